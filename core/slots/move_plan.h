#pragma once

#include "core/base/result.h"
#include "core/cluster/snapshot.h"

#include <map>
#include <vector>

namespace ringside {

/// Slots that go from one master to another; both by number.
struct SlotMove
{
    SlotRanges slots;
    int from = 0;
    int to = 0;
    bool operator==(const SlotMove&) const = default;
};

/// Which slots go where; each pair of nodes once, in the order of its first slot's source. Empty: nothing is
/// to be done. `core/action/verbs/slots/slot_work.h` carries it out (moveSlots).
struct MovePlan
{
    std::vector<SlotMove> moves;

    int slots() const;
    /// The nodes that have no slot left when it is done.
    std::vector<int> drained(const ClusterSnapshot& cluster) const;
    bool operator==(const MovePlan&) const = default;
};

/// What `rebalance` was asked for.
struct BalanceWishes
{
    std::map<int, double> weights; ///< by master; 1 for those not named, 0 drains
    double thresholdPercent = 2;   ///< nothing is moved while no master is further from its share
    bool empty = false;            ///< masters without slots get their share, too
};

/// All planners: pure, any thread. Owners are those of the snapshot (the highest config epoch wins). Errors:
/// NotPossible, in whole sentences, as these are also what a greyed button says.

/// `count` slots to `to` from the named masters, all others when none is named, each giving in proportion to
/// what it has (as redis-cli --cluster reshard), its lowest slots first.
Result<MovePlan> planReshard(const ClusterSnapshot& cluster, int count, const std::vector<int>& from, int to);
/// These slots to `to`, from whoever owns them now. Those that it owns already are left out.
Result<MovePlan> planMove(const ClusterSnapshot& cluster, const SlotRanges& slots, int to);
/// Even shares by weight (redis-cli --cluster rebalance), with as few moves as there can be.
Result<MovePlan> planRebalance(const ClusterSnapshot& cluster, const BalanceWishes& wishes);
/// Everything `node` owns, evenly to all other masters that have slots (so that it can be removed). Empty
/// when it owns nothing; a replica owns nothing.
Result<MovePlan> planDrain(const ClusterSnapshot& cluster, int node);

} // namespace ringside
