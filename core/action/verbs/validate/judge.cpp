#include "core/action/verbs/validate/judge.h"

#include "core/base/core_text.h"
#include "core/cluster/slot.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ringside::validation {

namespace {

using State = Item::State;

Item itemOf(const char* name, bool ok, const QString& found)
{
    return {QLatin1String(name), ok ? State::Ok : State::Failed, found};
}

Item unknownItem(const char* name, const QString& found)
{
    return {QLatin1String(name), State::Unknown, found};
}

QString seconds(double ms)
{
    return QString::number(ms / 1000, 'f', 1);
}

bool hasReplicaInStep(const NodeState& master, const ClusterSnapshot& cluster)
{
    return std::any_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& node) {
        return node.role == Role::Replica && node.master == master.number && node.answering &&
               node.replication.linkUp;
    });
}

/// `node 1: 5461, node 2: 5462, node 3: 5461`
QString sharesText(const std::map<int, int>& shares)
{
    QStringList parts;
    for (const auto& [node, count] : shares)
        parts << CoreText::tr("node %1: %2").arg(node).arg(count);
    return parts.join(QStringLiteral(", "));
}

bool allEven(const std::map<int, int>& shares, double total, int parts)
{
    return std::all_of(shares.begin(), shares.end(),
                       [&](const auto& share) { return isEven(share.second, total, parts); });
}

/// A sentence for each thing that keeps the nodes from being as promised.
QStringList nodeTroubles(const ClusterSnapshot& cluster)
{
    QStringList troubles;
    const int masters = int(owners(cluster).size());
    const int nodes = int(cluster.nodes.size());
    if (nodes != kNodes || masters != kMasters)
        troubles << CoreText::tr(
                        "There are %1 nodes, %2 of them masters with slots; the handout has 6 and 3.")
                        .arg(nodes)
                        .arg(masters);
    for (const NodeState& node : cluster.nodes) {
        if (!node.answering)
            troubles << CoreText::tr("Node %1 does not answer.").arg(node.number);
        else if (node.role == Role::Master && !node.slots.isEmpty() && !hasReplicaInStep(node, cluster))
            troubles << CoreText::tr("Node %1 has no replica in step.").arg(node.number);
    }
    if (cluster.state != ClusterState::Ok)
        troubles
            << CoreText::tr("The cluster is not ok: %1 of 16384 slots are served.").arg(cluster.slotsServed);
    else if (!cluster.wholeView())
        troubles << CoreText::tr("The nodes do not name the same owners.");
    return troubles;
}

} // namespace

bool isEven(double count, double total, int parts)
{
    if (parts < 1)
        return false;
    const double even = total / parts;
    return std::abs(count - even) <= even * kTolerance;
}

bool isServing(const NodeState& node)
{
    return node.role == Role::Master && node.process == ProcessState::Running && node.answering &&
           !node.slots.isEmpty();
}

std::vector<int> owners(const ClusterSnapshot& cluster)
{
    std::vector<int> numbers;
    for (const NodeState& node : cluster.nodes) {
        if (!node.slots.isEmpty())
            numbers.push_back(node.number);
    }
    return numbers;
}

Item judgeNodes(const ClusterSnapshot& cluster)
{
    const QStringList troubles = nodeTroubles(cluster);
    if (!troubles.isEmpty())
        return itemOf("nodes", false, troubles.join(u' '));
    return itemOf(
        "nodes", true,
        CoreText::tr("Six nodes answer: three masters, each with a replica in step. The cluster is ok, "
                     "and all nodes name the same owners."));
}

Item judgeSlots(const ClusterSnapshot& cluster)
{
    std::map<int, int> shares;
    for (const NodeState& node : cluster.nodes) {
        if (!node.slots.isEmpty())
            shares[node.number] = node.slots.count();
    }
    const QString found = CoreText::tr("Slots: %1. An even share is %2, and 10 % more or less is allowed.")
                              .arg(sharesText(shares))
                              .arg(double(kSlotCount) / std::max(1, int(shares.size())), 0, 'f', 0);
    if (cluster.slotsCovered < kSlotCount)
        return itemOf("slots", false,
                      CoreText::tr("%1 slots have no owner.").arg(kSlotCount - cluster.slotsCovered) + u' ' +
                          found);
    return itemOf("slots", allEven(shares, kSlotCount, int(shares.size())), found);
}

