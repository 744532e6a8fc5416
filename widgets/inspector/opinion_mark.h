#pragma once

#include "core/cluster/snapshot.h"

#include <QColor>

namespace ringside {

/// What one node believes of another, as the matrix marks it.
enum class OpinionMark { Myself, Good, Pfail, Fail, Unknown, Nothing };

/// Nothing: the viewer has never been heard of this subject (or itself never answered).
OpinionMark markOf(const Opinion* opinion);

/// Its process has ended: it holds no opinions any more, and what the others hold of it is what matters.
bool isDown(const NodeState& node);

QString markLetter(OpinionMark mark);
QColor markColour(OpinionMark mark);
/// "ok", "PFAIL", ...
QString markWord(OpinionMark mark);

/// "Node 2 says node 1 is FAIL, pong 3.2 s ago", since when, and where its view of role and epoch differs
/// from what most hold; for a viewer that is silent also how old it is.
QString opinionSentence(const ClusterSnapshot& cluster, int viewer, int subject);

/// The first part of that sentence: "Node 2 says node 1 is FAIL"; of a silent one with ", its last view".
QString opinionName(const ClusterSnapshot& cluster, int viewer, int subject);
/// "what node 2 believes", "what is believed of node 1"; of one whose process is down that too.
QString opinionRowName(int viewer);
QString opinionColumnName(const ClusterSnapshot& cluster, int subject);

/// The same of one node about all others: "Node 2 says: 1 FAIL, 3 PFAIL; 3 ok."; of a silent one, what it
/// said last.
QString opinionSummary(const NodeState& viewer);

} // namespace ringside
