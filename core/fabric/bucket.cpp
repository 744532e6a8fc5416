#include "core/fabric/bucket.h"

#include <algorithm>

namespace ringside::fabric {

Bucket::Bucket(qint64 bytesPerSecond, qint64 nowNs)
    : m_rate(std::clamp<qint64>(bytesPerSecond, 1, MostBytesPerSecond))
    , m_paidNs(nowNs - timeFor(burst()))
{
}

qint64 Bucket::timeFor(qint64 bytes) const
{
    return qint64(double(bytes) * 1e9 / double(m_rate));
}

qint64 Bucket::reserve(std::size_t size, qint64 nowNs)
{
    // What ran over while nobody used it is gone.
    m_paidNs = std::max(m_paidNs, nowNs - timeFor(burst())) + timeFor(qint64(size));
    return m_paidNs <= nowNs ? m_paidNs : (m_paidNs + TickNs - 1) / TickNs * TickNs;
}

} // namespace ringside::fabric
