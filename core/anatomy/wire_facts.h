#pragma once

#include "core/anatomy/fact.h"
#include "core/anatomy/roster.h"
#include "core/anatomy/silence.h"
#include "core/anatomy/suspicions.h"
#include "core/wire/bus_message.h"

#include <map>

namespace ringside {

/// What the readers of all witnesses have in common: what was learnt so far.
struct Known
{
    Roster roster;
    Silence silence;
    Suspicions suspicions;
    int nodeTimeoutMs = 15'000;
    std::map<int, qint64> startedUs; ///< node, when its process was last seen to start

    /// What `viewer` holds of others at that moment may be from its nodes.conf: it started less than a node
    /// timeout before, and no process decides on FAIL sooner.
    bool hasJustStarted(int viewer, qint64 timeUs) const;
    /// Fact LastSign for a suspicion of `subject` that was seen at `timeUs`, if any sign was ever seen.
    std::optional<Fact> lastSign(int subject, qint64 timeUs) const;
};

/// The facts in one message of the bus. Messages come in order of time. What a fault has swallowed is told
/// only where it belongs to an election.
Facts factsOf(const WireMessage& message, Known& known);

} // namespace ringside
