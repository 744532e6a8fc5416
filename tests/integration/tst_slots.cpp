#include "core/slots/slot_list.h"
#include "tests/integration/ledger_support.h"
#include "tests/integration/slots_support.h"
#include "tests/support/runner.h"

#include <future>
#include <thread>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr int kKeys = 20'000;

QByteArray keyAt(int i)
{
    return "item:" + QByteArray::number(i);
}

QByteArray valueAt(int i)
{
    return QByteArray::number(i).repeated(1 + i % 20);
}

using Phase = MigrationState::Phase;

} // namespace

/// Hash slots moved between real servers: nothing is lost, and no slot is left open.
class TestSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void movesSlotsWithTheirKeys();
    void rebalances();
    void largeValues();
    void losesNoWriteMeanwhile();
    void pausesAndCancelsBetweenBatches();
    void goesOnAfterItsSourceWasKilled();
    void bringsOpenSlotsBack();
    void undoKeepsTheSourcesValue();
    void drainsAMaster();
    void followsAFailover();
    void withAPassword();

private:
    void fill(LabFixture& lab);
    QString missing(LabFixture& lab);
    std::future<ActionResult> inBackground(const QString& line);
    NodeState node(int number);
    LabFixture m_lab;
};

/// A copy: the snapshot may be gone with the next one.
NodeState TestSlots::node(int number)
{
    const Snapshot now = m_lab.now();
    const NodeState* found = now->node(number);
    return found ? *found : NodeState();
}

void TestSlots::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=1000");
    fill(m_lab);
}

void TestSlots::cleanup()
{
    if (m_lab.now()->ledger.phase == LedgerState::Phase::Writing)
        DO(m_lab, "ledger stop");
    QCOMPARE(missing(m_lab), QString());
    QCOMPARE(unclean(m_lab), QString());
}

/// Every key to its owner, in one go for each node.
void TestSlots::fill(LabFixture& lab)
{
    const QString password = lab.lab().record().password;
    const Snapshot now = lab.now();
    for (const NodeState& node : now->nodes) {
        if (node.slots.isEmpty())
            continue;
        std::vector<QByteArrayList> commands;
        for (int i = 0; i < kKeys; ++i) {
            if (node.slots.contains(keyHashSlot(keyAt(i))))
                commands.push_back({"SET", keyAt(i), valueAt(i)});
        }
        Result<Connection> connection =
            Connection::open({QStringLiteral("127.0.0.1"), lab.port(node.number), password},
                             Deadline(std::chrono::seconds(5)));
        QVERIFY(connection);
        const auto replies = connection->pipeline(commands, Deadline(std::chrono::seconds(10)));
        QVERIFY(replies && std::all_of(replies->begin(), replies->end(),
                                       [](const Reply& reply) { return reply.isOk(); }));
    }
}

/// The first key that its owner does not have with its value; empty: all are there.
QString TestSlots::missing(LabFixture& lab)
{
    const QString password = lab.lab().record().password;
    int found = 0;
    const Snapshot now = lab.now();
    for (const NodeState& node : now->nodes) {
        std::vector<QByteArrayList> commands;
        std::vector<int> asked;
        for (int i = 0; i < kKeys && !node.slots.isEmpty(); ++i) {
            if (!node.slots.contains(keyHashSlot(keyAt(i))))
                continue;
            commands.push_back({"GET", keyAt(i)});
            asked.push_back(i);
        }
        if (commands.empty())
            continue;
        Result<Connection> connection =
            Connection::open({QStringLiteral("127.0.0.1"), lab.port(node.number), password},
                             Deadline(std::chrono::seconds(5)));
        const auto replies = connection ? connection->pipeline(commands, Deadline(std::chrono::seconds(10)))
                                        : Result<std::vector<Reply>>(connection.error());
        if (!replies)
            return replies.error().text();
        for (size_t i = 0; i < asked.size(); ++i) {
            if ((*replies)[i].text != valueAt(asked[i]))
                return QStringLiteral("%1 in node %2: %3")
                    .arg(QString::fromLatin1(keyAt(asked[i])))
                    .arg(node.number)
                    .arg(QString::fromLatin1((*replies)[i].text));
        }
        found += int(asked.size());
    }
    return found == kKeys ? QString() : QStringLiteral("%1 of %2 keys are there").arg(found).arg(kKeys);
}

