#include "core/fabric/alarms.h"

namespace ringside::fabric {

void Alarms::set(quint64 id, qint64 timeNs)
{
    if (const auto before = m_times.find(id); before != m_times.end()) {
        m_byTime.erase({before->second, id});
        m_times.erase(before);
    }
    if (timeNs != 0) {
        m_byTime.emplace(timeNs, id);
        m_times.emplace(id, timeNs);
    }
}

std::vector<quint64> Alarms::takeDue(qint64 nowNs)
{
    std::vector<quint64> due;
    while (!m_byTime.empty() && m_byTime.begin()->first <= nowNs) {
        due.push_back(m_byTime.begin()->second);
        m_times.erase(due.back());
        m_byTime.erase(m_byTime.begin());
    }
    return due;
}

} // namespace ringside::fabric
