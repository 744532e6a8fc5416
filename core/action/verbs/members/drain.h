#pragma once

#include "core/action/context.h"

namespace ringside {

/// Why the slots of node `number` cannot be moved away now; nothing when they can, or when it owns none.
std::optional<QString> whyNotDrain(int number, const ClusterSnapshot& cluster);

/// Moves all slots of a master to the other masters, in even shares, and returns when it owns none. Nothing
/// to do when it owns none already. Errors: NotPossible.
Status drain(int number, ActionContext& context);

} // namespace ringside
