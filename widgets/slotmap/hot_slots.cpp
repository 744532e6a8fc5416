#include "widgets/slotmap/hot_slots.h"

#include "widgets/dress/tip_text.h"
#include "widgets/dress/tones.h"
#include "widgets/slotmap/slot_painter.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ringside {

namespace {

QFont rowFont()
{
    return Theme::current().font(9);
}

int rowHeight()
{
    return QFontMetrics(rowFont()).height() + scaled(5);
}

int slotWidth()
{
    return QFontMetrics(rowFont()).horizontalAdvance(QStringLiteral("16383")) + scaled(8);
}

} // namespace

HotSlots::HotSlots(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("slots.hottest"));
    setAccessibleName(tr("Slots with the most keys"));
    setWrappedTip(this, tr("The slots with the most keys. Many keys in one slot share a hash tag: they all "
                           "live on one node and "
                           "move together. A click selects the slot."));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HotSlots::setSlots(const std::vector<HotSlot>& hot, const SlotTable& table)
{
    std::vector<int> seats;
    for (const HotSlot& one : hot)
        seats.push_back(table.isEmpty() ? -1 : table.at(one.slot).seat);
    if (hot == m_hot && seats == m_seats)
        return;
    m_hot = hot;
    m_seats = seats;
    m_row = std::min(m_row, int(hot.size()) - 1);
    QStringList words;
    for (const HotSlot& one : m_hot)
        words << tr("slot %1: %Ln key(s)", nullptr, int(one.keys)).arg(one.slot);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

QSize HotSlots::sizeHint() const
{
    return {scaled(190), (kRows + 1) * rowHeight() + scaled(6)};
}

QSize HotSlots::minimumSizeHint() const
{
    return {scaled(190), 2 * rowHeight()};
}

QRectF HotSlots::rowBox(int row) const
{
    return QRectF(0, (row + 1) * rowHeight(), width() - scaled(10), rowHeight());
}

int HotSlots::shown() const
{
    return std::clamp((height() - rowHeight()) / rowHeight(), 0, int(m_hot.size()));
}

int HotSlots::rowAt(QPointF point) const
{
    for (int row = 0; row < shown(); ++row) {
        if (rowBox(row).contains(point))
            return row;
    }
    return -1;
}

void HotSlots::paintRow(QPainter& painter, int row) const
{
    const Theme& theme = Theme::current();
    const HotSlot& one = m_hot[size_t(row)];
    const QRectF box = rowBox(row);
    if (row == m_row)
        painter.fillRect(box, theme.control());
    const QString keys = QLocale().toString(one.keys);
    const double keysWide =
        QFontMetricsF(rowFont()).horizontalAdvance(QLocale().toString(m_hot.front().keys));
    const QRectF number = box.adjusted(scaled(4), 0, -scaled(4), 0);
    painter.setPen(theme.text());
    painter.drawText(number, Qt::AlignVCenter | Qt::AlignLeft, QString::number(one.slot));
    painter.setPen(theme.muted());
    painter.drawText(number, Qt::AlignVCenter | Qt::AlignRight, keys);
    QRectF bar = number.adjusted(slotWidth(), scaled(6), -keysWide - scaled(8), -scaled(6));
    if (bar.width() <= 0)
        return;
    painter.fillRect(bar, theme.control());
    bar.setWidth(std::max(1.0, bar.width() * one.keys / m_hot.front().keys));
    painter.fillRect(bar, slotColour(m_seats[size_t(row)], 1));
}

void HotSlots::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    painter.fillRect(rect(), theme.surface());
    painter.setFont(rowFont());
    painter.setPen(theme.muted());
    const QRectF title(scaled(4), 0, width() - scaled(4), rowHeight());
    painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft, tr("Most keys in a slot"));
    if (m_hot.empty())
        painter.drawText(title.translated(0, rowHeight()), Qt::AlignVCenter | Qt::AlignLeft, tr("none yet"));
    for (int row = 0; row < shown(); ++row)
        paintRow(painter, row);
    if (hasFocus() && m_row < 0) {
        painter.setPen(theme.accent());
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -1.5, -1.5));
    }
}

void HotSlots::setRow(int row)
{
    if (row == m_row)
        return;
    m_row = row;
    setCursor(row < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void HotSlots::mouseMoveEvent(QMouseEvent* event)
{
    setRow(rowAt(event->position()));
}

void HotSlots::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT slotPicked(m_hot[size_t(row)].slot);
}

void HotSlots::leaveEvent(QEvent*)
{
    setRow(-1);
}

void HotSlots::keyPressEvent(QKeyEvent* event)
{
    const int last = shown() - 1;
    if (last >= 0 && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up))
        return setRow(std::clamp(m_row + (event->key() == Qt::Key_Down ? 1 : -1), 0, last));
    const bool enter =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (!enter || m_row < 0 || m_row > last)
        return QWidget::keyPressEvent(event);
    Q_EMIT slotPicked(m_hot[size_t(m_row)].slot);
}

} // namespace ringside
