#pragma once

#include "core/cluster/migration_state.h"

#include <QJsonArray>
#include <QJsonValue>

namespace ringside {

/// Hash slots on their way as `status` prints them: null when there are none. The form is a promise
/// (app/cli/README.md).
QJsonValue toJson(const MigrationState& migration);
/// `[[first, last], ...]`
QJsonArray toJson(const SlotRanges& slots);

/// off, running, paused, waiting, interrupted
QString phaseWord(MigrationState::Phase phase);

} // namespace ringside
