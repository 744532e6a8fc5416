#pragma once

#include "core/action/handout_parts.h"

namespace ringside::handout {

/// `redis-cli ...`: words[at] is the first behind it; `container` is the node whose container runs it, or 0.
HandoutLine cliLine(const ShellWords& words, size_t at, int container);
/// `docker exec [-it] redis-node-1 redis-cli ...`
HandoutLine execLine(const ShellWords& words);

} // namespace ringside::handout
