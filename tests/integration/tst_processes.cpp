#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QJsonArray>

#include <csignal>

using namespace ringside;
using namespace ringside::test;

/// The verbs that act on processes, against the processes themselves.
class TestProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void killIsASigkill();
    void stopIsAnOrderlyEnd();
    void pausedMasterIsReplacedAndReturnsAsReplica();
    void restartOfARunningNodeKeepsItsData();
    void severalAtOnce();
    void anOutsiderKillsAServer();
    void theLastMasterIsNotKilledWithoutForce();
    void wordsForWhatCannotBe_data();
    void wordsForWhatCannotBe();

private:
    LabFixture m_lab;
};

void TestProcesses::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=700");
}

void TestProcesses::init()
{
    // Everybody runs, and 1, 2, 3 are masters, whatever the test before did.
    if (const Snapshot seen = m_lab.now();
        std::ranges::any_of(seen->nodes, [](const NodeState& n) { return !n.running(); }))
        DO(m_lab, "start");
    DO(m_lab, "wait agreed");
    DO(m_lab, "wait link up");
    for (const QString& line :
         {QStringLiteral("failover 1"), QStringLiteral("failover 2"), QStringLiteral("failover 3")}) {
        if (m_lab.node(line.back().digitValue()).role == Role::Replica) {
            const ActionResult done = m_lab.run(line);
            QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
        }
    }
    DO(m_lab, "wait role 1-3 master");
    DO(m_lab, "wait role 4-6 replica");
    DO(m_lab, "wait link up");
    DO(m_lab, "wait health all ok");
    DO(m_lab, "wait state ok");
    m_lab.clearEvents();
}

void TestProcesses::killIsASigkill()
{
    const qint64 pid = m_lab.node(1).pid;
    QVERIFY(isAlive(pid));
    const ActionResult killed = m_lab.run(QStringLiteral("kill 1"));
    QVERIFY2(killed.ok, qPrintable(m_lab.explain(killed)));
    QVERIFY(!isAlive(pid));
    QCOMPARE(killed.commands, QStringList{QStringLiteral("kill -KILL %1").arg(pid)});
    QVERIFY(!killed.result.contains(QStringLiteral("warning"))); // a replica that has synchronised stands by
    QCOMPARE(m_lab.node(1).process, ProcessState::Stopped);
    QCOMPARE(m_lab.node(1).processNote, QStringLiteral("killed by SIGKILL"));
    DO(m_lab, "expect process 1 stopped");
    DO(m_lab, "wait role 4 master timeout=10s");
    DO(m_lab, "wait state ok");
    REFUSED(m_lab, "check", "Node 1 is not running \\(killed by SIGKILL\\).*marked FAIL by 5 nodes");
    DO(m_lab, "restart 1");
    DO(m_lab, "wait follows 1 4 timeout=10s");
    QVERIFY(m_lab.node(1).pid != pid && isAlive(m_lab.node(1).pid));
}

void TestProcesses::stopIsAnOrderlyEnd()
{
    const qint64 pid = m_lab.node(5).pid;
    const ActionResult stopped = m_lab.run(QStringLiteral("stop 5"));
    QVERIFY2(stopped.ok, qPrintable(m_lab.explain(stopped)));
    QCOMPARE(stopped.commands, QStringList{QStringLiteral("kill -TERM %1").arg(pid)});
    QVERIFY(!isAlive(pid));
    QCOMPARE(m_lab.node(5).process, ProcessState::Stopped);
    QCOMPARE(m_lab.node(5).processNote, QStringLiteral("stopped"));
    QTRY_VERIFY(m_lab.event(EventKind::NodeStopped, 5));
    QCOMPARE(m_lab.event(EventKind::NodeStopped, 5)->cause, QStringLiteral("stop 5"));
    REFUSED(m_lab, "stop 5", "Node 5 is not running");
    // Its master has no replica now that could follow, and killing it says so.
    const ActionResult killed = m_lab.run(QStringLiteral("kill 2"));
    QVERIFY2(killed.ok, qPrintable(m_lab.explain(killed)));
    QVERIFY2(killed.result[QStringLiteral("warning")].toString().contains(
                 QStringLiteral("There will be no failover")),
             qPrintable(killed.result[QStringLiteral("warning")].toString()));
    DO(m_lab, "wait state degraded timeout=10s");
    DO(m_lab, "restart 2,5");
    DO(m_lab, "wait state ok");
}

