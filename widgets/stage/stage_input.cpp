// The part of StageWidget that listens to mouse and keyboard.
#include "widgets/stage/stage_accessible.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/stage/stage_words.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace ringside {

QString StageWidget::tipAt(QPointF point) const
{
    if (!m_snapshot)
        return QString();
    const StageItem item = m_geometry.hitTest(point);
    switch (item.kind) {
    case StageItem::Kind::Node:
        return StageWords::nodeTip(*m_snapshot, item.first);
    case StageItem::Kind::Link:
        return StageWords::linkTip(*m_snapshot, item.first, item.second);
    case StageItem::Kind::Slot:
        return StageWords::slotTip(*m_snapshot, item.first);
    case StageItem::Kind::Shard:
        return StageWords::shardTip(*m_snapshot, item.first);
    case StageItem::Kind::Nothing:
        break;
    }
    return QString();
}

bool StageWidget::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString tip = tipAt(help->pos());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, this, QRect(help->pos() - QPoint(4, 4), QSize(8, 8)));
    return true;
}

void StageWidget::setHovered(const StageItem& item)
{
    if (item == m_look.hovered)
        return;
    // Within one arc only the tooltip changes with the slot, the picture does not.
    const auto arcOf = [this](const StageItem& place) -> const SceneArc* {
        const auto found = std::find_if(m_scene.arcs.begin(), m_scene.arcs.end(), [&](const SceneArc& arc) {
            return place.kind == StageItem::Kind::Slot && arc.range.contains(place.first);
        });
        return found == m_scene.arcs.end() ? nullptr : &*found;
    };
    const SceneArc* arc = arcOf(item);
    const bool sameArc = arc && arc == arcOf(m_look.hovered);
    const bool relabel = m_geometry.detail() == Detail::Sparse &&
                         (item.kind == StageItem::Kind::Node || m_look.hovered.kind == StageItem::Kind::Node);
    m_look.hovered = item;
    setCursor(item ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (sameArc)
        return;
    if (relabel)
        layOut();
    repaintPicture();
}

void StageWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag.from && (event->buttons() & Qt::LeftButton))
        moveDrag(event->position());
    else if (m_slice.pressed >= 0 && (event->buttons() & Qt::LeftButton))
        dragSlice(event->position());
    else
        setHovered(m_geometry.hitTest(event->position()));
}

void StageWidget::moveDrag(QPointF point)
{
    const bool far =
        QLineF(m_drag.start, point).length() >= QApplication::startDragDistance(); // else it is a click
    if (!m_drag.moving && !far)
        return;
    if (!m_drag.moving) {
        QToolTip::hideText();
        setHovered({});
        setCursor(Qt::CrossCursor);
    }
    const StageItem item = m_geometry.hitTest(point);
    const bool other = item.kind == StageItem::Kind::Node && item.first != m_drag.from;
    m_drag.moving = true;
    m_drag.at = point;
    m_drag.target = other ? item.first : 0;
    update();
}

/// The master of a seat; 0: none.
int StageWidget::ownerOf(int seat) const
{
    if (!m_snapshot)
        return 0;
    const auto& shards = m_snapshot->shards;
    return seat >= 0 && seat < int(shards.size()) ? shards[size_t(seat)].master : 0;
}

void StageWidget::dragSlice(QPointF point)
{
    if (!m_slice.moving && QLineF(m_slice.start, point).length() < QApplication::startDragDistance())
        return;
    if (!m_slice.moving) {
        QToolTip::hideText();
        setHovered({});
        setCursor(Qt::ClosedHandCursor);
    }
    moveSlice(m_slice, point, m_scene, m_geometry);
    update();
}

void StageWidget::endDrag()
{
    const bool slice = std::exchange(m_slice, {}).moving;
    const bool moving = std::exchange(m_drag, {}).moving || slice;
    if (!moving)
        return;
    unsetCursor();
    update();
}

void StageWidget::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const StageDrag drag = m_drag;
    const StageSlice slice = m_slice;
    endDrag();
    if (slice.moving && (slice.target || slice.range))
        Q_EMIT sliceDrawn(slice.range, ownerOf(slice.seat), slice.target);
    if (drag.moving && drag.target)
        Q_EMIT linkDrawn(drag.from, drag.target);
}

void StageWidget::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setHovered({});
}

void StageWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    const StageItem item = m_geometry.hitTest(event->position());
    m_current = item.kind == StageItem::Kind::Node ? item.first : 0;
    m_look.focusedNode = 0;
    if (item.kind == StageItem::Kind::Node)
        m_drag = {item.first, event->position(), event->position(), 0, false};
    else if (item.kind == StageItem::Kind::Slot)
        m_slice = beginSlice(item.first, event->position(), m_scene);
    select(item);
}

void StageWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    const StageItem item = m_geometry.hitTest(event->position());
    if (event->button() == Qt::LeftButton && item.kind == StageItem::Kind::Node)
        Q_EMIT nodeActivated(item.first);
}

void StageWidget::select(const StageItem& item)
{
    if (item == selection() && !item)
        return;
    setSelection(item);
    switch (item.kind) {
    case StageItem::Kind::Node:
        Q_EMIT nodeSelected(item.first);
        break;
    case StageItem::Kind::Link:
        Q_EMIT linkSelected(item.first, item.second);
        break;
    case StageItem::Kind::Slot:
        Q_EMIT slotSelected(item.first);
        break;
    case StageItem::Kind::Shard:
        Q_EMIT shardSelected(item.first);
        break;
    case StageItem::Kind::Nothing:
        Q_EMIT selectionCleared();
        break;
    }
}

void StageWidget::setCurrent(int node)
{
    if (node == m_current && node == m_look.focusedNode)
        return;
    m_current = m_look.focusedNode = node;
    layOut();
    repaintPicture();
    tellStage(this, StageItem::node(node), QAccessible::Focus);
}

/// Moves the keyboard's place round the ring; false at the end when it does not wrap.
bool StageWidget::step(int by, bool wrap)
{
    const std::vector<int>& walk = m_geometry.walk();
    if (walk.empty())
        return false;
    const auto here = std::find(walk.begin(), walk.end(), m_current);
    const int count = int(walk.size());
    int next = here == walk.end() ? (by > 0 ? 0 : count - 1) : int(here - walk.begin()) + by;
    if (next < 0 || next >= count) {
        if (!wrap)
            return false;
        next = (next + count) % count;
    }
    setCurrent(walk[size_t(next)]);
    return true;
}

bool StageWidget::focusNextPrevChild(bool next)
{
    if (hasFocus() && step(next ? 1 : -1, false))
        return true;
    return QWidget::focusNextPrevChild(next);
}

void StageWidget::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        m_current = 0;
        step(event->reason() == Qt::TabFocusReason ? 1 : -1, false);
    }
}

void StageWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (!m_look.focusedNode)
        return;
    m_look.focusedNode = 0;
    layOut();
    repaintPicture();
}

void StageWidget::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        step(1, true);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        step(-1, true);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            select(StageItem::node(m_current));
        break;
    case Qt::Key_Escape:
        if (m_drag.moving || m_slice.moving) {
            endDrag();
            break;
        }
        if (!selection()) {
            QWidget::keyPressEvent(event);
            break;
        }
        select({});
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StageWidget::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        requestMenu(m_geometry.hitTest(event->pos()), event->globalPos());
        return;
    }
    const int number = m_current                                   ? m_current
                       : selection().kind == StageItem::Kind::Node ? selection().first
                                                                   : 0;
    if (const NodeSpot* spot = m_geometry.node(number)) {
        requestMenu(StageItem::node(number), mapToGlobal(spot->centre.toPoint()));
        return;
    }
    const NodeSpot* a = m_geometry.node(selection().first);
    const NodeSpot* b = m_geometry.node(selection().second);
    if (selection().kind == StageItem::Kind::Link && a && b)
        requestMenu(selection(), mapToGlobal(((a->centre + b->centre) / 2).toPoint()));
    else
        Q_EMIT stageMenuRequested(mapToGlobal(rect().center()));
}

void StageWidget::requestMenu(const StageItem& item, const QPoint& global)
{
    switch (item.kind) {
    case StageItem::Kind::Node:
        Q_EMIT nodeMenuRequested(item.first, global);
        break;
    case StageItem::Kind::Link:
        Q_EMIT linkMenuRequested(item.first, item.second, global);
        break;
    case StageItem::Kind::Slot:
        Q_EMIT ringMenuRequested(item.first, global);
        break;
    case StageItem::Kind::Shard:
        Q_EMIT shardMenuRequested(item.first, global);
        break;
    case StageItem::Kind::Nothing:
        Q_EMIT stageMenuRequested(global);
        break;
    }
}

} // namespace ringside
