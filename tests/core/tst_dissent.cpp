#include "core/cluster/dissent.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// What most nodes hold of one.
class TestDissent : public QObject
{
    Q_OBJECT

    static Opinion& opinion(ClusterSnapshot& cluster, int viewer, int subject)
    {
        for (Opinion& one : cluster.nodes[size_t(viewer - 1)].opinions) {
            if (one.number == subject)
                return one;
        }
        Q_UNREACHABLE();
    }

private Q_SLOTS:
    void everybodyAgrees()
    {
        const Snapshot cluster = healthyCluster();
        const auto views = prevailingViews(*cluster);
        QCOMPARE(views.size(), size_t(6));
        for (const NodeState& viewer : cluster->nodes) {
            for (const Opinion& one : viewer.opinions)
                QVERIFY(views.at(one.number).matches(one));
        }
    }

    void theManyPrevail()
    {
        ClusterSnapshot cluster = *healthyCluster();
        opinion(cluster, 2, 1).configEpoch = 99;
        QVERIFY(prevailingViews(cluster).at(1).configEpoch != 99);
        QVERIFY(!prevailingViews(cluster).at(1).matches(opinion(cluster, 2, 1)));
    }

    void atEqualNumbersTheHigherEpochDoes()
    {
        ClusterSnapshot cluster = *healthyCluster(2, 0);
        opinion(cluster, 2, 1).configEpoch = 99;
        QCOMPARE(prevailingViews(cluster).at(1).configEpoch, quint64(99));
    }

    void whoIsCutOffSuspectsEverybodyAndIsNotBelieved()
    {
        ClusterSnapshot cluster = *healthyCluster(3, 0);
        for (const int subject : {2, 3})
            opinion(cluster, 1, subject).health = Health::Pfail;
        QCOMPARE(credibleSuspects(cluster, 2), 1);
        cluster.nodes[0].failReports = 2;
        QCOMPARE(credibleSuspects(cluster, 2), 0);
        opinion(cluster, 3, 2).health = Health::Pfail;
        QCOMPARE(credibleSuspects(cluster, 2), 1);
        cluster.nodes[2].answering = false;
        QCOMPARE(credibleSuspects(cluster, 2), 0);
    }

    void lastWordsAndHandshakesHaveNoVoice()
    {
        ClusterSnapshot cluster = *healthyCluster(3, 0);
        for (const int viewer : {2, 3})
            opinion(cluster, viewer, 1).configEpoch = 99;
        cluster.nodes[1].answering = false;
        opinion(cluster, 3, 1).health = Health::Handshake;
        QVERIFY(prevailingViews(cluster).at(1).configEpoch != 99);
    }
};

RINGSIDE_TEST(dissent, TestDissent)
#include "tst_dissent.moc"
