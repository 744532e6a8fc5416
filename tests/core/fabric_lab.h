#pragma once

#include "core/fabric/address_plan.h"
#include "core/fabric/fabric.h"

#include <QByteArray>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

/// Plain sockets on both sides of a fabric, in place of servers. Every wait is a poll() with a deadline.
namespace ringside::test {

/// How a stream stands when one waits for its end.
enum class End { None, Eof, Reset };

/// One TCP socket with blocking calls that give up.
class Peer
{
public:
    Peer() = default;
    explicit Peer(UniqueFd fd)
        : m_fd(std::move(fd))
    {
    }

    /// Connects; `source` empty: the system's choice. Not connected() when refused.
    static Peer connectTo(const QString& source, const QString& host, quint16 port);
    bool connected() const { return bool(m_fd); }
    int fd() const { return m_fd.get(); }
    QString remoteAddress() const;

    /// False unless all was taken in time.
    bool send(const QByteArray& bytes, int ms = 10000);
    /// What fits now; returns how many bytes.
    qint64 sendSome(QByteArrayView bytes);
    /// Something fits within that time.
    bool writable(int ms);
    /// Sends until all buffers on the way are full and stay so; returns how many bytes.
    qint64 fill(QByteArrayView bytes);
    /// Up to `size` bytes; fewer at the end of the stream or the deadline.
    QByteArray receive(qint64 size, int ms = 10000);
    /// Whether and how the stream ends within that time. Bytes before the end are thrown away.
    End end(int ms = 10000);
    /// Neither bytes nor an end for that long.
    bool silentFor(int ms);
    void endSending();
    void close() { m_fd.reset(); }
    /// Closes with RST, as the kernel does for a process that dies with unread bytes.
    void crash();

private:
    UniqueFd m_fd;
};

/// A listening socket on a node's host address.
class Server
{
public:
    explicit Server(const QString& host);
    quint16 port() const { return m_port; }
    Peer accept(int ms = 10000);
    /// Somebody connects within that time.
    bool called(int ms);
    void close() { m_fd.reset(); }
    bool listenAgain();

private:
    QString m_host;
    quint16 m_port = 0;
    UniqueFd m_fd;
};

/// A claimed net, a fabric, and nodes 1..n each with a server behind its client and its bus port.
class FabricLab
{
public:
    explicit FabricLab(int nodes, Tap tap = {}, std::optional<quint32> seed = {});

    const AddressPlan& plan() const { return m_plan; }
    Fabric& fabric() { return *m_fabric; }
    Server& server(int node, Plane plane);
    /// `from` (a node, a client that was added, 0: outside) dials node `to` through the fabric.
    Peer call(int from, int to, Plane plane);
    /// One connection with both its ends; `first` dialled.
    struct Pair
    {
        Peer caller;
        Peer callee;
    };
    Pair pair(int from, int to, Plane plane);
    void cutBoth(int a, int b, Plane plane);

    LinkTraffic traffic(int from, int to, Plane plane);
    /// Bytes held on a link with a fault; -1 when it has none.
    qint64 held(int from, int to, Plane plane);
    /// Turns of the loop while `peer` hears nothing for that long; -1 when it hears something.
    int turnsWhileSilent(Peer& peer, int ms);

private:
    AddressPlan m_plan;
    std::unique_ptr<Fabric> m_fabric;
    std::vector<Server> m_clientServers; ///< index = number - 1
    std::vector<Server> m_busServers;
};

/// Bytes that tell their place, so that loss and disorder show.
QByteArray pattern(qint64 size, char salt = 0);

/// Faults of one link.
LinkFault cutOf(int from, int to, Plane plane);
LinkFault delayOf(int from, int to, Plane plane, int ms, int jitterMs = 0);
LinkFault throttleOf(int from, int to, Plane plane, qint64 bytesPerSecond);
LinkFault dropOf(int from, int to, quint32 types, double share = 1);

/// A message of the cluster bus as far as its head goes: its body is a pattern. `size` at least 16; `type`
/// may carry the light bit.
QByteArray busMessage(quint16 type, qint64 size, char salt = 0);

} // namespace ringside::test
