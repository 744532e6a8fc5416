#include "core/client/slot_table.h"
#include "core/ledger/keys.h"
#include "core/ledger/placement.h"
#include "core/ledger/regroup.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <set>

using namespace ringside;
using namespace ringside::ledger;
using namespace ringside::test;

namespace {

Reply number(qint64 value)
{
    Reply reply;
    reply.type = Reply::Type::Integer;
    reply.integer = value;
    return reply;
}

Reply array(std::vector<Reply> elements)
{
    Reply reply;
    reply.type = Reply::Type::Array;
    reply.elements = std::move(elements);
    return reply;
}

Reply word(const char* text)
{
    Reply reply;
    reply.type = Reply::Type::Text;
    reply.text = text;
    return reply;
}

/// One entry of CLUSTER SLOTS with a master and a replica.
Reply entry(int first, int last, const char* host, int port)
{
    return array({number(first), number(last), array({word(host), number(port), word("id")}),
                  array({word(host), number(port + 3), word("id")})});
}

QString printed(const std::vector<std::vector<int>>& lanes)
{
    QStringList all;
    for (const auto& lane : lanes) {
        QStringList groups;
        for (const int group : lane)
            groups << QString::number(group);
        all << groups.join(u',');
    }
    return all.join(QStringLiteral(" | "));
}

QString printed(const LinkFault& fault)
{
    return QStringLiteral("%1>%2").arg(endName(fault.from), endName(fault.to));
}

} // namespace

