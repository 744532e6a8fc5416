#include "core/fabric/fault_table.h"

#include <algorithm>

namespace ringside::fabric {

void FaultTable::add(const LinkFault& fault, qint64 nowMs)
{
    if (fault.from == 0 || fault.to == 0 || (fault.kind == FaultKind::Drop && fault.plane != Plane::Bus))
        return;
    auto& faults = m_faults[{fault.from, fault.to, fault.plane}];
    const auto known =
        std::find_if(faults.begin(), faults.end(), [&](const LinkFault& f) { return f.sameAs(fault); });
    if (known == faults.end()) {
        faults.push_back(fault);
        faults.back().dropped = 0;
        if (fault.sinceMs == 0)
            faults.back().sinceMs = nowMs;
        return;
    }
    known->delayMs = fault.delayMs;
    known->jitterMs = fault.jitterMs;
    known->bytesPerSecond = fault.bytesPerSecond;
    known->share = fault.share;
}

std::vector<LinkFault> FaultTable::remove(const std::function<bool(const LinkFault&)>& which)
{
    std::vector<LinkFault> removed;
    for (auto& [link, faults] : m_faults) {
        std::copy_if(faults.begin(), faults.end(), std::back_inserter(removed), which);
        std::erase_if(faults, which);
    }
    std::erase_if(m_faults, [](const auto& link) { return link.second.empty(); });
    return removed;
}

const std::vector<LinkFault>* FaultTable::of(const LinkKey& link) const
{
    const auto found = m_faults.find(link);
    return found == m_faults.end() ? nullptr : &found->second;
}

bool FaultTable::isCut(const LinkKey& link) const
{
    const auto* faults = of(link);
    return faults && std::any_of(faults->begin(), faults->end(),
                                 [](const LinkFault& f) { return f.kind == FaultKind::Cut; });
}

void FaultTable::clear(int end)
{
    std::erase_if(m_faults,
                  [end](const auto& link) { return link.first.from == end || link.first.to == end; });
}

std::vector<LinkFault> FaultTable::all() const
{
    std::vector<LinkFault> all;
    for (const auto& [link, faults] : m_faults)
        all.insert(all.end(), faults.begin(), faults.end());
    return all;
}

} // namespace ringside::fabric
