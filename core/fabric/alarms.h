#pragma once

#include <QtGlobal>

#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ringside::fabric {

/// Who wants to be woken when; each has at most one alarm. Times as of Common::nowNs(). One thread.
class Alarms
{
public:
    /// Replaces what `id` wanted before; 0: nothing any more.
    void set(quint64 id, qint64 timeNs);
    /// Those whose time has come, the longest overdue first; their alarms are gone.
    std::vector<quint64> takeDue(qint64 nowNs);
    /// 0: nobody wants anything.
    qint64 next() const { return m_byTime.empty() ? 0 : m_byTime.begin()->first; }

private:
    std::set<std::pair<qint64, quint64>> m_byTime;
    std::unordered_map<quint64, qint64> m_times;
};

} // namespace ringside::fabric
