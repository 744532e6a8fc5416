#pragma once

#include "core/wire/bus_message.h"

#include <QColor>

namespace ringside {

/// What a message of the bus means to a watcher; the ones further down stand out more.
enum class PacketKind {
    Gossip,    ///< PING and PONG
    Suspicion, ///< PING or PONG that calls a node PFAIL
    Meet,
    Publish,   ///< PUBLISH, PUBLISHSHARD, MODULE
    Manual,    ///< MFSTART
    Request,   ///< FAILOVER_AUTH_REQUEST
    Vote,      ///< FAILOVER_AUTH_ACK
    Promotion, ///< the first PONG of a node as master
    Fail,
    Update,
    Strange ///< malformed or unknown
};
inline constexpr int kPacketKinds = int(PacketKind::Strange) + 1;

/// By the message alone; a Promotion is told from a PONG by PacketTraffic, which remembers roles.
PacketKind packetKind(const BusMessage& message);
/// Theme's colour for it.
QColor packetColour(PacketKind kind);
/// One word or two for a legend and a filter: "votes", "pings and pongs".
QString packetKindName(PacketKind kind);
/// All of those that come rarely and mean much.
bool isNotable(PacketKind kind);

} // namespace ringside
