#include "fabric_lab.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr Plane Stream = Plane::Replication;

/// The least a throttle may take for so many bytes, its burst taken off.
qint64 leastMs(qint64 bytes, qint64 rate)
{
    return (bytes - std::max<qint64>(1500, rate / 50)) * 1000 / rate;
}

} // namespace

/// Throttled links: no more than so many bytes a second for all connections together, and none lost.
class TestFabricThrottle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsToTheRate_data();
    void keepsToTheRate();
    void theOtherWayIsFree();
    void connectionsShareTheRate();
    void aLittleGoesAtOnce();
    void liftingAndRaisingActAtOnce();
    void otherFaultsDoNotStarveIt();
    void worksWithADelay();
    void endComesBehindTheBytes_data();
    void endComesBehindTheBytes();
    void nothingPassesACut();
    void doesNotKeepTheLoopBusy();
    void idleOneSleeps();
};

void TestFabricThrottle::keepsToTheRate_data()
{
    QTest::addColumn<Plane>("plane");
    QTest::addColumn<bool>("callerSends");
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("slow, bus") << Plane::Bus << true << qint64(20'000) << qint64(8'000);
    QTest::newRow("middling") << Stream << true << qint64(500'000) << qint64(200'000);
    QTest::newRow("middling, answers") << Stream << false << qint64(500'000) << qint64(200'000);
    QTest::newRow("fast") << Stream << true << qint64(20'000'000) << qint64(10'000'000);
}

