#pragma once

#include "widgets/slotmap/slot_grid.h"
#include "widgets/slotmap/slot_table.h"

#include <QColor>
#include <QImage>

class QPainter;

namespace ringside {

/// How the map and its legend look; colours of the theme at the moment of painting.

/// The colour of an owned slot: the shard's, paler the fewer keys. `depth` 0..1; nothing: not counted.
QColor slotColour(int seat, std::optional<double> depth);

/// The whole map without what is picked out, as large as the grid's area. `unit`: device pixels of a
/// length 1.
QImage slotImage(const SlotGrid& grid, const SlotTable& table, const Heat& heat, qreal unit);

/// A ring round a slot that has far more keys than the others: in a small cell its depth alone is not seen.
void paintHotMark(QPainter& painter, const SlotGrid& grid, int slot, qreal unit);

/// A line round slots that touch: their outline in the colours that stand out on all shards.
void paintSlotOutline(QPainter& painter, const SlotGrid& grid, const SlotRanges& ranges, qreal unit);

} // namespace ringside
