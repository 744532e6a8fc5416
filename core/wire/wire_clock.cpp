#include "core/wire/wire_clock.h"

#include <chrono>

namespace ringside {

namespace {

struct Origin
{
    std::chrono::steady_clock::time_point steady = std::chrono::steady_clock::now();
    qint64 wallNs = std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
};

} // namespace

qint64 wireNowNs()
{
    static const Origin origin;
    return origin.wallNs + std::chrono::nanoseconds(std::chrono::steady_clock::now() - origin.steady).count();
}

} // namespace ringside
