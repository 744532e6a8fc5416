#pragma once

#include "core/redis/connection.h"

#include <functional>
#include <optional>

namespace ringside::console {

/// How long to wait for answers, and what ends the waiting before. A value, used on the console's thread.
struct Patience
{
    std::optional<Deadline> deadline; ///< nothing: until stopped
    std::function<bool()> stopped;    ///< asked whenever `wakeFd` becomes readable
    int wakeFd = -1;                  ///< an eventfd; whoever stops writes to it

    Patience within(std::chrono::milliseconds limit) const { return {Deadline(limit), stopped, wakeFd}; }
};

} // namespace ringside::console
