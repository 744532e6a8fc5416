#pragma once

#include "core/cluster/ledger_state.h"

#include <QJsonObject>

namespace ringside {

/// The ledger as `status` prints it: null when it is off. The form is a promise (app/cli/README.md).
QJsonValue toJson(const LedgerState& ledger);
/// The outcome of reading back as `ledger read` prints it, with the first `listed` lost writes.
QJsonObject toJson(const LedgerReport& report, int listed);

/// off, writing, stopped, reading, read
QString phaseWord(LedgerState::Phase phase);

} // namespace ringside
