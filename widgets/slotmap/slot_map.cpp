#include "widgets/slotmap/slot_map.h"

#include "widgets/dress/tones.h"
#include "widgets/slotmap/slot_painter.h"
#include "widgets/slotmap/slot_words.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kMarked = 5;      // slots with a ring, as many as are listed beside the map
constexpr quint32 kFarMore = 3; // times the keys of the deepest usual slot

QFont numberFont()
{
    return Theme::current().font(8);
}

int numbersWidth()
{
    return QFontMetrics(numberFont()).horizontalAdvance(QStringLiteral("16383")) + scaled(8);
}

} // namespace

SlotMap::SlotMap(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
{
    setObjectName(QStringLiteral("slots.map"));
    setAccessibleName(tr("Map of all hash slots"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        forgetPicture();
    });
}

bool SlotMap::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot ? snapshot : std::make_shared<const ClusterSnapshot>();
    if (!m_table.setCluster(*m_snapshot))
        return false;
    forgetPicture();
    return true;
}

void SlotMap::setHeat(const Heat& heat)
{
    const bool same =
        heat == m_heat || (heat && m_heat && heat->keys == m_heat->keys && heat->known == m_heat->known);
    m_heat = heat;
    if (same)
        return;
    const DepthScale scale = depthScale(heat);
    m_marked = hottestSlots(heat, kMarked);
    std::erase_if(m_marked, [&](const HotSlot& hot) { return hot.keys < kFarMore * scale.full; });
    if (!scale.exceeded)
        m_marked.clear();
    forgetPicture();
}

void SlotMap::forgetPicture()
{
    m_picture = {};
    update();
}

void SlotMap::setSelected(const SlotRanges& slots)
{
    if (slots == m_selected)
        return;
    m_selected = slots;
    update();
}

void SlotMap::setCurrentSlot(int slot)
{
    if (slot >= 0)
        m_current = m_anchor = slot;
    setSelected(slot < 0 ? SlotRanges() : SlotRanges{{slot, slot}});
}

SlotGrid SlotMap::grid() const
{
    const qreal ratio = devicePixelRatioF();
    const int edge = scaled(2); // what is selected at the edge has its line there
    const QRect room = rect().adjusted(numbersWidth(), edge, -scaled(8), -edge);
    return SlotGrid(QRect((QPointF(room.topLeft()) * ratio).toPoint(), room.size() * ratio));
}

QRectF SlotMap::boxOf(int slot) const
{
    const QRectF box = grid().cell(slot);
    const qreal ratio = devicePixelRatioF();
    return {box.topLeft() / ratio, box.size() / ratio};
}

QString SlotMap::wordsOf(int slot) const
{
    return slotWords(*m_snapshot, m_heat, slot);
}

QSize SlotMap::sizeHint() const
{
    return {numbersWidth() + 512 + scaled(8), 128 + scaled(4)};
}

QSize SlotMap::minimumSizeHint() const
{
    return {numbersWidth() + 256 + scaled(8), 64 + scaled(4)};
}

void SlotMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().surface());
    const SlotGrid grid = this->grid();
    const qreal ratio = devicePixelRatioF();
    const qreal unit = ratio * Theme::current().scale();
    if (m_picture.isNull() || grid != m_pictured) {
        m_picture = QPixmap::fromImage(slotImage(grid, m_table, m_heat, unit));
        m_pictured = grid;
        ++m_paintings;
    }
    painter.scale(1 / ratio, 1 / ratio); // whole device pixels, so that cells stay sharp
    painter.drawPixmap(grid.area().topLeft(), m_picture);
    paintRowNumbers(painter, grid);
    if (m_table.isEmpty())
        return;
    for (const HotSlot& hot : m_marked)
        paintHotMark(painter, grid, hot.slot, unit);
    paintSlotOutline(painter, grid, m_selected, unit);
    if (hasFocus())
        paintSlotOutline(painter, grid, {{m_current, m_current}}, unit);
    if (m_hovered >= 0)
        paintSlotOutline(painter, grid, {{m_hovered, m_hovered}}, unit);
}

