#pragma once

#include "tests/support/picture.h"

namespace ringside::test {

/// A healthy cluster in which node 1 was killed 2 s after `startMs`; what is told of its failover by its
/// first `count` steps: last sign, two PFAIL, FAIL, vote request, promotion of node 4.
inline ClusterSnapshot failoverCluster(qint64 startMs, size_t count = 6)
{
    using enum FailoverStep::Kind;
    Failover one;
    one.number = 1;
    one.subject = 1;
    for (const auto& [kind, ms, node] : {std::tuple(LastSign, 2000, 1),
                                         {Pfail, 7000, 2},
                                         {Pfail, 7050, 3},
                                         {Fail, 8000, 2},
                                         {VoteRequest, 8700, 4},
                                         {Promoted, 9200, 4}}) {
        FailoverStep step;
        step.kind = kind;
        step.timeUs = (startMs + ms) * 1000;
        step.node = node;
        step.witness = Witness::Wire;
        if (one.steps.size() < count)
            one.steps.push_back(step);
    }
    one.promoted = one.step(Promoted) ? 4 : 0;
    ClusterSnapshot cluster = *healthyCluster();
    cluster.timeMs = startMs + 9500;
    cluster.failovers = std::make_shared<const std::vector<Failover>>(std::vector{one});
    return cluster;
}

} // namespace ringside::test
