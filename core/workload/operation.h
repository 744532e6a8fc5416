#pragma once

#include "core/client/journey.h"
#include "core/workload/key_source.h"

namespace ringside::workload {

/// One operation under way. Times are microseconds on the steady clock.
struct Operation
{
    qint64 intendedUs = 0;  ///< when the rate wanted it; flat out: when it was drawn
    qint64 firstSentUs = 0; ///< 0: not yet sent
    qint64 key = 0;
    int slot = 0;
    Command command = Command::Get;
    bool asking = false; ///< say ASKING before it, for this once
    client::Journey journey = {};
};

} // namespace ringside::workload
