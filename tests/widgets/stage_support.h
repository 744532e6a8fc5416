#pragma once

#include "tests/widgets/fault_support.h"
#include "widgets/stage/stage_geometry.h"
#include "widgets/theme/theme.h"

#include <functional>

namespace ringside::test {

inline Snapshot changed(const Snapshot& from, const std::function<void(ClusterSnapshot&)>& change)
{
    auto copy = std::make_shared<ClusterSnapshot>(*from);
    change(*copy);
    return copy;
}

/// 3+3 after node 4 took over from node 1.
inline Snapshot failedOver()
{
    return changed(healthyCluster(), [](ClusterSnapshot& cluster) {
        NodeState& former = cluster.nodes[0];
        NodeState& promoted = cluster.nodes[3];
        std::swap(former.role, promoted.role);
        std::swap(former.slots, promoted.slots);
        std::swap(former.replication, promoted.replication);
        former.master = 4;
        promoted.master = 0;
        cluster.shards[0].master = 4;
        cluster.shards[0].replicas = {1};
    });
}

/// Node 1 alone on its side of a cut, another master in its place.
inline Snapshot splitBrain()
{
    return changed(failedOver(), [](ClusterSnapshot& cluster) {
        NodeState& alone = cluster.nodes[0];
        alone.role = Role::Master;
        alone.master = 0;
        alone.clusterOk = false;
        alone.failReports = 5;
        for (int other = 2; other <= 6; ++other) {
            for (const Plane plane : {Plane::Bus, Plane::Replication}) {
                cluster.faults.push_back({1, other, plane, cluster.timeMs - 6200, 0});
                cluster.faults.push_back({other, 1, plane, cluster.timeMs - 6200, 0});
            }
        }
    });
}

/// A delay, a throttle, lost votes and a cut, one kind a link, some one way only, and three kinds on one.
inline Snapshot everyKindOfFault()
{
    return withFaults(
        {inGroup(1, "cut 1 2", bothWays(cutOf(1, 2))),
         inGroup(2, "delay 2 3 50ms", bothWays(delayOf(2, 3, 50))),
         inGroup(3, "throttle 3>1 1mbit", {throttleOf(3, 1, 125'000)}),
         inGroup(4, "drop 4>2 votes 100%", {dropOf(4, 2, {BusType::AuthRequest, BusType::AuthAck})}),
         inGroup(5, "delay 5>2 1s jitter=200ms plane=replication",
                 {delayOf(5, 2, 1000, 200, Plane::Replication)}),
         inGroup(6, "delay 3 6 200ms", bothWays(delayOf(3, 6, 200))),
         inGroup(7, "throttle 3 6 64kbit", bothWays(throttleOf(3, 6, 8'000))),
         inGroup(8, "drop 6>3 fail 100%", {dropOf(6, 3, {BusType::Fail})})});
}

/// Every link of the cluster is slow, and some are worse.
inline Snapshot slowEverywhere(const Snapshot& base = healthyCluster())
{
    std::vector<LinkFault> slow, slower;
    const int nodes = int(base->nodes.size());
    for (int a = 1; a <= nodes; ++a) {
        for (int b = a + 1; b <= nodes; ++b) {
            std::vector<LinkFault>& some = (a + b) % 5 ? slow : slower;
            for (const LinkFault& fault : bothWays(delayOf(a, b, (a + b) % 5 ? 50 : 200)))
                some.push_back(fault);
        }
    }
    return withFaults({inGroup(1, "delay all 50ms", slow), inGroup(2, "delay 200ms", slower)}, base);
}

inline StageFrame frameOf(QSizeF size = {900, 620})
{
    StageFrame frame;
    frame.size = size;
    frame.scale = Theme::current().scale();
    frame.fonts = StageFonts::of(Theme::current());
    return frame;
}

inline StageScene sceneOf(const Snapshot& snapshot)
{
    StageSeating seating;
    seating.update(*snapshot);
    return ringside::sceneOf(*snapshot, seating);
}

/// The states a lesson goes through, by name.
inline std::vector<std::pair<const char*, Snapshot>> states()
{
    return {
        {"healthy", healthyCluster()},
        {"failed over", failedOver()},
        {"split brain", splitBrain()},
        {"crashed", picture("1 master 0-5460 crashed fail\n2 master 5461-10922\n3 master 10923-16383\n"
                            "4 replica of 1 linkdown\n5 replica of 2\n6 replica of 3 lag=1234567\n")},
        {"paused", picture("1 master 0-5460 paused pfail\n2 master 5461-10922\n3 master 10923-16383\n"
                           "4 replica of 1\n5 replica of 2 paused fail\n6 replica of 3 stopped fail\n")},
        {"one way", picture("1 master 0-5460 cut>2\n2 master 5461-10922 pfail\n3 master 10923-16383\n"
                            "4 replica of 1\n5 replica of 2 syncing\n6 replica of 3 cut>5\n")},
        {"uncovered", picture("1 master 0-5000\n2 master 5461-10922\n3 master 10923-12000,12002-16383\n"
                              "4 replica of 1\n5 replica of 2\n6 replica of 3\n")},
        {"down",
         picture("1 master 0-5460 alone\n2 master 5461-10922 crashed fail\n3 master 10923-16383 alone\n"
                 "4 replica of 1 alone\n5 replica of 2 crashed fail\n6 replica of 3 alone linkdown\n")},
        {"every kind of fault", everyKindOfFault()},
        {"slow everywhere", slowEverywhere()},
    };
}

} // namespace ringside::test
