#include "core/observe/slot_claims.h"

#include <algorithm>

namespace ringside {

void SlotClaims::add(const std::vector<Opinion>& view)
{
    std::vector<std::pair<NodeId, SlotRanges>> owners;
    for (const Opinion& line : view) {
        if (line.slots.isEmpty())
            continue;
        owners.emplace_back(line.id, line.slots);
        const auto same = std::find_if(m_claims.begin(), m_claims.end(), [&](const Claim& c) {
            return c.owner == line.id && c.epoch == line.configEpoch && c.slots == line.slots;
        });
        if (same == m_claims.end())
            m_claims.push_back({line.id, line.configEpoch, line.myself, line.slots});
        else
            same->own = same->own || line.myself;
    }
    std::sort(owners.begin(), owners.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (!m_anyView)
        m_firstView = std::move(owners);
    else if (owners != m_firstView)
        m_agreed = false;
    m_anyView = true;
}

std::vector<int> SlotClaims::ownerOfEachSlot() const
{
    std::vector<int> owner(kSlotCount, -1);
    const auto beats = [&](const Claim& a, const Claim& b) {
        return a.epoch != b.epoch ? a.epoch > b.epoch : a.own && !b.own;
    };
    for (int i = 0; i < int(m_claims.size()); ++i) {
        const Claim& claim = m_claims[size_t(i)];
        for (const SlotRange& range : claim.slots.ranges()) {
            for (int slot = range.first; slot <= range.last; ++slot) {
                int& now = owner[size_t(slot)];
                if (now < 0 || beats(claim, m_claims[size_t(now)]))
                    now = i;
            }
        }
    }
    return owner;
}

std::vector<std::pair<NodeId, SlotRanges>> SlotClaims::owners() const
{
    std::vector<std::pair<NodeId, SlotRanges>> result;
    const std::vector<int> owner = ownerOfEachSlot();
    for (int first = 0; first < kSlotCount;) {
        int last = first;
        while (last + 1 < kSlotCount && owner[size_t(last + 1)] == owner[size_t(first)])
            ++last;
        if (owner[size_t(first)] >= 0) {
            const NodeId& id = m_claims[size_t(owner[size_t(first)])].owner;
            auto entry =
                std::find_if(result.begin(), result.end(), [&](const auto& e) { return e.first == id; });
            if (entry == result.end())
                entry = result.insert(result.end(), {id, {}});
            entry->second.add({first, last});
        }
        first = last + 1;
    }
    return result;
}

SlotRanges SlotClaims::uncovered() const
{
    SlotRanges none;
    const std::vector<int> owner = ownerOfEachSlot();
    for (int first = 0; first < kSlotCount; ++first) {
        int last = first;
        while (owner[size_t(first)] < 0 && last + 1 < kSlotCount && owner[size_t(last + 1)] < 0)
            ++last;
        if (owner[size_t(first)] < 0)
            none.add({first, last});
        first = last;
    }
    return none;
}

} // namespace ringside
