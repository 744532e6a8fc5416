#include "core/fabric/pipe.h"

#include "core/fabric/sockets.h"

#include <sys/socket.h>

#include <cerrno>

namespace ringside::fabric {

namespace {

constexpr int ReadsPerTurn = 4;

} // namespace

Pipe::Outcome Pipe::pump()
{
    if (m_held || !flushBacklog())
        return Outcome::Idle;
    for (int reads = 0; !m_ended && m_source.readable; ++reads) {
        if (reads == ReadsPerTurn)
            return Outcome::More;
        const Outcome outcome = readOnce();
        if (outcome == Outcome::Reset || !m_backlog.empty())
            return outcome;
    }
    return m_ended ? end() : Outcome::Idle;
}

/// One recv() and its delivery. Reset: the source was reset and has nothing left.
Pipe::Outcome Pipe::readOnce()
{
    auto& scratch = m_common.scratch;
    const ssize_t count = ::recv(m_source.fd.get(), scratch.data(), scratch.size(), 0);
    if (count < 0) {
        if (errno == EINTR)
            return Outcome::Idle;
        m_source.readable = false;
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            return Outcome::Idle;
        m_source.reset = true;
        return Outcome::Reset;
    }
    if (count == 0) {
        // A failed send() takes the error away, and recv() then reports a plain end.
        if (m_source.reset)
            return Outcome::Reset;
        m_ended = true;
        return Outcome::Idle;
    }
    // A short read has emptied the buffer, unless the end lies behind it.
    if (std::size_t(count) < scratch.size() && !m_source.hangup)
        m_source.readable = false;
    if (m_source.accepted)
        setQuickAck(m_source.fd.get());
    if (!m_discards) {
        TapChunk chunk = m_line;
        chunk.bytes = QByteArrayView(scratch.data(), count);
        m_common.tell(chunk);
    }
    deliver(scratch.data(), std::size_t(count));
    return Outcome::Idle;
}

/// Sends what the sink takes and keeps the rest as backlog.
void Pipe::deliver(const char* data, std::size_t size)
{
    while (size > 0 && !m_discards) {
        const ssize_t sent = ::send(m_sink.fd.get(), data, size, MSG_NOSIGNAL);
        if (sent >= 0) {
            data += sent;
            size -= std::size_t(sent);
            m_delivered += quint64(sent);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            m_sink.writable = false;
            m_backlog.assign(data, data + size);
            return;
        } else if (errno != EINTR) {
            // The receiver is gone. The sender learns it from the other direction, when that is open.
            m_discards = true;
            m_sink.reset = true;
            m_sink.readable = true;
        }
    }
}

/// True when nothing is left from earlier reads.
bool Pipe::flushBacklog()
{
    if (m_backlog.empty())
        return true;
    if (!m_sink.writable)
        return false;
    std::vector<char> rest;
    rest.swap(m_backlog);
    deliver(rest.data(), rest.size());
    return m_backlog.empty();
}

/// The source sends no more: says so to the sink, once. A reset after that still ends the connection.
Pipe::Outcome Pipe::end()
{
    if (!m_finished) {
        m_finished = true;
        // It fails only when the sink is gone already, which its own direction tells.
        (void)::shutdown(m_sink.fd.get(), SHUT_WR);
    }
    return m_source.reset ? Outcome::Reset : Outcome::Idle;
}

qint64 Pipe::pendingBytes() const
{
    return unreadBytes(m_source.fd.get()) + qint64(m_backlog.size());
}

} // namespace ringside::fabric
