#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/inspector/opinion_matrix_geometry.h"

class QPainter;

namespace ringside {

/// Paints the matrix of opinions. `emphasis`: the node whose row stands out, 0 for none; `hovered` may be
/// empty.
void paintOpinionMatrix(QPainter& painter, const OpinionMatrixGeometry& geometry,
                        const ClusterSnapshot& cluster, int emphasis,
                        const std::optional<OpinionMatrixGeometry::Cell>& hovered);

} // namespace ringside
