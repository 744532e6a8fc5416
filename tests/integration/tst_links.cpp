#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// Cut links between real servers: partitions and what becomes of them.
class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void partitionPromotesInTheMajority();
    void isolatedReplicaComesBack();
    void oneWayCutIsSeenByBothEndsAlone();
    void replicationCutLetsLagGrowAndTheHeldBytesFlow();
    void wordsForWhatCannotBe_data();
    void wordsForWhatCannotBe();

private:
    LabFixture m_lab;
};

void TestLinks::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=700");
}

void TestLinks::init()
{
    if (!m_lab.now()->faults.empty())
        DO(m_lab, "heal");
    DO(m_lab, "wait state ok");
    DO(m_lab, "wait agreed");
    DO(m_lab, "wait link up");
    m_lab.clearEvents();
}

void TestLinks::partitionPromotesInTheMajority()
{
    const QByteArray key = m_lab.keyOf(1);
    QVERIFY(m_lab.ask(1, {"SET", key, "before"}).isOk());
    DO(m_lab, "partition 1 | 2,3,4,5,6");
    for (int other = 2; other <= 6; ++other) {
        for (const Plane plane : {Plane::Bus, Plane::Replication})
            QVERIFY(m_lab.now()->linkCut(1, other, plane) && m_lab.now()->linkCut(other, 1, plane));
        QVERIFY(other == 2 || !m_lab.now()->linkCut(2, other, Plane::Bus));
    }
    DO(m_lab, "wait writes 1 refused timeout=10s");
    // The server itself, asked past Ringside, and redis-cli's client port stays open all the while.
    QCOMPARE(m_lab.ask(1, {"SET", key, "lost"}).error(), ServerError::ClusterDown);
    DO(m_lab, "wait role 4 master timeout=10s");
    QVERIFY(m_lab.ask(4, {"SET", key, "kept"}).isOk());
    QVERIFY(!m_lab.now()->agreed); // node 1 still believes in itself
    QVERIFY(m_lab.event(EventKind::LinkCut, 0));
    QTRY_VERIFY(m_lab.event(EventKind::WritesRefused, 1));
    QCOMPARE(m_lab.event(EventKind::WritesRefused, 1)->cause, QStringLiteral("partition 1 | 2,3,4,5,6"));

    DO(m_lab, "heal timeout=20s");
    DO(m_lab, "expect follows 1 4");
    QVERIFY(m_lab.now()->faults.empty());
    QVERIFY(m_lab.ask(1, {"READONLY"}).isOk());
    QTRY_COMPARE(m_lab.ask(1, {"DBSIZE"}).integer, m_lab.ask(4, {"DBSIZE"}).integer);
    QCOMPARE(m_lab.ask(4, {"GET", key}).text, QByteArray("kept"));
    DO(m_lab, "check");
    DO(m_lab, "failover 1"); // everybody in the place where the next test looks for them
}

void TestLinks::isolatedReplicaComesBack()
{
    DO(m_lab, "isolate 5");
    DO(m_lab, "wait health 5 fail timeout=10s");
    DO(m_lab, "expect state ok"); // a replica is no loss to the slots
    DO(m_lab, "expect link up");  // nothing was reset: to both ends the replication link is merely quiet
    REFUSED(m_lab, "check", "Node 5 is marked FAIL by 5 nodes");
    DO(m_lab, "heal timeout=20s");
    DO(m_lab, "expect health 5 ok");
    DO(m_lab, "expect follows 5 2");
    REFUSED(m_lab, "heal", "No fault is set on any link");
}

void TestLinks::oneWayCutIsSeenByBothEndsAlone()
{
    DO(m_lab, "cut 1>2 plane=bus");
    QVERIFY(m_lab.now()->linkCut(1, 2, Plane::Bus));
    QVERIFY(!m_lab.now()->linkCut(2, 1, Plane::Bus));
    QVERIFY(!m_lab.now()->linkCut(1, 2, Plane::Replication));
    // Node 1's pings and its answers are held, so each end misses the other's word; nobody else does.
    QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->opinion(2, 1)->health == Health::Pfail, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->opinion(1, 2)->health == Health::Pfail, 5000);
    for (const auto& [viewer, subject] : {std::pair(3, 1), {3, 2}, {4, 1}, {5, 2}})
        QCOMPARE(m_lab.now()->opinion(viewer, subject)->health, Health::Ok);
    REFUSED(m_lab, "expect health 1 fail", "PFAIL by 1"); // one witness is no quorum
    DO(m_lab, "heal timeout=20s");
    DO(m_lab, "expect health 1,2 ok");
}

void TestLinks::replicationCutLetsLagGrowAndTheHeldBytesFlow()
{
    const auto replication = [this] { return m_lab.node(4).replication; };
    QCOMPARE(m_lab.node(4).master, 1);
    QTRY_COMPARE(replication().lagBytes, std::optional<qint64>(0));
    DO(m_lab, "cut 1>4 plane=replication");
    int index = 0;
    const auto write = [&] {
        return m_lab.ask(1, {"SET", m_lab.keyOf(1, index++), QByteArray(200, 'x')}).isOk();
    };
    QTRY_VERIFY_WITH_TIMEOUT(write() && replication().lagBytes.value_or(0) > 2000, 5000);
    const double earlier = replication().lagMs.value_or(0);
    QVERIFY(earlier > 0);
    QTRY_VERIFY_WITH_TIMEOUT(write() && replication().lagMs.value_or(0) > earlier + 300, 5000);
    DO(m_lab, "expect health all ok"); // the bus knows nothing of it
    DO(m_lab, "expect state ok");
    const qint64 onMaster = m_lab.ask(1, {"DBSIZE"}).integer;
    QVERIFY(m_lab.ask(4, {"DBSIZE"}).integer < onMaster);
    const qint64 replicaOffset = m_lab.node(4).replicationOffset;

    DO(m_lab, "heal timeout=20s");
    DO(m_lab, "wait lag 4 < 1b");
    QCOMPARE(m_lab.ask(4, {"DBSIZE"}).integer, onMaster);
    QVERIFY(m_lab.ask(4, {"READONLY"}).isOk());
    QVERIFY(m_lab.node(4).replicationOffset > replicaOffset);
    // What was held flowed; nothing had to be sent anew.
    const QByteArray stats = m_lab.ask(1, {"INFO", "stats"}).text;
    QVERIFY2(stats.contains("sync_partial_err:"), stats.constData());
    QVERIFY(!m_lab.event(EventKind::FullSync, 4));
    QTRY_COMPARE(replication().lagMs, std::optional<double>(0));
}

void TestLinks::wordsForWhatCannotBe_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* line, const char* words) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(words);
    };
    row("cut 1 1", "Node 1 has no link to itself");
    row("cut 1 7", "There is no node 7: nodes are 1 to 6");
    row("partition 1,2 | 2,3", "Node 2 is in two groups");
    row("partition 1", "at least two groups");
    row("cut 1>2 plane=client", "has links only to nodes");
    row("isolate 0", "no node|not a node");
}

void TestLinks::wordsForWhatCannotBe()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    REFUSED(m_lab, line, words);
    QVERIFY(m_lab.lab().fabric().faults().empty());
}

RINGSIDE_TEST(links, TestLinks)

#include "tst_links.moc"
