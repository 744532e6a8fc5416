#pragma once

#include <QtGlobal>

#include <deque>
#include <utility>

namespace ringside::client {

/// The rate of a growing count over the last second.
class RateMeter
{
public:
    /// `count` so far, at `nowUs`; times must not run backwards.
    void add(qint64 nowUs, qint64 count)
    {
        m_samples.emplace_back(nowUs, count);
        while (m_samples.size() > 2 && m_samples[1].first <= nowUs - kWindowUs)
            m_samples.pop_front();
    }
    double perSecond() const
    {
        if (m_samples.size() < 2 || m_samples.back().first == m_samples.front().first)
            return 0;
        return double(m_samples.back().second - m_samples.front().second) * 1e6 /
               double(m_samples.back().first - m_samples.front().first);
    }

private:
    static constexpr qint64 kWindowUs = 1'000'000;
    std::deque<std::pair<qint64, qint64>> m_samples;
};

} // namespace ringside::client
