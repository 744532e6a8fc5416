#pragma once

#include <functional>
#include <vector>

namespace ringside::ledger {

/// Sorts key groups into lanes anew after slots have changed hands, so that a lane talks with one node. Each
/// lane keeps the groups that have its first group's owner; the others join a lane of their owner's, or begin
/// one. Order and number of the lanes there are stay; a lane may be left empty.
std::vector<std::vector<int>> regroup(std::vector<std::vector<int>> lanes,
                                      const std::function<int(int group)>& ownerOf);

} // namespace ringside::ledger