void SlotMap::paintRowNumbers(QPainter& painter, const SlotGrid& grid) const
{
    const qreal ratio = devicePixelRatioF();
    painter.save();
    painter.scale(ratio, ratio);
    const QFont font = numberFont();
    const int high = QFontMetrics(font).height();
    const qreal rowHigh = grid.cellSize().height() / ratio;
    int step = 1;
    while (step * rowHigh < 1.4 * high && step < grid.rows())
        step *= 2;
    painter.setFont(font);
    painter.setPen(Theme::current().muted());
    for (int row = 0; row < grid.rows(); row += step) {
        const QRectF first = boxOf(row * grid.columns());
        const QRectF place(0, first.top() - 1, first.left() - scaled(4), high);
        painter.drawText(place, Qt::AlignRight | Qt::AlignTop, QString::number(row * grid.columns()));
    }
    painter.restore();
}

void SlotMap::choose(const SlotRanges& slots)
{
    if (slots == m_selected)
        return;
    m_selected = slots;
    update();
    Q_EMIT slotsSelected(slots);
}

void SlotMap::hover(int slot)
{
    if (slot == m_hovered)
        return;
    m_hovered = slot;
    setCursor(slot < 0 ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
    Q_EMIT slotHovered(slot);
}

void SlotMap::mouseMoveEvent(QMouseEvent* event)
{
    const SlotGrid grid = this->grid();
    const QPoint point = devicePoint(event->position());
    hover(m_table.isEmpty() ? -1 : grid.slotAt(point).value_or(-1));
    if (!m_pressed)
        return;
    const int slot = grid.nearest(point);
    m_dragged = m_dragged || slot != m_anchor;
    if (!m_dragged)
        return;
    m_current = slot;
    const bool run = event->modifiers() & Qt::ShiftModifier;
    choose(run ? SlotGrid::run(m_anchor, slot) : grid.rectangle(m_anchor, slot));
}

void SlotMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_table.isEmpty())
        return;
    const auto slot = grid().slotAt(devicePoint(event->position()));
    m_pressed = slot.has_value();
    m_dragged = false;
    if (!slot)
        return choose({});
    if (event->modifiers() & Qt::ShiftModifier) {
        m_dragged = true; // it goes on from where the selection began
        m_current = *slot;
        return choose(SlotGrid::run(m_anchor, *slot));
    }
    m_anchor = m_current = *slot;
    choose({{*slot, *slot}});
}

void SlotMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_pressed, false) && !m_dragged)
        Q_EMIT slotPicked(m_anchor);
}

void SlotMap::leaveEvent(QEvent*)
{
    hover(-1);
}

void SlotMap::walkTo(int slot, bool extend)
{
    m_current = slot;
    if (!extend)
        m_anchor = slot;
    choose(SlotGrid::run(m_anchor, slot));
    update();
    const QString words = wordsOf(slot);
    setAccessibleDescription(words);
    QToolTip::showText(mapToGlobal(boxOf(slot).bottomRight().toPoint()), words, this);
}

void SlotMap::walk(int rows, int columns, bool extend)
{
    walkTo(grid().moved(m_current, rows, columns), extend);
}

void SlotMap::keyPressEvent(QKeyEvent* event)
{
    if (m_table.isEmpty())
        return QWidget::keyPressEvent(event);
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const int columns = grid().columns();
    const int rowStart = m_current / columns * columns;
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(0, -1, extend);
    case Qt::Key_Right:
        return walk(0, 1, extend);
    case Qt::Key_Up:
        return walk(-1, 0, extend);
    case Qt::Key_Down:
        return walk(1, 0, extend);
    case Qt::Key_Home:
        return walkTo(rowStart, extend);
    case Qt::Key_End:
        return walkTo(rowStart + columns - 1, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT slotPicked(m_current);
        return;
    case Qt::Key_Escape:
        if (m_selected.isEmpty())
            return QWidget::keyPressEvent(event);
        return choose({});
    default:
        QWidget::keyPressEvent(event);
    }
}

void SlotMap::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_table.isEmpty())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto slot = byKey ? std::optional(m_current) : grid().slotAt(devicePoint(event->pos()));
    if (!slot)
        return;
    if (!m_selected.contains(*slot)) {
        m_anchor = m_current = *slot;
        choose({{*slot, *slot}});
    }
    Q_EMIT menuWanted(byKey ? mapToGlobal(boxOf(*slot).center().toPoint()) : event->globalPos());
}

bool SlotMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto slot = m_table.isEmpty() ? std::nullopt : grid().slotAt(devicePoint(help->pos()));
    if (slot)
        QToolTip::showText(help->globalPos(), wordsOf(*slot), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace ringside
