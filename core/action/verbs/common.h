#pragma once

#include "core/action/context.h"
#include "core/action/quantities.h"
#include "core/action/verb.h"
#include "core/session/laboratory.h"

namespace ringside {

/// `check` of verbs that take exactly one node list.
std::optional<ArgumentError> checkOneNodeList(const Action& action);
/// `check` of verbs that take nothing.
std::optional<ArgumentError> checkNothing(const Action& action);
/// "no cluster" sentence, or nothing.
std::optional<QString> needsCluster(const ClusterSnapshot& cluster);
/// Reads the option as a whole number in first..last, `otherwise` when it is not given.
Result<int> intOption(const Action& action, const QString& name, int first, int last, int otherwise);
/// The same as an argument check.
std::optional<ArgumentError> checkInt(const Action& action, const QString& name, int first, int last);
/// `timeout=` as a duration in ms.
qint64 timeoutOption(const Action& action, qint64 otherwise);
std::optional<ArgumentError> checkTimeout(const Action& action);

} // namespace ringside
