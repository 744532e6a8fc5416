#pragma once

#include "core/action/action.h"
#include "core/action/verb.h"
#include "core/cluster/snapshot.h"

namespace ringside {

/// Who is cut off from whom, as pairs of ends; both directions and every plane of a pair are meant.
struct PartitionPlan
{
    std::vector<std::pair<int, int>> pairs;
    QString words; ///< `1,4 | 2,3,5,6`, or for one that has no sides `1-5, 3-4, 2-6`
};

/// The shapes that have a name, in the order of help: one, minority, halves, bridge, ring, masters.
const QStringList& partitionPresets();

/// The form of `partition`'s arguments: groups with | between, or a preset's name.
std::optional<ArgumentError> checkPartition(const Action& action);

/// What the arguments mean in this cluster. Groups hold nodes and clients; nodes that none names form one
/// more group; a client that none names goes with the node it stands beside. Presets: one: the first running
/// master alone. minority: that master with another master's replica. halves: two halves by lot (`seed=`).
/// bridge: two halves, and one node that both can reach. ring: each node reaches a majority, no two the same
/// one (Jepsen calls it majorities-ring). masters: all masters | all replicas.
PartitionPlan planPartition(const Action& action, const ClusterSnapshot& cluster);

/// Why the preset or the groups make no partition of this cluster.
std::optional<QString> whyNotPartition(const Action& action, const ClusterSnapshot& cluster);

/// The directed links of a plan.
std::vector<LinkFault> linksOf(const PartitionPlan& plan);

} // namespace ringside
