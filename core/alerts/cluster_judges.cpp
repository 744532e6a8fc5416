// What is judged of the cluster as a whole, and of its shards.

#include "core/alerts/judges.h"
#include "core/base/core_text.h"
#include "core/cluster/judgement.h"
#include "core/cluster/node_numbers.h"
#include "core/cluster/shares.h"
#include "core/cluster/slot.h"

#include <algorithm>

namespace ringside::alerts::judges {

namespace {

bool isDown(const NodeState& node)
{
    return !node.running() || node.failReports > 0;
}

/// A master that certainly does not serve its slots. One that does not tell is no such master.
bool refusesSlots(const NodeState& node)
{
    const bool silent = !node.answering && node.problem.isEmpty() && !node.startingUp;
    return isDown(node) || silent || node.saysFail();
}

bool isHealthyMaster(const NodeState& node)
{
    return !node.slots.isEmpty() && !isDown(node) && node.process == ProcessState::Running;
}

} // namespace

Sightings slotsUncovered(const ClusterSnapshot& cluster, double)
{
    int without = cluster.uncovered.count();
    std::vector<int> owners;
    for (const ShardState& shard : cluster.shards) {
        const NodeState* master = cluster.node(shard.master);
        if (!master || shard.slots.isEmpty() || !refusesSlots(*master))
            continue;
        without += shard.slots.count();
        owners.push_back(master->number);
    }
    if (without == 0)
        return {};
    std::sort(owners.begin(), owners.end());
    const QString found = owners.empty() ? CoreText::tr("%1 slots belong to nobody.").arg(without)
                                         : CoreText::tr("%1 slots are not served. Their owners: %2.")
                                               .arg(without)
                                               .arg(nodeRangesText(owners));
    return {{0, 0, double(without), found}};
}

Sightings stateNotOk(const ClusterSnapshot& cluster, double)
{
    std::vector<int> saying;
    for (const Judgement& one : judgementsOfNodes(cluster)) {
        if (one.matter == Matter::SaysFail)
            saying.push_back(one.node);
    }
    if (saying.empty())
        return {};
    return {{0, 0, double(saying.size()),
             CoreText::tr("These nodes say cluster_state:fail and refuse requests: %1.")
                 .arg(nodeRangesText(saying))}};
}

/// A cluster that was made with fewer masters has lost none.
Sightings fewMasters(const ClusterSnapshot& cluster, double masters)
{
    const auto owners = std::count_if(cluster.nodes.begin(), cluster.nodes.end(),
                                      [](const NodeState& n) { return !n.slots.isEmpty(); });
    const auto healthy = std::count_if(cluster.nodes.begin(), cluster.nodes.end(), isHealthyMaster);
    if (healthy >= owners || double(healthy) >= masters)
        return {};
    const QString majority = 2 * healthy > owners
                                 ? CoreText::tr("They are still a majority.")
                                 : CoreText::tr("That is no majority, so no replica can be elected.");
    return {{0, 0, double(healthy),
             CoreText::tr("%1 of %2 masters are healthy.").arg(healthy).arg(owners) + u' ' + majority}};
}

Sightings replicaMissing(const ClusterSnapshot& cluster, double)
{
    const bool hasReplicas = std::any_of(cluster.nodes.begin(), cluster.nodes.end(),
                                         [](const NodeState& n) { return n.role == Role::Replica; });
    Sightings seen;
    for (const ShardState& shard : cluster.shards) {
        const bool followed = std::any_of(shard.replicas.begin(), shard.replicas.end(), [&](int number) {
            const NodeState* node = cluster.node(number);
            return node && !isDown(*node);
        });
        if (shard.master == 0 || shard.slots.isEmpty() || followed)
            continue;
        seen.push_back(
            {shard.master, 0, {}, CoreText::tr("Node %1 has no running replica.").arg(shard.master)});
        if (!hasReplicas) // the cluster was made without
            seen.back().severity = Severity::Info;
    }
    return seen;
}

/// It is told for a while and is over by itself.
Sightings failoverHappened(const ClusterSnapshot& cluster, double seconds)
{
    Sightings seen;
    if (!cluster.failovers)
        return seen;
    for (const Failover& failover : *cluster.failovers) {
        const FailoverStep* promoted = failover.step(FailoverStep::Kind::Promoted);
        if (!promoted || double(cluster.timeMs) - double(promoted->timeUs) / 1000 > 1000 * seconds)
            continue;
        const bool asked = failover.manual && !failover.cause.isEmpty();
        const auto whole = failover.wholeMs();
        seen.push_back({failover.promoted, failover.subject,
                        whole ? std::optional(*whole / 1000) : std::nullopt,
                        asked ? CoreText::tr("Node %1 has taken over from node %2, as it was asked to.")
                                    .arg(failover.promoted)
                                    .arg(failover.subject)
                              : CoreText::tr("Node %1 was promoted in the place of node %2.")
                                    .arg(failover.promoted)
                                    .arg(failover.subject),
                        failover.cause, asked ? std::optional(Severity::Info) : std::nullopt});
    }
    return seen;
}

Sightings strangers(const ClusterSnapshot& cluster, double)
{
    QStringList names;
    for (const Stranger& stranger : cluster.strangers)
        names << stranger.name();
    if (names.isEmpty())
        return {};
    return {{0, 0, double(names.size()),
             CoreText::tr("Nodes of this lab list others that are not of it: %1. `check` says more.")
                 .arg(names.join(QStringLiteral(", ")))}};
}

} // namespace ringside::alerts::judges
