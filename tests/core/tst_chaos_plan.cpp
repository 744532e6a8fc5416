#include "core/chaos/availability.h"
#include "core/chaos/chaos_plan.h"
#include "core/chaos/chaos_verdict.h"
#include "core/workload/window_book.h"
#include "tests/support/runner.h"

#include <QtTest/QtTest>

using namespace ringside;

namespace {

NodeState nodeOf(int number, Role role, int master)
{
    NodeState node;
    node.number = number;
    node.role = role;
    node.master = master;
    node.process = ProcessState::Running;
    node.answering = node.clusterOk = true;
    node.replication.linkUp = true;
    return node;
}

/// Masters 1 to `masters` with a replica each, or none.
ClusterSnapshot clusterOf(int masters, bool replicas)
{
    ClusterSnapshot cluster;
    cluster.nodeTimeoutMs = 1000;
    for (int i = 0; i < masters; ++i) {
        NodeState node = nodeOf(i + 1, Role::Master, 0);
        node.slots.add(evenShare(i, masters));
        cluster.nodes.push_back(node);
        ShardState shard{i, i + 1, {}, node.slots, true};
        if (replicas)
            shard.replicas = {masters + i + 1};
        cluster.shards.push_back(shard);
    }
    for (int i = 0; replicas && i < masters; ++i)
        cluster.nodes.push_back(nodeOf(masters + i + 1, Role::Replica, i + 1));
    return cluster;
}

ChaosOptions tenMinutes()
{
    ChaosOptions options;
    options.seed = 7;
    options.durationMs = 600'000;
    return options;
}

QStringList linesOf(const std::vector<ChaosFault>& faults)
{
    QStringList lines;
    for (const ChaosFault& fault : faults)
        lines << QStringLiteral("%1 %2 %3").arg(fault.atMs).arg(fault.holdMs).arg(fault.line);
    return lines;
}

std::vector<ChaosWindow> windowsOf(const std::vector<std::vector<int>>& answered)
{
    std::vector<ChaosWindow> windows;
    for (const auto& one : answered)
        windows.push_back({qint64(windows.size()) * 100, one, 0, 1000});
    return windows;
}

} // namespace

class TestChaosPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneSeedOnePlan()
    {
        const ClusterSnapshot cluster = clusterOf(3, true);
        const QStringList first = linesOf(planChaos(tenMinutes(), cluster));
        QVERIFY(first.size() > 40);
        QCOMPARE(linesOf(planChaos(tenMinutes(), cluster)), first);
        ChaosOptions other = tenMinutes();
        other.seed = 8;
        QVERIFY(linesOf(planChaos(other, cluster)) != first);
    }

    void gapsAndHoldsKeepTheirBounds()
    {
        const std::vector<ChaosFault> faults = planChaos(tenMinutes(), clusterOf(3, true));
        for (size_t i = 0; i < faults.size(); ++i) {
            if (i > 0) {
                const qint64 gap = faults[i].atMs - faults[i - 1].atMs;
                QVERIFY2(gap >= 5'000 && gap <= 15'000, qPrintable(QString::number(gap)));
            }
            QVERIFY(faults[i].holdMs == 0 || (faults[i].holdMs >= 2'000 && faults[i].holdMs <= 6'000));
            QVERIFY(faults[i].atMs >= 2'000 && faults[i].atMs + faults[i].holdMs <= 599'000);
        }
    }

    void everyKindComes()
    {
        QStringList kinds;
        for (const ChaosFault& fault : planChaos(tenMinutes(), clusterOf(3, true)))
            kinds << fault.kind;
        for (const ChaosKind kind : chaosKinds())
            QVERIFY2(kinds.contains(chaosWord(kind)), qPrintable(chaosWord(kind)));
    }

    void movedSlotsAreForeseen()
    {
        ChaosOptions options = tenMinutes();
        options.kinds = {ChaosKind::Move};
        for (const ChaosFault& fault : planChaos(options, clusterOf(3, true)))
            QVERIFY(!fault.line.endsWith(QStringLiteral("to=%1").arg(fault.node)));
    }

    void nothingToBreak()
    {
        QVERIFY(whyNoChaos(tenMinutes(), clusterOf(1, false)));
        QVERIFY(whyNoChaos(tenMinutes(), ClusterSnapshot()));
        ChaosOptions kill = tenMinutes();
        kill.kinds = {ChaosKind::Kill};
        QVERIFY(whyNoChaos(kill, clusterOf(2, true))); // no majority is left
        QVERIFY(whyNoChaos(kill, clusterOf(3, false)));
        QVERIFY(!whyNoChaos(kill, clusterOf(3, true)));
        kill.durationMs = 2'000;
        QVERIFY(whyNoChaos(kill, clusterOf(3, true)));
    }

    void boundsAtTheTime()
    {
        ChaosOptions options = tenMinutes();
        ClusterSnapshot cluster = clusterOf(3, true);
        const ChaosFault kill{1, QStringLiteral("kill"), 1, 0, 1000, QStringLiteral("kill 1"), {}, {}, -1, -1,
                              {}};
        QVERIFY(!whyNotNow(kill, options, cluster));
        cluster.nodes[3].replication.linkUp = false; // its only replica
        QVERIFY(whyNotNow(kill, options, cluster));
        options.lastReplica = true;
        QVERIFY(!whyNotNow(kill, options, cluster));
        options.lastReplica = false;
        cluster.nodes[3].replication.linkUp = true;
        cluster.nodes[1].process = ProcessState::Stopped; // another master: no majority without node 1
        QVERIFY(whyNotNow(kill, options, cluster));
        cluster = clusterOf(3, true);
        for (int other = 1; other <= 6; ++other) { // node 2 is cut off
            if (other != 2)
                cluster.faults.push_back({2, other});
        }
        QVERIFY(whyNotNow(kill, options, cluster)); // no majority without both
        ChaosFault delay{
            1, QStringLiteral("delay"), 1, 0, 1000, QStringLiteral("delay 1 4 200ms"), {}, {}, -1, -1, {}};
        QVERIFY(!whyNotNow(delay, options, cluster));
        delay.node = 2;
        QVERIFY(whyNotNow(delay, options, cluster));
        cluster = clusterOf(3, true);
        cluster.nodes[0].role = Role::Replica;
        QVERIFY(whyNotNow(kill, options, cluster));
        const ChaosFault failover{
            1, QStringLiteral("failover"), 2, 0, 0, QStringLiteral("failover 2"), {}, {}, -1, -1, {}};
        QVERIFY(whyNotNow(failover, options, cluster)); // a master already
    }

    void bothAvailabilities()
    {
        std::vector<ChaosWindow> windows = windowsOf({{5, 5}, {5, 0}, {0, 0}, {5, 5}});
        windows[2].failed = 5;
        const ChaosFigures seen = availabilityOf(windows);
        QCOMPARE(seen.operations, 25);
        QCOMPARE(seen.failed, 5);
        QCOMPARE(*seen.ofOperations, 25.0 / 30);
        QCOMPARE(*seen.ofWindows, 0.5);
        QCOMPARE(seen.longestOutageMs, 200);
        QCOMPARE(seen.worstShard, 1);
        QCOMPARE(seen.shards[0], 0.75);
        QVERIFY(!availabilityOf({}).ofOperations);
        QVERIFY(!availabilityOf({}).ofWindows);
    }

    void recoveryOfEachFault()
    {
        std::vector<ChaosFault> faults(3);
        for (int i = 0; i < 3; ++i)
            faults[size_t(i)].number = i + 1;
        faults[0].setMs = 100;
        faults[2].setMs = 400; // the second was skipped
        const std::vector<ChaosRecovery> seen =
            recoveriesOf(faults, windowsOf({{1, 1}, {1, 0}, {1, 0}, {1, 1}, {1, 1}, {0, 1}}));
        QCOMPARE(seen.size(), size_t(2));
        QCOMPARE(seen[0].fault, 1);
        QCOMPARE(*seen[0].outageMs, 200);
        QCOMPARE(seen[0].shard, 1);
        QCOMPARE(*seen[1].outageMs, 100);
        QCOMPARE(seen[1].shard, 0);
    }

    void windowsOfALoad()
    {
        workload::WindowBook book(1'000'000);
        book.answered(2, 999'999, 5); // before it counts
        book.answered(2, 1'000'000, 50);
        book.answered(4, 1'099'999, 70);
        book.failed(1'250'000);
        std::vector<LoadWindow> closed;
        book.close(1'200'000, closed);
        QCOMPARE(closed.size(), size_t(2));
        QCOMPARE(closed[0].answered, (std::vector<int>{0, 0, 1, 0, 1}));
        QCOMPARE(closed[0].maxUs, 70);
        QCOMPARE(closed[1].maxUs, -1);
        book.close(1'450'000, closed);
        QCOMPARE(closed.size(), size_t(4));
        QCOMPARE(closed[2].failed, 1);
        const ChaosWindow window = windowOf(closed[0], 0, ChaosShards::of(clusterOf(3, true)));
        QCOMPARE(window.answered, (std::vector<int>{1, 1, 0})); // node 4 is of the first shard
    }

    void threeAnswers()
    {
        ChaosReport report;
        using Answer = ChaosVerdict::Answer;
        QCOMPARE(wholeVerdict(chaosVerdicts(report)), Answer::Unknown);
        report.state.faults.resize(1);
        report.state.faults[0].setMs = 10;
        report.state.operations = 200'000;
        report.state.availabilityOperations = 1;
        report.accepted = 1000;
        report.lost = 0;
        QCOMPARE(wholeVerdict(chaosVerdicts(report)), Answer::Unknown); // no failover was measured
        Failover failover;
        failover.promoted = 4;
        FailoverStep from, to;
        from.kind = FailoverStep::Kind::LastSign;
        to.kind = FailoverStep::Kind::Promoted;
        to.timeUs = 3'000'000;
        failover.steps = {from, to};
        report.failovers = {failover};
        QCOMPARE(wholeVerdict(chaosVerdicts(report)), Answer::Yes);
        report.state.operations = 1500; // as the printed lab's script
        QCOMPARE(wholeVerdict(chaosVerdicts(report)), Answer::Unknown);
        report.lost = 1;
        QCOMPARE(wholeVerdict(chaosVerdicts(report)), Answer::No);
    }
};

RINGSIDE_TEST(chaos_plan, TestChaosPlan)
#include "tst_chaos_plan.moc"
