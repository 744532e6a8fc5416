#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/wishes/fault_wish.h"

namespace ringside {

/// What the cluster will make of a fault, one or two sentences from the specification's rules (PFAIL after
/// the node timeout, FAIL and votes by majority of masters); empty when nobody will notice.
QString forecastFault(const ClusterSnapshot& cluster, const FaultWish& wish);

} // namespace ringside
