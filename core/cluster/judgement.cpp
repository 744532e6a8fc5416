#include "core/cluster/judgement.h"

#include "core/base/core_text.h"
#include "core/cluster/stranger_words.h"

#include <QStringList>

#include <algorithm>

namespace ringside {

namespace {

using Judged = std::vector<Judgement>;

void judgeProcess(const NodeState& node, Judged& found)
{
    const auto add = [&](Matter matter, const QString& word) {
        found.push_back(
            {matter, node.number, CoreText::tr("Node %1 %2.").arg(QString::number(node.number), word)});
    };
    switch (node.process) {
    case ProcessState::Paused:
        return add(Matter::Paused, CoreText::tr("is paused"));
    case ProcessState::Absent:
        return add(Matter::NotRunning, CoreText::tr("is not started"));
    case ProcessState::Stopped:
    case ProcessState::Crashed:
        return add(Matter::NotRunning, CoreText::tr("is not running (%1)").arg(node.processNote));
    default:
        break;
    }
    if (node.answering)
        return;
    if (node.problem.isEmpty())
        add(Matter::Silent, CoreText::tr("does not answer"));
    else
        add(Matter::CannotAsk, CoreText::tr("cannot be asked: %1").arg(node.problem));
}

void judgeNode(const NodeState& node, Judged& found)
{
    const auto add = [&](Matter matter, const QString& sentence) {
        found.push_back({matter, node.number, sentence});
    };
    judgeProcess(node, found);
    if (node.failReports > 0)
        add(Matter::Fail,
            CoreText::tr("Node %1 is marked FAIL by %2 nodes.").arg(node.number).arg(node.failReports));
    else if (node.pfailReports > 0)
        add(Matter::Pfail,
            CoreText::tr("Node %1 is marked PFAIL by %2 nodes.").arg(node.number).arg(node.pfailReports));
    if (node.answering && !node.problem.isEmpty())
        add(Matter::CannotAsk,
            CoreText::tr("Not everything about node %1 is known: %2. `call %1 ACL WHOAMI` tells the "
                         "user. `call %1 ACL SETUSER default +@all` allows it again.")
                .arg(QString::number(node.number), node.problem));
    if (node.saysFail())
        add(Matter::SaysFail,
            CoreText::tr("Node %1 says cluster_state:fail and refuses requests.").arg(node.number));
    for (const Opinion& opinion : node.opinions) {
        for (const OpenSlot& open : opinion.migrating)
            add(Matter::OpenSlot,
                CoreText::tr("Node %1 has slot %2 migrating.").arg(node.number).arg(open.slot));
        for (const OpenSlot& open : opinion.importing)
            add(Matter::OpenSlot,
                CoreText::tr("Node %1 has slot %2 importing.").arg(node.number).arg(open.slot));
    }
}

/// Nothing when that replica is in step, or does not run.
std::optional<Judgement> judgeReplica(const ClusterSnapshot& cluster, int number, bool ofRunning)
{
    const NodeState* node = cluster.node(number);
    if (!node || !node->running() || (ofRunning && node->process == ProcessState::Paused))
        return std::nullopt;
    if (!node->answering)
        return Judgement{Matter::OutOfStep, number, CoreText::tr("Node %1 does not answer.").arg(number)};
    if (node->role != Role::Replica)
        return Judgement{Matter::OutOfStep, number,
                         CoreText::tr("Node %1 has not become a replica yet.").arg(number)};
    if (!node->replication.known)
        return Judgement{Matter::OutOfStep, number,
                         CoreText::tr("Node %1 does not tell whether its replication link is up: %2.")
                             .arg(QString::number(number), node->problem)};
    if (!node->replication.linkUp)
        return Judgement{Matter::LinkDown, number,
                         CoreText::tr("Node %1 has no replication link to %2.")
                             .arg(QString::number(number), masterText(cluster, *node))};
    return std::nullopt;
}

Judged judgeReplicas(const ClusterSnapshot& cluster, bool ofRunning)
{
    Judged found;
    for (const ShardState& shard : cluster.shards) {
        for (const int number : shard.replicas) {
            if (const auto judged = judgeReplica(cluster, number, ofRunning))
                found.push_back(*judged);
        }
    }
    return found;
}

} // namespace

std::optional<QString> replicationTrouble(const ClusterSnapshot& cluster, bool ofRunning)
{
    const Judged found = judgeReplicas(cluster, ofRunning);
    return found.empty() ? std::nullopt : std::optional(found.front().sentence);
}

std::vector<Judgement> judgementsOfNodes(const ClusterSnapshot& cluster)
{
    Judged found;
    for (const NodeState& node : cluster.nodes)
        judgeNode(node, found);
    return found;
}

std::vector<Judgement> judgementsOfReplicas(const ClusterSnapshot& cluster)
{
    return judgeReplicas(cluster, false);
}

std::vector<Judgement> judgements(const ClusterSnapshot& cluster)
{
    Judged found = judgementsOfNodes(cluster);
    if (!cluster.uncovered.isEmpty())
        found.push_back({Matter::Uncovered, 0,
                         CoreText::tr("Slots without an owner: %1.").arg(cluster.uncovered.toString())});
    if (!cluster.agreed && !cluster.nodes.empty())
        found.push_back(
            {Matter::Disagreement, 0, CoreText::tr("The nodes do not agree on who owns which slot.")});
    for (const QString& sentence : acquaintanceTroubles(cluster))
        found.push_back({Matter::Acquaintance, 0, sentence});
    for (const QString& sentence : strangerTroubles(cluster))
        found.push_back({Matter::Stranger, 0, sentence});
    for (const Judgement& replica : judgementsOfReplicas(cluster))
        found.push_back(replica);
    return found;
}

/// Of the replicas that are out of step one is named: the others are most often so for the same reason.
QStringList troubles(const ClusterSnapshot& cluster)
{
    QStringList found;
    bool replicaNamed = false;
    for (const Judgement& one : judgements(cluster)) {
        const bool ofReplica = one.matter == Matter::OutOfStep || one.matter == Matter::LinkDown;
        if (ofReplica && (replicaNamed || found.contains(one.sentence))) {
            replicaNamed = true;
            continue;
        }
        replicaNamed |= ofReplica;
        found << one.sentence;
    }
    return found;
}

} // namespace ringside
