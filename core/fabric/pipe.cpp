#include "core/fabric/pipe.h"

#include "core/fabric/sockets.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace ringside::fabric {

namespace {

constexpr int ReadsPerTurn = 4;
/// A delayed pipe that has so much in its queue reads no more.
constexpr std::size_t MostQueued = 1 << 20;

} // namespace

Pipe::Outcome Pipe::pump()
{
    m_wakeNs = 0;
    if (m_line.cut())
        return Outcome::Idle;
    if (m_bulk.on() && m_bulk.lookNs() <= Common::nowNs())
        m_source.readable = true;
    for (int reads = 0; mayRead(); ++reads) {
        if (reads == ReadsPerTurn)
            return Outcome::More;
        readOnce();
    }
    return finish();
}

/// One recv() and what becomes of its bytes.
void Pipe::readOnce()
{
    auto& scratch = m_common.scratch;
    const ssize_t count = ::recv(m_source.fd.get(), scratch.data(), scratch.size(), 0);
    if (count < 0) {
        if (errno == EINTR)
            return;
        m_source.readable = false;
        if (errno != EAGAIN && errno != EWOULDBLOCK)
            noteReset();
        else
            noteBulk(0);
        return;
    }
    if (count == 0) {
        noteEnd();
        return;
    }
    // A short read has emptied the buffer, unless the end lies behind it.
    if (std::size_t(count) < scratch.size() && !m_source.hangup)
        m_source.readable = false;
    if (m_source.accepted)
        setQuickAck(m_source.fd.get());
    noteBulk(std::size_t(count));
    if (m_discards)
        return;
    const QByteArrayView bytes(scratch.data(), count);
    if (m_origin.plane == Plane::Bus && (m_line.drops() || m_filter.busy())) {
        m_filter.take(bytes, *this);
        return;
    }
    if (m_origin.plane == Plane::Bus)
        m_filter.follow(bytes);
    pass(bytes);
}

void Pipe::noteBulk(std::size_t count)
{
    if (m_origin.plane == Plane::Replication && !m_line.slows())
        m_bulk.note(m_source.fd.get(), count, Common::nowNs());
}

void Pipe::noteEnd()
{
    // A failed send() takes the error away, and recv() then reports a plain end.
    if (m_source.reset) {
        noteReset();
        return;
    }
    m_filter.finish(*this);
    m_ended = true;
    m_endNs = dueNs();
}

void Pipe::noteReset()
{
    m_filter.finish(*this);
    m_source.reset = true;
    m_over = true;
    m_overNs = dueNs();
}

qint64 Pipe::dueNs()
{
    if (!m_line.delays())
        return 0;
    const qint64 due = Common::nowNs() + m_line.delayNs(m_common.random);
    return std::max({due, m_queue.lastDue(), m_endNs});
}

/// Sends at once when nothing is before it and no fault slows it down.
void Pipe::pass(QByteArrayView bytes)
{
    if (m_discards)
        return;
    const qint64 due = dueNs();
    tell(bytes, due, false);
    std::size_t sent = 0;
    if (m_queue.empty() && !m_line.slows())
        sent = send(bytes.data(), std::size_t(bytes.size()));
    if (!m_discards)
        m_queue.push(bytes.data() + sent, std::size_t(bytes.size()) - sent, due);
}

void Pipe::dropped(QByteArrayView message)
{
    tell(message, 0, true);
}

void Pipe::tell(QByteArrayView bytes, qint64 dueNs, bool dropped)
{
    if (!m_common.observed())
        return;
    TapChunk chunk = m_origin;
    chunk.bytes = bytes;
    chunk.dropped = dropped;
    m_common.tell(chunk, dueNs);
}

/// Sends what is left from earlier reads, as far as it is due and allowed. True when more may be read.
bool Pipe::flush()
{
    if (m_queue.empty())
        return true;
    m_wakeNs = 0;
    while (m_sink.writable && !m_queue.empty()) {
        const qint64 now = Common::nowNs();
        const std::size_t due = m_queue.dueBytes(now);
        if (due == 0) {
            m_wakeNs = m_queue.firstDue();
            break;
        }
        const std::size_t size = allowed(due, now);
        if (size == 0) {
            m_wakeNs = m_grantNs;
            break;
        }
        const std::size_t sent = send(m_queue.data(), size);
        m_grant -= std::min(m_grant, sent);
        if (m_discards)
            m_queue.clear();
        else
            m_queue.pop(sent);
    }
    return m_line.delays() ? m_queue.weight() < MostQueued : m_queue.empty();
}

/// How much of `size` the throttle lets go now.
std::size_t Pipe::allowed(std::size_t size, qint64 nowNs)
{
    Bucket* bucket = m_line.bucket();
    if (!bucket)
        return size;
    if (m_grant == 0 || m_grantOf != m_line.bucketNumber()) {
        m_grant = std::min(size, bucket->portion());
        m_grantNs = bucket->reserve(m_grant, nowNs);
        m_grantOf = m_line.bucketNumber();
    }
    return m_grantNs <= nowNs ? std::min(size, m_grant) : 0;
}

/// Gives the sink what it takes and returns how much that was.
std::size_t Pipe::send(const char* data, std::size_t size)
{
    std::size_t done = 0;
    while (done < size) {
        const ssize_t sent = ::send(m_sink.fd.get(), data + done, size - done, MSG_NOSIGNAL);
        if (sent >= 0) {
            done += std::size_t(sent);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            m_sink.writable = false;
            break;
        } else if (errno != EINTR) {
            // The receiver is gone. The sender learns it from the other direction, when that is open.
            m_discards = true;
            m_sink.reset = true;
            m_sink.readable = true;
            break;
        }
    }
    m_line.bytes += quint64(done);
    return done;
}

bool Pipe::reached(qint64 dueNs)
{
    if (dueNs == 0 || dueNs <= Common::nowNs())
        return true;
    m_wakeNs = dueNs;
    return false;
}

/// Passes on the end, once all bytes before it are gone: a FIN once, and a reset, which may follow it.
Pipe::Outcome Pipe::finish()
{
    if (!m_queue.empty())
        return Outcome::Idle;
    if (m_ended && !m_over && m_source.reset)
        noteReset();
    if (m_ended && !m_finished) {
        if (!reached(m_endNs))
            return Outcome::Idle;
        m_finished = true;
        // It fails only when the sink is gone already, which its own direction tells.
        (void)::shutdown(m_sink.fd.get(), SHUT_WR);
    }
    if (m_over)
        return reached(m_overNs) ? Outcome::Reset : Outcome::Idle;
    if (!m_ended)
        m_wakeNs = m_bulk.lookNs();
    return Outcome::Idle;
}

void Pipe::faultsChanged()
{
    if (m_line.slows())
        m_bulk.stop(m_source.fd.get());
    if (!m_line.delays()) {
        m_queue.release();
        m_endNs = m_overNs = 0;
    }
    if (m_line.drops() || m_filter.heldBack() == 0)
        return;
    // Not sent before the next pump(), as the line may be cut.
    const std::vector<char> head = m_filter.release();
    const qint64 due = dueNs();
    tell(QByteArrayView(head.data(), qsizetype(head.size())), due, false);
    m_queue.push(head.data(), head.size(), due);
}

qint64 Pipe::pendingBytes() const
{
    return unreadBytes(m_source.fd.get()) + qint64(m_queue.size()) + m_filter.heldBack();
}

} // namespace ringside::fabric
