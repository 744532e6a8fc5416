#include "core/base/wake.h"

#include <QtGlobal>

#include <sys/eventfd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

namespace ringside {

Wake::Wake()
    : m_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

void Wake::set() const
{
    const std::uint64_t one = 1;
    // When the counter is full whoever waits is awake already.
    if (::write(m_fd.get(), &one, sizeof one) < 0 && errno != EAGAIN)
        qFatal("eventfd: %s", std::strerror(errno));
}

void Wake::clear() const
{
    std::uint64_t count = 0;
    (void)!::read(m_fd.get(), &count, sizeof count);
}

} // namespace ringside
