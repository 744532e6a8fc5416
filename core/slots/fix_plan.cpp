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

bool hasKeys(const Counts& counts)
{
    return std::any_of(counts.begin(), counts.end(), [](const auto& held) { return held.second > 0; });
}

/// Whom all that name anybody hold for the owner.
int remembered(const Wreck& wreck)
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

const Counts& countsOf(const Wreck& wreck, const KeyCounts& keys)
{
    static const Counts none;
    const auto counted = keys.find(wreck.slot);
    return counted == keys.end() ? none : counted->second;
}

/// Who gets the slots that nobody owns and of which there are no keys: those who have fewest, in runs.
std::map<int, int> spread(const std::vector<MasterView>& views, const std::vector<Wreck>& wrecks,
                          const KeyCounts& keys)
{
    std::map<int, int> slots; // by master
    for (const MasterView& view : views)
        slots[view.number] = view.slotsOwned();
    for (const Wreck& wreck : wrecks) {
        if (const Counts& counts = countsOf(wreck, keys); wreck.claimants.empty() && hasKeys(counts))
            ++slots[fullest(counts, kNobody)];
    }
    // An empty master is meant to be empty, while there are others.
    if (std::any_of(slots.begin(), slots.end(), [](const auto& m) { return m.second > 0; }))
        std::erase_if(slots, [](const auto& m) { return m.second == 0; });
    std::map<int, int> owners; // by slot
    for (const Wreck& wreck : wrecks) {
        if (!wreck.claimants.empty() || hasKeys(countsOf(wreck, keys)))
            continue;
        const int known = remembered(wreck);
        owners[wreck.slot] = slots.count(known) > 0 ? known : kNobody;
        if (owners[wreck.slot] != kNobody)
            ++slots[known];
    }
    std::vector<int> runs;
    for (const auto& owner : owners) {
        if (owner.second != kNobody)
            continue;
        const auto fewest = std::min_element(
            slots.begin(), slots.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        ++fewest->second;
        runs.push_back(fewest->first);
    }
    std::sort(runs.begin(), runs.end());
    auto next = runs.begin();
    for (auto& owner : owners) {
        if (owner.second == kNobody)
            owner.second = *next++;
    }
    return owners;
}

/// Where one master owns it: itself, or who holds most of its keys, or whom it was being handed to.
int afterOneOwner(const Wreck& wreck, const Counts& counts)
{
    const int owner = wreck.claimants.front();
    if (wreck.trouble() == Trouble::Views)
        return owner;
    Counts others = counts;
    others.erase(owner);
    if (hasKeys(others))
        return fullest(counts, owner);
    const auto mark = wreck.migrating.find(owner);
    const bool bothMarks = mark != wreck.migrating.end() && wreck.importing.count(mark->second) > 0;
    return bothMarks ? mark->second : owner;
}

SlotRepair repairOf(const Wreck& wreck, const Counts& counts, const std::map<int, int>& covered)
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
            repair.owner = covered.at(wreck.slot);
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
    const std::map<int, int> covered = spread(views, wrecks, keys);
    std::vector<SlotRepair> repairs;
    for (const Wreck& wreck : wrecks) {
        const SlotRepair repair = repairOf(wreck, countsOf(wreck, keys), covered);
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
