#pragma once

#include <QtGlobal>

#include <algorithm>

namespace ringside::client {

/// How long to wait after each trouble in a row: twice as long each time, up to a limit, and spread by
/// chance, so that clients which failed together do not come back together.
class Backoff
{
public:
    constexpr Backoff(qint64 firstUs, qint64 longestUs)
        : m_firstUs(firstUs)
        , m_longestUs(longestUs)
    {
    }
    /// `chance` 0..1. Between half and all of what is due; microseconds.
    qint64 next(double chance)
    {
        const qint64 due = std::min(m_longestUs, m_firstUs << std::min(m_troubles, 20));
        ++m_troubles;
        return qint64(double(due) * (0.5 + 0.5 * chance));
    }
    void reset() { m_troubles = 0; }

private:
    qint64 m_firstUs;
    qint64 m_longestUs;
    int m_troubles = 0;
};

} // namespace ringside::client
