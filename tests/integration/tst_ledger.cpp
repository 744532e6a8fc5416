#include "tests/integration/ledger_support.h"
#include "tests/support/cli_process.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

using namespace ringside;
using namespace ringside::test;

/// The ledger's verb against real servers: a calm run, its options, and that nothing is left behind.
class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aCalmRunLosesNothing();
    void keepsTheRateAskedFor();
    void aPausedNodeStallsItsOwnLaneOnly();
    void standsInThePartitionOfItsNode();
    void followsSlotsAndFailovers();
    void aReadCanBeCancelled();
    void forgetsAllKeysAndNoOthers();
    void theEndOfTheLabEndsIt_data();
    void theEndOfTheLabEndsIt();
    void withAPassword();
    void inTheTerminal();

private:
    qint64 keysOnMasters();
    LabFixture m_lab;
};

void TestLedger::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=1000");
}

void TestLedger::cleanup()
{
    if (m_lab.now()->ledger.phase == LedgerState::Phase::Writing)
        DO(m_lab, "ledger stop");
    if (m_lab.now()->nodes.size() == 6)
        DO(m_lab, "ledger forget");
}

qint64 TestLedger::keysOnMasters()
{
    qint64 keys = 0;
    const Snapshot seen = m_lab.now();
    for (const NodeState& node : seen->nodes)
        keys += node.slots.isEmpty() ? 0 : m_lab.ask(node.number, {"DBSIZE"}).integer;
    return keys;
}

void TestLedger::aCalmRunLosesNothing()
{
    REFUSED(m_lab, "ledger read", "Nothing was written yet");
    DO(m_lab, "ledger start writers=3 beside=1,4 size=100");
    QCOMPARE(writerOf(m_lab, 2).client, 3);
    QCOMPARE(writerOf(m_lab, 2).beside, 1);
    QCOMPARE(writerOf(m_lab, 1).beside, 4);
    REFUSED(m_lab, "ledger start", "written already");
    QTRY_VERIFY(writerOf(m_lab, 0).accepted > 100);
    const ActionResult read = m_lab.run(QStringLiteral("ledger read")); // stops the writers itself
    QVERIFY2(read.ok, qPrintable(m_lab.explain(read)));
    const qint64 accepted = read.result[u"accepted"].toInteger();
    QVERIFY(accepted > 300);
    for (const char* none : {"refused", "unknown", "lost", "recovered", "phantom"})
        QVERIFY2(read.result[QLatin1String(none)].toInteger(-1) == 0, none);
    QCOMPARE(read.result[u"attempted"].toInteger(), accepted);
    QCOMPARE(read.result[u"lost_writes"].toArray().size() + read.result[u"by_node"].toArray().size(), 0);
    QCOMPARE(keysOnMasters(), accepted);
    QCOMPARE(countLost(m_lab), countedBy(read.result));
    // The status tells it as well.
    const QJsonObject status = m_lab.run(QStringLiteral("status")).result[u"ledger"].toObject();
    QCOMPARE(status[u"phase"].toString(), QStringLiteral("read"));
    QCOMPARE(status[u"lost"].toInt(-1), 0);
    QCOMPARE(status[u"writers"].toArray().size(), 3);
    // Keys that somebody deletes are gone: read again, they are lost, and the other witness says the same.
    const QByteArray run = status[u"run"].toString().toLatin1();
    QByteArrayList some;
    for (const Reply& key : m_lab.ask(1, {"KEYS", "ringside:ledger:{" + run + ":*"}).elements) {
        if (some.size() < 5)
            some << key.text;
    }
    QCOMPARE(some.size(), 5);
    for (const QByteArray& key : some)
        QCOMPARE(m_lab.ask(1, {"DEL", key}).integer, 1);
    const ActionResult again = m_lab.run(QStringLiteral("ledger read"));
    QVERIFY2(again.ok, qPrintable(m_lab.explain(again)));
    QCOMPARE(again.result[u"lost"].toInteger(), 5);
    QCOMPARE(countLost(m_lab), countedBy(again.result));
}

void TestLedger::keepsTheRateAskedFor()
{
    DO(m_lab, "ledger start writers=2 beside=2,3 rate=150");
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(m_lab, 1).accepted > 200, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(writerOf(m_lab, 0).acceptedPerSecond - 150) < 10, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(writerOf(m_lab, 1).acceptedPerSecond - 150) < 10, 5000);
    DO(m_lab, "ledger stop");
    QCOMPARE(writerOf(m_lab, 0).acceptedPerSecond, 0.0);
    DO(m_lab, "ledger start rate=max");
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(m_lab, 0).acceptedPerSecond > 1000, 5000);
}

