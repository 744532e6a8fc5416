// planRebalance: shares by weight, and the fewest moves that bring them about.

#include "core/base/core_text.h"
#include "core/cluster/node_numbers.h"
#include "core/cluster/stranger_words.h"
#include "core/slots/move_plan.h"
#include "core/slots/site.h"
#include "core/slots/slot_list.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ringside {

namespace {

/// A master that takes part.
struct Party
{
    int number = 0;
    double weight = 1;
    int have = 0;
    int surplus = 0; ///< what it has above its share; below 0: what it lacks
};

std::optional<Error> badWeights(const ClusterSnapshot& cluster, const std::map<int, double>& weights)
{
    for (const auto& [number, weight] : weights) {
        const NodeState* node = cluster.node(number);
        if (!node)
            return notPossible(noSuchNode(QString::number(number), cluster));
        if (node->role == Role::Replica)
            return notPossible(CoreText::tr("Node %1 is a replica of %2: only masters have weights.")
                                   .arg(QString::number(number), masterText(cluster, *node)));
        if (weight < 0)
            return notPossible(CoreText::tr("The weight of node %1 is below 0.").arg(number));
    }
    return std::nullopt;
}

std::vector<Party> parties(const ClusterSnapshot& cluster, const BalanceWishes& wishes)
{
    std::vector<Party> all;
    for (const NodeState& node : cluster.nodes) {
        const auto named = wishes.weights.find(node.number);
        const double weight = named == wishes.weights.end() ? 1 : named->second;
        const bool joins = node.role == Role::Master && weight > 0 && node.process == ProcessState::Running &&
                           (wishes.empty || named != wishes.weights.end());
        if (!node.slots.isEmpty() || joins)
            all.push_back({node.number, weight, node.slots.count()});
    }
    return all;
}

/// How far a master is from its share, in per cent of what it has, as redis-cli counts it.
double awayPercent(const Party& party)
{
    if (party.have == 0)
        return party.surplus == 0 ? 0 : 100;
    return std::abs(100.0 * party.surplus / party.have);
}

MovePlan between(const ClusterSnapshot& cluster, std::vector<Party> givers, std::vector<Party> takers)
{
    const auto larger = [](const Party& a, const Party& b) {
        return std::abs(a.surplus) > std::abs(b.surplus);
    };
    std::stable_sort(givers.begin(), givers.end(), larger);
    std::stable_sort(takers.begin(), takers.end(), larger);
    MovePlan plan;
    size_t taker = 0;
    for (const Party& giver : givers) {
        SlotRanges left = cluster.node(giver.number)->slots;
        for (int surplus = giver.surplus; surplus > 0 && taker < takers.size();) {
            const int count = std::min(surplus, -takers[taker].surplus);
            const SlotRanges part = firstOf(left, count);
            plan.moves.push_back({part, giver.number, takers[taker].number});
            left = without(left, part);
            surplus -= count;
            takers[taker].surplus += count;
            if (takers[taker].surplus == 0)
                ++taker;
        }
    }
    return plan;
}

} // namespace

Result<MovePlan> planRebalance(const ClusterSnapshot& cluster, const BalanceWishes& wishes)
{
    if (cluster.nodes.empty())
        return notPossible(CoreText::tr("There is no cluster yet."));
    if (const auto bad = badWeights(cluster, wishes.weights))
        return *bad;
    std::vector<Party> all = parties(cluster, wishes);
    std::vector<double> weights;
    for (const Party& party : all) {
        weights.push_back(party.weight);
        const NodeState& node = *cluster.node(party.number);
        if (!canBeAsked(node))
            return notPossible(
                CoreText::tr("Node %1 does not answer, so its slots cannot be moved.").arg(party.number));
    }
    if (std::accumulate(weights.begin(), weights.end(), 0.0) <= 0)
        return notPossible(CoreText::tr("With these weights no master would have slots left."));
    const int slots =
        std::accumulate(all.begin(), all.end(), 0, [](int sum, const Party& p) { return sum + p.have; });
    const std::vector<int> shares = shared(slots, weights);
    std::vector<Party> givers, takers;
    bool away = false;
    for (size_t i = 0; i < all.size(); ++i) {
        all[i].surplus = all[i].have - shares[i];
        away = away || awayPercent(all[i]) > wishes.thresholdPercent;
        if (all[i].surplus != 0)
            (all[i].surplus > 0 ? givers : takers).push_back(all[i]);
    }
    return away ? between(cluster, givers, takers) : MovePlan{};
}

} // namespace ringside
