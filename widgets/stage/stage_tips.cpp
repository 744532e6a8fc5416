// The longer texts of StageWords: tooltips and the summary for screen readers.
#include "core/cluster/headline.h"
#include "widgets/faults/fault_groups.h"
#include "widgets/stage/stage_words.h"

#include <QLocale>

#include <algorithm>

namespace ringside {

namespace {

SlotRange rangeAround(const SlotRanges& slots, int slot)
{
    for (const SlotRange& range : slots.ranges()) {
        if (range.contains(slot))
            return range;
    }
    return {slot, slot};
}

} // namespace

QString StageWords::ranges(const SlotRanges& slots)
{
    constexpr size_t kShown = 4;
    if (slots.ranges().size() <= kShown)
        return slots.toString();
    SlotRanges first;
    for (size_t i = 0; i < kShown; ++i)
        first.add(slots.ranges()[i]);
    return tr("%1 and %n more ranges", nullptr, int(slots.ranges().size() - kShown)).arg(first.toString());
}

QString StageWords::nodeTip(const ClusterSnapshot& cluster, int number)
{
    const NodeState* node = cluster.node(number);
    if (!node)
        return QString();
    QStringList lines{tr("Node %1 · %2").arg(number).arg(roleAndPort(cluster, *node))};
    if (node->pid)
        lines << tr("%1 %2 · pid %3").arg(node->server, node->version).arg(node->pid);
    if (!node->slots.isEmpty())
        lines << tr("%n slots: %1", nullptr, node->slots.count()).arg(ranges(node->slots));
    if (node->role == Role::Replica && node->master)
        lines << tr("replica of node %1").arg(node->master);
    const std::vector<StageText> words = label(cluster, *node);
    for (size_t i = 1; i < words.size(); ++i)
        lines << words[i].text;
    return lines.join(QLatin1Char('\n'));
}

QString StageWords::linkTip(const ClusterSnapshot& cluster, int a, int b)
{
    const NodeState* first = cluster.node(a);
    const NodeState* second = cluster.node(b);
    if (!first || !second)
        return QString();
    QStringList lines{tr("Link between nodes %1 and %2").arg(a).arg(b)};
    for (const auto& [replica, master] : {std::pair(first, second), std::pair(second, first)}) {
        if (replica->role != Role::Replica || replica->master != master->number)
            continue;
        lines << tr("replication: node %1 follows node %2").arg(replica->number).arg(master->number);
        if (replica->replication.lagBytes && replica->replication.linkUp)
            lines << tr("lag %1").arg(bytes(*replica->replication.lagBytes));
    }
    lines << linkFaultLines(cluster, a, b);
    if (lines.size() == 1)
        lines << tr("cluster bus");
    return lines.join(QLatin1Char('\n'));
}

QString StageWords::slotTip(const ClusterSnapshot& cluster, int slot)
{
    QStringList lines{tr("Slot %1").arg(slot)};
    const int seat = cluster.shardOfSlot(slot);
    for (const Stranger& stranger : cluster.strangers) {
        if (stranger.slots.contains(slot))
            return tr("Slot %1\nowned by %2, which is not of this lab")
                .arg(QString::number(slot), stranger.name());
    }
    if (seat < 0)
        return tr("Slot %1\nuncovered: no master owns it").arg(slot);
    const ShardState& shard = cluster.shards[size_t(seat)];
    const SlotRange range = rangeAround(shard.slots, slot);
    const NodeState* master = cluster.node(shard.master);
    lines << (master ? tr("owned by node %1 (:%2)").arg(master->number).arg(master->port)
                     : tr("its shard has no master"));
    lines << tr("range %1–%2, %n slots", nullptr, range.count()).arg(range.first).arg(range.last);
    if (!shard.served)
        lines << tr("not served now");
    return lines.join(QLatin1Char('\n'));
}

QString StageWords::shardTip(const ClusterSnapshot& cluster, int seat)
{
    if (seat < 0 || seat >= int(cluster.shards.size()))
        return QString();
    const ShardState& shard = cluster.shards[size_t(seat)];
    QStringList replicas;
    for (const int number : shard.replicas)
        replicas << QString::number(number);
    QStringList lines{shard.master ? tr("Shard %1 · master: node %2").arg(seat + 1).arg(shard.master)
                                   : tr("Shard %1 · no master").arg(seat + 1)};
    lines << (replicas.isEmpty() ? tr("no replicas")
                                 : tr("replicas: %1").arg(replicas.join(QStringLiteral(", "))));
    lines << tr("%n slots: %1", nullptr, shard.slots.count()).arg(ranges(shard.slots));
    if (!shard.served && !shard.slots.isEmpty())
        lines << tr("not served now");
    return lines.join(QLatin1Char('\n'));
}

QString StageWords::summary(const ClusterSnapshot& cluster)
{
    if (cluster.nodes.empty())
        return tr("No cluster.");
    QStringList sentences{tr("State: %1.").arg(headline(cluster).sentence)};
    for (const QString& fact : facts(cluster))
        sentences << tr("%1.", "a fact as a sentence").arg(fact);
    for (const ShardState& shard : cluster.shards) {
        QStringList members;
        for (const NodeState& node : cluster.nodes) {
            if (node.shard != shard.seat)
                continue;
            QStringList words;
            for (const StageText& line : label(cluster, node))
                words << line.text;
            members << tr("node %1 (%2)").arg(node.number).arg(words.join(QStringLiteral(", ")));
        }
        if (members.isEmpty())
            continue; // it was removed
        sentences << tr("Shard %1 owns %n slots, %2: %3.", nullptr, shard.slots.count())
                         .arg(shard.seat + 1)
                         .arg(shard.served ? tr("served") : notServed(), members.join(QStringLiteral("; ")));
    }
    const QStringList cut = fault(cluster);
    if (!cut.isEmpty())
        sentences << tr("Links: %1.").arg(cut.join(QLatin1Char(' ')));
    return sentences.join(QLatin1Char(' '));
}

} // namespace ringside
