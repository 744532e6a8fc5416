#pragma once

#include "widgets/tables/nodes_model.h"

namespace ringside {

/// What the table says about one node in one column.
NodesModel::Cell nodeCell(const NodeState& node, const ClusterSnapshot& cluster, NodesModel::Column column);

/// The same of a node that is not of this lab.
NodesModel::Cell strangerCell(const Stranger& stranger, const ClusterSnapshot& cluster,
                              NodesModel::Column column);

} // namespace ringside
