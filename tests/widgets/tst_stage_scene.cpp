#include "tests/support/runner.h"
#include "tests/widgets/stage_support.h"
#include "widgets/stage/cut_groups.h"
#include "widgets/stage/stage_words.h"

using namespace ringside;
using namespace ringside::test;

class TestStageScene : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailoverExchangesTwoNodesOnly();
    void anUnknownMasterSendsTheFormerOneBack();
    void cleanPartitionsHaveSides();
    void otherCutsAreOnlyCounted();
    void longListsAreShortened();
    void labelsSayRoleLagAndTrouble_data();
    void labelsSayRoleLagAndTrouble();
    void theRingIsWhole_data();
    void theRingIsWhole();
    void linksCarryStreamsAndCuts();
    void linksCarryEveryKindOfFault();
    void theChipSpeaksOfEveryFault();
    void openSlotsAreJoined();
    void strangersAreNamed();
    void factsCountThoseWhoAgree();
    void summaryHasASentencePerShard();
    void nobodyWasMasterWhileTheClusterForms();
};

void TestStageScene::aFailoverExchangesTwoNodesOnly()
{
    StageSeating seating;
    seating.update(*picture("1 master 0-16383\n4 replica of 1\n2 replica of 1\n3 replica of 1\n"));
    QCOMPARE(seating.places(0), (std::vector<int>{1, 2, 3, 4}));
    auto after = changed(picture("1 master 0-16383\n2 replica of 1\n3 replica of 1\n4 replica of 1\n"),
                         [](ClusterSnapshot& cluster) {
                             cluster.shards[0].master = 4;
                             cluster.shards[0].replicas = {1, 2, 3};
                         });
    seating.update(*after);
    QCOMPARE(seating.places(0), (std::vector<int>{4, 2, 3, 1}));
}

void TestStageScene::anUnknownMasterSendsTheFormerOneBack()
{
    StageSeating seating;
    seating.update(*healthyCluster(1, 1));
    seating.update(*changed(healthyCluster(1, 2), [](ClusterSnapshot& cluster) {
        cluster.shards[0].master = 3; // not seen before it was promoted
        cluster.shards[0].replicas = {1, 2};
    }));
    QCOMPARE(seating.places(0), (std::vector<int>{3, 2, 1}));
    QVERIFY(seating.loose().empty());
}

void TestStageScene::cleanPartitionsHaveSides()
{
    const CutGroups cut = cutGroups(*splitBrain());
    QCOMPARE(cut.groups, (std::vector<std::vector<int>>{{1}, {2, 3, 4, 5, 6}}));
    QCOMPARE(cut.links, 5);
    QCOMPARE(StageWords::fault(*splitBrain()), QStringList({"1 | 2 3 4 5 6", "cut for 6.2 s"}));
}

void TestStageScene::otherCutsAreOnlyCounted()
{
    const auto oneSided = changed(splitBrain(), [](ClusterSnapshot& cluster) {
        std::erase_if(cluster.faults, [](const LinkFault& fault) { return fault.from == 6; });
    });
    QVERIFY(cutGroups(*oneSided).groups.empty()); // 6 still reaches 1
    const CutGroups gaps =
        cutGroups(*picture("1 master 0-16383 cut>7\n3 replica of 1 cut>7\n7 replica of 1 cut>1 cut>3"));
    QCOMPARE(gaps.groups, (std::vector<std::vector<int>>{{1, 3}, {7}}));
    QCOMPARE(cutGroups(*oneSided).links, 5);
    const auto oneWay = picture("1 master 0-16383 cut>2\n2 replica of 1\n3 replica of 1 cut>2\n");
    QVERIFY(cutGroups(*oneWay).groups.empty());
    QCOMPARE(StageWords::fault(*oneWay).first(), QStringLiteral("2 links"));
    QVERIFY(StageWords::fault(*healthyCluster()).isEmpty());
}

void TestStageScene::longListsAreShortened()
{
    QCOMPARE(nodeList({1, 2, 5}), QStringLiteral("1 2 5"));
    QCOMPARE(nodeList({1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 20}), QStringLiteral("1–9 12 13 20"));
}

void TestStageScene::labelsSayRoleLagAndTrouble_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("badge");
    const auto row = [](const char* line, const char* label, Badge badge) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(label) << int(badge);
    };
    row("2 replica of 1", "replica :9001/lag 0 B", Badge::None);
    row("2 replica of 1 lag=1234567", "replica :9001/1.2 MB behind", Badge::None);
    row("2 replica of 1 linkdown", "replica :9001/link down 1.5 s", Badge::Busy);
    row("2 replica of 1 syncing", "replica :9001/syncing", Badge::Busy);
    row("2 replica of 1 crashed fail", "replica :9001/crashed: killed by SIGKILL/FAIL by 1", Badge::Dead);
    row("2 replica of 1 stopped", "replica :9001/stopped", Badge::Dead);
    row("2 replica of 1 paused pfail", "replica :9001/paused · PFAIL by 1", Badge::Paused);
    row("2 master 1 alone", "master :9001/refuses writes", Badge::Refuses);
    row("2 master 1 fail alone", "master :9001/FAIL by 1 · refuses writes", Badge::Fail);
}