std::future<ActionResult> TestSlots::inBackground(const QString& line)
{
    return std::async(std::launch::async, [this, line] { return m_lab.run(line); });
}

void TestSlots::movesSlotsWithTheirKeys()
{
    REFUSED(m_lab, "reshard 10 to=4", "Node 4 is a replica of node 1");
    REFUSED(m_lab, "migration resume", "No migration was interrupted");
    REFUSED(m_lab, "migration pause", "No slots are being moved");
    const ActionResult moved = m_lab.run(QStringLiteral("reshard 400 from=1,2 to=3"));
    QVERIFY2(moved.ok, qPrintable(m_lab.explain(moved)));
    QCOMPARE(moved.result[u"slots"].toInt(), 400);
    QVERIFY(moved.result[u"keys"].toInteger() > 300);
    QVERIFY(moved.result[u"bytes"].toInteger() > 0);
    QCOMPARE(moved.result[u"plan"].toArray().size(), 2);
    QCOMPARE(node(3).slots.count(), 5461 + 400);
    QCOMPARE(m_lab.now()->migration, MigrationState());
    QVERIFY(m_lab.now()->agreed);
    const QRegularExpression how(
        QStringLiteral("CLUSTER (SETSLOT 0 MIGRATING|MIGRATESLOTS|MIGRATION IMPORT)"));
    QVERIFY(moved.commands.join(u' ').contains(how));
    DO(m_lab, "move 0-49 to=2");
    QVERIFY(node(2).slots.contains(0));
}

void TestSlots::rebalances()
{
    const int before = node(3).slots.count();
    const ActionResult simulated = m_lab.run(QStringLiteral("rebalance simulate"));
    QVERIFY2(simulated.ok, qPrintable(m_lab.explain(simulated)));
    QVERIFY(simulated.result[u"slots"].toInt() > 300);
    QCOMPARE(node(3).slots.count(), before); // nothing was done
    const ActionResult done = m_lab.run(QStringLiteral("rebalance"));
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    QCOMPARE(done.result[u"slots"].toInt(), simulated.result[u"slots"].toInt());
    for (const int master : {1, 2, 3})
        QVERIFY(std::abs(node(master).slots.count() - 5461) <= 1);
    const ActionResult again = m_lab.run(QStringLiteral("rebalance"));
    QVERIFY2(again.ok, qPrintable(m_lab.explain(again)));
    QCOMPARE(again.result[u"plan"].toArray().size(), 0);
}

