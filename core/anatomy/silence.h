#pragma once

#include <QtGlobal>

#include <deque>
#include <map>
#include <optional>

namespace ringside {

/// When each node was last heard by each other: enough of the recent past to tell, a moment later, what the
/// last sign of life was. Microseconds since the epoch. One thread.
class Silence
{
public:
    /// A message from `node` reached `by`. Returns how long `by` had heard nothing of it; 0 the first time.
    qint64 heard(int node, int by, qint64 timeUs);
    /// The last message of `node` that reached anybody of those who, at `atUs`, had heard nothing of it for
    /// `silentUs` or longer. Who goes on hearing it (its side of a partition) does not count. Nothing: all go
    /// on hearing it, or nobody ever has.
    std::optional<qint64> lastSign(int node, qint64 atUs, qint64 silentUs) const;

private:
    /// The last moment of each busy tenth of a second, newest last.
    using Moments = std::deque<qint64>;
    std::map<int, std::map<int, Moments>> m_heard; ///< node, by whom
};

} // namespace ringside
