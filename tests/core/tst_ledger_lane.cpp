#include "tests/core/lane_client.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::ledger;
using namespace ringside::test;

/// One lane against servers that behave as told: what it makes of every answer and of none.
class TestLedgerLane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesItsGroupsInTurn();
    void everyAnswerIsAnOutcome();
    void aSilentServerIsUnknown();
    void nobodyAtHomeIsRefused();
    void noGreetingIsRefused();
    void aConnectionThatEndsIsUnknown();
    void movedLeadsToTheOwnerAtOnce();
    void askLeadsAsideForOnce();
    void movedInCirclesPausesAndGivesUp();
    void movedToAStrangerIsRefused();
    void waitsForReplicas();
};

void TestLedgerLane::writesItsGroupsInTurn()
{
    const FakeServer one(answering({"+OK\r\n"}));
    LaneClient client;
    client.ports = {{1, one.port()}};
    client.owners = {{5, 1}, {6, 1}};
    Lane lane(client, quick(), {5, 6}, nowUs());
    QVERIFY(lane.idle());
    QVERIFY(work(lane, client, 3));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 ok OK by 1\n1 ok OK by 1\n2 ok OK by 1"));
    QCOMPARE(client.wishes, 0);
    lane.finish();
    QVERIFY(lane.idle());
    lane.tick(nowUs() + 1'000'000);
    QVERIFY(lane.idle());
    QCOMPARE(client.begun, 3);
}

void TestLedgerLane::everyAnswerIsAnOutcome()
{
    const FakeServer one(answering({"+OK\r\n", "-CLUSTERDOWN The cluster is down\r\n", "-TRYAGAIN x\r\n",
                                    "-NOREPLICAS Not enough\r\n", "-MISCONF disk\r\n", "+OK\r\n"}));
    LaneClient client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 6));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 ok OK by 1\n"
                                                      "1 refused CLUSTERDOWN by 1\n"
                                                      "2 refused TRYAGAIN by 1\n"
                                                      "3 refused NOREPLICAS by 1\n"
                                                      "4 refused ERR by 1 'MISCONF'\n"
                                                      "5 ok OK by 1"));
    QCOMPARE(client.wishes, 4);
}

void TestLedgerLane::aSilentServerIsUnknown()
{
    const FakeServer one([](LanePeer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("+PONG\r\n");
        peer.waitForEnd();
    });
    LaneClient client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(80), {5}, nowUs());
    QVERIFY(work(lane, client, 2)); // and goes on with a new element on a new connection
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 unknown timeout by 1\n1 unknown timeout by 1"));
    QCOMPARE(lane.fd(), -1);
    QVERIFY(client.wishes >= 2);
}

void TestLedgerLane::nobodyAtHomeIsRefused()
{
    int port = 0;
    {
        const FakeServer gone([](LanePeer&) {});
        port = gone.port();
    }
    LaneClient client;
    client.ports = {{1, port}};
    client.owners = {{5, 1}, {6, 0}};
    Lane lane(client, quick(), {5, 6}, nowUs());
    QVERIFY(work(lane, client, 2)); // nothing listens; nobody owns it
    QCOMPARE(client.story.join(u'\n'),
             QStringLiteral("0 refused unreachable by 1\n1 refused unreachable by 0"));
}

void TestLedgerLane::noGreetingIsRefused()
{
    // As through a cut: the connection is taken, and nothing comes back. No element was ever sent.
    std::atomic<bool> sawElement = false;
    {
        const FakeServer one([&](LanePeer& peer) {
            if (peer.readUntil("SET"))
                sawElement = true;
        });
        LaneClient client;
        client.ports = {{1, one.port()}};
        Lane lane(client, quick(80), {5}, nowUs());
        QVERIFY(work(lane, client, 1));
        QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 refused unreachable by 1"));
    }
    QVERIFY(!sawElement);
    const FakeServer loading([](LanePeer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("-LOADING Redis is loading the dataset in memory\r\n");
        peer.waitForEnd();
    });
    LaneClient client;
    client.ports = {{1, loading.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 1));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 refused LOADING by 1"));
}

void TestLedgerLane::aConnectionThatEndsIsUnknown()
{
    const FakeServer one([](LanePeer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("+PONG\r\n");
        peer.readUntil("v0\r\n"); // and closes
    });
    LaneClient client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 1));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 unknown connection lost by 1"));
}

