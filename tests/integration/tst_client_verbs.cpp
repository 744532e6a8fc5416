#include "core/client/cross_slot.h"
#include "core/cluster/slot.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QJsonArray>

#include <thread>

using namespace ringside;
using namespace ringside::test;

namespace {

/// "1 MOVED, 2 OK"
QString hops(const QJsonObject& result)
{
    QStringList all;
    for (const QJsonValue& hop : result[QStringLiteral("hops")].toArray())
        all << QStringLiteral("%1 %2").arg(hop[u"node"].toInt()).arg(hop[u"word"].toString());
    return all.join(QStringLiteral(", "));
}

} // namespace

/// way, crossslot, spread, lag and snippet on a real cluster.
class TestClientVerbs : public QObject
{
    Q_OBJECT

    LabFixture m_lab;

    QJsonObject done(const QString& line)
    {
        const ActionResult result = m_lab.run(line);
        if (!result.ok)
            qWarning("%s", qPrintable(m_lab.explain(result)));
        return result.ok ? result.result : QJsonObject();
    }

    /// The owner hangs and has no replica: the rules end it, and the way is told all the same.
    static void nobodyAnswers(LabFixture& lab)
    {
        DO(lab, "pause 2");
        const ActionResult way = lab.run(QStringLiteral("way rules=lab incr user:2"));
        QVERIFY(!way.ok && way.error->code == ErrorCode::Connection);
        QCOMPARE(hops(way.result),
                 QStringLiteral("2 unreachable, 2 unreachable, 2 unreachable, 2 unreachable"));
        QCOMPARE(way.result[u"retries"].toInt(), 3);
        QCOMPARE(way.result[u"hops"][0][u"pause_ms"].toDouble(), 100.0);
        QVERIFY(way.result[u"answer"].isNull() && way.result[u"node"].isNull());
        DO(lab, "resume 2");
    }

    qint64 keysLeft()
    {
        qint64 keys = 0;
        for (const int master : {1, 2, 3})
            keys += m_lab.ask(master, {"DBSIZE"}).integer;
        return keys;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        for (const char* line : {"way get a", "crossslot", "spread", "lag", "snippet ioredis"})
            QVERIFY2(m_lab.refused(QLatin1String(line)).contains(QStringLiteral("There is no cluster yet")),
                     line);
        DO(m_lab, "create timeout=2000");
    }

    void theWayStraight()
    {
        const QJsonObject told = done(QStringLiteral("way set user:1 x"));
        QCOMPARE(hops(told), QStringLiteral("2 OK"));
        QCOMPARE(told[u"slot"].toInt(), 10778);
        QCOMPARE(told[u"key"].toString(), QStringLiteral("user:1"));
        QCOMPARE(told[u"owner"].toInt(), 2);
        QCOMPARE(told[u"node"].toInt(), 2);
        QCOMPARE(told[u"answer"].toString(), QStringLiteral("OK"));
        QCOMPARE(told[u"redirects"].toInt(), 0);
    }

    void theWayFromTheWrongNode()
    {
        const ActionResult result = m_lab.run(QStringLiteral("way from=1 get user:1"));
        QVERIFY2(result.ok, qPrintable(m_lab.explain(result)));
        const QJsonObject told = result.result;
        QCOMPARE(hops(told), QStringLiteral("1 MOVED, 2 OK"));
        QVERIFY(told[u"owner"].isNull());
        QCOMPARE(told[u"redirects"].toInt(), 1);
        QCOMPARE(told[u"answer"].toString(), QStringLiteral("x"));
        QVERIFY(told[u"hops"][0][u"answer"].toString().startsWith(QStringLiteral("MOVED 10778 ")));
        QVERIFY2(told[u"found"].toString().contains(QStringLiteral("Node 1 says MOVED")),
                 qPrintable(told[u"found"].toString()));
        QCOMPARE(result.commands.size(), 2);
        QVERIFY(result.commands[1].endsWith(QStringLiteral("-p %1 get user:1").arg(m_lab.port(2))));
    }

    void theWayOfOtherCommands()
    {
        QCOMPARE(hops(done(QStringLiteral("way from=3 ping"))), QStringLiteral("3 OK"));
        const QJsonObject script =
            done(QStringLiteral("way from=1 eval \"return redis.call('incr', KEYS[1])\" 1 counter"));
        QCOMPARE(script[u"answer"].toInt(), 1);
        QCOMPARE(script[u"key"].toString(), QStringLiteral("counter"));
        const QJsonObject wrong = done(QStringLiteral("way incr user:1"));
        QVERIFY(!wrong[u"ok"].toBool() && wrong[u"answer"].toString().startsWith(QStringLiteral("ERR ")));
        const QJsonObject apart = done(QStringLiteral("way mget user:1 user:3"));
        QVERIFY(apart[u"answer"].toString().startsWith(QStringLiteral("CROSSSLOT")));
        // A replica is told to clients once it has some of the stream.
        QTRY_COMPARE(hops(done(QStringLiteral("way read=replica get user:1"))), QStringLiteral("5 OK"));
        QCOMPARE(hops(done(QStringLiteral("way read=replica set user:1 x"))), QStringLiteral("2 OK"));
        REFUSED(m_lab, QStringLiteral("way subscribe news"), "more than one command");
        REFUSED(m_lab, QStringLiteral("way from=9 get a"), "no node 9");
        REFUSED(m_lab, QStringLiteral("way from=x get a"), "Which node is asked first");
        REFUSED(m_lab, QStringLiteral("way rules=none get a"), "Rules are ringside, lab, ioredis, redis-py");
        REFUSED(m_lab, QStringLiteral("way read=any get a"), "to the master or to a replica");
        REFUSED(m_lab, QStringLiteral("way"), "Which command");
    }

