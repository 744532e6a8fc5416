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
/// {"number","at_ms","hold_ms","kind","node","line","undo","state","set_ms","over_ms","note"}; null for what
/// is not known.
QJsonObject toJson(const ChaosFault& fault);
QJsonArray toJson(const std::vector<ChaosFault>& faults);

} // namespace ringside
