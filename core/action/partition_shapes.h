#pragma once

#include "core/cluster/snapshot.h"

/// The nodes of the partitions that have a name. Pure; ends are node numbers.
namespace ringside {

/// The running master of the first shard that has one, so that after a failover the same shard is meant;
/// empty: none.
std::vector<int> loneMaster(const ClusterSnapshot& cluster);
/// That master and a replica of another one, or the master alone where there is no such replica.
std::vector<int> minority(const ClusterSnapshot& cluster);
/// Half of the nodes, by lot; seed 0: another lot each time.
std::vector<int> randomHalf(const ClusterSnapshot& cluster, quint32 seed);
/// Every node that is master of slots.
std::vector<int> allMasters(const ClusterSnapshot& cluster);
/// Two halves cut from each other, shard by shard, and the master of the middle shard with both: pairs.
std::vector<std::pair<int, int>> bridgePairs(const ClusterSnapshot& cluster);
/// Nodes in a circle, shard by shard, each cut from those that are furthest away, so that it reaches a
/// majority of all nodes and no two reach the same one: pairs.
std::vector<std::pair<int, int>> ringPairs(const ClusterSnapshot& cluster);

} // namespace ringside
