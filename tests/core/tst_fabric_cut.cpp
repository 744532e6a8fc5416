#include "fabric_lab.h"
#include "tests/support/runner.h"

#include <QDateTime>

using namespace ringside;
using namespace ringside::test;

/// Cut links: what must be held, what must go on, and what healing brings.
class TestFabricCut : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsAndHealsInOrder_data();
    void holdsAndHealsInOrder();
    void directedCutLeavesTheOtherWayOpen();
    void planesAreApart();
    void otherPairsGoOn();
    void newConnectionIsBlackHoled_data();
    void newConnectionIsBlackHoled();
    void callerWhoGivesUpIsDropped();
    void refusalIsNotToldBeforeHealing();
    void deadPeerIsNotNoticedUntilHealing_data();
    void deadPeerIsNotNoticedUntilHealing();
    void halfDeadPeerIsNotNoticedEither();
    void endQueuesBehindHeldBytes();
    void manyCutsAndHealsLoseNothing();
    void faultsAreReported();
    void resetLinkResets();
};

void TestFabricCut::holdsAndHealsInOrder_data()
{
    QTest::addColumn<bool>("callerSends");
    QTest::newRow("bytes of the one who dialled") << true;
    QTest::newRow("bytes of the one who was dialled") << false;
}

void TestFabricCut::holdsAndHealsInOrder()
{
    QFETCH(bool, callerSends);
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(1, 2, Plane::Replication);
    Peer& sender = callerSends ? caller : callee;
    Peer& receiver = callerSends ? callee : caller;
    QVERIFY(sender.send("before"));
    QCOMPARE(receiver.receive(6), QByteArray("before"));

    lab.cutBoth(1, 2, Plane::Replication);
    const QByteArray bytes = pattern(8'000'000);
    qint64 sent = 0;
    // As much as the buffers take; a sender of more would block, as on a real network.
    for (qint64 n = 1; n > 0; sent += std::max<qint64>(n, 0))
        n = sender.sendSome(bytes.mid(sent));
    QVERIFY(sent > 0);
    QVERIFY(receiver.silentFor(200));

    lab.fabric().healAll();
    QCOMPARE(receiver.receive(sent), bytes.left(sent));
    std::thread rest([&] { sender.send(bytes.mid(sent)); });
    const QByteArray last = receiver.receive(bytes.size() - sent);
    rest.join();
    QVERIFY(last == bytes.mid(sent));
}

void TestFabricCut::directedCutLeavesTheOtherWayOpen()
{
    FabricLab lab(2);
    auto forward = lab.pair(1, 2, Plane::Bus);
    auto backward = lab.pair(2, 1, Plane::Bus);
    lab.fabric().setCut(1, 2, Plane::Bus, true);

    QVERIFY(forward.caller.send("from 1") && backward.callee.send("also 1"));
    QVERIFY(forward.callee.send("from 2") && backward.caller.send("also 2"));
    QCOMPARE(forward.caller.receive(6), QByteArray("from 2"));
    QCOMPARE(backward.callee.receive(6), QByteArray("also 2"));
    QVERIFY(forward.callee.silentFor(150));
    QVERIFY(backward.caller.silentFor(0));

    lab.fabric().setCut(1, 2, Plane::Bus, false);
    QCOMPARE(forward.callee.receive(6), QByteArray("from 1"));
    QCOMPARE(backward.caller.receive(6), QByteArray("also 1"));
}

void TestFabricCut::planesAreApart()
{
    FabricLab lab(2);
    auto bus = lab.pair(1, 2, Plane::Bus);
    auto stream = lab.pair(1, 2, Plane::Replication);
    lab.cutBoth(1, 2, Plane::Bus);
    QVERIFY(bus.caller.send("bus") && stream.caller.send("stream"));
    QCOMPARE(stream.callee.receive(6), QByteArray("stream"));
    QVERIFY(bus.callee.silentFor(100));
}

void TestFabricCut::otherPairsGoOn()
{
    FabricLab lab(3);
    auto cut = lab.pair(1, 2, Plane::Bus);
    auto open = lab.pair(1, 3, Plane::Bus);
    lab.cutBoth(1, 2, Plane::Bus);
    QVERIFY(cut.caller.send("cut") && open.caller.send("open"));
    QCOMPARE(open.callee.receive(4), QByteArray("open"));
    QVERIFY(cut.callee.silentFor(100));
}

