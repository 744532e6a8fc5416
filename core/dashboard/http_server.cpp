#include "core/dashboard/http_server.h"

#include "core/base/core_text.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace ringside {

namespace {

using namespace std::chrono_literals;

constexpr auto kToAsk = 2s;
constexpr auto kToTake = 5s;
constexpr auto kToEnd = 1s; // for the client to have read what was sent: closing at once may take it away
constexpr auto kRest = 200ms;
constexpr int kBacklog = 512;

Error cannotListen(int port, int error)
{
    if (error == EADDRINUSE)
        return {ErrorCode::PortTaken, CoreText::tr("Port %1 of 127.0.0.1 is taken.").arg(port),
                CoreText::tr("Choose another one: `dashboard %1`.").arg(port == 65535 ? 3000 : port + 1)};
    return {ErrorCode::NotPossible,
            CoreText::tr("Port %1 of 127.0.0.1 cannot be opened: %2.")
                .arg(port)
                .arg(QString::fromLocal8Bit(std::strerror(error))),
            CoreText::tr("Choose another one, as in `dashboard 3001`.")};
}

} // namespace

Result<std::unique_ptr<HttpServer>> HttpServer::start(int port, Handler handler)
{
    UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket)
        return cannotListen(port, errno);
    const int yes = 1; // connections that have just ended must not hold the port
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(quint16(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(socket.get(), kBacklog) != 0)
        return cannotListen(port, errno);
    std::unique_ptr<HttpServer> server(new HttpServer(std::move(socket), port, std::move(handler)));
    if (!server->m_wake.isOpen())
        return cannotListen(port, EMFILE);
    server->m_thread = std::jthread([s = server.get()](const std::stop_token& stop) { s->work(stop); });
    return server;
}

HttpServer::HttpServer(UniqueFd listening, int port, Handler handler)
    : m_listening(std::move(listening))
    , m_port(port)
    , m_handler(std::move(handler))
{
}

HttpServer::~HttpServer()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_wake.set();
    m_thread.join();
}

void HttpServer::work(const std::stop_token& stop)
{
    pthread_setname_np(pthread_self(), "ringside-http");
    std::vector<pollfd> sockets;
    while (!stop.stop_requested()) {
        watched(sockets);
        if (::poll(sockets.data(), nfds_t(sockets.size()), patience()) < 0)
            continue; // interrupted
        const auto now = Clock::now();
        size_t at = 2; // those accepted below are not among the polled ones
        for (auto it = m_connections.begin(); it != m_connections.end();) {
            const short events = sockets[at++].revents;
            const bool goesOn = now < it->until && serve(*it, events);
            it = goesOn ? std::next(it) : m_connections.erase(it);
        }
        if (sockets[1].revents != 0)
            takeConnections();
    }
}

void HttpServer::watched(std::vector<pollfd>& sockets) const
{
    sockets.clear();
    sockets.push_back({m_wake.fd(), POLLIN, 0});
    // A negative descriptor is not looked at.
    sockets.push_back({Clock::now() < m_restUntil ? -1 : m_listening.get(), POLLIN, 0});
    for (const Connection& c : m_connections)
        sockets.push_back(
            {c.socket.get(), short(c.phase == Connection::Phase::Answering ? POLLOUT : POLLIN), 0});
}

/// Until the next connection has used up its time, in ms; -1: nothing is awaited but news.
int HttpServer::patience() const
{
    auto next = Clock::time_point::max();
    if (Clock::now() < m_restUntil)
        next = m_restUntil;
    for (const Connection& c : m_connections)
        next = std::min(next, c.until);
    if (next == Clock::time_point::max())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()).count();
    return int(std::clamp<qint64>(left, 0, 60'000));
}

void HttpServer::takeConnections()
{
    for (int taken = 0; taken < kMostConnections; ++taken) {
        UniqueFd socket(::accept4(m_listening.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!socket) {
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                m_restUntil = Clock::now() + kRest;
            return; // what else can be is over already: nobody waits, or who waited has gone
        }
        if (int(m_connections.size()) >= kMostConnections)
            m_connections.pop_front();
        m_connections.push_back(
            {std::move(socket), Connection::Phase::Asking, Clock::now() + kToAsk, {}, {}, 0});
        if (!serve(m_connections.back(), POLLIN)) // most have sent their request by now
            m_connections.pop_back();
    }
}

bool HttpServer::serve(Connection& connection, short events)
{
    if (events == 0)
        return true;
    if (events & (POLLERR | POLLNVAL))
        return false;
    return connection.phase == Connection::Phase::Answering ? tell(connection) : hear(connection);
}

bool HttpServer::hear(Connection& connection)
{
    char bytes[4096];
    const ssize_t count = ::recv(connection.socket.get(), bytes, sizeof bytes, 0);
    if (count < 0)
        return errno == EAGAIN || errno == EINTR;
    if (count == 0)
        return false;
    if (connection.phase == Connection::Phase::Ending)
        return true; // nobody wants it; but unread bytes would take the answer away
    connection.asked.append(bytes, count);
    const qsizetype end = connection.asked.indexOf("\r\n\r\n");
    if (end < 0 ? connection.asked.size() >= kLongestHead : end > kLongestHead) {
        answer(connection, {431, "text/plain; charset=utf-8", "This request is too long.\n", {}}, false);
        return tell(connection);
    }
    if (end < 0)
        return true;
    const auto request = readRequest(connection.asked.left(end));
    if (const auto* no = std::get_if<HttpAnswer>(&request)) {
        answer(connection, *no, connection.asked.startsWith("HEAD "));
    } else {
        const auto& asked = std::get<HttpRequest>(request);
        answer(connection, m_handler(asked), asked.headOnly);
    }
    return tell(connection);
}

void HttpServer::answer(Connection& connection, const HttpAnswer& answer, bool headOnly)
{
    connection.answer = answerBytes(answer, headOnly);
    connection.asked.clear();
    connection.phase = Connection::Phase::Answering;
    connection.until = Clock::now() + kToTake;
}

bool HttpServer::tell(Connection& connection)
{
    const char* rest = connection.answer.constData() + connection.sent;
    const ssize_t count = ::send(connection.socket.get(), rest,
                                 size_t(connection.answer.size() - connection.sent), MSG_NOSIGNAL);
    if (count < 0)
        return errno == EAGAIN || errno == EINTR;
    connection.sent += count;
    if (connection.sent < connection.answer.size())
        return true;
    ::shutdown(connection.socket.get(), SHUT_WR);
    connection.answer.clear();
    connection.phase = Connection::Phase::Ending;
    connection.until = Clock::now() + kToEnd;
    return true;
}

} // namespace ringside
