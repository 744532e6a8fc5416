#pragma once

#include "core/cluster/snapshot.h"

#include <QStringList>

namespace ringside::ledger {

/// What keeps the cluster from being quiescent, one sentence each; empty: what is read from the owners now is
/// final (wire.md, "Lost writes"): no faults; every node runs and says ok; the same owners and epochs in all
/// views; nobody held PFAIL, FAIL or in handshake; no open slots; replicas up, with their master's offset.
QStringList unquiet(const ClusterSnapshot& cluster);

/// The same owners of the slots, with the same epochs and roles.
bool sameOwners(const ClusterSnapshot& a, const ClusterSnapshot& b);

} // namespace ringside::ledger
