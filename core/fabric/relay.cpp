#include "core/fabric/relay.h"

#include "core/fabric/sockets.h"

#include <algorithm>
#include <cerrno>

namespace ringside::fabric {

namespace {

TapChunk chunkOf(quint64 id, const LinkKey& link, TapChunk::Direction direction)
{
    TapChunk chunk;
    const bool forward = direction == TapChunk::Direction::Forward;
    chunk.from = forward ? link.from : link.to;
    chunk.to = forward ? link.to : link.from;
    chunk.plane = link.plane;
    chunk.connection = id;
    chunk.direction = direction;
    return chunk;
}

} // namespace

Relay::Relay(quint64 id, const Route& route, UniqueFd accepted, Owner& owner, Common& common, Loop& loop,
             Line& forward, Line& reverse)
    : m_id(id)
    , m_route(route)
    , m_owner(owner)
    , m_common(common)
    , m_loop(loop)
    , m_near([this] { advance(); })
    , m_far([this] { advance(); })
    , m_forward(common, chunkOf(id, route.link, TapChunk::Direction::Forward), m_near, m_far, forward)
    , m_reverse(common, chunkOf(id, route.link, TapChunk::Direction::Reverse), m_far, m_near, reverse)
{
    m_near.fd = std::move(accepted);
    m_near.accepted = true;
}

void Relay::start()
{
    setNoDelay(m_near.fd.get());
    setQuickAck(m_near.fd.get());
    if (m_loop.watch(m_near.fd.get(), m_near))
        wait();
    else
        abort();
}

void Relay::faultsChanged()
{
    m_forward.faultsChanged();
    m_reverse.faultsChanged();
    askForTurn();
}

void Relay::askForTurn()
{
    if (m_state == State::Closed || std::exchange(m_asked, true))
        return;
    m_owner.again(m_id);
}

void Relay::takeTurn()
{
    m_asked = false;
    advance();
}

void Relay::askForWake(qint64 timeNs)
{
    if (timeNs != m_wakeNs)
        m_owner.wakeAt(m_id, m_wakeNs = timeNs);
}

void Relay::wake()
{
    m_wakeNs = 0;
    askForTurn();
}

void Relay::advance()
{
    switch (m_state) {
    case State::Waiting:
        wait();
        break;
    case State::Dialling:
        if (m_near.reset)
            abort();
        else if (m_far.writable)
            dialled();
        break;
    case State::Relaying:
        pump();
        break;
    case State::Closed:
        break;
    }
}

/// A handshake needs both directions open, and takes as long as a message there and one back.
void Relay::wait()
{
    // During a handshake a caller may say goodbye right behind its bytes; before one it has given up.
    if (m_near.reset || (m_near.hangup && (held() || m_openNs == 0))) {
        abort();
        return;
    }
    if (held()) {
        m_openNs = 0;
        askForWake(0);
        return;
    }
    const Line& there = m_forward.line();
    const Line& back = m_reverse.line();
    if (there.delays() || back.delays()) {
        const qint64 now = Common::nowNs();
        if (m_openNs == 0)
            m_openNs = now + there.delayNs(m_common.random) + back.delayNs(m_common.random);
        if (m_openNs > now) {
            askForWake(m_openNs);
            return;
        }
    }
    askForWake(0);
    dialCallee();
}

void Relay::dialCallee()
{
    Dial attempt = dial(m_route.source, m_route.target);
    if (!attempt.fd) {
        abort();
        return;
    }
    m_far.fd = std::move(attempt.fd);
    m_far.readable = m_far.hangup = m_far.reset = false;
    m_far.writable = !attempt.pending;
    m_state = State::Dialling;
    setNoDelay(m_far.fd.get());
    if (!m_loop.watch(m_far.fd.get(), m_far))
        abort();
    else
        advance();
}

/// The dial has come to its end, well or badly.
void Relay::dialled()
{
    const int error = dialError(m_far.fd.get());
    // It was connected and the callee has reset it since: that is no refusal, and its last bytes count.
    const bool resetSince = error == ECONNRESET || error == EPIPE;
    if (error == 0 || resetSince) {
        m_far.reset = m_far.reset || resetSince;
        m_state = State::Relaying;
        pump();
    } else if (held()) {
        // The refusal came after the cut, so it must not get through; what counts is the answer after
        // healing.
        m_far.fd.reset();
        m_state = State::Waiting;
        m_openNs = 0;
        advance();
    } else {
        abort();
    }
}

void Relay::pump()
{
    Pipe::Outcome forward = m_forward.pump();
    const Pipe::Outcome reverse = m_reverse.pump();
    // The reverse pipe may have found the caller dead, which is for the forward pipe to tell.
    if (m_near.reset && forward != Pipe::Outcome::Reset)
        forward = m_forward.pump();
    if (forward == Pipe::Outcome::Reset || reverse == Pipe::Outcome::Reset)
        abort();
    else if (m_forward.finished() && m_reverse.finished())
        close();
    else
        goOnLater(forward == Pipe::Outcome::More || reverse == Pipe::Outcome::More);
}

void Relay::goOnLater(bool more)
{
    if (more)
        askForTurn();
    const qint64 forward = m_forward.wakeNs();
    const qint64 reverse = m_reverse.wakeNs();
    askForWake(forward == 0 || reverse == 0 ? forward + reverse : std::min(forward, reverse));
}

qint64 Relay::pendingBytes(const Line& line) const
{
    return (&m_forward.line() == &line ? m_forward.pendingBytes() : 0) +
           (&m_reverse.line() == &line ? m_reverse.pendingBytes() : 0);
}

void Relay::abort()
{
    closeWithReset(m_near.fd);
    closeWithReset(m_far.fd);
    close();
}

void Relay::close()
{
    if (m_state == State::Closed)
        return;
    m_near.fd.reset();
    m_far.fd.reset();
    m_state = State::Closed;
    askForWake(0);
    TapChunk last = chunkOf(m_id, m_route.link, TapChunk::Direction::Forward);
    last.closed = true;
    m_common.tell(last);
    m_owner.ended(*this);
}

} // namespace ringside::fabric
