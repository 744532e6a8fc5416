#include "core/cluster/judgement.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

class TestJudgement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void troublesOf_data()
    {
        QTest::addColumn<QByteArray>("drawn");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* drawn, const char* expected) {
            QTest::newRow(name) << QByteArray(drawn) << QString::fromUtf8(expected);
        };
        row("all is well", R"(
            1 master 0-16383
            2 replica of 1)",
            "");
        row("nothing at all", "", "");
        row("a lag is no trouble", R"(
            1 master 0-16383
            2 replica of 1 lag=100)",
            "");
        row("a dead master", R"(
            1 master 0-5460 fail crashed
            2 master 5461-16383
            3 replica of 1)",
            "Node 1 is not running (killed by SIGKILL).\n"
            "Node 1 is marked FAIL by 2 nodes.");
        row("a stopped node", R"(
            1 master 0-16383
            2 replica of 1 stopped)",
            "Node 2 is not running (stopped).");
        row("a paused node that is suspected", R"(
            1 master 0-16383
            2 replica of 1 paused pfail)",
            "Node 2 is paused.\n"
            "Node 2 is marked PFAIL by 1 nodes.\n"
            "Node 2 does not answer.");
        row("a master that refuses", R"(
            1 master 0-16383 alone)",
            "Node 1 says cluster_state:fail and refuses requests.");
        row("a link down", R"(
            1 master 0-16383
            2 replica of 1 linkdown)",
            "Node 2 has no replication link to node 1.");
    }

    void troublesOf()
    {
        QFETCH(QByteArray, drawn);
        QFETCH(QString, expected);
        QCOMPARE(troubles(*picture(drawn.constData())).join(u'\n'), expected);
    }

    void openSlots()
    {
        ClusterSnapshot cluster = *healthyCluster();
        cluster.nodes[0].opinions[0].migrating.push_back({77, cluster.nodes[1].id});
        cluster.nodes[1].opinions[1].importing.push_back({77, cluster.nodes[0].id});
        QCOMPARE(troubles(cluster).join(u'\n'),
                 QStringLiteral("Node 1 has slot 77 migrating.\nNode 2 has slot 77 importing."));
    }

    void slotsWithoutAnOwnerAndViewsThatDiffer()
    {
        ClusterSnapshot cluster = *healthyCluster();
        cluster.uncovered = {{10, 19}, {30, 30}};
        cluster.agreed = false;
        QCOMPARE(troubles(cluster).join(u'\n'),
                 QStringLiteral(
                     "Slots without an owner: 10-19,30.\nThe nodes do not agree on who owns which slot."));
    }

    void aNodeThatRunsAndDoesNotAnswer()
    {
        ClusterSnapshot cluster = *healthyCluster();
        cluster.nodes[3].answering = false;
        QCOMPARE(troubles(cluster).join(u'\n'), QStringLiteral("Node 4 does not answer."));
        cluster.nodes[3].problem = QStringLiteral("wrong password");
        QCOMPARE(troubles(cluster).first(), QStringLiteral("Node 4 cannot be asked: wrong password."));
        cluster.nodes[3].process = ProcessState::Absent;
        QCOMPARE(troubles(cluster).join(u'\n'), QStringLiteral("Node 4 is not started."));
    }

    void replicationTroubleOf_data()
    {
        QTest::addColumn<QByteArray>("drawn");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* drawn, const char* expected) {
            QTest::newRow(*expected ? expected : drawn) << QByteArray(drawn) << QString::fromUtf8(expected);
        };
        row("1 master 0-16383\n2 replica of 1", "");
        row("1 master 0-16383\n2 replica of 1 crashed", ""); // what does not run is not waited for
        row("1 master 0-16383", "");
        row("1 master 0-16383\n2 replica of 1 linkdown", "Node 2 has no replication link to node 1.");
        row("1 master 0-16383\n2 replica of 1 syncing", "Node 2 has no replication link to node 1.");
        row("1 master 0-16383\n2 replica of 1\n3 replica of 1 paused", "Node 3 does not answer.");
    }

    void replicationTroubleOf()
    {
        QFETCH(QByteArray, drawn);
        QFETCH(QString, expected);
        QCOMPARE(replicationTrouble(*picture(drawn.constData())).value_or(QString()), expected);
    }

    void aFormerMasterThatCameBack()
    {
        ClusterSnapshot cluster = *picture("1 master 0-16383\n2 replica of 1");
        cluster.nodes[1].role = Role::Master; // it has not heard yet
        QCOMPARE(replicationTrouble(cluster).value_or(QString()),
                 QStringLiteral("Node 2 has not become a replica yet."));
    }
};

RINGSIDE_TEST(judgement, TestJudgement)
#include "tst_judgement.moc"
