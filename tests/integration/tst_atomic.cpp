#include "core/cluster/moving_slots.h"
#include "core/cluster/slot.h"
#include "tests/integration/ledger_support.h"
#include "tests/integration/slots_support.h"
#include "tests/support/runner.h"

#include <atomic>

using namespace ringside;
using namespace ringside::test;

/// Atomic slot migration, where the server has it: Valkey 9, Redis 8.4.
class TestAtomic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void movesAtOnceAndMarksNothing();
    void losesNoWriteMeanwhile();
    void goesKeyByKeyUnderAThrottle();
    void goesKeyByKeyBesideAnOpenSlot();
    void goesKeyByKeyOverACutLink();
    void isCancelledAndLeavesNothing();
    void drainsAMaster();

private:
    bool offered() const;
    static QByteArray keyNamed(int index) { return "key:" + QByteArray::number(index); }
    int ownerOf(const QByteArray& key) const;
    int keysOf(int node) const { return int(m_lab.ask(node, {"DBSIZE"}).integer); }
    QString movedBy(const QString& line);

    LabFixture m_lab;
};

namespace {

constexpr int kKeys = 30'000;
const QString kByServers = QStringLiteral("atomically"), kByKeys = QStringLiteral("key by key");

} // namespace

void TestAtomic::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=2000");
    if (!offered())
        QSKIP("this server has no atomic slot migration");
    for (int i = 0; i < kKeys; ++i)
        QVERIFY(m_lab.ask(ownerOf(keyNamed(i)), {"SET", keyNamed(i), "value"}).isOk());
}

int TestAtomic::ownerOf(const QByteArray& key) const
{
    const Snapshot now = m_lab.now();
    return now->shards[size_t(now->shardOfSlot(keyHashSlot(key)))].master;
}

bool TestAtomic::offered() const
{
    const auto knows = [&](const QByteArray& subcommand) {
        const Reply info = m_lab.ask(1, {"COMMAND", "INFO", subcommand});
        return info.elements.size() == 1 && !info.elements[0].elements.empty();
    };
    return knows("cluster|migrateslots") || knows("cluster|migration");
}

/// Runs a line that must succeed, and tells by the commands it lists how the slots went.
QString TestAtomic::movedBy(const QString& line)
{
    const ActionResult moved = m_lab.run(line);
    if (!moved.ok)
        return m_lab.explain(moved);
    const QString commands = moved.commands.join(u'\n');
    if (commands.contains(QStringLiteral("CLUSTER MIGRATESLOTS")) ||
        commands.contains(QStringLiteral("CLUSTER MIGRATION IMPORT")))
        return kByServers;
    return commands.contains(QStringLiteral("MIGRATING")) ? kByKeys : commands;
}

void TestAtomic::movesAtOnceAndMarksNothing()
{
    std::atomic<bool> marked = false, shown = false;
    m_lab.onSnapshot([&](const ClusterSnapshot& cluster) {
        for (const auto& [slot, way] : movingSlots(cluster)) {
            marked = marked || way.how != MovingSlot::How::Atomic || way.from != 1 || way.to != 2;
            shown = true;
        }
    });
    const int before = keysOf(1);
    QCOMPARE(movedBy(QStringLiteral("reshard 2000 from=1 to=2")), kByServers);
    QVERIFY(!marked);
    QCOMPARE(m_lab.node(2).slots.count(), 5462 + 2000);
    QTRY_VERIFY(keysOf(1) < before - 1000); // Redis deletes them by and by
    QTRY_COMPARE(keysOf(1) + keysOf(2) + keysOf(3), kKeys);
    QTRY_COMPARE(keysOf(4) + keysOf(5) + keysOf(6), kKeys);
    QTRY_COMPARE(unclean(m_lab), QString());
    m_lab.onSnapshot({});
    qInfo("slots on their way were %s in a snapshot", shown ? "seen" : "not seen");
}

