#include "core/cluster/bus_type.h"
#include "fabric_lab.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

#include <mutex>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr quint32 Ping = busTypeBit(BusType::Ping);
constexpr quint32 Pong = busTypeBit(BusType::Pong);
constexpr quint32 Every = ~0u;

QByteArray ping(char salt = 0)
{
    return busMessage(quint16(BusType::Ping), 2256 + 104, salt);
}

QByteArray pong(char salt = 0)
{
    return busMessage(quint16(BusType::Pong), 2256, salt);
}

qint64 droppedBy(FabricLab& lab, quint32 types)
{
    for (const LinkFault& fault : lab.fabric().faults()) {
        if (fault.kind == FaultKind::Drop && fault.types == types)
            return fault.dropped;
    }
    return -1;
}

/// What the tap was told of one direction of one connection.
class Heard
{
public:
    Tap tap()
    {
        return [this](const TapChunk& chunk) {
            const std::lock_guard lock(m_mutex);
            if (!chunk.bytes.isEmpty())
                m_chunks.push_back({chunk.dropped, chunk.bytes.toByteArray()});
        };
    }
    std::vector<std::pair<bool, QByteArray>> chunks() const
    {
        const std::lock_guard lock(m_mutex);
        return m_chunks;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::pair<bool, QByteArray>> m_chunks;
};

} // namespace

/// Messages of the bus that vanish whole, by type and by chance.
class TestFabricDrop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dropsWholeMessages_data();
    void dropsWholeMessages();
    void theOtherWayAndOthersKeepTheirs();
    void streamsAreNeverTouched();
    void messageUnderWayArrives();
    void partOfAHeadIsHeldBack();
    void liftingDeliversWhatWasHeldBack();
    void liftingInTheMiddleOfADroppedMessage();
    void shareIsByChanceAndRepeatable();
    void rulesDecideInTurn();
    void tapIsToldOfEachWhole();
    void lostStreamPasses();
    void endBehindPartOfAMessage_data();
    void endBehindPartOfAMessage();
    void worksWithDelayThrottleAndCut();
};

void TestFabricDrop::dropsWholeMessages_data()
{
    QTest::addColumn<bool>("callerSends");
    QTest::newRow("of the one who dialled") << true;
    QTest::newRow("of the one who was dialled") << false;
}

void TestFabricDrop::dropsWholeMessages()
{
    QFETCH(bool, callerSends);
    FabricLab lab(2);
    auto pair = callerSends ? lab.pair(1, 2, Plane::Bus) : lab.pair(2, 1, Plane::Bus);
    Peer& one = callerSends ? pair.caller : pair.callee;
    Peer& two = callerSends ? pair.callee : pair.caller;
    lab.fabric().addFaults({dropOf(1, 2, Ping)});
    QVERIFY(one.send(ping(1) + pong(2) + ping(3) + ping(4) + pong(5)));
    QCOMPARE(two.receive(2 * 2256), pong(2) + pong(5));
    QCOMPARE(droppedBy(lab, Ping), 3);
    const LinkTraffic traffic = lab.traffic(1, 2, Plane::Bus);
    QCOMPARE(traffic.bytes, 2 * 2256);
    QVERIFY(one.send(ping(6)));
    QTRY_COMPARE(droppedBy(lab, Ping), 4);
    QCOMPARE(lab.held(1, 2, Plane::Bus), 0);
    lab.fabric().healAll();
    QVERIFY(one.send(ping(7)));
    QCOMPARE(two.receive(ping().size()), ping(7));
}

void TestFabricDrop::theOtherWayAndOthersKeepTheirs()
{
    FabricLab lab(3);
    auto dropped = lab.pair(1, 2, Plane::Bus);
    auto other = lab.pair(1, 3, Plane::Bus);
    lab.fabric().addFaults({dropOf(1, 2, Every)});
    QVERIFY(dropped.caller.send(ping()) && dropped.callee.send(pong()) && other.caller.send(ping()));
    QCOMPARE(dropped.caller.receive(pong().size()), pong());
    QCOMPARE(other.callee.receive(ping().size()), ping());
    QTRY_COMPARE(droppedBy(lab, Every), 1);
    QVERIFY(dropped.callee.silentFor(20));
}

void TestFabricDrop::streamsAreNeverTouched()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Replication);
    LinkFault elsewhere = dropOf(1, 2, Every);
    elsewhere.plane = Plane::Replication;
    lab.fabric().addFaults({elsewhere, dropOf(1, 2, Every)});
    QCOMPARE(lab.fabric().faults().size(), std::size_t(1));
    QVERIFY(one.send(ping() + pong()));
    QCOMPARE(two.receive((ping() + pong()).size()), ping() + pong());
}

