// What chaos must not do: the judgement of one fault at the moment when its time has come.

#include "core/base/core_text.h"
#include "core/chaos/chaos_plan.h"
#include "core/cluster/judgement.h"

#include <algorithm>
#include <set>

namespace ringside {

namespace {

/// Cut off from at least half of the others. A cut of one other node names this one too, and does it no harm.
bool isCutOff(const NodeState& node, const ClusterSnapshot& cluster)
{
    std::set<int> others;
    for (const LinkFault& fault : cluster.faults) {
        const bool ofIt = fault.from == node.number || fault.to == node.number;
        if (ofIt && fault.kind == FaultKind::Cut && fault.plane == Plane::Bus)
            others.insert(fault.from == node.number ? fault.to : fault.from);
    }
    return !others.empty() && others.size() * 2 >= cluster.nodes.size() - 1;
}

bool isWell(const NodeState& node, const ClusterSnapshot& cluster)
{
    return node.process == ProcessState::Running && node.answering && node.clusterOk &&
           !isCutOff(node, cluster);
}

/// How many masters with slots are well, but for `except`.
int mastersWell(const ClusterSnapshot& cluster, int except)
{
    return int(std::count_if(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& node) {
        return node.number != except && node.role == Role::Master && !node.slots.isEmpty() &&
               isWell(node, cluster);
    }));
}

bool hasSuccessor(const NodeState& master, const ClusterSnapshot& cluster)
{
    return std::any_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& node) {
        return node.role == Role::Replica && node.master == master.number && isWell(node, cluster) &&
               node.replication.linkUp && !node.replication.syncing;
    });
}

std::optional<QString> whyNotAway(const NodeState& node, const ChaosOptions& options,
                                  const ClusterSnapshot& cluster)
{
    if (!isWell(node, cluster))
        return CoreText::tr("Node %1 is not well as it is.").arg(node.number);
    if (options.lastReplica)
        return std::nullopt;
    if (node.role != Role::Master)
        return CoreText::tr("Node %1 is a replica by now, and perhaps the last of its shard.")
            .arg(node.number);
    if (!hasSuccessor(node, cluster))
        return CoreText::tr("Node %1 has no replica in step that could take its place.").arg(node.number);
    const auto masters = std::count_if(cluster.nodes.begin(), cluster.nodes.end(), [](const NodeState& n) {
        return n.role == Role::Master && !n.slots.isEmpty();
    });
    if (mastersWell(cluster, node.number) * 2 <= int(masters))
        return CoreText::tr("Without node %1 too few masters are well to vote.").arg(node.number);
    return std::nullopt;
}

} // namespace

std::optional<QString> whyNotNow(const ChaosFault& fault, const ChaosOptions& options,
                                 const ClusterSnapshot& cluster)
{
    const NodeState* node = cluster.node(fault.node);
    if (!node)
        return CoreText::tr("There is no node %1 any more.").arg(fault.node);
    if (fault.kind == chaosWord(ChaosKind::Failover)) {
        if (node->role != Role::Replica)
            return CoreText::tr("Node %1 is a master already.").arg(fault.node);
        return std::nullopt; // the verb knows the rest
    }
    if (fault.kind == chaosWord(ChaosKind::Move)) {
        const QStringList wrong = troubles(cluster);
        return wrong.isEmpty()
                   ? std::nullopt
                   : std::optional(
                         CoreText::tr("Slots are moved in a cluster that is well: %1").arg(wrong.front()));
    }
    if (fault.kind == chaosWord(ChaosKind::Delay))
        return isWell(*node, cluster)
                   ? std::nullopt
                   : std::optional(CoreText::tr("Node %1 is not well as it is.").arg(fault.node));
    return whyNotAway(*node, options, cluster);
}

} // namespace ringside
