#pragma once

#include "widgets/dress/matrix_geometry.h"
#include "widgets/faults/link_table.h"

#include <QRect>

class QPainter;

namespace ringside {

/// What is picked out in the matrix.
struct LinkMatrixLook
{
    std::optional<MatrixGeometry::Cell> hovered;
    QRect chosen; ///< in cells: x is the first column, y the first row; null: none
    std::optional<MatrixGeometry::Cell> link; ///< selected elsewhere, with its way back
};

void paintLinkMatrix(QPainter& painter, const MatrixGeometry& geometry, const LinkTable& table,
                     const LinkMatrixLook& look);

/// One cell as it looks in the matrix; `marked`: large enough for its mark.
void paintLinkCell(QPainter& painter, const QRectF& box, const LinkCell& cell, bool marked);

} // namespace ringside
