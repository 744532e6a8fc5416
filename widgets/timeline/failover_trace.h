#pragma once

#include "core/cluster/event.h"

#include <vector>

namespace ringside {

/// One failover as it was measured, from the first harm to its master to the promotion of another node. Times
/// are milliseconds since the epoch; 0 where a step was not seen. A plain value.
struct FailoverTrace
{
    enum class Step { Silence, Pfail, Election, Votes };
    /// What went on from `fromMs` to `toMs`.
    struct Segment
    {
        Step step;
        qint64 fromMs = 0;
        qint64 toMs = 0;
        bool operator==(const Segment&) const = default;
    };

    int subject = 0;  ///< the master that failed or stepped down
    int promoted = 0; ///< 0 while it goes on
    qint64 harmedMs = 0;
    qint64 pfailMs = 0;
    qint64 failMs = 0;
    qint64 electionMs = 0;
    qint64 promotedMs = 0;

    bool done() const { return promoted > 0; }
    qint64 startMs() const;
    /// What was known of it at `nowMs`: later steps are left out.
    FailoverTrace at(qint64 nowMs) const;
    /// Up to the promotion, or up to `nowMs`.
    std::vector<Segment> segments(qint64 nowMs) const;
    bool operator==(const FailoverTrace&) const = default;
};

/// What the events (ascending in time) tell of every promotion, and of every node that is held PFAIL or FAIL
/// without having been replaced or cleared since.
std::vector<FailoverTrace> traceFailovers(const Events& events);

} // namespace ringside
