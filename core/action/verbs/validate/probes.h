#pragma once

#include "core/action/verbs/validate/bench.h"
#include "core/action/verbs/validate/judge.h"

/// They ask the servers, and tell what they saw for judge.h. What they write they delete.
namespace ringside::validation {

/// Writes at each master, looks at each of its replicas.
std::vector<Replicated> probeReplication(Bench& bench);
/// Asks each master for a key of each other one.
std::vector<Redirected> probeRedirections(Bench& bench);
/// Writes kKeys keys to the owners of their slots.
Spread probeSharding(Bench& bench);
Tagged probeTags(Bench& bench);

} // namespace ringside::validation
