#pragma once

#include "core/cluster/fault.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace ringside {

/// The theme's colour for a kind of fault; never alone, always with its mark, dash or word.
QColor faultColour(FaultKind kind);

/// The kind's mark, drawn so that it looks the same with every font: a cross, a clock, a narrow pipe, a
/// barred circle. Drawn in `ink` in the middle of `box`, as large as its shorter side.
void paintFaultMark(QPainter& painter, FaultKind kind, const QRectF& box, const QColor& ink);

} // namespace ringside
