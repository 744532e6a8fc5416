#pragma once

#include "core/action/verbs/validate/bench.h"
#include "core/action/verbs/validate/item.h"

#include <optional>

/// What the cluster does under load, for the last two of the handout's figures.
namespace ringside::validation {

inline constexpr double kPromisedRate = 100'000; ///< by the handout's text
inline constexpr double kAskedRate = 10'000;     ///< by its own script
inline constexpr double kLagMs = 100;

/// Two short loads: as fast as the answers come, and at a rate with a look at the replicas' lag.
struct UnderLoad
{
    double rate = 0; ///< operations per second, flat out; 0: none was measured
    int failed = 0;
    double wantedRate = 0;    ///< of the second load
    std::vector<double> lags; ///< of all replicas, each moment of it, in ms
    QString problem = {};     ///< why there is no load
};

/// Runs both, and deletes the load's keys.
UnderLoad probeLoad(Bench& bench);
/// Pure.
Item judgeThroughput(const UnderLoad& seen);
Item judgeLag(const UnderLoad& seen);

} // namespace ringside::validation
