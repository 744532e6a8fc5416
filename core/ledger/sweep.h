#pragma once

#include "core/ledger/owners.h"

namespace ringside::ledger {

/// Deletes every key that begins with `prefix` from these nodes (SCAN, UNLINK), and returns how many. What is
/// deleted stays deleted on errors. Errors: Cancelled, as Owners::ask.
Result<qint64> sweep(const QByteArray& prefix, const std::vector<int>& nodes, Owners& owners,
                     const Stopped& stopped, const Told& told);

} // namespace ringside::ledger
