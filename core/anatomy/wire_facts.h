#pragma once

#include "core/anatomy/fact.h"
#include "core/anatomy/roster.h"
#include "core/anatomy/silence.h"
#include "core/anatomy/suspicions.h"
#include "core/wire/bus_message.h"

namespace ringside {

/// What the readers of all witnesses have in common: what was learnt so far.
struct Known
{
    Roster roster;
    Silence silence;
    Suspicions suspicions;
    int nodeTimeoutMs = 15'000;

    /// Fact LastSign for a suspicion of `subject` that was seen at `timeUs`, if any sign was ever seen.
    std::optional<Fact> lastSign(int subject, qint64 timeUs) const;
};

/// The facts in one message of the bus. Messages come in order of time. What a fault has swallowed is told
/// only where it belongs to an election.
Facts factsOf(const WireMessage& message, Known& known);

} // namespace ringside
