#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QDir>
#include <QJsonArray>

using namespace ringside;
using namespace ringside::test;

namespace {

QJsonObject itemOf(const ActionResult& result, const QString& name)
{
    for (const QJsonValue& item : result.result[QStringLiteral("items")].toArray()) {
        if (item[QStringLiteral("name")].toString() == name)
            return item.toObject();
    }
    return {};
}

/// `ok`, `failed`, ... of each item, in order: "nodes ok, slots ok, ...".
QString states(const ActionResult& result)
{
    QStringList all;
    for (const QJsonValue& item : result.result[QStringLiteral("items")].toArray())
        all << item[QStringLiteral("name")].toString() + u' ' + item[QStringLiteral("state")].toString();
    return all.join(QStringLiteral(", "));
}

const QString kAllOk =
    QStringLiteral("nodes ok, slots ok, replication ok, failover ok, redirections ok, sharding ok, "
                   "tags ok, loss ok, alerts ok, throughput ok, lag ok, availability later");

QStringList scratchLabs()
{
    return QDir(Lab::defaultRoot()).entryList({QStringLiteral("scratch-*")}, QDir::Dirs);
}

} // namespace

/// validate: on a cluster of its own, on a sound one, and on two that were sabotaged.
class TestValidate : public QObject
{
    Q_OBJECT

    LabFixture m_lab;

