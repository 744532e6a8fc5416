#pragma once

#include <QtGlobal>

namespace ringside::workload {

/// Microseconds on the steady clock (CLOCK_MONOTONIC).
qint64 steadyUs();

} // namespace ringside::workload
