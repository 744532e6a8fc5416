#pragma once

#include "core/observe/node_facts.h"

#include <map>

namespace ringside {

/// What was asked of strangers, by NodeAddress::text().
using StrangerFacts = std::map<QString, NodeFacts>;

/// Nodes that nodes of the lab list and that are not of the lab (see Stranger), of views in which `number` is
/// filled in; in order of address. A handshake with an address of the lab is none: that node is about to be
/// met. Their slots are left empty. Pure.
std::vector<Stranger> strangersOf(const ClusterSnapshot& cluster, const std::vector<ObservedNode>& nodes,
                                  const StrangerFacts& facts);

/// Whether every answering node lists every node of the lab and is in a handshake with none of them.
bool acquainted(const ClusterSnapshot& cluster, const std::vector<ObservedNode>& nodes);

} // namespace ringside
