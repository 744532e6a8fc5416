#pragma once

#include "core/client/slot_table.h"
#include "core/cluster/snapshot.h"
#include "core/ledger/keys.h"

#include <vector>

namespace ringside::ledger {

/// The cuts that a client coming to stand beside a node meets: where both the bus and the replication between
/// that node and another are cut in one direction, as a partition does it, the client's link is, too. With
/// the group and cause of the bus' cut, so that they are lifted together.
std::vector<LinkFault> inheritedCuts(const std::vector<LinkFault>& faults, int client, int beside);

/// Writer i of `count` stands beside besides[i mod n]; an empty list: beside nobody.
std::vector<int> placesOf(int count, const std::vector<int>& besides);

/// What a client beside that node takes for the owners at first: what the node itself believes; otherwise,
/// and beside nobody, what is true in the eyes of the cluster.
client::SlotTable tableBeside(const ClusterSnapshot& cluster, int node);

/// The key groups of one writer, appended to `groups`: a lane for each shard that owns slots, with up to four
/// groups. Returns the indices of each lane's.
std::vector<std::vector<int>> layLanes(const ClusterSnapshot& cluster, const QByteArray& run, int writer,
                                       std::vector<KeyGroup>& groups);

} // namespace ringside::ledger
