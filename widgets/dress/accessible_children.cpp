#include "widgets/dress/accessible_children.h"

#include "widgets/dress/accessible_child.h"

#include <QWidget>

#include <algorithm>

namespace ringside {

namespace {

/// So many children may outlive what they stood for before they are taken away.
constexpr size_t kKept = 500;

void (*toldInstead)(QAccessibleEvent*) = nullptr;

} // namespace

AccessibleChildren::AccessibleChildren(QWidget* view, QAccessible::Role role, QAccessible::Role childRole)
    : QAccessibleWidget(view, role)
    , m_childRole(childRole)
{
}

AccessibleChildren::~AccessibleChildren()
{
    for (const auto& [key, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

void AccessibleChildren::addState(Key, QAccessible::State&) const {}

bool AccessibleChildren::canPress(Key) const
{
    return true;
}

void AccessibleChildren::press(Key) const {}

bool AccessibleChildren::hasMenu(Key) const
{
    return false;
}

void AccessibleChildren::showMenu(Key) const {}

int AccessibleChildren::childCount() const
{
    return keyCount() + QAccessibleWidget::childCount();
}

QAccessibleInterface* AccessibleChildren::child(int index) const
{
    const int things = keyCount();
    if (index < 0)
        return nullptr;
    return index < things ? childOf(keyOf(index)) : QAccessibleWidget::child(index - things);
}

QAccessibleInterface* AccessibleChildren::childOf(Key key) const
{
    if (indexOf(key) < 0)
        return nullptr;
    if (const auto known = m_children.find(key); known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    if (m_children.size() > kKept + size_t(keyCount()))
        forgetTheGone();
    QAccessibleInterface* made = makeChild(key);
    m_children[key] = QAccessible::registerAccessibleInterface(made);
    return made;
}

void AccessibleChildren::forgetTheGone() const
{
    for (auto it = m_children.begin(); it != m_children.end();) {
        if (indexOf(it->first) >= 0) {
            ++it;
            continue;
        }
        QAccessible::deleteAccessibleInterface(it->second);
        it = m_children.erase(it);
    }
}

QAccessibleInterface* AccessibleChildren::makeChild(Key key) const
{
    return new AccessibleChild(*this, key);
}

QAccessibleInterface* AccessibleChildren::childAt(int x, int y) const
{
    if (!view()->isVisible())
        return nullptr;
    const QPoint point = view()->mapFromGlobal(QPoint(x, y));
    if (view()->rect().contains(point)) {
        if (const auto key = keyAt(point))
            return childOf(*key);
    }
    for (int i = 0; i < QAccessibleWidget::childCount(); ++i) {
        QAccessibleInterface* inner = QAccessibleWidget::child(i);
        if (inner && !inner->state().invisible && inner->rect().contains(x, y))
            return inner;
    }
    return nullptr;
}

int AccessibleChildren::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* thing = dynamic_cast<const AccessibleChild*>(child);
    if (thing)
        return &thing->owner() == this ? indexOf(thing->key()) : -1;
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? -1 : keyCount() + index;
}

QAccessibleInterface* AccessibleChildren::focusChild() const
{
    const auto key = view()->hasFocus() ? focusKey() : std::nullopt;
    QAccessibleInterface* thing = key ? childOf(*key) : nullptr;
    return thing ? thing : QAccessibleWidget::focusChild();
}

int AccessibleChildren::indexOf(Key key) const
{
    const std::vector<Key> all = keys();
    const auto found = std::find(all.begin(), all.end(), key);
    return found == all.end() ? -1 : int(found - all.begin());
}

std::optional<AccessibleChildren::Key> AccessibleChildren::keyAt(QPoint point) const
{
    for (const Key key : keys()) {
        if (rectOf(key).contains(point))
            return key;
    }
    return {};
}

bool screenReaderListens()
{
    return toldInstead || QAccessible::isActive();
}

void listenAsScreenReader(void (*told)(QAccessibleEvent*))
{
    toldInstead = told;
}

void tellScreenReader(QWidget* view, AccessibleChildren::Key key, QAccessible::Event event)
{
    if (!screenReaderListens())
        return;
    auto* parent = dynamic_cast<AccessibleChildren*>(QAccessible::queryAccessibleInterface(view));
    QAccessibleInterface* child = parent ? parent->childOf(key) : nullptr;
    if (!child)
        return;
    QAccessibleEvent told(child, event);
    (toldInstead ? toldInstead : &QAccessible::updateAccessibility)(&told);
}

} // namespace ringside
