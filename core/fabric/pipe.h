#pragma once

#include "core/fabric/endpoint.h"
#include "core/fabric/tap.h"

#include <array>
#include <chrono>
#include <vector>

namespace ringside::fabric {

/// What all pipes of one fabric share. Fabric thread only.
class Common
{
public:
    explicit Common(Tap tap)
        : m_tap(std::move(tap))
    {
    }

    /// Hands the chunk to the observer, with the time filled in.
    void tell(TapChunk chunk) const
    {
        if (!m_tap)
            return;
        chunk.timeNs =
            m_wallNs + std::chrono::nanoseconds(std::chrono::steady_clock::now() - m_start).count();
        m_tap(chunk);
    }

    std::array<char, 64 * 1024> scratch;

private:
    Tap m_tap;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    qint64 m_wallNs = std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
};

/// One direction of a relay: what `source` sends goes to `sink`, in order, its end included. It reads only
/// when the last bytes were taken, so a slow reader slows the sender down, as without a relay. While held it
/// touches neither socket: what the sender sends waits in its source's buffer, and then in the sender. Fabric
/// thread only.
class Pipe
{
public:
    enum class Outcome {
        Idle, ///< waits for a socket, or is held or finished
        More, ///< used up its share of the turn
        Reset ///< the source was reset and all its bytes are passed on: the connection is over
    };

    /// `line` says whose bytes these are; `delivered` is counted up. Both endpoints and `delivered` must
    /// outlive it.
    Pipe(Common& common, const TapChunk& line, Endpoint& source, Endpoint& sink, quint64& delivered)
        : m_common(common)
        , m_line(line)
        , m_source(source)
        , m_sink(sink)
        , m_delivered(delivered)
    {
    }

    void setHeld(bool held) { m_held = held; }
    bool held() const { return m_held; }
    /// Passes on what can be passed on now.
    Outcome pump();
    /// The source's FIN was passed on.
    bool finished() const { return m_finished; }
    /// Bytes in the relay's hands: read or unread, not delivered.
    qint64 pendingBytes() const;

private:
    void deliver(const char* data, std::size_t size);
    bool flushBacklog();
    Outcome readOnce();
    Outcome end();

    Common& m_common;
    TapChunk m_line;
    Endpoint& m_source;
    Endpoint& m_sink;
    quint64& m_delivered;
    std::vector<char> m_backlog; ///< read, but the sink was full; at most one scratch buffer
    bool m_held = false;
    bool m_ended = false;    ///< the source's FIN was read
    bool m_finished = false; ///< and passed on
    bool m_discards = false; ///< the sink is dead, and its reset must not be told yet
};

} // namespace ringside::fabric