/// Which keys a writer writes, and which lane has them.
class TestLedgerLanes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsLieSpreadInTheirShard()
    {
        int tries = 0;
        std::set<QByteArray> prefixes;
        for (const SlotRange range : {SlotRange{0, 5460}, {5461, 10922}, {10923, 16383}, {0, 16383}}) {
            const auto groups = findGroups("abcd", 3, {range}, 4, tries);
            QCOMPARE(groups.size(), size_t(4));
            for (int i = 0; i < 4; ++i) {
                const KeyGroup& group = groups[size_t(i)];
                QVERIFY2(group.prefix.startsWith("ringside:ledger:{abcd:3:"), group.prefix.constData());
                QVERIFY(prefixes.insert(group.prefix).second);
                // Every key of the group is in the slot, whatever its number; each in its quarter.
                for (const qint64 n : {0LL, 7LL, 19'999'999LL})
                    QCOMPARE(keyHashSlot(keyOf(group, n)), group.slot);
                const int quarter = (range.last - range.first + 1) / 4;
                QVERIFY(group.slot >= range.first + i * quarter);
                QVERIFY(group.slot <= range.first + (i + 1) * quarter + 1);
            }
        }
    }

    void fewSlotsGiveFewGroups()
    {
        int tries = 0;
        QVERIFY(findGroups("abcd", 1, {}, 4, tries).empty());
        const auto two = findGroups("abcd", 1, {{77, 77}, {9000, 9000}}, 4, tries);
        QCOMPARE(two.size(), size_t(2));
        QCOMPARE(two[0].slot, 77);
        QCOMPARE(two[1].slot, 9000);
    }

    void valuesTellTheirNumber()
    {
        QCOMPARE(valueOf(42, 6), QByteArray("42xxxx"));
        QCOMPARE(valueOf(12345, 2), QByteArray("12345"));
        QCOMPARE(valueOf(0, 64).size(), 64);
        QVERIFY(newRun() != newRun());
        QCOMPARE(newRun().size(), 4);
    }

    void readsClusterSlots()
    {
        const auto numberAt = [](int port) { return port >= 9000 && port <= 9005 ? port - 8999 : 0; };
        const auto table = client::readClusterSlots(
            array({entry(0, 5460, "localhost", 9000), entry(5461, 5461, "127.15.1.2", 9001),
                   entry(5462, 16383, "elsewhere", 7777)}),
            numberAt);
        QVERIFY(table);
        QCOMPARE(table->owner(0), 1);
        QCOMPARE(table->owner(5460), 1);
        QCOMPARE(table->owner(5461), 2);
        QCOMPARE(table->owner(5462), 0); // somebody of another lab
        QVERIFY(!client::readClusterSlots(word("OK"), numberAt));
        QVERIFY(!client::readClusterSlots(array({number(1)}), numberAt));
        QVERIFY(!client::readClusterSlots(array({entry(5, 3, "localhost", 9000)}), numberAt));
        QVERIFY(!client::readClusterSlots(array({entry(0, 16384, "localhost", 9000)}), numberAt));
        QVERIFY(client::readClusterSlots(array({}), numberAt)); // a node that knows nobody
    }

    void regrouping_data()
    {
        QTest::addColumn<std::vector<int>>("owners"); // of groups 0..5
        QTest::addColumn<QString>("expected");        // from 0,1 | 2,3 | 4,5
        const auto row = [](const char* name, std::vector<int> owners, const char* expected) {
            QTest::newRow(name) << owners << QString::fromLatin1(expected);
        };
        row("nothing has changed", {1, 1, 2, 2, 3, 3}, "0,1 | 2,3 | 4,5");
        row("a failover", {4, 4, 2, 2, 3, 3}, "0,1 | 2,3 | 4,5");
        row("one slot moved to another shard", {1, 2, 2, 2, 3, 3}, "0 | 2,3,1 | 4,5");
        row("a lane's first slot moved", {2, 1, 2, 2, 3, 3}, "0 | 2,3 | 4,5 | 1");
        row("slots moved to a new shard", {1, 7, 2, 7, 3, 3}, "0 | 2 | 4,5 | 1,3");
        row("two shards became one", {1, 1, 1, 1, 3, 3}, "0,1 | 2,3 | 4,5");
        row("a slot without owner", {1, 0, 2, 2, 3, 3}, "0 | 2,3 | 4,5 | 1");
    }

    void regrouping()
    {
        QFETCH(std::vector<int>, owners);
        QFETCH(QString, expected);
        const auto lanes =
            regroup({{0, 1}, {2, 3}, {4, 5}}, [&](int group) { return owners[size_t(group)]; });
        QCOMPARE(printed(lanes), expected);
    }

    void anEmptiedLaneIsUsedAgain()
    {
        QCOMPARE(printed(regroup({{0}, {}, {2, 3}}, [](int group) { return group == 3 ? 9 : 1; })),
                 QStringLiteral("0 | 3 | 2"));
    }

    void lanesOfAWriter()
    {
        std::vector<KeyGroup> groups;
        const Snapshot cluster = healthyCluster();
        QCOMPARE(printed(layLanes(*cluster, "abcd", 1, groups)),
                 QStringLiteral("0,1,2,3 | 4,5,6,7 | 8,9,10,11"));
        QCOMPARE(printed(layLanes(*cluster, "abcd", 2, groups)),
                 QStringLiteral("12,13,14,15 | 16,17,18,19 | 20,21,22,23"));
        for (size_t i = 0; i < groups.size(); ++i)
            QVERIFY(cluster->node(int(i / 4 % 3) + 1)->slots.contains(groups[i].slot));
        groups.clear();
        QVERIFY(layLanes(ClusterSnapshot(), "abcd", 1, groups).empty());
        QVERIFY(groups.empty());
    }

    void placesInTurn()
    {
        QCOMPARE(placesOf(3, {1, 4}), (std::vector<int>{1, 4, 1}));
        QCOMPARE(placesOf(2, {}), (std::vector<int>{0, 0}));
    }

    void takesThePartitionOfItsNode()
    {
        // Node 1 is cut off from 2 both ways and cannot hear 3; one plane alone is no partition.
        const Snapshot cluster = picture(R"(
            1 master 0-5460 cut>2
            2 master 5461-10922 cut>1
            3 master 10923-16383 cut>1)");
        std::vector<LinkFault> faults = cluster->faults;
        faults.push_back({2, 3, Plane::Bus});
        faults.push_back({3, 2, Plane::Bus});
        for (LinkFault& fault : faults)
            fault.group = 7;
        const auto met = [&](int client, int beside) {
            QStringList all;
            for (const LinkFault& cut : inheritedCuts(faults, client, beside)) {
                all << printed(cut);
                if (cut.plane != Plane::Client || cut.group != 7 || cut.kind != FaultKind::Cut)
                    all << QStringLiteral("wrong");
            }
            return all.join(u' ');
        };
        QCOMPARE(met(1, 1), QStringLiteral("c1>2 2>c1 3>c1"));
        QCOMPARE(met(2, 2), QStringLiteral("1>c2 c2>1"));
        QCOMPARE(met(3, 4), QString());
        QCOMPARE(met(3, 0), QString());
    }

    void believesWhatItsNodeBelieves()
    {
        ClusterSnapshot cluster = *healthyCluster();
        for (Opinion& opinion : cluster.nodes[3].opinions) {
            if (opinion.number == 4)
                opinion.slots = {{0, 5460}}; // node 4 takes itself for the owner
            if (opinion.number == 1)
                opinion.slots = {};
        }
        QCOMPARE(tableBeside(cluster, 1).owner(0), 1);
        QCOMPARE(tableBeside(cluster, 4).owner(0), 4);
        QCOMPARE(tableBeside(cluster, 4).owner(6000), 2);
        QCOMPARE(tableBeside(cluster, 0).owner(0), 1);
        cluster.nodes[3].answering = false;
        QCOMPARE(tableBeside(cluster, 4).owner(0), 1);
    }
};

RINGSIDE_TEST(ledger_lanes, TestLedgerLanes)
#include "tst_ledger_lanes.moc"
