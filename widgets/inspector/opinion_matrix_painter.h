#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/dress/matrix_geometry.h"

class QPainter;

namespace ringside {

/// The row (and column) of node `number`, which differ where nodes were removed; -1: there is no such node.
int rowOf(const ClusterSnapshot& cluster, int number);

/// Paints the matrix of opinions. `emphasis`: the node whose row stands out, 0 for none; `hovered` may be
/// empty.
void paintOpinionMatrix(QPainter& painter, const MatrixGeometry& geometry, const ClusterSnapshot& cluster,
                        int emphasis, const std::optional<MatrixGeometry::Cell>& hovered);

} // namespace ringside
