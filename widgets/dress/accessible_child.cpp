#include "widgets/dress/accessible_child.h"

#include <QWidget>

namespace ringside {

AccessibleChild::AccessibleChild(const AccessibleChildren& view, AccessibleChildren::Key key)
    : m_view(view)
    , m_key(key)
{
}

bool AccessibleChild::isValid() const
{
    return m_view.isValid() && m_view.indexOf(m_key) >= 0;
}

QAccessibleInterface* AccessibleChild::parent() const
{
    return const_cast<AccessibleChildren*>(&m_view);
}

QString AccessibleChild::text(QAccessible::Text what) const
{
    if (!isValid())
        return {};
    switch (what) {
    case QAccessible::Name:
        return m_view.nameOf(m_key);
    case QAccessible::Description:
        return m_view.descriptionOf(m_key);
    default:
        return {};
    }
}

QRect AccessibleChild::rect() const
{
    const QRect box = isValid() ? m_view.rectOf(m_key) : QRect();
    return box.isEmpty() ? QRect() : QRect(m_view.view()->mapToGlobal(box.topLeft()), box.size());
}

QAccessible::State AccessibleChild::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.invisible = !m_view.view()->isVisible();
    state.offscreen = m_view.rectOf(m_key).isEmpty();
    state.focused = m_view.view()->hasFocus() && m_view.focusKey() == m_key;
    m_view.addState(m_key, state);
    return state;
}

void* AccessibleChild::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList AccessibleChild::actionNames() const
{
    QStringList names;
    if (isValid() && m_view.canPress(m_key))
        names << pressAction();
    if (isValid() && m_view.hasMenu(m_key))
        names << showMenuAction();
    return names;
}

void AccessibleChild::doAction(const QString& name)
{
    if (!actionNames().contains(name))
        return;
    if (name == pressAction())
        m_view.press(m_key);
    else
        m_view.showMenu(m_key);
}

} // namespace ringside
