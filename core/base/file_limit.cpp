#include "core/base/file_limit.h"

#include <sys/resource.h>

#include <limits>

namespace ringside {

namespace {

long asLong(rlim_t limit)
{
    constexpr long most = std::numeric_limits<long>::max();
    return limit == RLIM_INFINITY || limit > static_cast<rlim_t>(most) ? most : static_cast<long>(limit);
}

} // namespace

long raiseFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) < 0)
        return 0;
    rlimit raised = limit;
    raised.rlim_cur = limit.rlim_max;
    if (raised.rlim_cur != limit.rlim_cur && ::setrlimit(RLIMIT_NOFILE, &raised) == 0)
        limit = raised;
    return asLong(limit.rlim_cur);
}

long filesNeeded(int nodes)
{
    constexpr long perNode = 24;  // two listeners, replication and MIGRATE relays, pipes, logs, observers
    constexpr long process = 256; // libraries, the window, load clients
    const long n = nodes;
    return 2 * n * n + perNode * n + process;
}

} // namespace ringside
