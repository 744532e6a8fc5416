#include "core/anatomy/why_history.h"

namespace ringside {

namespace {

constexpr size_t kKept = 100; // five seconds of the observer's busiest

}

void WhyHistory::add(qint64 timeUs, const QStringList& why)
{
    if (!m_entries.empty() && m_entries.back().timeUs >= timeUs) {
        m_entries.back().why = why;
        return;
    }
    m_entries.push_back({timeUs, why});
    if (m_entries.size() > kKept)
        m_entries.pop_front();
}

QStringList WhyHistory::at(qint64 timeUs) const
{
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (entry->timeUs <= timeUs)
            return entry->why;
    }
    return m_entries.empty() ? QStringList() : m_entries.front().why;
}

} // namespace ringside
