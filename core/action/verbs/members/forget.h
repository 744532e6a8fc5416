#pragma once

#include "core/action/context.h"
#include "core/cluster/node_id.h"

namespace ringside {

/// Makes every other node forget node `number` (its id: `id`), whose process must have ended: CLUSTER FORGET
/// at all that answer, then waits until none of them lists it and none is in a handshake. All are told within
/// a moment, because each keeps gossip from bringing the node back for 60 s only (cluster.c,
/// CLUSTER_BLACKLIST_TTL). Goes on when the action is cancelled: half-way, the node would come back. Errors:
/// Server or Connection (a node refuses), Timeout with who still lists it.
Status forgetEverywhere(int number, const NodeId& id, ActionContext& context);

} // namespace ringside
