#include "core/cluster/failover.h"
#include "core/cluster/judgement.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <thread>

using namespace ringside;
using namespace ringside::test;

/// What Ringside says of a cluster, beside what the servers answer.
class TestTruth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void writesThatAreRefusedForAnotherReason_data();
    void writesThatAreRefusedForAnotherReason();
    void aSlotThatEveryMasterHasDropped();
    void whatMayNotBeAskedIsNotKnown();
    void anIdleClusterIsAskedLittle();
    void aCauseIsNamedOnlyWhereItCanHaveBeen();
    void whatHasEndedDoesNothing();

private:
    Snapshot fresh() { return m_lab.lab().hub().next(5000); }
    qint64 commands(int node);

    LabFixture m_lab;
};

void TestTruth::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create masters=3 replicas=1 timeout=2000");
}

void TestTruth::cleanup()
{
    QVERIFY2(m_lab.alarm().isEmpty(), qPrintable(m_lab.alarm()));
}

void TestTruth::writesThatAreRefusedForAnotherReason_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("NOREPLICAS") << QStringList{"set 1 min-replicas-to-write 1", "kill 4"} << "NOREPLICAS"
                                << QStringList{"set 1 min-replicas-to-write 0", "restart 4", "wait link up"};
    QTest::newRow("OOM") << QStringList{"set 1 maxmemory-policy noeviction", "set 1 maxmemory 1mb"} << "OOM"
                         << QStringList{"set 1 maxmemory 800mb", "set 1 maxmemory-policy allkeys-lru"};
}

void TestTruth::writesThatAreRefusedForAnotherReason()
{
    QFETCH(QStringList, before);
    QFETCH(QString, word);
    QFETCH(QStringList, after);
    const QByteArray key = m_lab.keyOf(1);
    QVERIFY(m_lab.ask(1, {"SET", key, "v"}).isOk());
    DO(m_lab, "expect writes 1 accepted");
    for (const QString& line : before)
        QVERIFY2(m_lab.run(line).ok, qPrintable(line));
    DO(m_lab, "wait writes 1 refused timeout=15s");
    QVERIFY(m_lab.ask(1, {"SET", key, "v"}).text.startsWith(word.toLatin1()));
    REFUSED(m_lab, "expect writes 1 accepted", word);
    QCOMPARE(m_lab.node(1).writesWord, word);
    for (const QString& line : after)
        QVERIFY2(m_lab.run(line).ok, qPrintable(line));
    DO(m_lab, "wait writes 1 accepted timeout=15s");
    QVERIFY(m_lab.ask(1, {"SET", key, "v"}).isOk());
}

/// Replicas do not hear of a DELSLOTS: what they remember is no owner.
void TestTruth::aSlotThatEveryMasterHasDropped()
{
    const QByteArray slot = "100";
    for (const int master : {1, 2, 3})
        QVERIFY(m_lab.ask(master, {"CLUSTER", "DELSLOTS", slot}).isOk());
    m_lab.lab().observer().hurry();
    QTRY_COMPARE_WITH_TIMEOUT(m_lab.now()->slotsCovered, 16383, 5000);
    const Snapshot now = m_lab.now();
    QVERIFY(now->state == ClusterState::Degraded || now->state == ClusterState::Fail);
    QCOMPARE(now->uncovered.toString(), QStringLiteral("100"));
    QVERIFY(!now->agreed);
    REFUSED(m_lab, "check", "Slots without an owner: 100\\.");
    const ActionResult fixed = m_lab.run(QStringLiteral("fix"));
    QVERIFY2(fixed.ok, qPrintable(m_lab.explain(fixed)));
    QCOMPARE(fixed.result[u"slots"].toInt(), 1);
    DO(m_lab, "wait state ok");
    DO(m_lab, "wait agreed");
    DO(m_lab, "check");
}

void TestTruth::whatMayNotBeAskedIsNotKnown()
{
    QVERIFY(m_lab.ask(2, {"ACL", "SETUSER", "default", "-info"}).isOk());
    m_lab.lab().observer().hurry();
    QTRY_VERIFY_WITH_TIMEOUT(!m_lab.now()->node(2)->load, 5000);
    const ActionResult status = m_lab.run(QStringLiteral("status"));
    const QJsonObject two = status.result[u"nodes"][1].toObject();
    for (const char* field : {"keys", "used_memory", "ops_per_second", "offset", "writes"})
        QVERIFY2(two[QLatin1String(field)].isNull(), field);
    QVERIFY(two[u"answering"].toBool());
    QVERIFY(two[u"problem"].toString().contains(QStringLiteral("INFO")));
    REFUSED(m_lab, "check", "node 2 .*does not let Ringside use INFO");
    REFUSED(m_lab, "reshard 20 to=2 from=1", "Node 2 forbids the command INFO");
    QVERIFY(m_lab.ask(2, {"ACL", "SETUSER", "default", "-cluster|nodes"}).isOk());
    m_lab.lab().observer().hurry();
    QTRY_VERIFY_WITH_TIMEOUT(!m_lab.now()->node(2)->answering, 5000);
    REFUSED(m_lab, "check", "Node 2 cannot be asked: it does not let Ringside use CLUSTER NODES");
    REFUSED(m_lab, "fix simulate", "[Nn]ode 2 .*NOPERM");
    QCOMPARE(m_lab.now()->slotsCovered, 16384); // the others still know its slots
    QVERIFY(m_lab.ask(2, {"ACL", "SETUSER", "default", "+@all"}).isOk());
    m_lab.lab().observer().hurry();
    QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->node(2)->load && m_lab.now()->node(2)->problem.isEmpty(), 5000);
    DO(m_lab, "check");
}

