#pragma once

#include "core/cluster/snapshot.h"

#include <QStringList>

namespace ringside {

/// What is broken, one line each, the processes first. Cuts that are alike are told together:
/// "1 | 2 3 4 5 6 cut for 6.2 s", "1 → 2 cut (bus only) for 3.0 s"; other faults action by action:
/// "1 → 2: 50 ms later for 3.0 s".
QStringList faultLines(const ClusterSnapshot& cluster);

} // namespace ringside
