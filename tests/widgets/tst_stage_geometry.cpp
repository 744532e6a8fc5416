#include "tests/support/runner.h"
#include "tests/widgets/stage_support.h"

#include <QElapsedTimer>

#include <numbers>

using namespace ringside;
using namespace ringside::test;

class TestStageGeometry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Theme::current().setPresenting(false); }
    void slotsRunClockwiseFromTheTop();
    void everySlotIsHitWhereItIsDrawn();
    void nodesLinksAndShardsAreHit();
    void seatsStayThroughAFailover();
    void removedNodesLeaveGaps();
    void placesDoNotDependOnTheState();
    void nodesLieInsideTheRing_data();
    void nodesLieInsideTheRing();
    void textsKeepApart_data();
    void textsKeepApart();
    void manyNodesAreNamedOnDemand();
    void theChipKeepsClearOfTheRing_data();
    void theChipKeepsClearOfTheRing();
    void nothingOnAnEmptyStage();
    void everyFaultOfAFewHasItsWord();
    void manyFaultsThinOut();
    void wordsAreHitAsTheirLink();
};

void TestStageGeometry::slotsRunClockwiseFromTheTop()
{
    const StageGeometry stage(test::sceneOf(healthyCluster()), frameOf());
    const RingFrame& ring = stage.ring();
    const qreal middle = (ring.inner + ring.outer) / 2;
    QCOMPARE(ring.at(RingFrame::angleOf(0), middle), ring.centre - QPointF(0, middle));
    const QPointF quarter = ring.at(RingFrame::angleOf(4096), middle);
    QVERIFY(QLineF(quarter, ring.centre + QPointF(middle, 0)).length() < 1e-6);
}

void TestStageGeometry::everySlotIsHitWhereItIsDrawn()
{
    const StageGeometry stage(test::sceneOf(healthyCluster()), frameOf());
    const RingFrame& ring = stage.ring();
    for (int slot = 0; slot < kSlotCount; slot += 97) {
        const QPointF point = ring.at(RingFrame::angleOf(slot + 0.5), (ring.inner + ring.outer) / 2);
        QCOMPARE(stage.hitTest(point), StageItem::slot(slot));
    }
    QCOMPARE(stage.hitTest({2, 300}), StageItem());
}

void TestStageGeometry::nodesLinksAndShardsAreHit()
{
    const StageGeometry stage(test::sceneOf(healthyCluster()), frameOf());
    for (int number = 1; number <= 6; ++number) {
        QCOMPARE(stage.hitTest(stage.node(number)->centre), StageItem::node(number));
        QCOMPARE(stage.hitTest(stage.node(number)->label.center()), StageItem::node(number));
    }
    const QLineF between(stage.node(3)->centre, stage.node(6)->centre);
    QCOMPARE(stage.hitTest(between.center()), StageItem::link(3, 6));
    const QLineF outwards(stage.ring().centre, stage.node(1)->centre);
    const QPointF behind = outwards.pointAt(1 + (stage.node(1)->radius + 7) / outwards.length());
    QCOMPARE(stage.hitTest(behind), StageItem::shard(0));
}

void TestStageGeometry::seatsStayThroughAFailover()
{
    StageSeating seating;
    seating.update(*healthyCluster());
    const StageGeometry before(ringside::sceneOf(*healthyCluster(), seating), frameOf());
    seating.update(*failedOver());
    const StageGeometry after(ringside::sceneOf(*failedOver(), seating), frameOf());
    QCOMPARE(after.node(4)->centre, before.node(1)->centre);
    QCOMPARE(after.node(1)->centre, before.node(4)->centre);
    QVERIFY(after.node(4)->radius > after.node(1)->radius);
    for (const int number : {2, 3, 5, 6})
        QCOMPARE(after.node(number)->centre, before.node(number)->centre);
}

void TestStageGeometry::removedNodesLeaveGaps()
{
    const Snapshot all =
        picture("1 master 0-8191\n2 master 8192-16383\n3 master\n5 replica of 2 cut>1\n9 replica of 1");
    const Snapshot gaps = changed(all, [](ClusterSnapshot& cluster) {
        std::erase_if(cluster.nodes, [](const NodeState& node) { return node.number == 2; });
        cluster.shards[1] = {1, 0, {}, {}, false}; // nobody sits there any more
        cluster.shards[0].replicas.push_back(5);
    });
    const StageGeometry stage(test::sceneOf(gaps), frameOf());
    for (const int number : {1, 3, 5, 9})
        QCOMPARE(stage.hitTest(stage.node(number)->centre), StageItem::node(number));
    for (const int number : {0, 2, 4, 8, 10})
        QCOMPARE(stage.node(number), nullptr);
}

