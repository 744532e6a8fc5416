#include "core/fabric/bus_filter.h"
#include "fabric_lab.h"
#include "tests/support/runner.h"

#include <QRandomGenerator>

#include <set>

using namespace ringside;
using namespace ringside::fabric;
using ringside::test::busMessage;
using ringside::test::pattern;

namespace {

/// Drops the types it is told to and writes down what it gets.
struct Outlet final : BusFilter::Outlet
{
    bool drops(const BusHead& head) override
    {
        ++asked;
        return types.contains(head.type);
    }
    void pass(QByteArrayView bytes) override
    {
        passed.append(bytes.data(), bytes.size());
        ++pieces;
    }
    void dropped(QByteArrayView message) override { taken.push_back(message.toByteArray()); }

    std::set<quint16> types;
    int asked = 0;
    int pieces = 0;
    QByteArray passed;
    std::vector<QByteArray> taken;
};

const QByteArray ping = busMessage(0, 2256 + 104 * 3);
const QByteArray pong = busMessage(1, 2256);
const QByteArray light = busMessage(4 | BusHead::LightBit, BusHead::Size);

} // namespace

/// Which messages go on and which do not, whatever pieces they come in: no sockets needed.
class TestFabricFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesOutWholeMessages_data();
    void takesOutWholeMessages();
    void oneReadWithNothingToDropIsOnePiece();
    void messageUnderWayGoesOn();
    void headIsHeldBackUntilItIsJudged();
    void liftedInTheMiddle();
    void hugeMessageIsKeptInPart();
    void lostStreamGoesOn();
    void endGivesAwayTheRest();
};

