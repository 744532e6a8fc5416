#pragma once

#include "core/wire/bus_message.h"

#include <functional>
#include <vector>

/// A message of the bus in words, for people who learn what the nodes tell each other. Texts are translated
/// (CoreText); names of fields and types are those of the servers' sources and are not. Any thread.
namespace ringside {

/// The number of the node with that id; 0: no node of this lab has it.
using NodeNumber = std::function<int(const NodeId&)>;

/// One field of a message.
struct BusField
{
    QString name;        ///< as in Redis 7.0 cluster.h: `currentEpoch`; `gossip 2` for the second entry
    QString value;       ///< numbers and words: `node 3 (a1b2c3d4)`
    QString explanation; ///< one sentence: what it means and what a server does with it
    bool operator==(const BusField&) const = default;
};

/// Every field, in order: how the message travelled, its header, what follows it, and what is wrong with it.
/// For a light message only the fields that it has. `numberOf` is called with ids that are not null.
std::vector<BusField> busFields(const WireMessage& wire, const NodeNumber& numberOf);

/// One line: `PING, epoch 7, 3 gossip entries`, `vote for node 4 in epoch 8`, `FAIL: node 1 has failed`.
QString busSummary(const WireMessage& wire, const NodeNumber& numberOf);

/// As in the servers' sources: `FAILOVER_AUTH_REQUEST`; `type 42` for a number that is not known.
QString busTypeName(quint16 type);

/// The names of set flags, as CLUSTER NODES writes them where it does: `master, fail?`; `none`.
QString busFlagsText(quint16 flags);

} // namespace ringside
