#pragma once

#include "tests/support/picture.h"
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
    };
}

} // namespace ringside::test
