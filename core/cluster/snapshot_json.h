#pragma once

#include "core/cluster/snapshot.h"

#include <QJsonObject>

namespace ringside {

/// The snapshot as `status` prints it; the form is a promise to scripts (see app/cli/README.md).
QJsonObject toJson(const ClusterSnapshot& cluster);

/// The words of that form: ok, degraded, fail, forming, absent; running, paused, ...; master, replica,
/// unknown.
QString stateWord(ClusterState state);
QString processWord(ProcessState state);
QString roleWord(Role role);
QString planeWord(Plane plane);
/// cut, delay, throttle, drop
QString faultWord(FaultKind kind);

} // namespace ringside
