#include "core/cluster/event_text.h"
#include "core/observe/change_events.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

QString printed(const ClusterSnapshot& before, const ClusterSnapshot& after)
{
    QStringList lines;
    for (const Event& event : changesBetween(before, after))
        lines << describe(event);
    return lines.join(u'\n');
}

ClusterSnapshot edited(const std::function<void(ClusterSnapshot&)>& edit)
{
    ClusterSnapshot cluster = *healthyCluster();
    edit(cluster);
    return cluster;
}

} // namespace

class TestChangeEvents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* before, const char* after, const char* expected) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(expected);
        };
        row("nothing", "1 master 0-16383\n2 replica of 1", "1 master 0-16383\n2 replica of 1 lag=5", "");
        row("suspected", "1 master 0-9999\n2 master 10000-16383\n3 replica of 1",
            "1 master 0-9999 pfail paused\n2 master 10000-16383\n3 replica of 1",
            "Node 2 suspects node 1 (PFAIL)\nThe cluster serves only 6384 of 16384 hash slots");
        row("declared dead", "1 master 0-9999 pfail paused\n2 master 10000-16383\n3 replica of 1",
            "1 master 0-9999 fail paused\n2 master 10000-16383\n3 replica of 1",
            "Node 2 declares node 1 FAIL: a quorum of masters agrees");
        row("a failover", "1 master 0-16383 fail crashed\n2 replica of 1 linkdown",
            "1 master fail crashed\n2 master 0-16383",
            "Node 2 became master in place of node 1 (epoch 2)\nThe cluster is ok: every hash slot is "
            "served");
        row("the former master comes back", "1 master fail crashed\n2 master 0-16383",
            "1 replica of 2\n2 master 0-16383",
            "Node 1 became a replica of node 2\nNode 1 is no longer FAIL\n"
            "Node 1 replicates node 2 again");
        row("a link goes down", "1 master 0-16383\n2 replica of 1",
            "1 master 0-16383\n2 replica of 1 linkdown", "Node 2 lost the replication link to node 1");
        row("a dead replica's link says nothing", "1 master 0-16383\n2 replica of 1",
            "1 master 0-16383\n2 replica of 1 linkdown crashed", "");
        row("slots move", "1 master 0-9999\n2 master 10000-16383", "1 master 0-9989\n2 master 9990-16383",
            "Node 1 now owns hash slots 0-9989\nNode 2 now owns hash slots 9990-16383");
        row("a master alone", "1 master 0-9999\n2 master 10000-16383",
            "1 master 0-9999 alone\n2 master 10000-16383",
            "Node 1 refuses queries: its cluster state is fail\nThe cluster serves only 6384 of 16384 hash "
            "slots");
        row("nothing is served", "1 master 0-16383", "1 master 0-16383 crashed",
            "The cluster is down: no hash slot is served");
        row("another master", "1 master 0-9999\n2 master 10000-16383\n3 replica of 1",
            "1 master 0-9999\n2 master 10000-16383\n3 replica of 2", "Node 3 became a replica of node 2");
    }

    void changes()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, expected);
        QCOMPARE(printed(*picture(before.constData()), *picture(after.constData())), expected);
    }

    void silence()
    {
        const ClusterSnapshot calm = edited([](ClusterSnapshot&) {});
        const ClusterSnapshot late = edited([](ClusterSnapshot& c) { c.nodes[0].silentMs = 999; });
        const ClusterSnapshot silent = edited([](ClusterSnapshot& c) {
            c.nodes[0].silentMs = 1000;
            c.nodes[0].answering = false;
        });
        const ClusterSnapshot paused = edited([](ClusterSnapshot& c) {
            c.nodes[0].silentMs = 1000;
            c.nodes[0].process = ProcessState::Paused;
        });
        QCOMPARE(printed(calm, late), QString());
        QCOMPARE(changesBetween(late, silent).value(0).kind, EventKind::NodeSilent);
        QCOMPARE(changesBetween(silent, silent).size(), 0);
        QCOMPARE(changesBetween(silent, calm).value(0).kind, EventKind::NodeAnswers);
        QCOMPARE(printed(calm, paused), QString()); // the process table has told of the pause
    }

    void anotherNodeWithTheSameNumber()
    {
        const ClusterSnapshot renamed = edited([](ClusterSnapshot& c) {
            c.nodes[3].id = NodeId::random(); // CLUSTER RESET HARD
            c.nodes[3].role = Role::Master;
        });
        QCOMPARE(printed(*healthyCluster(), renamed), QString());
    }

    void theFirstSnapshotTellsOfNoNode()
    {
        QCOMPARE(printed(ClusterSnapshot(), *picture("1 master 0-99 fail")),
                 QStringLiteral("The cluster is down: no hash slot is served"));
    }

    void slotsWhileTheClusterForms()
    {
        const ClusterSnapshot before = *picture("1 master");
        ClusterSnapshot after = *picture("1 master 0-16383");
        after.state = before.state;
        QCOMPARE(printed(before, after), QStringLiteral("Node 1 now owns hash slots 0-16383"));
        after.state = ClusterState::Forming;
        QVERIFY(!printed(before, after).contains(u"owns"));
    }

    void theirTimeIsTheSnapshots()
    {
        ClusterSnapshot after = *picture("1 master 0-16383 crashed");
        after.timeMs = 4711;
        const Events events = changesBetween(*picture("1 master 0-16383"), after);
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0].timeMs, 4711);
        QCOMPARE(events[0].witness, Witness::Poll);
    }
};

RINGSIDE_TEST(change_events, TestChangeEvents)
#include "tst_change_events.moc"
