#pragma once

#include "core/cluster/snapshot.h"

#include <map>

namespace ringside {

/// Slots that somebody outside the lab has a hand in. They are named and left alone.
struct ForeignSlots
{
    QString who; ///< its address
    SlotRanges slots;
};

/// Of nodes that are not of the lab: slots that a master of the lab holds them the owner of, slots that they
/// claim themselves, and slots that are marked as on their way to or from them. `lines`: CLUSTER NODES of the
/// lab's masters. A mark that names a node which its viewer does not list any more is none of them, nor is an
/// id that a node of the lab had before a CLUSTER RESET. Pure.
std::vector<ForeignSlots> foreignSlots(const ClusterSnapshot& cluster,
                                       const std::map<int, std::vector<Opinion>>& lines);

} // namespace ringside
