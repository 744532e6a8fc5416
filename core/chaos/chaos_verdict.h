#pragma once

#include "core/chaos/chaos_report.h"

/// What the printed lab promises, held against what a chaos run has shown. Pure; any thread.
namespace ringside {

/// Availability of operations (99.99 %), failovers within 15 s, no lost write, and the cluster whole at the
/// end. Unknown: it ran too short, or it did not happen.
std::vector<ChaosVerdict> chaosVerdicts(const ChaosReport& report);

/// No when one line says no; yes when all say yes; otherwise unknown.
ChaosVerdict::Answer wholeVerdict(const std::vector<ChaosVerdict>& lines);

/// `yes`, `no`, `unknown`
QString verdictWord(ChaosVerdict::Answer answer);

} // namespace ringside
