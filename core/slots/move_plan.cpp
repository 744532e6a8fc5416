#include "core/slots/move_plan.h"

#include "core/base/core_text.h"
#include "core/cluster/node_numbers.h"
#include "core/cluster/stranger_words.h"
#include "core/slots/site.h"
#include "core/slots/slot_list.h"

#include <algorithm>
#include <numeric>

namespace ringside {

namespace {

/// Why slots cannot go to that node, or nothing.
std::optional<Error> badTarget(const ClusterSnapshot& cluster, int number)
{
    if (cluster.nodes.empty())
        return notPossible(CoreText::tr("There is no cluster yet."));
    const NodeState* node = cluster.node(number);
    if (!node)
        return notPossible(noSuchNode(QString::number(number), cluster));
    if (node->role == Role::Replica)
        return notPossible(CoreText::tr("Node %1 is a replica of %2: slots go only to masters.")
                               .arg(QString::number(number), masterText(cluster, *node)));
    if (!canBeAsked(*node))
        return notPossible(CoreText::tr("Node %1 does not answer, so no slots can go there.").arg(number));
    return std::nullopt;
}

/// Why that node cannot give slots away, or nothing.
std::optional<Error> badSource(const ClusterSnapshot& cluster, int number)
{
    const NodeState* node = cluster.node(number);
    if (!node)
        return notPossible(noSuchNode(QString::number(number), cluster));
    if (node->role == Role::Replica && node->slots.isEmpty())
        return notPossible(CoreText::tr("Node %1 is a replica of %2 and owns no slots.")
                               .arg(QString::number(number), masterText(cluster, *node)));
    if (node->slots.isEmpty())
        return notPossible(CoreText::tr("Node %1 owns no slots.").arg(number));
    if (!canBeAsked(*node))
        return notPossible(
            CoreText::tr("Node %1 does not answer, so its slots cannot be moved.").arg(number));
    return std::nullopt;
}

std::vector<int> ownersOfSlots(const ClusterSnapshot& cluster)
{
    std::vector<int> owners;
    for (const NodeState& node : cluster.nodes) {
        if (!node.slots.isEmpty())
            owners.push_back(node.number);
    }
    return owners;
}

/// `count` slots of the sources, each its part of the whole.
MovePlan proportional(const ClusterSnapshot& cluster, int count, const std::vector<int>& from, int to)
{
    std::vector<double> have;
    for (const int source : from)
        have.push_back(cluster.node(source)->slots.count());
    const std::vector<int> parts = shared(count, have);
    MovePlan plan;
    for (size_t i = 0; i < from.size(); ++i) {
        if (parts[i] > 0)
            plan.moves.push_back({firstOf(cluster.node(from[i])->slots, parts[i]), from[i], to});
    }
    return plan;
}

} // namespace

int MovePlan::slots() const
{
    return std::accumulate(moves.begin(), moves.end(), 0,
                           [](int sum, const SlotMove& m) { return sum + m.slots.count(); });
}

std::vector<int> MovePlan::drained(const ClusterSnapshot& cluster) const
{
    std::map<int, int> left;
    for (const NodeState& node : cluster.nodes)
        left[node.number] = node.slots.count();
    for (const SlotMove& move : moves) {
        left[move.from] -= move.slots.count();
        left[move.to] += move.slots.count();
    }
    std::vector<int> drained;
    for (const SlotMove& move : moves) {
        if (left[move.from] <= 0 && std::find(drained.begin(), drained.end(), move.from) == drained.end())
            drained.push_back(move.from);
    }
    return drained;
}

Result<MovePlan> planReshard(const ClusterSnapshot& cluster, int count, const std::vector<int>& from, int to)
{
    if (const auto bad = badTarget(cluster, to))
        return *bad;
    std::vector<int> sources = from.empty() ? ownersOfSlots(cluster) : from;
    if (from.empty())
        std::erase(sources, to);
    if (sources.empty())
        return notPossible(CoreText::tr("No other node owns slots."));
    int owned = 0;
    for (const int source : sources) {
        if (source == to)
            return notPossible(CoreText::tr("Node %1 cannot give slots to itself.").arg(to));
        if (const auto bad = badSource(cluster, source))
            return *bad;
        owned += cluster.node(source)->slots.count();
    }
    if (count < 1)
        return notPossible(CoreText::tr("At least one slot has to move."));
    if (count > owned)
        return notPossible(
            CoreText::tr("%1 slots cannot be moved: the sources own %2.").arg(count).arg(owned));
    return proportional(cluster, count, sources, to);
}

Result<MovePlan> planMove(const ClusterSnapshot& cluster, const SlotRanges& slots, int to)
{
    if (const auto bad = badTarget(cluster, to))
        return *bad;
    if (slots.isEmpty())
        return notPossible(CoreText::tr("No slots are named."));
    SlotRanges unowned = slots;
    MovePlan plan;
    for (const int owner : ownersOfSlots(cluster)) {
        const SlotRanges& owned = cluster.node(owner)->slots;
        unowned = without(unowned, owned);
        const SlotRanges moved = common(slots, owned);
        if (owner == to || moved.isEmpty())
            continue;
        if (const auto bad = badSource(cluster, owner))
            return *bad;
        plan.moves.push_back({moved, owner, to});
    }
    for (const Stranger& stranger : cluster.strangers) {
        if (const SlotRanges theirs = common(unowned, stranger.slots); !theirs.isEmpty())
            return notPossible(CoreText::tr("Slots %1 belong to %2, which is not part of this lab.")
                                   .arg(theirs.toString(), stranger.name()));
    }
    if (!unowned.isEmpty())
        return notPossible(CoreText::tr("No node owns slots %1.").arg(unowned.toString()));
    return plan;
}

Result<MovePlan> planDrain(const ClusterSnapshot& cluster, int node)
{
    const NodeState* drained = cluster.node(node);
    if (!drained)
        return notPossible(noSuchNode(QString::number(node), cluster));
    if (drained->slots.isEmpty())
        return MovePlan{};
    if (const auto bad = badSource(cluster, node))
        return *bad;
    std::vector<int> others = ownersOfSlots(cluster);
    std::erase(others, node);
    if (others.empty())
        return notPossible(
            CoreText::tr("Node %1 is the only master with slots: no other master can take them.").arg(node));
    for (const int other : others) {
        if (const auto bad = badTarget(cluster, other))
            return *bad;
    }
    const std::vector<int> parts = shared(drained->slots.count(), std::vector<double>(others.size(), 1));
    MovePlan plan;
    SlotRanges left = drained->slots;
    for (size_t i = 0; i < others.size(); ++i) {
        const SlotRanges part = firstOf(left, parts[i]);
        if (!part.isEmpty())
            plan.moves.push_back({part, node, others[i]});
        left = without(left, part);
    }
    return plan;
}

} // namespace ringside
