#pragma once

#include "core/cluster/failover.h"

namespace ringside {

/// The steps of one failover while they are gathered: what several witnesses tell of one step becomes one
/// step with two witnesses, the better one first. One thread.
///
/// The wire is the better one, the log its check, for what is done by sending a message. For PFAIL and for
/// the former master's change of role it is the log, where it tells (see isToldLater).
class StepBook
{
public:
    void witness(const FailoverStep& step);
    /// A step that was sorted() before.
    void restore(const FailoverStep& step) { m_steps.push_back(step); }
    /// The last sign of life, as far as known; a later one replaces it.
    void lastSign(qint64 timeUs, int node);
    void remove(FailoverStep::Kind kind, int node);
    /// The first of that kind, of that node and time unless they are 0; nullptr: none.
    FailoverStep* find(FailoverStep::Kind kind, int node = 0, qint64 timeUs = 0);
    bool has(FailoverStep::Kind kind) const;
    /// In order of time. What a log tells to the millisecond is set after its causes in that millisecond.
    std::vector<FailoverStep> sorted() const;

private:
    FailoverStep* same(const FailoverStep& step);
    std::vector<FailoverStep> m_steps;
};

/// A step that happens inside a node and is told to the others later, at its next ping or pong: PFAIL, the
/// return of a process, the change to a replica. Its witnesses are apart by nature.
bool isToldLater(FailoverStep::Kind kind);

/// The two witnesses of a step are further apart than two clocks on one machine explain: more than 20 ms
/// where the wire, a log, the process table or a client tell, more than 300 ms (a poll) where one of them is
/// a poll. Steps that are told later never disagree. A log gives whole milliseconds, when the server did it;
/// the wire when the message passed, after the server has written nodes.conf to the disk: so a slow disk
/// shows here.
bool disagrees(const FailoverStep& step);

} // namespace ringside
