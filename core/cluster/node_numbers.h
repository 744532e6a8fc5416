#pragma once

#include <QString>

#include <vector>

namespace ringside {

struct ClusterSnapshot;

/// `1-3,5`: ascending numbers, three or more in a row as a range.
QString nodeRangesText(const std::vector<int>& nodes);
/// "There is no node 7 ...", with what there is.
QString noSuchNode(const QString& argument, const ClusterSnapshot& cluster);

} // namespace ringside
