#pragma once

#include <QtGlobal>

#include <cstddef>

namespace ringside::fabric {

/// The token bucket of a throttled link, which all its connections share. It is asked beforehand: a sender
/// reserves a portion and is told when it may go, so senders get their turns in the order in which they asked
/// and nobody has to look whether there are tokens yet. Times as of Common::nowNs(). One thread.
class Bucket
{
public:
    static constexpr qint64 MostBytesPerSecond = 100'000'000'000;
    /// All times it tells are multiples of this, so that all throttled connections together wake the loop at
    /// most so often.
    static constexpr qint64 TickNs = 10'000'000;

    /// Full. `bytesPerSecond` is brought into 1..MostBytesPerSecond.
    Bucket(qint64 bytesPerSecond, qint64 nowNs);

    qint64 bytesPerSecond() const { return m_rate; }
    /// The most that is reserved at once: 10 ms worth, but at least one packet's 1500 bytes.
    std::size_t portion() const { return std::size_t(qMax<qint64>(PacketBytes, m_rate / 100)); }
    /// Reserves `size` bytes, up to a portion, and returns from when on they may go: not later than `nowNs`:
    /// at once. What is never sent is lost to the others too.
    qint64 reserve(std::size_t size, qint64 nowNs);

private:
    static constexpr qint64 PacketBytes = 1500;

    /// It holds 20 ms worth, or one packet.
    qint64 burst() const { return qMax<qint64>(PacketBytes, m_rate / 50); }
    qint64 timeFor(qint64 bytes) const;

    qint64 m_rate;
    qint64 m_paidNs; ///< all that was reserved so far had its tokens at this time
};

} // namespace ringside::fabric
