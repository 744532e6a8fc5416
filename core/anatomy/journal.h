#pragma once

#include "core/anatomy/episode.h"
#include "core/anatomy/why_history.h"

#include <map>

namespace ringside {

/// The facts about one subject, and the failovers that they make. Late facts are put where they belong, and
/// everything is read anew; what ended some seconds ago is settled and no longer changes. One thread.
class Journal
{
public:
    void add(const Fact& fact);
    /// Reads the episodes anew if something came or one goes on. Those that were numbered before have their
    /// number again.
    void read(const EpisodeContext& context);
    /// Those that go on or ended a moment ago, oldest first.
    std::vector<Episode>& episodes() { return m_episodes; }
    /// Gives an episode of this journal its number, for good.
    void number(Episode& episode, int number);
    /// What was found out about the failover of that number.
    WhyHistory& why(int number) { return m_why[number]; }
    /// Gives away the listed ones that no longer change, and forgets what is no longer needed.
    void settle(qint64 nowUs, std::vector<Failover>& settled);

private:
    struct Numbered
    {
        int number = 0;
        qint64 beginUs = 0;
        qint64 endUs = 0; ///< 0: it goes on
    };

    bool repeats(const Fact& fact) const;
    Numbered* numbered(const Episode& episode);
    void forget(qint64 nowUs);

    Facts m_facts;
    std::vector<Episode> m_episodes;
    std::vector<Numbered> m_numbers;
    std::map<int, WhyHistory> m_why;
    qint64 m_settledUs = 0; ///< facts up to here are settled
    bool m_changed = false;
};

} // namespace ringside
