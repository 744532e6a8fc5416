#include "tests/integration/ledger_support.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr int kNodeTimeoutMs = 1000;

/// No server refuses before the node timeout has passed, none later than half of it more and a round of cron.
constexpr int kLastAckMs = kNodeTimeoutMs * 3 / 2 + 700;

} // namespace

/// Writes that were acknowledged and vanish, and the two ways of having none or fewer. A client stands beside
/// node 1 and one beside node 4; node 1 is cut off with its client, until node 4 has its seat.
class TestLedgerLosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMinorityLosesWhatItAccepts();
    void waitLosesNothing();
    void minReplicasRefusesSoon();
    void aKilledMasterInTheMiddleOfWriting();
    void aKilledMasterWhoseReplicaLagged();

private:
    static void prepare(LabFixture& lab, const char* start, const char* create = "create timeout=1000");
    /// Cut off, refused, promoted, healed; then reads back into `read`.
    static void partitionAndRead(LabFixture& lab, const QString& refusal, QJsonObject& read);
};

void TestLedgerLosses::prepare(LabFixture& lab, const char* start, const char* create)
{
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    const ActionResult created = lab.run(QString::fromLatin1(create));
    QVERIFY2(created.ok, qPrintable(lab.explain(created)));
    const ActionResult started = lab.run(QString::fromLatin1(start));
    QVERIFY2(started.ok, qPrintable(lab.explain(started)));
    QTRY_VERIFY(writerOf(lab, 0).accepted > 50 && writerOf(lab, 1).accepted > 50);
    QCOMPARE(writerOf(lab, 0).refused + writerOf(lab, 0).unknown, 0);
}

void TestLedgerLosses::partitionAndRead(LabFixture& lab, const QString& refusal, QJsonObject& read)
{
    cutOff(lab, 1);
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(lab, 0).asked(1).lastRefusal == refusal, 15'000);
    DO(lab, "wait writes 1 refused timeout=15s");
    DO(lab, "wait role 4 master timeout=15s");
    // The new master takes writes. With WAIT nobody can count on them yet: its replica is on the other side.
    const qint64 unknown = writerOf(lab, 1).unknown;
    const bool waits = lab.now()->ledger.waitReplicas > 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        waits ? writerOf(lab, 1).unknown > unknown + 5 : writerOf(lab, 1).asked(4).accepted > 20, 10'000);
    REFUSED(lab, "ledger read timeout=100ms", "not become quiet.*Faults are set on links.*do not agree");
    DO(lab, "heal timeout=30s");
    const ActionResult done = lab.run(QStringLiteral("ledger read"));
    QVERIFY2(done.ok, qPrintable(lab.explain(done)));
    QVERIFY2(lab.alarm().isEmpty(), qPrintable(lab.alarm()));
    read = done.result;
    qInfo("%s", qPrintable(read[u"found"].toString()));
    QCOMPARE(countLost(lab), countedBy(read));
    QCOMPARE(read[u"phantom"].toInteger(), 0);
    QCOMPARE(lab.now()->ledger.phase, LedgerState::Phase::Read);
}

