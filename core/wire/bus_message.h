#pragma once

#include "core/cluster/bus_type.h"
#include "core/cluster/node_id.h"
#include "core/cluster/slot_ranges.h"

#include <QByteArray>
#include <QMetaType>
#include <QStringList>

#include <memory>
#include <vector>

/// What a message of the cluster bus says, as a value.
namespace ringside {

/// Node flags as messages carry them (Redis 7.0 cluster.h, CLUSTER_NODE_*; Valkey 8.0 adds two).
enum BusFlag : quint16 {
    BusMaster = 0x1,
    BusReplica = 0x2,
    BusPfail = 0x4,
    BusFail = 0x8,
    BusMyself = 0x10,
    BusHandshake = 0x20,
    BusNoAddress = 0x40,
    BusMeet = 0x80,
    BusMigrateTo = 0x100,
    BusNoFailover = 0x200,
    BusExtensionsSupported = 0x400,   ///< Valkey 8.0
    BusLightHeaderSupported = 0x800,  ///< Valkey 8.0
    BusLightModuleSupported = 0x1000, ///< Valkey 8.1, which handles several MEETs too
    BusMyMasterFails = 0x2000         ///< Valkey 9: a replica, to those of its shard
};

/// What a PING, PONG or MEET says of a third node.
struct BusGossip
{
    NodeId id;
    qint64 pingSentS = 0; ///< seconds since the epoch, as the sender has it; 0: none outstanding
    qint64 pongReceivedS = 0;
    QByteArray ip;
    quint16 port = 0;
    quint16 busPort = 0;
    quint16 flags = 0;     ///< BusFlag
    quint16 plainPort = 0; ///< with TLS: the port without it; 0 otherwise
    bool operator==(const BusGossip&) const = default;
};

/// A ping extension: type as in cluster.h (0 hostname, 1 human name, 2 forgotten node, 3 shard id, 4 and 5
/// client addresses; in Redis 8, 4 is a secret) and its data without the 8 bytes in front.
struct BusExtension
{
    quint16 type = 0;
    QByteArray data;
    bool operator==(const BusExtension&) const = default;
};

/// Redis 8's internal secret (cluster_legacy.h, CLUSTERMSG_EXT_TYPE_INTERNALSECRET): 40 bytes, which no text
/// ends.
bool isSecret(const BusExtension& extension);

struct BusMessage
{
    quint16 type = 0; ///< BusType, or a number unknown here
    bool light = false;
    quint16 version = 0;
    quint32 length = 0; ///< as the message claims

    // The full header; all of it empty in a light one.
    NodeId sender;
    quint64 currentEpoch = 0;
    quint64 configEpoch = 0; ///< the sender's, or its master's for a replica
    quint64 offset = 0;      ///< replication offset
    SlotRanges slots;        ///< the sender's, or its master's
    NodeId masterId;         ///< null for a master
    QByteArray ip;           ///< announced; empty: take the peer's
    quint16 port = 0;
    quint16 busPort = 0;
    quint16 flags = 0; ///< BusFlag, the sender's own
    bool stateOk = false;
    bool paused = false;        ///< mflags PAUSED: writes are paused for a manual failover
    bool forceAck = false;      ///< mflags FORCEACK: vote even though the master is up
    bool extData = false;       ///< mflags EXT_DATA: extensions follow, or the sender understands them
    quint16 plainPort = 0;      ///< with TLS: the port without it; 0 otherwise
    quint16 gossipCount = 0;    ///< as the header claims
    quint16 extensionCount = 0; ///< as the header claims

    // What follows it, by type.
    std::vector<BusGossip> gossip;        ///< PING, PONG, MEET
    std::vector<BusExtension> extensions; ///< PING, PONG, MEET
    NodeId about;                         ///< FAIL: who failed; UPDATE: whose slots
    quint64 updateEpoch = 0;              ///< UPDATE
    SlotRanges updateSlots;               ///< UPDATE
    QByteArray channel;                   ///< PUBLISH, PUBLISHSHARD
    QByteArray payload;                   ///< PUBLISH, PUBLISHSHARD, MODULE; at most kKeptPayload bytes of it
    quint64 payloadLength = 0;
    quint64 moduleId = 0; ///< MODULE
    quint8 moduleType = 0;

    /// What is wrong or unknown, one sentence in English for each; empty when all of it was understood. What
    /// could be read is filled in all the same.
    QStringList problems;

    bool is(BusType t) const { return type == quint16(t); }
    bool isHealthy() const { return problems.isEmpty(); }
    bool operator==(const BusMessage&) const = default;
};

inline constexpr qsizetype kKeptPayload = 256;

/// Reads one whole message, as BusFramer delimits it. Total: any bytes give a message, never a crash and
/// never a read outside them; what is not as Redis 7.0 and Valkey 8.0 write it stands in `problems`.
BusMessage decodeBusMessage(QByteArrayView frame);

/// The same for a message of `size` bytes of which only `front` is at hand, no longer than `size`: what lies
/// behind it stays empty, and that it is missing is no problem of the message's.
BusMessage decodeBusFront(QByteArrayView front, quint64 size);

/// A message on its way: who sent it to whom, and when.
struct WireMessage
{
    quint64 sequence = 0; ///< from 1 for each run of a fabric
    qint64 timeNs = 0;    ///< when it passed the relay; since the epoch, never running backwards
    qint64 dueNs = 0;     ///< when it is delivered; later than timeNs on a delayed link
    int from = 0;         ///< ends as in core/cluster/fault.h; 0: somebody outside
    int to = 0;
    quint64 connection = 0;
    bool forward = true;  ///< sent by the one who dialled
    bool dropped = false; ///< a fault swallowed it: it never arrives
    BusMessage message;
    QByteArray raw;   ///< the bytes themselves; of a very long message only the front (BusAssembler)
    quint64 size = 0; ///< bytes that were on the wire, kept in `raw` or not
};

/// Messages in order of time, immutable and shared; any thread.
using WireBatch = std::shared_ptr<const std::vector<WireMessage>>;

} // namespace ringside

Q_DECLARE_METATYPE(ringside::WireBatch)
