#pragma once

#include "core/cluster/slot_ranges.h"

#include <QByteArrayView>

namespace ringside {

/// The slots whose bits are set: slot s is bit s mod 8 of byte s / 8, counted from the lowest (Redis 7.0
/// cluster.c, bitmapTestBit). Reads at most 2048 bytes; fewer stand for slots 0 up to where they end.
SlotRanges slotsOfBitmap(QByteArrayView bitmap);

} // namespace ringside
