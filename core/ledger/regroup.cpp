#include "core/ledger/regroup.h"

#include <algorithm>

namespace ringside::ledger {

std::vector<std::vector<int>> regroup(std::vector<std::vector<int>> lanes,
                                      const std::function<int(int group)>& ownerOf)
{
    std::vector<int> owners;
    std::vector<int> strays;
    for (std::vector<int>& lane : lanes) {
        owners.push_back(lane.empty() ? 0 : ownerOf(lane.front()));
        const auto moved = std::stable_partition(lane.begin(), lane.end(),
                                                 [&](int group) { return ownerOf(group) == owners.back(); });
        strays.insert(strays.end(), moved, lane.end());
        lane.erase(moved, lane.end());
    }
    for (const int group : strays) {
        const int owner = ownerOf(group);
        size_t home = size_t(std::find(owners.begin(), owners.end(), owner) - owners.begin());
        if (home == lanes.size()) {
            const auto empty =
                std::find_if(lanes.begin(), lanes.end(), [](const auto& l) { return l.empty(); });
            home = size_t(empty - lanes.begin());
            lanes.resize(std::max(lanes.size(), home + 1));
            owners.resize(lanes.size());
            owners[home] = owner;
        }
        lanes[home].push_back(group);
    }
    return lanes;
}

} // namespace ringside::ledger
