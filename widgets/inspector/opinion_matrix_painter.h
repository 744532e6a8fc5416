#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/dress/matrix_geometry.h"

class QPainter;

namespace ringside {

/// The row (and column) of node `number`, which differ where nodes were removed; -1: there is no such node.
int rowOf(const ClusterSnapshot& cluster, int number);

/// Paints the matrix of opinions. `emphasis`: the node whose row stands out, 0 for none; `hovered` may be
/// empty. Of a node that is down the column stands out in its row's place, and its name on top is marked:
/// it believes nothing any more, and what the others hold of it is what matters.
void paintOpinionMatrix(QPainter& painter, const MatrixGeometry& geometry, const ClusterSnapshot& cluster,
                        int emphasis, const std::optional<MatrixGeometry::Cell>& hovered);

} // namespace ringside
