#include "core/slots/fix_plan.h"

#include <algorithm>

namespace ringside {

namespace {

using Counts = std::map<int, qint64>;

qint64 keysAt(const Counts& counts, int node)
{
    const auto found = counts.find(node);
    return found == counts.end() ? 0 : found->second;
}

/// Who holds most; `favourite` among equals, then the lowest number; 0 when nobody holds any.
int fullest(const Counts& counts, int favourite)
{
    int best = keysAt(counts, favourite) > 0 ? favourite : 0;
    for (const auto& [node, keys] : counts) {
        if (keys > keysAt(counts, best))
            best = node;
    }
    return best;
}

std::vector<int> nodesOfMarks(const std::map<int, int>& marks)
{
    std::vector<int> nodes;
    for (const auto& mark : marks)
        nodes.push_back(mark.first);
    return nodes;
}

/// Covers slots that nobody owns and of which there are no keys.
class Spread
{
public:
    explicit Spread(const std::vector<MasterView>& views)
    {
        for (const MasterView& view : views)
            m_slots[view.number] = view.slotsOwned();
        // An empty master is meant to be empty, while there are others.
        if (std::any_of(m_slots.begin(), m_slots.end(), [](const auto& m) { return m.second > 0; }))
            std::erase_if(m_slots, [](const auto& m) { return m.second == 0; });
    }

    int ownerOf(const Wreck& wreck)
    {
        int owner = remembered(wreck);
        if (m_slots.count(owner) == 0)
            owner = std::min_element(m_slots.begin(), m_slots.end(), [](const auto& a, const auto& b) {
                        return a.second < b.second;
                    })->first;
        ++m_slots[owner];
        return owner;
    }

private:
    /// Whom all that name anybody hold for the owner.
    static int remembered(const Wreck& wreck)
    {
        int owner = kNobody;
        for (const auto& [viewer, named] : wreck.believed) {
            if (named == kNobody || named == owner)
                continue;
            if (owner != kNobody)
                return kNobody;
            owner = named;
        }
        return owner;
    }

    std::map<int, int> m_slots;
};

/// Where one master owns it: itself, or who holds most of its keys, or whom it was being handed to.
int afterOneOwner(const Wreck& wreck, const Counts& counts)
{
    const int owner = wreck.claimants.front();
    if (wreck.trouble() == Trouble::Views)
        return owner;
    const bool elsewhere = std::any_of(counts.begin(), counts.end(), [owner](const auto& held) {
        return held.first != owner && held.second > 0;
    });
    if (elsewhere)
        return fullest(counts, owner);
    const auto mark = wreck.migrating.find(owner);
    const bool bothMarks = mark != wreck.migrating.end() && wreck.importing.count(mark->second) > 0;
    return bothMarks ? mark->second : owner;
}

SlotRepair repairOf(const Wreck& wreck, const Counts& counts, Spread& spread)
{
    SlotRepair repair;
    repair.slots.add({wreck.slot, wreck.slot});
    repair.trouble = wreck.trouble();
    repair.claimants = wreck.claimants;
    repair.migrating = nodesOfMarks(wreck.migrating);
    repair.importing = nodesOfMarks(wreck.importing);
    if (wreck.claimants.size() == 1) {
        repair.owner = afterOneOwner(wreck, counts);
        if (repair.owner != wreck.claimants.front())
            repair.from = wreck.claimants.front();
    } else if (!wreck.claimants.empty()) {
        repair.owner = wreck.claimants.front();
    } else {
        repair.owner = fullest(counts, kNobody);
        if (repair.owner == kNobody)
            repair.owner = spread.ownerOf(wreck);
    }
    for (const auto& [node, held] : counts) {
        if (held == 0 || node == repair.owner)
            continue;
        repair.keys += held;
        if (node != repair.from)
            repair.givers.push_back(node);
    }
    const int told = repair.from != 0 ? repair.from : repair.owner;
    for (const auto& [viewer, named] : wreck.believed) {
        if (named != told)
            repair.misled.push_back(viewer);
    }
    return repair;
}

/// Slots and keys aside.
bool sameCure(const SlotRepair& a, const SlotRepair& b)
{
    return a.trouble == b.trouble && a.claimants == b.claimants && a.migrating == b.migrating &&
           a.importing == b.importing && a.owner == b.owner && a.from == b.from && a.givers == b.givers &&
           a.misled == b.misled;
}

} // namespace

std::vector<int> SlotRepair::losers() const
{
    std::vector<int> losers;
    std::copy_if(claimants.begin(), claimants.end(), std::back_inserter(losers),
                 [this](int node) { return node != owner && node != from; });
    return losers;
}

std::vector<SlotRepair> planFix(const std::vector<MasterView>& views, const std::vector<Wreck>& wrecks,
                                const KeyCounts& keys)
{
    Spread spread(views);
    std::vector<SlotRepair> repairs;
    for (const Wreck& wreck : wrecks) {
        const auto counted = keys.find(wreck.slot);
        const SlotRepair repair = repairOf(wreck, counted == keys.end() ? Counts() : counted->second, spread);
        const auto same = std::find_if(repairs.begin(), repairs.end(),
                                       [&](const SlotRepair& known) { return sameCure(known, repair); });
        if (same == repairs.end()) {
            repairs.push_back(repair);
            continue;
        }
        same->slots.add({wreck.slot, wreck.slot});
        same->keys += repair.keys;
    }
    return repairs;
}

MovePlan movesOf(const std::vector<SlotRepair>& repairs)
{
    MovePlan plan;
    for (const SlotRepair& repair : repairs) {
        if (repair.from == 0)
            continue;
        auto move = std::find_if(plan.moves.begin(), plan.moves.end(), [&](const SlotMove& known) {
            return known.from == repair.from && known.to == repair.owner;
        });
        if (move == plan.moves.end())
            move = plan.moves.insert(move, {{}, repair.from, repair.owner});
        for (const SlotRange& range : repair.slots.ranges())
            move->slots.add(range);
    }
    return plan;
}

} // namespace ringside