void TestStageScene::labelsSayRoleLagAndTrouble()
{
    QFETCH(QString, line);
    QFETCH(QString, label);
    QFETCH(int, badge);
    const StageScene scene = test::sceneOf(picture(("1 master 0,2-16383\n" + line).toUtf8().constData()));
    QStringList lines;
    for (const StageText& text : scene.nodes[1].lines)
        lines << text.text;
    QCOMPARE(lines.join(QLatin1Char('/')), label);
    QCOMPARE(int(scene.nodes[1].badge), badge);
}

void TestStageScene::theRingIsWhole_data()
{
    QTest::addColumn<Snapshot>("snapshot");
    for (const auto& [name, snapshot] : states())
        QTest::newRow(name) << snapshot;
}

void TestStageScene::theRingIsWhole()
{
    QFETCH(Snapshot, snapshot);
    int next = 0;
    for (const SceneArc& arc : test::sceneOf(snapshot).arcs) {
        QCOMPARE(arc.range.first, next);
        QCOMPARE(arc.seat, snapshot->shardOfSlot(arc.range.first));
        QCOMPARE(arc.kind == SceneArc::Kind::Unowned, arc.seat < 0);
        next = arc.range.last + 1;
    }
    QCOMPARE(next, kSlotCount);
}

void TestStageScene::linksCarryStreamsAndCuts()
{
    const StageScene scene = test::sceneOf(splitBrain());
    QCOMPARE(scene.links.size(), size_t(15));
    for (const SceneLink& link : scene.links) {
        QCOMPARE(link.cut(), link.a == 1);
        QCOMPARE(link.stream == SceneLink::Stream::Up, link.b == link.a + 3 && link.a != 1);
    }
    const StageScene many = test::sceneOf(healthyCluster(20, 1));
    QCOMPARE(many.links.size(), size_t(20)); // the streams only
}

void TestStageScene::linksCarryEveryKindOfFault()
{
    const StageScene scene = test::sceneOf(everyKindOfFault());
    QStringList told;
    for (const SceneLink& link : scene.links) {
        QStringList words;
        if (link.cut())
            words << QStringLiteral("cut%1%2").arg(int(link.cutForward)).arg(int(link.cutBack));
        for (const SceneFault& fault : link.faults)
            words << QStringLiteral("%1 %2%3").arg(fault.word).arg(int(fault.forward)).arg(int(fault.back));
        if (!words.isEmpty())
            told << QStringLiteral("%1-%2: %3").arg(link.a).arg(link.b).arg(words.join(QStringLiteral(", ")));
    }
    QCOMPARE(told, (QStringList{"1-2: cut11", "1-3: 1 Mbit/s 01", "2-3: 50 ms 11", "2-4: drops votes 01",
                                "2-5: 1 ± 0.2 s 01", "3-6: 200 ms 11, 64 kbit/s 11, drops FAIL 01"}));
    for (const SceneLink& link : scene.links) // what is slow goes on
        QVERIFY(!link.streamCut || (link.a == 1 && link.b == 2));
    const StageScene many = test::sceneOf(withFaults({{delayOf(1, 30, 50)}}, healthyCluster(20, 1)));
    QCOMPARE(many.links.size(), size_t(21)); // a faulty link shows where healthy ones do not
    QCOMPARE(test::sceneOf(withFaults({{delayOf(clientEnd(1), 2, 50, 0, Plane::Client)}})).links.size(),
             size_t(15)); // a client has no place on the stage
}

void TestStageScene::theChipSpeaksOfEveryFault()
{
    const auto chip = [](const std::vector<std::vector<LinkFault>>& groups) {
        return StageWords::fault(*withFaults(groups)).join(QLatin1Char(' '));
    };
    QCOMPARE(chip({inGroup(1, "delay 1>2 50ms", {delayOf(1, 2, 50)})}),
             QStringLiteral("1 → 2 · bus: 50 ms later for 6.2 s"));
    QCOMPARE(chip({inGroup(1, "cut 1 2", bothWays(cutOf(1, 2))),
                   inGroup(2, "drop 1>2 auth-ack 100%", {dropOf(1, 2, {BusType::AuthAck})})}),
             QStringLiteral("2 faults for 6.2 s"));
    QCOMPARE(
        chip({inGroup(1, "cut 1 2", bothWays(cutOf(1, 2))), inGroup(2, "cut 3 4", bothWays(cutOf(3, 4)))}),
        QStringLiteral("2 links cut for 6.2 s"));
    // A delay does not part anybody.
    QVERIFY(cutGroups(*withFaults({bothWays(delayOf(1, 2, 50))})).groups.empty());
    QCOMPARE(cutGroups(*withFaults({bothWays(delayOf(1, 2, 50))})).links, 0);
    QCOMPARE(test::sceneOf(everyKindOfFault()).faultTone, StageTone::Bad);
    QCOMPARE(test::sceneOf(withFaults({{dropOf(1, 2, {BusType::Fail})}})).faultTone, StageTone::Vote);
}

