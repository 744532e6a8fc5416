#pragma once

#include "core/cluster/slot_ranges.h"

#include <QByteArray>

#include <vector>

namespace ringside::ledger {

/// All keys of all runs begin so, and nobody else's do: `ledger forget` finds them by it.
inline constexpr char kKeyPrefix[] = "ringside:ledger:";

/// Keys with one hash tag, so of one slot: prefix + number.
struct KeyGroup
{
    QByteArray prefix; ///< `ringside:ledger:{RUN:WRITER:n}:`
    int slot = 0;
};

/// A random word of four letters and digits, to tell runs apart.
QByteArray newRun();

/// Groups for one writer's lane: up to `count` of them, whose slots lie spread over `owned`, found by trying
/// tags one after the other. Fewer when `owned` has fewer slots; none when it has none. `tries` goes on from
/// lane to lane, so that no tag comes twice.
std::vector<KeyGroup> findGroups(const QByteArray& run, int writer, const SlotRanges& owned, int count,
                                 int& tries);

QByteArray keyOf(const KeyGroup& group, qint64 number);
/// The number in digits, then `x` up to `size` bytes; never shorter than the number.
QByteArray valueOf(qint64 number, int size);

} // namespace ringside::ledger
