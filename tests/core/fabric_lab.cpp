#include "fabric_lab.h"

#include "core/fabric/sockets.h"

#include <QDeadlineTimer>
#include <QtEndian>

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace ringside::test {

namespace {

/// True when one of the events (or an error) is there before the deadline.
bool pollFor(int fd, short events, const QDeadlineTimer& deadline)
{
    pollfd entry{fd, events, 0};
    int ready = 0;
    do {
        ready = ::poll(&entry, 1, int(deadline.remainingTime()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

sockaddr_in addressOf(int fd, bool remote)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if ((remote ? ::getpeername(fd, generic, &size) : ::getsockname(fd, generic, &size)) < 0)
        return {};
    return address;
}

AddressPlan claimedPlan()
{
    auto plan = AddressPlan::claim();
    if (!plan)
        qFatal("%s", qPrintable(plan.error().text()));
    return std::move(plan.value());
}

} // namespace

Peer Peer::connectTo(const QString& source, const QString& host, quint16 port)
{
    fabric::Dial dial =
        fabric::dial(source.isEmpty() ? std::nullopt : fabric::ipv4(source, 0), *fabric::ipv4(host, port));
    if (dial.pending &&
        (!pollFor(dial.fd.get(), POLLOUT, QDeadlineTimer(10000)) || fabric::dialError(dial.fd.get()) != 0))
        dial.fd.reset();
    return Peer(std::move(dial.fd));
}

QString Peer::remoteAddress() const
{
    char text[INET_ADDRSTRLEN] = {};
    const sockaddr_in address = addressOf(m_fd.get(), true);
    ::inet_ntop(AF_INET, &address.sin_addr, text, sizeof text);
    return QString::fromLatin1(text);
}

bool Peer::send(const QByteArray& bytes, int ms)
{
    const QDeadlineTimer deadline(ms);
    for (qint64 sent = 0; sent < bytes.size();) {
        const ssize_t n =
            ::send(m_fd.get(), bytes.constData() + sent, std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (n > 0)
            sent += n;
        else if (errno != EAGAIN || !pollFor(m_fd.get(), POLLOUT, deadline))
            return false;
    }
    return true;
}

qint64 Peer::sendSome(QByteArrayView bytes)
{
    return ::send(m_fd.get(), bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL);
}

bool Peer::writable(int ms)
{
    return pollFor(m_fd.get(), POLLOUT, QDeadlineTimer(ms));
}

qint64 Peer::fill(QByteArrayView bytes)
{
    qint64 sent = 0;
    while (sent < bytes.size()) {
        const qint64 n = sendSome(bytes.sliced(sent).first(std::min<qint64>(bytes.size() - sent, 1 << 20)));
        if (n <= 0 && !writable(300))
            break;
        sent += std::max<qint64>(n, 0);
    }
    return sent;
}

QByteArray Peer::receive(qint64 size, int ms)
{
    const QDeadlineTimer deadline(ms);
    QByteArray all(size, Qt::Uninitialized);
    qint64 got = 0;
    while (got < size) {
        const ssize_t n = ::recv(m_fd.get(), all.data() + got, std::size_t(size - got), 0);
        if (n > 0)
            got += n;
        else if (n == 0 || errno != EAGAIN || !pollFor(m_fd.get(), POLLIN, deadline))
            break;
    }
    all.truncate(got);
    return all;
}

End Peer::end(int ms)
{
    const QDeadlineTimer deadline(ms);
    char buffer[4096];
    for (;;) {
        const ssize_t n = ::recv(m_fd.get(), buffer, sizeof buffer, 0);
        if (n == 0)
            return End::Eof;
        if (n < 0 && errno == ECONNRESET)
            return End::Reset;
        if (n < 0 && (errno != EAGAIN || !pollFor(m_fd.get(), POLLIN, deadline)))
            return End::None;
    }
}

bool Peer::silentFor(int ms)
{
    return !pollFor(m_fd.get(), POLLIN | POLLRDHUP, QDeadlineTimer(ms));
}

void Peer::endSending()
{
    ::shutdown(m_fd.get(), SHUT_WR);
}

void Peer::crash()
{
    fabric::closeWithReset(m_fd);
}

Server::Server(const QString& host)
    : m_host(host)
{
    // Port 0 lets the system choose, which the fabric's own listenOn() does not allow.
    m_fd = UniqueFd(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const sockaddr_in address = *fabric::ipv4(host, 0);
    if (::bind(m_fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) < 0 ||
        ::listen(m_fd.get(), SOMAXCONN) < 0)
        qFatal("cannot listen on %s", qPrintable(host));
    m_port = ntohs(addressOf(m_fd.get(), false).sin_port);
}

bool Server::called(int ms)
{
    return pollFor(m_fd.get(), POLLIN, QDeadlineTimer(ms));
}

Peer Server::accept(int ms)
{
    if (!called(ms))
        return {};
    return Peer(UniqueFd(::accept4(m_fd.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)));
}

bool Server::listenAgain()
{
    auto fd = fabric::listenOn(m_host, m_port);
    if (fd)
        m_fd = std::move(fd.value());
    return bool(fd);
}

FabricLab::FabricLab(int nodes, Tap tap, std::optional<quint32> seed)
    : m_plan(claimedPlan())
{
    auto fabric = Fabric::start(std::move(tap), seed);
    if (!fabric)
        qFatal("%s", qPrintable(fabric.error().text()));
    m_fabric = std::move(fabric.value());
    for (int i = 1; i <= nodes; ++i) {
        m_clientServers.emplace_back(m_plan.host(i));
        m_busServers.emplace_back(m_plan.host(i));
        const Status added = m_fabric->addNode({i, m_plan.host(i), m_plan.announced(i),
                                                m_clientServers.back().port(), m_busServers.back().port()});
        if (!added)
            qFatal("%s", qPrintable(added.error().text()));
    }
}

Server& FabricLab::server(int node, Plane plane)
{
    return (plane == Plane::Bus ? m_busServers : m_clientServers)[std::size_t(node - 1)];
}

Peer FabricLab::call(int from, int to, Plane plane)
{
    const QString source = isClientEnd(from) ? m_plan.client(-from) : m_plan.host(from);
    return Peer::connectTo(source, m_plan.announced(to), server(to, plane).port());
}

FabricLab::Pair FabricLab::pair(int from, int to, Plane plane)
{
    Peer caller = call(from, to, plane);
    return {std::move(caller), server(to, plane).accept()};
}

void FabricLab::cutBoth(int a, int b, Plane plane)
{
    m_fabric->addFaults({{a, b, plane}, {b, a, plane}});
}

LinkTraffic FabricLab::traffic(int from, int to, Plane plane)
{
    for (const LinkTraffic& link : m_fabric->traffic()) {
        if (link.link == LinkKey{from, to, plane})
            return link;
    }
    return {};
}

qint64 FabricLab::held(int from, int to, Plane plane)
{
    for (const LinkFault& fault : m_fabric->faults()) {
        if (fault.from == from && fault.to == to && fault.plane == plane)
            return fault.heldBytes;
    }
    return -1;
}

int FabricLab::turnsWhileSilent(Peer& peer, int ms)
{
    const quint64 before = m_fabric->loopTurns();
    return peer.silentFor(ms) ? int(m_fabric->loopTurns() - before) : -1;
}

LinkFault cutOf(int from, int to, Plane plane)
{
    return {from, to, plane};
}

LinkFault delayOf(int from, int to, Plane plane, int ms, int jitterMs)
{
    LinkFault fault{from, to, plane};
    fault.kind = FaultKind::Delay;
    fault.delayMs = ms;
    fault.jitterMs = jitterMs;
    return fault;
}

LinkFault throttleOf(int from, int to, Plane plane, qint64 bytesPerSecond)
{
    LinkFault fault{from, to, plane};
    fault.kind = FaultKind::Throttle;
    fault.bytesPerSecond = bytesPerSecond;
    return fault;
}

LinkFault dropOf(int from, int to, quint32 types, double share)
{
    LinkFault fault{from, to, Plane::Bus};
    fault.kind = FaultKind::Drop;
    fault.types = types;
    fault.share = share;
    return fault;
}

QByteArray pattern(qint64 size, char salt)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 value = quint32(salt) * 2654435761U + 1;
    for (qint64 i = 0; i < size; ++i) {
        value = value * 1664525U + 1013904223U;
        bytes[i] = char(value >> 24);
    }
    return bytes;
}

QByteArray busMessage(quint16 type, qint64 size, char salt)
{
    QByteArray message = pattern(size, salt);
    std::memcpy(message.data(), "RCmb", 4);
    qToBigEndian(quint32(size), message.data() + 4);
    qToBigEndian(quint16(1), message.data() + 8);
    qToBigEndian(type, message.data() + 12);
    return message;
}

} // namespace ringside::test
