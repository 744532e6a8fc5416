#pragma once

#include "core/insurance/standing.h"

#include <functional>

namespace ringside::insurance {

using KeyProgress = std::function<void(double part)>;

/// Deletes all insurance data: what the generator names, then what SCAN still finds on `masters` (operations
/// have added keys), the stats at last. Broken off, it begins again and does the rest. How many keys there
/// were. Errors: as Desk::ask().
Result<qint64> clearAll(const Desk& desk, const std::vector<int>& masters, const client::Directory& directory,
                        const KeyProgress& progress);

} // namespace ringside::insurance
