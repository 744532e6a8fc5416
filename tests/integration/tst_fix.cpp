#include "tests/integration/wreckage.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

using Phase = MigrationState::Phase;

} // namespace

/// Wrecked slots of a real cluster, each made twice: `fix` repairs one, redis-cli --cluster fix the other,
/// and they agree on the owner where redis-cli does not choose at random.
class TestFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void findsNothing();
    void wrecks_data();
    void wrecks();
    void whileNodeTwoIsCutOff();
    void stopsAtAConflict();
    void resumesAMigration();
    void needsEveryMaster();
    void goesOnAfterACancel();
    void withReplicas();

private:
    LabFixture m_lab;
    Wreckage m_made{m_lab};
    int m_slot = 100; ///< the next that is whole and node 1's
};

void TestFix::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    REFUSED(m_lab, "fix", "There is no cluster yet");
    DO(m_lab, "create masters=3 replicas=0 timeout=700");
}

void TestFix::cleanup()
{
    QVERIFY2(m_lab.alarm().isEmpty(), qPrintable(m_lab.alarm()));
}

void TestFix::findsNothing()
{
    const ActionResult fixed = m_lab.run(QStringLiteral("fix"));
    QVERIFY2(fixed.ok, qPrintable(m_lab.explain(fixed)));
    QCOMPARE(fixed.result[u"slots"].toInt(), 0);
    QCOMPARE(fixed.result[u"repairs"].toArray().size(), 0);
    QVERIFY(fixed.commands.isEmpty());
}

void TestFix::wrecks_data()
{
    using Prepare = std::function<void(Wreckage*, int)>;
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("owner"); // 0: anybody
    QTest::addColumn<QString>("trouble");
    const auto row = [](const char* name, const char* trouble, int owner, const Prepare& prepare) {
        QTest::newRow(name) << prepare << owner << QString::fromLatin1(trouble);
    };
    row("both marks, nothing moved", "open", 2, [](Wreckage* t, int s) { t->halfMoved(s, 4, 0); });
    row("both marks, most moved", "open", 2, [](Wreckage* t, int s) { t->halfMoved(s, 2, 5); });
    row("both marks, most still here", "open", 1, [](Wreckage* t, int s) { t->halfMoved(s, 5, 2); });
    row("only migrating", "open", 1, [](Wreckage* t, int s) {
        t->put(1, s, 0, 4);
        t->mark(1, s, "MIGRATING", 2);
    });
    row("only importing", "open", 1, [](Wreckage* t, int s) {
        t->put(1, s, 0, 4);
        t->mark(3, s, "IMPORTING", 1);
        t->put(3, s, 4, 2);
    });
    row("several importing", "open", 3, [](Wreckage* t, int s) {
        t->put(1, s, 0, 4);
        t->mark(1, s, "MIGRATING", 3);
        t->mark(2, s, "IMPORTING", 1);
        t->mark(3, s, "IMPORTING", 1);
    });
    row("uncovered, one holder", "uncovered", 2, [](Wreckage* t, int s) { t->heldBy(s, 0, 4); });
    row("uncovered, several holders", "uncovered", 2, [](Wreckage* t, int s) { t->heldBy(s, 2, 4); });
    row("uncovered, no keys", "uncovered", 0, [](Wreckage* t, int s) { t->heldBy(s, 0, 0); });
    row("uncovered and open", "uncovered", 1, [](Wreckage* t, int s) {
        t->put(1, s, 0, 4);
        t->mark(2, s, "IMPORTING", 1);
        t->disown({1, 3}, s);
    });
    // A node that imports a slot hears nothing of it from others (of Valkey it may). The epoch keeps node 3
    // from telling node 1 that it is node 2's.
    row("open, and another view", "open", 1, [](Wreckage* t, int s) {
        t->put(1, s, 0, 4);
        t->tell(1, {"CLUSTER", "BUMPEPOCH"});
        t->tell(3, {"CLUSTER", "SETSLOT", QByteArray::number(s), "NODE", t->id(2)});
        t->mark(3, s, "IMPORTING", 1);
    });
}

