#include "core/slots/site.h"

#include <algorithm>

namespace ringside {

int masterInPlaceOf(const ClusterSnapshot& cluster, int node)
{
    const NodeState* state = cluster.node(node);
    if (!state || state->shard < 0 || size_t(state->shard) >= cluster.shards.size())
        return node;
    const int master = cluster.shards[size_t(state->shard)].master;
    return master > 0 ? master : node;
}

bool canBeAsked(const NodeState& node)
{
    return node.process == ProcessState::Running && (node.answering || !node.problem.isEmpty());
}

bool canServe(const ClusterSnapshot& cluster, int node)
{
    const NodeState* state = cluster.node(node);
    return state && state->process == ProcessState::Running && state->answering &&
           state->role == Role::Master;
}

bool mayBeAtWork(const ClusterSnapshot& cluster, int node, int waitedMs)
{
    const NodeState* state = cluster.node(node);
    return canServe(cluster, node) || (state && state->process == ProcessState::Running &&
                                       state->role == Role::Master && waitedMs < cluster.nodeTimeoutMs);
}

int linePatienceMs(const ClusterSnapshot& cluster)
{
    return 3000 + cluster.nodeTimeoutMs;
}

int promotionMs(const ClusterSnapshot& cluster)
{
    return 15'000 + 6 * cluster.nodeTimeoutMs;
}

int migrateTimeoutMs(const ClusterSnapshot& cluster)
{
    return std::clamp(cluster.nodeTimeoutMs / 2, 300, 5000);
}

bool shardIsGone(const ClusterSnapshot& cluster, int node)
{
    const NodeState* state = cluster.node(node);
    return !state || std::none_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& other) {
        return other.running() &&
               (other.number == node || (state->shard >= 0 && other.shard == state->shard));
    });
}

bool linkHasFault(const ClusterSnapshot& cluster, int one, int other)
{
    return std::any_of(cluster.faults.begin(), cluster.faults.end(), [&](const LinkFault& fault) {
        return (fault.from == one && fault.to == other) || (fault.from == other && fault.to == one);
    });
}

} // namespace ringside