void TestSlots::largeValues()
{
    const int slot = node(1).slots.ranges().front().first;
    QByteArray tag;
    for (int i = 0; keyHashSlot(tag = QByteArray::number(i)) != slot; ++i) {
    }
    const QByteArray value(200'000, 'v');
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_lab.ask(1, {"SET", "{" + tag + "}" + QByteArray::number(i), value}).isOk());
    const ActionResult moved = m_lab.run(QStringLiteral("move %1 to=2 throttle=20mb").arg(slot));
    QVERIFY2(moved.ok, qPrintable(m_lab.explain(moved)));
    QVERIFY(moved.result[u"bytes"].toInteger() > 20 * 200'000);
    for (int i = 0; i < 20; ++i) {
        const QByteArray key = "{" + tag + "}" + QByteArray::number(i);
        QCOMPARE(m_lab.ask(2, {"GET", key}).text, value);
        QCOMPARE(m_lab.ask(2, {"DEL", key}).integer, 1);
    }
    DO(m_lab, "rebalance threshold=0");
}

void TestSlots::losesNoWriteMeanwhile()
{
    DO(m_lab, "ledger start writers=3 beside=1,2,3 rate=500");
    QTRY_VERIFY(writerOf(m_lab, 0).accepted > 100);
    DO(m_lab, "reshard 1000 from=1,2 to=3");
    DO(m_lab, "rebalance");
    QCOMPARE(ledgerTrouble(m_lab, 500), QString());
}

void TestSlots::pausesAndCancelsBetweenBatches()
{
    std::future<ActionResult> moving =
        inBackground(QStringLiteral("reshard 2000 from=1 to=2 throttle=2000keys"));
    QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->migration.slotsDone > 0, 5000);
    REFUSED(m_lab, "move 16000 to=1", "being moved already");
    DO(m_lab, "migration pause");
    QCOMPARE(m_lab.now()->migration.phase, Phase::Paused);
    QCOMPARE(m_lab.now()->migration.open, SlotRanges());
    QCOMPARE(unclean(m_lab), QString());
    const int done = m_lab.now()->migration.slotsDone;
    QVERIFY(done < 2000);
    REFUSED(m_lab, "migration pause", "held already");
    DO(m_lab, "migration throttle 5000keys");
    DO(m_lab, "migration go");
    QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->migration.slotsDone > done, 5000);
    const MigrationState now = m_lab.now()->migration;
    QVERIFY(now.keysPerSecond > 0 && now.leftMs >= 0 && now.keysAll > now.keys);
    DO(m_lab, "migration throttle max");
    QVERIFY(moving.get().ok);
    // Cancelled, it finishes what is under way.
    const ActionResult cancelled = m_lab.runAndCancelAt(
        QStringLiteral("slots"), QStringLiteral("reshard 2000 from=2 to=1 throttle=1000keys"), [] {});
    QVERIFY(!cancelled.ok);
    QCOMPARE(cancelled.error->code, ErrorCode::Cancelled);
    QTRY_COMPARE(m_lab.now()->migration, MigrationState());
    QCOMPARE(unclean(m_lab), QString());
    DO(m_lab, "rebalance threshold=0");
}

void TestSlots::goesOnAfterItsSourceWasKilled()
{
    DO(m_lab, "stop 4"); // nobody can take its place
    std::future<ActionResult> moving =
        inBackground(QStringLiteral("reshard 1500 from=1 to=2 throttle=3000keys"));
    QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->migration.slotsDone > 0, 5000);
    DO(m_lab, "kill 1");
    const ActionResult stopped = moving.get();
    QVERIFY(!stopped.ok);
    QVERIFY2(stopped.error->text().contains(QStringLiteral("migration resume")),
             qPrintable(stopped.error->text()));
    QTRY_COMPARE(m_lab.now()->migration.phase, Phase::Interrupted);
    REFUSED(m_lab, "move 16000 to=1", "interrupted");
    // Ringside itself is gone, too, and comes back.
    m_lab.close();
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    QTRY_COMPARE(m_lab.now()->nodes.size(), size_t(6));
    DO(m_lab, "start");
    QTRY_COMPARE(m_lab.now()->migration.phase, Phase::Interrupted);
    const ActionResult resumed = m_lab.run(QStringLiteral("migration resume"));
    QVERIFY2(resumed.ok, qPrintable(m_lab.explain(resumed)));
    QCOMPARE(m_lab.now()->migration, MigrationState());
    QTRY_VERIFY(node(2).slots.count() >= 5461 + 1500);
    DO(m_lab, "rebalance threshold=0");
}

/// Slots as a Ringside leaves them that dies in the middle of a batch: marked, and some keys on either side.
void TestSlots::bringsOpenSlotsBack()
{
    const SlotRanges slots = firstOf(node(1).slots, 20);
    MigrationRecord record;
    record.action = QStringLiteral("reshard 40 from=1 to=2");
    record.moves.push_back({firstOf(node(1).slots, 40), {}, slots, 1, 2, node(1).id, node(2).id});
    const QByteArray one = node(1).id.toHex(), two = node(2).id.toHex();
    for (const int slot : listOf(slots)) {
        const QByteArray number = QByteArray::number(slot);
        QVERIFY(m_lab.ask(2, {"CLUSTER", "SETSLOT", number, "IMPORTING", one}).isOk());
        QVERIFY(m_lab.ask(1, {"CLUSTER", "SETSLOT", number, "MIGRATING", two}).isOk());
        if (slot % 2 == 0)
            continue;
        const Reply keys = m_lab.ask(1, {"CLUSTER", "GETKEYSINSLOT", number, "1"});
        if (!keys.elements.empty())
            QVERIFY(m_lab
                        .ask(1, {"MIGRATE", "127.0.0.1", QByteArray::number(m_lab.port(2)),
                                 keys.elements[0].text, "0", "1000"})
                        .isOk());
    }
    const QString directory = m_lab.directory();
    m_lab.close();
    QVERIFY(MigrationJournal(directory).write(record));
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    QTRY_COMPARE(m_lab.now()->nodes.size(), size_t(6));
    DO(m_lab, "start");
    QVERIFY(!unclean(m_lab).isEmpty());
    const ActionResult undone = m_lab.run(QStringLiteral("migration undo"));
    QVERIFY2(undone.ok, qPrintable(m_lab.explain(undone)));
    for (const int slot : listOf(slots))
        QVERIFY(node(1).slots.contains(slot));
    QCOMPARE(m_lab.now()->migration, MigrationState());
}