void TestFix::wrecks()
{
    QFETCH(std::function<void(Wreckage*, int)>, prepare);
    QFETCH(int, owner);
    QFETCH(QString, trouble);
    const int ours = m_slot++, theirs = m_slot++;
    prepare(&m_made, ours);
    const ActionResult simulated = m_lab.run(QStringLiteral("fix simulate"));
    QVERIFY2(simulated.ok, qPrintable(m_lab.explain(simulated)));
    const QJsonArray plan = simulated.result[u"repairs"].toArray();
    QCOMPARE(plan.size(), 1);
    QCOMPARE(plan[0].toObject()[u"trouble"].toString(), trouble);
    QVERIFY(!m_made.checked().isEmpty()); // nothing was done
    const ActionResult fixed = m_lab.run(QStringLiteral("fix"));
    QVERIFY2(fixed.ok, qPrintable(m_lab.explain(fixed)));
    const QJsonArray done = fixed.result[u"repairs"].toArray();
    QCOMPARE(done.size(), 1);
    for (const char* field : {"trouble", "slots", "owners", "migrating", "importing", "owner", "keys"})
        QCOMPARE(done[0].toObject()[QLatin1String(field)], plan[0].toObject()[QLatin1String(field)]);
    QCOMPARE(fixed.result[u"keys"].toInt(), simulated.result[u"keys"].toInt());
    QCOMPARE(m_made.wrong(ours), QString());

    prepare(&m_made, theirs);
    m_made.redisCliFixes();
    if (owner != 0) {
        QCOMPARE(m_made.ownerOf(ours), owner);
        QCOMPARE(m_made.ownerOf(theirs), owner);
    }
    // What redis-cli has told nobody of, gossip brings.
    QTRY_COMPARE_WITH_TIMEOUT(m_made.wrong(theirs), QString(), 3000);
}

/// Behind a cut that takes less than the node timeout: two masters claim a slot, of whom the one with the
/// higher epoch holds more keys; and one holds somebody else for the owner.
void TestFix::whileNodeTwoIsCutOff()
{
    m_made.tell(2, {"CLUSTER", "BUMPEPOCH"});
    QTRY_COMPARE_WITH_TIMEOUT(m_made.epoch(1, 2), m_made.epoch(2, 2), 3000);
    DO(m_lab, "set all cluster-node-timeout 15000");
    DO(m_lab, "cut 2 1,3 plane=bus");
    for (const bool us : {true, false}) {
        const int slot = m_slot++;
        m_made.put(1, slot, 0, 2);
        m_made.mark(2, slot, "IMPORTING", 1);
        m_made.put(2, slot, 2, 4);
        m_made.mark(2, slot, "NODE", 2);
        QCOMPARE(m_made.ownerOf(slot), 0);
        if (!us) // it tells node 1 who the owner is and then asks it in vain for its keys, which stay there
            m_made.redisCliFixes(QStringLiteral("--cluster-search-multiple-owners"));
        DO(m_lab, "fix");
        QCOMPARE(m_made.ownerOf(slot), 2);
        QCOMPARE(m_made.wrong(slot), QString());
    }
    const int slot = m_slot++; // redis-cli tells that the nodes do not agree, and leaves it so
    m_made.put(1, slot, 0, 3);
    m_made.mark(2, slot, "NODE", 3);
    const ActionResult fixed = m_lab.run(QStringLiteral("fix"));
    QVERIFY2(fixed.ok, qPrintable(m_lab.explain(fixed)));
    QCOMPARE(fixed.result[u"repairs"][0][u"trouble"].toString(), QStringLiteral("views"));
    QCOMPARE(m_made.ownerOf(slot), 1);
    QCOMPARE(m_made.wrong(slot), QString());
    DO(m_lab, "heal");
    DO(m_lab, "set all cluster-node-timeout 700");
}

