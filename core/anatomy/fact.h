#pragma once

#include "core/cluster/event.h"

#include <vector>

namespace ringside {

constexpr qint64 kUsPerMs = 1000;

/// One thing that a witness saw, reduced to what matters for the failover of one master: the common form of
/// messages, log lines, polls and answers to clients. What is seen a thousand times (gossip) is a fact only
/// where it changes.
struct Fact
{
    enum class Kind {
        // What a failover may begin with.
        Suspects,  ///< node holds the subject PFAIL
        Declared,  ///< node declared FAIL; 0: whoever it was
        Asked,     ///< node (replica) was asked to take over; note: plain, force, takeover; empty: not known
        Requested, ///< node (replica) asks for votes
        Promoted,  ///< node is master in the place of the subject
        // What befalls it on the way.
        Harm,      ///< the subject's process or links; number: 1 for the process; note: a sentence
        Mended,    ///< that harm is over; number as for Harm
        LastSign,  ///< as far as known when node came to suspect the subject
        Clears,    ///< node no longer suspects the subject
        FailOver,  ///< nobody holds the subject FAIL any more
        Delayed,   ///< node (replica) set its delay; number: ms; other: rank
        Postponed, ///< node (replica) waits longer; number: ms; other: its new rank
        Blocked,   ///< node (replica) may not stand; note: the server's words
        Expired,   ///< node (replica) gave an attempt up
        Paused,    ///< the subject holds writes back for other; 0: not known
        CaughtUp,  ///< node (replica) has all of the paused subject's writes
        TimedOut,  ///< node gave a manual failover up
        Voted,     ///< node (master) votes for other
        Refused,   ///< node (master) refuses other; note: why
        Dropped,   ///< a message of the election from node to other was swallowed; note: its type
        Claimed,   ///< node calls itself master, but with an epoch (number: the subject's) that nobody heeds
        Written,   ///< node accepted a write
        Heard,     ///< the subject is heard again by a node that had missed it
        Demoted,   ///< the subject follows other
        LinkUp,    ///< the subject's replication is up
        Reigns     ///< the subject was promoted itself, in another's place
    };
    Kind kind = Kind::Harm;
    qint64 timeUs = 0; ///< since the epoch
    int subject = 0;
    int node = 0;
    int other = 0;
    Witness witness = Witness::Wire;
    quint64 epoch = 0;
    qint64 number = 0;
    bool counts = false; ///< Suspects: node is a master with slots, its word counts for the quorum
    QString note = {};
    QString cause = {}; ///< text of the action behind it

    bool opens() const { return kind <= Kind::Promoted; }
    bool operator==(const Fact&) const = default;
};

using Facts = std::vector<Fact>;

/// A log's times are whole milliseconds, cut off: the truth lies up to so much later.
inline constexpr qint64 kLogCutsUs = 999;

} // namespace ringside
