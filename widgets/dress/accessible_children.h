#pragma once

#include <QAccessibleWidget>

#include <optional>
#include <unordered_map>
#include <vector>

namespace ringside {

/// What a screen reader finds inside a painted view: a child for each thing that is drawn. A view's own class
/// says what the things are, each by a key that stays with the thing while others come and go; the children
/// are made when they are asked for and live as long as the view. Nothing is kept or computed while nobody
/// asks. The view's real child widgets come after its things. GUI thread.
class AccessibleChildren : public QAccessibleWidget
{
public:
    using Key = qint64;

    AccessibleChildren(QWidget* view, QAccessible::Role role, QAccessible::Role childRole);
    ~AccessibleChildren() override;

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* focusChild() const override;

    /// The child for a thing, or nullptr when there is no such thing.
    QAccessibleInterface* childOf(Key key) const;
    QAccessible::Role childRole() const { return m_childRole; }
    QWidget* view() const { return widget(); }

    // What the view says of its things.
    virtual std::vector<Key> keys() const = 0; ///< in the order in which they are read
    virtual QString nameOf(Key key) const = 0;
    virtual QString descriptionOf(Key key) const = 0;
    virtual QRect rectOf(Key key) const = 0; ///< in the view; empty: not to be seen now
    virtual void addState(Key key, QAccessible::State& state) const;
    virtual bool canPress(Key key) const;
    virtual void press(Key key) const;
    virtual bool hasMenu(Key key) const;
    virtual void showMenu(Key key) const;
    /// Where the keyboard stands while the view has the focus.
    virtual std::optional<Key> focusKey() const { return {}; }
    virtual std::optional<Key> keyAt(QPoint point) const;

    // The same as keys(), for views with thousands of things.
    virtual int keyCount() const { return int(keys().size()); }
    virtual Key keyOf(int index) const { return keys()[size_t(index)]; }
    virtual int indexOf(Key key) const; ///< -1: there is no such thing

protected:
    virtual QAccessibleInterface* makeChild(Key key) const;

private:
    void forgetTheGone() const;

    QAccessible::Role m_childRole;
    mutable std::unordered_map<Key, QAccessible::Id> m_children;
};

/// Whether a screen reader listens now, or somebody in its place.
bool screenReaderListens();
/// Tests listen in its place, as Qt tells nobody on platforms without screen readers; null: nobody does.
void listenAsScreenReader(void (*told)(QAccessibleEvent*));

/// Tells a screen reader what happened to a thing of the view; nothing at all while none listens.
void tellScreenReader(QWidget* view, AccessibleChildren::Key key, QAccessible::Event event);

/// From now on Views are told to screen readers by Interface(View*). A view's constructor calls it.
template <typename View, typename Interface> void installAccessible()
{
    [[maybe_unused]] static const bool once = [] {
        QAccessible::installFactory([](const QString& name, QObject* object) -> QAccessibleInterface* {
            if (name != QLatin1String(View::staticMetaObject.className()))
                return nullptr;
            auto* view = qobject_cast<View*>(object);
            return view ? new Interface(view) : nullptr;
        });
        return true;
    }();
}

} // namespace ringside
