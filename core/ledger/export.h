#pragma once

#include "core/base/result.h"
#include "core/ledger/account.h"
#include "core/ledger/owners.h"

#include <QString>

namespace ringside::ledger {

/// Writes one line for each operation, in order of number: CSV with a heading when the file's name ends in
/// .csv, otherwise one JSON object a line. Columns and fields as in app/cli/README.md. `clients`: each
/// writer's number in the network. The file is written whole or not at all. Errors: Storage, Cancelled.
Status exportTo(const QString& path, const Account& account, const std::vector<int>& clients,
                const Stopped& stopped);

} // namespace ringside::ledger