void TestFabricDrop::messageUnderWayArrives()
{
    for (const int begun : {1, 15, 16, 1000}) {
        FabricLab lab(2);
        auto [one, two] = lab.pair(1, 2, Plane::Bus);
        QVERIFY(one.send(pong() + ping().left(begun)));
        QCOMPARE(two.receive(pong().size() + begun), pong() + ping().left(begun));
        lab.fabric().addFaults({dropOf(1, 2, Ping)});
        QVERIFY(one.send(ping().mid(begun) + ping(1) + pong(2)));
        QCOMPARE(two.receive(ping().size() - begun), ping().mid(begun));
        QCOMPARE(two.receive(pong().size()), pong(2));
        QCOMPARE(droppedBy(lab, Ping), 1);
    }
}

void TestFabricDrop::partOfAHeadIsHeldBack()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    // A throttle, to see what the link holds.
    lab.fabric().addFaults({dropOf(1, 2, Ping), throttleOf(1, 2, Plane::Bus, 100'000'000)});
    QVERIFY(one.send(pong().left(15)));
    const auto held = [&lab] { return lab.fabric().faults().back().heldBytes; };
    QTRY_COMPARE(held(), 15);
    QVERIFY(two.silentFor(50));
    QVERIFY(one.send(pong().mid(15, 1)));
    QCOMPARE(two.receive(16), pong().left(16));
    QVERIFY(one.send(pong().mid(16)));
    QCOMPARE(two.receive(2240), pong().mid(16));
}

void TestFabricDrop::liftingDeliversWhatWasHeldBack()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().addFaults({dropOf(1, 2, Ping), dropOf(1, 2, Pong)});
    QVERIFY(one.send(ping(1) + ping(2).left(10)));
    QTRY_COMPARE(droppedBy(lab, Ping), 1);
    lab.fabric().removeFaults([](const LinkFault& f) { return f.types == Pong; });
    QVERIFY(two.silentFor(20)); // the other rule still has to judge it
    lab.fabric().healAll();
    QCOMPARE(two.receive(10), ping(2).left(10));
    lab.fabric().addFaults({dropOf(1, 2, Ping)});
    QVERIFY(one.send(ping(2).mid(10) + ping(3) + pong(4)));
    QCOMPARE(two.receive(ping().size() - 10), ping(2).mid(10));
    QCOMPARE(two.receive(pong().size()), pong(4));
}

void TestFabricDrop::liftingInTheMiddleOfADroppedMessage()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().addFaults({dropOf(1, 2, Ping)});
    QVERIFY(one.send(ping().left(500)));
    QTRY_COMPARE(droppedBy(lab, Ping), 1);
    const auto lifted = lab.fabric().removeFaults([](const LinkFault&) { return true; });
    QCOMPARE(lifted.front().dropped, 1);
    QVERIFY(one.send(ping().mid(500, 1000)));
    QVERIFY(two.silentFor(20));
    QVERIFY(one.send(ping().mid(1500) + ping(1)));
    QCOMPARE(two.receive(ping().size()), ping(1));
}

void TestFabricDrop::shareIsByChanceAndRepeatable()
{
    const auto run = [](quint32 seed, double share) {
        FabricLab lab(2, {}, seed);
        auto [one, two] = lab.pair(1, 2, Plane::Bus);
        lab.fabric().addFaults({dropOf(1, 2, Ping, share)});
        QByteArray all;
        for (int i = 0; i < 400; ++i)
            all += busMessage(quint16(BusType::Ping), 16 + i);
        one.send(all);
        one.endSending();
        const QByteArray got = two.receive(all.size() + 1); // to its end
        return std::pair(droppedBy(lab, Ping), got);
    };
    const auto half = run(1, 0.5);
    QVERIFY2(half.first > 140 && half.first < 260, qPrintable(QString::number(half.first)));
    QVERIFY(run(1, 0.5) == half);
    QVERIFY(run(2, 0.5).second != half.second);
    QCOMPARE(run(1, 0).first, 0);
    QCOMPARE(run(1, 1).first, 400);
    const qint64 few = run(1, 0.1).first;
    QVERIFY2(few > 15 && few < 75, qPrintable(QString::number(few)));
}

void TestFabricDrop::rulesDecideInTurn()
{
    FabricLab lab(2, {}, 5);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().addFaults({dropOf(1, 2, Ping, 0.5), dropOf(1, 2, Ping | Pong)});
    QByteArray all;
    for (int i = 0; i < 100; ++i)
        all += ping();
    const QByteArray fail = busMessage(quint16(BusType::Fail), 2296);
    QVERIFY(one.send(all + pong() + fail));
    QCOMPARE(two.receive(fail.size()), fail);
    const qint64 first = droppedBy(lab, Ping);
    QVERIFY2(first > 25 && first < 75, qPrintable(QString::number(first)));
    QCOMPARE(droppedBy(lab, Ping | Pong), 101 - first);
    // New figures keep the count.
    lab.fabric().addFaults({dropOf(1, 2, Ping, 1)});
    QVERIFY(one.send(ping() + fail));
    QCOMPARE(two.receive(fail.size()), fail);
    QCOMPARE(droppedBy(lab, Ping), first + 1);
}

