#include "fabric_lab.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

#include <algorithm>
#include <mutex>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr Plane Stream = Plane::Replication;
/// Long enough that nobody waits for it.
constexpr int Ages = 60'000;

} // namespace

/// Delayed links: everything comes later, in order, its end too.
class TestFabricDelay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesComeLater_data();
    void bytesComeLater();
    void theOtherWayIsNotDelayed();
    void jitterKeepsTheOrder();
    void tapKnowsWhenBytesAreDue();
    void endsComeLater_data();
    void endsComeLater();
    void resetFollowsTheEnd();
    void deadPeerIsNotNoticedTooEarly();
    void handshakeTakesARoundTrip();
    void callerMaySayGoodbyeDuringTheHandshake();
    void callerWhoResetsDuringTheHandshakeIsDropped();
    void cutDuringTheHandshake();
    void liftingLetsAllFlowAtOnce();
    void newFiguresConcernWhatIsReadLater();
    void queueIsBounded();
    void slowReaderLosesNothing();
    void nothingPassesACut();
    void waitingCostsNothing();
};

void TestFabricDelay::bytesComeLater_data()
{
    QTest::addColumn<Plane>("plane");
    QTest::addColumn<bool>("callerSends");
    QTest::newRow("bus, dialled") << Plane::Bus << true;
    QTest::newRow("bus, accepted") << Plane::Bus << false;
    QTest::newRow("replication, dialled") << Plane::Replication << true;
    QTest::newRow("replication, accepted") << Plane::Replication << false;
}

