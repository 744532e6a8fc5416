#include "core/console/peer.h"

#include "core/base/core_text.h"

#include <poll.h>

namespace ringside::console {

Peer::Peer(int number, const Endpoint& endpoint)
    : m_number(number)
    , m_endpoint(endpoint)
{
}

QString Peer::address() const
{
    return QStringLiteral("%1:%2").arg(m_endpoint.host).arg(m_endpoint.port);
}

void Peer::close()
{
    m_connection.close();
    m_reached = m_transaction = false;
    m_skip = 0;
}

/// A server that ended since the last line has closed the connection; that is read here, not after a command
/// was sent into it.
bool Peer::lostWhileIdle()
{
    if (!m_connection.isOpen())
        return false;
    if (m_connection.advance())
        return false;
    close();
    return true;
}

QString Peer::send(const QByteArrayList& words, bool asking)
{
    const bool transaction = m_transaction;
    const bool lost = lostWhileIdle();
    if (!m_connection.isOpen()) {
        m_reached = m_transaction = false;
        if (!m_connection.begin(m_endpoint))
            return {};
        m_authFirst = !m_endpoint.password.isEmpty();
        m_skip = m_authFirst ? 1 : 0;
    }
    if (asking) {
        m_connection.queue({"ASKING"});
        ++m_skip;
    }
    m_connection.queue(words);
    m_sent = words.value(0).toUpper();
    if (!lost)
        return {};
    return transaction ? CoreText::tr(
                             "Node %1 had closed the connection: the transaction is gone. This is a new one.")
                             .arg(m_number)
                       : CoreText::tr("Node %1 had closed the connection. This is a new one.").arg(m_number);
}

Error Peer::failure(const Error& error)
{
    const bool reached = m_reached;
    close();
    if (reached)
        return error;
    return {ErrorCode::Connection,
            CoreText::tr("Could not connect to node %1 at %2: no server answers there.")
                .arg(QString::number(m_number), address())};
}

Result<std::optional<Reply>> Peer::advance()
{
    if (const Status moved = m_connection.advance(); !moved)
        return failure(moved.error());
    return take();
}

Result<std::optional<Reply>> Peer::take()
{
    for (;;) {
        Result<std::optional<Reply>> reply = m_connection.take();
        if (!reply)
            return failure(reply.error());
        if (!reply->has_value())
            return reply;
        m_reached = true;
        if (m_skip == 0) {
            note(**reply);
            return reply;
        }
        --m_skip;
        if (std::exchange(m_authFirst, false) && (*reply)->isError()) {
            const QString why = QString::fromUtf8((*reply)->text);
            close();
            return Error{ErrorCode::Server,
                         CoreText::tr("%1 does not accept the password: %2.").arg(address(), why)};
        }
    }
}

void Peer::note(const Reply& reply)
{
    if (m_sent == "MULTI" && reply.isOk())
        m_transaction = true;
    else if (m_sent == "EXEC" || m_sent == "DISCARD" || m_sent == "RESET")
        m_transaction = m_transaction && reply.isError() && !reply.text.startsWith("EXECABORT");
}

namespace {

/// Tells what has come from one peer; false when nothing more is wanted of it. `moving`: bytes are moved
/// first.
bool serve(Peer& peer, bool moving, const Told& told)
{
    for (Result<std::optional<Reply>> next = moving ? peer.advance() : peer.take();; next = peer.take()) {
        if (!next) {
            told(peer, next.error());
            return false;
        }
        if (!next->has_value())
            return true;
        if (!told(peer, std::move(**next)))
            return false;
    }
}

Error endOf(const Patience& patience)
{
    if (patience.stopped())
        return {ErrorCode::Cancelled, CoreText::tr("Stopped; the connection was closed.")};
    return {ErrorCode::Timeout, CoreText::tr("No answer in time; the connection was closed.")};
}

} // namespace

std::vector<Peer*> listenOnce(const std::vector<Peer*>& peers, int timeoutMs, int wakeFd, const Told& told)
{
    std::vector<Peer*> waiting;
    bool any = false;
    for (Peer* peer : peers) { // what came with an earlier reply
        const auto noted = [&](Peer& one, const Result<Reply>& reply) {
            any = true;
            return told(one, reply);
        };
        if (serve(*peer, false, noted))
            waiting.push_back(peer);
    }
    if (any)
        return waiting;
    std::vector<pollfd> ready{{wakeFd, POLLIN, 0}};
    for (const Peer* peer : waiting)
        ready.push_back({peer->fd(), peer->events(), 0});
    poll(ready.data(), nfds_t(ready.size()), timeoutMs);
    std::vector<Peer*> still;
    for (size_t i = 0; i < waiting.size(); ++i) {
        if (ready[i + 1].revents == 0 || serve(*waiting[i], true, told))
            still.push_back(waiting[i]);
    }
    return still;
}

void await(const std::vector<Peer*>& peers, const Patience& patience, const Told& told)
{
    std::vector<Peer*> waiting = peers;
    while (!waiting.empty()) {
        if (patience.stopped() || (patience.deadline && patience.deadline->passed())) {
            for (Peer* peer : waiting) {
                peer->close();
                told(*peer, endOf(patience));
            }
            return;
        }
        waiting =
            listenOnce(waiting, patience.deadline ? patience.deadline->left() : -1, patience.wakeFd, told);
    }
}

} // namespace ringside::console