    qint64 keysLeft()
    {
        qint64 keys = 0;
        const Snapshot seen = m_lab.now();
        for (const NodeState& node : seen->nodes) {
            if (node.role == Role::Master)
                keys += m_lab.ask(node.number, {"DBSIZE"}).integer;
        }
        return keys;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_lab.open(), qPrintable(m_lab.openError())); }

    /// No cluster is needed for it, none is left, and the lab beside it is untouched.
    void inAClusterOfItsOwn()
    {
        const QStringList before = scratchLabs();
        const ActionResult result = m_lab.run(QStringLiteral("validate"));
        QVERIFY2(result.ok, qPrintable(m_lab.explain(result)));
        QCOMPARE(states(result), kAllOk);
        QVERIFY2(itemOf(result, QStringLiteral("sharding"))[u"found"].toString().contains(
                     QStringLiteral("node 1: 343, node 2: 324, node 3: 333")),
                 qPrintable(itemOf(result, QStringLiteral("sharding"))[u"found"].toString()));
        QVERIFY(result.commands.filter(QStringLiteral("kill -KILL")).size() == 1);
        QCOMPARE(scratchLabs(), before);
        QVERIFY(m_lab.now()->nodes.empty());
        QVERIFY(m_lab.pids().isEmpty());
    }

    void aStopEndsItAndItsServers()
    {
        const QStringList before = scratchLabs();
        for (const char* step : {"nodes answer", "Writing 1,000 keys", "Killing node", "Reading back"}) {
            bool seen = false;
            const ActionResult result = m_lab.runAndCancelAt(
                QString::fromLatin1(step), QStringLiteral("validate"), [&seen] { seen = true; });
            QVERIFY2(seen, step);
            QVERIFY2(!result.ok && result.error->code == ErrorCode::Cancelled,
                     qPrintable(QString::fromLatin1(step) + m_lab.explain(result)));
            QCOMPARE(scratchLabs(), before);
        }
    }

    void hereOnASoundCluster()
    {
        DO(m_lab, "create timeout=2000");
        const ActionResult result = m_lab.run(QStringLiteral("validate here"));
        QVERIFY2(result.ok, qPrintable(m_lab.explain(result)));
        QCOMPARE(states(result), kAllOk);
        DO(m_lab, "check");
        QCOMPARE(m_lab.node(1).role, Role::Replica);
        QVERIFY(m_lab.node(1).running());
        QCOMPARE(m_lab.now()->ledger.phase, LedgerState::Phase::Off);
        QCOMPARE(keysLeft(), 0);
    }

    /// Keys of the user with the names of the handout stay as they are.
    void hereKeepsTheUsersKeys()
    {
        int owner = 0;
        const Snapshot seen = m_lab.now();
        for (const NodeState& node : seen->nodes) {
            if (node.slots.contains(keyHashSlot("sharding_test:dist:7")))
                owner = node.number;
        }
        QVERIFY(m_lab.ask(owner, {"SET", "sharding_test:dist:7", "mine"}).isOk());
        const ActionResult result = m_lab.run(QStringLiteral("validate here"));
        QVERIFY2(result.ok, qPrintable(m_lab.explain(result)));
        QCOMPARE(keysLeft(), 1);
        REFUSED(m_lab, QStringLiteral("validate there"), "'there' was not expected");
        QCOMPARE(m_lab.run(QStringLiteral("reset")).ok, true);
    }

    void unevenSlotsFail()
    {
        DO(m_lab, "create timeout=2000");
        DO(m_lab, "reshard 1500 from=1 to=2");
        const ActionResult result = m_lab.run(QStringLiteral("validate here"));
        QVERIFY(!result.ok);
        QCOMPARE(itemOf(result, QStringLiteral("slots"))[u"state"].toString(), QStringLiteral("failed"));
        QCOMPARE(itemOf(result, QStringLiteral("sharding"))[u"state"].toString(), QStringLiteral("failed"));
        for (const char* sound : {"nodes", "replication", "failover", "redirections", "tags", "loss"})
            QVERIFY2(itemOf(result, QLatin1String(sound))[u"state"].toString() == u"ok",
                     qPrintable(states(result)));
        QVERIFY2(result.error->message.contains(QStringLiteral("Failed: slots, sharding.")),
                 qPrintable(result.error->text()));
        QVERIFY(result.error->advice.contains(QStringLiteral("slots: Slots: node")));
        DO(m_lab, "rebalance threshold=0");
    }

    /// The other shards have replicas, so a failover is tried there all the same.
    void aPausedReplicaFails()
    {
        const Snapshot seen = m_lab.now();
        int replica = 0;
        for (const NodeState& node : seen->nodes) {
            if (node.role == Role::Replica)
                replica = node.number;
        }
        QVERIFY(m_lab.run(QStringLiteral("pause %1").arg(replica)).ok);
        const ActionResult result = m_lab.run(QStringLiteral("validate here"));
        QVERIFY(!result.ok);
        QCOMPARE(itemOf(result, QStringLiteral("replication"))[u"state"].toString(),
                 QStringLiteral("failed"));
        QVERIFY2(itemOf(result, QStringLiteral("replication"))[u"found"].toString().contains(
                     QStringLiteral("was not seen at node %1").arg(replica)),
                 qPrintable(result.error->text()));
        QCOMPARE(itemOf(result, QStringLiteral("nodes"))[u"state"].toString(), QStringLiteral("failed"));
        QCOMPARE(itemOf(result, QStringLiteral("slots"))[u"state"].toString(), QStringLiteral("ok"));
        QVERIFY(m_lab.run(QStringLiteral("resume %1").arg(replica)).ok);
        DO(m_lab, "wait link up");
    }

    /// Cancelled with the master down: it runs again afterwards, and nobody writes.
    void aStopHereBringsTheMasterBack()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.run(QStringLiteral("check")).ok, 10'000);
        const ActionResult result =
            m_lab.runAndCancelAt(QStringLiteral("Killing node"), QStringLiteral("validate here"), [] {});
        QVERIFY(!result.ok && result.error->code == ErrorCode::Cancelled);
        const Snapshot seen = m_lab.now();
        for (const NodeState& node : seen->nodes)
            QVERIFY2(node.running(), qPrintable(QString::number(node.number)));
        QVERIFY(m_lab.now()->ledger.phase != LedgerState::Phase::Writing);
    }
};

RINGSIDE_TEST(validate, TestValidate)

#include "tst_validate.moc"
