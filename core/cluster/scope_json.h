#pragma once

#include "core/cluster/scope_state.h"

#include <QJsonValue>

namespace ringside {

/// The slot under the microscope as `status` and `scope` print it: null when there is none. The form is a
/// promise (app/cli/README.md).
QJsonValue toJson(const ScopeState& scope);
QJsonValue toJson(const ScopeQuestion& question);

/// importing, migrating, keys, level, node-target, node-source, none
QString stepWord(ScopeState::Step step);

} // namespace ringside