Item judgeReplication(const std::vector<Replicated>& seen)
{
    if (seen.empty())
        return itemOf("replication", false, CoreText::tr("No master has a replica."));
    QStringList failed, unknown;
    double slowest = 0;
    for (const Replicated& one : seen) {
        if (!one.written)
            unknown << CoreText::tr("Nothing could be written at node %1. %2")
                           .arg(QString::number(one.master), one.problem);
        else if (!one.ms)
            failed << CoreText::tr("What node %1 wrote was not seen at node %2. %3")
                          .arg(QString::number(one.master), QString::number(one.replica), one.problem)
                          .trimmed();
        else
            slowest = std::max(slowest, *one.ms);
    }
    if (!failed.isEmpty())
        return itemOf("replication", false, (failed + unknown).join(u' '));
    if (!unknown.isEmpty())
        return unknownItem("replication", unknown.join(u' '));
    return itemOf(
        "replication", true,
        CoreText::tr("What was written at a master was seen at its replica, %1 of %1 times; the slowest "
                     "took %2 ms.")
            .arg(seen.size())
            .arg(slowest, 0, 'f', 1));
}

Item judgeRedirections(const std::vector<Redirected>& seen)
{
    if (seen.empty())
        return unknownItem("redirections", CoreText::tr("There are no two masters that could be asked."));
    QStringList failed, unknown;
    for (const Redirected& one : seen) {
        if (!one.answered)
            unknown << one.answer;
        else if (!one.right)
            failed << CoreText::tr("Node %1 was asked for a key of node %2 and answered: %3.")
                          .arg(QString::number(one.asked), QString::number(one.owner), one.answer);
    }
    if (!failed.isEmpty())
        return itemOf("redirections", false, failed.join(u' '));
    if (!unknown.isEmpty())
        return unknownItem("redirections", unknown.join(u' '));
    return itemOf(
        "redirections", true,
        CoreText::tr("A key asked of the wrong master was answered with MOVED to the right one, %1 of %1 "
                     "times.")
            .arg(seen.size()));
}

Item judgeSharding(const Spread& seen)
{
    int total = seen.refused;
    for (const auto& [node, count] : seen.accepted)
        total += count;
    if (total == 0)
        return unknownItem("sharding",
                           CoreText::tr("No key could be written. %1").arg(seen.problem).trimmed());
    if (total < kKeys) // somebody was not reached: unknown is not even
        return unknownItem("sharding", CoreText::tr("Only %1 of %2 keys were answered. %3")
                                           .arg(QString::number(total), QString::number(kKeys), seen.problem)
                                           .trimmed());
    if (seen.refused > 0)
        return itemOf("sharding", false,
                      CoreText::tr("%1 of %2 keys were refused by the owner of their slot: %3")
                          .arg(QString::number(seen.refused), QString::number(kKeys), seen.problem));
    const int parts = int(seen.accepted.size());
    return itemOf("sharding", allEven(seen.accepted, total, parts),
                  CoreText::tr("%1 keys fell so: %2. An even share is %3, and 10 % more or less is allowed.")
                      .arg(QString::number(kKeys), sharesText(seen.accepted),
                           QString::number(double(total) / parts, 'f', 0)));
}

Item judgeTags(const Tagged& seen)
{
    if (seen.slots[0] < 0 || seen.slots[1] < 0)
        return unknownItem("tags", CoreText::tr("No server told a slot. %1").arg(seen.problem).trimmed());
    if (seen.slots[0] != seen.slots[1] || seen.slots[0] != seen.expected)
        return itemOf("tags", false,
                      CoreText::tr("Two keys with one tag are in slots %1 and %2; both should be in %3.")
                          .arg(seen.slots[0])
                          .arg(seen.slots[1])
                          .arg(seen.expected));
    if (!seen.together)
        return itemOf("tags", false,
                      CoreText::tr("Commands with several keys of one tag failed: %1").arg(seen.problem));
    if (!seen.apart)
        return itemOf(
            "tags", false,
            CoreText::tr("Keys without a common tag should be refused with CROSSSLOT: %1").arg(seen.problem));
    return itemOf(
        "tags", true,
        CoreText::tr("{customer:123}:profile and {customer:123}:policies share slot %1. A pipeline with "
                     "several keys of one tag succeeded; without a tag the server answers CROSSSLOT.")
            .arg(seen.slots[0]));
}