void TestAtomic::losesNoWriteMeanwhile()
{
    DO(m_lab, "ledger start writers=3 beside=1,2,3 rate=500");
    QTRY_VERIFY(writerOf(m_lab, 0).accepted > 100);
    DO(m_lab, "reshard 1000 from=2 to=3");
    DO(m_lab, "rebalance threshold=0");
    QCOMPARE(ledgerTrouble(m_lab, 200), QString());
}

/// The servers know of no throttle.
void TestAtomic::goesKeyByKeyUnderAThrottle()
{
    QCOMPARE(movedBy(QStringLiteral("reshard 100 from=1 to=2 throttle=5000keys")), kByKeys);
    QTRY_COMPARE(unclean(m_lab), QString());
}

/// The servers refuse while a slot of either is marked.
void TestAtomic::goesKeyByKeyBesideAnOpenSlot()
{
    const int open = m_lab.node(1).slots.ranges().back().last;
    const QByteArray slot = QByteArray::number(open), target = m_lab.node(3).id.toHex();
    QVERIFY(m_lab.ask(1, {"CLUSTER", "SETSLOT", slot, "MIGRATING", target}).isOk());
    QCOMPARE(movedBy(QStringLiteral("reshard 10 from=1 to=2")), kByKeys);
    QVERIFY(m_lab.ask(1, {"CLUSTER", "SETSLOT", slot, "STABLE"}).isOk());
    QTRY_VERIFY(movingSlots(*m_lab.now()).empty());
    QCOMPARE(movedBy(QStringLiteral("reshard 10 from=1 to=2")), kByServers);
}

/// MIGRATE goes past the links of the cluster, as clients do.
void TestAtomic::goesKeyByKeyOverACutLink()
{
    DO(m_lab, "cut 1 3 plane=replication");
    QCOMPARE(movedBy(QStringLiteral("reshard 50 from=1 to=3")), kByKeys);
    DO(m_lab, "heal");
    QCOMPARE(movedBy(QStringLiteral("reshard 50 from=1 to=3")), kByServers);
}

void TestAtomic::isCancelledAndLeavesNothing()
{
    const QByteArray value(30'000'000, 'v');
    QByteArrayList large;
    for (int i = kKeys; large.size() < 8; ++i) {
        if (ownerOf(keyNamed(i)) != 1)
            continue;
        large << keyNamed(i);
        QVERIFY(m_lab.ask(1, {"SET", large.back(), value}, 10'000).isOk());
    }
    const SlotRanges before = m_lab.node(1).slots;
    const ActionResult cancelled = m_lab.runAndCancelAt(
        QStringLiteral("slots"), QStringLiteral("reshard %1 from=1 to=2").arg(before.count()), [] {});
    QVERIFY(!cancelled.ok);
    QCOMPARE(cancelled.error->code, ErrorCode::Cancelled);
    QTRY_COMPARE(m_lab.now()->migration, MigrationState());
    QTRY_COMPARE(unclean(m_lab), QString());
    QVERIFY(!m_lab.node(1).slots.isEmpty());
    DO(m_lab, "rebalance threshold=0");
    qint64 kept = 0;
    for (const QByteArray& key : large)
        kept += m_lab.ask(ownerOf(key), {"STRLEN", key}, 10'000).integer;
    QCOMPARE(kept, 8 * qint64(value.size()));
}

void TestAtomic::drainsAMaster()
{
    DO(m_lab, "rebalance weight=3:0");
    QCOMPARE(m_lab.node(3).slots.count(), 0);
    QCOMPARE(m_lab.node(3).role, Role::Master);
    QCOMPARE(unclean(m_lab), QString());
    DO(m_lab, "rebalance empty threshold=0");
    QVERIFY(m_lab.node(3).slots.count() > 5000);
}

RINGSIDE_TEST(atomic, TestAtomic)
#include "tst_atomic.moc"
