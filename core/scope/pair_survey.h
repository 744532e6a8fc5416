#pragma once

#include "core/cluster/scope_state.h"
#include "core/cluster/snapshot.h"
#include "core/slots/node_line.h"
#include "core/slots/site.h"

namespace ringside {

/// The masters of the two shards between which a slot goes, as they are now.
struct ScopePair
{
    int slot = -1;
    NodeLine source;
    NodeLine target;

    /// Whoever has the places of the two nodes now. Errors: NotPossible (a node is not in the cluster any
    /// more), Connection, Timeout, Server.
    static Result<ScopePair> open(int slot, const NodeId& source, const NodeId& target,
                                  const ClusterSnapshot& cluster, const MigrationSite& site);
};

/// What the two tell of the slot.
struct PairSurvey
{
    bool importing = false; ///< the target, from this source
    bool migrating = false; ///< the source, to this target
    bool given = false;     ///< the target says that it owns the slot
    qint64 keysAtSource = 0;
    qint64 keysAtTarget = 0;
    QByteArrayList atSource; ///< sorted; kScopeKeysShown at most
    QByteArrayList atTarget;

    /// Asks both. Errors: Connection, Timeout, Server, NotPossible (the slot belongs to a third).
    static Result<PairSurvey> of(ScopePair& pair, const ClusterSnapshot& cluster);

    /// The step that comes next; `level`: the target's replicas have had all keys since the last one moved.
    /// Pure.
    ScopeState::Step next(bool level) const;
    void writeTo(ScopeState& state) const;
};

} // namespace ringside
