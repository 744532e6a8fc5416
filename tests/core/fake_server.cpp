#include "tests/core/fake_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ringside::test {

namespace {

constexpr int kLookMs = 10; // how soon the end of the test is noticed

bool readable(int fd)
{
    pollfd ready{fd, POLLIN, 0};
    return poll(&ready, 1, kLookMs) > 0;
}

} // namespace

bool FakeServer::Peer::send(const std::string& bytes) const
{
    size_t sent = 0;
    while (sent < bytes.size() && !m_ended) {
        pollfd ready{m_fd, POLLOUT, 0};
        if (poll(&ready, 1, kLookMs) <= 0)
            continue;
        const ssize_t size =
            ::send(m_fd, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (size < 0)
            return false;
        sent += size_t(size);
    }
    return sent == bytes.size();
}

bool FakeServer::Peer::read()
{
    char chunk[4096];
    while (!m_ended) {
        if (!readable(m_fd))
            continue;
        const ssize_t size = ::recv(m_fd, chunk, sizeof chunk, 0);
        if (size <= 0)
            return false;
        m_seen.append(chunk, size_t(size));
        return true;
    }
    return false;
}

bool FakeServer::Peer::readUntil(const std::string& text)
{
    while (m_seen.find(text) == std::string::npos) {
        if (!read())
            return false;
    }
    m_seen.erase(0, m_seen.find(text) + text.size());
    return true;
}

void FakeServer::Peer::waitForEnd()
{
    while (read()) {
    }
}

std::string FakeServer::Peer::caller() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    char text[INET_ADDRSTRLEN] = "";
    if (getpeername(m_fd, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        inet_ntop(AF_INET, &address.sin_addr, text, sizeof text);
    return text;
}

FakeServer::FakeServer(std::function<void(Peer&)> play)
    : m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const int yes = 1;
    setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes); // as the servers do
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(m_listener, 8) != 0 ||
        getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return; // port 0: the test fails at its first connection
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this, play = std::move(play)] { run(play); });
}

FakeServer::~FakeServer()
{
    m_ended = true;
    if (m_thread.joinable())
        m_thread.join();
    ::close(m_listener);
}

void FakeServer::run(const std::function<void(Peer&)>& play)
{
    while (!m_ended) {
        if (!readable(m_listener))
            continue;
        const int fd = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        Peer peer(fd, m_ended);
        play(peer);
        ::close(fd);
    }
}

} // namespace ringside::test