void TestStageGeometry::placesDoNotDependOnTheState()
{
    const StageGeometry healthy(test::sceneOf(healthyCluster()), frameOf());
    for (const auto& [name, snapshot] : states()) {
        const StageGeometry stage(test::sceneOf(snapshot), frameOf());
        QCOMPARE(stage.ring().centre, healthy.ring().centre);
        QCOMPARE(stage.ring().outer, healthy.ring().outer);
        for (const int number : {2, 3, 5, 6})
            QCOMPARE(stage.node(number)->centre, healthy.node(number)->centre);
    }
}

void TestStageGeometry::nodesLieInsideTheRing_data()
{
    QTest::addColumn<int>("masters");
    QTest::addColumn<int>("replicas");
    QTest::newRow("1") << 1 << 0;
    QTest::newRow("1+3") << 1 << 3;
    QTest::newRow("3+3") << 3 << 1;
    QTest::newRow("4+8") << 4 << 2;
    QTest::newRow("3+9") << 3 << 3;
    QTest::newRow("9+9") << 9 << 1;
    QTest::newRow("30+30") << 30 << 1;
    QTest::newRow("20+40") << 20 << 2;
    QTest::newRow("60+120") << 60 << 2;
    QTest::newRow("180") << 180 << 0;
}

void TestStageGeometry::nodesLieInsideTheRing()
{
    QFETCH(int, masters);
    QFETCH(int, replicas);
    const StageGeometry stage(test::sceneOf(healthyCluster(masters, replicas)), frameOf());
    const RingFrame& ring = stage.ring();
    for (const NodeSpot& spot : stage.nodes()) {
        QVERIFY(spot.placed);
        QVERIFY(spot.radius >= 3);
        QVERIFY(ring.distance(spot.centre) + spot.radius < ring.inner);
        for (const NodeSpot& other : stage.nodes()) {
            if (&other != &spot)
                QVERIFY(QLineF(spot.centre, other.centre).length() > spot.radius + other.radius);
        }
    }
    // Seats stand in the middle of their share of the ring.
    for (int seat = 0; seat < masters; ++seat) {
        const qreal apart = std::abs(ring.angle(stage.node(seat + 1)->centre) -
                                     2 * std::numbers::pi * (seat + 0.5) / masters);
        QVERIFY(apart < 0.13 * 2 * std::numbers::pi / masters);
    }
}

void TestStageGeometry::textsKeepApart_data()
{
    QTest::addColumn<Snapshot>("snapshot");
    QTest::addColumn<bool>("presenting");
    for (const auto& [name, snapshot] : states()) {
        QTest::newRow(name) << snapshot << false;
        QTest::addRow("%s, presenting", name) << snapshot << true;
    }
    QTest::newRow("4+8") << healthyCluster(4, 2) << false;
    QTest::newRow("60, all paused") << changed(healthyCluster(20, 2), [](ClusterSnapshot& cluster) {
        for (NodeState& node : cluster.nodes)
            node.process = ProcessState::Paused;
    }) << false;
}

void TestStageGeometry::textsKeepApart()
{
    QFETCH(Snapshot, snapshot);
    QFETCH(bool, presenting);
    Theme::current().setPresenting(presenting);
    const StageGeometry stage(test::sceneOf(snapshot), frameOf());
    std::vector<QRectF> boxes;
    for (const PlacedText& text : stage.corner())
        boxes.push_back(text.box);
    for (const PlacedText& text : stage.ringTexts())
        boxes.push_back(text.box);
    boxes.push_back(stage.chip().rect);
    for (const NodeSpot& spot : stage.nodes()) {
        if (stage.nodes().size() <= 6 && !presenting)
            QVERIFY2(!spot.label.isEmpty(), "every node of a small cluster is named");
        if (!spot.label.isEmpty())
            boxes.push_back(spot.label);
    }
    for (const LinkSpot& link : stage.links()) {
        if (link.label.isEmpty())
            continue;
        boxes.push_back(link.label);
        for (const PlacedText& text : link.words)
            QVERIFY(link.label.adjusted(-0.1, -0.1, 0.1, 0.1).contains(text.box));
        for (const NodeSpot& spot : stage.nodes())
            QVERIFY(!link.label.contains(spot.centre));
    }
    const QRectF window(QPointF(), stage.frame().size);
    for (size_t i = 0; i < boxes.size(); ++i) {
        QVERIFY(boxes[i].isEmpty() || window.contains(boxes[i]));
        for (size_t j = 0; j < i; ++j)
            QVERIFY(!boxes[i].intersects(boxes[j]));
    }
    for (const NodeSpot& spot : stage.nodes()) {
        for (const PlacedText& text : spot.texts)
            QVERIFY(spot.label.adjusted(-0.1, -0.1, 0.1, 0.1).contains(text.box));
        for (const NodeSpot& other : stage.nodes())
            QVERIFY(
                !QRectF(other.centre - QPointF(1, 1) * other.radius * 0.7, QSizeF(1, 1) * other.radius * 1.4)
                     .intersects(spot.label));
    }
}

