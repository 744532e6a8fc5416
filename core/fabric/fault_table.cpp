#include "core/fabric/fault_table.h"

namespace ringside::fabric {

void FaultTable::set(const LinkKey& link, bool cut, qint64 nowMs)
{
    if (link.from < 1 || link.to < 1)
        return;
    if (cut)
        m_cuts.try_emplace(link, nowMs);
    else
        m_cuts.erase(link);
}

void FaultTable::clear(int node)
{
    std::erase_if(m_cuts, [node](const auto& cut) { return cut.first.from == node || cut.first.to == node; });
}

std::vector<LinkFault> FaultTable::faults() const
{
    std::vector<LinkFault> faults;
    faults.reserve(m_cuts.size());
    for (const auto& [link, sinceMs] : m_cuts)
        faults.push_back({link.from, link.to, link.plane, sinceMs, 0});
    return faults;
}

} // namespace ringside::fabric
