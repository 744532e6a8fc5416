#pragma once

#include "core/cluster/snapshot.h"

#include <optional>

namespace ringside {

/// What was interrupted and how far it came, in sentences; nothing unless the migration is interrupted.
std::optional<QString> interruptedText(const MigrationState& migration);
/// The same, but nothing of a slot that is under the microscope: that one is open on purpose.
std::optional<QString> interruptedText(const ClusterSnapshot& cluster);

/// The two ways out of an interrupted migration, in one sentence.
QString howToGoOn();

} // namespace ringside
