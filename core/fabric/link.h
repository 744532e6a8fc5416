#pragma once

#include "core/cluster/snapshot.h"

#include <QString>

#include <compare>

namespace ringside {

/// A node as the fabric sees it. `number` > 0. The fabric listens on `announced`, at both ports, and passes
/// connections on to the same port of `host`, where the server listens and from where it calls.
struct FabricNode
{
    int number = 0;
    QString host;
    QString announced;
    quint16 port = 0;    ///< clients, replication and MIGRATE
    quint16 busPort = 0; ///< cluster bus
};

/// One directed link on one plane; ends as in core/cluster/fault.h.
struct LinkKey
{
    int from = 0;
    int to = 0;
    Plane plane = Plane::Bus;
    auto operator<=>(const LinkKey&) const = default;
};

/// What one directed link has carried since the fabric started. 0 stands for somebody outside.
struct LinkTraffic
{
    LinkKey link;
    quint64 bytes = 0;   ///< delivered from -> to, whoever dialled
    int connections = 0; ///< open ones that `from` dialled
    int waiting = 0;     ///< those of them that a cut keeps from reaching `to`
};

} // namespace ringside
