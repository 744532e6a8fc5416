#pragma once

#include "core/cluster/slot.h"

#include <QMetaType>

#include <array>
#include <bitset>
#include <memory>

namespace ringside {

/// How many keys lie in each hash slot, as the masters counted them (CLUSTER COUNTKEYSINSLOT), and what
/// asking has cost. A value. How many bytes a slot holds is not here: Redis 7.0 has no command that tells it.
struct SlotHeat
{
    std::array<quint32, kSlotCount> keys{}; ///< 0 where it is not known
    std::bitset<kSlotCount> known;          ///< its owner answered; a slot on its way counts on both sides
    qint64 timeMs = 0;                      ///< wall clock at the end of the sweep
    double tookMs = 0;                      ///< from the first question to the last answer
    double costMs = 0;    ///< how long the busiest server was at it, at most: the sum of its answer times
    double longestMs = 0; ///< the longest of these, at most: what a client may have waited for us
    qint64 periodMs = 0;  ///< a sweep begins every so often

    /// The share of its time that the busiest server gave, at most: 0..1.
    double costShare() const { return periodMs > 0 ? costMs / double(periodMs) : 0; }
    bool operator==(const SlotHeat&) const = default;
};

/// How it travels: immutable and shared; null: nobody has asked.
using Heat = std::shared_ptr<const SlotHeat>;

} // namespace ringside

Q_DECLARE_METATYPE(ringside::Heat)