void TestFabricCut::newConnectionIsBlackHoled_data()
{
    QTest::addColumn<bool>("there");
    QTest::addColumn<bool>("back");
    QTest::newRow("both ways") << true << true;
    QTest::newRow("only there") << true << false;
    QTest::newRow("only back") << false << true;
}

void TestFabricCut::newConnectionIsBlackHoled()
{
    QFETCH(bool, there);
    QFETCH(bool, back);
    FabricLab lab(2);
    lab.fabric().setCut(1, 2, Plane::Bus, there);
    lab.fabric().setCut(2, 1, Plane::Bus, back);
    Peer caller = lab.call(1, 2, Plane::Bus);
    QVERIFY(caller.connected());
    QVERIFY(caller.send("hello"));
    QVERIFY(!lab.server(2, Plane::Bus).called(150));
    QVERIFY(caller.silentFor(0));
    QCOMPARE(lab.traffic(1, 2, Plane::Bus).waiting, 1);

    lab.fabric().healAll();
    Peer callee = lab.server(2, Plane::Bus).accept();
    QVERIFY(callee.connected());
    QCOMPARE(callee.receive(5), QByteArray("hello"));
    QCOMPARE(callee.remoteAddress(), lab.plan().host(1));
    QVERIFY(callee.send("hi"));
    QCOMPARE(caller.receive(2), QByteArray("hi"));
    QCOMPARE(lab.traffic(1, 2, Plane::Bus).waiting, 0);
}

void TestFabricCut::callerWhoGivesUpIsDropped()
{
    FabricLab lab(2);
    lab.cutBoth(1, 2, Plane::Bus);
    Peer caller = lab.call(1, 2, Plane::Bus);
    QVERIFY(caller.send("hello"));
    QTRY_COMPARE(lab.traffic(1, 2, Plane::Bus).waiting, 1);
    caller.close();
    QTRY_COMPARE(lab.traffic(1, 2, Plane::Bus).connections, 0);
    lab.fabric().healAll();
    QVERIFY(!lab.server(2, Plane::Bus).called(100));
}

void TestFabricCut::refusalIsNotToldBeforeHealing()
{
    FabricLab lab(2);
    lab.cutBoth(1, 2, Plane::Bus);
    lab.server(2, Plane::Bus).close();
    Peer caller = lab.call(1, 2, Plane::Bus);
    QVERIFY(caller.connected());
    QVERIFY(caller.silentFor(150));
    lab.fabric().healAll();
    QCOMPARE(caller.end(), End::Reset);
}

void TestFabricCut::deadPeerIsNotNoticedUntilHealing_data()
{
    QTest::addColumn<bool>("callerDies");
    QTest::addColumn<bool>("withReset");
    QTest::newRow("callee, FIN") << false << false;
    QTest::newRow("callee, RST") << false << true;
    QTest::newRow("caller, FIN") << true << false;
    QTest::newRow("caller, RST") << true << true;
}

void TestFabricCut::deadPeerIsNotNoticedUntilHealing()
{
    QFETCH(bool, callerDies);
    QFETCH(bool, withReset);
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(1, 2, Plane::Bus);
    Peer& dies = callerDies ? caller : callee;
    Peer& lives = callerDies ? callee : caller;
    lab.cutBoth(1, 2, Plane::Bus);
    QVERIFY(dies.send("last words"));
    if (withReset)
        dies.crash();
    else
        dies.close();
    QVERIFY(lives.send("are you there?"));

    // Nothing comes through, and the dead peer's hang-up does not keep the fabric busy.
    const quint64 before = lab.fabric().loopTurns();
    QVERIFY(lives.silentFor(300));
    const quint64 turns = lab.fabric().loopTurns() - before;
    QVERIFY2(turns < 20, qPrintable(QString::number(turns)));
    QVERIFY(lives.send("hello?"));

    lab.fabric().healAll();
    QCOMPARE(lives.receive(10), QByteArray("last words"));
    const End end = lives.end();
    QVERIFY(withReset ? end == End::Reset : end != End::None);
}

