#pragma once

#include "widgets/charts/chart_plot.h"

namespace ringside {

/// The lines of one chart up to `nowMs`: replicas only for the lag measures, every node otherwise.
std::vector<ChartLine> chartLines(const ChartHistory& history, const ClusterSnapshot& cluster,
                                  Measure measure, qint64 nowMs, qint64 windowMs);

/// The present figures of a measure in words, from the longest wording to the shortest.
QStringList figureWordings(const ChartHistory& history, const ClusterSnapshot& cluster, Measure measure,
                           qint64 nowMs);

Unit unitOf(Measure measure);

} // namespace ringside
