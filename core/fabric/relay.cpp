#include "core/fabric/relay.h"

#include "core/fabric/sockets.h"

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
             quint64& forwardBytes, quint64& reverseBytes)
    : m_id(id)
    , m_route(route)
    , m_owner(owner)
    , m_common(common)
    , m_loop(loop)
    , m_near([this] { advance(); })
    , m_far([this] { advance(); })
    , m_forward(common, chunkOf(id, route.link, TapChunk::Direction::Forward), m_near, m_far, forwardBytes)
    , m_reverse(common, chunkOf(id, route.link, TapChunk::Direction::Reverse), m_far, m_near, reverseBytes)
{
    m_near.fd = std::move(accepted);
    m_near.accepted = true;
}

void Relay::start(bool forwardHeld, bool reverseHeld)
{
    m_forward.setHeld(forwardHeld);
    m_reverse.setHeld(reverseHeld);
    setNoDelay(m_near.fd.get());
    setQuickAck(m_near.fd.get());
    if (!m_loop.watch(m_near.fd.get(), m_near))
        abort();
    else if (!held())
        dialCallee();
}

void Relay::setHeld(bool forward, bool reverse)
{
    if (m_forward.held() == forward && m_reverse.held() == reverse)
        return;
    m_forward.setHeld(forward);
    m_reverse.setHeld(reverse);
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

void Relay::advance()
{
    switch (m_state) {
    case State::Waiting:
        if (m_near.hangup)
            abort(); // the caller gave up before anybody answered
        else if (!held())
            dialCallee();
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
    else if (forward == Pipe::Outcome::More || reverse == Pipe::Outcome::More)
        askForTurn();
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
    TapChunk last = chunkOf(m_id, m_route.link, TapChunk::Direction::Forward);
    last.closed = true;
    m_common.tell(last);
    m_owner.ended(m_id);
}

} // namespace ringside::fabric
