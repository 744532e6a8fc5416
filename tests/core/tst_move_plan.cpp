#include "core/slots/move_plan.h"
#include "core/slots/slot_list.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <QtTest/QtTest>

using namespace ringside;
using namespace ringside::test;

/// The planners: which slots go from whom to whom, and what they refuse.
class TestMovePlan : public QObject
{
    Q_OBJECT

    /// `1>3 0-49; 2>3 5461-5510`, or the refusal.
    static QString told(const Result<MovePlan>& plan)
    {
        if (!plan)
            return plan.error().message;
        QStringList words;
        for (const SlotMove& move : plan->moves)
            words << QStringLiteral("%1>%2 %3").arg(move.from).arg(move.to).arg(move.slots.toString());
        return words.join(QStringLiteral("; "));
    }

private Q_SLOTS:
    void shares()
    {
        QCOMPARE(shared(10, {1, 1, 1}), (std::vector<int>{4, 3, 3}));
        QCOMPARE(shared(16384, {1, 2, 1}), (std::vector<int>{4096, 8192, 4096}));
        QCOMPARE(shared(3, {0, 1, 0}), (std::vector<int>{0, 3, 0}));
        QCOMPARE(shared(100, {5461, 5462, 5461}), (std::vector<int>{33, 34, 33}));
        QCOMPARE(shared(0, {1, 1}), (std::vector<int>{0, 0}));
    }

    void sets()
    {
        const SlotRanges some{{0, 9}, {20, 29}};
        QCOMPARE(firstOf(some, 12).toString(), QStringLiteral("0-9,20-21"));
        QCOMPARE(firstOf(some, 99), some);
        QCOMPARE(without(some, SlotRanges{{5, 21}}).toString(), QStringLiteral("0-4,22-29"));
        QCOMPARE(common(some, SlotRanges{{5, 21}}).toString(), QStringLiteral("5-9,20-21"));
        QCOMPARE(rangesOf(listOf(some)), some);
        QCOMPARE(listOf(some).size(), size_t(20));
    }

    void reshard()
    {
        const Snapshot cluster = healthyCluster();
        QCOMPARE(told(planReshard(*cluster, 100, {1}, 3)), QStringLiteral("1>3 0-99"));
        QCOMPARE(told(planReshard(*cluster, 100, {}, 3)), QStringLiteral("1>3 0-49; 2>3 5461-5510"));
        QCOMPARE(told(planReshard(*cluster, 1, {}, 3)), QStringLiteral("2>3 5461"));
        QCOMPARE(planReshard(*cluster, 333, {1, 2}, 3)->slots(), 333);
    }

    void refusals()
    {
        const Snapshot cluster = healthyCluster();
        QCOMPARE(told(planReshard(*cluster, 5, {}, 4)),
                 QStringLiteral("Node 4 is a replica of node 1: slots go only to masters."));
        QCOMPARE(told(planReshard(*cluster, 5, {5}, 1)),
                 QStringLiteral("Node 5 is a replica of node 2 and owns no slots."));
        QCOMPARE(told(planReshard(*cluster, 5, {1}, 9)),
                 QStringLiteral("There is no node 9: nodes are 1 to 6."));
        QCOMPARE(told(planReshard(*cluster, 5, {1, 2}, 2)),
                 QStringLiteral("Node 2 cannot give slots to itself."));
        QCOMPARE(told(planReshard(*cluster, 6000, {1}, 3)),
                 QStringLiteral("6000 slots cannot be moved: the sources own 5461."));
        QCOMPARE(told(planMove(ClusterSnapshot(), SlotRanges{{0, 1}}, 1)),
                 QStringLiteral("There is no cluster yet."));
        QCOMPARE(told(planDrain(*picture("1 master 0-16383\n2 replica of 1"), 1)),
                 QStringLiteral("Node 1 is the only master with slots: no other master can take them."));
        const Snapshot broken = picture("1 master 0-99 crashed\n2 master 200-300\n3 master");
        QCOMPARE(told(planMove(*broken, SlotRanges{{150, 250}}, 3)),
                 QStringLiteral("No node owns slots 150-199."));
        QCOMPARE(told(planMove(*broken, SlotRanges{{0, 3}}, 2)),
                 QStringLiteral("Node 1 does not answer, so its slots cannot be moved."));
    }

    void move()
    {
        const Snapshot cluster = healthyCluster();
        QCOMPARE(told(planMove(*cluster, *SlotRanges::parse(u"0-3,5470,16000"), 2)),
                 QStringLiteral("1>2 0-3; 3>2 16000")); // 5470 is its own
        QCOMPARE(told(planMove(*cluster, SlotRanges{{5461, 5470}}, 2)), QString());
    }

    void drain()
    {
        const Result<MovePlan> plan = planDrain(*healthyCluster(), 1);
        QCOMPARE(told(plan), QStringLiteral("1>2 0-2730; 1>3 2731-5460"));
        QCOMPARE(plan->drained(*healthyCluster()), std::vector<int>{1});
        QCOMPARE(told(planDrain(*healthyCluster(), 4)), QString());
    }

    void rebalance_data()
    {
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<BalanceWishes>("wishes");
        QTest::addColumn<QString>("expected");
        const QString even = QStringLiteral("1 master 0-5460\n2 master 5461-10922\n3 master 10923-16383");
        const QString uneven = QStringLiteral("1 master 0-8191\n2 master 8192-12287\n3 master 12288-16383");
        QTest::newRow("even") << even << BalanceWishes{} << QString();
        QTest::newRow("uneven") << uneven << BalanceWishes{} << QStringLiteral("1>2 0-1364; 1>3 1365-2729");
        QTest::newRow("within a large threshold") << uneven << BalanceWishes{{}, 50} << QString();
        QTest::newRow("weights") << uneven << BalanceWishes{{{1, 2.0}}} << QString();
        QTest::newRow("drain") << even << BalanceWishes{{{3, 0.0}}}
                               << QStringLiteral("3>1 10923-13653; 3>2 13654-16383");
        QTest::newRow("an empty master stays empty")
            << even + QStringLiteral("\n4 master") << BalanceWishes{} << QString();
        QTest::newRow("an empty master joins")
            << even + QStringLiteral("\n4 master") << BalanceWishes{{}, 2, true}
            << QStringLiteral("2>4 5461-6826; 1>4 0-1364; 3>4 10923-12287");
        QTest::newRow("nobody is left")
            << even << BalanceWishes{{{1, 0.0}, {2, 0.0}, {3, 0.0}}}
            << QStringLiteral("With these weights no master would have slots left.");
        QTest::newRow("below zero") << even << BalanceWishes{{{2, -1.0}}}
                                    << QStringLiteral("The weight of node 2 is below 0.");
        QTest::newRow("a replica") << QStringLiteral("1 master 0-16383\n2 replica of 1")
                                   << BalanceWishes{{{2, 1.0}}}
                                   << QStringLiteral(
                                          "Node 2 is a replica of node 1: only masters have weights.");
    }

    void rebalance()
    {
        QFETCH(QString, cluster);
        QFETCH(BalanceWishes, wishes);
        QFETCH(QString, expected);
        QCOMPARE(told(planRebalance(*picture(cluster.toLatin1().constData()), wishes)), expected);
    }
};

RINGSIDE_TEST(move_plan, TestMovePlan)
#include "tst_move_plan.moc"
