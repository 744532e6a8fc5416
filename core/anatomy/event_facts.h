#pragma once

#include "core/anatomy/wire_facts.h"

namespace ringside {

/// The facts in an event of the process table, a log, a poll or an action. Links that are cut are not among
/// them: the faults of a snapshot tell more exactly whom they concern.
Facts factsOf(const Event& event, Known& known);

} // namespace ringside
