#pragma once

#include "core/base/result.h"

#include <QString>

namespace ringside {

/// Ok when a server could listen on port of 127.0.0.1 and of ::1 now. Errors: PortTaken, naming the process
/// that holds it where this user may know.
Status checkPortFree(int port);

/// The first base >= `from` such that base..base+count-1 and their bus ports (+10000) are free; 0: none.
int findFreeBasePort(int from, int count);

/// "redis-server (pid 4711)" for whoever listens on the port, or empty when it cannot be told.
QString portHolder(int port);

} // namespace ringside
