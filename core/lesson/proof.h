#pragma once

#include "core/laboratory/laboratory.h"
#include "core/lesson/lesson.h"

#include <functional>
#include <stop_token>

namespace ringside::lesson {

/// What became of one step of a lesson when its own solution was run.
struct ProofLine
{
    bool ok = false;
    int step = 0; ///< index in the lesson; -1: its cluster
    QString text; ///< a sentence
    double ms = 0;
    double settledMs = -1; ///< from the solution's end to the last check's becoming true; below 0: no checks
};

/// Runs a sound lesson from a fresh start, on an empty laboratory: its `create`, then step by step. Every
/// check must be false before and true after the solution (or the deeds); a prediction must shut what changes
/// the cluster, and be measured in the end; of a question the right answer is taken and every wrong one
/// refused; a fault must be there and be gone after the mend; after `reset` the checks are false again.
/// `tell` hears of each line as it comes. True when all of it was so. Blocks.
bool prove(const LessonPtr& lesson, quint64 seed, Laboratory& laboratory, const std::stop_token& stop,
           const std::function<void(const ProofLine&)>& tell);

} // namespace ringside::lesson
