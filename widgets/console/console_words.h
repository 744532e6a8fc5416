#pragma once

#include "core/cluster/snapshot.h"
#include "core/console/target.h"

namespace ringside::console {

/// What stands before the line, as in redis-cli: `127.0.0.1:9000>`, `cluster>`, and `(TX)` within MULTI.
QString promptText(const Target& target, const ClusterSnapshot& cluster, bool transaction);

/// A target as it is chosen: "Cluster", "All masters", "Node 1 · master".
QString targetText(const Target& target, const ClusterSnapshot& cluster);

/// Every target that there is, in the order of the list.
QList<Target> targetsOf(const ClusterSnapshot& cluster);

} // namespace ringside::console