qint64 TestTruth::commands(int node)
{
    const InfoText info(m_lab.ask(node, {"INFO", "stats"}).text);
    return info.integer("total_commands_processed");
}

/// Nobody writes and nothing happens: some five questions a second, and no operations in the figures.
void TestTruth::anIdleClusterIsAskedLittle()
{
    DO(m_lab, "wait link up");
    const auto msForSnapshots = [&](quint64 count) {
        const quint64 first = m_lab.now()->sequence;
        QElapsedTimer timer;
        timer.start();
        return QTest::qWaitFor([&] { return m_lab.now()->sequence >= first + count; }, 20'000)
                   ? timer.elapsed()
                   : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(msForSnapshots(4) >= 1500,
                             30'000); // it looks often for a while after each change
    const qint64 before = commands(2);
    const qint64 ms = msForSnapshots(10);
    const double asked = double(commands(2) - before) / double(ms) * 1000;
    QVERIFY2(ms > 4000, qPrintable(QString::number(ms)));
    QVERIFY2(asked < 8, qPrintable(QString::number(asked))); // it was 16
    QVERIFY2(m_lab.now()->node(2)->load->opsPerSecond < 0.5,
             qPrintable(QString::number(m_lab.now()->node(2)->load->opsPerSecond)));
}

void TestTruth::aCauseIsNamedOnlyWhereItCanHaveBeen()
{
    DO(m_lab, "kill 4");
    DO(m_lab, "wait health 4 fail timeout=15s");
    DO(m_lab, "restart 4");
    DO(m_lab, "wait link up");
    DO(m_lab, "wait health 4 ok timeout=15s");
    m_lab.clearEvents();
    std::thread script([this] { m_lab.ask(1, {"EVAL", "while true do end", "0"}, 60'000); });
    const ActionResult promoted = m_lab.run(QStringLiteral("wait role 4 master timeout=20s"));
    const Reply killed = m_lab.ask(1, {"SCRIPT", "KILL"});
    script.join();
    QVERIFY2(killed.isOk(), killed.text.constData());
    QVERIFY2(promoted.ok, qPrintable(m_lab.explain(promoted)));
    const auto event = m_lab.event(EventKind::Promoted, 4);
    QVERIFY(event);
    QCOMPARE(event->cause, QString());
    QTRY_VERIFY(m_lab.now()->failovers && !m_lab.now()->failovers->empty());
    QCOMPARE(m_lab.now()->failovers->back().cause, QString());
    DO(m_lab, "wait link up timeout=30s");
}

/// A killed node kept the operations of its last second for ever.
void TestTruth::whatHasEndedDoesNothing()
{
    const int master = m_lab.now()->shards[0].master;
    const QByteArray key = m_lab.keyOf(master);
    const auto busy = [&] {
        const Deadline deadline{std::chrono::seconds(5)};
        Result<Connection> connection =
            Connection::open({QStringLiteral("127.0.0.1"), m_lab.port(master), {}}, deadline);
        const std::vector<QByteArrayList> commands(500, QByteArrayList{"SET", key, "v"});
        if (!connection || !connection->pipeline(commands, deadline))
            return false;
        const std::optional<Load> load = m_lab.node(master).load;
        return load && load->opsPerSecond > 100;
    };
    QTRY_VERIFY_WITH_TIMEOUT(busy(), 10'000);
    const ActionResult killed = m_lab.run(QStringLiteral("kill %1").arg(master));
    QVERIFY2(killed.ok, qPrintable(m_lab.explain(killed)));
    QCOMPARE(m_lab.node(master).load->opsPerSecond, 0.0);
    const ActionResult back = m_lab.run(QStringLiteral("restart %1").arg(master));
    QVERIFY2(back.ok, qPrintable(m_lab.explain(back)));
    DO(m_lab, "wait link up timeout=30s");
}

RINGSIDE_TEST(truth, TestTruth)
#include "tst_truth.moc"
