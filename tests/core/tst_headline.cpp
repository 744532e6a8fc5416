#include "core/cluster/headline.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

Snapshot changed(const Snapshot& from, const std::function<void(ClusterSnapshot&)>& edit)
{
    ClusterSnapshot cluster = *from;
    edit(cluster);
    return std::make_shared<ClusterSnapshot>(std::move(cluster));
}

Snapshot healthy()
{
    return changed(picture("1 master 0-5460\n2 master 5461-10922\n3 master 10923-16383\n"
                           "4 replica of 1\n5 replica of 2\n6 replica of 3\n"),
                   [](ClusterSnapshot& cluster) { cluster.acquainted = true; });
}

/// Every bus link between the two sides is cut, both ways.
Snapshot parted(const std::vector<int>& one, const std::vector<int>& other)
{
    return changed(healthy(), [&](ClusterSnapshot& cluster) {
        for (const int a : one) {
            for (const int b : other) {
                cluster.faults.push_back({a, b, Plane::Bus, 0, 0});
                cluster.faults.push_back({b, a, Plane::Bus, 0, 0});
            }
        }
    });
}

} // namespace

/// The state in one sentence: never "ok" in green while something is not.
class TestHeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsWell()
    {
        QCOMPARE(headline(*healthy()), (Headline{QStringLiteral("cluster ok"), Severity::Good}));
    }

    void sidesOfACutBus()
    {
        QCOMPARE(sidesOfTheBus(*healthy()), (std::vector<std::vector<int>>{{1, 2, 3, 4, 5, 6}}));
        QCOMPARE(sidesOfTheBus(*parted({1, 4}, {2, 3, 5, 6})),
                 (std::vector<std::vector<int>>{{2, 3, 5, 6}, {1, 4}}));
        // One direction is enough: its pongs go the other way.
        const auto deaf = changed(healthy(), [](ClusterSnapshot& cluster) {
            for (int other = 2; other <= 6; ++other)
                cluster.faults.push_back({1, other, Plane::Bus, 0, 0});
        });
        QCOMPARE(sidesOfTheBus(*deaf).size(), size_t(2));
        // A link that others stand in for parts nobody.
        const auto one = changed(healthy(), [](ClusterSnapshot& cluster) {
            cluster.faults.push_back({1, 2, Plane::Bus, 0, 0});
        });
        QCOMPARE(sidesOfTheBus(*one).size(), size_t(1));
        QCOMPARE(headline(*one).severity, Severity::Warning);
    }

    void whoGoesOn()
    {
        QCOMPARE(headline(*parted({1}, {2, 3, 4, 5, 6})),
                 (Headline{QStringLiteral("split: 5 of 6 go on, node 1 is cut off"), Severity::Warning}));
        QCOMPARE(headline(*parted({1, 4}, {2, 3, 5, 6})).sentence,
                 QStringLiteral("split: 4 of 6 go on, nodes 1, 4 are cut off"));
        const auto three = changed(parted({1}, {2, 3, 4, 5, 6}), [](ClusterSnapshot& cluster) {
            for (const int b : {3, 4, 5, 6})
                cluster.faults.push_back({2, b, Plane::Bus, 0, 0});
        });
        QCOMPARE(headline(*three),
                 (Headline{QStringLiteral("split: no side has a majority of the masters"), Severity::Bad}));
    }

    void blemishes_data()
    {
        QTest::addColumn<Snapshot>("cluster");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const std::function<void(ClusterSnapshot&)>& edit,
                            const char* sentence) {
            QTest::newRow(name) << changed(healthy(), edit) << QString::fromLatin1(sentence);
        };
        row(
            "down", [](ClusterSnapshot& c) { c.nodes[3].process = ProcessState::Crashed; },
            "node 4 is down, all slots served");
        row(
            "paused", [](ClusterSnapshot& c) { c.nodes[3].process = ProcessState::Paused; },
            "node 4 is paused, all slots served");
        row(
            "silent", [](ClusterSnapshot& c) { c.nodes[4].answering = false; },
            "node 5 does not answer, all slots served");
        row(
            "refuses", [](ClusterSnapshot& c) { c.nodes[1].writes = Writes::Refused; },
            "node 2 refuses writes, all slots served");
        row(
            "views", [](ClusterSnapshot& c) { c.agreed = false; }, "views differ, all slots served");
    }
    void blemishes()
    {
        QFETCH(Snapshot, cluster);
        QFETCH(QString, sentence);
        QCOMPARE(headline(*cluster), (Headline{sentence, Severity::Warning}));
    }

    void whatIsNotServed()
    {
        const auto cluster = changed(healthy(), [](ClusterSnapshot& c) {
            c.state = ClusterState::Degraded;
            c.slotsServed -= c.shards[1].slots.count();
            c.shards[1].served = false;
        });
        QCOMPARE(headline(*cluster),
                 (Headline{QStringLiteral("degraded: the slots of node 2 are not served"), Severity::Bad}));
    }
};

RINGSIDE_TEST(headline, TestHeadline)
#include "tst_headline.moc"
