#include "widgets/slotmap/slot_grid.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr double kGapFrom = 6;    // a line between cells costs less than it tells
constexpr double kFlattest = 2.4; // how much longer than high a cell may be, or the other way

} // namespace

SlotGrid::SlotGrid(const QRect& room)
{
    double best = 0;
    for (const int columns : {128, 256, 512, 1024}) {
        const double wide = double(room.width()) / columns,
                     high = double(room.height()) * columns / kSlotCount;
        const QSizeF cell(std::min(wide, kFlattest * high), std::min(high, kFlattest * wide));
        // The shorter side decides whether a cell can be hit.
        const double least = std::min(cell.width(), cell.height());
        if (least < 1 || least <= best)
            continue;
        best = least;
        m_columns = columns;
        m_area.setSize({int(cell.width() * columns), int(cell.height() * rows())});
    }
    m_gap = best >= kGapFrom ? 1 : 0;
    m_area.moveTopLeft(room.topLeft() + QPoint(0, std::max(0, (room.height() - m_area.height()) / 2)));
}

QSizeF SlotGrid::cellSize() const
{
    return {double(m_area.width()) / m_columns, double(m_area.height()) / rows()};
}

QRect SlotGrid::cell(int slot) const
{
    const int row = rowOf(slot), column = columnOf(slot);
    return QRect(m_area.topLeft() + QPoint(xOf(column), yOf(row)),
                 QSize(xOf(column + 1) - xOf(column), yOf(row + 1) - yOf(row)));
}

std::optional<int> SlotGrid::slotAt(QPoint point) const
{
    return area().contains(point) ? std::optional(nearest(point)) : std::nullopt;
}

int SlotGrid::nearest(QPoint point) const
{
    // The rounding of xOf and yOf is downwards, so the guess is never too far right or low.
    const int x = std::clamp(point.x() - m_area.left(), 0, m_area.width() - 1);
    const int y = std::clamp(point.y() - m_area.top(), 0, m_area.height() - 1);
    int column = x * m_columns / m_area.width(), row = y * rows() / m_area.height();
    column += xOf(column + 1) <= x;
    row += yOf(row + 1) <= y;
    return row * m_columns + column;
}

int SlotGrid::moved(int slot, int byRows, int byColumns) const
{
    const int row = std::clamp(rowOf(slot) + byRows, 0, rows() - 1);
    return std::clamp(row * m_columns + columnOf(slot) + byColumns, 0, kSlotCount - 1);
}

SlotRanges SlotGrid::rectangle(int a, int b) const
{
    const std::pair<int, int> lines =
        std::minmax(rowOf(a), rowOf(b)); // of values: its references would dangle
    const std::pair<int, int> columns = std::minmax(columnOf(a), columnOf(b));
    SlotRanges ranges;
    for (int row = lines.first; row <= lines.second; ++row)
        ranges.add({row * m_columns + columns.first, row * m_columns + columns.second});
    return ranges;
}

SlotRanges SlotGrid::run(int a, int b)
{
    return {{std::min(a, b), std::max(a, b)}};
}

} // namespace ringside
