#pragma once

#include "tests/support/picture.h"

namespace ringside::test {

/// When picture() is taken, in milliseconds.
inline constexpr qint64 kDrawnMs = 1'760'000'000'000;

/// Node 4 takes the place of node 1: the steps of a failover without a hitch, in milliseconds after `fromMs`.
inline Failover drawnFailover(qint64 fromMs = kDrawnMs + 100)
{
    using Kind = FailoverStep::Kind;
    Failover failover;
    failover.number = 1;
    failover.subject = 1;
    failover.promoted = 4;
    failover.epoch = 8;
    const auto step = [&](Kind kind, double ms, int node, int other = 0, quint64 epoch = 0) {
        FailoverStep one;
        one.kind = kind;
        one.timeUs = fromMs * 1000 + qint64(ms * 1000);
        one.node = node;
        one.other = other;
        one.epoch = epoch;
        failover.steps.push_back(one);
    };
    step(Kind::LastSign, 0, 1);
    step(Kind::Pfail, 2150, 2);
    step(Kind::Fail, 2300.5, 3);
    step(Kind::VoteRequest, 3000, 4, 0, 7);
    step(Kind::Vote, 3001, 2, 4, 7);
    step(Kind::VoteRequest, 3900, 4, 0, 8);
    step(Kind::Vote, 3902, 3, 4, 8);
    step(Kind::Vote, 3903, 2, 4, 8);
    step(Kind::Promoted, 3904, 4, 0, 8);
    step(Kind::Returned, 9000, 1);
    step(Kind::Demoted, 9100, 1, 4);
    step(Kind::Resynced, 9250, 1, 4);
    return failover;
}

/// The snapshot, later, with these failovers.
inline Snapshot later(const Snapshot& snapshot, qint64 byMs, const std::vector<Failover>& failovers = {})
{
    auto cluster = std::make_shared<ClusterSnapshot>(*snapshot);
    cluster->timeMs += byMs;
    if (!failovers.empty())
        cluster->failovers = std::make_shared<const std::vector<Failover>>(failovers);
    return cluster;
}

/// The snapshot with a change.
template <typename Change> Snapshot changed(const Snapshot& snapshot, Change change)
{
    auto cluster = std::make_shared<ClusterSnapshot>(*snapshot);
    change(*cluster);
    return cluster;
}

} // namespace ringside::test