void TestLedger::aPausedNodeStallsItsOwnLaneOnly()
{
    DO(m_lab, "ledger start rate=300 timeout=300ms");
    DO(m_lab, "pause 3");
    QTRY_VERIFY(writerOf(m_lab, 0).unknown > 0); // what was under way, and only that
    const qint64 before = writerOf(m_lab, 0).accepted;
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(m_lab, 0).accepted >= before + 100, 5000); // 200 a second go on
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(writerOf(m_lab, 0).unknown, 1);
    DO(m_lab, "resume 3");
    const qint64 byThree = writerOf(m_lab, 0).asked(3).accepted;
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(m_lab, 0).asked(3).accepted > byThree, 15'000);
    DO(m_lab, "wait link up timeout=15s");
    const ActionResult read = m_lab.run(QStringLiteral("ledger read"));
    QVERIFY2(read.ok, qPrintable(m_lab.explain(read)));
    QCOMPARE(read.result[u"lost"].toInteger(), 0);
    if (m_lab.node(3).role == Role::Replica) // it slept too long
        DO(m_lab, "failover 3");
    DO(m_lab, "wait role 3 master");
}

/// A client that comes while there is a partition stands on its node's side, as if it had been there.
void TestLedger::standsInThePartitionOfItsNode()
{
    DO(m_lab, "isolate 5");
    DO(m_lab, "ledger start writers=2 beside=5,6");
    QTRY_VERIFY(writerOf(m_lab, 0).refused > 2);
    QCOMPARE(writerOf(m_lab, 0).accepted, 0);
    QCOMPARE(writerOf(m_lab, 0).unreachable, writerOf(m_lab, 0).refused);
    QCOMPARE(writerOf(m_lab, 0).lastRefusal, QString()); // no server said a word
    QTRY_VERIFY(writerOf(m_lab, 1).accepted > 50);
    DO(m_lab, "heal timeout=20s");
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(m_lab, 0).accepted > 50, 10'000);
}

void TestLedger::followsSlotsAndFailovers()
{
    DO(m_lab, "ledger start beside=6");
    QTRY_VERIFY(writerOf(m_lab, 0).accepted > 50);
    DO(m_lab, "failover 4");
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(m_lab, 0).asked(4).accepted > 20, 10'000);
    const qint64 byOne = writerOf(m_lab, 0).asked(1).accepted;
    DO(m_lab, "wait link up");
    DO(m_lab, "failover 1");
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(m_lab, 0).asked(1).accepted > byOne + 20, 10'000);
    DO(m_lab, "wait link up");
    const ActionResult read = m_lab.run(QStringLiteral("ledger read"));
    QVERIFY2(read.ok, qPrintable(m_lab.explain(read)));
    QCOMPARE(read.result[u"lost"].toInteger(), 0); // a plain failover hands over without loss
    QCOMPARE(read.result[u"phantom"].toInteger(), 0);
    QCOMPARE(countLost(m_lab), countedBy(read.result));
}

