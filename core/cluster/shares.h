#pragma once

#include "core/cluster/snapshot.h"

namespace ringside {

/// Who holds how much of the whole. All of it is pure; a master is a node that owns slots in the eyes of the
/// cluster, whether it runs or not.

std::vector<int> slotMasters(const ClusterSnapshot& cluster);
/// Nodes that run, answer and say that they are replicas.
std::vector<int> runningReplicas(const ClusterSnapshot& cluster);
/// Those of them that follow `master`.
std::vector<int> runningReplicasOf(const ClusterSnapshot& cluster, int master);
/// Nodes without a running process.
std::vector<int> silentNodes(const ClusterSnapshot& cluster);

/// How far the master that is farthest from an even share is from it, in percent of that share. Nothing
/// without masters.
std::optional<double> spreadOfSlots(const ClusterSnapshot& cluster);
/// The same for keys, as INFO counts them. Nothing while a master's keys are not known, or without keys.
std::optional<double> spreadOfKeys(const ClusterSnapshot& cluster);
/// Keys of all masters together; nothing while one master's are not known.
std::optional<qint64> keysOfMasters(const ClusterSnapshot& cluster);
/// The number of the node that owns a slot; 0: nobody of this lab.
int ownerOfSlot(const ClusterSnapshot& cluster, int slot);

} // namespace ringside
