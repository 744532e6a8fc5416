#include "core/ledger/topology.h"

#include <algorithm>

namespace ringside::ledger {

void SlotTable::set(const SlotRanges& ranges, int node)
{
    for (const SlotRange& range : ranges.ranges()) {
        for (int slot = range.first; slot <= range.last; ++slot)
            set(slot, node);
    }
}

std::optional<SlotTable> readClusterSlots(const Reply& reply, const std::function<int(int port)>& numberAt)
{
    if (reply.type != Reply::Type::Array)
        return std::nullopt;
    SlotTable table;
    for (const Reply& entry : reply.elements) {
        // first, last, then its master and replicas: each [name, port, id, ...]
        if (entry.elements.size() < 3 || entry.elements[2].elements.size() < 2)
            return std::nullopt;
        const qint64 first = entry.elements[0].integer, last = entry.elements[1].integer;
        if (first < 0 || last < first || last >= kSlotCount)
            return std::nullopt;
        table.set(SlotRanges{{int(first), int(last)}}, numberAt(int(entry.elements[2].elements[1].integer)));
    }
    return table;
}

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
