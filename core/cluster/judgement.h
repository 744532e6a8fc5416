#pragma once

#include "core/cluster/snapshot.h"

namespace ringside {

/// Which replica is not in step, in one sentence; nothing when every running replica follows its shard's
/// master with its link up. A former master that came back and has not yet become a replica counts as out of
/// step. Paused ones are out of step too, unless `ofRunning` leaves them out.
std::optional<QString> replicationTrouble(const ClusterSnapshot& cluster, bool ofRunning = false);

/// What keeps the cluster from being whole, one sentence each: unowned slots, views that differ, nodes held
/// PFAIL or FAIL, open slots, masters that refuse writes, replicas out of step. Nodes that do not run are
/// named too. Empty: all is well. The findings of redis-cli --cluster check are among them.
QStringList troubles(const ClusterSnapshot& cluster);

} // namespace ringside
