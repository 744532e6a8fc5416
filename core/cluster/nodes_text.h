#pragma once

#include "core/cluster/snapshot.h"

#include <QByteArrayView>

namespace ringside {

/// Reads the reply of CLUSTER NODES, or a nodes.conf (its `vars` line is passed over). Flags, epochs, slot
/// ranges and open slots as cluster.c, clusterGenNodeDescription, writes them. `number` is left 0: the text
/// knows ids only. A malformed line makes the whole text unreadable: nothing is returned.
std::optional<std::vector<Opinion>> parseClusterNodes(QByteArrayView text);

/// Lines of such a view, null when there is none: the viewer's own; that node's; the one that has that slot.
/// Valid as long as the view.
const Opinion* ownLine(const std::vector<Opinion>& view);
const Opinion* lineOf(const std::vector<Opinion>& view, const NodeId& id);
const Opinion* ownerIn(const std::vector<Opinion>& view, int slot);

} // namespace ringside
