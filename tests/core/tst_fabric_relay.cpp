#include "fabric_lab.h"
#include "tests/support/runner.h"

#include <QScopeGuard>

#include <algorithm>
#include <csignal>
#include <mutex>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ringside;
using namespace ringside::test;

/// What the fabric does while nothing is cut: it must feel like a wire.
class TestFabricRelay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void relaysBothWays_data();
    void relaysBothWays();
    void callersAddressIsPreserved();
    void outsideIsCallerZero();
    void passesOnTheEndOfEitherSide();
    void relaysHalfClose();
    void passesOnResets();
    void whatAForkedProcessStillHoldsCallsNobody();
    void refusedDialResets();
    void slowReaderSlowsTheSenderAndLosesNothing();
    void muchComesWholeAndItsRestSoon();
    void countsTraffic();
    void tapSeesEveryByte();
    void takenPortSaysSo();
    void wrongNodesAreRefused();
    void removedNodeIsGone();
};

void TestFabricRelay::relaysBothWays_data()
{
    QTest::addColumn<Plane>("plane");
    QTest::newRow("bus") << Plane::Bus;
    QTest::newRow("replication") << Plane::Replication;
}

void TestFabricRelay::relaysBothWays()
{
    QFETCH(Plane, plane);
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, plane);
    QVERIFY(one.connected() && two.connected());
    QVERIFY(one.send("ping"));
    QCOMPARE(two.receive(4), QByteArray("ping"));
    QVERIFY(two.send("pong!"));
    QCOMPARE(one.receive(5), QByteArray("pong!"));
}

void TestFabricRelay::callersAddressIsPreserved()
{
    FabricLab lab(3);
    for (const Plane plane : {Plane::Bus, Plane::Replication}) {
        for (const int from : {1, 3}) {
            auto [caller, callee] = lab.pair(from, 2, plane);
            QCOMPARE(callee.remoteAddress(), lab.plan().host(from));
        }
    }
}

void TestFabricRelay::outsideIsCallerZero()
{
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(0, 2, Plane::Client);
    QVERIFY(caller.send("hello"));
    QCOMPARE(callee.receive(5), QByteArray("hello"));
    QCOMPARE(callee.remoteAddress(), QStringLiteral("127.0.0.1"));
    QCOMPARE(lab.traffic(0, 2, Plane::Client).bytes, 5);

    lab.fabric().addFaults({{0, 2, Plane::Client}, {2, 0, Plane::Client}});
    QVERIFY(caller.send("still"));
    QCOMPARE(callee.receive(5), QByteArray("still"));
    QVERIFY(lab.fabric().faults().empty());
}

void TestFabricRelay::passesOnTheEndOfEitherSide()
{
    FabricLab lab(2);
    auto first = lab.pair(1, 2, Plane::Bus);
    QVERIFY(first.caller.send("last words"));
    first.caller.close();
    QCOMPARE(first.callee.receive(10), QByteArray("last words"));
    QCOMPARE(first.callee.end(), End::Eof);

    auto second = lab.pair(1, 2, Plane::Bus);
    second.callee.close();
    QCOMPARE(second.caller.end(), End::Eof);

    first.callee.close();
    second.caller.close();
    QTRY_COMPARE(lab.traffic(1, 2, Plane::Bus).connections, 0);
}

void TestFabricRelay::relaysHalfClose()
{
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(1, 2, Plane::Replication);
    QVERIFY(caller.send("question"));
    caller.endSending();
    QCOMPARE(callee.receive(8), QByteArray("question"));
    QCOMPARE(callee.end(), End::Eof);
    // The other direction is as good as before.
    const QByteArray answer = pattern(3'000'000);
    QVERIFY(callee.sendSome(answer.left(1000)) == 1000);
    QCOMPARE(caller.receive(1000), answer.left(1000));
    QCOMPARE(lab.traffic(1, 2, Plane::Replication).connections, 1);
    callee.endSending();
    QCOMPARE(caller.end(), End::Eof);
    QTRY_COMPARE(lab.traffic(1, 2, Plane::Replication).connections, 0);
}

void TestFabricRelay::passesOnResets()
{
    FabricLab lab(2);
    auto first = lab.pair(1, 2, Plane::Bus);
    first.caller.crash();
    QCOMPARE(first.callee.end(), End::Reset);

    auto second = lab.pair(1, 2, Plane::Bus);
    second.callee.crash();
    QCOMPARE(second.caller.end(), End::Reset);

    // A reset after the FIN was passed on: the callee said goodbye and is gone, the caller writes on.
    auto third = lab.pair(1, 2, Plane::Bus);
    third.callee.close();
    QVERIFY(!third.caller.silentFor(10000));
    QVERIFY(third.caller.send("anybody there?"));
    QTRY_VERIFY(third.caller.sendSome("hello?") < 0);
    QTRY_COMPARE(lab.traffic(1, 2, Plane::Bus).connections, 0);
}