    void theWayThroughAnOpenSlot()
    {
        DO(m_lab, "put {user:3}:1 here");
        const int slot = keyHashSlot("{user:3}:1");
        DO(m_lab, "scope begin 2648 to=3");
        QCOMPARE(slot, 2648);
        DO(m_lab, "scope step");
        DO(m_lab, "scope step");
        QCOMPARE(hops(done(QStringLiteral("way get {user:3}:1"))), QStringLiteral("1 OK"));
        const QJsonObject asked = done(QStringLiteral("way get {user:3}:2"));
        QCOMPARE(hops(asked), QStringLiteral("1 ASK, 3 OK"));
        QVERIFY(asked[u"hops"][1][u"sent"].toString().startsWith(QStringLiteral("ASKING / ")));
        DO(m_lab, "scope undo");
        DO(m_lab, "call 1 DEL {user:3}:1");
    }

    void spread()
    {
        DO(m_lab, "call masters FLUSHALL");
        const ActionResult result = m_lab.run(QStringLiteral("spread"));
        QVERIFY2(result.ok, qPrintable(m_lab.explain(result)));
        const QJsonObject told = result.result;
        QStringList keys;
        for (const QJsonValue& master : told[u"masters"].toArray())
            keys << QString::number(master[u"keys"].toInt());
        QCOMPARE(keys.join(u' '), QStringLiteral("343 324 333"));
        QCOMPARE(told[u"masters"][0][u"off_percent"].toDouble(), 2.9);
        QCOMPARE(told[u"masters"][0][u"share"].toDouble(), 34.3);
        QCOMPARE(told[u"masters"][0][u"even"].toDouble(), 333.3);
        QCOMPARE(told[u"worst_percent"].toDouble(), 2.9);
        QCOMPARE(told[u"without_table"][u"moved"].toInt(), 657);
        QVERIFY(told[u"redirects"].toInt() <= 1);
        QCOMPARE(keysLeft(), 1000);
        QCOMPARE(done(QStringLiteral("spread clear"))[u"deleted"].toInt(), 1000);
        QCOMPARE(keysLeft(), 0);
        REFUSED(m_lab, QStringLiteral("spread keys=0"), "whole number from 1");
        REFUSED(m_lab, QStringLiteral("spread prefix={a}"), "hash tag");
        REFUSED(m_lab, QStringLiteral("spread all"), "was not expected");
    }

    void movedIsCounted()
    {
        std::jthread later([this] {
            QThread::msleep(200);
            (void)m_lab.ask(1, {"GET", m_lab.keyOf(3)});
        });
        DO(m_lab, "wait moved >= 1 timeout=15s");
    }

    void lag()
    {
        const QJsonObject told = done(QStringLiteral("lag writes=60"));
        const QJsonArray replicas = told[u"replicas"].toArray();
        QCOMPARE(replicas.size(), 3);
        for (const QJsonValue& one : replicas) {
            QCOMPARE(one[u"node"].toInt(), one[u"master"].toInt() + 3);
            QCOMPARE(one[u"writes"].toInt(), 20);
            QVERIFY(one[u"median_us"].toDouble() > 0);
            QVERIFY(one[u"median_us"].toDouble() <= one[u"p99_us"].toDouble() &&
                    one[u"p99_us"].toDouble() <= one[u"max_us"].toDouble());
            QVERIFY(one[u"handout_seconds"].isDouble() && one[u"problem"].isNull());
        }
        QVERIFY(told[u"found"].toString().contains(QStringLiteral("master_last_io_seconds_ago")));
        QCOMPARE(keysLeft(), 0);
        QCOMPARE(done(QStringLiteral("lag writes=5 of=2"))[u"replicas"].toArray().size(), 1);
        REFUSED(m_lab, QStringLiteral("lag of=4"), "owns no slots");
        REFUSED(m_lab, QStringLiteral("lag writes=0"), "whole number from 1");
    }

