#include "core/cluster/snapshot.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

class TestSnapshot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nodesByNumber()
    {
        const Snapshot cluster = healthyCluster();
        QCOMPARE(cluster->node(1)->port, 9000);
        QCOMPARE(cluster->node(6)->port, 9005);
        QCOMPARE(cluster->node(0), nullptr);
        QCOMPARE(cluster->node(7), nullptr);
        QCOMPARE(cluster->node(-1), nullptr);
        QCOMPARE(ClusterSnapshot().node(1), nullptr);
    }

    void nodesWithGaps()
    {
        const Snapshot cluster = picture(R"(
            1 master 0-16383
            3 replica of 1
            7 replica of 1)");
        QCOMPARE(cluster->numbers(), (std::vector<int>{1, 3, 7}));
        QCOMPARE(cluster->node(3)->port, 9002);
        QCOMPARE(cluster->node(7)->port, 9006);
        for (const int number : {0, 2, 4, 6, 8})
            QCOMPARE(cluster->node(number), nullptr);
        QCOMPARE(cluster->opinion(7, 3)->number, 3);
        QCOMPARE(cluster->opinion(7, 2), nullptr);
    }

    void nodesById()
    {
        const Snapshot cluster = healthyCluster();
        QCOMPARE(cluster->node(cluster->node(4)->id)->number, 4);
        QCOMPARE(cluster->node(NodeId::random()), nullptr);
        ClusterSnapshot nameless;
        nameless.nodes.resize(1); // its id is not known yet
        QCOMPARE(nameless.node(NodeId()), nullptr);
    }

    void shardOfSlot()
    {
        const Snapshot cluster = picture(R"(
            1 master 0-5460
            2 master 5461-10922 16383
            3 replica of 1)");
        QCOMPARE(cluster->shardOfSlot(0), 0);
        QCOMPARE(cluster->shardOfSlot(5461), 1);
        QCOMPARE(cluster->shardOfSlot(16383), 1);
        QCOMPARE(cluster->shardOfSlot(12000), -1);
    }

    void opinions()
    {
        const Snapshot cluster = picture(R"(
            1 master 0-16383
            2 replica of 1 pfail)");
        QCOMPARE(cluster->opinion(1, 2)->health, Health::Pfail);
        QCOMPARE(cluster->opinion(2, 1)->health, Health::Ok);
        QVERIFY(cluster->opinion(2, 2)->myself);
        QCOMPARE(cluster->opinion(1, 3), nullptr);
        QCOMPARE(cluster->opinion(3, 1), nullptr);
    }

    void cutsHaveADirectionAndAPlane()
    {
        const Snapshot cluster = picture(R"(
            1 master 0-16383 cut>2
            2 replica of 1)");
        QVERIFY(cluster->linkCut(1, 2, Plane::Bus));
        QVERIFY(cluster->linkCut(1, 2, Plane::Replication));
        QVERIFY(!cluster->linkCut(2, 1, Plane::Bus));
        QVERIFY(!cluster->linkCut(1, 2, Plane::Client));
    }

    void valuesCompare()
    {
        const Snapshot a = healthyCluster(), b = healthyCluster();
        QVERIFY(*a == *b);
        ClusterSnapshot changed = *a;
        changed.nodes[2].load = Load();
        changed.nodes[2].load->keys = 1;
        QVERIFY(changed != *a);
    }

    void whatRuns_data()
    {
        QTest::addColumn<bool>("runs");
        QTest::addColumn<ProcessState>("state");
        QTest::newRow("running") << true << ProcessState::Running;
        QTest::newRow("paused") << true << ProcessState::Paused;
        QTest::newRow("stopped") << false << ProcessState::Stopped;
        QTest::newRow("crashed") << false << ProcessState::Crashed;
        QTest::newRow("absent") << false << ProcessState::Absent;
        QTest::newRow("starting") << false << ProcessState::Starting;
    }

    void whatRuns()
    {
        QFETCH(bool, runs);
        QFETCH(ProcessState, state);
        NodeState node;
        node.process = state;
        QCOMPARE(node.running(), runs);
    }
};

RINGSIDE_TEST(snapshot, TestSnapshot)
#include "tst_snapshot.moc"
