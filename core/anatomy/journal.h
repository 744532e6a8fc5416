#pragma once

#include "core/anatomy/episode.h"

#include <QStringList>

#include <map>

namespace ringside {

/// The facts about one subject, and the failovers that they make. Late facts are put where they belong, and
/// everything is read anew; what ended some seconds ago is settled and no longer changes. One thread.
class Journal
{
public:
    void add(const Fact& fact);
    /// Reads the episodes anew if something came. `settled` takes those that no longer change.
    void read(const EpisodeContext& context, std::vector<Failover>& settled, int& lastNumber);
    /// Those that go on or ended a moment ago, each with its number when it is listed.
    std::vector<Episode>& episodes() { return m_episodes; }
    /// Why nobody is promoted, as last found out; kept with the failover when it ends so.
    void setWhy(int number, const QStringList& why) { m_why[number] = why; }

private:
    struct Numbered
    {
        int number = 0;
        qint64 beginUs = 0;
        qint64 endUs = 0; ///< 0: it goes on
    };

    bool repeats(const Fact& fact);
    int numberOf(const Episode& episode, int& lastNumber);
    void settle(qint64 nowUs, std::vector<Failover>& settled);
    void forget(qint64 nowUs);

    Facts m_facts;
    std::vector<Episode> m_episodes;
    std::vector<Numbered> m_numbers;
    std::map<int, QStringList> m_why;
    qint64 m_settledUs = 0; ///< facts up to here are settled
    bool m_changed = false;
};

} // namespace ringside