/// Only the dead node's own direction is cut: what is sent to it goes to nobody, and that is not told either.
void TestFabricCut::halfDeadPeerIsNotNoticedEither()
{
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().setCut(2, 1, Plane::Bus, true);
    QVERIFY(callee.send("last words"));
    callee.crash();
    const quint64 before = lab.fabric().loopTurns();
    for (int i = 0; i < 20; ++i) {
        QVERIFY(caller.send(pattern(1000)));
        QVERIFY(caller.silentFor(10));
    }
    const quint64 turns = lab.fabric().loopTurns() - before;
    QVERIFY2(turns < 100, qPrintable(QString::number(turns)));
    lab.fabric().healAll();
    QCOMPARE(caller.receive(10), QByteArray("last words"));
    QCOMPARE(caller.end(), End::Reset);
}

void TestFabricCut::endQueuesBehindHeldBytes()
{
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(1, 2, Plane::Replication);
    lab.fabric().setCut(1, 2, Plane::Replication, true);
    const QByteArray bytes = pattern(300'000);
    qint64 sent = 0;
    for (qint64 n = 1; n > 0 && sent < bytes.size(); sent += std::max<qint64>(n, 0))
        n = caller.sendSome(bytes.mid(sent));
    caller.endSending();
    QVERIFY(callee.silentFor(150));
    QVERIFY(callee.send("back"));
    QCOMPARE(caller.receive(4), QByteArray("back"));
    lab.fabric().healAll();
    QCOMPARE(callee.receive(sent), bytes.left(sent));
    QCOMPARE(callee.end(), End::Eof);
}

void TestFabricCut::manyCutsAndHealsLoseNothing()
{
    FabricLab lab(2);
    auto [caller, callee] = lab.pair(1, 2, Plane::Replication);
    const QByteArray bytes = pattern(20'000'000);
    std::atomic<bool> sent = false, done = false;
    std::thread sender([&] { sent = caller.send(bytes, 30000); });
    std::thread cutter([&] {
        // Whole cycles only, so that it ends open.
        while (!done) {
            lab.fabric().setCut(1, 2, Plane::Replication, true);
            lab.fabric().setCut(1, 2, Plane::Replication, false);
        }
    });
    const QByteArray got = callee.receive(bytes.size(), 30000);
    done = true;
    cutter.join();
    sender.join();
    QVERIFY(sent);
    QCOMPARE(got.size(), bytes.size());
    QVERIFY(got == bytes);
}

void TestFabricCut::faultsAreReported()
{
    FabricLab lab(3);
    auto [caller, callee] = lab.pair(1, 2, Plane::Replication);
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    lab.fabric().addFaults({{1, 2, Plane::Replication}, {3, 1, Plane::Bus}});
    QVERIFY(caller.send(pattern(12'345)));
    QTRY_COMPARE(lab.held(1, 2, Plane::Replication), 12'345);
    QCOMPARE(lab.held(3, 1, Plane::Bus), 0);
    QCOMPARE(lab.held(2, 1, Plane::Replication), -1);
    const auto faults = lab.fabric().faults();
    QCOMPARE(faults.size(), std::size_t(2));
    const qint64 since = faults.front().sinceMs;
    QVERIFY(since >= before && since <= QDateTime::currentMSecsSinceEpoch());
    // Cutting again keeps the time.
    lab.fabric().setCut(1, 2, Plane::Replication, true);
    QCOMPARE(lab.fabric().faults().front().sinceMs, since);
    lab.fabric().setCut(1, 2, Plane::Replication, false);
    QCOMPARE(callee.receive(12'345), pattern(12'345));
    QCOMPARE(lab.fabric().faults().size(), std::size_t(1));
    lab.fabric().healAll();
    QVERIFY(lab.fabric().faults().empty());
}

void TestFabricCut::resetLinkResets()
{
    FabricLab lab(2);
    auto forward = lab.pair(1, 2, Plane::Bus);
    auto backward = lab.pair(2, 1, Plane::Bus);
    auto stream = lab.pair(1, 2, Plane::Replication);
    lab.fabric().resetLink(1, 2, Plane::Bus);
    for (Peer* peer : {&forward.caller, &forward.callee, &backward.caller, &backward.callee})
        QCOMPARE(peer->end(), End::Reset);
    QVERIFY(stream.caller.send("on"));
    QCOMPARE(stream.callee.receive(2), QByteArray("on"));
    auto again = lab.pair(1, 2, Plane::Bus);
    QVERIFY(again.callee.connected());
}

RINGSIDE_TEST(fabric_cut, TestFabricCut)
#include "tst_fabric_cut.moc"
