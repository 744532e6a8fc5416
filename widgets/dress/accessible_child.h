#pragma once

#include "widgets/dress/accessible_children.h"

namespace ringside {

/// One thing of a painted view, as a screen reader finds it. It asks its view for everything, so it is never
/// out of date; when the thing is gone it is not valid.
class AccessibleChild : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleChild(const AccessibleChildren& view, AccessibleChildren::Key key);

    AccessibleChildren::Key key() const { return m_key; }
    const AccessibleChildren& owner() const { return m_view; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view.window(); }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text what) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return m_view.childRole(); }
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const AccessibleChildren& m_view;
    AccessibleChildren::Key m_key;
};

} // namespace ringside