void TestFabricDrop::tapIsToldOfEachWhole()
{
    Heard heard;
    FabricLab lab(2, heard.tap());
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().addFaults({dropOf(1, 2, Ping)});
    QVERIFY(one.send(pong(1) + ping(2).left(700)));
    QCOMPARE(two.receive(pong().size()), pong(1));
    QVERIFY(one.send(ping(2).mid(700) + ping(3) + pong(4)));
    QCOMPARE(two.receive(pong().size()), pong(4));
    const auto chunks = heard.chunks();
    QByteArray passed;
    std::vector<QByteArray> dropped;
    for (const auto& [vanished, bytes] : chunks) {
        if (vanished)
            dropped.push_back(bytes);
        else
            passed += bytes;
    }
    QCOMPARE(passed, pong(1) + pong(4));
    QVERIFY((dropped == std::vector<QByteArray>{ping(2), ping(3)}));
    QVERIFY(!chunks.front().first && !chunks.back().first); // in the order of the bytes
}

void TestFabricDrop::lostStreamPasses()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().addFaults({dropOf(1, 2, Every)});
    const QByteArray noise = "GET / HTTP/1.1\r\n\r\n" + pattern(50'000);
    QVERIFY(one.send(ping() + noise + ping()));
    QCOMPARE(two.receive(noise.size() + ping().size()), noise + ping());
    QCOMPARE(droppedBy(lab, Every), 1);
}

void TestFabricDrop::endBehindPartOfAMessage_data()
{
    QTest::addColumn<bool>("withReset");
    QTest::newRow("FIN") << false;
    QTest::newRow("RST") << true;
}

void TestFabricDrop::endBehindPartOfAMessage()
{
    QFETCH(bool, withReset);
    Heard heard;
    FabricLab lab(2, heard.tap());
    lab.fabric().addFaults({dropOf(1, 2, Ping), throttleOf(1, 2, Plane::Bus, 100'000'000)});
    const auto held = [&lab] { return lab.fabric().faults().back().heldBytes; };
    const auto end = [withReset](Peer& peer) {
        if (withReset)
            peer.crash();
        else
            peer.close();
    };
    auto head = lab.pair(1, 2, Plane::Bus);
    QVERIFY(head.caller.send(ping().left(9)));
    QTRY_COMPARE(held(), 9);
    end(head.caller);
    QCOMPARE(head.callee.receive(9), ping().left(9));
    QCOMPARE(head.callee.end(), withReset ? End::Reset : End::Eof);

    auto half = lab.pair(1, 2, Plane::Bus);
    QVERIFY(half.caller.send(ping().left(1000)));
    QTRY_COMPARE(droppedBy(lab, Ping), 1);
    end(half.caller);
    QCOMPARE(half.callee.receive(1), QByteArray());
    QVERIFY((heard.chunks().back() == std::pair<bool, QByteArray>(true, ping().left(1000))));
}

void TestFabricDrop::worksWithDelayThrottleAndCut()
{
    FabricLab lab(2);
    auto [one, two] = lab.pair(1, 2, Plane::Bus);
    lab.fabric().addFaults(
        {delayOf(1, 2, Plane::Bus, 100), throttleOf(1, 2, Plane::Bus, 1'000'000), dropOf(1, 2, Ping)});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(one.send(ping() + pong(1) + ping()));
    QTRY_COMPARE(droppedBy(lab, Ping), 2);
    QCOMPARE(lab.held(1, 2, Plane::Bus), pong().size());
    QCOMPARE(two.receive(pong().size()), pong(1));
    QVERIFY(timer.elapsed() >= 100);
    // A cut is before all: what waits in front of it is not judged, and may pass when the rule has gone.
    lab.fabric().setCut(1, 2, Plane::Bus, true);
    QVERIFY(one.send(ping(2)));
    QTRY_COMPARE(lab.held(1, 2, Plane::Bus), ping().size());
    lab.fabric().removeFaults([](const LinkFault& f) { return f.kind == FaultKind::Drop; });
    QVERIFY(two.silentFor(50));
    lab.fabric().healAll();
    QCOMPARE(two.receive(ping().size()), ping(2));
}

RINGSIDE_TEST(fabric_drop, TestFabricDrop)
#include "tst_fabric_drop.moc"
