#pragma once

#include "core/action/context.h"
#include "core/cluster/load_state.h"
#include "core/workload/load_options.h"

#include <memory>

namespace ringside {

class Laboratory;

/// What was the first to be busy all the time in a run.
enum class Limit {
    Rate,      ///< nothing: it did what was asked for
    Generator, ///< a generator thread
    Server,    ///< one server
    Cores,     ///< all processors of this machine together
    Waiting ///< none of these: clients wait for answers, so more of them, or a longer pipeline, would do more
};

/// One run of a fixed length and what it came to.
struct Trial
{
    std::shared_ptr<const LoadState> load; ///< at its end
    Limit limit = Limit::Waiting;
    double serverCpu = 0;   ///< of the busiest server, share of a core
    double machineBusy = 0; ///< of all processors, by whatever runs: 0..1
};

/// Runs a load in `lab` for options.durationMs after its warm-up, telling `progress` where it stands (0..1).
/// A stop ends it. Errors: as LoadGenerator::start, Cancelled.
Result<Trial> runTrial(Laboratory& lab, const LoadOptions& options, const QString& line,
                       ActionContext& context, const std::function<void(double)>& progress);

/// `server`, as it is written in results.
QString limitWord(Limit limit);
/// In a sentence.
QString limitSentence(Limit limit);

} // namespace ringside
