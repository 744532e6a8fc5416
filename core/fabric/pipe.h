#pragma once

#include "core/fabric/bulk.h"
#include "core/fabric/bus_filter.h"
#include "core/fabric/byte_queue.h"
#include "core/fabric/common.h"
#include "core/fabric/endpoint.h"
#include "core/fabric/line.h"

namespace ringside::fabric {

/// One direction of a relay: what `source` sends goes to `sink`, in order, its end included, as the faults of
/// its line say. While these neither delay nor hold anything it reads only when the last bytes were taken, so
/// a slow reader slows the sender down, as without a relay. While the line is cut it touches neither socket:
/// what the sender sends waits in its source's buffer, and then in the sender. Fabric thread only.
class Pipe final : private BusFilter::Outlet
{
public:
    enum class Outcome {
        Idle, ///< waits for a socket or for wakeNs(), or is held or finished
        More, ///< used up its share of the turn
        Reset ///< the source was reset and all its bytes are passed on: the connection is over
    };

    /// `origin` says whose bytes these are, `line` what is done to them. Both endpoints and the line must
    /// outlive it.
    Pipe(Common& common, const TapChunk& origin, Endpoint& source, Endpoint& sink, Line& line)
        : m_common(common)
        , m_origin(origin)
        , m_source(source)
        , m_sink(sink)
        , m_line(line)
    {
    }

    bool held() const { return m_line.cut(); }
    /// Passes on what can be passed on now.
    Outcome pump();
    /// When pump() has something to do although no socket asks for it; 0: never.
    qint64 wakeNs() const { return m_wakeNs; }
    /// The line's faults are others than before: what they alone held back may go at the next pump().
    void faultsChanged();
    /// The source's FIN was passed on.
    bool finished() const { return m_finished; }
    /// Bytes in the relay's hands: read or unread, not delivered.
    qint64 pendingBytes() const;
    const Line& line() const { return m_line; }

private:
    bool drops(const BusHead& head) override { return m_line.drops(head, m_common.random); }
    void pass(QByteArrayView bytes) override;
    void dropped(QByteArrayView message) override;

    bool mayRead() { return flush() && m_source.readable && !m_ended && !m_over; }
    void readOnce();
    void noteBulk(std::size_t count);
    void tell(QByteArrayView bytes, qint64 dueNs, bool dropped);
    void noteEnd();
    void noteReset();
    /// From when on what is read now may go; 0: at once.
    qint64 dueNs();
    bool reached(qint64 dueNs);
    bool flush();
    std::size_t allowed(std::size_t size, qint64 nowNs);
    std::size_t send(const char* data, std::size_t size);
    Outcome finish();

    Common& m_common;
    TapChunk m_origin;
    Endpoint& m_source;
    Endpoint& m_sink;
    Line& m_line;
    BusFilter m_filter;      ///< for the bus only
    Bulk m_bulk;             ///< for replication only
    ByteQueue m_queue;       ///< read, not sent: the sink was full, or a fault slows it down
    std::size_t m_grant = 0; ///< bytes the throttle has promised
    qint64 m_grantNs = 0;    ///< from when on
    quint64 m_grantOf = 0;   ///< which throttle that was
    qint64 m_endNs = 0;      ///< when the source's FIN may be passed on
    qint64 m_overNs = 0;     ///< when its reset may be told
    qint64 m_wakeNs = 0;
    bool m_ended = false;    ///< the source's FIN was read
    bool m_finished = false; ///< and passed on
    bool m_over = false;     ///< the source's reset was read
    bool m_discards = false; ///< the sink is dead, and its reset must not be told yet
};

} // namespace ringside::fabric
