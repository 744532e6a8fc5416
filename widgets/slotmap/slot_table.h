#pragma once

#include "core/cluster/snapshot.h"
#include "core/heat/slot_heat.h"

namespace ringside {

/// A slot as the map shows it.
struct SlotCell
{
    enum class State : quint8 { Served, NotServed, Unowned };

    qint16 seat = -1; ///< of the shard that owns it; -1: none
    State state = State::Unowned;
    bool moving = false; ///< on its way (core/cluster/moving_slots.h)
    bool operator==(const SlotCell&) const = default;
};

/// Every slot's owner, in a form that is compared faster than it is built: snapshots come twenty times a
/// second, owners change now and then.
class SlotTable
{
public:
    /// Takes over what the cluster shows; true when that differs from before.
    bool setCluster(const ClusterSnapshot& cluster);

    bool isEmpty() const { return m_cells.empty(); }
    /// Only while there is a cluster.
    const SlotCell& at(int slot) const { return m_cells[size_t(slot)]; }

private:
    struct Owner
    {
        int seat;
        bool served;
        SlotRanges slots;
        bool operator==(const Owner&) const = default;
    };
    std::vector<Owner> m_owners;
    std::vector<int> m_moving;
    std::vector<SlotCell> m_cells; ///< by slot; empty without a cluster
};

/// What some slots hold together.
struct SlotSums
{
    int slots = 0;
    int known = 0;          ///< of them, those whose keys were counted
    quint64 keys = 0;       ///< in these
    double share = 0;       ///< of all counted keys, 0..1; 0 when there are none
    std::vector<int> seats; ///< who owns some of them, ascending; -1 for nobody
    bool operator==(const SlotSums&) const = default;
};
/// `heat` may be null.
SlotSums slotSums(const SlotRanges& ranges, const SlotTable& table, const Heat& heat);

/// A slot and its keys.
struct HotSlot
{
    int slot = 0;
    quint32 keys = 0;
    bool operator==(const HotSlot&) const = default;
};
/// The slots with the most keys, most first, of equal ones the lower slot; none without keys.
std::vector<HotSlot> hottestSlots(const Heat& heat, int count);

/// How many keys make a slot as deep as can be, and whether some have more: the few fullest slots do not
/// count, or the others would all look empty beside them.
struct DepthScale
{
    quint32 full = 0; ///< 0: no keys, or no count
    bool exceeded = false;
    bool operator==(const DepthScale&) const = default;
};
DepthScale depthScale(const Heat& heat);

/// How deep a slot is painted: 0 for no keys, 1 for `full` and more, on a logarithmic scale.
double slotDepth(quint32 keys, quint32 full);

} // namespace ringside
