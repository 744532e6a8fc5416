#pragma once

#include "core/cluster/node_id.h"
#include "core/redis/connection.h"

#include <optional>
#include <vector>

namespace ringside {

struct Opinion;

/// The connections of one migration to one node. Errors name the node. One thread.
class NodeLine
{
public:
    /// What the node holds.
    struct Dataset
    {
        qint64 keys = 0;
        qint64 bytes = 0; ///< of memory
        double averageKeyBytes() const { return keys > 0 ? double(bytes) / double(keys) : 0; }
    };

    /// `patienceMs`: for connecting, and for every call below. Errors: Connection, Timeout, Server,
    /// Forbidden. The last one is an error of every call below: the node's ACL does not allow a command.
    static Result<NodeLine> open(int number, const NodeId& id, const Endpoint& endpoint, int patienceMs);

    int number() const { return m_number; }
    const NodeId& id() const { return m_id; }
    /// Of this process of the server: another one after every start.
    const QByteArray& runId() const { return m_runId; }
    /// It holds whoever sends SETSLOT until its replicas have acknowledged: Valkey 8 and later.
    bool waitsForReplicas() const { return m_waitsForReplicas; }
    /// The first connection, for whoever has a loop of his own; what it is asked has to be answered before
    /// the next call here.
    Connection& first() { return m_connections.front(); }

    /// Replies in order, error replies among them. Errors: Connection, Timeout, Forbidden.
    Result<std::vector<Reply>> ask(const std::vector<QByteArrayList>& commands);
    /// Replies that are all whole numbers. Errors: also Server.
    Result<std::vector<qint64>> numbers(const std::vector<QByteArrayList>& commands);
    /// Commands of which each must be answered OK, as SETSLOT. Valkey 8 holds such a client until the
    /// replicas have acknowledged (cluster_legacy.c, clusterCommandSetSlot), so there they go over many
    /// connections. Where it answers NOREPLICAS nothing was done, but a replica may have: the same is asked
    /// again. Errors: also Server, with the server's words.
    Status settle(const std::vector<QByteArrayList>& commands);
    /// The same, but NOREPLICAS is an error: whoever asks looks first who is the master now.
    Status settleOnce(const std::vector<QByteArrayList>& commands);
    /// CLUSTER NODES. Errors: also Server.
    Result<std::vector<Opinion>> view();
    Result<Dataset> dataset();
    /// Bytes of memory that a key takes on average; 0 without keys.
    Result<double> averageKeyBytes();
    /// Until its replicas that are online have all it has written; how many that are. WAIT asks them at once
    /// how far they are (not on Valkey 8, where it counts only what its own client has written: there it
    /// takes up to a second). Errors: also Server, Timeout (one does not follow).
    Result<int> awaitReplicas();
    /// That answer as an error: Server, with the node's number and the server's words.
    Error refused(const Reply& reply) const;

private:
    Result<std::vector<Reply>> spread(const std::vector<QByteArrayList>& commands);
    Result<std::vector<Reply>> collect(Connection& connection, size_t count, const Deadline& deadline);
    Status widen();
    Error named(const Error& error) const;
    Status allowed(const std::vector<QByteArrayList>& commands, const std::vector<Reply>& replies) const;

    int m_number = 0;
    NodeId m_id;
    QByteArray m_runId;
    Endpoint m_endpoint;
    int m_patienceMs = 0;
    bool m_waitsForReplicas = false; ///< Valkey 8 and later
    std::vector<Connection> m_connections;
};

} // namespace ringside
