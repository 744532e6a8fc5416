#pragma once

#include "core/cluster/load_state.h"

#include <QJsonObject>

namespace ringside {

/// As in app/cli/README.md: `load status`. What is not known is null.
QJsonObject toJson(const LoadState& load);
/// `p50_us` and so on; null when nothing was measured.
QJsonValue toJson(const LatencyFigures& latency);

/// A run in one or two sentences.
QString loadSentence(const LoadState& load);
/// `850 µs`, `12.3 ms`, `1.25 s`.
QString latencyText(qint64 us);
/// `950`, `12,400`, `1.25 million`: operations, as people say them.
QString amountText(double amount);

} // namespace ringside
