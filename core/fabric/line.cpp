#include "core/fabric/line.h"

#include <algorithm>

namespace ringside::fabric {

namespace {

const LinkFault* find(const std::vector<LinkFault>* faults, FaultKind kind)
{
    if (!faults)
        return nullptr;
    const auto found =
        std::find_if(faults->begin(), faults->end(), [kind](const LinkFault& f) { return f.kind == kind; });
    return found == faults->end() ? nullptr : &*found;
}

bool concerns(const LinkFault& fault, quint16 type)
{
    return fault.kind == FaultKind::Drop && type < 32 && (fault.types & (1u << type)) != 0;
}

} // namespace

void Line::setFaults(std::vector<LinkFault>* faults, qint64 nowNs)
{
    m_faults = faults;
    m_cut = find(faults, FaultKind::Cut);
    m_drops = find(faults, FaultKind::Drop);
    const LinkFault* delay = find(faults, FaultKind::Delay);
    m_delays = delay;
    m_delayMs = delay ? delay->delayMs : 0;
    m_jitterMs = delay ? delay->jitterMs : 0;
    const LinkFault* throttle = find(faults, FaultKind::Throttle);
    if (!throttle) {
        m_bucket.reset();
        return;
    }
    const Bucket wanted(throttle->bytesPerSecond, nowNs);
    if (m_bucket && m_bucket->bytesPerSecond() == wanted.bytesPerSecond())
        return;
    m_bucket = wanted;
    ++m_bucketNumber;
}

qint64 Line::delayNs(QRandomGenerator& random) const
{
    if (!m_delays)
        return 0;
    const double ms = m_delayMs + m_jitterMs * (2 * random.generateDouble() - 1);
    return std::max<qint64>(0, qint64(ms * 1e6));
}

bool Line::drops(const BusHead& head, QRandomGenerator& random)
{
    if (!m_drops)
        return false;
    for (LinkFault& fault : *m_faults) {
        if (!concerns(fault, head.type) || (fault.share < 1 && random.generateDouble() >= fault.share))
            continue;
        ++fault.dropped;
        return true;
    }
    return false;
}

} // namespace ringside::fabric