void TestFabricFilter::takesOutWholeMessages_data()
{
    QTest::addColumn<int>("most");
    for (const int most : {1, 2, 7, 15, 16, 17, 100, 2256, 5000, 100'000})
        QTest::addRow("pieces of up to %d bytes", most) << most;
}

void TestFabricFilter::takesOutWholeMessages()
{
    QFETCH(int, most);
    QRandomGenerator random{quint32(most)};
    QByteArray stream, expected;
    std::vector<QByteArray> gone;
    for (int i = 0; i < 200; ++i) {
        const auto type = quint16(random.bounded(3));
        const QByteArray message = busMessage(type, 16 + random.bounded(most > 10 ? 4000 : 40), char(i));
        stream += message;
        if (type == 1)
            gone.push_back(message);
        else
            expected += message;
    }
    Outlet outlet;
    outlet.types = {1};
    BusFilter filter;
    for (qsizetype at = 0; at < stream.size();) {
        const qsizetype size = std::min<qsizetype>(1 + random.bounded(most), stream.size() - at);
        filter.take(QByteArrayView(stream).sliced(at, size), outlet);
        at += size;
    }
    QCOMPARE(outlet.passed, expected);
    QVERIFY(outlet.taken == gone);
    QCOMPARE(outlet.asked, 200);
    QVERIFY(!filter.busy());
}

void TestFabricFilter::oneReadWithNothingToDropIsOnePiece()
{
    Outlet outlet;
    BusFilter filter;
    filter.take(ping + pong + light + ping.left(1000), outlet);
    QCOMPARE(outlet.pieces, 1);
    QVERIFY(!filter.busy());
    filter.take(ping.mid(1000) + pong, outlet);
    QCOMPARE(outlet.pieces, 2);
    QCOMPARE(outlet.passed, ping + pong + light + ping + pong);
}

void TestFabricFilter::messageUnderWayGoesOn()
{
    // The faults are set after so many bytes of a message.
    for (const int begun : {1, 7, 15, 16, 17, 2000}) {
        Outlet outlet;
        outlet.types = {0};
        BusFilter filter;
        filter.follow(pong + ping.left(begun));
        filter.take(ping.mid(begun) + ping + pong, outlet);
        QCOMPARE(outlet.passed, ping.mid(begun) + pong);
        QCOMPARE(outlet.asked, 2);
        QCOMPARE(outlet.taken.size(), std::size_t(1));
    }
}

void TestFabricFilter::headIsHeldBackUntilItIsJudged()
{
    Outlet outlet;
    BusFilter filter;
    filter.take(pong + ping.left(10), outlet);
    QCOMPARE(outlet.passed, pong);
    QCOMPARE(filter.heldBack(), 10);
    QVERIFY(filter.busy());
    QCOMPARE(outlet.asked, 1);
    filter.take(ping.mid(10, 5), outlet);
    QCOMPARE(filter.heldBack(), 15);
    filter.take(ping.mid(15, 1), outlet);
    QCOMPARE(outlet.passed, pong + ping.left(16));
    QVERIFY(!filter.busy());
}

void TestFabricFilter::liftedInTheMiddle()
{
    Outlet outlet;
    outlet.types = {0};
    BusFilter filter;
    // A head nobody has judged goes on ...
    filter.take(ping.left(10), outlet);
    const std::vector<char> head = filter.release();
    QCOMPARE(QByteArray(head.data(), qsizetype(head.size())), ping.left(10));
    QVERIFY(!filter.busy());
    QVERIFY(filter.release().empty());
    // ... even when faults are set again at once.
    filter.take(ping.mid(10), outlet);
    QCOMPARE(outlet.passed, ping.mid(10));
    QCOMPARE(outlet.asked, 0);
    // What is being taken out is taken out to its end.
    filter.take(ping.left(1000), outlet);
    QVERIFY(filter.release().empty());
    QVERIFY(filter.busy());
    outlet.types.clear();
    filter.take(ping.mid(1000), outlet);
    QVERIFY(!filter.busy());
    filter.follow(pong);
    QCOMPARE(outlet.passed, ping.mid(10));
    QCOMPARE(outlet.taken.size(), std::size_t(1));
    QCOMPARE(outlet.taken.front(), ping);
}

void TestFabricFilter::hugeMessageIsKeptInPart()
{
    const QByteArray huge = busMessage(4, BusFilter::MostKept + 100'000);
    Outlet outlet;
    outlet.types = {4};
    BusFilter filter;
    filter.take(huge.left(5), outlet);
    for (qsizetype at = 5; at < huge.size(); at += 50'000)
        filter.take(QByteArrayView(huge).sliced(at, std::min<qsizetype>(50'000, huge.size() - at)), outlet);
    filter.take(ping, outlet);
    QCOMPARE(outlet.passed, ping);
    QCOMPARE(outlet.taken.size(), std::size_t(1));
    QCOMPARE(outlet.taken.front(), huge.left(BusFilter::MostKept));
}

void TestFabricFilter::lostStreamGoesOn()
{
    Outlet outlet;
    outlet.types = {0, 1};
    BusFilter filter;
    const QByteArray noise = pattern(3000);
    filter.take(ping + noise.left(7), outlet);
    filter.take(noise.mid(7) + ping, outlet);
    QCOMPARE(outlet.passed, noise + ping);
    QCOMPARE(outlet.taken.size(), std::size_t(1));
    QVERIFY(!filter.busy());
}

void TestFabricFilter::endGivesAwayTheRest()
{
    Outlet outlet;
    outlet.types = {1};
    BusFilter cutHead, cutMessage;
    cutHead.take(ping.left(9), outlet);
    cutHead.finish(outlet);
    QCOMPARE(outlet.passed, ping.left(9));
    cutMessage.take(pong.left(500), outlet);
    cutMessage.finish(outlet);
    QCOMPARE(outlet.passed, ping.left(9));
    QCOMPARE(outlet.taken.size(), std::size_t(1));
    QCOMPARE(outlet.taken.front(), pong.left(500));
}

RINGSIDE_TEST(fabric_filter, TestFabricFilter)
#include "tst_fabric_filter.moc"
