#include "widgets/slotmap/slot_table.h"

#include "core/cluster/moving_slots.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ringside {

bool SlotTable::setCluster(const ClusterSnapshot& cluster)
{
    std::vector<Owner> owners;
    for (const ShardState& shard : cluster.shards)
        owners.push_back({shard.seat, shard.served, shard.slots});
    std::vector<int> moving;
    for (const auto& [slot, way] : movingSlots(cluster))
        moving.push_back(slot);
    const bool empty = cluster.nodes.empty();
    if (owners == m_owners && moving == m_moving && empty == m_cells.empty())
        return false;
    m_owners = std::move(owners);
    m_moving = std::move(moving);
    m_cells.assign(empty ? 0 : kSlotCount, {});
    if (empty)
        return true;
    for (const Owner& owner : m_owners) {
        const auto state = owner.served ? SlotCell::State::Served : SlotCell::State::NotServed;
        for (const SlotRange& range : owner.slots.ranges())
            std::fill_n(m_cells.begin() + range.first, range.count(), SlotCell{qint16(owner.seat), state});
    }
    for (const int slot : m_moving)
        m_cells[size_t(slot)].moving = true;
    return true;
}

SlotSums slotSums(const SlotRanges& ranges, const SlotTable& table, const Heat& heat)
{
    SlotSums sums;
    std::vector<bool> owns(kSlotCount + 1); // by seat + 1
    for (const SlotRange& range : ranges.ranges()) {
        for (int slot = range.first; slot <= range.last; ++slot) {
            ++sums.slots;
            owns[size_t((table.isEmpty() ? -1 : table.at(slot).seat) + 1)] = true;
            if (!heat || !heat->known.test(size_t(slot)))
                continue;
            ++sums.known;
            sums.keys += heat->keys[size_t(slot)];
        }
    }
    for (size_t i = 0; i < owns.size(); ++i) {
        if (owns[i])
            sums.seats.push_back(int(i) - 1);
    }
    quint64 all = 0;
    for (int slot = 0; heat && slot < kSlotCount; ++slot)
        all += heat->keys[size_t(slot)];
    sums.share = all > 0 ? double(sums.keys) / double(all) : 0;
    return sums;
}

std::vector<HotSlot> hottestSlots(const Heat& heat, int count)
{
    std::vector<HotSlot> hot;
    for (int slot = 0; heat && slot < kSlotCount; ++slot) {
        if (heat->keys[size_t(slot)] > 0)
            hot.push_back({slot, heat->keys[size_t(slot)]});
    }
    const auto kept = std::min(hot.size(), size_t(std::max(0, count)));
    std::partial_sort(hot.begin(), hot.begin() + qptrdiff(kept), hot.end(),
                      [](const HotSlot& a, const HotSlot& b) {
                          return a.keys != b.keys ? a.keys > b.keys : a.slot < b.slot;
                      });
    hot.resize(kept);
    return hot;
}

DepthScale depthScale(const Heat& heat)
{
    constexpr size_t kOutliers = 16; // one slot in a thousand
    if (!heat)
        return {};
    std::vector<quint32> keys(heat->keys.begin(), heat->keys.end());
    std::nth_element(keys.begin(), keys.begin() + kOutliers, keys.end(), std::greater<>());
    const quint32 usual = keys[kOutliers], most = *std::max_element(keys.begin(), keys.begin() + kOutliers);
    return usual > 0 ? DepthScale{usual, most > usual} : DepthScale{most, false};
}

double slotDepth(quint32 keys, quint32 full)
{
    return keys == 0 || full == 0 ? 0 : std::min(1.0, std::log1p(double(keys)) / std::log1p(double(full)));
}

} // namespace ringside
