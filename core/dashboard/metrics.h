#pragma once

#include "core/cluster/snapshot.h"

#include <QByteArray>

namespace ringside {

/// The snapshot in Prometheus' text form (version 0.0.4), with redis_exporter's names where it has a name and
/// `ringside_` where it has none. Pure. A figure that is not known is left out. Every sample of a node has
/// the labels instance, node and, once it has one, shard.
QByteArray metricsText(const ClusterSnapshot& cluster);

} // namespace ringside
