#pragma once

#include "core/action/action.h"
#include "core/action/verb.h"
#include "core/cluster/snapshot.h"

namespace ringside {

/// The links that an action's first words name: `1 2` (both directions), `1>2` (one), lists on both sides
/// (`1,4>2-3`), clients of the ledger (`c1>2`), `all` (every link).
struct LinkWords
{
    QString from;
    QString to;
    bool bothWays = true;
    int used = 0; ///< how many arguments they take
};

/// Nothing when the arguments do not begin with links.
std::optional<LinkWords> linkWords(const QStringList& arguments);
/// The form of a list of ends alone.
bool looksLikeEnds(const QString& word);
/// "There is no node 7 ..." or "There is no client c3 ..." for a list of ends; nothing otherwise.
std::optional<QString> unknownEnds(const QString& word, const ClusterSnapshot& cluster);
/// The form of the links and of `plane=`.
std::optional<ArgumentError> checkLinks(const Action& action);
/// Why these links cannot be touched: ends that there are not, or a node with itself.
std::optional<QString> whyNotLinks(const Action& action, const ClusterSnapshot& cluster);

/// The ends a word names in this cluster, clients included, ascending; empty when it is malformed or names
/// one that there is not.
std::vector<int> endsOf(const QString& word, const ClusterSnapshot& cluster);

/// Every directed link the action names, on the planes it names (`plane=`; without it bus and replication
/// between nodes, client where an end is a client), as faults of kind Cut without figures.
std::vector<LinkFault> linksOf(const Action& action, const ClusterSnapshot& cluster);

/// All links between the two sides, both ways, on every plane.
std::vector<LinkFault> linksBetween(const std::vector<int>& a, const std::vector<int>& b);

/// The end of the client's own node when it stands beside one, else the end itself.
int sideOf(int end, const ClusterSnapshot& cluster);

/// Nodes, and clients as c1; ascending nodes first: `1,4,c1`.
QString endsText(const std::vector<int>& ends);

} // namespace ringside
