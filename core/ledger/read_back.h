#pragma once

#include "core/ledger/account.h"
#include "core/ledger/owners.h"

namespace ringside::ledger {

/// Reads every element ever attempted from the owner of its slot, and notes in the account what was found.
/// Nothing may write meanwhile. Errors: Cancelled (`stopped` said so), NotPossible (a slot without owner), as
/// Owners::ask; then the account knows no findings.
Status readBack(Account& account, Owners& owners, const Stopped& stopped, const Told& told);

} // namespace ringside::ledger
