#pragma once

#include "core/chaos/chaos_report.h"
#include "core/report/plot.h"
#include "core/report/strip.h"

namespace ringside {

/// The drawings of a chaos report. All have the same times, and shade the faults.

/// Latency by second, and the highest of each window.
Plot chaosLatency(const ChaosReport& report);
/// Operations answered, by second; and those that failed, on a scale of their own.
Plot chaosOperations(const ChaosReport& report);
Plot chaosFailures(const ChaosReport& report);
/// The windows in which each shard answered or did not.
Strip chaosShards(const ChaosReport& report);

} // namespace ringside
