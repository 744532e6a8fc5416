#pragma once

#include <QStringList>

namespace ringside {

struct ClusterSnapshot;
struct NodeState;
struct Stranger;

/// "node 4"; of a master that is not of this lab its address: "127.0.0.1:7001, which is not of this lab".
QString masterText(const ClusterSnapshot& cluster, const NodeState& replica);

/// What the stranger is and holds, in one sentence: "127.0.0.1:7777 is not of this lab: a master, slots 0-49,
/// 200 keys. Ringside leaves it alone."
QString describe(const Stranger& stranger, const ClusterSnapshot& cluster);

/// Strangers that keep the cluster from being whole, each with what mends it: one that has the id of another
/// node, a MEET that nobody answers, slots that nobody can be asked for, nodes of the lab that follow
/// somebody else.
QStringList strangerTroubles(const ClusterSnapshot& cluster);

/// Nodes of the lab that others of the lab do not know, and what mends it.
QStringList acquaintanceTroubles(const ClusterSnapshot& cluster);

/// Strangers that have slots, or follow a master of the lab: they count as part of the cluster and are no
/// business of Ringside's. Names, for a sentence; empty: none.
QString membersFromOutside(const ClusterSnapshot& cluster);

} // namespace ringside
