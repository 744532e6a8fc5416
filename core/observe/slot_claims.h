#pragma once

#include "core/cluster/snapshot.h"

namespace ringside {

/// Who owns each slot when nodes disagree: among all claims of all views the one with the highest config
/// epoch (specification, "Hash slots configuration propagation and management": higher epochs win). At equal
/// epochs a node's claim for itself counts over hearsay.
class SlotClaims
{
public:
    /// All lines of one node's view.
    void add(const std::vector<Opinion>& view);
    /// Slots of each owner, in the order the owners were first named.
    std::vector<std::pair<NodeId, SlotRanges>> owners() const;
    SlotRanges uncovered() const;
    /// True when every view told the same owners for all slots.
    bool agreed() const { return m_agreed; }

private:
    struct Claim
    {
        NodeId owner;
        quint64 epoch = 0;
        bool own = false;
        SlotRanges slots;
    };
    std::vector<int> ownerOfEachSlot() const;

    std::vector<Claim> m_claims;
    std::vector<std::pair<NodeId, SlotRanges>> m_firstView;
    bool m_anyView = false;
    bool m_agreed = true;
};

} // namespace ringside