void TestLedgerLane::movedLeadsToTheOwnerAtOnce()
{
    const FakeServer four(answering({"+OK\r\n"}));
    const FakeServer one(answering({movedTo(5, four.port())}));
    LaneClient client;
    client.ports = {{1, one.port()}, {4, four.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(work(lane, client, 2));
    QVERIFY2(timer.elapsed() < 1000, "it paused");
    QCOMPARE(client.story.join(u'\n'),
             QStringLiteral("5 is with 4\n0 ok OK by 4 after 1\n1 ok OK by 4")); // and stays there
    QVERIFY(client.wishes > 0);
}

void TestLedgerLane::askLeadsAsideForOnce()
{
    const FakeServer two([](LanePeer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("+PONG\r\n");
        while (peer.readUntil("ASKING\r\n")) { // without it no answer
            peer.send("+OK\r\n");
            peer.readUntil("\r\nv");
            peer.send("+OK\r\n");
        }
    });
    const FakeServer one(
        answering({"-ASK 5 localhost:" + QByteArray::number(two.port()) + "\r\n", "+OK\r\n"}));
    LaneClient client;
    client.ports = {{1, one.port()}, {2, two.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 2));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 ok OK by 2 after 1\n1 ok OK by 1"));
    QCOMPARE(client.owners[5], 1);
}

void TestLedgerLane::movedInCirclesPausesAndGivesUp()
{
    // It sends the client to itself, as a cluster in turmoil can do.
    std::atomic<int> asked = 0;
    std::atomic<int> port = 0;
    const FakeServer two([&](LanePeer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("+PONG\r\n");
        while (peer.readUntil("SET\r\n") && peer.readUntil("v0\r\n")) {
            ++asked;
            peer.send(movedTo(5, port).toStdString());
        }
    });
    port = two.port();
    LaneClient client;
    client.ports = {{2, port}};
    client.owners = {{5, 2}};
    {
        Lane lane(client, quick(10'000), {5}, nowUs());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(work(lane, client, 1));
        QCOMPARE(client.story.last(), QStringLiteral("0 refused MOVED by 2 after 16"));
        QCOMPARE(asked, 17);
        // 10 + 20 + 40 + 80 and then 100 ms each, the shortest that chance gives.
        QVERIFY2(timer.elapsed() >= 1300, qPrintable(QString::number(timer.elapsed())));
    }
    client.begun = 0;
    Lane hasty(client, quick(100), {5}, nowUs()); // the time-out ends it as well, with what was heard
    QVERIFY(work(hasty, client, 2));
    QVERIFY2(client.story.last().startsWith(u"0 refused MOVED by 2 after "), qPrintable(client.story.last()));
    QVERIFY(client.endings[1].redirects < 16);
}

void TestLedgerLane::movedToAStrangerIsRefused()
{
    const FakeServer one(answering({movedTo(5, 1), "-MOVED nonsense\r\n", "+OK\r\n"}));
    LaneClient client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 3));
    QCOMPARE(client.story.join(u'\n'),
             QStringLiteral("0 refused MOVED by 1\n1 refused MOVED by 1\n2 ok OK by 1"));
}

void TestLedgerLane::waitsForReplicas()
{
    const FakeServer one([](LanePeer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("+PONG\r\n");
        for (const char* count : {":1\r\n", ":0\r\n", ":2\r\n"}) {
            peer.readUntil("SET\r\n");
            peer.readUntil("\r\nv");
            peer.send("+OK\r\n");
            peer.readUntil("WAIT\r\n$1\r\n1\r\n$3\r\n100\r\n");
            peer.send(count);
        }
        peer.readUntil("SET\r\n");
        peer.send("-READONLY You can't write\r\n"); // no WAIT after a refusal
        peer.readUntil("SET\r\n");
        peer.send("+OK\r\n");
        peer.readUntil("WAIT"); // and closes
    });
    LaneClient client;
    client.ports = {{1, one.port()}};
    LaneOptions options = quick();
    options.waitReplicas = 1;
    Lane lane(client, options, {5}, nowUs());
    QVERIFY(work(lane, client, 5));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 ok OK by 1 waited 1\n"
                                                      "1 unknown WAIT by 1 waited 0\n"
                                                      "2 ok OK by 1 waited 2\n"
                                                      "3 refused READONLY by 1\n"
                                                      "4 unknown connection lost by 1"));
}

RINGSIDE_TEST(ledger_lane, TestLedgerLane)
#include "tst_ledger_lane.moc"
