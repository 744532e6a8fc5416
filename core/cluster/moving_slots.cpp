#include "core/cluster/moving_slots.h"

namespace ringside {

namespace {

using How = MovingSlot::How;

void addAtomic(std::map<int, MovingSlot>& slots, const MigrationState& migration)
{
    using Phase = MigrationState::Phase;
    if (migration.phase != Phase::Running && migration.phase != Phase::Waiting)
        return;
    for (const MigrationMove& move : migration.moves) {
        if (!move.atomic)
            continue;
        for (const SlotRange& range : migration.open.ranges()) {
            for (int slot = range.first; slot <= range.last; ++slot) {
                if (move.slots.contains(slot))
                    slots.try_emplace(slot, MovingSlot{How::Atomic, move.from, move.to});
            }
        }
    }
}

} // namespace

std::map<int, MovingSlot> movingSlots(const ClusterSnapshot& cluster)
{
    std::map<int, MovingSlot> slots;
    const auto numberOf = [&](const NodeId& id) {
        const NodeState* node = cluster.node(id);
        return node ? node->number : 0;
    };
    for (const NodeState& node : cluster.nodes) {
        const Opinion* own = cluster.opinion(node.number, node.number);
        if (!own)
            continue;
        for (const OpenSlot& open : own->migrating)
            slots[open.slot] = {How::Migrating, node.number, numberOf(open.with)};
        for (const OpenSlot& open : own->importing)
            slots.try_emplace(open.slot, MovingSlot{How::Importing, numberOf(open.with), node.number});
    }
    addAtomic(slots, cluster.migration);
    return slots;
}

} // namespace ringside
