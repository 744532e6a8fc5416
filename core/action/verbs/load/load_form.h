#pragma once

#include "core/action/context.h"
#include "core/action/verb.h"
#include "core/workload/load_options.h"

namespace ringside {

/// The options that tell how a load is made: `load start`, `headroom` and `benchmark` take them.
QStringList loadShapeOptions();
/// Reads them; those not given keep what `start` has. Errors name the option.
std::variant<LoadOptions, ArgumentError> readLoadShape(const Action& action, LoadOptions start = {});
/// A duration in `first`..`last` ms.
std::variant<qint64, ArgumentError> readSpan(const Action& action, const QString& name, qint64 firstMs,
                                             qint64 lastMs, qint64 otherwise);
/// The redis-benchmark line that comes nearest to a load, for the list of commands.
QString benchmarkLine(const LoadOptions& options, int port);

} // namespace ringside
