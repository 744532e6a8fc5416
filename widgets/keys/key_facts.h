#pragma once

#include "core/cluster/snapshot.h"

#include <QByteArrayList>

/// What can be said of keys without asking a server: Redis Cluster computes a key's place, so can we. Pure
/// functions; nothing is read, nothing is written.
namespace ringside {

/// One key: what of it is hashed, and where that leads.
struct KeyFacts
{
    QByteArray key;
    qsizetype tagFrom = 0; ///< the part that is hashed, in bytes; the whole key when there is no hash tag
    qsizetype tagSize = 0;
    bool tagged = false; ///< a hash tag decides, not the whole key
    quint16 crc = 0;
    int slot = 0;
    bool operator==(const KeyFacts&) const = default;
};
KeyFacts keyFacts(const QByteArray& key);

/// Who has a slot now.
struct SlotHome
{
    int seat = -1;  ///< of its shard; -1: nobody owns the slot
    int master = 0; ///< 0: none
    int port = 0;
    std::vector<int> replicas;
    bool served = false;
    bool operator==(const SlotHome&) const = default;
};
SlotHome slotHome(const ClusterSnapshot& cluster, int slot);

/// How many keys lead to one shard.
struct ShardKeys
{
    int seat = -1; ///< -1: keys whose slot nobody owns
    int master = 0;
    int keys = 0;
    double even = 0;      ///< what it would have if all shards had the same
    double slotShare = 0; ///< of all slots, 0..1

    /// From even, as a part of it: 0.1 is ten percent more.
    double deviation() const { return even > 0 ? (keys - even) / even : 0; }
    bool operator==(const ShardKeys&) const = default;
};

/// Many keys over the shards that own slots.
struct KeySpread
{
    std::vector<ShardKeys> shards; ///< by seat; keys without an owner last
    int keys = 0;
    int slots = 0; ///< different ones
    bool operator==(const KeySpread&) const = default;
};
KeySpread spreadOf(const QByteArrayList& keys, const ClusterSnapshot& cluster);

/// A line a key; blanks at its ends do not count, empty lines neither, nor a second time of the same key.
QByteArrayList keysOfText(const QString& text);

} // namespace ringside
