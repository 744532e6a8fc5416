#pragma once

#include "widgets/dress/matrix_geometry.h"

#include <QStringList>

#include <vector>

class QPainter;

namespace ringside {

/// Which names of a matrix stand out.
struct MatrixMarks
{
    int row = -1;                                ///< its name at the left; -1: none
    std::optional<MatrixGeometry::Cell> hovered; ///< both its names
    std::vector<int> down;                       ///< their names on top, in the tone of what is wrong
};

/// Writes the names of a matrix' nodes at its left and on top, as many as there is room for; those that
/// stand out always and strongly.
void paintMatrixLabels(QPainter& painter, const MatrixGeometry& geometry, const QStringList& names,
                       const MatrixMarks& marks);

/// Room for such names at the left and on top.
qreal matrixHeader(const QStringList& longestNames);

} // namespace ringside
