#pragma once

#include "core/anatomy/episode.h"

namespace ringside {

/// Puts beside each step what the rules (theory.h) allow for it, and since which earlier step; and beside the
/// whole. The deciding vote is the one that made a `quorum`. Steps that no rule bounds get none: how long a
/// client takes to find the new master, when the former one is started, how much data it has to fetch.
void fillRanges(Episode& episode, int quorum);

} // namespace ringside
