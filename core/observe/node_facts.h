#pragma once

#include "core/cluster/snapshot.h"
#include "core/observe/write_gate.h"
#include "core/redis/connection.h"

namespace ringside {

/// A node that is to be watched.
struct ObservedNode
{
    int number = 0;
    NodeId id;
    Endpoint endpoint;
    QString logFile;
    int seat = -1;          ///< its shard's seat at the beginning
    QString announced = {}; ///< the host that it tells the others, 127.X.1.i; empty: not known
};

/// Where a replication offset stood when: `ns` on the steady clock.
struct OffsetSample
{
    qint64 ns = 0;
    qint64 offset = 0;
};

/// What one node said of itself, as last heard.
struct NodeFacts
{
    bool heard = false; ///< ever, since its process started
    bool answering = false;
    qint64 silentMs = 0;
    QString problem; ///< "wrong password", "loading", what it forbids; empty when all is well
    std::vector<Opinion> opinions;
    bool clusterOk = false;
    bool clusterKnown = true; ///< false: CLUSTER INFO is forbidden
    quint64 currentEpoch = 0;
    quint64 configEpoch = 0;
    Role role = Role::Unknown;
    NodeId id;
    bool replicationKnown = true; ///< false: INFO replication is forbidden, and what follows is nobody's word
    OffsetSample offset;
    QByteArray replicationId;
    bool linkUp = false;
    bool syncing = false;
    bool everSynced = false;
    qint64 linkDownForMs = -1;
    std::optional<Load> load; ///< nothing: INFO has not been read
    WriteGate gate;
    bool loading = false;
    QString server;
    QString version;
};

} // namespace ringside