void TestStageGeometry::manyNodesAreNamedOnDemand()
{
    const StageScene scene = test::sceneOf(changed(healthyCluster(30, 1), [](ClusterSnapshot& cluster) {
        cluster.nodes[47].process = ProcessState::Paused;
    }));
    StageFrame frame = frameOf();
    const StageGeometry quiet(scene, frame);
    QVERIFY(quiet.node(7)->label.isEmpty());
    QVERIFY(!quiet.node(48)->label.isEmpty());
    frame.named = {7};
    const StageGeometry asked(scene, frame);
    QVERIFY(!asked.node(7)->label.isEmpty());
}

void TestStageGeometry::theChipKeepsClearOfTheRing_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<bool>("presenting");
    for (const bool presenting : {false, true}) {
        for (const QSizeF& size : {QSizeF(900, 620), QSizeF(620, 620), QSizeF(500, 800), QSizeF(1280, 800)})
            QTest::addRow("%gx%g %d", size.width(), size.height(), presenting) << size << presenting;
    }
}

void TestStageGeometry::theChipKeepsClearOfTheRing()
{
    QFETCH(QSizeF, size);
    QFETCH(bool, presenting);
    Theme::current().setPresenting(presenting);
    const StageGeometry stage(test::sceneOf(splitBrain()), frameOf(size));
    QVERIFY(stage.ring().clears(stage.chip().rect, 2));
    QVERIFY(stage.chip().rect.contains(stage.chip().heal));
    QVERIFY(QRectF(QPointF(), size)
                .contains(QRectF(stage.ring().centre - QPointF(1, 1) * stage.ring().outer,
                                 QSizeF(2, 2) * stage.ring().outer)));
}

void TestStageGeometry::nothingOnAnEmptyStage()
{
    const StageGeometry stage(StageScene(), frameOf());
    QVERIFY(stage.corner().empty());
    QVERIFY(stage.ringTexts().empty());
    QCOMPARE(stage.hitTest(stage.ring().at(1, stage.ring().outer - 3)), StageItem());
}

void TestStageGeometry::everyFaultOfAFewHasItsWord()
{
    const StageScene scene = test::sceneOf(everyKindOfFault());
    const StageGeometry stage(scene, frameOf());
    for (size_t i = 0; i < scene.links.size(); ++i) {
        const LinkSpot& link = stage.links()[i];
        QCOMPARE(link.words.empty(), scene.links[i].faults.empty());
        if (link.label.isEmpty())
            continue;
        // Near enough to be read as its link's.
        const auto away = [&](const QLineF& line) {
            qreal least = 1e9;
            for (qreal t = 0; t <= 1; t += 0.01)
                least = std::min(least, QLineF(line.pointAt(t), link.label.center()).length());
            return least;
        };
        QVERIFY(away(link.line) < link.label.width() / 2 + link.label.height() + 20);
    }
}

void TestStageGeometry::manyFaultsThinOut()
{
    const StageGeometry alike(test::sceneOf(slowEverywhere()), frameOf()); // 12 of 50 ms, 3 of 200 ms
    std::map<QString, int> told;
    for (const LinkSpot& link : alike.links()) {
        for (const PlacedText& text : link.words)
            ++told[text.text.text];
    }
    QCOMPARE(told[QStringLiteral("50 ms")], 2);
    QCOMPARE(told[QStringLiteral("200 ms")], 3);
    const StageScene scene = test::sceneOf(slowEverywhere(healthyCluster(10, 1)));
    StageFrame frame = frameOf();
    const StageGeometry stage(scene, frame);
    QStringList words;
    int silent = -1;
    for (size_t i = 0; i < scene.links.size(); ++i) {
        for (const PlacedText& text : stage.links()[i].words)
            words << text.text.text;
        if (stage.links()[i].words.empty() && scene.links[i].a == 1)
            silent = int(i);
    }
    words.sort();
    QCOMPARE(words, (QStringList{"200 ms", "50 ms"})); // one of each wording
    QVERIFY(silent >= 0);
    const SceneLink& link = scene.links[size_t(silent)];
    frame.worded = StageItem::link(link.a, link.b); // selected: it says what it has
    QVERIFY(!StageGeometry(scene, frame).links()[size_t(silent)].words.empty());
}

void TestStageGeometry::wordsAreHitAsTheirLink()
{
    const StageScene scene = test::sceneOf(everyKindOfFault());
    const StageGeometry stage(scene, frameOf());
    int hit = 0;
    for (size_t i = 0; i < scene.links.size(); ++i) {
        const QRectF& label = stage.links()[i].label;
        if (label.isEmpty())
            continue;
        QCOMPARE(stage.hitTest(label.center()), StageItem::link(scene.links[i].a, scene.links[i].b));
        ++hit;
    }
    QVERIFY(hit >= 5);
}

RINGSIDE_TEST(stage_geometry, TestStageGeometry)
#include "tst_stage_geometry.moc"