void TestFabricThrottle::keepsToTheRate()
{
    QFETCH(Plane, plane);
    QFETCH(bool, callerSends);
    QFETCH(qint64, rate);
    QFETCH(qint64, bytes);
    FabricLab lab(2);
    auto pair = callerSends ? lab.pair(1, 2, plane) : lab.pair(2, 1, plane);
    Peer& one = callerSends ? pair.caller : pair.callee;
    Peer& two = callerSends ? pair.callee : pair.caller;
    lab.fabric().addFaults({throttleOf(1, 2, plane, rate)});
    const QByteArray all = pattern(bytes);
    QElapsedTimer timer;
    timer.start();
    bool sent = false;
    std::thread sender([&] { sent = one.send(all, 30'000); });
    const QByteArray got = two.receive(bytes, 30'000);
    const qint64 took = timer.elapsed();
    sender.join();
    QVERIFY(sent);
    QVERIFY(got == all);
    QVERIFY2(took >= leastMs(bytes, rate), qPrintable(QString::number(took)));
    QVERIFY2(took < 3 * leastMs(bytes, rate) + 1000, qPrintable(QString::number(took)));
}

void TestFabricThrottle::theOtherWayIsFree()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    auto other = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({throttleOf(1, 2, Plane::Bus, 1)});
    QVERIFY(one.send(pattern(10'000)) && two.send(pattern(20'000)) && other.caller.send(pattern(30'000)));
    QCOMPARE(one.receive(20'000), pattern(20'000));
    QCOMPARE(other.callee.receive(30'000), pattern(30'000));
    QCOMPARE(two.receive(1500), pattern(1500)); // one packet
    QVERIFY(two.silentFor(50));
    QCOMPARE(lab.held(1, 2, Plane::Bus), 8'500);
}

void TestFabricThrottle::connectionsShareTheRate()
{
    constexpr qint64 rate = 300'000, each = 60'000;
    FabricLab lab(2);
    auto first = lab.pair(1, 2, Stream);
    auto second = lab.pair(2, 1, Stream); // what 1 answers there is of the same link
    auto third = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({throttleOf(1, 2, Stream, rate)});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(first.caller.send(pattern(each)) && second.callee.send(pattern(each)) &&
            third.caller.send(pattern(each)));
    // Half of one's bytes do not come before the others have about as many.
    QCOMPARE(first.callee.receive(each / 2), pattern(each).left(each / 2));
    QVERIFY(lab.traffic(1, 2, Stream).bytes >= quint64(each));
    QVERIFY(timer.elapsed() >= leastMs(each, rate));
    QCOMPARE(second.caller.receive(each), pattern(each));
    QCOMPARE(third.callee.receive(each), pattern(each));
    QCOMPARE(first.callee.receive(each / 2).size(), each / 2);
    QVERIFY2(timer.elapsed() >= leastMs(3 * each, rate), qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestFabricThrottle::aLittleGoesAtOnce()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().addFaults({throttleOf(1, 2, Plane::Bus, 1)});
    QVERIFY(one.send(pattern(1000)));
    QCOMPARE(two.receive(1000, 5000), pattern(1000));
    QCOMPARE(lab.held(1, 2, Plane::Bus), 0);
}

void TestFabricThrottle::liftingAndRaisingActAtOnce()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({throttleOf(1, 2, Stream, 1)});
    QVERIFY(one.send(pattern(40'000)));
    QTRY_COMPARE(lab.held(1, 2, Stream), 38'500);
    lab.fabric().addFaults({throttleOf(1, 2, Stream, 10'000'000)});
    QCOMPARE(two.receive(40'000, 5000), pattern(40'000));
    lab.fabric().addFaults({throttleOf(1, 2, Stream, 1)});
    QVERIFY(one.send(pattern(50'000)));
    QTRY_COMPARE(lab.held(1, 2, Stream), 48'500);
    const auto lifted = lab.fabric().removeFaults([](const LinkFault&) { return true; });
    QCOMPARE(lifted.front().heldBytes, 48'500);
    QCOMPARE(two.receive(50'000, 5000), pattern(50'000));
}

/// Faults that come and go on the same link do not take away what a throttle has promised.
void TestFabricThrottle::otherFaultsDoNotStarveIt()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().addFaults({throttleOf(1, 2, Plane::Bus, 50'000)});
    std::atomic<bool> done = false;
    std::thread meddler([&] {
        while (!done) {
            lab.fabric().addFaults({dropOf(1, 2, 1), delayOf(1, 2, Plane::Bus, 1)});
            lab.fabric().addFaults({throttleOf(1, 2, Plane::Bus, 50'000)});
            lab.fabric().removeFaults([](const LinkFault& f) { return f.kind != FaultKind::Throttle; });
        }
    });
    QElapsedTimer timer;
    timer.start();
    QVERIFY(one.send(pattern(20'000)));
    const QByteArray got = two.receive(20'000, 5000);
    const qint64 took = timer.elapsed();
    done = true;
    meddler.join();
    QVERIFY(got == pattern(20'000));
    QVERIFY2(took >= leastMs(20'000, 50'000), qPrintable(QString::number(took))); // nor is it filled anew
}

void TestFabricThrottle::worksWithADelay()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({throttleOf(1, 2, Stream, 100'000), delayOf(1, 2, Stream, 150)});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(one.send(pattern(20'000)));
    QCOMPARE(two.receive(1).size(), 1);
    QVERIFY2(timer.elapsed() >= 150, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(two.receive(19'999), pattern(20'000).mid(1));
    QVERIFY2(timer.elapsed() >= 150 + leastMs(20'000, 100'000), qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestFabricThrottle::endComesBehindTheBytes_data()
{
    QTest::addColumn<bool>("withReset");
    QTest::addColumn<bool>("delayed");
    QTest::newRow("FIN") << false << false;
    QTest::newRow("RST") << true << false;
    QTest::newRow("FIN, delayed") << false << true;
    QTest::newRow("RST, delayed") << true << true;
}

void TestFabricThrottle::endComesBehindTheBytes()
{
    QFETCH(bool, withReset);
    QFETCH(bool, delayed);
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({throttleOf(1, 2, Stream, 50'000)});
    if (delayed) // so that the end is read, and due, while bytes are in the queue
        lab.fabric().addFaults({delayOf(1, 2, Stream, 1)});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(one.send(pattern(10'000)));
    if (withReset) // which overtakes what is not read yet
        QTRY_VERIFY(lab.traffic(1, 2, Stream).bytes > 0);
    if (withReset)
        one.crash();
    else
        one.close();
    QCOMPARE(two.receive(10'000), pattern(10'000));
    QCOMPARE(two.end(), withReset ? End::Reset : End::Eof);
    QVERIFY(timer.elapsed() >= leastMs(10'000, 50'000));
}

void TestFabricThrottle::nothingPassesACut()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({throttleOf(1, 2, Stream, 20'000)});
    QVERIFY(one.send(pattern(4'000)));
    QCOMPARE(two.receive(1500), pattern(4'000).left(1500));
    lab.fabric().setCut(1, 2, Stream, true);
    const QByteArray before = two.receive(2'500, 250); // what was past the cut
    QVERIFY(before.size() < 2'500);
    QVERIFY(two.silentFor(150));
    lab.fabric().healAll();
    QCOMPARE(before + two.receive(2'500 - before.size()), pattern(4'000).mid(1500));
}

void TestFabricThrottle::doesNotKeepTheLoopBusy()
{
    FabricLab lab(2);
    std::vector<FabricLab::Pair> pairs;
    for (int i = 0; i < 20; ++i)
        pairs.push_back(lab.pair(1, 2, Stream));
    lab.fabric().addFaults({throttleOf(1, 2, Stream, 1'000'000)});
    for (auto& pair : pairs)
        QVERIFY(pair.caller.send(pattern(25'000)));
    QElapsedTimer timer;
    timer.start();
    const quint64 before = lab.fabric().loopTurns();
    for (auto& pair : pairs)
        QCOMPARE(pair.callee.receive(25'000), pattern(25'000));
    const quint64 turns = lab.fabric().loopTurns() - before;
    // A tick every 10 ms and the turns they ask for; the receivers add none.
    QVERIFY2(turns < quint64(timer.elapsed()) / 10 * 3 + 50, qPrintable(QString::number(turns)));
}

void TestFabricThrottle::idleOneSleeps()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Stream);
    lab.fabric().addFaults({throttleOf(1, 2, Stream, 1), throttleOf(2, 1, Stream, 1)});
    int turns = lab.turnsWhileSilent(two, 200);
    QVERIFY2(turns >= 0 && turns < 10, qPrintable(QString::number(turns)));
    // Nor does one whose next turn is far away.
    QVERIFY(one.send(pattern(5'000)));
    QCOMPARE(two.receive(1500), pattern(1500));
    turns = lab.turnsWhileSilent(two, 200);
    QVERIFY2(turns >= 0 && turns < 10, qPrintable(QString::number(turns)));
}

RINGSIDE_TEST(fabric_throttle, TestFabricThrottle)
#include "tst_fabric_throttle.moc"
