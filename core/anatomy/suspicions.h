#pragma once

#include "core/cluster/event.h"

#include <map>
#include <set>
#include <vector>

namespace ringside {

/// Who holds whom suspect, as each kind of witness tells it: turns what is repeated in every message and
/// every poll into beginnings and ends. Microseconds since the epoch. One thread.
class Suspicions
{
public:
    /// `viewer` was seen to hold `subject` suspect (PFAIL or FAIL), by that witness, since then. True: that
    /// is news.
    bool begin(int viewer, int subject, Witness witness, qint64 timeUs);
    /// It was seen to hold it in good health. A poll may be older than a message and does not overrule the
    /// messages of the last second. True: that is news.
    bool end(int viewer, int subject, Witness witness, qint64 timeUs);
    /// `viewer` is gone, and its suspicions with it. Returns whom it had suspected.
    std::vector<int> forget(int viewer, qint64 timeUs);

private:
    struct State
    {
        std::set<Witness> told;
        qint64 lastToldUs = 0;
        qint64 endedUs = 0;
        bool holds() const { return !told.empty(); }
    };
    std::map<std::pair<int, int>, State> m_states;
};

} // namespace ringside