/// A key that both have, with different values: a move stops, and undo lets the source's stay.
void TestSlots::undoKeepsTheSourcesValue()
{
    int i = 0;
    while (!node(1).slots.contains(keyHashSlot(keyAt(i))))
        ++i;
    const QByteArray key = keyAt(i), slot = QByteArray::number(keyHashSlot(key));
    QVERIFY(m_lab.ask(2, {"CLUSTER", "SETSLOT", slot, "IMPORTING", node(1).id.toHex()}).isOk());
    QVERIFY(m_lab.ask(1, {"SET", key, "older"}).isOk());
    const QByteArray port = QByteArray::number(m_lab.port(2));
    QVERIFY(m_lab.ask(1, {"MIGRATE", "127.0.0.1", port, key, "0", "1000", "COPY"}).isOk());
    QVERIFY(m_lab.ask(1, {"SET", key, valueAt(i)}).isOk());
    const ActionResult moved = m_lab.run(QStringLiteral("move %1 to=2").arg(QString::fromLatin1(slot)));
    QVERIFY(!moved.ok && moved.error->text().contains(QStringLiteral("has one value in node 1 and another")));
    QTRY_COMPARE(m_lab.now()->migration.phase, Phase::Interrupted);
    DO(m_lab, "migration undo");
    QVERIFY(node(1).slots.contains(slot.toInt()));
}

void TestSlots::drainsAMaster()
{
    DO(m_lab, "rebalance weight=3:0");
    QCOMPARE(node(3).slots.count(), 0);
    QCOMPARE(node(3).role, Role::Master);
    QCOMPARE(node(6).master, 3);
    QCOMPARE(m_lab.ask(3, {"CONFIG", "GET", "cluster-allow-replica-migration"}).elements[1].text,
             QByteArray("yes"));
    DO(m_lab, "rebalance empty");
    QVERIFY(std::abs(node(3).slots.count() - 5461) <= 1);
}

void TestSlots::followsAFailover()
{
    std::future<ActionResult> moving =
        inBackground(QStringLiteral("reshard 1500 from=1 to=2 throttle=3000keys"));
    QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->migration.slotsDone > 0, 5000);
    DO(m_lab, "kill 1");
    const ActionResult done = moving.get();
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    QCOMPARE(done.result[u"slots"].toInt(), 1500);
    QCOMPARE(node(4).role, Role::Master);
    DO(m_lab, "restart 1"); // as a replica of whoever takes the last slot that it believes to have
    DO(m_lab, "wait health all ok");
    DO(m_lab, "wait link up");
    DO(m_lab, "wait agreed");
}

void TestSlots::withAPassword()
{
    LabFixture lab;
    QVERIFY2(lab.open(), qPrintable(lab.openError()));
    DO(lab, "create masters=3 replicas=0 timeout=1000 password=open-sesame");
    fill(lab);
    const ActionResult moved = lab.run(QStringLiteral("reshard 300 to=2"));
    QVERIFY2(moved.ok, qPrintable(lab.explain(moved)));
    QCOMPARE(missing(lab), QString());
    QCOMPARE(unclean(lab), QString());
    QVERIFY(!moved.commands.join(u' ').contains(u"open-sesame"));
}

RINGSIDE_TEST(slots, TestSlots)
#include "tst_slots.moc"
