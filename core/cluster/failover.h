#pragma once

#include "core/cluster/event.h"

#include <memory>
#include <optional>
#include <vector>

/// The anatomy of a failover, as values: what core/anatomy finds out and the window shows.
namespace ringside {

/// What the rules allow for the time between an earlier step and this one, in milliseconds, for the settings
/// that held.
struct AllowedRange
{
    double fromMs = 0;
    double toMs = 0;
    bool operator==(const AllowedRange&) const = default;
};

struct FailoverStep
{
    enum class Kind {
        Harm,         ///< the process ended, was paused, or its links got a fault; note: which
        Asked,        ///< CLUSTER FAILOVER was asked of `node` (replica) of `other`; note: the command
        LastSign,     ///< the subject's last message that reached any of those who came to miss it
        Pfail,        ///< `node` is the first to suspect it; with each further master once more
        Fail,         ///< `node` declared it: a quorum of masters agrees
        Eligible,     ///< `node` (replica) knows of the FAIL and has set its delay
        WritesPaused, ///< `node` (master) holds writes back to hand over to `other`
        CaughtUp,     ///< `node` (replica) has all that the pausing master wrote
        VoteRequest,  ///< `node` (replica) asks for votes; once for each attempt
        Vote,         ///< `node` (master) votes for `other`
        VoteRefused,  ///< `node` (master) refuses `other`; note: why
        VoteDropped,  ///< a vote or a request that a fault has swallowed; note: which
        Promoted,     ///< `node` tells that it is master
        FirstWrite,   ///< the first write that `node` accepted, if a client was there to see it
        Returned,     ///< the former master is heard again
        Demoted,      ///< it follows the new one
        Resynced      ///< its replication is up again: all is whole
    };
    Kind kind = Kind::Harm;
    qint64 timeUs = 0; ///< microseconds since the epoch, from the best witness
    int node = 0;
    int other = 0;
    Witness witness = Witness::Poll;
    QString note;      ///< one sentence more, translated; empty: none
    quint64 epoch = 0; ///< of VoteRequest, Vote, VoteDropped, Promoted; 0: not known
    /// A second witness of the same step, and when it says that it was.
    std::optional<Witness> checkedBy;
    qint64 checkedUs = 0;
    /// What the rules allow since the step at index `allowedSince` of the same failover.
    std::optional<AllowedRange> allowed;
    int allowedSince = -1;

    /// How far the two witnesses are apart; 0 with one witness.
    double disagreementMs() const { return checkedBy ? double(checkedUs - timeUs) / 1000 : 0; }
    bool operator==(const FailoverStep&) const = default;
};

/// One failover, or the attempt at one, from harm to whole.
struct Failover
{
    enum class State { Running, Whole, Abandoned };

    int number = 0;   ///< from 1, in the life of a lab's run
    int subject = 0;  ///< the master that failed or hands over
    int promoted = 0; ///< who took its place; 0: nobody yet
    bool manual = false;
    QString cause;     ///< text of the action that brought it about, if one did
    quint64 epoch = 0; ///< of the election won; 0: none yet
    int nodeTimeoutMs = 0;
    State state = State::Running;
    std::vector<FailoverStep> steps; ///< in order of time
    /// What the rules allow from start() to the promotion, when all votes come at the first attempt.
    std::optional<AllowedRange> allowedWhole;
    /// Why nobody is promoted, in whole sentences with figures, the weightiest first; empty once somebody is.
    QStringList whyNobody;

    /// The first step of that kind, or nullptr.
    const FailoverStep* step(FailoverStep::Kind kind) const
    {
        for (const FailoverStep& one : steps) {
            if (one.kind == kind)
                return &one;
        }
        return nullptr;
    }
    /// From where a failover is measured: the last sign of life, or when it was asked for; nullptr: not
    /// known.
    const FailoverStep* start() const
    {
        return step(manual ? FailoverStep::Kind::Asked : FailoverStep::Kind::LastSign);
    }
    /// From start() to the promotion; nothing while one of the two is missing.
    std::optional<double> wholeMs() const
    {
        const FailoverStep* from = start();
        const FailoverStep* to = step(FailoverStep::Kind::Promoted);
        return from && to ? std::optional(double(to->timeUs - from->timeUs) / 1000) : std::nullopt;
    }
    bool operator==(const Failover&) const = default;
};

using Failovers = std::shared_ptr<const std::vector<Failover>>;

} // namespace ringside
