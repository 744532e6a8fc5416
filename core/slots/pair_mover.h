#pragma once

#include "core/slots/atomic_move.h"
#include "core/slots/key_mover.h"
#include "core/slots/site.h"

#include <memory>
#include <set>

namespace ringside {

class InfoText;

/// Whose view it is takes that node for the owner of them all.
bool namesOwner(const std::vector<Opinion>& view, const NodeId& owner, const std::vector<int>& slots);

/// Moves slots of one shard to another, a batch at a time, in the order in which nothing can be lost:
///
///   1. the target IMPORTING, the source MIGRATING;  2. all keys;  3. the target's replicas have them, and
///   the source's have let them go;
///   4. the source counts no keys;  5. the target owns the slots, and its replicas have heard of it;
///   6. the source owns them no more;  7. all nodes have heard of it, and masters that have not are told.
///
/// Where both servers offer it, they do 1 to 6 by themselves (atomic slot migration); when not, README.md
/// tells.
///
/// Each step may be done again. So whatever happens in the middle, a batch is begun anew with whoever are the
/// masters of both shards then. One thread.
class PairMover
{
public:
    enum class Way { ByKeys, Atomic };

    /// `from` and `to` by number, as they were planned.
    /// `kept`: copies of keys on their way, which an earlier run may have left.
    PairMover(int from, int to, const MigrationSite& site, MigrationControl& control, KeptKeys& kept);

    /// Ends when the slots have their new owner everywhere. While a shard has no master it waits for a
    /// promotion. Errors: NotPossible (nobody is left in a shard; a slot has a third owner; a conflict),
    /// Timeout, Server, Cancelled (only while waiting for a promotion, or atomically), Forbidden, TooLarge
    /// (of both: mostly before a slot is opened, see untouched()).
    Status move(const std::vector<int>& slots, Way way);
    /// After an error of move(): it has opened none of the slots, and the servers do nothing with them.
    bool untouched() const { return m_untouched; }
    /// After success of move(): nothing was done, as the servers cannot move them by themselves any more.
    bool declined() const { return m_declined; }
    /// Brings open slots back to the source: keys that have moved return, the marks go. Slots that the target
    /// owns already stay there, and every node hears of it. Errors: as move().
    Status undo(const std::vector<int>& slots);
    /// Keys in each of the slots, where they come from. Errors: as move().
    Result<std::vector<qint64>> count(const std::vector<int>& slots);
    double averageKeyBytes() const { return m_averageKeyBytes; }
    /// How the next slots would go: atomically, as many at once as one likes. Errors: as move().
    Result<Way> way();

private:
    struct Owned
    {
        std::vector<int> bySource;
        std::vector<int> unheard;  ///< of these: the target knows of a former owner, or of none
        std::vector<int> byTarget; ///< or by one of its shard that is gone
        bool marked = false;       ///< a slot of either master is open
    };
    /// What a node knows: `Promoted`: it has taken the target's place itself; `Away`: it does not answer.
    enum class Hearing { Heard, NotYet, Promoted, Away };
    using Attempt = std::function<Status()>;

    Status persist(const Attempt& attempt);
    Status awaitMasters();
    Status connect();
    Result<Owned> owned(const std::vector<int>& slots);
    bool inShardOf(const Opinion& owner, const NodeLine& line) const;
    bool inShardOf(int node, const NodeLine& line) const;
    Status attemptMove(const std::vector<int>& slots, Way way);
    Status moveByKeys(const Owned& who);
    bool atomic() const;
    Result<bool> fitForAtomic(const Owned& who);
    Result<std::vector<qint64>> keysAt(NodeLine& line, const std::vector<int>& slots);
    Result<AtomicMove::Job> moveAtomically(const std::vector<int>& slots);
    Result<AtomicMove::Job> awaitJob(AtomicMove& servers, AtomicMove::Job job);
    Status reasonToEnd(const AtomicMove::Job& job, const Deadline& stalled) const;
    Result<AtomicMove::Job> beginJob(AtomicMove& servers, const SlotRanges& slots);
    Status endJobs(const std::vector<int>& slots);
    Status endJobs(AtomicMove& servers, const SlotRanges& slots, bool stay);
    std::chrono::milliseconds patience() const;
    Status sourceIsDeaf(AtomicMove& servers, const AtomicMove::Job& job);
    void letGo(AtomicMove& servers, const AtomicMove::Job& job);
    Error hostIsGone(AtomicMove& servers, const AtomicMove::Job& job);
    bool outbid();
    bool successorsHaveHeard(const std::vector<int>& slots);
    bool anySuccessorKnows(const std::vector<int>& slots);
    Status heardByAll(const std::vector<int>& slots, const AtomicMove::Job& job);
    Status attemptUndo(const std::vector<int>& slots);
    Status mark(const Owned& who);
    Status import(const Owned& who, bool show);
    Status moveKeys(NodeLine& from, NodeLine& to, const std::vector<int>& slots, KeyMover::Conflict conflict,
                    KeySizes sizes);
    Status secure(NodeLine& receiver);
    Status replicasCaughtUp(NodeLine& receiver, NodeLine& giver);
    Result<bool> replicasFollow(NodeLine& master);
    Result<bool> hasReached(int replica, const InfoText& goal);
    Status handOver(const std::vector<int>& slots);
    Status forgetOldMarks(const std::vector<int>& slots);
    Status forgetOldMarksOf(int node, const std::vector<int>& slots);
    Status give(const std::vector<int>& slots);
    Status awaitSuccessors(const std::vector<int>& slots);
    bool takeBack(const std::vector<int>& slots);
    Status awaitHeard(const std::vector<int>& slots);
    Status tellDirectly(NodeLine& line, const std::vector<int>& slots);
    Hearing hearing(int viewer, const std::vector<int>& slots, const Deadline& deadline);
    Status tell(NodeLine& line, const std::vector<int>& slots, const QByteArrayList& how, bool show);
    NodeLine* viewer(int node);
    void remember(const Error& error);
    Status maySetSlots(const Owned& who);
    Status mayBeAsked();

    int m_plannedFrom;
    int m_plannedTo;
    const MigrationSite& m_site;
    MigrationControl& m_control;
    KeptKeys& m_kept;
    Snapshot m_cluster; ///< in which the masters were found
    std::optional<NodeLine> m_from;
    std::optional<NodeLine> m_to;
    std::map<int, NodeLine> m_viewers;
    std::set<int> m_deaf;             ///< masters that do not hear from the target
    std::set<int> m_mute;             ///< of these: cannot be told either
    bool m_giverLags = false;         ///< a replica of the giver does not follow
    bool m_maySetSlots = false;       ///< both servers allow it
    bool m_mayBeAsked = false;        ///< all others allow what they are asked
    std::optional<Error> m_forbidden; ///< by a node that has to be asked
    double m_averageKeyBytes = 0;
    AtomicMove::Form m_form = AtomicMove::Form::None;
    bool m_byKeysOnly = false; ///< atomically it has not worked out
    int m_failures = 0;        ///< of atomic moves, one after the other
    bool m_untouched = false;
    bool m_declined = false;
    bool m_shown = false; ///< the commands of the first slot were listed
};

} // namespace ringside