void TestFabricDelay::bytesComeLater()
{
    QFETCH(Plane, plane);
    QFETCH(bool, callerSends);
    FabricLab lab(2);
    auto pair = callerSends ? lab.pair(1, 2, plane) : lab.pair(2, 1, plane);
    Peer& one = callerSends ? pair.caller : pair.callee;
    Peer& two = callerSends ? pair.callee : pair.caller;
    lab.fabric().addFaults({delayOf(1, 2, plane, 80)});
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(one.send("late"));
        QCOMPARE(two.receive(4), QByteArray("late"));
        QVERIFY2(timer.elapsed() >= 80, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
    // What is sent together arrives together: the delay is no queue of turns.
    QElapsedTimer timer;
    timer.start();
    QVERIFY(one.send(pattern(500'000)));
    QCOMPARE(two.receive(500'000), pattern(500'000));
    QVERIFY(timer.elapsed() >= 80 && timer.elapsed() < 2000);
}

void TestFabricDelay::theOtherWayIsNotDelayed()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    auto other = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({delayOf(1, 2, Plane::Bus, Ages)});
    QVERIFY(one.send("late") && two.send("prompt") && other.caller.send("prompt too"));
    QCOMPARE(one.receive(6), QByteArray("prompt"));
    QCOMPARE(other.callee.receive(10), QByteArray("prompt too"));
    QVERIFY(two.silentFor(50));
}

void TestFabricDelay::jitterKeepsTheOrder()
{
    std::mutex mutex;
    std::vector<qint64> delays;
    const auto tap = [&](const TapChunk& chunk) {
        const std::lock_guard lock(mutex);
        if (!chunk.bytes.isEmpty())
            delays.push_back(chunk.dueNs - chunk.timeNs);
    };
    FabricLab lab(2, tap, 11);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({delayOf(1, 2, Stream, 10, 10)});
    // One after the other: each takes its own time.
    for (int i = 0; i < 40; ++i) {
        QVERIFY(one.send("x"));
        QCOMPARE(two.receive(1), QByteArray("x"));
    }
    {
        const std::lock_guard lock(mutex);
        QCOMPARE(delays.size(), std::size_t(40));
        const auto [least, most] = std::minmax_element(delays.begin(), delays.end());
        QVERIFY2(*least >= 0 && *most <= 20'000'000, qPrintable(QString::number(*most)));
        QVERIFY2(*most - *least > 10'000'000, qPrintable(QString::number(*most - *least)));
    }
    // Many at once: none overtakes another.
    const QByteArray bytes = pattern(30'000);
    std::thread sender([&, &caller = one] {
        for (qsizetype at = 0; at < bytes.size(); at += 100) {
            const quint64 before = lab.fabric().loopTurns();
            caller.send(bytes.mid(at, 100));
            while (lab.fabric().loopTurns() == before)
                std::this_thread::yield(); // so that it is a piece of its own
        }
    });
    const QByteArray got = two.receive(bytes.size());
    sender.join();
    QCOMPARE(got, bytes);
    const std::lock_guard lock(mutex);
    QVERIFY2(delays.size() > 140, qPrintable(QString::number(delays.size())));
}

void TestFabricDelay::tapKnowsWhenBytesAreDue()
{
    struct Chunk
    {
        qint64 timeNs, dueNs;
        QByteArray bytes;
    };
    std::mutex mutex;
    std::vector<Chunk> chunks;
    FabricLab lab(2, [&](const TapChunk& chunk) {
        const std::lock_guard lock(mutex);
        if (!chunk.bytes.isEmpty())
            chunks.push_back({chunk.timeNs, chunk.dueNs, chunk.bytes.toByteArray()});
    });
    auto [one, two] = lab.pair(1, 2, Stream);
    QVERIFY(one.send("prompt"));
    QCOMPARE(two.receive(6), QByteArray("prompt"));
    lab.fabric().addFaults({delayOf(1, 2, Stream, 500)});
    QVERIFY(one.send("late"));
    const auto count = [&] {
        const std::lock_guard lock(mutex);
        return chunks.size();
    };
    QTRY_COMPARE(count(), std::size_t(2)); // told when read, not when delivered
    QVERIFY(two.silentFor(0));
    lab.fabric().addFaults({delayOf(1, 2, Stream, 1)});
    QVERIFY(one.send("later"));
    QTRY_COMPARE(count(), std::size_t(3));
    QCOMPARE(two.receive(9), QByteArray("latelater"));
    const std::lock_guard lock(mutex);
    QCOMPARE(chunks[0].dueNs, chunks[0].timeNs);
    QCOMPARE(chunks[1].bytes, QByteArray("late"));
    // The tap's clock is read a moment after the one that the delay was added to.
    const qint64 delay = chunks[1].dueNs - chunks[1].timeNs;
    QVERIFY2(delay > 400'000'000 && delay <= 500'000'000, qPrintable(QString::number(delay)));
    QVERIFY(std::abs(chunks[2].dueNs - chunks[1].dueNs) < 1'000'000); // the order holds it back
}

void TestFabricDelay::endsComeLater_data()
{
    QTest::addColumn<bool>("callerEnds");
    QTest::addColumn<bool>("withReset");
    QTest::addColumn<QByteArray>("lastWords");
    for (const bool callerEnds : {true, false}) {
        for (const bool withReset : {true, false}) {
            for (const QByteArray& words : {QByteArray(), pattern(100'000)}) {
                QTest::addRow("%s, %s, %d bytes", callerEnds ? "caller" : "callee", withReset ? "RST" : "FIN",
                              int(words.size()))
                    << callerEnds << withReset << words;
            }
        }
    }
}

void TestFabricDelay::endsComeLater()
{
    QFETCH(bool, callerEnds);
    QFETCH(bool, withReset);
    QFETCH(QByteArray, lastWords);
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    Peer& ends = callerEnds ? one : two;
    Peer& stays = callerEnds ? two : one;
    lab.fabric().addFaults({delayOf(1, 2, Stream, 120), delayOf(2, 1, Stream, 120)});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(ends.send(lastWords));
    // A reset overtakes what the relay has not read yet.
    const int from = callerEnds ? 1 : 2;
    QTRY_COMPARE(lab.held(from, 3 - from, Stream), lastWords.size());
    if (withReset)
        ends.crash();
    else
        ends.endSending();
    QCOMPARE(stays.receive(lastWords.size()), lastWords);
    QCOMPARE(stays.end(), withReset ? End::Reset : End::Eof);
    QVERIFY2(timer.elapsed() >= 120, qPrintable(QString::number(timer.elapsed())));
    if (!withReset) {
        QVERIFY(stays.send("still here"));
        QCOMPARE(ends.receive(10), QByteArray("still here"));
        stays.endSending();
        QCOMPARE(ends.end(), End::Eof);
    }
    QTRY_COMPARE(lab.traffic(1, 2, Stream).connections, 0);
}

/// A goodbye, and a reset while it is still on its way: both arrive, or the reset alone.
void TestFabricDelay::resetFollowsTheEnd()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({delayOf(1, 2, Stream, 150)});
    QVERIFY(one.send("bye"));
    one.endSending();
    QTRY_COMPARE(lab.held(1, 2, Stream), 3);
    one.crash();
    QCOMPARE(two.receive(3), QByteArray("bye"));
    QVERIFY(two.end() != End::None);
    QTRY_COMPARE(lab.traffic(1, 2, Stream).connections, 0);
}

/// Only what the dead node sent is delayed: what is sent to it goes to nobody, and that is told no earlier.
void TestFabricDelay::deadPeerIsNotNoticedTooEarly()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().addFaults({delayOf(2, 1, Plane::Bus, 300)});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(two.send("last words"));
    QTRY_COMPARE(lab.held(2, 1, Plane::Bus), 10);
    two.crash();
    for (int i = 0; i < 10; ++i)
        QVERIFY(one.send(pattern(1000)));
    QCOMPARE(one.receive(10), QByteArray("last words"));
    QVERIFY(timer.elapsed() >= 300);
    QCOMPARE(one.end(), End::Reset);
}

void TestFabricDelay::handshakeTakesARoundTrip()
{
    FabricLab lab(2);
    lab.fabric().addFaults({delayOf(1, 2, Plane::Bus, 60), delayOf(2, 1, Plane::Bus, 90)});
    QElapsedTimer timer;
    timer.start();
    Peer one = lab.call(1, 2, Plane::Bus);
    QVERIFY(one.send("hello"));
    QVERIFY(!lab.server(2, Plane::Bus).called(100));
    QCOMPARE(lab.traffic(1, 2, Plane::Bus).connections, 1);
    QCOMPARE(lab.traffic(1, 2, Plane::Bus).waiting, 0); // it is no cut that it waits for
    Peer two = lab.server(2, Plane::Bus).accept();
    QVERIFY2(timer.elapsed() >= 150, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(two.receive(5), QByteArray("hello"));
    QVERIFY2(timer.elapsed() >= 210, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestFabricDelay::callerMaySayGoodbyeDuringTheHandshake()
{
    FabricLab lab(2);
    lab.fabric().addFaults({delayOf(1, 2, Stream, 100)});
    Peer one = lab.call(1, 2, Stream);
    QVERIFY(one.send("a question"));
    one.endSending();
    Peer two = lab.server(2, Stream).accept();
    QCOMPARE(two.receive(10), QByteArray("a question"));
    QCOMPARE(two.end(), End::Eof);
    QVERIFY(two.send("an answer"));
    QCOMPARE(one.receive(9), QByteArray("an answer"));
}

void TestFabricDelay::callerWhoResetsDuringTheHandshakeIsDropped()
{
    FabricLab lab(2);
    lab.fabric().addFaults({delayOf(1, 2, Stream, Ages)});
    Peer one = lab.call(1, 2, Stream);
    QVERIFY(one.send("a question"));
    QTRY_COMPARE(lab.traffic(1, 2, Stream).connections, 1);
    one.crash();
    QTRY_COMPARE(lab.traffic(1, 2, Stream).connections, 0);
    lab.fabric().healAll();
    QVERIFY(!lab.server(2, Stream).called(50));
}

void TestFabricDelay::cutDuringTheHandshake()
{
    FabricLab lab(2);
    lab.fabric().addFaults({delayOf(1, 2, Stream, 50)});
    Peer one = lab.call(1, 2, Stream);
    QTRY_COMPARE(lab.traffic(1, 2, Stream).connections, 1);
    lab.fabric().setCut(2, 1, Stream, true);
    QVERIFY(one.send("hello"));
    QVERIFY(!lab.server(2, Stream).called(150));
    QCOMPARE(lab.traffic(1, 2, Stream).waiting, 1);
    QElapsedTimer timer;
    timer.start();
    lab.fabric().setCut(2, 1, Stream, false);
    Peer two = lab.server(2, Stream).accept();
    QVERIFY(timer.elapsed() >= 50); // it begins anew
    QCOMPARE(two.receive(5), QByteArray("hello"));

    lab.fabric().addFaults({delayOf(1, 2, Stream, Ages)});
    Peer other = lab.call(1, 2, Stream);
    QVERIFY(!lab.server(2, Stream).called(50));
    lab.fabric().healAll();
    QVERIFY(lab.server(2, Stream).called(5000));
}

void TestFabricDelay::liftingLetsAllFlowAtOnce()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({delayOf(1, 2, Stream, Ages)});
    QVERIFY(one.send(pattern(300'000)));
    one.endSending();
    QTRY_COMPARE(lab.held(1, 2, Stream), 300'000);
    QVERIFY(two.silentFor(50));
    const auto lifted = lab.fabric().removeFaults([](const LinkFault&) { return true; });
    QCOMPARE(lifted.size(), std::size_t(1));
    QCOMPARE(lifted.front().heldBytes, 300'000);
    QCOMPARE(two.receive(300'000, 5000), pattern(300'000));
    QCOMPARE(two.end(5000), End::Eof);
}

void TestFabricDelay::newFiguresConcernWhatIsReadLater()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    const auto sendUnder = [&, &caller = one](int ms, const QByteArray& bytes, qint64 held) {
        lab.fabric().addFaults({delayOf(1, 2, Stream, ms)});
        return caller.send(bytes) && QTest::qWaitFor([&] { return lab.held(1, 2, Stream) == held; });
    };
    QElapsedTimer timer;
    timer.start();
    QVERIFY(sendUnder(400, "slow", 4));
    QVERIFY(sendUnder(10, "fast", 8));
    QCOMPARE(two.receive(8), QByteArray("slowfast")); // behind it, as the order is kept
    QVERIFY(timer.elapsed() >= 400);
    QVERIFY(sendUnder(200, "first", 5));
    QVERIFY(sendUnder(Ages, "much later", 15));
    QCOMPARE(two.receive(5), QByteArray("first"));
    QVERIFY(two.silentFor(50));
    QCOMPARE(lab.fabric().faults().size(), std::size_t(1));
    // Lifted and set again in one go: what waited does not wait any longer.
    lab.fabric().healAll();
    lab.fabric().addFaults({delayOf(1, 2, Stream, Ages)});
    QCOMPARE(two.receive(10, 5000), QByteArray("much later"));
}

void TestFabricDelay::queueIsBounded()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({delayOf(1, 2, Stream, Ages)});
    const QByteArray bytes = pattern(48'000'000);
    const qint64 sent = one.fill(bytes);
    QVERIFY2(sent < bytes.size(), "the relay swallows without end");
    // A queue that is full waits without a turn.
    const int turns = lab.turnsWhileSilent(two, 200);
    QVERIFY2(turns >= 0 && turns < 20, qPrintable(QString::number(turns)));
    lab.fabric().addFaults({delayOf(1, 2, Stream, 1)});
    lab.fabric().healAll();
    QVERIFY(two.receive(sent) == bytes.left(sent));
    QVERIFY(one.send("and on"));
    QCOMPARE(two.receive(6), QByteArray("and on"));
}

void TestFabricDelay::slowReaderLosesNothing()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({delayOf(1, 2, Stream, 3, 2)});
    const QByteArray bytes = pattern(20'000'000);
    const qint64 full = one.fill(bytes);
    bool sent = false;
    std::thread rest([&, &caller = one] { sent = caller.send(bytes.mid(full), 30'000); });
    const QByteArray got = two.receive(bytes.size(), 30'000);
    rest.join();
    QVERIFY(sent);
    QVERIFY(got == bytes);
}

void TestFabricDelay::nothingPassesACut()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({delayOf(1, 2, Stream, 100)});
    QVERIFY(one.send("on its way"));
    QTRY_COMPARE(lab.held(1, 2, Stream), 10);
    lab.fabric().setCut(1, 2, Stream, true);
    QVERIFY(one.send(" and behind"));
    QVERIFY(two.silentFor(250));
    // Lifting the delay alone lets nothing through.
    lab.fabric().removeFaults([](const LinkFault& f) { return f.kind == FaultKind::Delay; });
    QVERIFY(two.silentFor(50));
    QTRY_COMPARE(lab.held(1, 2, Stream), 21);
    lab.fabric().healAll();
    QCOMPARE(two.receive(21), QByteArray("on its way and behind"));
}

void TestFabricDelay::waitingCostsNothing()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({delayOf(1, 2, Stream, Ages), delayOf(2, 1, Stream, 5)});
    int turns = lab.turnsWhileSilent(two, 200);
    QVERIFY2(turns >= 0 && turns < 10, qPrintable(QString::number(turns)));
    QVERIFY(one.send("bytes that wait"));
    QTRY_COMPARE(lab.held(1, 2, Stream), 15);
    turns = lab.turnsWhileSilent(two, 200);
    QVERIFY2(turns >= 0 && turns < 10, qPrintable(QString::number(turns)));
    lab.fabric().setCut(1, 2, Stream, true);
    Peer other = lab.call(1, 2, Stream);
    QVERIFY(other.send("a handshake that waits"));
    turns = lab.turnsWhileSilent(two, 200);
    QVERIFY2(turns >= 0 && turns < 10, qPrintable(QString::number(turns)));
}

RINGSIDE_TEST(fabric_delay, TestFabricDelay)
#include "tst_fabric_delay.moc"
