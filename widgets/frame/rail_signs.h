#pragma once

#include "widgets/frame/rail.h"

class QPainter;

namespace ringside {

/// Paints a sign into a square.
void paintRailSign(QPainter& painter, RailSign sign, const QRectF& square, const QColor& ink);

} // namespace ringside
