#include "core/cluster/shares.h"

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

std::optional<double> spread(const std::vector<double>& shares)
{
    double sum = 0;
    for (const double share : shares)
        sum += share;
    if (sum <= 0)
        return std::nullopt;
    const double even = sum / double(shares.size());
    double most = 0;
    for (const double share : shares)
        most = std::max(most, std::abs(share - even));
    return most / even * 100;
}

/// How many keys each master has; nothing when one of them is not known.
std::optional<std::vector<double>> keyCounts(const ClusterSnapshot& cluster)
{
    std::vector<double> counts;
    for (const int number : slotMasters(cluster)) {
        const NodeState& node = *cluster.node(number);
        if (!node.load || !node.answering)
            return std::nullopt;
        counts.push_back(double(node.load->keys));
    }
    return counts;
}

} // namespace

std::vector<int> slotMasters(const ClusterSnapshot& cluster)
{
    std::vector<int> numbers;
    for (const NodeState& node : cluster.nodes) {
        if (!node.slots.isEmpty())
            numbers.push_back(node.number);
    }
    return numbers;
}

std::vector<int> runningReplicas(const ClusterSnapshot& cluster)
{
    std::vector<int> numbers;
    for (const NodeState& node : cluster.nodes) {
        if (node.answering && node.role == Role::Replica)
            numbers.push_back(node.number);
    }
    return numbers;
}

std::vector<int> runningReplicasOf(const ClusterSnapshot& cluster, int master)
{
    std::vector<int> numbers = runningReplicas(cluster);
    std::erase_if(numbers, [&](int number) { return cluster.node(number)->master != master; });
    return numbers;
}

std::vector<int> silentNodes(const ClusterSnapshot& cluster)
{
    std::vector<int> numbers;
    for (const NodeState& node : cluster.nodes) {
        if (!node.running())
            numbers.push_back(node.number);
    }
    return numbers;
}

std::optional<double> spreadOfSlots(const ClusterSnapshot& cluster)
{
    std::vector<double> shares;
    for (const int number : slotMasters(cluster))
        shares.push_back(cluster.node(number)->slots.count());
    return spread(shares);
}

std::optional<double> spreadOfKeys(const ClusterSnapshot& cluster)
{
    const auto counts = keyCounts(cluster);
    return counts ? spread(*counts) : std::nullopt;
}

std::optional<qint64> keysOfMasters(const ClusterSnapshot& cluster)
{
    const auto counts = keyCounts(cluster);
    if (!counts || counts->empty())
        return std::nullopt;
    double sum = 0;
    for (const double count : *counts)
        sum += count;
    return qint64(sum);
}

int ownerOfSlot(const ClusterSnapshot& cluster, int slot)
{
    const auto owner = std::find_if(cluster.nodes.begin(), cluster.nodes.end(),
                                    [slot](const NodeState& node) { return node.slots.contains(slot); });
    return owner == cluster.nodes.end() ? 0 : owner->number;
}

} // namespace ringside
