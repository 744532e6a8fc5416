#include "core/fabric/sockets.h"

#include "core/base/core_text.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace ringside::fabric {

namespace {

void setOption(int fd, int level, int option, int value)
{
    // Each of these only tunes; a system that lacks one still relays.
    (void)::setsockopt(fd, level, option, &value, sizeof value);
}

const sockaddr* generic(const sockaddr_in& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

Error listenError(const QString& host, quint16 port, int error)
{
    if (error == EADDRINUSE) {
        return {ErrorCode::PortTaken, CoreText::tr("Port %1 of %2 is taken.").arg(port).arg(host),
                CoreText::tr("End the program that listens there, or choose another base port.")};
    }
    return {ErrorCode::NotPossible, CoreText::tr("Port %1 of %2 could not be opened: %3.")
                                        .arg(port)
                                        .arg(host, QString::fromLocal8Bit(std::strerror(error)))};
}

UniqueFd tcpSocket()
{
    return UniqueFd(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
}

} // namespace

std::optional<sockaddr_in> ipv4(const QString& host, quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    if (::inet_pton(AF_INET, host.toLatin1().constData(), &address.sin_addr) != 1)
        return std::nullopt;
    return address;
}

Result<UniqueFd> listenOn(const QString& host, quint16 port)
{
    const auto address = ipv4(host, port);
    if (!address || port == 0) {
        return Error{ErrorCode::BadInput,
                     CoreText::tr("%1:%2 is not an address to listen on.").arg(host).arg(port)};
    }
    UniqueFd fd = tcpSocket();
    if (!fd)
        return listenError(host, port, errno);
    setOption(fd.get(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (::bind(fd.get(), generic(*address), sizeof *address) < 0 || ::listen(fd.get(), SOMAXCONN) < 0)
        return listenError(host, port, errno);
    return fd;
}

Dial dial(const std::optional<sockaddr_in>& source, const sockaddr_in& target)
{
    Dial result{tcpSocket()};
    const int fd = result.fd.get();
    if (result.fd && source) {
        setOption(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1);
        if (::bind(fd, generic(*source), sizeof *source) < 0) {
            result.error = errno;
            result.fd.reset();
            return result;
        }
    }
    if (!result.fd || ::connect(fd, generic(target), sizeof target) < 0) {
        result.error = errno;
        result.pending = result.fd && result.error == EINPROGRESS;
        if (!result.pending)
            result.fd.reset();
    }
    return result;
}

int dialError(int fd)
{
    int error = 0;
    socklen_t size = sizeof error;
    return ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) < 0 ? errno : error;
}

void setNoDelay(int fd)
{
    setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
}

void setQuickAck(int fd)
{
    setOption(fd, IPPROTO_TCP, TCP_QUICKACK, 1);
}

void setLowWater(int fd, int bytes)
{
    setOption(fd, SOL_SOCKET, SO_RCVLOWAT, bytes);
}

void closeWithReset(UniqueFd& fd)
{
    if (!fd)
        return;
    const linger atOnce{1, 0};
    (void)::setsockopt(fd.get(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    fd.reset();
}

qint64 unreadBytes(int fd)
{
    int count = 0;
    return fd >= 0 && ::ioctl(fd, FIONREAD, &count) == 0 ? count : 0;
}

} // namespace ringside::fabric
