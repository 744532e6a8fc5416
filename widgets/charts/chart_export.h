#pragma once

#include "widgets/charts/chart_history.h"

#include <QPixmap>

namespace ringside {

/// Writes every sample from `fromMs` to `toMs`, one line for each time and node: time, node, lag_bytes,
/// lag_ms, ops_per_second, used_memory; an empty field is a gap. Returns what went wrong and what to do, or
/// nothing.
QString writeHistoryCsv(const QString& path, const ChartHistory& history, qint64 fromMs, qint64 toMs);

/// The same for a picture.
QString writePicture(const QString& path, const QPixmap& picture);

} // namespace ringside
