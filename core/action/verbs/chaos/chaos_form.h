#pragma once

#include "core/action/action.h"
#include "core/action/verb.h"
#include "core/chaos/chaos_options.h"
#include "core/cluster/chaos_state.h"

#include <variant>

namespace ringside {

/// The options of `chaos` and `chaos plan`.
QStringList chaosOptionNames();
/// Errors name the option.
std::variant<ChaosOptions, ArgumentError> readChaos(const Action& action);
QJsonArray toJson(const std::vector<ChaosFault>& faults);
/// The plan for a person: one line each.
QStringList planLines(const std::vector<ChaosFault>& faults);
/// Those that were skipped or failed, and why: one line each.
QStringList unsetLines(const std::vector<ChaosFault>& faults);

} // namespace ringside
