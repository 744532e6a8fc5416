#include "core/ledger/quiet.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::ledger;
using namespace ringside::test;

namespace {

const char* const kWhole = "1 master 0-5460\n2 master 5461-16383\n3 replica of 1";

/// A cluster whose nodes all know the latest epoch.
ClusterSnapshot settled(const char* drawn = kWhole)
{
    ClusterSnapshot cluster = *picture(drawn);
    for (NodeState& node : cluster.nodes)
        node.currentEpoch = cluster.epoch;
    return cluster;
}

QString said(const ClusterSnapshot& cluster)
{
    return unquiet(cluster).join(u'\n');
}

} // namespace

/// When what is read from the owners is final.
class TestLedgerQuiet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeClusterIsQuiet()
    {
        QCOMPARE(said(settled()), QString());
        QCOMPARE(said(settled("1 master 0-16383")), QString());
    }

    void eachConditionIsNamed_data()
    {
        QTest::addColumn<QByteArray>("drawn");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* drawn, const char* expected) {
            QTest::newRow(name) << QByteArray(drawn) << QString::fromUtf8(expected);
        };
        row("no cluster", "", "There is no cluster yet.");
        row("a fault", "1 master 0-16383 cut>2\n2 replica of 1",
            "Faults are set on links: `heal` lifts them.");
        row("a dead node", "1 master 0-16383\n2 replica of 1 crashed",
            "Node 2 is not running (killed by SIGKILL).");
        row("a paused node", "1 master 0-16383\n2 replica of 1 paused",
            "Node 2 is paused.\nNode 2 does not answer.");
        row("a node that refuses", "1 master 0-16383 alone",
            "Node 1 says cluster_state:fail and refuses requests.");
        row("held FAIL", "1 master 0-5460 fail\n2 master 5461-16383", "Node 1 is marked FAIL by 1 nodes.");
        row("held PFAIL", "1 master 0-5460 pfail\n2 master 5461-16383", "Node 1 is marked PFAIL by 1 nodes.");
        row("a replica without its link", "1 master 0-16383\n2 replica of 1 linkdown",
            "Node 2 has no replication link to node 1.");
    }

    void eachConditionIsNamed()
    {
        QFETCH(QByteArray, drawn);
        QFETCH(QString, expected);
        QCOMPARE(said(settled(drawn.constData())), expected);
    }

    void viewsThatDiffer()
    {
        ClusterSnapshot cluster = settled();
        cluster.agreed = false;
        QCOMPARE(said(cluster), QStringLiteral("The nodes do not agree on who owns which slot."));

        cluster = settled();
        cluster.nodes[1].currentEpoch = 2;
        QCOMPARE(said(cluster), QStringLiteral("Node 2 is at epoch 2, others are at 3."));

        cluster = settled();
        cluster.nodes[2].opinions[0].configEpoch = 9;
        QCOMPARE(said(cluster), QStringLiteral("Node 3 knows an old config epoch of node 1."));

        cluster = settled();
        cluster.nodes[1].opinions[2].health = Health::Handshake;
        QCOMPARE(said(cluster), QStringLiteral("Node 2 is still in handshake with a node."));

        cluster = settled();
        cluster.nodes[0].opinions[0].migrating.push_back({77, {}});
        QCOMPARE(said(cluster), QStringLiteral("Node 1 has slot 77 migrating."));
    }

    void offsetsThatDiffer()
    {
        ClusterSnapshot cluster = settled();
        cluster.nodes[0].replicationOffset = 500;
        cluster.nodes[1].replicationOffset = 20; // another shard's
        cluster.nodes[2].replicationOffset = 499;
        QCOMPARE(said(cluster), QStringLiteral("Replica 3 is at offset 499, its master, node 1, at 500."));
        cluster.nodes[2].replicationOffset = 500;
        QCOMPARE(said(cluster), QString());
    }

    void loading()
    {
        ClusterSnapshot cluster = settled();
        cluster.nodes[2].startingUp = true;
        QCOMPARE(said(cluster), QStringLiteral("Node 3 is loading its data."));
    }

    void whetherAnybodyElseOwnsNow()
    {
        const ClusterSnapshot before = settled();
        QVERIFY(sameOwners(before, before));
        const auto changed = [&](const std::function<void(ClusterSnapshot&)>& change) {
            ClusterSnapshot after = before;
            after.timeMs += 500;
            after.nodes[0].load = Load();
            after.nodes[0].load->keys = 7;
            change(after);
            return !sameOwners(before, after);
        };
        QVERIFY(!changed([](ClusterSnapshot&) {}));
        QVERIFY(changed([](ClusterSnapshot& c) { c.nodes[0].configEpoch = 8; }));
        QVERIFY(changed([](ClusterSnapshot& c) { c.nodes[0].slots = {{0, 5459}}; }));
        QVERIFY(changed([](ClusterSnapshot& c) { c.nodes[0].pid = 1; }));
        QVERIFY(changed([](ClusterSnapshot& c) { c.nodes[2].role = Role::Master; }));
        QVERIFY(changed([](ClusterSnapshot& c) { c.nodes.pop_back(); }));
    }
};

RINGSIDE_TEST(ledger_quiet, TestLedgerQuiet)
#include "tst_ledger_quiet.moc"
