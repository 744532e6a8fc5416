#pragma once

#include "core/cluster/load_state.h"

#include <vector>

namespace ringside::workload {

/// Counts of durations in classes that are never wider than 0.1 % of what they hold, as Gil Tene's
/// HdrHistogram has them: exact below 2,048, then 1,024 classes for each power of two. One thread writes; a
/// copy may go anywhere.
class Histogram
{
public:
    static constexpr qint64 kMost = (qint64(1) << 36) - 1; ///< longer ones count as this: 19 hours in us

    Histogram();
    void add(qint64 value, qint64 times = 1);
    void add(const Histogram& other);
    /// What has come since `earlier`, a former copy of this one. Its maximum is that of its highest class.
    Histogram since(const Histogram& earlier) const;
    void clear();

    qint64 count() const { return m_count; }
    qint64 max() const { return m_max; }
    double mean() const { return m_count > 0 ? m_sum / double(m_count) : 0; }
    /// The smallest value that at least `share` (0..1) of all are not above, to 0.1 %; 0 when empty.
    qint64 quantile(double share) const;
    LatencyFigures figures() const;

private:
    static size_t classOf(qint64 value);
    static qint64 topOf(size_t index);

    std::vector<quint64> m_counts;
    qint64 m_count = 0;
    qint64 m_max = 0;
    double m_sum = 0;
};

} // namespace ringside::workload
