#include "core/observe/lag_meter.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr size_t kLongest = 4096; // over three minutes at twenty samples a second

} // namespace

void LagMeter::addMaster(OffsetSample sample)
{
    if (!m_history.empty() && sample.ns <= m_history.back().ns)
        return;
    if (!m_history.empty() && sample.offset < m_history.back().offset)
        m_history.clear();
    // While nothing is written only the ends of the level stretch are worth keeping.
    if (m_history.size() >= 2 && m_history.back().offset == sample.offset &&
        m_history[m_history.size() - 2].offset == sample.offset)
        m_history.back() = sample;
    else
        m_history.push_back(sample);
    if (m_history.size() > kLongest)
        m_history.pop_front();
}

double LagMeter::masterOffsetAt(qint64 ns) const
{
    const auto after =
        std::find_if(m_history.rbegin(), m_history.rend(), [&](const OffsetSample& s) { return s.ns <= ns; });
    if (after == m_history.rend())
        return double(m_history.front().offset);
    if (after == m_history.rbegin())
        return double(m_history.back().offset);
    const OffsetSample& a = *after;
    const OffsetSample& b = *std::prev(after);
    return double(a.offset) + double(b.offset - a.offset) * double(ns - a.ns) / double(b.ns - a.ns);
}

std::optional<LagMeter::Lag> LagMeter::lagOf(OffsetSample replica) const
{
    if (m_history.empty())
        return std::nullopt;
    const double behind = masterOffsetAt(replica.ns) - double(replica.offset);
    if (behind < 1)
        return Lag{};
    const auto passed = std::find_if(m_history.begin(), m_history.end(),
                                     [&](const OffsetSample& s) { return s.offset > replica.offset; });
    double sinceNs = double(replica.ns - m_history.front().ns);
    if (passed != m_history.begin() && passed != m_history.end()) {
        const OffsetSample& a = *std::prev(passed);
        const OffsetSample& b = *passed;
        const double at = double(a.ns) + double(b.ns - a.ns) * double(replica.offset - a.offset) /
                                             double(b.offset - a.offset);
        sinceNs = double(replica.ns) - at;
    }
    return Lag{qint64(behind), std::max(0.0, sinceNs / 1e6)};
}

} // namespace ringside
