#pragma once

#include <QByteArray>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>

namespace ringside::test {

/// A connection to a port of 127.0.0.1 that says what it is told and hears what it is asked to.
class RawClient
{
public:
    explicit RawClient(int port)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_open = ::connect(m_fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    RawClient(RawClient&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
        , m_open(other.m_open)
    {
    }
    RawClient& operator=(RawClient&&) = delete;
    ~RawClient()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    bool isOpen() const { return m_open; }
    /// False: the other side has ended it.
    bool say(const QByteArray& bytes) const
    {
        return ::send(m_fd, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
    }
    /// All that comes until the other side ends it; nothing more is waited for after `ms` of silence.
    QByteArray hear(int ms = 10'000) const
    {
        QByteArray all;
        char bytes[4096];
        for (pollfd fd{m_fd, POLLIN, 0}; ::poll(&fd, 1, ms) == 1;) {
            const ssize_t count = ::recv(m_fd, bytes, sizeof bytes, 0);
            if (count <= 0)
                break;
            all.append(bytes, count);
        }
        return all;
    }

private:
    int m_fd;
    bool m_open = false;
};

/// The whole answer to GET `path`, or empty.
inline QByteArray get(int port, const QByteArray& path, const QByteArray& host = "127.0.0.1")
{
    const RawClient client(port);
    return client.isOpen() && client.say("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
               ? client.hear()
               : QByteArray();
}

inline QByteArray bodyOf(const QByteArray& answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

/// A port that was free a moment ago.
inline int freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool got = ::bind(fd, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                     ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(fd);
    return got ? ntohs(address.sin_port) : 0;
}

} // namespace ringside::test
