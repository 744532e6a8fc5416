#include "core/ledger/placement.h"

#include <algorithm>

namespace ringside::ledger {

namespace {

constexpr int kGroupsPerLane = 4;

bool hasCut(const std::vector<LinkFault>& faults, int from, int to, Plane plane)
{
    return std::any_of(faults.begin(), faults.end(), [&](const LinkFault& f) {
        return f.kind == FaultKind::Cut && f.from == from && f.to == to && f.plane == plane;
    });
}

} // namespace

std::vector<LinkFault> inheritedCuts(const std::vector<LinkFault>& faults, int client, int beside)
{
    std::vector<LinkFault> cuts;
    for (const LinkFault& fault : faults) {
        const bool ours = (fault.from == beside && fault.to > 0) || (fault.to == beside && fault.from > 0);
        if (fault.kind != FaultKind::Cut || fault.plane != Plane::Bus || !ours ||
            !hasCut(faults, fault.from, fault.to, Plane::Replication))
            continue;
        LinkFault cut = fault;
        (fault.from == beside ? cut.from : cut.to) = clientEnd(client);
        cut.plane = Plane::Client;
        cut.heldBytes = 0;
        cuts.push_back(cut);
    }
    return cuts;
}

std::vector<int> placesOf(int count, const std::vector<int>& besides)
{
    std::vector<int> places;
    for (int i = 0; i < count; ++i)
        places.push_back(besides.empty() ? 0 : besides[size_t(i) % besides.size()]);
    return places;
}

client::SlotTable tableBeside(const ClusterSnapshot& cluster, int node)
{
    client::SlotTable table;
    for (const NodeState& one : cluster.nodes)
        table.set(one.slots, one.number);
    const NodeState* host = cluster.node(node);
    if (!host || !host->answering)
        return table;
    for (const Opinion& opinion : host->opinions)
        table.set(opinion.slots, opinion.number);
    return table;
}

std::vector<std::vector<int>> layLanes(const ClusterSnapshot& cluster, const QByteArray& run, int writer,
                                       std::vector<KeyGroup>& groups)
{
    std::vector<std::vector<int>> lanes;
    int tries = 0;
    for (const NodeState& node : cluster.nodes) {
        std::vector<int> lane;
        for (KeyGroup& group : findGroups(run, writer, node.slots, kGroupsPerLane, tries)) {
            lane.push_back(int(groups.size()));
            groups.push_back(std::move(group));
        }
        if (!lane.empty())
            lanes.push_back(std::move(lane));
    }
    return lanes;
}

} // namespace ringside::ledger
