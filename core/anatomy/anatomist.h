#pragma once

#include "core/anatomy/journal.h"
#include "core/anatomy/poll_facts.h"
#include "core/anatomy/settings.h"
#include "core/anatomy/why_nobody.h"
#include "core/cluster/snapshot.h"
#include "core/wire/bus_message.h"

#include <deque>
#include <map>

namespace ringside {

/// What a client of the ledger knows: a node accepted a write, or refused it.
struct ClientFact
{
    qint64 timeUs = 0; ///< of the answer; since the epoch
    int node = 0;
    bool accepted = true;
};

/// Takes every failover apart into measured steps, from what all witnesses tell. It asks nobody and has no
/// clock: its time is the latest moment that it was told of. Witnesses may be up to two seconds late, and out
/// of order among each other; messages come in order of time among themselves. Nodes are known by number from
/// the first snapshot on. One thread.
class Anatomist
{
public:
    static constexpr size_t kKept = 50;

    /// At the beginning and after each change of a setting; a snapshot's node timeout wins.
    void setSettings(const FailoverSettings& settings);
    void feed(const WireMessage& message);
    void feed(const WireBatch& batch);
    /// Process ends and pauses, log lines, polls, as the observer publishes them.
    void feed(const Events& events);
    void feed(const Snapshot& snapshot);
    void feed(const ClientFact& fact);
    /// The latest kKept failovers, oldest first. The same pointer as before when nothing has changed; null:
    /// none ever.
    Failovers failovers();
    /// Another cluster: all is forgotten, numbers begin at 1 again.
    void clear();

private:
    void take(const Facts& facts);
    void add(const Fact& fact);
    void read();
    void now(qint64 timeUs) { m_nowUs = std::max(m_nowUs, timeUs); }
    bool findFirstWrite(Journal& journal);
    void explain(Journal& journal, Episode& episode);
    EpisodeContext context() const;

    FailoverSettings m_settings;
    Known m_known;
    PollReader m_polls;
    Snapshot m_snapshot;
    qint64 m_nowUs = 0;
    std::map<int, Journal> m_journals;          ///< by subject
    std::map<int, std::deque<qint64>> m_writes; ///< accepted by each node, in the last seconds
    std::vector<Failover> m_settled;            ///< that no longer change
    int m_lastNumber = 0;
    Failovers m_published;
};

} // namespace ringside
