#include "core/slots/wreck.h"

#include "core/cluster/snapshot.h"

#include <algorithm>

namespace ringside {

namespace {

int lookedUp(const NodeNumbers& numbers, const NodeId& id)
{
    const auto found = numbers.find(id);
    return found == numbers.end() ? kStranger : found->second;
}

std::map<int, int> marksOf(const std::vector<OpenSlot>& open, const NodeNumbers& seats)
{
    std::map<int, int> marks;
    for (const OpenSlot& mark : open)
        marks[mark.slot] = lookedUp(seats, mark.with);
    return marks;
}

Wreck gathered(int slot, const std::vector<MasterView>& views)
{
    Wreck wreck;
    wreck.slot = slot;
    std::vector<const MasterView*> claimants;
    for (const MasterView& view : views) {
        wreck.believed[view.number] = view.owners[size_t(slot)];
        if (view.claims(slot))
            claimants.push_back(&view);
        if (const auto mark = view.migrating.find(slot); mark != view.migrating.end())
            wreck.migrating[view.number] = mark->second;
        if (const auto mark = view.importing.find(slot); mark != view.importing.end())
            wreck.importing[view.number] = mark->second;
    }
    std::stable_sort(claimants.begin(), claimants.end(), [](const MasterView* a, const MasterView* b) {
        return a->configEpoch > b->configEpoch;
    });
    for (const MasterView* view : claimants)
        wreck.claimants.push_back(view->number);
    return wreck;
}

bool isWhole(const Wreck& wreck)
{
    return wreck.claimants.size() == 1 && wreck.migrating.empty() && wreck.importing.empty() &&
           std::all_of(wreck.believed.begin(), wreck.believed.end(),
                       [&](const auto& view) { return view.second == wreck.claimants.front(); });
}

} // namespace

int MasterView::slotsOwned() const
{
    return int(std::count(owners.begin(), owners.end(), number));
}

MasterView viewOf(int number, const std::vector<Opinion>& lines, const NodeNumbers& numbers,
                  const NodeNumbers& seats)
{
    MasterView view;
    view.number = number;
    view.owners.assign(kSlotCount, kNobody);
    for (const Opinion& line : lines) {
        const int owner = line.myself ? number : lookedUp(numbers, line.id);
        for (const SlotRange& range : line.slots.ranges())
            std::fill_n(view.owners.begin() + range.first, range.count(), owner);
        if (!line.myself)
            continue;
        view.configEpoch = line.configEpoch;
        view.migrating = marksOf(line.migrating, seats);
        view.importing = marksOf(line.importing, seats);
    }
    return view;
}

Trouble Wreck::trouble() const
{
    if (claimants.empty())
        return Trouble::Uncovered;
    if (claimants.size() > 1)
        return Trouble::SeveralOwners;
    return migrating.empty() && importing.empty() ? Trouble::Views : Trouble::Open;
}

std::vector<Wreck> findWrecks(const std::vector<MasterView>& views)
{
    std::vector<Wreck> wrecks;
    for (int slot = 0; slot < kSlotCount; ++slot) {
        Wreck wreck = gathered(slot, views);
        if (!isWhole(wreck))
            wrecks.push_back(std::move(wreck));
    }
    return wrecks;
}

} // namespace ringside