void TestLedgerLosses::aMinorityLosesWhatItAccepts()
{
    LabFixture lab;
    prepare(lab, "ledger start beside=1,4");
    if (QTest::currentTestFailed())
        return;
    QJsonObject read;
    partitionAndRead(lab, QStringLiteral("CLUSTERDOWN"), read);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(read[u"lost"].toInteger() > 20);
    // All of them by node 1, and by the client beside it.
    QCOMPARE(read[u"by_node"].toArray().size(), 1);
    QCOMPARE(read[u"by_node"][0][u"node"].toInt(), 1);
    QCOMPARE(read[u"by_node"][0][u"lost"].toInteger(), read[u"lost"].toInteger());
    // Links are cut one after the other: the other client may have had a write under way at node 1.
    const qint64 others = read[u"writers"][1][u"lost"].toInteger();
    QCOMPARE(read[u"writers"][0][u"lost"].toInteger() + others, read[u"lost"].toInteger());
    QVERIFY2(others <= 1, qPrintable(QString::number(others)));
    // While the partition lasted, until node 1 refused.
    const QJsonObject fault = read[u"faults"][0].toObject();
    QCOMPARE(fault[u"cause"].toString(), QString::fromLatin1(kGoneCause));
    QCOMPARE(fault[u"lost"].toInteger(), read[u"lost"].toInteger());
    QCOMPARE(fault[u"first_refusal"].toString(), QStringLiteral("CLUSTERDOWN"));
    QCOMPARE(fault[u"refused_by"].toInt(), 1);
    const int lastLost = fault[u"last_lost_after_ms"].toInt(),
              refusal = fault[u"first_refusal_after_ms"].toInt();
    QVERIFY2(fault[u"first_lost_after_ms"].toInt() < 500, qPrintable(read[u"found"].toString()));
    QVERIFY2(lastLost >= kNodeTimeoutMs - 200 && lastLost <= kLastAckMs,
             qPrintable(QString::number(lastLost)));
    QVERIFY2(refusal >= lastLost && refusal <= lastLost + 200, qPrintable(QString::number(refusal)));
    QVERIFY(fault[u"lifted_ms"].toInteger() > fault[u"since_ms"].toInteger());
    // Each lost write with its circumstances: node 1 at its old epoch.
    const QJsonObject first = read[u"lost_writes"][0].toObject();
    QCOMPARE(first[u"node"].toInt(), 1);
    QCOMPARE(first[u"client"].toInt(), 1);
    QCOMPARE(first[u"epoch"].toInteger(), 1);
    QCOMPARE(first[u"fault"].toString(), QString::fromLatin1(kGoneCause));
    QVERIFY(first[u"slot"].toInt() <= 5460);
    QVERIFY(lab.ask(4, {"GET", first[u"key"].toString().toLatin1()}).type == Reply::Type::Nil);
    const auto report = lab.now()->ledger.report;
    QVERIFY(report);
    QCOMPARE(report->lost, read[u"lost"].toInteger());
}

void TestLedgerLosses::waitLosesNothing()
{
    LabFixture lab;
    prepare(lab, "ledger start beside=1,4 wait=1");
    if (QTest::currentTestFailed())
        return;
    QJsonObject read;
    partitionAndRead(lab, QStringLiteral("CLUSTERDOWN"), read);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(read[u"lost"].toInteger(), 0);
    // What node 1 took is gone, what node 4 took is there, and nobody was told that either was safe.
    QVERIFY(read[u"recovered"].toInteger() > 5);
    QVERIFY(read[u"unknown"].toInteger() > read[u"recovered"].toInteger() + 5);
    QVERIFY(read[u"accepted"].toInteger() > 100);
}

void TestLedgerLosses::minReplicasRefusesSoon()
{
    LabFixture lab;
    prepare(lab, "ledger start beside=1,4", "create timeout=3000");
    if (QTest::currentTestFailed())
        return;
    DO(lab, "set all min-replicas-max-lag 1");
    DO(lab, "set all min-replicas-to-write 1");
    const qint64 before = writerOf(lab, 0).accepted;
    QTRY_VERIFY(writerOf(lab, 0).accepted > before + 50);
    cutOff(lab, 1);
    QTRY_COMPARE(writerOf(lab, 0).lastRefusal, QStringLiteral("NOREPLICAS"));
    QVERIFY(lab.node(1).clusterOk); // long before it knows that it is alone
    DO(lab, "wait role 4 master timeout=15s");
    DO(lab, "heal timeout=30s");
    const ActionResult done = lab.run(QStringLiteral("ledger read"));
    QVERIFY2(done.ok, qPrintable(lab.explain(done)));
    QCOMPARE(countLost(lab), countedBy(done.result));
    qInfo("%s", qPrintable(done.result[u"found"].toString()));
    QJsonObject fault;
    for (const QJsonValue& one : done.result[u"faults"].toArray()) {
        if (one[u"cause"].toString() == QLatin1String(kGoneCause))
            fault = one.toObject();
    }
    QCOMPARE(fault[u"first_refusal"].toString(), QStringLiteral("NOREPLICAS"));
    const int refusal = fault[u"first_refusal_after_ms"].toInt(),
              lastLost = fault[u"last_lost_after_ms"].toInt();
    QVERIFY2(refusal > 0 && refusal < 2500, qPrintable(QString::number(refusal)));
    QVERIFY2(lastLost <= refusal, qPrintable(QString::number(lastLost)));
}

