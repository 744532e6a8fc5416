#pragma once

#include "core/action/verbs/common.h"

namespace ringside {

/// `check` for the option `of=N`, which must be there.
std::optional<ArgumentError> checkMasterOption(const Action& action);
/// Why nobody can follow the node that `of=` names; nothing when it is a master that answers.
std::optional<QString> whyNotMaster(const Action& action, const ClusterSnapshot& cluster);
/// CLUSTER REPLICATE: makes `replica` follow `master`, and waits until its replication is up and every node
/// that answers has heard of it. Errors: Server (with its words), Connection, Timeout, Cancelled (it follows
/// all the same).
Status follow(int replica, int master, ActionContext& context);
/// Remembers in which shard's seat a node sits now. Errors: Storage.
Status rememberSeat(int number, ActionContext& context);

} // namespace ringside
