#pragma once

#include "core/alerts/alert_settings.h"
#include "core/cluster/alert_state.h"

#include <QJsonObject>

namespace ringside::alerts {

/// As in app/cli/README.md: `alerts`. `nowMs`: of the snapshot.
QJsonObject toJson(const AlertState& state, qint64 nowMs);
/// `alerts rules`
QJsonObject rulesJson(const AlertSettings& settings);
/// All that is raised, in one or more lines.
QString alertsSentence(const AlertState& state);

} // namespace ringside::alerts
