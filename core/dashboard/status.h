#pragma once

#include "core/cluster/snapshot.h"

#include <QJsonObject>

#include <optional>

namespace ringside {

/// How much was available so far, as shares from 0 to 1, and where that comes from.
struct Availability
{
    QString source;                   ///< chaos, load; empty: nothing was asked yet
    std::optional<double> operations; ///< answered of all that were asked
    std::optional<double> windows;    ///< of the 100 ms in which every shard answered
};
/// From the chaos run if there is one, else from the load.
Availability availabilitySoFar(const ClusterSnapshot& cluster);

/// Figures of a node as it answers now; nullptr when they are not known: it is silent, or was never read.
const Load* figuresNow(const NodeState& node);

/// What the dashboard's page shows, as JSON. Pure. What is not known is null.
QJsonObject dashboardStatus(const ClusterSnapshot& cluster);

} // namespace ringside
