#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// The three kinds of manual failover, and what each of them needs.
class TestFailover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plainHandsOverUnderWritesWithoutLoss();
    void wordsForWhatCannotBe_data();
    void wordsForWhatCannotBe();
    void forceDoesWithoutTheMaster();
    void takeoverDoesWithoutVotes();

private:
    LabFixture m_lab;
};

void TestFailover::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=600");
}

void TestFailover::plainHandsOverUnderWritesWithoutLoss()
{
    QList<QByteArray> acknowledged;
    for (int i = 0; i < 200; ++i) {
        const QByteArray key = m_lab.keyOf(1, i);
        QVERIFY(m_lab.ask(1, {"SET", key, "x"}).isOk());
        acknowledged << key;
    }
    const quint64 epoch = m_lab.now()->epoch;
    const ActionResult done = m_lab.run(QStringLiteral("failover 4"));
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    QCOMPARE(done.commands,
             QStringList{QStringLiteral("redis-cli -p %1 CLUSTER FAILOVER").arg(m_lab.port(4))});
    QCOMPARE(done.result[QStringLiteral("former_master")].toInt(), 1);
    QVERIFY(done.result[QStringLiteral("epoch")].toInteger() > qint64(epoch));
    QCOMPARE(m_lab.node(4).role, Role::Master);
    QCOMPARE(m_lab.node(4).slots.toString(), QStringLiteral("0-5460"));
    for (const QByteArray& key : acknowledged)
        QCOMPARE(m_lab.ask(4, {"GET", key}).text, QByteArray("x"));
    DO(m_lab, "wait follows 1 4");
    DO(m_lab, "wait link up");
    DO(m_lab, "wait state ok");
    DO(m_lab, "wait agreed");
    // The seat belongs to the shard: the two have changed places in it.
    QCOMPARE(m_lab.now()->shards.at(0).master, 4);
    QCOMPARE(m_lab.now()->shards.at(0).replicas, std::vector<int>{1});
    QTRY_VERIFY(m_lab.event(EventKind::Promoted, 4));
    QCOMPARE(m_lab.event(EventKind::Promoted, 4)->cause, QStringLiteral("failover 4"));
}

void TestFailover::forceDoesWithoutTheMaster()
{
    DO(m_lab, "kill 3");
    REFUSED(m_lab, "failover 6", "Its master, node 3, does not answer.*failover 6 force");
    const ActionResult done = m_lab.run(QStringLiteral("failover 6 force"));
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    QVERIFY2(done.ms < 600,
             qPrintable(QStringLiteral("%1 ms: that is no faster than an election").arg(done.ms)));
    QCOMPARE(done.commands,
             QStringList{QStringLiteral("redis-cli -p %1 CLUSTER FAILOVER FORCE").arg(m_lab.port(6))});
    DO(m_lab, "wait state ok");
    DO(m_lab, "restart 3");
    DO(m_lab, "wait follows 3 6 timeout=10s");
    DO(m_lab, "wait link up");
}

/// Two masters of three are dead: nobody can be elected, and one replica takes over all the same.
void TestFailover::takeoverDoesWithoutVotes()
{
    DO(m_lab, "kill 2,6");                          // 4 is left, and the replicas 1, 3, 5
    DO(m_lab, "wait writes 4 refused timeout=10s"); // no majority
    REFUSED(m_lab, "failover 5 force",
            "FAIL and a promotion need 2 of the 3 masters with slots.*`failover 5 takeover`");
    QCOMPARE(m_lab.node(5).role, Role::Replica);
    const ActionResult done = m_lab.run(QStringLiteral("failover 5 takeover"));
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    QCOMPARE(m_lab.node(5).slots.toString(), QStringLiteral("5461-10922"));
    // With two of three there is a majority again, and the third shard's replica is elected without being
    // asked.
    DO(m_lab, "wait role 3 master timeout=15s");
    DO(m_lab, "wait state ok timeout=10s");
    DO(m_lab, "restart 2,6");
    DO(m_lab, "wait follows 2 5 timeout=10s");
    DO(m_lab, "wait follows 6 3 timeout=10s");
    DO(m_lab, "wait link up");
    // Whoever came back is held FAIL by each of the others until that one has heard its next PONG.
    for (const char* line : {"wait agreed", "wait health 2 ok", "wait health 6 ok"})
        QVERIFY(m_lab.run(QString::fromLatin1(line)).ok);
    DO(m_lab, "check");
}

void TestFailover::wordsForWhatCannotBe_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* line, const char* words) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(words);
    };
    row("failover 4", "Node 4 is a master. Name the replica");
    row("failover 9", "There is no node 9");
    row("failover 1 gently", "neither force nor takeover");
    row("failover", "Which replica\\?");
}

void TestFailover::wordsForWhatCannotBe()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    REFUSED(m_lab, line, words);
}

RINGSIDE_TEST(failover, TestFailover)

#include "tst_failover.moc"
