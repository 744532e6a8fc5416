#pragma once

#include "core/slots/move_plan.h"
#include "core/slots/wreck.h"

namespace ringside {

/// Slots with the same trouble and the same cure. Masters by number.
struct SlotRepair
{
    SlotRanges slots;
    qint64 keys = 0; ///< that have to travel
    Trouble trouble = Trouble::Open;
    std::vector<int> claimants; ///< the highest config epoch first
    std::vector<int> migrating; ///< who have a mark
    std::vector<int> importing;
    int owner = 0;           ///< who shall have them
    int from = 0;            ///< the only owner now, that hands them over; 0: nobody has to
    std::vector<int> givers; ///< others that hold keys of them
    std::vector<int> misled; ///< who hold somebody else for the owner (`from`, if there is one)

    /// `owner` has to take them: nobody has them, or others claim them as well.
    bool taken() const { return from == 0 && (claimants.size() != 1 || claimants.front() != owner); }
    /// Who claim them and shall not.
    std::vector<int> losers() const;
};

/// Keys in a slot by slot and master; who has none may be left out.
using KeyCounts = std::map<int, std::map<int, qint64>>;

/// Who shall own each of the wrecks. Where redis-cli --cluster fix decides, it is the same:
///
///   one owner, nobody else has keys: the owner; or the target, when both marks stand (marks that name
///   different nodes are closed; redis-cli moves the slot to whoever imports)
///   one owner, others have keys: who has most, the owner among equals
///   no owner: who has most keys; nobody has any: whom all others hold for the owner, else the master with
///   the fewest slots
///   several owners: the highest config epoch (redis-cli: most keys)
///
/// In order of slot.
std::vector<SlotRepair> planFix(const std::vector<MasterView>& views, const std::vector<Wreck>& wrecks,
                                const KeyCounts& keys);

/// What of it is a move from master to master like any other.
MovePlan movesOf(const std::vector<SlotRepair>& repairs);

} // namespace ringside
