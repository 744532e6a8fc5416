#include "core/cluster/dissent.h"

#include <algorithm>

namespace ringside {

std::map<int, PrevailingView> prevailingViews(const ClusterSnapshot& cluster)
{
    struct Count
    {
        PrevailingView view;
        int voices = 0;
    };
    std::map<int, std::vector<Count>> counts;
    for (const NodeState& viewer : cluster.nodes) {
        if (!viewer.answering)
            continue;
        for (const Opinion& opinion : viewer.opinions) {
            if (opinion.number == 0 || opinion.health == Health::Handshake)
                continue;
            std::vector<Count>& views = counts[opinion.number];
            const auto same = std::find_if(views.begin(), views.end(),
                                           [&](const Count& c) { return c.view.matches(opinion); });
            if (same != views.end())
                ++same->voices;
            else
                views.push_back({{opinion.role, opinion.masterId, opinion.configEpoch}, 1});
        }
    }
    std::map<int, PrevailingView> prevailing;
    for (const auto& [number, views] : counts) {
        const auto most = std::max_element(views.begin(), views.end(), [](const Count& a, const Count& b) {
            return std::pair(a.voices, a.view.configEpoch) < std::pair(b.voices, b.view.configEpoch);
        });
        prevailing[number] = most->view;
    }
    return prevailing;
}

int credibleSuspects(const ClusterSnapshot& cluster, int number)
{
    return int(std::count_if(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& viewer) {
        const Opinion* opinion =
            viewer.answering && viewer.failReports == 0 ? cluster.opinion(viewer.number, number) : nullptr;
        return opinion && !opinion->myself && opinion->health == Health::Pfail;
    }));
}

} // namespace ringside