Item judgeFailover(const Fall& seen)
{
    if (seen.killed == 0)
        return unknownItem("failover", CoreText::tr("No master was killed. %1").arg(seen.problem).trimmed());
    if (seen.promoted == 0)
        return itemOf("failover", false,
                      CoreText::tr("Node %1 was killed (SIGKILL), and nobody took its place within %2 s. %3")
                          .arg(QString::number(seen.killed), seconds(seen.servedMs), seen.problem)
                          .trimmed());
    QString found =
        CoreText::tr("Node %1 was killed (SIGKILL). Node %2 took its place, and its slots were served "
                     "again after %3 s; 15 s are allowed.")
            .arg(seen.killed)
            .arg(seen.promoted)
            .arg(seconds(seen.servedMs));
    if (seen.wholeMs)
        found += u' ' + CoreText::tr("From its last sign of life to the promotion it was %1 s.")
                            .arg(seconds(*seen.wholeMs));
    return itemOf("failover", seen.servedMs <= kFailoverMs, found);
}

Item judgeAlarm(const Alarm& seen)
{
    if (seen.killed == 0)
        return unknownItem("alerts", CoreText::tr("No master was killed, so there was nothing to tell."));
    if (!seen.judged)
        return unknownItem("alerts", CoreText::tr("Nobody judges alerts here."));
    if (seen.slow)
        return unknownItem("alerts",
                           CoreText::tr("The hold times of alerts are slow, which never sees a short "
                                        "failover. `alerts holds lab` makes them short."));
    if (!seen.raisedMs)
        return itemOf(
            "alerts", false,
            CoreText::tr("Node %1 was killed, and the alert node-down was not raised.").arg(seen.killed));
    const QString found =
        CoreText::tr("The alert node-down was raised %1 s after node %2 was killed; 2 s are "
                     "allowed.")
            .arg(QString::number(*seen.raisedMs / 1000, 'f', 2), QString::number(seen.killed));
    if (!seen.failoverTold)
        return itemOf("alerts", false,
                      found + u' ' + CoreText::tr("The alert failover-happened was not raised."));
    return itemOf("alerts", *seen.raisedMs <= kAlarmMs,
                  found + u' ' + CoreText::tr("The alert failover-happened was raised as well."));
}

Item judgeLoss(const Losses& seen)
{
    if (!seen.known)
        return unknownItem(
            "loss", CoreText::tr("It is not known whether writes are lost. %1").arg(seen.problem).trimmed());
    if (seen.accepted == 0)
        return unknownItem("loss", CoreText::tr("No write was acknowledged, so none could be lost."));
    return itemOf(
        "loss", seen.lost == 0,
        CoreText::tr("%1 writes were acknowledged with WAIT 1 around the kill, and %2 of them are lost.")
            .arg(seen.accepted)
            .arg(seen.lost));
}

int victimOf(const ClusterSnapshot& cluster, QString& why)
{
    const auto serving = std::count_if(cluster.nodes.begin(), cluster.nodes.end(), isServing);
    const auto all = qsizetype(owners(cluster).size());
    if (cluster.state != ClusterState::Ok || !cluster.wholeView()) {
        why = CoreText::tr("The cluster is not whole.");
        return 0;
    }
    if ((serving - 1) * 2 <= all) {
        why = CoreText::tr("Without one of them, %1 of %2 masters would be no majority that can vote.")
                  .arg(serving - 1)
                  .arg(all);
        return 0;
    }
    for (const NodeState& node : cluster.nodes) {
        if (isServing(node) && hasReplicaInStep(node, cluster))
            return node.number;
    }
    why = CoreText::tr("No master has a replica in step that could take its place.");
    return 0;
}

} // namespace ringside::validation