void TestProcesses::pausedMasterIsReplacedAndReturnsAsReplica()
{
    const qint64 pid = m_lab.node(3).pid;
    DO(m_lab, "pause 3");
    QCOMPARE(processState(pid), 'T');
    DO(m_lab, "expect process 3 paused");
    REFUSED(m_lab, "pause 3", "not running, or paused already");
    DO(m_lab, "wait role 6 master timeout=10s");
    QCOMPARE(m_lab.node(3).process, ProcessState::Paused);
    QVERIFY(!m_lab.node(3).answering);
    DO(m_lab, "resume 3");
    DO(m_lab, "wait follows 3 6 timeout=10s");
    QCOMPARE(m_lab.node(3).pid, pid);
    QVERIFY(m_lab.event(EventKind::NodePaused, 3) && m_lab.event(EventKind::NodeResumed, 3));
    QTRY_VERIFY(m_lab.event(EventKind::BecameReplica, 3));
    REFUSED(m_lab, "resume 3", "is not paused");
}

void TestProcesses::restartOfARunningNodeKeepsItsData()
{
    const QByteArray key = m_lab.keyOf(2);
    QVERIFY(m_lab.ask(2, {"SET", key, "kept"}).isOk());
    const qint64 pid = m_lab.node(2).pid;
    const NodeId id = m_lab.node(2).id;
    DO(m_lab, "restart 2");
    QVERIFY(!isAlive(pid));
    QVERIFY(m_lab.node(2).pid != pid);
    QCOMPARE(m_lab.node(2).id, id);
    DO(m_lab, "wait writes 2 accepted timeout=10s");
    QCOMPARE(m_lab.ask(2, {"GET", key}).text, QByteArray("kept"));
}

void TestProcesses::severalAtOnce()
{
    DO(m_lab, "kill 1,4");
    DO(m_lab, "wait state degraded timeout=10s");
    QCOMPARE(m_lab.now()->slotsServed, 16384 - 5461);
    REFUSED(m_lab, "expect role 1 master", "node 1 does not answer.*restart 1");
    DO(m_lab, "restart 1,4");
    DO(m_lab, "wait state ok");
}

/// Somebody else's signal is a crash, and is told as one.
void TestProcesses::anOutsiderKillsAServer()
{
    QCOMPARE(::kill(pid_t(m_lab.node(6).pid), SIGKILL), 0);
    DO(m_lab, "wait process 6 crashed timeout=5s");
    QTRY_VERIFY(m_lab.event(EventKind::NodeCrashed, 6));
    QCOMPARE(m_lab.event(EventKind::NodeCrashed, 6)->cause, QString());
    QCOMPARE(m_lab.event(EventKind::NodeCrashed, 6)->detail, QStringLiteral("killed by SIGKILL"));
    DO(m_lab, "restart 6");
}

void TestProcesses::theLastMasterIsNotKilledWithoutForce()
{
    REFUSED(m_lab, "kill 1-3", "last running master.*`kill 1-3 force`");
    REFUSED(m_lab, "kill all", "last running master");
    QCOMPARE(m_lab.pids().size(), 6);
    DO(m_lab, "kill all force");
    QCOMPARE(m_lab.pids().size(), 0);
    DO(m_lab, "expect state fail");
    DO(m_lab, "start");
}

void TestProcesses::wordsForWhatCannotBe_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* line, const char* words) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(words);
    };
    row("kill 7", "There is no node 7: nodes are 1 to 6");
    row("restart 0", "not a node|There is no node 0");
    row("start", "Every node is running already");
    row("create", "has a cluster of 6 nodes already.*`reset`");
    row("kill 1 2", "Write several nodes as 1,4");
    row("pause 2-9", "There is no node 2-9");
}

void TestProcesses::wordsForWhatCannotBe()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    const QList<qint64> before = m_lab.pids();
    REFUSED(m_lab, line, words);
    QCOMPARE(m_lab.pids(), before);
}

RINGSIDE_TEST(processes, TestProcesses)

#include "tst_processes.moc"
