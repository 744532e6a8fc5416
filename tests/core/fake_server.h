#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace ringside::test {

/// A listener on a free loopback port whose one thread plays a server, badly behaved if wanted: `play` gets
/// each accepted connection in turn and closes nothing itself. Ends, with everything it holds open, when
/// destroyed.
class FakeServer
{
public:
    class Peer
    {
    public:
        Peer(int fd, const std::atomic<bool>& ended)
            : m_fd(fd)
            , m_ended(ended)
        {
        }
        /// Sends all of it; false when the other end is gone or the test is over.
        bool send(const std::string& bytes) const;
        /// Reads until `text` was seen; false when the other end closes first or the test is over.
        bool readUntil(const std::string& text);
        /// Waits until the other end closes or the test is over.
        void waitForEnd();
        bool ended() const { return m_ended; }
        /// The address it was called from, `127.0.0.1`.
        std::string caller() const;

    private:
        bool read();
        int m_fd;
        const std::atomic<bool>& m_ended;
        std::string m_seen;
    };

    explicit FakeServer(std::function<void(Peer&)> play);
    ~FakeServer();
    int port() const { return m_port; }

private:
    void run(const std::function<void(Peer&)>& play);

    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_ended = false;
    std::thread m_thread;
};

} // namespace ringside::test
