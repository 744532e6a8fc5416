#include "core/heat/sweep_plan.h"

#include <algorithm>

namespace ringside {

std::vector<SweepTask> sweepPlan(const ClusterSnapshot& cluster)
{
    std::vector<SweepTask> tasks;
    for (const NodeState& node : cluster.nodes) {
        if (node.role != Role::Master || !node.answering)
            continue;
        SlotRanges wanted = node.slots;
        if (const Opinion* own = cluster.opinion(node.number, node.number)) {
            for (const OpenSlot& open : own->importing)
                wanted.add({open.slot, open.slot});
        }
        SweepTask task{node.number, {}};
        for (const SlotRange& range : wanted.ranges()) {
            for (int slot = range.first; slot <= range.last; ++slot)
                task.slots.push_back(slot);
        }
        if (!task.slots.empty())
            tasks.push_back(std::move(task));
    }
    return tasks;
}

void ChunkSize::learn(int asked, double tookMs)
{
    if (tookMs > kWantedMs)
        m_size = std::max(kLeast, m_size / 2);
    else if (asked >= m_size && tookMs < kWantedMs / 3)
        m_size = std::min(kMost, m_size + m_size / 4);
}

} // namespace ringside
