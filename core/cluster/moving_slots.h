#pragma once

#include "core/cluster/snapshot.h"

#include <map>

namespace ringside {

/// One hash slot on its way. Node numbers; 0: a node that is not in the snapshot.
struct MovingSlot
{
    enum class How {
        Migrating, ///< marked at the source, and perhaps at the target too
        Importing, ///< marked at the target alone
        Atomic     ///< without marks: the servers move it by themselves (atomic slot migration)
    };
    How how = How::Migrating;
    int from = 0;
    int to = 0;
    bool operator==(const MovingSlot&) const = default;
};

/// By slot: what any node has marked in its own view, and what a migration that runs has under way. Pure.
std::map<int, MovingSlot> movingSlots(const ClusterSnapshot& cluster);

} // namespace ringside
