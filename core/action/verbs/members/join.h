#pragma once

#include "core/action/context.h"

namespace ringside {

enum class Joins { AsMaster, AsReplica };

struct Joined
{
    int number = 0;
    QStringList libraries;
};

/// Starts one more node, as this lab starts its nodes, lets it MEET every node that answers, and waits until
/// it and each of them know each other, are connected both ways, and it says ok when they do. It has joined
/// empty, as a master. `seat`: of its shard, see ShardState. One that shall stay a master is given the
/// function libraries of the others before. Returns its number, and their names. Errors: NotPossible,
/// PortTaken, Storage, ProcessFailed, Server, Timeout, Cancelled; then nothing is left of it (see unjoin()).
/// The caller holds the membership lock.
Result<Joined> join(int seat, Joins as, ActionContext& context);

/// Takes join() back: the process is killed, all nodes forget it, its directory is deleted and the lab's
/// record is as before. Not stopped by a cancelled action. Returns `because`, and what could not be undone.
Error unjoin(int number, const Error& because, ActionContext& context);

/// Why no node can join this cluster now; nothing when one can.
std::optional<QString> whyNotJoin(const ClusterSnapshot& cluster);

} // namespace ringside