/// A process that was just forked holds every socket until it executes its program. A relay that ends in that
/// time is gone, and epoll goes on telling of its sockets.
void TestFabricRelay::whatAForkedProcessStillHoldsCallsNobody()
{
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(1, 2, Plane::Bus);
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        for (;;)
            ::pause();
    }
    QVERIFY(child > 0);
    const auto end = qScopeGuard([child] {
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    });
    QCOMPARE(lab.fabric().resetLink(1, 2, Plane::Bus), 1);
    QTRY_COMPARE(lab.traffic(1, 2, Plane::Bus).connections, 0);
    const quint64 turns = lab.fabric().loopTurns();
    QVERIFY(callee.send("to nobody"));
    QTRY_VERIFY(lab.fabric().loopTurns() > turns); // it was told of
    auto next = lab.pair(1, 2, Plane::Bus);
    QVERIFY(next.caller.send("and on"));
    QCOMPARE(next.callee.receive(6), QByteArray("and on"));
}

void TestFabricRelay::refusedDialResets()
{
    FabricLab lab(2);
    lab.server(2, Plane::Bus).close();
    Peer caller = lab.call(1, 2, Plane::Bus);
    // The reset may even come before connect() has returned.
    QVERIFY(!caller.connected() || caller.end() == End::Reset);
    QTRY_COMPARE(lab.traffic(1, 2, Plane::Bus).connections, 0);

    QVERIFY(lab.server(2, Plane::Bus).listenAgain());
    auto [again, callee] = lab.pair(1, 2, Plane::Bus);
    QVERIFY(callee.connected());
}

void TestFabricRelay::slowReaderSlowsTheSenderAndLosesNothing()
{
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(1, 2, Plane::Replication);
    const QByteArray bytes = pattern(48'000'000);
    const qint64 sent = caller.fill(bytes);
    QVERIFY2(sent < bytes.size(), "the relay swallows without end");
    QVERIFY(callee.receive(sent) == bytes.left(sent));
    QVERIFY(caller.send("and on"));
    QCOMPARE(callee.receive(6), QByteArray("and on"));
}

