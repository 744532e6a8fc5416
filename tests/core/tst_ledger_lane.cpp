#include "core/ledger/lane.h"
#include "tests/core/fake_server.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

#include <map>
#include <poll.h>

using namespace ringside;
using namespace ringside::ledger;
using namespace ringside::test;

namespace {

using Peer = FakeServer::Peer;

/// A lane's client: slots and nodes as the test says, and the story of what it was told, one line an
/// operation.
class Client final : public LaneHost
{
public:
    std::map<int, int> ports; ///< of nodes
    std::map<int, int> owners{{5, 1}, {6, 2}};
    QString password;
    QStringList story;
    std::vector<Ending> endings;
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
    void end(qint64 number, const Ending& ending, const QString& word) override
    {
        endings.push_back(ending);
        QString line = QStringLiteral("%1 %2 %3 by %4")
                           .arg(QString::number(number), outcomeWord(ending.outcome),
                                answerWord(ending.answer), QString::number(ending.node));
        if (ending.redirects)
            line += QStringLiteral(" after %1").arg(ending.redirects);
        if (ending.waited >= 0)
            line += QStringLiteral(" waited %1").arg(ending.waited);
        if (!word.isEmpty() && word != answerWord(ending.answer))
            line += QStringLiteral(" '%1'").arg(word);
        story << line;
    }
};

qint64 nowUs()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Lets the lane work until `count` operations have ended and it rests; false after 10 s.
bool work(Lane& lane, const Client& client, size_t count)
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

LaneOptions quick(qint64 timeoutMs = 5000)
{
    LaneOptions options;
    options.timeoutUs = timeoutMs * 1000;
    return options;
}

/// A server that greets and then answers each SET with the next of the replies, the last again and again.
std::function<void(Peer&)> answering(const QList<QByteArray>& replies)
{
    auto turn = std::make_shared<qsizetype>(0); // goes on over connections
    return [replies, turn](Peer& peer) {
        if (!peer.readUntil("PING\r\n") || !peer.send("+PONG\r\n"))
            return;
        while (peer.readUntil("SET\r\n") && peer.readUntil("\r\nv") && peer.readUntil("\r\n")) {
            if (!peer.send(replies[std::min(*turn, replies.size() - 1)].toStdString()))
                return;
            ++*turn;
        }
    };
}

QByteArray moved(int slot, int port)
{
    return "-MOVED " + QByteArray::number(slot) + " localhost:" + QByteArray::number(port) + "\r\n";
}

} // namespace

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
    void logsIn();
    void wrongPasswordIsRefused();
    void keepsItsRate();
    void restsAfterTroubleAndWakes();
    void endsAtTheLimit();
};

void TestLedgerLane::writesItsGroupsInTurn()
{
    const FakeServer one(answering({"+OK\r\n"}));
    Client client;
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
    Client client;
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
    const FakeServer one([](Peer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("+PONG\r\n");
        peer.waitForEnd();
    });
    Client client;
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
        const FakeServer gone([](Peer&) {});
        port = gone.port();
    }
    Client client;
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
        const FakeServer one([&](Peer& peer) {
            if (peer.readUntil("SET"))
                sawElement = true;
        });
        Client client;
        client.ports = {{1, one.port()}};
        Lane lane(client, quick(80), {5}, nowUs());
        QVERIFY(work(lane, client, 1));
        QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 refused unreachable by 1"));
    }
    QVERIFY(!sawElement);
    const FakeServer loading([](Peer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("-LOADING Redis is loading the dataset in memory\r\n");
        peer.waitForEnd();
    });
    Client client;
    client.ports = {{1, loading.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 1));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 refused LOADING by 1"));
}

void TestLedgerLane::aConnectionThatEndsIsUnknown()
{
    const FakeServer one([](Peer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("+PONG\r\n");
        peer.readUntil("v0\r\n"); // and closes
    });
    Client client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 1));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 unknown connection lost by 1"));
}

void TestLedgerLane::movedLeadsToTheOwnerAtOnce()
{
    const FakeServer four(answering({"+OK\r\n"}));
    const FakeServer one(answering({moved(5, four.port())}));
    Client client;
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
    const FakeServer two([](Peer& peer) {
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
    Client client;
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
    const FakeServer two([&](Peer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("+PONG\r\n");
        while (peer.readUntil("SET\r\n") && peer.readUntil("v0\r\n")) {
            ++asked;
            peer.send(moved(5, port).toStdString());
        }
    });
    port = two.port();
    Client client;
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
    const FakeServer one(answering({moved(5, 1), "-MOVED nonsense\r\n", "+OK\r\n"}));
    Client client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 3));
    QCOMPARE(client.story.join(u'\n'),
             QStringLiteral("0 refused MOVED by 1\n1 refused MOVED by 1\n2 ok OK by 1"));
}

void TestLedgerLane::waitsForReplicas()
{
    const FakeServer one([](Peer& peer) {
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
    Client client;
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

void TestLedgerLane::logsIn()
{
    const FakeServer one([](Peer& peer) {
        peer.readUntil("AUTH\r\n$6\r\nsecret\r\n");
        peer.send("+OK\r\n");
        answering({"+OK\r\n"})(peer);
    });
    Client client;
    client.ports = {{1, one.port()}};
    client.password = QStringLiteral("secret");
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 2));
    QCOMPARE(client.story.join(u'\n'), QStringLiteral("0 ok OK by 1\n1 ok OK by 1"));
}

void TestLedgerLane::wrongPasswordIsRefused()
{
    const FakeServer one([](Peer& peer) {
        peer.readUntil("AUTH");
        peer.send("-WRONGPASS invalid username-password pair or user is disabled.\r\n");
        peer.waitForEnd();
    });
    const FakeServer locked([](Peer& peer) {
        peer.readUntil("PING\r\n");
        peer.send("-NOAUTH Authentication required.\r\n");
        peer.waitForEnd();
    });
    Client client;
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

void TestLedgerLane::keepsItsRate()
{
    const FakeServer one(answering({"+OK\r\n"}));
    Client client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    lane.setInterval(10'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(work(lane, client, 31));
    QVERIFY2(timer.elapsed() >= 295, qPrintable(QString::number(timer.elapsed())));
}

void TestLedgerLane::restsAfterTroubleAndWakes()
{
    const FakeServer one(answering({"-CLUSTERDOWN x\r\n"}));
    Client client;
    client.ports = {{1, one.port()}};
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 5)); // 25 + 50 + 100 + 200 ms of rest between them
    QVERIFY(lane.troubled());
    const qint64 now = nowUs();
    QVERIFY2(lane.nextUs() > now + 150'000, qPrintable(QString::number(lane.nextUs() - now)));
    lane.wake(now);
    QVERIFY(lane.nextUs() <= now);
}

void TestLedgerLane::endsAtTheLimit()
{
    const FakeServer one(answering({"+OK\r\n"}));
    Client client;
    client.ports = {{1, one.port()}};
    client.limit = 2;
    Lane lane(client, quick(), {5}, nowUs());
    QVERIFY(work(lane, client, 2));
    lane.tick(nowUs() + 1'000'000);
    QVERIFY(lane.idle());
    QCOMPARE(lane.nextUs(), std::numeric_limits<qint64>::max());
    QCOMPARE(client.endings.size(), size_t(2));
}

RINGSIDE_TEST(ledger_lane, TestLedgerLane)
#include "tst_ledger_lane.moc"
