#pragma once

#include "core/cluster/slot_ranges.h"

#include <QPoint>
#include <QRect>
#include <QSizeF>

#include <optional>

namespace ringside {

/// Where each slot lies: row by row, slot = row * columns + column. Square (128 x 128) where there is room, a
/// wider strip (256 x 64, 512 x 32, 1024 x 16) where the place is low. Plain arithmetic in device pixels:
/// every cell has sharp edges, and as the map fills its place, neighbours may differ by one pixel. A value.
class SlotGrid
{
public:
    SlotGrid() = default;
    /// Chooses the arrangement whose cells are largest in `room`, which is at least 256 x 64 or 512 x 32
    /// large.
    explicit SlotGrid(const QRect& room);

    int columns() const { return m_columns; }
    int rows() const { return kSlotCount / m_columns; }
    /// On average.
    QSizeF cellSize() const;
    /// The last pixel column and row of a cell are left free where cells are large enough.
    int gap() const { return m_gap; }
    QRect area() const { return m_area; }
    QRect cell(int slot) const;
    std::optional<int> slotAt(QPoint point) const;
    /// The nearest slot, also for a place beside the map.
    int nearest(QPoint point) const;
    int rowOf(int slot) const { return slot / m_columns; }
    int columnOf(int slot) const { return slot % m_columns; }
    /// One step; stays where the map ends.
    int moved(int slot, int rows, int columns) const;
    /// The slots of a rectangle with these corners.
    SlotRanges rectangle(int a, int b) const;
    /// All slots from one to the other.
    static SlotRanges run(int a, int b);

    bool operator==(const SlotGrid&) const = default;

private:
    int xOf(int column) const { return column * m_area.width() / m_columns; }
    int yOf(int row) const { return row * m_area.height() / rows(); }

    int m_columns = 128;
    QRect m_area{0, 0, 128, 128};
    int m_gap = 0;
};

} // namespace ringside