void TestStageScene::openSlotsAreJoined()
{
    const auto moving = changed(healthyCluster(), [](ClusterSnapshot& cluster) {
        for (int slot = 100; slot < 110; ++slot) {
            cluster.nodes[0].opinions[0].migrating.push_back({slot, cluster.nodes[1].id});
            cluster.nodes[1].opinions[1].importing.push_back({slot, cluster.nodes[0].id});
        }
    });
    const StageScene scene = test::sceneOf(moving);
    QCOMPARE(scene.moves, (std::vector<SceneMove>{{{100, 109}, 0, 1}}));
}

/// Somebody else's master is named in the corner and on the ring, and it is not taken for an uncovered range.
void TestStageScene::strangersAreNamed()
{
    const Snapshot cluster =
        changed(picture("1 master 50-9999\n2 master 10000-16383\n"), [](ClusterSnapshot& c) {
            Stranger stranger;
            stranger.address = {QStringLiteral("127.0.0.1"), 7777, 17777};
            stranger.role = Role::Master;
            stranger.slots = {{0, 49}};
            c.strangers = {stranger};
        });
    StageSeating seating;
    seating.update(*cluster);
    const StageScene scene = sceneOf(*cluster, seating);
    QCOMPARE(scene.strangers, QStringList{QStringLiteral("also there: 127.0.0.1:7777")});
    QCOMPARE(scene.arcs.front().kind, SceneArc::Kind::Foreign);
    QCOMPARE(scene.arcs.front().range.last, 49);
    QCOMPARE(scene.arcs.front().owner, QStringLiteral("127.0.0.1:7777"));
    QVERIFY(std::none_of(scene.arcs.begin(), scene.arcs.end(),
                         [](const SceneArc& arc) { return arc.kind == SceneArc::Kind::Unowned; }));
    QVERIFY(StageWords::slotTip(*cluster, 7).contains(QStringLiteral("not of this lab")));
}

void TestStageScene::factsCountThoseWhoAgree()
{
    QCOMPARE(StageWords::facts(*healthyCluster()),
             QStringList({"all slots served", "all 6 nodes agree", "epoch 6"}));
    const auto apart = changed(healthyCluster(), [](ClusterSnapshot& cluster) {
        cluster.agreed = false;
        cluster.nodes[0].opinions[1].slots = {};
    });
    QCOMPARE(StageWords::facts(*apart).at(1), QStringLiteral("5 of 6 answering nodes agree"));
}

void TestStageScene::summaryHasASentencePerShard()
{
    const QString summary = StageWords::summary(*splitBrain());
    QVERIFY2(summary.contains(QStringLiteral("State: split: 5 of 6 go on, node 1 is cut off.")),
             qPrintable(summary));
    for (const char* part :
         {"Shard 1 owns 5461 slots, served: node 1 (was master :9000", "Shard 2 owns", "Shard 3 owns"})
        QVERIFY2(summary.contains(QLatin1String(part)), qPrintable(summary));
}

void TestStageScene::nobodyWasMasterWhileTheClusterForms()
{
    const auto forming = changed(healthyCluster(), [](ClusterSnapshot& cluster) {
        cluster.state = ClusterState::Forming;
        for (NodeState& node : cluster.nodes) {
            node.role = Role::Master; // until CLUSTER REPLICATE
            node.master = 0;
            if (node.number != 2)
                node.slots = {};
        }
        cluster.shards[0].master = 4; // it has the higher epoch
        cluster.state = ClusterState::Forming;
    });
    for (const NodeState& node : forming->nodes)
        QCOMPARE(
            StageWords::label(*forming, node).front().text,
            (node.number == 2 ? QStringLiteral("master :%1") : QStringLiteral("node :%1")).arg(node.port));

    const auto joined = changed(healthyCluster(), [](ClusterSnapshot& cluster) {
        NodeState& fresh = cluster.nodes[3]; // one more, which will be a replica of node 1
        fresh.role = Role::Master;
        fresh.master = 0;
        fresh.configEpoch = 0;
    });
    QCOMPARE(StageWords::label(*joined, joined->nodes[3]).front().text, QStringLiteral("node :9003"));
}

RINGSIDE_TEST(stage_scene, TestStageScene)
#include "tst_stage_scene.moc"
