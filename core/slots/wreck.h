#pragma once

#include "core/cluster/node_id.h"
#include "core/cluster/slot_ranges.h"

#include <map>
#include <vector>

/// What is wrong with hash slots, told from what the masters themselves say. Pure.
namespace ringside {

struct Opinion;

constexpr int kNobody = 0;    ///< as an owner: none
constexpr int kStranger = -1; ///< a node that is not in the cluster any more

/// Every node of the cluster by its id.
using NodeNumbers = std::map<NodeId, int>;

/// CLUSTER NODES of one master, slot by slot. Nodes are numbers, kNobody or kStranger.
struct MasterView
{
    int number = 0;
    quint64 configEpoch = 0;
    std::vector<int> owners;      ///< of each slot, in its eyes
    std::map<int, int> migrating; ///< its own marks: slot, and the node that is named
    std::map<int, int> importing;

    bool claims(int slot) const { return owners[size_t(slot)] == number; }
    int slotsOwned() const;
};

/// `seats`: by id who is master in the place of a node, as marks outlive failovers.
MasterView viewOf(int number, const std::vector<Opinion>& lines, const NodeNumbers& numbers,
                  const NodeNumbers& seats);

enum class Trouble {
    Open,          ///< one owner, and marks
    Uncovered,     ///< no master says that it owns it
    SeveralOwners, ///< more than one says so
    Views          ///< one owner, and a master that names another
};

/// A slot with which something is wrong. Masters by number.
struct Wreck
{
    int slot = 0;
    std::vector<int> claimants;   ///< who say that they own it; the highest config epoch first
    std::map<int, int> migrating; ///< who have the mark, and whom it names
    std::map<int, int> importing;
    std::map<int, int> believed; ///< by master: whom it holds for the owner

    Trouble trouble() const;
};

/// In order of slot.
std::vector<Wreck> findWrecks(const std::vector<MasterView>& views);

} // namespace ringside
