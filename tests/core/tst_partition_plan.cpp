#include "core/action/links.h"
#include "core/action/parse.h"
#include "core/action/partition_plan.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <set>

using namespace ringside;
using namespace ringside::test;

namespace {

/// 3+3 with client 1 beside node 1 and client 2 beside node 2.
Snapshot withClients()
{
    auto cluster = std::make_shared<ClusterSnapshot>(*healthyCluster());
    for (const int node : {1, 2}) {
        WriterState writer;
        writer.client = node;
        writer.beside = node;
        cluster->ledger.writers.push_back(writer);
    }
    return cluster;
}

Action action(const char* line)
{
    return std::get<Action>(parseAction(QString::fromLatin1(line)));
}

std::set<std::pair<int, int>> pairsOf(const PartitionPlan& plan)
{
    std::set<std::pair<int, int>> pairs;
    for (const auto& [a, b] : plan.pairs)
        pairs.insert(std::minmax(a, b));
    return pairs;
}

/// How many nodes, itself included, a node reaches.
int reached(const PartitionPlan& plan, int node, int nodes)
{
    int count = 0;
    for (int other = 1; other <= nodes; ++other)
        count += !pairsOf(plan).contains(std::minmax(node, other));
    return count;
}

} // namespace

/// Who is cut off from whom, for groups and for the shapes that have a name.
class TestPartitionPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromLatin1(expected);
        };
        row("partition 1 | 2,3,4,5,6", "1,c1 | 2,3,4,5,6,c2");
        row("partition 1", "");
        row("partition 1,4 | 2", "1,4,c1 | 2,c2 | 3,5,6");
        row("partition 1,c2 | 2,c1", "1,c2 | 2,c1 | 3,4,5,6");
        row("partition one", "1,c1 | 2,3,4,5,6,c2");
        row("partition minority", "1,5,c1 | 2,3,4,6,c2");
        row("partition masters", "1,2,3,c1,c2 | 4,5,6");
        row("partition bridge", "1-3, 1-5, 1-6, 3-4, 4-5, 4-6");
        row("partition ring", "1-5, 2-6, 3-4");
        row("isolate 4", "4 | 1,2,3,5,6,c1,c2");
    }
    void words()
    {
        QFETCH(QString, expected);
        const auto parsed = parseAction(QString::fromLatin1(QTest::currentDataTag()));
        const auto* wish = std::get_if<Action>(&parsed);
        QCOMPARE(wish ? planPartition(*wish, *withClients()).words : QString(), expected);
    }

    /// After a failover the named partitions mean the same shard, not the lowest number among the masters.
    void afterAFailoverTheSameShardIsMeant()
    {
        ClusterSnapshot cluster = *healthyCluster();
        NodeState* former = &cluster.nodes[0];
        NodeState* next = &cluster.nodes[3];
        std::swap(former->role, next->role);
        std::swap(former->slots, next->slots);
        std::swap(former->master, next->master);
        former->master = 4;
        cluster.shards[0].master = 4;
        cluster.shards[0].replicas = {1};
        QCOMPARE(planPartition(action("partition one"), cluster).words, QStringLiteral("4 | 1,2,3,5,6"));
        QCOMPARE(planPartition(action("partition minority"), cluster).words, QStringLiteral("4,5 | 1,2,3,6"));
    }

    void aClientFollowsItsNodeOnTheClientPlane()
    {
        const auto links = linksOf(planPartition(action("partition 1 | 2,3,4,5,6"), *withClients()));
        const auto has = [&](int from, int to, Plane plane) {
            return std::any_of(links.begin(), links.end(), [&](const LinkFault& l) {
                return l.from == from && l.to == to && l.plane == plane;
            });
        };
        QVERIFY(has(1, 2, Plane::Bus) && has(2, 1, Plane::Bus) && has(1, 4, Plane::Replication));
        QVERIFY(has(-1, 2, Plane::Client) && has(2, -1, Plane::Client));
        QVERIFY(has(-2, 1, Plane::Client));
        QVERIFY(!has(-1, 1, Plane::Client));
        QVERIFY(!has(-2, 3, Plane::Client));
        QVERIFY(!has(-1, -2, Plane::Client));
        QCOMPARE(links.size(), size_t(5 * 2 * 2 + 5 * 2 + 2));
    }

    void halvesAreHalvesAndRepeatable()
    {
        const Snapshot cluster = healthyCluster(3, 2);
        const PartitionPlan once = planPartition(action("partition halves seed=7"), *cluster);
        QCOMPARE(once.pairs.size(), size_t(4 * 5));
        QCOMPARE(planPartition(action("partition halves seed=7"), *cluster).words, once.words);
        std::set<QString> lots;
        for (int seed = 1; seed <= 20; ++seed) {
            const QByteArray line = "partition halves seed=" + QByteArray::number(seed);
            lots.insert(planPartition(action(line.constData()), *cluster).words);
        }
        QVERIFY(lots.size() > 5);
    }

    void theBridgeSeesAllAndNobodyElseDoes()
    {
        for (const auto& [masters, replicas] : {std::pair(3, 1), {3, 2}, {5, 0}, {30, 1}}) {
            const int nodes = masters * (1 + replicas);
            const PartitionPlan plan =
                planPartition(action("partition bridge"), *healthyCluster(masters, replicas));
            int bridges = 0;
            for (int node = 1; node <= nodes; ++node)
                bridges += reached(plan, node, nodes) == nodes;
            QCOMPARE(bridges, 1);
        }
    }

    void inTheRingEverybodyReachesAMajorityAndNoTwoTheSame()
    {
        for (const auto& [masters, replicas] : {std::pair(3, 1), {3, 2}, {5, 0}, {7, 0}, {30, 1}}) {
            const int nodes = masters * (1 + replicas);
            const PartitionPlan plan =
                planPartition(action("partition ring"), *healthyCluster(masters, replicas));
            QVERIFY(!plan.pairs.empty());
            std::set<std::set<int>> views;
            for (int node = 1; node <= nodes; ++node) {
                QVERIFY(reached(plan, node, nodes) > nodes / 2);
                std::set<int> seen;
                for (int other = 1; other <= nodes; ++other) {
                    if (!pairsOf(plan).contains(std::minmax(node, other)))
                        seen.insert(other);
                }
                views.insert(seen);
            }
            QCOMPARE(int(views.size()), nodes);
        }
    }

    void ends()
    {
        const Snapshot cluster = withClients();
        QCOMPARE(endsText(endsOf(QStringLiteral("c2,4,1-2,c1"), *cluster)), QStringLiteral("1,2,4,c1,c2"));
        QVERIFY(endsOf(QStringLiteral("1,c3"), *cluster).empty());
        QVERIFY(endsOf(QStringLiteral("7"), *cluster).empty());
        const auto all = linksOf(action("delay all 50ms"), *cluster);
        QCOMPARE(all.size(), size_t(6 * 5 * 2));
        const auto oneWay = linksOf(action("cut c1>2,3"), *cluster);
        QCOMPARE(oneWay.size(), size_t(2));
        QCOMPARE(oneWay[0].from, -1);
        QVERIFY(oneWay[0].plane == Plane::Client);
        QCOMPARE(linksOf(action("cut c1 1 plane=bus"), *cluster).size(), size_t(0));
        QCOMPARE(linksOf(action("cut 1,2 1-3"), *cluster).size(), size_t(3 * 2 * 2));
    }
};

RINGSIDE_TEST(partition_plan, TestPartitionPlan)
#include "tst_partition_plan.moc"
