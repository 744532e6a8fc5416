#pragma once

#include "core/cluster/snapshot.h"

#include <QByteArrayView>

namespace ringside {

/// Reads the reply of CLUSTER NODES, or a nodes.conf (its `vars` line is passed over). Flags, epochs, slot
/// ranges and open slots as cluster.c, clusterGenNodeDescription, writes them. `number` is left 0: the text
/// knows ids only. A malformed line makes the whole text unreadable: nothing is returned.
std::optional<std::vector<Opinion>> parseClusterNodes(QByteArrayView text);

} // namespace ringside
