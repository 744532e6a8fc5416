#include "core/cluster/snapshot.h"

#include <algorithm>

namespace ringside {

const NodeState* ClusterSnapshot::node(int number) const
{
    const auto found = std::lower_bound(nodes.begin(), nodes.end(), number,
                                        [](const NodeState& n, int wanted) { return n.number < wanted; });
    return found == nodes.end() || found->number != number ? nullptr : &*found;
}

std::vector<int> ClusterSnapshot::numbers() const
{
    std::vector<int> all;
    for (const NodeState& node : nodes)
        all.push_back(node.number);
    return all;
}

const NodeState* ClusterSnapshot::node(const NodeId& id) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const NodeState& n) { return n.id == id; });
    return found == nodes.end() || id.isNull() ? nullptr : &*found;
}

int ClusterSnapshot::shardOfSlot(int slot) const
{
    for (const ShardState& shard : shards) {
        if (shard.slots.contains(slot))
            return shard.seat;
    }
    return -1;
}

const Opinion* ClusterSnapshot::opinion(int viewer, int subject) const
{
    const NodeState* from = node(viewer);
    if (!from)
        return nullptr;
    const auto found = std::find_if(from->opinions.begin(), from->opinions.end(),
                                    [&](const Opinion& o) { return o.number == subject; });
    return found == from->opinions.end() ? nullptr : &*found;
}

const Stranger* ClusterSnapshot::stranger(const NodeId& id) const
{
    const auto found =
        std::find_if(strangers.begin(), strangers.end(), [&](const Stranger& s) { return s.id == id; });
    return found == strangers.end() || id.isNull() ? nullptr : &*found;
}

QString Stranger::name() const
{
    const QString text = address.text();
    return text.isEmpty() ? QString::fromLatin1(id.toHex().first(8)) : text;
}

bool ClusterSnapshot::linkCut(int from, int to, Plane plane) const
{
    return std::any_of(faults.begin(), faults.end(), [&](const LinkFault& fault) {
        return fault.kind == FaultKind::Cut && fault.from == from && fault.to == to && fault.plane == plane;
    });
}

} // namespace ringside
