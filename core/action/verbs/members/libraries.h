#pragma once

#include "core/action/context.h"

namespace ringside {

/// Gives a node that is about to join what `FUNCTION LOAD` has brought to the masters, as redis-cli does: it
/// would own slots later, and FCALL would not find a function there. A replica gets them from its master.
/// Masters without libraries cost one question each, and the new node is asked nothing. When two masters have
/// a library of the same name, that of the lower number counts. Returns the names. Errors: Connection,
/// Timeout, Server, Forbidden.
Result<QStringList> copyLibraries(int to, ActionContext& context);

} // namespace ringside
