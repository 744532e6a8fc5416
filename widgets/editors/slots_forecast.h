#pragma once

#include "core/action/action.h"
#include "core/cluster/snapshot.h"

namespace ringside {

/// What `reshard`, `move` and `rebalance` will do in this cluster, a line a move, with the keys that have to
/// travel where that is known; a sentence when there is nothing to do. Pure; empty for another action.
QStringList slotsForecast(const Action& action, const ClusterSnapshot& cluster);

} // namespace ringside
