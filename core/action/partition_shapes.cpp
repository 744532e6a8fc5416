#include "core/action/partition_shapes.h"

#include <algorithm>
#include <random>

namespace ringside {

namespace {

/// Node numbers shard by shard, the master first; those of no shard at the end.
std::vector<int> shardOrder(const ClusterSnapshot& cluster)
{
    std::vector<int> order;
    for (const ShardState& shard : cluster.shards) {
        if (shard.master)
            order.push_back(shard.master);
        order.insert(order.end(), shard.replicas.begin(), shard.replicas.end());
    }
    for (const NodeState& node : cluster.nodes) {
        if (std::find(order.begin(), order.end(), node.number) == order.end())
            order.push_back(node.number);
    }
    return order;
}

bool isServingMaster(const NodeState& node)
{
    return node.role == Role::Master && !node.slots.isEmpty();
}

} // namespace

std::vector<int> loneMaster(const ClusterSnapshot& cluster)
{
    for (const ShardState& shard : cluster.shards) {
        const NodeState* node = cluster.node(shard.master);
        if (node && isServingMaster(*node) && node->process == ProcessState::Running)
            return {node->number};
    }
    return {};
}

std::vector<int> minority(const ClusterSnapshot& cluster)
{
    std::vector<int> side = loneMaster(cluster);
    if (side.empty())
        return side;
    for (const NodeState& node : cluster.nodes) {
        if (side.size() == 1 && node.role == Role::Replica && node.master != side.front() && node.running())
            side.push_back(node.number);
    }
    return side;
}

std::vector<int> randomHalf(const ClusterSnapshot& cluster, quint32 seed)
{
    std::vector<int> nodes = shardOrder(cluster);
    std::mt19937 lot(seed ? seed : std::random_device()());
    std::shuffle(nodes.begin(), nodes.end(), lot);
    nodes.resize(nodes.size() / 2);
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

std::vector<int> allMasters(const ClusterSnapshot& cluster)
{
    std::vector<int> masters;
    for (const NodeState& node : cluster.nodes) {
        if (isServingMaster(node))
            masters.push_back(node.number);
    }
    return masters;
}

std::vector<std::pair<int, int>> bridgePairs(const ClusterSnapshot& cluster)
{
    std::vector<int> order = shardOrder(cluster);
    if (order.size() < 3)
        return {};
    const int middle = cluster.shards.empty() ? 0 : cluster.shards[cluster.shards.size() / 2].master;
    const auto bridge = std::find(order.begin(), order.end(), middle);
    order.erase(bridge == order.end() ? order.begin() + qptrdiff(order.size() / 2) : bridge);
    const auto half = qptrdiff(order.size() / 2);
    std::vector<std::pair<int, int>> pairs;
    for (auto a = order.begin(); a != order.begin() + half; ++a) {
        for (auto b = order.begin() + half; b != order.end(); ++b)
            pairs.push_back(std::minmax(*a, *b));
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

std::vector<std::pair<int, int>> ringPairs(const ClusterSnapshot& cluster)
{
    const std::vector<int> order = shardOrder(cluster);
    const int count = int(order.size());
    const int reach = (count / 2 + 1) / 2; // neighbours on each side that make a majority with oneself
    std::vector<std::pair<int, int>> pairs;
    for (int a = 0; a < count; ++a) {
        for (int b = a + 1; b < count; ++b) {
            if (std::min(b - a, count - (b - a)) > reach)
                pairs.push_back(std::minmax(order[size_t(a)], order[size_t(b)]));
        }
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace ringside
