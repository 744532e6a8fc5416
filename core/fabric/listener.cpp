#include "core/fabric/listener.h"

#include "core/fabric/sockets.h"

#include <fcntl.h>
#include <sys/socket.h>

#include <cerrno>

namespace ringside::fabric {

namespace {

UniqueFd spareFile()
{
    return UniqueFd(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

/// The error concerns one caller only (it hung up before it was accepted); the next may be well.
bool concernsOneCaller(int error)
{
    return error == ECONNABORTED || error == EINTR || error == EPROTO || error == EPERM;
}

} // namespace

Listener::Listener(UniqueFd fd, Accepted accepted)
    : m_fd(std::move(fd))
    , m_spare(spareFile())
    , m_accepted(std::move(accepted))
{
}

void Listener::onEvents(quint32)
{
    // Edge-triggered: what stays in the queue now is not told again.
    while (m_fd) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        UniqueFd fd(
            ::accept4(m_fd.get(), reinterpret_cast<sockaddr*>(&peer), &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
        const int error = fd ? 0 : errno;
        if (fd)
            m_accepted(std::move(fd), peer.sin_addr);
        else if (error == EMFILE ? !turnAway() : !concernsOneCaller(error))
            return;
    }
}

/// Resets the first caller in the queue, with the spare descriptor. False when nobody waits.
bool Listener::turnAway()
{
    m_spare.reset();
    UniqueFd fd(::accept4(m_fd.get(), nullptr, nullptr, SOCK_CLOEXEC));
    const bool accepted = bool(fd);
    closeWithReset(fd);
    m_spare = spareFile();
    return accepted;
}

} // namespace ringside::fabric
