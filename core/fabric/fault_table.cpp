#include "core/fabric/fault_table.h"

#include "core/fabric/bucket.h"

#include <algorithm>
#include <iterator>

namespace ringside::fabric {

void FaultTable::add(const LinkFault& fault, qint64 nowMs)
{
    if (fault.from == 0 || fault.to == 0 || (fault.kind == FaultKind::Drop && fault.plane != Plane::Bus))
        return;
    auto& faults = m_faults[{fault.from, fault.to, fault.plane}];
    auto known =
        std::find_if(faults.begin(), faults.end(), [&](const LinkFault& f) { return f.sameAs(fault); });
    if (known == faults.end()) {
        known = faults.insert(known, fault);
        known->dropped = 0;
        if (known->sinceMs == 0)
            known->sinceMs = nowMs;
    }
    const LinkFault before = *known;
    known->delayMs = std::max(0, fault.delayMs);
    known->jitterMs = std::max(0, fault.jitterMs);
    if (fault.kind == FaultKind::Throttle)
        known->bytesPerSecond = std::clamp<qint64>(fault.bytesPerSecond, 1, Bucket::MostBytesPerSecond);
    known->share = std::clamp(fault.share, 0.0, 1.0);
    if (*known != before) { // with new figures it is the later action's
        known->group = fault.group;
        known->cause = fault.cause;
    }
}

std::vector<LinkFault> FaultTable::remove(const std::function<bool(const LinkFault&)>& which)
{
    std::vector<LinkFault> removed;
    for (auto link = m_faults.begin(); link != m_faults.end();) {
        std::vector<LinkFault>& faults = link->second;
        const auto gone = std::stable_partition(faults.begin(), faults.end(),
                                                [&which](const LinkFault& f) { return !which(f); });
        std::move(gone, faults.end(), std::back_inserter(removed));
        faults.erase(gone, faults.end());
        link = faults.empty() ? m_faults.erase(link) : std::next(link);
    }
    return removed;
}

std::vector<LinkFault>* FaultTable::of(const LinkKey& link)
{
    const auto found = m_faults.find(link);
    return found == m_faults.end() ? nullptr : &found->second;
}

std::vector<LinkFault> FaultTable::all() const
{
    std::vector<LinkFault> all;
    for (const auto& [link, faults] : m_faults)
        all.insert(all.end(), faults.begin(), faults.end());
    return all;
}

} // namespace ringside::fabric
