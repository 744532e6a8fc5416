#pragma once

#include "widgets/dress/matrix_geometry.h"

#include <QStringList>

class QPainter;

namespace ringside {

/// Writes the names of a matrix' nodes at its left and on top, as many as there is room for; the row
/// `emphasis` (-1: none) and those of the hovered cell always and strongly.
void paintMatrixLabels(QPainter& painter, const MatrixGeometry& geometry, const QStringList& names,
                       int emphasis, const std::optional<MatrixGeometry::Cell>& hovered);

/// Room for such names at the left and on top.
qreal matrixHeader(const QStringList& longestNames);

} // namespace ringside