/// Replication is asynchronous: what a master acknowledged in its last moments may be gone. Whatever it is,
/// the ledger and an independent count agree, and nothing else is missing.
void TestLedgerLosses::aKilledMasterInTheMiddleOfWriting()
{
    LabFixture lab;
    prepare(lab, "ledger start writers=4 beside=1,4 rate=max");
    if (QTest::currentTestFailed())
        return;
    DO(lab, "kill 1");
    DO(lab, "wait role 4 master timeout=15s");
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(lab, 0).asked(4).accepted > 20, 15'000);
    DO(lab, "ledger stop");
    REFUSED(lab, "ledger read timeout=300ms", "Node 1 is not running");
    DO(lab, "restart 1");
    const ActionResult done = lab.run(QStringLiteral("ledger read"));
    QVERIFY2(done.ok, qPrintable(lab.explain(done)));
    qInfo("%s", qPrintable(done.result[u"found"].toString()));
    QCOMPARE(countLost(lab), countedBy(done.result));
    QCOMPARE(done.result[u"phantom"].toInteger(), 0);
    const QJsonArray byNode = done.result[u"by_node"].toArray();
    QCOMPARE(byNode.size(), done.result[u"lost"].toInteger() > 0 ? 1 : 0); // how many is chance
    for (const QJsonValue& node : byNode)
        QCOMPARE(node[u"node"].toInt(), 1);
    QCOMPARE(done.result[u"faults"][0][u"cause"].toString(), QStringLiteral("node 1 killed by SIGKILL"));
    QVERIFY(lab.alarm().isEmpty());
}

/// The same with certainty: while the stream to its replica is held, all that node 1 acknowledges dies with
/// it.
void TestLedgerLosses::aKilledMasterWhoseReplicaLagged()
{
    LabFixture lab;
    prepare(lab, "ledger start beside=1,4");
    if (QTest::currentTestFailed())
        return;
    DO(lab, "cut 1>4 plane=replication");
    const qint64 before = writerOf(lab, 1).asked(1).accepted;
    QTRY_VERIFY(writerOf(lab, 1).asked(1).accepted > before + 30);
    DO(lab, "kill 1");
    DO(lab, "wait role 4 master timeout=15s");
    DO(lab, "restart 1");
    DO(lab, "heal timeout=30s");
    const ActionResult done = lab.run(QStringLiteral("ledger read"));
    QVERIFY2(done.ok, qPrintable(lab.explain(done)));
    qInfo("%s", qPrintable(done.result[u"found"].toString()));
    QVERIFY(done.result[u"lost"].toInteger() > 30);
    QCOMPARE(countLost(lab), countedBy(done.result));
    QCOMPARE(done.result[u"by_node"].toArray().size(), 1);
    QCOMPARE(done.result[u"by_node"][0][u"node"].toInt(), 1);
    // The cut is what they were acknowledged under; the end of the process came after them.
    const QJsonArray faults = done.result[u"faults"].toArray();
    QCOMPARE(faults.size(), 2);
    QCOMPARE(faults[0][u"lost"].toInteger(), done.result[u"lost"].toInteger());
    QVERIFY(faults[0][u"node"].isNull());
    QCOMPARE(faults[1][u"node"].toInt(), 1);
    QVERIFY(lab.alarm().isEmpty());
}

RINGSIDE_TEST(ledger_losses, TestLedgerLosses)
#include "tst_ledger_losses.moc"
