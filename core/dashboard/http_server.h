#pragma once

#include "core/base/result.h"
#include "core/base/wake.h"
#include "core/dashboard/http_request.h"

#include <chrono>
#include <functional>
#include <list>
#include <thread>

struct pollfd;

namespace ringside {

/// Answers HTTP requests on one port of 127.0.0.1, with one thread that waits for nobody: a request has 8 KB
/// and two seconds to be whole, an answer five seconds to be taken, and when 256 connections are open the
/// oldest makes room for the next. So clients that say nothing, send without end or never read cost bounded
/// memory and delay nobody. Every answer ends its connection.
class HttpServer
{
public:
    using Handler = std::function<HttpAnswer(const HttpRequest&)>;
    /// `handler` is called on the server's thread, and must not block. Errors: PortTaken, NotPossible.
    static Result<std::unique_ptr<HttpServer>> start(int port, Handler handler);
    /// Closes the port and every connection.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    int port() const { return m_port; }

    static constexpr int kMostConnections = 256;
    static constexpr int kLongestHead = 8192;

private:
    using Clock = std::chrono::steady_clock;
    struct Connection
    {
        enum class Phase { Asking, Answering, Ending };
        UniqueFd socket;
        Phase phase = Phase::Asking;
        Clock::time_point until; ///< it is closed then
        QByteArray asked;
        QByteArray answer;
        qsizetype sent = 0;
    };

    HttpServer(UniqueFd listening, int port, Handler handler);
    void work(const std::stop_token& stop);
    void watched(std::vector<pollfd>& sockets) const;
    int patience() const;
    void takeConnections();
    /// False: it is over.
    bool serve(Connection& connection, short events);
    bool hear(Connection& connection);
    bool tell(Connection& connection);
    void answer(Connection& connection, const HttpAnswer& answer, bool headOnly);

    UniqueFd m_listening;
    const int m_port;
    const Handler m_handler;
    Wake m_wake;
    std::list<Connection> m_connections; ///< the oldest first; the thread's own
    Clock::time_point m_restUntil;       ///< takes no connection before: the system had no descriptor left
    std::jthread m_thread;
};

} // namespace ringside