    /// A link that is slow: the true lag is seen, and the handout's figure is not.
    void lagOfASlowLink()
    {
        DO(m_lab, "delay 1>4 300ms plane=replication");
        const QJsonObject one = done(QStringLiteral("lag writes=3 of=1"))[u"replicas"][0].toObject();
        QVERIFY2(one[u"median_us"].toDouble() >= 290'000,
                 qPrintable(QString::number(one[u"median_us"].toDouble())));
        QCOMPARE(one[u"stale"].toInt(), 3);
        DO(m_lab, "heal");
        DO(m_lab, "cut 1>4 plane=replication");
        const QJsonObject held = done(QStringLiteral("lag writes=3 of=1"))[u"replicas"][0].toObject();
        QCOMPARE(held[u"unseen"].toInt(), 1); // and it is asked no more
        QVERIFY(held[u"problem"].toString().contains(QStringLiteral("was not there after 3 s")));
        DO(m_lab, "heal");
        DO(m_lab, "wait link up");
    }

    void crossSlot()
    {
        const QJsonArray tries = done(QStringLiteral("crossslot"))[u"tries"].toArray();
        QCOMPARE(size_t(tries.size()), client::crossSlotTries().size());
        for (const QJsonValue& one : tries) {
            const QString kind = one[u"kind"].toString(), words = one[u"words"].toString();
            QVERIFY2(one[u"repair_ok"].toBool(), qPrintable(kind + one[u"repair_words"].toString()));
            QCOMPARE(one[u"ok"].toBool(), kind == u"pubsub");
            const QRegularExpression expected(kind == u"pubsub"        ? QStringLiteral("heard at node")
                                              : kind == u"pipeline"    ? QStringLiteral("^MOVED ")
                                              : kind == u"transaction" ? QStringLiteral("^(MOVED|CROSSSLOT) ")
                                              : kind == u"lua"
                                                  ? QStringLiteral("hash to the same slot|a non local key")
                                                  : QStringLiteral("^CROSSSLOT "));
            QVERIFY2(words.contains(expected), qPrintable(kind + u' ' + words));
        }
        QCOMPARE(keysLeft(), 0);
        const QJsonObject one = done(QStringLiteral("crossslot del"));
        QCOMPARE(one[u"tries"].toArray().size(), 1);
        QVERIFY(one[u"found"].toString().startsWith(QStringLiteral("CROSSSLOT Keys in request")));
        REFUSED(m_lab, QStringLiteral("crossslot mputs"), "Kinds are mget, mset");
    }

    void snippet()
    {
        const QJsonObject told = done(QStringLiteral("snippet ioredis"));
        QCOMPARE(told[u"client"].toString(), QStringLiteral("ioredis"));
        QCOMPARE(told[u"language"].toString(), QStringLiteral("JavaScript"));
        QCOMPARE(told[u"install"].toString(), QStringLiteral("npm install ioredis"));
        for (const int master : {1, 2, 3})
            QVERIFY(told[u"text"].toString().contains(QString::number(m_lab.port(master))));
        QVERIFY(!told[u"text"].toString().contains(QStringLiteral("password")));
        REFUSED(m_lab, QStringLiteral("snippet lettuce"), "For which client");
        REFUSED(m_lab, QStringLiteral("snippet jedis secret"), "was not expected");
    }

    void aPasswordIsToldOnlyWhenAskedFor()
    {
        LabFixture locked;
        QVERIFY2(locked.open(), qPrintable(locked.openError()));
        DO(locked, "create masters=3 replicas=0 password=hidden-word");
        for (const char* client : {"ioredis", "node-redis", "redis-py", "jedis", "redis-cli"}) {
            const ActionResult plain = locked.run(QStringLiteral("snippet %1").arg(QLatin1String(client)));
            QVERIFY2(plain.ok && !plain.result[u"text"].toString().contains(QStringLiteral("hidden-word")),
                     client);
            QVERIFY2(plain.result[u"text"].toString().contains(locked.lab().passwordFile()), client);
            const ActionResult told =
                locked.run(QStringLiteral("snippet %1 password").arg(QLatin1String(client)));
            QVERIFY2(told.result[u"text"].toString().contains(QStringLiteral("hidden-word")), client);
        }
        QCOMPARE(hops(locked.run(QStringLiteral("way set user:1 x")).result), QStringLiteral("2 OK"));
        QVERIFY(locked.run(QStringLiteral("crossslot mset")).result[u"tries"][0][u"repair_ok"].toBool());
        QVERIFY(locked.run(QStringLiteral("spread keys=50")).ok);
        nobodyAnswers(locked);
    }

    /// A stop ends each of them, and nothing hangs.
    void stops()
    {
        QVERIFY2(
            m_lab.runAndCancelAt(QStringLiteral("keys written"), QStringLiteral("spread keys=20000"), [] {})
                    .error->code == ErrorCode::Cancelled,
            "spread");
        QVERIFY(
            m_lab.runAndCancelAt(QStringLiteral("writes followed"), QStringLiteral("lag writes=1000"), [] {})
                .error->code == ErrorCode::Cancelled);
        QVERIFY(m_lab.runAndCancelAt(QStringLiteral("Trying lua"), QStringLiteral("crossslot"), [] {})
                    .error->code == ErrorCode::Cancelled);
        DO(m_lab, "spread keys=20000 clear");
        QCOMPARE(keysLeft(), 0);
    }
};

RINGSIDE_TEST(client_verbs, TestClientVerbs)

#include "tst_client_verbs.moc"
