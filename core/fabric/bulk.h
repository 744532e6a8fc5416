#pragma once

#include <QtGlobal>

#include <cstddef>

namespace ringside::fabric {

/// Watches how much a stream brings, and while that is a lot, has the system tell of its bytes only when many
/// have come together (SO_RCVLOWAT): waking the thread for each piece that the sender writes costs more than
/// the bytes. What falls short of that is to be looked for now and then. Times as of Common::nowNs(). Fabric
/// thread only.
class Bulk
{
public:
    /// So many bytes are waited for, but no longer than PeriodNs.
    static constexpr int Enough = 128 * 1024;
    static constexpr qint64 PeriodNs = 2'000'000;

    bool on() const { return m_lookNs != 0; }
    /// From then on the socket is to be read although the system has told nothing; 0: it tells of every byte.
    qint64 lookNs() const { return m_lookNs; }
    /// To be called after each read, with what it gave.
    void note(int fd, std::size_t count, qint64 nowNs);
    /// The system tells of every byte again.
    void stop(int fd);

private:
    qint64 m_sinceNs = 0;    ///< when this period began
    std::size_t m_bytes = 0; ///< what it has brought
    qint64 m_lookNs = 0;
};

} // namespace ringside::fabric
