#pragma once

#include "core/cluster/snapshot.h"

#include <vector>

namespace ringside {

/// The shape of the links that are cut now. A plain value.
struct CutGroups
{
    std::vector<std::vector<int>>
        groups;         ///< the sides of a clean partition, ascending; empty when it is none
    int links = 0;      ///< pairs of nodes with a cut in at least one direction
    qint64 sinceMs = 0; ///< when the oldest of the cuts was made

    bool operator==(const CutGroups&) const = default;
};

/// Clean: every pair across two groups is cut both ways, and no pair inside a group is cut at all.
CutGroups cutGroups(const ClusterSnapshot& cluster);

/// `2 3 4`, and with many nodes `2-30 45`.
QString nodeList(const std::vector<int>& numbers);

} // namespace ringside