/// Which of two values counts is not for a tool to say; the same value twice is one key.
void TestFix::stopsAtAConflict()
{
    const int slot = m_slot++;
    const QByteArray key = wreckKey(slot, 0);
    m_made.put(1, slot, 0, 3);
    m_made.mark(2, slot, "IMPORTING", 1);
    m_made.put(2, slot, 2, 1);
    m_made.asking(2, {"SET", key, "another"});
    REFUSED(m_lab, "fix", "Key .*:0 has one value in node 2 and another in node 1.*then use `fix`");
    QCOMPARE(m_lab.ask(1, {"GET", key}).text, m_made.values()[key]);
    REFUSED(m_lab, "fix", "Key .*:0 has one value"); // and both are still there
    m_made.asking(2, {"DEL", key});
    DO(m_lab, "fix");
    QCOMPARE(m_made.ownerOf(slot), 1);
    QCOMPARE(m_made.wrong(slot), QString());
}

void TestFix::resumesAMigration()
{
    const int slot = m_slot++;
    const QByteArray key = wreckKey(slot, 0);
    m_made.put(1, slot, 0, 3);
    m_made.mark(2, slot, "IMPORTING", 1);
    m_made.asking(2, {"SET", key, "another"});
    const ActionResult moved = m_lab.run(QStringLiteral("move %1 to=2").arg(slot));
    QVERIFY(!moved.ok);
    QTRY_COMPARE(m_lab.now()->migration.phase, Phase::Interrupted);
    const ActionResult simulated = m_lab.run(QStringLiteral("fix simulate"));
    QVERIFY2(simulated.ok && simulated.result[u"resumed"].toBool(), qPrintable(m_lab.explain(simulated)));
    REFUSED(m_lab, "fix", "Key .*:0 has one value.*`migration undo`");
    QTRY_COMPARE(m_lab.now()->migration.phase, Phase::Interrupted);
    m_made.asking(2, {"DEL", key});
    DO(m_lab, "fix");
    QCOMPARE(m_lab.lab().migration().state().phase, Phase::Off);
    QCOMPARE(m_made.ownerOf(slot), 2);
    QCOMPARE(m_made.wrong(slot), QString());
}

/// A master that is away has keys that nobody can count.
void TestFix::needsEveryMaster()
{
    DO(m_lab, "pause 3");
    REFUSED(m_lab, "fix", "Node 3 owns slots but cannot be asked.*`resume 3`");
    REFUSED(m_lab, "fix simulate", "Node 3 owns slots");
    DO(m_lab, "resume 3");
    DO(m_lab, "wait state ok");
    DO(m_lab, "fix");
}

/// Cancelled when the slot has its owner and the keys are still in two nodes: that is found again.
void TestFix::goesOnAfterACancel()
{
    const int slot = m_slot++;
    m_made.heldBy(slot, 2, 4);
    const ActionResult cancelled =
        m_lab.runAndCancelAt(QStringLiteral("Node 2 takes slots"), QStringLiteral("fix"), [] {});
    QVERIFY(!cancelled.ok);
    QCOMPARE(cancelled.error->code, ErrorCode::Cancelled);
    QCOMPARE(m_made.ownerOf(slot), 2);
    QVERIFY(m_made.wrong(slot).contains(QStringLiteral("node 1 has")));
    DO(m_lab, "fix");
    QCOMPARE(m_made.wrong(slot), QString());
}

void TestFix::withReplicas()
{
    DO(m_lab, "reset");
    DO(m_lab, "create masters=3 replicas=1 timeout=2000");
    const int slot = 100;
    m_made.values().clear();
    m_made.heldBy(slot, 2, 4);
    DO(m_lab, "fix"); // which waits until replicas, too, know the owner
    QCOMPARE(m_made.wrong(slot), QString());
    QCOMPARE(m_lab.ask(5, {"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)}).integer, 6);

    // Who has lost its place and has not heard is no second owner: it becomes a replica when it hears.
    DO(m_lab, "cut 1 2-6 plane=bus");
    m_made.tell(4, {"CLUSTER", "FAILOVER", "TAKEOVER"});
    QTRY_COMPARE(m_lab.now()->shards[0].master, 4);
    const ActionResult simulated = m_lab.run(QStringLiteral("fix simulate"));
    QVERIFY2(simulated.ok, qPrintable(m_lab.explain(simulated)));
    QCOMPARE(simulated.result[u"slots"].toInt(), 0);
    DO(m_lab, "heal");
    DO(m_lab, "wait role 1 replica");
}

RINGSIDE_TEST(fix, TestFix)
#include "tst_fix.moc"
