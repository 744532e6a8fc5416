#pragma once

#include "core/cluster/snapshot.h"

namespace ringside {

/// Who owns each slot. A node that answers speaks for itself: what it does not claim it does not own,
/// whatever others still believe (redis-cli --cluster check counts so, too). Of a node that does not answer
/// the others' word counts, and a replica's only where no master's is to be had: replicas hear of a slot
/// last, and of a dropped one never. Among several claims the one with the highest config epoch wins
/// (specification, "Hash slots configuration propagation and management"); at equal epochs a node's claim for
/// itself counts over hearsay.
class SlotClaims
{
public:
    /// All lines of one node's view.
    void add(const std::vector<Opinion>& view);
    struct Owners
    {
        std::vector<std::pair<NodeId, SlotRanges>>
            slots;            ///< in the order in which the owners were first named
        SlotRanges uncovered; ///< nobody claims them, and nobody silent is held for the owner
        /// Of those: slots that others hold a node for the owner of which, asked itself, does not claim them.
        /// A moment later it may: two nodes are never asked in the same instant.
        std::vector<std::pair<NodeId, SlotRanges>> denied;
    };
    Owners owners() const;
    /// True when every view told the same owners for all slots.
    bool agreed() const { return m_agreed; }

private:
    struct Claim
    {
        NodeId owner;
        quint64 epoch = 0;
        bool own = false;
        bool byMaster = false;
        SlotRanges slots;
    };
    bool speaks(const NodeId& id) const;
    std::vector<Claim> counting() const;
    std::vector<Claim> deniedClaims() const;

    std::vector<Claim> m_claims;
    std::vector<NodeId> m_speakers;
    std::vector<std::pair<NodeId, SlotRanges>> m_firstView;
    bool m_anyView = false;
    bool m_anyMaster = false;
    bool m_agreed = true;
};

} // namespace ringside