/// A replication stream that comes thick and fast is told of in portions (tst_fabric_bulk): nothing of it is
/// lost, and what falls short of a portion waits for nothing more to come.
void TestFabricRelay::muchComesWholeAndItsRestSoon()
{
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(1, 2, Plane::Replication);
    const QByteArray much = pattern(40'000'000);
    bool sent = true;
    std::thread sender([&, &master = callee] {
        for (qsizetype at = 0; at < much.size(); at += 4'000)
            sent = sent && master.send(much.mid(at, 4'000));
    });
    const QByteArray got = caller.receive(much.size());
    sender.join();
    QVERIFY(sent);
    QVERIFY(got == much);
    // A little behind it, at any moment in the time that the stream is still watched.
    for (int i = 0; i < 300; ++i) {
        const QByteArray little = pattern(1 + i, char(i));
        QVERIFY(callee.send(little));
        QCOMPARE(caller.receive(little.size(), 5000), little);
    }
    // And then it is as idle as any other.
    QTRY_VERIFY(lab.turnsWhileSilent(caller, 50) == 0);
    // A fault in the middle of it, and a stream that goes on behind a cut.
    std::thread again([&, &master = callee] { sent = master.send(much, 30'000); });
    const QByteArray part = caller.receive(10'000'000);
    lab.fabric().addFaults({delayOf(2, 1, Plane::Replication, 2)});
    const QByteArray next = caller.receive(2'000'000);
    lab.fabric().addFaults({cutOf(2, 1, Plane::Replication)});
    lab.fabric().healAll();
    const QByteArray rest = caller.receive(much.size() - 12'000'000);
    again.join();
    QVERIFY(sent);
    QVERIFY(part + next + rest == much);
    QTRY_VERIFY(lab.turnsWhileSilent(caller, 50) == 0);
}

void TestFabricRelay::countsTraffic()
{
    FabricLab lab(2);
    auto bus = lab.pair(1, 2, Plane::Bus);
    auto back = lab.pair(2, 1, Plane::Bus);
    auto stream = lab.pair(2, 1, Plane::Replication);
    QVERIFY(bus.caller.send(pattern(1000)) && bus.callee.send(pattern(10)));
    QVERIFY(back.callee.send(pattern(500)));
    QVERIFY(stream.caller.send(pattern(7)));
    QCOMPARE(bus.callee.receive(1000).size(), 1000);
    QCOMPARE(bus.caller.receive(10).size(), 10);
    QCOMPARE(back.caller.receive(500).size(), 500);
    QCOMPARE(stream.callee.receive(7).size(), 7);

    QCOMPARE(lab.traffic(1, 2, Plane::Bus).bytes, 1500);
    QCOMPARE(lab.traffic(2, 1, Plane::Bus).bytes, 10);
    QCOMPARE(lab.traffic(1, 2, Plane::Replication).bytes, 0);
    QCOMPARE(lab.traffic(2, 1, Plane::Replication).bytes, 7);
    QCOMPARE(lab.traffic(1, 2, Plane::Bus).connections, 1);
    QCOMPARE(lab.traffic(2, 1, Plane::Bus).connections, 1);
    QCOMPARE(lab.traffic(1, 2, Plane::Replication).connections, 0);
    QCOMPARE(lab.traffic(2, 1, Plane::Replication).connections, 1);
}

void TestFabricRelay::tapSeesEveryByte()
{
    struct Seen
    {
        std::mutex mutex;
        QByteArray forward, reverse;
        quint64 connection = 0;
        qint64 lastNs = 0;
        bool ordered = true, closed = false;
    } seen;
    {
        FabricLab lab(2, [&seen](const TapChunk& chunk) {
            const std::lock_guard lock(seen.mutex);
            const bool forward = chunk.direction == TapChunk::Direction::Forward;
            seen.ordered = seen.ordered && chunk.timeNs >= seen.lastNs && chunk.plane == Plane::Bus &&
                           chunk.from == (forward ? 2 : 1) && chunk.to == (forward ? 1 : 2) &&
                           (seen.connection == 0 || seen.connection == chunk.connection);
            seen.lastNs = chunk.timeNs;
            seen.connection = chunk.connection;
            (forward ? seen.forward : seen.reverse).append(chunk.bytes.data(), chunk.bytes.size());
            seen.closed = seen.closed || chunk.closed;
        });
        auto [caller, callee] = lab.pair(2, 1, Plane::Bus);
        QVERIFY(caller.send(pattern(200'000)));
        QCOMPARE(callee.receive(200'000), pattern(200'000));
        QVERIFY(callee.send("reply"));
        QCOMPARE(caller.receive(5), QByteArray("reply"));
        caller.close();
        callee.close();
        QTRY_VERIFY(lab.traffic(2, 1, Plane::Bus).connections == 0);
    }
    QCOMPARE(seen.forward, pattern(200'000));
    QCOMPARE(seen.reverse, QByteArray("reply"));
    QVERIFY(seen.ordered);
    QVERIFY(seen.closed);
    QVERIFY(seen.lastNs > 1'600'000'000'000'000'000);
}

void TestFabricRelay::takenPortSaysSo()
{
    FabricLab lab(1);
    const Server holder(lab.plan().announced(2));
    const FabricNode node{2, lab.plan().host(2), lab.plan().announced(2), 19001, holder.port()};
    const Status taken = lab.fabric().addNode(node);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::PortTaken);
    QVERIFY2(taken.error().message.contains(QString::number(holder.port())),
             qPrintable(taken.error().text()));
    QVERIFY(taken.error().message.contains(lab.plan().announced(2)));
    QVERIFY(!taken.error().advice.isEmpty());
    // The port that was free is free again.
    const Status added = lab.fabric().addNode({2, node.host, node.announced, 19001, 19002});
    QVERIFY2(bool(added), added ? "" : qPrintable(added.error().text()));
}

void TestFabricRelay::wrongNodesAreRefused()
{
    FabricLab lab(1);
    const QString host = lab.plan().host(2), announced = lab.plan().announced(2);
    const QList<FabricNode> wrong{{1, host, announced, 19001, 19002},
                                  {0, host, announced, 19001, 19002},
                                  {2, lab.plan().host(1), announced, 19001, 19002},
                                  {2, QStringLiteral("localhost"), announced, 19001, 19002},
                                  {2, host, QStringLiteral("nowhere"), 19001, 19002},
                                  {2, host, announced, 0, 19002}};
    for (const FabricNode& node : wrong) {
        const Status status = lab.fabric().addNode(node);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::BadInput);
    }
    QVERIFY(bool(lab.fabric().addNode({2, host, announced, 19001, 19002})));
}

void TestFabricRelay::removedNodeIsGone()
{
    FabricLab lab(3);
    auto kept = lab.pair(1, 3, Plane::Bus);
    auto to = lab.pair(1, 2, Plane::Bus);
    auto from = lab.pair(2, 3, Plane::Replication);
    lab.fabric().setCut(1, 2, Plane::Bus, true);
    lab.fabric().removeNode(2);
    QCOMPARE(to.caller.end(), End::Reset);
    QCOMPARE(from.callee.end(), End::Reset);
    QVERIFY(lab.fabric().faults().empty());
    QVERIFY(!lab.call(1, 2, Plane::Bus).connected());
    QVERIFY(kept.caller.send("here"));
    QCOMPARE(kept.callee.receive(4), QByteArray("here"));
    // And its number and ports can be used again.
    QVERIFY(
        bool(lab.fabric().addNode({2, lab.plan().host(2), lab.plan().announced(2),
                                   lab.server(2, Plane::Client).port(), lab.server(2, Plane::Bus).port()})));
    auto again = lab.pair(1, 2, Plane::Bus);
    QVERIFY(again.callee.connected());
}

RINGSIDE_TEST(fabric_relay, TestFabricRelay)
#include "tst_fabric_relay.moc"
