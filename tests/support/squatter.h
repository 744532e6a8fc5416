#pragma once

#include <QtGlobal>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ringside::test {

/// Somebody else's server on a port of 127.0.0.1, for as long as it lives.
class Squatter
{
public:
    explicit Squatter(int port)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_ok = ::bind(m_fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
               ::listen(m_fd, 1) == 0;
    }
    ~Squatter() { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(Squatter)
    bool ok() const { return m_ok; }

private:
    int m_fd;
    bool m_ok = false;
};

} // namespace ringside::test
