#pragma once

#include "core/cluster/event_text.h"
#include "core/cluster/snapshot.h"

namespace ringside {

/// What is to be said of the whole cluster in one glance. A plain value.
struct Headline
{
    QString sentence; ///< "split: 5 of 6 go on, node 1 is cut off"; translated
    Severity severity = Severity::Info;

    bool operator==(const Headline&) const = default;
};

/// The worst thing first. Good only when every node runs, every slot is served, all views are one, no master
/// refuses writes and no fault is set; what is merely on its way (forming) is Info.
Headline headline(const ClusterSnapshot& cluster);

/// The running nodes in groups that reach each other on the cluster bus past the faults set by Ringside, the
/// largest first. A pair with a cut in either direction does not: a ping without its pong is no contact.
std::vector<std::vector<int>> sidesOfTheBus(const ClusterSnapshot& cluster);

} // namespace ringside