void TestLedger::aReadCanBeCancelled()
{
    DO(m_lab, "ledger start rate=max writers=2");
    QTRY_VERIFY_WITH_TIMEOUT(writerOf(m_lab, 0).accepted > 3000, 20'000);
    const ActionResult cancelled =
        m_lab.runAndCancelAt(QStringLiteral("Reading back"), QStringLiteral("ledger read"), [] {});
    QVERIFY(!cancelled.ok);
    QCOMPARE(cancelled.error->code, ErrorCode::Cancelled);
    QCOMPARE(m_lab.now()->ledger.phase, LedgerState::Phase::Stopped); // seen already
    QVERIFY(!m_lab.now()->ledger.report);
    const ActionResult read = m_lab.run(QStringLiteral("ledger read"));
    QVERIFY2(read.ok, qPrintable(m_lab.explain(read)));
    QCOMPARE(read.result[u"lost"].toInteger(), 0);
    // A failover in the middle of reading spoils it, and it says so.
    bool meddled = false;
    const auto meddle = [&](double, const QString& step) {
        if (!std::exchange(meddled, meddled || step.contains(u"Reading back")) && meddled)
            QVERIFY(m_lab.run(QStringLiteral("failover 5")).ok);
    };
    const ActionResult spoilt =
        runAction({QStringLiteral("ledger"), {QStringLiteral("read")}, {}}, m_lab.lab(), {}, meddle);
    QVERIFY(meddled && !spoilt.ok);
    QVERIFY2(spoilt.error->text().contains(u"lots have changed hands"), qPrintable(spoilt.error->text()));
    QCOMPARE(m_lab.now()->ledger.phase, LedgerState::Phase::Stopped);
    DO(m_lab, "wait link up");
    DO(m_lab, "failover 2");
    DO(m_lab, "wait link up");
    // The wait for quiet can be cancelled as well.
    DO(m_lab, "pause 6");
    const ActionResult waiting =
        m_lab.runAndCancelAt(QStringLiteral("quiet"), QStringLiteral("ledger read"), [] {});
    QCOMPARE(waiting.error ? waiting.error->code : ErrorCode::Server, ErrorCode::Cancelled);
    DO(m_lab, "resume 6");
    DO(m_lab, "wait health all ok");
}

void TestLedger::forgetsAllKeysAndNoOthers()
{
    const QByteArray mine = m_lab.keyOf(2);
    QVERIFY(m_lab.ask(2, {"SET", mine, "stays"}).isOk());
    for (int run = 0; run < 2; ++run) { // keys of former runs, too
        DO(m_lab, "ledger start rate=max");
        QTRY_VERIFY(writerOf(m_lab, 0).accepted > 500);
        DO(m_lab, "ledger stop");
    }
    const qint64 before = keysOnMasters();
    const ActionResult forgot = m_lab.run(QStringLiteral("ledger forget"));
    QVERIFY2(forgot.ok, qPrintable(m_lab.explain(forgot)));
    QCOMPARE(forgot.result[u"deleted"].toInteger(), before - 1);
    QCOMPARE(keysOnMasters(), 1);
    QCOMPARE(m_lab.ask(2, {"GET", mine}).text, QByteArray("stays"));
    QCOMPARE(m_lab.now()->ledger, LedgerState());
    QVERIFY(m_lab.ask(2, {"DEL", mine}).integer == 1);
}

void TestLedger::theEndOfTheLabEndsIt_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("quit") << QStringLiteral("quit");
    QTest::newRow("reset") << QStringLiteral("reset");
}

void TestLedger::theEndOfTheLabEndsIt()
{
    QFETCH(QString, line);
    LabFixture lab;
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    DO(lab, "create masters=1 replicas=1 timeout=1000");
    DO(lab, "ledger start rate=max timeout=60s");
    DO(lab, "pause 1"); // an answer is owed for a minute
    QElapsedTimer timer;
    timer.start();
    const ActionResult done = lab.run(line);
    QVERIFY2(done.ok, qPrintable(lab.explain(done)));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    const LedgerState after = lab.lab().ledger().state();
    QCOMPARE(after.phase, line == u"reset" ? LedgerState::Phase::Off : LedgerState::Phase::Stopped);
    lab.close();
}

void TestLedger::withAPassword()
{
    LabFixture lab;
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    DO(lab, "create timeout=1000 password=open-sesame");
    DO(lab, "ledger start wait=1 rate=300 beside=4");
    QTRY_VERIFY(writerOf(lab, 0).accepted > 100);
    const ActionResult read = lab.run(QStringLiteral("ledger read"));
    QVERIFY2(read.ok, qPrintable(lab.explain(read)));
    QCOMPARE(read.result[u"lost"].toInteger() + read.result[u"refused"].toInteger(), 0);
    QCOMPARE(countLost(lab, QStringLiteral("open-sesame")), countedBy(read.result));
    QVERIFY(!read.commands.join(u' ').contains(u"open-sesame"));
    DO(lab, "ledger forget");
}

void TestLedger::inTheTerminal()
{
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--base-port"),
                      QString::number(CliProcess::freeBasePort())});
    shell.say("create masters=1 replicas=1 timeout=1000\nledger start\nledger read\nledger forget");
    shell.endInput();
    QByteArray said;
    for (QByteArray line = shell.line(); !line.isEmpty(); line = shell.line())
        said += line + '\n';
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.exitCode(), 0);
    QVERIFY2(said.contains("writes were acknowledged, and 0 of them are gone"), said.constData());
}

RINGSIDE_TEST(ledger, TestLedger)
#include "tst_ledger.moc"
