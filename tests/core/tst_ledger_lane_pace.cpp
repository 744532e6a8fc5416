#include "tests/core/lane_client.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::ledger;
using namespace ringside::test;

/// When a lane writes, and how it is let in.
class TestLedgerLanePace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void logsIn();
    void wrongPasswordIsRefused();
    void keepsItsRate();
    void restsAfterTroubleAndWakes();
    void endsAtTheLimit();
};

void TestLedgerLanePace::logsIn()
{
    const FakeServer one([](LanePeer& peer) {
        peer.readUntil("AUTH\r\n$6\r\nsecret\r\n");
        peer.send("+OK\r\n");
        answering({"+OK\r\n"})(peer);
    });
    LaneClient client;
    client.ports = {{1, one.port()}};
    client.password = QStringLiteral("secret");
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 2));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 ok OK by 1\n1 ok OK by 1"));
}

void TestLedgerLanePace::wrongPasswordIsRefused()
{
    const FakeServer one([](LanePeer& peer) {
        peer.readUntil("AUTH");
        peer.send("-WRONGPASS invalid username-password pair or user is disabled.\r\n");
        peer.waitForEnd();
    });
    const FakeServer locked([](LanePeer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("-NOAUTH Authentication required.\r\n");
        peer.waitForEnd();
    });
    LaneClient client;
    client.ports = {{1, one.port()}};
    client.password = QStringLiteral("no");
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 1));
    client.ports = {{1, locked.port()}};
    client.password.clear();
    QVERIFY(work(lane, client, 2));
    QCOMPARE(client.story.join(u'\n'),
             QStringLiteral("0 refused NOAUTH by 1 'WRONGPASS'\n1 refused NOAUTH by 1"));
}

void TestLedgerLanePace::keepsItsRate()
{
    const FakeServer one(answering({"+OK\r\n"}));
    LaneClient client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    lane.setInterval(10'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(work(lane, client, 31));
    QVERIFY2(timer.elapsed() >= 295, qPrintable(QString::number(timer.elapsed())));
}

void TestLedgerLanePace::restsAfterTroubleAndWakes()
{
    const QByteArray no = "-CLUSTERDOWN x\r\n";
    const FakeServer one(answering({no, no, no, no, no, "+OK\r\n", no}));
    LaneClient client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 5)); // 25 + 50 + 100 + 200 ms of rest between them
    QVERIFY(lane.troubled());
    const qint64 now = nowUs();
    QVERIFY2(lane.nextUs() > now + 150'000, qPrintable(QString::number(lane.nextUs() - now)));
    lane.wake(now);
    QVERIFY(lane.nextUs() <= now);
    // Once all is well, the next trouble is a first one again.
    QVERIFY(work(lane, client, 6));
    QVERIFY(!lane.troubled());
    QVERIFY(work(lane, client, 7));
    QVERIFY2(lane.nextUs() < nowUs() + 50'000, qPrintable(QString::number(lane.nextUs() - nowUs())));
}

void TestLedgerLanePace::endsAtTheLimit()
{
    const FakeServer one(answering({"+OK\r\n"}));
    LaneClient client;
    client.ports = {{1, one.port()}};
    client.limit = 2;
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 2));
    lane.tick(nowUs() + 1'000'000);
    QVERIFY(lane.idle());
    QCOMPARE(lane.nextUs(), std::numeric_limits<qint64>::max());
    QCOMPARE(client.endings.size(), size_t(2));
}

RINGSIDE_TEST(ledger_lane_pace, TestLedgerLanePace)
#include "tst_ledger_lane_pace.moc"
