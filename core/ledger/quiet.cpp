#include "core/ledger/quiet.h"

#include "core/base/core_text.h"
#include "core/cluster/judgement.h"

#include <algorithm>

namespace ringside::ledger {

namespace {

void addEpochs(const ClusterSnapshot& cluster, QStringList& found)
{
    for (const NodeState& viewer : cluster.nodes) {
        if (viewer.currentEpoch != cluster.epoch)
            found << CoreText::tr("Node %1 is at epoch %2, others are at %3.")
                         .arg(viewer.number)
                         .arg(viewer.currentEpoch)
                         .arg(cluster.epoch);
        for (const Opinion& opinion : viewer.opinions) {
            const NodeState* subject = cluster.node(opinion.number);
            if (opinion.health == Health::Handshake)
                found << CoreText::tr("Node %1 is still in handshake with a node.").arg(viewer.number);
            else if (subject && opinion.role == Role::Master && opinion.configEpoch != subject->configEpoch)
                found << CoreText::tr("Node %1 knows an old config epoch of node %2.")
                             .arg(viewer.number)
                             .arg(subject->number);
        }
    }
}

void addOffsets(const ClusterSnapshot& cluster, QStringList& found)
{
    for (const NodeState& node : cluster.nodes) {
        const NodeState* master = cluster.node(node.master);
        if (node.role == Role::Replica && master && node.replicationOffset != master->replicationOffset)
            found << CoreText::tr("Replica %1 is at offset %2, its master, node %3, at %4.")
                         .arg(node.number)
                         .arg(node.replicationOffset)
                         .arg(master->number)
                         .arg(master->replicationOffset);
    }
}

} // namespace

QStringList unquiet(const ClusterSnapshot& cluster)
{
    QStringList found;
    if (cluster.nodes.empty())
        return {CoreText::tr("There is no cluster yet.")};
    if (!cluster.faults.empty())
        found << CoreText::tr("Faults are set on links: `heal` lifts them.");
    found << troubles(cluster);
    for (const NodeState& node : cluster.nodes) {
        if (node.startingUp)
            found << CoreText::tr("Node %1 is loading its data.").arg(node.number);
    }
    addEpochs(cluster, found);
    addOffsets(cluster, found);
    return found;
}

bool sameOwners(const ClusterSnapshot& a, const ClusterSnapshot& b)
{
    return std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(),
                      [](const NodeState& x, const NodeState& y) {
                          return x.id == y.id && x.pid == y.pid && x.role == y.role && x.slots == y.slots &&
                                 x.configEpoch == y.configEpoch;
                      });
}

} // namespace ringside::ledger
