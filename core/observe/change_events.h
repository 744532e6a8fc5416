#pragma once

#include "core/cluster/event.h"
#include "core/cluster/snapshot.h"

namespace ringside {

/// What changed between two snapshots of one lab, as events with the poll for a witness. Process events are
/// not made here: the process table knows them first. Pure.
Events changesBetween(const ClusterSnapshot& before, const ClusterSnapshot& after);

} // namespace ringside
