#pragma once

#include "core/ledger/lane.h"
#include "tests/core/fake_server.h"

#include <QElapsedTimer>

#include <map>
#include <poll.h>

/// What the tests of a lane share: its client, time, and servers that answer as told.
namespace ringside::test {

using LanePeer = FakeServer::Peer;

/// A lane's client: slots and nodes as the test says, and the story of what it was told, one line an
/// operation.
class LaneClient final : public ledger::LaneHost
{
public:
    std::map<int, int> ports; ///< of nodes
    std::map<int, int> owners{{5, 1}, {6, 2}};
    QString password;
    QStringList story;
    std::vector<ledger::Ending> endings;
    int wishes = 0; ///< for the topology
    qint64 limit = 1'000'000;
    qint64 begun = 0;

    int ownerOf(int slot) const override { return owners.at(slot); }
    int nodeAtPort(int port) const override
    {
        for (const auto& [node, at] : ports) {
            if (at == port)
                return node;
        }
        return 0;
    }
    Endpoint endpointOf(int node) const override
    {
        return {QStringLiteral("127.0.0.1"), ports.contains(node) ? ports.at(node) : 0, password};
    }
    int slotOf(int group) const override { return group; }
    QByteArray keyOf(int group, qint64 number) const override
    {
        return 'k' + QByteArray::number(group) + '-' + QByteArray::number(number);
    }
    QByteArray valueOf(qint64 number) const override { return 'v' + QByteArray::number(number); }
    double chance() override { return 0; }
    void moved(int slot, int node) override
    {
        owners[slot] = node;
        story << QStringLiteral("%1 is with %2").arg(slot).arg(node);
    }
    void wantTopology() override { ++wishes; }
    std::optional<qint64> begin(int, qint64) override
    {
        return begun < limit ? std::optional(begun++) : std::nullopt;
    }
    void end(qint64 number, const ledger::Ending& ending, const QString& word) override
    {
        endings.push_back(ending);
        QString line = QStringLiteral("%1 %2 %3 by %4")
                           .arg(QString::number(number), ledger::outcomeWord(ending.outcome),
                                ledger::answerWord(ending.answer), QString::number(ending.node));
        if (ending.redirects)
            line += QStringLiteral(" after %1").arg(ending.redirects);
        if (ending.waited >= 0)
            line += QStringLiteral(" waited %1").arg(ending.waited);
        if (!word.isEmpty() && word != ledger::answerWord(ending.answer))
            line += QStringLiteral(" '%1'").arg(word);
        story << line;
    }
};

inline qint64 nowUs()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Lets the lane work until `count` operations have ended and it rests; false after 10 s.
inline bool work(ledger::Lane& lane, const LaneClient& client, size_t count)
{
    QElapsedTimer timer;
    timer.start();
    while (client.endings.size() < count) {
        if (timer.elapsed() > 10'000)
            return false;
        pollfd ready{lane.fd(), lane.events(), 0};
        const qint64 left = std::clamp<qint64>(lane.nextUs() - nowUs(), 0, 50'000);
        if (lane.fd() >= 0 ? poll(&ready, 1, int(left / 1000)) > 0 : poll(nullptr, 0, int(left / 1000)) > 0)
            lane.ready(nowUs());
        if (client.endings.size() < count)
            lane.tick(nowUs());
    }
    return true;
}

inline ledger::LaneOptions quick(qint64 timeoutMs = 5000)
{
    ledger::LaneOptions options;
    options.timeoutUs = timeoutMs * 1000;
    return options;
}

/// A server that greets and then answers each SET with the next of the replies, the last again and again.
inline std::function<void(LanePeer&)> answering(const QList<QByteArray>& replies)
{
    auto turn = std::make_shared<qsizetype>(0); // goes on over connections
    return [replies, turn](LanePeer& peer) {
        if (!peer.readUntil("PING\r\n") || !peer.send("+PONG\r\n"))
            return;
        while (peer.readUntil("SET\r\n") && peer.readUntil("\r\nv") && peer.readUntil("\r\n")) {
            if (!peer.send(replies[std::min(*turn, replies.size() - 1)].toStdString()))
                return;
            ++*turn;
        }
    };
}

inline QByteArray movedTo(int slot, int port)
{
    return "-MOVED " + QByteArray::number(slot) + " localhost:" + QByteArray::number(port) + "\r\n";
}

} // namespace ringside::test
