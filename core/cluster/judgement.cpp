#include "core/cluster/judgement.h"

#include "core/base/core_text.h"
#include "core/cluster/stranger_words.h"

#include <QStringList>

#include <algorithm>

namespace ringside {

namespace {

QString processWord(const NodeState& node)
{
    switch (node.process) {
    case ProcessState::Paused:
        return CoreText::tr("is paused");
    case ProcessState::Absent:
        return CoreText::tr("is not started");
    case ProcessState::Stopped:
    case ProcessState::Crashed:
        return CoreText::tr("is not running (%1)").arg(node.processNote);
    default:
        if (node.answering)
            return {};
        return node.problem.isEmpty() ? CoreText::tr("does not answer")
                                      : CoreText::tr("cannot be asked: %1").arg(node.problem);
    }
}

void addNodeTroubles(const NodeState& node, QStringList& found)
{
    if (const QString word = processWord(node); !word.isEmpty())
        found << CoreText::tr("Node %1 %2.").arg(QString::number(node.number), word);
    if (node.failReports > 0)
        found << CoreText::tr("Node %1 is marked FAIL by %2 nodes.").arg(node.number).arg(node.failReports);
    else if (node.pfailReports > 0)
        found << CoreText::tr("Node %1 is marked PFAIL by %2 nodes.").arg(node.number).arg(node.pfailReports);
    if (node.answering && !node.problem.isEmpty())
        found << CoreText::tr("Not everything about node %1 is known: %2. `call %1 ACL WHOAMI` tells the "
                              "user. `call %1 ACL SETUSER default +@all` allows it again.")
                     .arg(QString::number(node.number), node.problem);
    if (node.saysFail())
        found << CoreText::tr("Node %1 says cluster_state:fail and refuses requests.").arg(node.number);
    for (const Opinion& opinion : node.opinions) {
        for (const OpenSlot& open : opinion.migrating)
            found << CoreText::tr("Node %1 has slot %2 migrating.").arg(node.number).arg(open.slot);
        for (const OpenSlot& open : opinion.importing)
            found << CoreText::tr("Node %1 has slot %2 importing.").arg(node.number).arg(open.slot);
    }
}

} // namespace

std::optional<QString> replicationTrouble(const ClusterSnapshot& cluster, bool ofRunning)
{
    for (const ShardState& shard : cluster.shards) {
        for (const int number : shard.replicas) {
            const NodeState* node = cluster.node(number);
            if (!node || !node->running() || (ofRunning && node->process == ProcessState::Paused))
                continue;
            if (!node->answering)
                return CoreText::tr("Node %1 does not answer.").arg(number);
            if (node->role != Role::Replica)
                return CoreText::tr("Node %1 has not become a replica yet.").arg(number);
            if (!node->replication.known)
                return CoreText::tr("Node %1 does not tell whether its replication link is up: %2.")
                    .arg(QString::number(number), node->problem);
            if (!node->replication.linkUp)
                return CoreText::tr("Node %1 has no replication link to %2.")
                    .arg(QString::number(number), masterText(cluster, *node));
        }
    }
    return std::nullopt;
}

QStringList troubles(const ClusterSnapshot& cluster)
{
    QStringList found;
    for (const NodeState& node : cluster.nodes)
        addNodeTroubles(node, found);
    if (!cluster.uncovered.isEmpty())
        found << CoreText::tr("Slots without an owner: %1.").arg(cluster.uncovered.toString());
    if (!cluster.agreed && !cluster.nodes.empty())
        found << CoreText::tr("The nodes do not agree on who owns which slot.");
    found << acquaintanceTroubles(cluster) << strangerTroubles(cluster);
    if (const auto trouble = replicationTrouble(cluster); trouble && !found.contains(*trouble))
        found << *trouble;
    return found;
}

} // namespace ringside
