#include "widgets/keys/key_facts.h"

#include <QSet>

#include <bitset>

namespace ringside {

KeyFacts keyFacts(const QByteArray& key)
{
    const QByteArrayView tag = hashTag(key);
    KeyFacts facts{key, tag.data() - key.constData(), tag.size(), tag.size() != key.size(), crc16(tag), 0};
    facts.slot = facts.crc % kSlotCount;
    return facts;
}

SlotHome slotHome(const ClusterSnapshot& cluster, int slot)
{
    const int seat = cluster.shardOfSlot(slot);
    if (seat < 0)
        return {};
    const ShardState& shard = cluster.shards[size_t(seat)];
    const NodeState* master = cluster.node(shard.master);
    return {seat, shard.master, master ? master->port : 0, shard.replicas, shard.served};
}

KeySpread spreadOf(const QByteArrayList& keys, const ClusterSnapshot& cluster)
{
    std::vector<int> seatOf(kSlotCount, -1);
    KeySpread spread;
    for (const ShardState& shard : cluster.shards) {
        const int slots = shard.slots.count();
        if (slots == 0)
            continue;
        for (const SlotRange& range : shard.slots.ranges())
            std::fill_n(seatOf.begin() + range.first, range.count(), int(spread.shards.size()));
        spread.shards.push_back({shard.seat, shard.master, 0, 0, double(slots) / kSlotCount});
    }
    std::bitset<kSlotCount> met;
    int homeless = 0;
    for (const QByteArray& key : keys) {
        const int slot = keyHashSlot(key);
        met.set(size_t(slot));
        const int row = seatOf[size_t(slot)];
        ++(row < 0 ? homeless : spread.shards[size_t(row)].keys);
    }
    for (ShardKeys& shard : spread.shards)
        shard.even = double(keys.size()) / double(spread.shards.size());
    if (homeless > 0)
        spread.shards.push_back({-1, 0, homeless, 0, 0});
    spread.keys = int(keys.size());
    spread.slots = int(met.count());
    return spread;
}

QByteArrayList keysOfText(const QString& text)
{
    QByteArrayList keys;
    QSet<QByteArray> met;
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        const QByteArray key = line.trimmed().toUtf8();
        if (!key.isEmpty() && !met.contains(key)) {
            met.insert(key);
            keys << key;
        }
    }
    return keys;
}

} // namespace ringside
