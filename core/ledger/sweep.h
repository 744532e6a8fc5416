#pragma once

#include "core/ledger/owners.h"

namespace ringside::ledger {

/// Deletes every key of every run from these nodes (SCAN for the keys' prefix, UNLINK), and returns how many.
/// What is deleted stays deleted on errors. Errors: Cancelled, as Owners::ask.
Result<qint64> sweep(const std::vector<int>& nodes, Owners& owners, const Stopped& stopped, const Told& told);

} // namespace ringside::ledger
