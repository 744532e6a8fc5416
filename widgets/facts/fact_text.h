#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/dress/tones.h"

#include <QString>

/// The values of the inspector in words: pure functions, tested without a window.
namespace ringside {

struct FactText
{
    QString text;
    Tone tone = Tone::Text;
};

/// "running", "paused", "crashed — killed by SIGKILL"
FactText processFact(const NodeState& node);
/// "ok", "suspected by 2", "FAIL for 5 others", "silent for 0.8 s"
FactText healthFact(const NodeState& node);
/// "accepts", "refuses: its cluster_state is fail"
FactText writesFact(const NodeState& node);
/// "up, in step", "down for 1.5 s", "synchronising"
FactText linkFact(const NodeState& node);
/// "0 B", "120 B · 12 ms"
FactText lagFact(const NodeState& node);

/// "master of 0-5460", "replica of 1"
QString roleText(const NodeState& node);
/// The headline: "cluster ok", "split: 5 of 6 go on, node 1 is cut off"
FactText clusterFact(const ClusterSnapshot& cluster);

/// "node 6", "nodes 5, 6"; empty for nobody. A bare list of numbers reads as a count.
QString namedNodes(const std::vector<int>& numbers);
/// 1.2 MB; 1,024-based with the usual short names.
QString bytesText(qint64 bytes);
/// "6.2 s", "2 min 5 s"
QString sinceText(qint64 ms);
QString planeText(Plane plane);

} // namespace ringside
