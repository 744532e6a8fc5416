#include "widgets/slotmap/slot_words.h"

#include "core/cluster/moving_slots.h"
#include "widgets/slotmap/slot_map.h"
#include "widgets/wishes/wishes.h"

#include <QLocale>

namespace ringside {

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', share < 0.1 ? 2 : 1);
}

QString ownerWords(const ClusterSnapshot& cluster, int seat)
{
    const NodeState* master = seat < 0 ? nullptr : cluster.node(cluster.shards[size_t(seat)].master);
    if (!master)
        return SlotMap::tr("nobody");
    return SlotMap::tr("node %1 (:%2)").arg(master->number).arg(master->port);
}

QString keysWords(const Heat& heat, int slot)
{
    if (!heat || !heat->known.test(size_t(slot)))
        return SlotMap::tr("keys not counted");
    return SlotMap::tr("%Ln key(s)", nullptr, int(heat->keys[size_t(slot)]));
}

/// "On its way from node 1 to node 4."
QString wayWords(const ClusterSnapshot& cluster, int slot)
{
    const std::map<int, MovingSlot> moving = movingSlots(cluster);
    const auto way = moving.find(slot);
    return way == moving.end()
               ? QString()
               : SlotMap::tr("On its way from node %1 to node %2.").arg(way->second.from).arg(way->second.to);
}

QString ownersOf(const SlotSums& sums, const ClusterSnapshot& cluster)
{
    std::vector<int> masters;
    bool gap = false;
    for (const int seat : sums.seats) {
        const int master = seat < 0 ? 0 : cluster.shards[size_t(seat)].master;
        if (master > 0)
            masters.push_back(master);
        gap = gap || master <= 0;
    }
    QStringList parts;
    if (!masters.empty())
        parts << SlotMap::tr("of node(s) %1", nullptr, int(masters.size())).arg(wish::numberList(masters));
    if (gap)
        parts << SlotMap::tr("some without an owner");
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString slotWords(const ClusterSnapshot& cluster, const Heat& heat, int slot)
{
    const int seat = cluster.shardOfSlot(slot);
    QStringList lines{SlotMap::tr("Slot %1 of %2").arg(slot).arg(ownerWords(cluster, seat)),
                      keysWords(heat, slot)};
    if (seat >= 0) {
        const ShardState& shard = cluster.shards[size_t(seat)];
        lines << (shard.replicas.empty() ? SlotMap::tr("no replica")
                                         : SlotMap::tr("replicas: %1").arg(wish::numberList(shard.replicas)));
        if (!shard.served)
            lines << SlotMap::tr("Owned, but not served now.");
    }
    if (const QString way = wayWords(cluster, slot); !way.isEmpty())
        lines << way;
    return lines.join(QLatin1Char('\n'));
}

QString slotLine(const ClusterSnapshot& cluster, const Heat& heat, int slot)
{
    return SlotMap::tr("Slot %1 · %2 · %3")
        .arg(QString::number(slot), ownerWords(cluster, cluster.shardOfSlot(slot)), keysWords(heat, slot));
}

QStringList sumWordings(const SlotSums& sums, const SlotRanges& ranges, const ClusterSnapshot& cluster)
{
    const QString slotsText = SlotMap::tr("%Ln slot(s)", nullptr, sums.slots);
    const QString keys =
        sums.known == 0
            ? SlotMap::tr("keys not counted")
            : SlotMap::tr("%1 keys, %2 % of all").arg(number(qint64(sums.keys)), percent(sums.share));
    const QString owners = ownersOf(sums, cluster);
    const QString text = ranges.toString();
    const QString dot = QStringLiteral(" · ");
    return {text + dot + slotsText + dot + keys + dot + owners, slotsText + dot + keys + dot + owners,
            slotsText + dot + keys, slotsText};
}

QStringList wholeWordings(const SlotTable& table, const Heat& heat)
{
    if (table.isEmpty())
        return {SlotMap::tr("No cluster.")};
    const QString hint = SlotMap::tr("Drag to select slots, with Shift a run of them");
    if (!heat)
        return {SlotMap::tr("Keys are being counted…")};
    const SlotSums sums = slotSums({{0, kSlotCount - 1}}, table, heat);
    QString keys = SlotMap::tr("%1 keys in %2 slots").arg(number(qint64(sums.keys)), number(sums.known));
    if (sums.known < kSlotCount)
        keys += SlotMap::tr(" (the others' owners did not answer)");
    return {keys + QStringLiteral(". ") + hint + u'.', keys + u'.',
            SlotMap::tr("%1 keys").arg(number(qint64(sums.keys)))};
}

QString heatCostWords(const Heat& heat)
{
    QString text = SlotMap::tr("Keys are counted only while you see this panel. Each master is asked CLUSTER "
                               "COUNTKEYSINSLOT for its slots, in small pipelines with pauses between.");
    if (heat)
        text += QLatin1Char('\n') +
                SlotMap::tr("The last count took %1 ms. The busiest master worked on it for at most %2 ms: "
                            "%3 % of its time, with a count every %4 s. No client waited longer than %5 ms.")
                    .arg(number(qRound64(heat->tookMs)), QLocale().toString(heat->costMs, 'f', 1),
                         percent(heat->costShare()), number(heat->periodMs / 1000),
                         QLocale().toString(heat->longestMs, 'f', 1));
    return text + QLatin1Char('\n') +
           SlotMap::tr("The bytes in a slot are not shown: these servers do not report them.");
}

} // namespace ringside
