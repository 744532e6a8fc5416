#pragma once

#include "core/console/patience.h"
#include "core/redis/connection.h"

#include <vector>

namespace ringside::console {

/// One connection to one node, kept open from line to line, so that MULTI, WATCH, READONLY and CLIENT SETNAME
/// mean what they mean in redis-cli. The console's thread only.
class Peer
{
public:
    Peer(int number, const Endpoint& endpoint);

    int number() const { return m_number; }
    const Endpoint& endpoint() const { return m_endpoint; }
    QString address() const;

    /// Sends words, opening the connection (with the password) if there is none; nothing waits here. `asking`
    /// puts ASKING before them. Returns what to tell a person when an earlier connection was lost since its
    /// last answer; empty otherwise.
    QString send(const QByteArrayList& words, bool asking = false);
    /// Moves bytes both ways and takes the next reply to what was sent, if it is there. Errors: Connection
    /// (refused or lost; then it is closed), Server (the password).
    Result<std::optional<Reply>> advance();
    /// The same without moving bytes.
    Result<std::optional<Reply>> take();
    void close();

    int fd() const { return m_connection.fd(); }
    short events() const { return m_connection.events(); }
    /// The server has answered something on this connection.
    bool reached() const { return m_reached; }
    /// Between MULTI and its end.
    bool inTransaction() const { return m_transaction; }

private:
    bool lostWhileIdle();
    void note(const Reply& reply);
    Error failure(const Error& error);

    int m_number;
    Endpoint m_endpoint;
    Connection m_connection;
    QByteArray m_sent; ///< first word, in capitals
    int m_skip = 0;    ///< replies to AUTH and ASKING that nobody waits for
    bool m_authFirst = false;
    bool m_reached = false;
    bool m_transaction = false;
};

/// Gets each reply, or why there is none, and says whether that peer is listened to further.
using Told = std::function<bool(Peer&, const Result<Reply>&)>;

/// Tells what is there, or what comes first within a time (-1: without end) unless `wakeFd` becomes readable.
/// Returns the peers that are listened to further.
std::vector<Peer*> listenOnce(const std::vector<Peer*>& peers, int timeoutMs, int wakeFd, const Told& told);

/// Waits until nobody is listened to any more. Peers that have not answered when patience ends are closed,
/// with Timeout or Cancelled.
void await(const std::vector<Peer*>& peers, const Patience& patience, const Told& told);

} // namespace ringside::console
