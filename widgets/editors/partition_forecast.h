#pragma once

#include "core/cluster/snapshot.h"

#include <QStringList>

#include <vector>

namespace ringside {

/// What a partition will bring, worked out from roles and numbers of masters as the specification has it: the
/// side with most masters can declare FAIL and elect; the other refuses writes after the node timeout.
struct PartitionForecast
{
    int mastersA = 0;
    int mastersB = 0;
    int othersA = 0; ///< nodes that do not vote
    int othersB = 0;
    int masters = 0;           ///< all masters with slots
    char majority = 0;         ///< 'A', 'B' or 0 when neither side has one
    std::vector<int> promoted; ///< replicas on the majority's side that will replace a master on the other
    std::vector<int> lost;     ///< masters whose slots nobody on the majority's side can take over
    QStringList sentences;
};

/// Nodes not in `sideA` stand on side B.
PartitionForecast forecastPartition(const ClusterSnapshot& cluster, const std::vector<int>& sideA);

/// "minority | majority": a master together with another master's replica; empty where there are no two
/// masters.
std::vector<int> minoritySide(const ClusterSnapshot& cluster);

/// Every master with slots; empty where there is none.
std::vector<int> mastersSide(const ClusterSnapshot& cluster);
/// Half of the nodes, by lot: another half each time.
std::vector<int> randomSide(const ClusterSnapshot& cluster);

/// What to expect of the partitions that have no two sides: `bridge` and `ring`.
QStringList forecastShape(const QString& preset);

} // namespace ringside
