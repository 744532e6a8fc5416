#pragma once

#include "core/action/verbs/validate/bench.h"
#include "core/action/verbs/validate/judge.h"

namespace ringside::validation {

struct FallAndLosses
{
    Fall fall;
    Losses losses;
    Alarm alarm;
};

/// Lets a client write with WAIT 1, kills a master with SIGKILL, waits for the failover, starts the master
/// again and reads the ledger back. Whatever comes of it, the master runs and the ledger is off at the end,
/// unless the lab is thrown away.
FallAndLosses probeFall(Bench& bench);

} // namespace ringside::validation
