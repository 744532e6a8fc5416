#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QDir>

#include <algorithm>
#include <csignal>

using namespace ringside;
using namespace ringside::test;

/// Clusters of several shapes, made both ways, given up on the way, deleted and made again.
class TestCreate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneMasterAlone();
    void fiveMastersWithTwoReplicasEach();
    void stepwiseListsEachStep();
    void cancelledLeavesNothing_data();
    void cancelledLeavesNothing();
    void resetThenCreateAgain();
    void valuesThatCannotBe_data();
    void valuesThatCannotBe();

private:
    static void verifyNothingLeft(LabFixture& lab, const QList<qint64>& pids);
};

void TestCreate::oneMasterAlone()
{
    LabFixture lab;
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    DO(lab, "create masters=1 replicas=0 timeout=500");
    QCOMPARE(lab.now()->nodes.size(), size_t(1));
    QCOMPARE(lab.node(1).slots.toString(), QStringLiteral("0-16383"));
    DO(lab, "expect state ok");
    DO(lab, "check");
    QVERIFY(lab.ask(1, {"SET", "key", "value"}).isOk());
    REFUSED(lab, "kill 1", "last running master");
    REFUSED(lab, "cut 1 2", "no links|no node 2");
    // What people see of its files, nobody else does.
    const QFile::Permissions others = QFile::ReadOther | QFile::ReadGroup | QFile::ExeOther | QFile::ExeGroup;
    for (const QString& path : {lab.directory(), lab.directory() + QStringLiteral("/node-1"),
                                lab.nodeFile(1, QStringLiteral("redis.conf"))})
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
}

void TestCreate::fiveMastersWithTwoReplicasEach()
{
    LabFixture lab;
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    DO(lab, "create masters=5 replicas=2");
    const Snapshot now = lab.now();
    QCOMPARE(now->nodes.size(), size_t(15));
    QCOMPARE(now->shards.size(), size_t(5));
    QCOMPARE(now->slotsServed, 16384);
    for (int master = 1; master <= 5; ++master) {
        const ShardState& shard = now->shards[size_t(master - 1)];
        QCOMPARE(shard.master, master);
        QCOMPARE(shard.replicas, (std::vector<int>{master + 5, master + 10}));
        QCOMPARE(shard.slots, SlotRanges{evenShare(master - 1, 5)});
    }
    // The servers themselves say so, each of them.
    for (int number = 1; number <= 15; ++number) {
        const QByteArray info = lab.ask(number, {"CLUSTER", "INFO"}).text;
        QVERIFY2(info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:15"),
                 info.constData());
    }
}

void TestCreate::stepwiseListsEachStep()
{
    LabFixture lab;
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    const ActionResult made = lab.run(QStringLiteral("create stepwise pace=0ms timeout=1000"));
    QVERIFY2(made.ok, qPrintable(lab.explain(made)));
    const auto count = [&](const char* words) {
        return std::count_if(made.commands.begin(), made.commands.end(),
                             [&](const QString& c) { return c.contains(QLatin1String(words)); });
    };
    QCOMPARE(count("redis.conf"), 6);
    QCOMPARE(count(" CLUSTER SET-CONFIG-EPOCH "), 3);
    QCOMPARE(count(" CLUSTER MEET 127."), 5);
    QCOMPARE(count(" CLUSTER ADDSLOTSRANGE "), 3);
    QCOMPARE(count(" CLUSTER REPLICATE "), 3);
    const auto first = [&](const char* words) {
        return std::find_if(made.commands.begin(), made.commands.end(),
                            [&](const QString& c) { return c.contains(QLatin1String(words)); });
    };
    QVERIFY(first("MEET") < first("ADDSLOTSRANGE") && first("ADDSLOTSRANGE") < first("REPLICATE"));
    QVERIFY(made.commands.contains(
        QStringLiteral("redis-cli -p %1 CLUSTER ADDSLOTSRANGE 0 5460").arg(lab.port(1))));
    for (const int replica : {4, 5, 6})
        QCOMPARE(lab.node(replica).master, replica - 3);
    // The ids are the servers' own here; the lab remembers them for the next start.
    for (const LabNode& node : lab.lab().record().nodes)
        QCOMPARE(node.id, lab.node(node.number).id);
    DO(lab, "check");
}

void TestCreate::verifyNothingLeft(LabFixture& lab, const QList<qint64>& pids)
{
    for (const qint64 pid : pids)
        QVERIFY(::kill(pid_t(pid), 0) != 0);
    QCOMPARE(lab.pids(), QList<qint64>());
    QCOMPARE(QDir(lab.directory()).entryList({QStringLiteral("node-*")}), QStringList());
    QVERIFY(lab.lab().record().nodes.empty());
    QTRY_VERIFY(lab.now()->nodes.empty());
}

void TestCreate::cancelledLeavesNothing_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("step");
    QTest::newRow("while servers start") << QStringLiteral("create") << QStringLiteral("nodes answer");
    QTest::newRow("while the cluster forms")
        << QStringLiteral("create") << QStringLiteral("Waiting until every node says ok");
    QTest::newRow("while nodes meet")
        << QStringLiteral("create stepwise pace=60s") << QStringLiteral("Node 1 meets node 2");
}

void TestCreate::cancelledLeavesNothing()
{
    QFETCH(QString, line);
    QFETCH(QString, step);
    LabFixture lab;
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    QList<qint64> pids;
    const ActionResult result = lab.runAndCancelAt(step, line, [&] { pids = lab.pids(); });
    QCOMPARE(pids.size(), 6);
    QVERIFY(!result.ok);
    QCOMPARE(result.error->code, ErrorCode::Cancelled);
    verifyNothingLeft(lab, pids);
}

void TestCreate::resetThenCreateAgain()
{
    LabFixture lab;
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    REFUSED(lab, "reset", "There is no cluster yet");
    DO(lab, "create timeout=500");
    DO(lab, "cut 1 2");
    const NodeId id = lab.node(1).id;
    QVERIFY(lab.ask(1, {"SET", lab.keyOf(1), "gone"}).isOk());
    const QList<qint64> pids = lab.pids();
    QCOMPARE(pids.size(), 6);
    DO(lab, "reset");
    verifyNothingLeft(lab, pids);
    DO(lab, "create masters=3 replicas=0 timeout=500");
    QCOMPARE(lab.now()->nodes.size(), size_t(3));
    QVERIFY(lab.now()->faults.empty());
    QVERIFY(lab.node(1).id != id);
    QCOMPARE(lab.ask(1, {"DBSIZE"}).integer, 0);
}

void TestCreate::valuesThatCannotBe_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* line, const char* words) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(words);
    };
    row("create masters=0", "masters must be a whole number from 1 to 30");
    row("create replicas=6", "replicas must be a whole number from 0 to 5");
    row("create timeout=1", "timeout must be a whole number from 100");
    row("create pace=fast", "not a duration");
    row("create masters=3 masters=4", "given twice");
    row("create auht", "'auht' is unknown here");
}

void TestCreate::valuesThatCannotBe()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    LabFixture lab;
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    REFUSED(lab, line, words);
    QVERIFY(lab.pids().isEmpty());
}

RINGSIDE_TEST(create, TestCreate)

#include "tst_create.moc"
