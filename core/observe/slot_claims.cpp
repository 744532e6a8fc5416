#include "core/observe/slot_claims.h"

#include "core/cluster/nodes_text.h"

#include <algorithm>

namespace ringside {

namespace {

using Shares = std::vector<std::pair<NodeId, SlotRanges>>;

SlotRanges& shareOf(Shares& shares, const NodeId& id)
{
    const auto known =
        std::find_if(shares.begin(), shares.end(), [&](const auto& e) { return e.first == id; });
    return known != shares.end() ? known->second : shares.emplace_back(id, SlotRanges()).second;
}

/// Index of the winning claim of each slot, or -1.
template <typename Claims> std::vector<int> winners(const Claims& claims)
{
    std::vector<int> winner(kSlotCount, -1);
    for (int i = 0; i < int(claims.size()); ++i) {
        const auto& claim = claims[size_t(i)];
        for (const SlotRange& range : claim.slots.ranges()) {
            for (int slot = range.first; slot <= range.last; ++slot) {
                int& now = winner[size_t(slot)];
                const auto* best = now < 0 ? nullptr : &claims[size_t(now)];
                if (!best ||
                    (claim.epoch != best->epoch ? claim.epoch > best->epoch : claim.own && !best->own))
                    now = i;
            }
        }
    }
    return winner;
}

/// Runs of slots with the same winner: each(first, last, winner).
template <typename Each> void eachRun(const std::vector<int>& winner, Each each)
{
    for (int first = 0; first < kSlotCount;) {
        int last = first;
        while (last + 1 < kSlotCount && winner[size_t(last + 1)] == winner[size_t(first)])
            ++last;
        each(first, last, winner[size_t(first)]);
        first = last + 1;
    }
}

} // namespace

void SlotClaims::add(const std::vector<Opinion>& view)
{
    const Opinion* own = ownLine(view);
    const bool byMaster = own && own->role == Role::Master;
    if (own)
        m_speakers.push_back(own->id);
    m_anyMaster = m_anyMaster || byMaster;
    Shares owners;
    for (const Opinion& line : view) {
        if (line.slots.isEmpty())
            continue;
        owners.emplace_back(line.id, line.slots);
        const auto same = std::find_if(m_claims.begin(), m_claims.end(), [&](const Claim& c) {
            return c.owner == line.id && c.epoch == line.configEpoch && c.slots == line.slots;
        });
        if (same == m_claims.end()) {
            m_claims.push_back({line.id, line.configEpoch, line.myself, byMaster, line.slots});
        } else {
            same->own = same->own || line.myself;
            same->byMaster = same->byMaster || byMaster;
        }
    }
    std::sort(owners.begin(), owners.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (!m_anyView)
        m_firstView = std::move(owners);
    else if (owners != m_firstView)
        m_agreed = false;
    m_anyView = true;
}

bool SlotClaims::speaks(const NodeId& id) const
{
    return std::find(m_speakers.begin(), m_speakers.end(), id) != m_speakers.end();
}

std::vector<SlotClaims::Claim> SlotClaims::counting() const
{
    std::vector<Claim> claims;
    std::copy_if(m_claims.begin(), m_claims.end(), std::back_inserter(claims), [this](const Claim& c) {
        return c.own || (!speaks(c.owner) && (c.byMaster || !m_anyMaster));
    });
    return claims;
}

std::vector<SlotClaims::Claim> SlotClaims::deniedClaims() const
{
    std::vector<Claim> claims;
    std::copy_if(m_claims.begin(), m_claims.end(), std::back_inserter(claims), [this](const Claim& c) {
        return !c.own && speaks(c.owner) && (c.byMaster || !m_anyMaster);
    });
    return claims;
}

SlotClaims::Owners SlotClaims::owners() const
{
    Owners result;
    const std::vector<Claim> claims = counting();
    eachRun(winners(claims), [&](int first, int last, int winner) {
        SlotRanges& share =
            winner < 0 ? result.uncovered : shareOf(result.slots, claims[size_t(winner)].owner);
        share.add({first, last});
    });
    if (result.uncovered.isEmpty())
        return result;
    const std::vector<Claim> denied = deniedClaims();
    std::vector<int> winner = winners(denied);
    for (int slot = 0; slot < kSlotCount; ++slot) {
        if (!result.uncovered.contains(slot))
            winner[size_t(slot)] = -1;
    }
    eachRun(winner, [&](int first, int last, int who) {
        if (who >= 0)
            shareOf(result.denied, denied[size_t(who)].owner).add({first, last});
    });
    return result;
}

} // namespace ringside
