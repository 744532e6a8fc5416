#pragma once

#include "core/anatomy/fact.h"
#include "core/cluster/failover.h"

#include <map>

namespace ringside {

/// What holds for all episodes while they are read.
struct EpisodeContext
{
    int clusterSize = 0; ///< masters with slots
    int nodeTimeoutMs = 0;
    qint64 nowUs = 0; ///< the latest moment that any witness told of
};

/// One failover, attempt or mere suspicion, as its facts tell it.
struct Episode
{
    struct Delay
    {
        int node = 0;
        qint64 timeUs = 0;
        qint64 ms = 0;
        int rank = 0;
    };

    Failover failover; ///< number and whyNobody are left out
    qint64 beginUs = 0;
    qint64 endUs = 0; ///< 0: it goes on
    /// It is more than the suspicion of a few: FAIL, an election, a manual failover, a majority that suspects
    /// the subject, or its process came to harm and somebody has noticed.
    bool listed = false;
    bool dropped = false; ///< a suspicion that passed
    std::vector<Delay> delays;
    Facts lines; ///< Blocked, Expired, Claimed, TimedOut: why nobody is promoted

    bool open() const { return endUs == 0; }
};

/// In which order facts are read. Logs give whole milliseconds: within one, they come last; but what was
/// asked for comes before what it brought about.
qint64 orderOf(const Fact& fact);

/// Reads all facts about one subject, in that order, into its episodes, oldest first. A pure function: facts
/// that come late change what is read the next time, and nothing is remembered.
std::vector<Episode> episodesOf(const Facts& facts, const EpisodeContext& context);

} // namespace ringside
