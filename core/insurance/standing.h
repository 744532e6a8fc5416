#pragma once

#include "core/insurance/desk.h"

#include <optional>

namespace ringside::insurance {

/// How far a load has come, as the cluster itself remembers it: fields of stats:customers. So a load goes on
/// in another run of the program, or from another client.
struct Standing
{
    Scale scale;           ///< its customers: how many are wanted
    qint64 next = 0;       ///< so many were written and acknowledged
    qint64 sure = 0;       ///< so many of them before any trouble: a failover may have lost later ones
    bool loaded = false;   ///< all of it is there, and counted
    bool clearing = false; ///< it was being deleted

    Fields fields() const;
};

/// Nothing: no load was begun. Errors: as Desk::ask(); Server when the key is something else.
Result<std::optional<Standing>> readStanding(const Desk& desk);
/// From the answer of HGETALL stats:customers; nothing when no load wrote it.
std::optional<Standing> standingOf(const Fields& fields);
/// Why nothing else can be done with the data now: a load or a clear was broken off, or there are none.
std::optional<Error> unfinished(const std::optional<Standing>& standing);

} // namespace ringside::insurance
