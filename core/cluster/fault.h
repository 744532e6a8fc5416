#pragma once

#include <QString>

#include <cstdint>

namespace ringside {

/// What a link carries: cluster bus, replication stream, or clients placed in the network.
enum class Plane { Bus, Replication, Client };

/// Ends of links are numbers: 1, 2, ... a node; -1, -2, ... a client placed in the network; 0 somebody
/// outside, whom no fault concerns.
constexpr int clientEnd(int client)
{
    return -client;
}
constexpr bool isClientEnd(int end)
{
    return end < 0;
}
/// `4`, or `c1` for client 1.
QString endName(int end);

/// What can be wrong with a directed link on one plane.
enum class FaultKind {
    Cut,      ///< every byte is held, as by a network that swallows packets; on lifting they flow
    Delay,    ///< every byte comes later, in order
    Throttle, ///< no more than so many bytes a second
    Drop      ///< whole messages of the cluster bus vanish; on no other plane
};

/// A fault that is set on the directed link from -> to. Its identity: link, kind and, for Drop, types.
struct LinkFault
{
    int from = 0;
    int to = 0;
    Plane plane = Plane::Bus;
    qint64 sinceMs = 0;
    qint64 heldBytes = 0; ///< Cut, Delay and Throttle: bytes in the relay's hands now
    FaultKind kind = FaultKind::Cut;
    int delayMs = 0;           ///< Delay
    int jitterMs = 0;          ///< Delay: each piece takes delayMs -+ jitterMs, evenly spread, never below 0
    qint64 bytesPerSecond = 0; ///< Throttle
    quint32 types = 0;         ///< Drop: bit (1 << type) for each type of message (core/cluster/bus_type.h)
    double share = 1;          ///< Drop: of those messages, 0..1
    qint64 dropped = 0;        ///< Drop: messages so far
    int group = 0;             ///< faults that one action set share a number, from 1
    QString cause = {};        ///< that action's text

    bool sameAs(const LinkFault& other) const
    {
        return from == other.from && to == other.to && plane == other.plane && kind == other.kind &&
               types == other.types;
    }
    bool operator==(const LinkFault&) const = default;
};

} // namespace ringside
