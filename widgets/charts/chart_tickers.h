#pragma once

#include "widgets/charts/plot_library.h"
#include "widgets/dress/figure_text.h"

namespace ringside {

/// Value axis from 0 to `ceiling`: its ends and its middle, in human units.
QSharedPointer<QCPAxisTicker> figureTicker(Unit unit, double ceiling);

/// Time axis from -`windowSeconds` to 0: round ages, "now" at the right.
QSharedPointer<QCPAxisTicker> ageTicker(double windowSeconds);

} // namespace ringside
