#include "core/fabric/bulk.h"

#include "core/fabric/sockets.h"

namespace ringside::fabric {

void Bulk::note(int fd, std::size_t count, qint64 nowNs)
{
    m_bytes += count;
    if (nowNs - m_sinceNs < PeriodNs) {
        if (!on() && m_bytes >= Enough) {
            setLowWater(fd, Enough);
            m_lookNs = m_sinceNs + PeriodNs;
        }
        return;
    }
    if (on() && m_bytes < Enough / 2)
        stop(fd);
    if (on())
        m_lookNs = nowNs + PeriodNs;
    m_sinceNs = nowNs;
    m_bytes = 0;
}

void Bulk::stop(int fd)
{
    if (!on())
        return;
    setLowWater(fd, 1); // and if there is something, it is told of now
    m_lookNs = 0;
}

} // namespace ringside::fabric
