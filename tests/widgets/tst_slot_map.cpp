#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/dress/calm_button.h"
#include "widgets/slotmap/depth_legend.h"
#include "widgets/slotmap/hot_slots.h"
#include "widgets/slotmap/slot_map.h"
#include "widgets/slotmap/slot_painter.h"
#include "widgets/slotmap/slot_words.h"
#include "widgets/slotmap/slots_panel.h"
#include "widgets/theme/theme.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;

namespace {

Heat heatOf(std::initializer_list<std::pair<int, quint32>> keys)
{
    auto heat = std::make_shared<SlotHeat>();
    heat->known.set();
    for (const auto& [slot, count] : keys)
        heat->keys[size_t(slot)] = count;
    heat->costMs = 12;
    heat->tookMs = 400;
    heat->longestMs = 0.4;
    heat->periodMs = 3000;
    return heat;
}

/// Slot 100 is on its way from node 1 to node 2.
Snapshot moving()
{
    auto cluster = std::make_shared<ClusterSnapshot>(*healthyCluster());
    for (Opinion& opinion : cluster->nodes[0].opinions) {
        if (opinion.number == 1)
            opinion.migrating = {{100, cluster->nodes[1].id}};
    }
    return cluster;
}

SlotTable tableOf(const Snapshot& cluster)
{
    SlotTable table;
    table.setCluster(*cluster);
    return table;
}

QRgb pixel(const QImage& image, const SlotGrid& grid, int slot)
{
    return image.pixel(grid.cell(slot).topLeft() - grid.area().topLeft());
}

/// How many different colours a slot's neighbourhood of 12 slots has.
int coloursRound(const QImage& image, const SlotGrid& grid, int slot)
{
    QSet<QRgb> colours;
    for (int i = 0; i < 12; ++i)
        colours.insert(pixel(image, grid, slot + i));
    return int(colours.size());
}

struct Bench
{
    SlotMap map;
    QSignalSpy chosen{&map, &SlotMap::slotsSelected};
    QSignalSpy picked{&map, &SlotMap::slotPicked};

    Bench()
    {
        map.resize(700, 540);
        map.setSnapshot(healthyCluster());
        map.show();
    }
    QPoint at(int slot) const { return map.boxOf(slot).center().toPoint(); }
    void drag(int from, int to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&map, Qt::LeftButton, modifiers, at(from));
        QMouseEvent move(QEvent::MouseMove, QPointF(at(to)), map.mapToGlobal(QPointF(at(to))), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&map, &move);
        QTest::mouseRelease(&map, Qt::LeftButton, modifiers, at(to));
    }
};

} // namespace

class TestSlotMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::current().setMode(Theme::Mode::Light);
    }

    void theArrangementFollowsThePlace_data()
    {
        QTest::addColumn<QSize>("room");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QSize>("area");
        QTest::newRow("square") << QSize(640, 640) << 128 << QSize(640, 640);
        QTest::newRow("a panel at the bottom") << QSize(655, 126) << 256 << QSize(655, 126);
        QTest::newRow("long and low") << QSize(1600, 100) << 512 << QSize(1600, 100);
        QTest::newRow("longest") << QSize(2100, 40) << 1024 << QSize(2100, 40);
        QTest::newRow("too long") << QSize(4000, 128) << 512 << QSize(4000, 128);
        QTest::newRow("narrow") << QSize(300, 600) << 128 << QSize(300, 600);
        QTest::newRow("narrower") << QSize(260, 900) << 128
                                  << QSize(260, 624); // cells not higher than 2.4 times
        QTest::newRow("the same with twice the pixels") << QSize(1310, 252) << 256 << QSize(1310, 252);
        QTest::newRow("least") << QSize(256, 64) << 256 << QSize(256, 64);
    }

    void theArrangementFollowsThePlace()
    {
        QFETCH(QSize, room);
        QFETCH(int, columns);
        QFETCH(QSize, area);
        const SlotGrid grid{QRect(QPoint(10, 20), room)};
        QCOMPARE(grid.columns(), columns);
        QCOMPARE(grid.area().size(), area);
        QVERIFY(QRect(QPoint(10, 20), room).contains(grid.area()));
        qint64 covered = 0;
        for (int slot = 0; slot < kSlotCount; ++slot) {
            const QRect cell = grid.cell(slot);
            QVERIFY(!cell.isEmpty());
            covered += qint64(cell.width()) * cell.height();
            QCOMPARE(grid.slotAt(cell.topLeft()), std::optional(slot));
            QCOMPARE(grid.slotAt(cell.bottomRight()), std::optional(slot));
        }
        QCOMPARE(covered, qint64(area.width()) * area.height());
        QVERIFY(!grid.slotAt(QPoint(9, 20)));
    }

    void rectanglesAndRuns()
    {
        const SlotGrid grid(QRect(0, 0, 640, 640));
        QCOMPARE(grid.rectangle(130, 387).toString(), QStringLiteral("130-131,258-259,386-387"));
        QCOMPARE(grid.rectangle(387, 130), grid.rectangle(130, 387));
        QCOMPARE(grid.rectangle(258, 131), grid.rectangle(130, 259)); // any two opposite corners
        QCOMPARE(grid.rectangle(0, kSlotCount - 1).toString(), QStringLiteral("0-16383"));
        QCOMPARE(SlotGrid::run(387, 130).toString(), QStringLiteral("130-387"));
        QCOMPARE(grid.moved(0, -1, -1), 0);
        QCOMPARE(grid.moved(127, 0, 1), 128);
        QCOMPARE(grid.moved(kSlotCount - 1, 1, 1), kSlotCount - 1);
    }

    void sumsAndTheFullest()
    {
        const SlotTable table = tableOf(healthyCluster());
        const Heat heat = heatOf({{5, 10}, {6000, 30}, {6001, 30}, {16383, 30}});
        const SlotSums sums = slotSums({{5400, 6000}}, table, heat);
        QCOMPARE(sums.slots, 601);
        QCOMPARE(sums.keys, quint64(30));
        QCOMPARE(sums.share, 0.3);
        QCOMPARE(sums.seats, (std::vector<int>{0, 1}));
        QCOMPARE(hottestSlots(heat, 2), (std::vector<HotSlot>{{6000, 30}, {6001, 30}}));
        QCOMPARE(hottestSlots(heat, 9).size(), size_t(4));
        QVERIFY(hottestSlots({}, 5).empty());
        QCOMPARE(slotSums({{0, 9}}, table, {}).known, 0);
    }

    void depthIsLogarithmic()
    {
        QCOMPARE(slotDepth(0, 1000), 0.0);
        QCOMPARE(slotDepth(1000, 1000), 1.0);
        QCOMPARE(slotDepth(5000, 1000), 1.0);
        QCOMPARE(slotDepth(5, 0), 0.0);
        QVERIFY(slotDepth(31, 1000) > 0.49 &&
                slotDepth(31, 1000) < 0.51); // the middle is the root, not the half
    }

    void aFewFullSlotsDoNotMakeTheOthersPale()
    {
        auto heat = std::make_shared<SlotHeat>(*heatOf({}));
        QCOMPARE(depthScale(heat), DepthScale());
        heat->keys.fill(8);
        QCOMPARE(depthScale(heat), (DepthScale{8, false}));
        heat->keys[7] = 900;
        heat->keys[8] = 20;
        QCOMPARE(depthScale(heat), (DepthScale{8, true}));
        SlotMap map;
        map.setHeat(heat);
        QCOMPARE(map.marked(), (std::vector<HotSlot>{{7, 900}})); // 20 is not far more than 8
        QCOMPARE(depthScale(heatOf({{1, 5}, {2, 3}})), (DepthScale{5, false}));
        QCOMPARE(depthScale({}), DepthScale());
    }

    void hueTellsTheOwnerDepthTheKeys()
    {
        const SlotGrid grid(QRect(0, 0, 640, 640));
        const Heat heat = heatOf({{1, 1}, {2, 1000}, {6000, 1000}});
        const QImage image = slotImage(grid, tableOf(healthyCluster()), heat, 1);
        const Theme& theme = Theme::current();
        QCOMPARE(pixel(image, grid, 2), theme.shard(0).rgb());
        QCOMPARE(pixel(image, grid, 6000), theme.shard(1).rgb());
        QCOMPARE(pixel(image, grid, 0), slotColour(0, 0).rgb());
        QVERIFY(qGray(pixel(image, grid, 0)) > qGray(pixel(image, grid, 1)));
        QVERIFY(qGray(pixel(image, grid, 1)) > qGray(pixel(image, grid, 2)));
        QCOMPARE(pixel(image, grid, 3), pixel(image, grid, 0));
    }

    void uncountedSlotsAreFlat()
    {
        const SlotGrid grid(QRect(0, 0, 640, 640));
        const QImage image = slotImage(grid, tableOf(healthyCluster()), {}, 1);
        QCOMPARE(pixel(image, grid, 0), slotColour(0, {}).rgb());
        QCOMPARE(pixel(image, grid, 5460), pixel(image, grid, 0));
        auto partly = std::make_shared<SlotHeat>(*heatOf({{7, 5}}));
        partly->known.reset(8);
        QCOMPARE(pixel(slotImage(grid, tableOf(healthyCluster()), partly, 1), grid, 8),
                 slotColour(0, {}).rgb());
    }

    void gapsAndSilentOwnersAreHatched()
    {
        const SlotGrid grid(QRect(0, 0, 640, 640));
        const Snapshot broken = picture("1 master 0-5460\n"
                                        "2 master 5461-10922 fail crashed\n"
                                        "3 master 10923-16000");
        const QImage image = slotImage(grid, tableOf(broken), heatOf({}), 1);
        QCOMPARE(coloursRound(image, grid, 0), 1);
        QCOMPARE(coloursRound(image, grid, 6000), 2);
        QCOMPARE(coloursRound(image, grid, 16100), 2);
        QVERIFY(!slotWords(*broken, {}, 16100).contains(QStringLiteral("node")));
        QVERIFY(slotWords(*broken, {}, 6000).contains(QStringLiteral("not served")));
    }

    void aSlotOnItsWayIsFramed()
    {
        const SlotGrid grid(QRect(0, 0, 640, 640));
        const QImage image = slotImage(grid, tableOf(moving()), heatOf({}), 1);
        QCOMPARE(pixel(image, grid, 100), Theme::current().text().rgb());
        QCOMPARE(image.pixel(grid.cell(100).center()), slotColour(0, 0).rgb());
        const SlotGrid small(QRect(0, 0, 256, 128));
        QCOMPARE(pixel(slotImage(small, tableOf(moving()), heatOf({}), 1), small, 100),
                 Theme::current().text().rgb());
        QVERIFY(slotWords(*moving(), {}, 100).contains(QStringLiteral("from node 1 to node 2")));
    }

    void thePictureIsKept()
    {
        Bench bench;
        QTRY_COMPARE(bench.map.paintings(), 1);
        auto later = std::make_shared<ClusterSnapshot>(*healthyCluster());
        later->timeMs += 500;
        QVERIFY(!bench.map.setSnapshot(later));
        bench.map.setHeat(heatOf({{1, 5}}));
        bench.map.grab();
        QCOMPARE(bench.map.paintings(), 2);
        auto again = std::make_shared<SlotHeat>(*heatOf({{1, 5}}));
        again->timeMs = 99;
        bench.map.setHeat(again);
        QTest::mouseMove(&bench.map, bench.at(77));
        bench.drag(5, 300);
        bench.map.grab();
        QCOMPARE(bench.map.paintings(), 2);
        QVERIFY(bench.map.setSnapshot(moving()));
        bench.map.grab();
        QCOMPARE(bench.map.paintings(), 3);
    }

    void draggingSelectsARectangle()
    {
        Bench bench;
        const int columns = bench.map.grid().columns();
        bench.drag(columns + 2, 3 * columns + 4);
        QCOMPARE(bench.map.selected(), bench.map.grid().rectangle(columns + 2, 3 * columns + 4));
        QCOMPARE(bench.map.selected().count(), 9);
        QVERIFY(bench.chosen.count() >= 1 && bench.picked.isEmpty());
    }

    void withShiftARun()
    {
        Bench bench;
        QTest::mouseClick(&bench.map, Qt::LeftButton, {}, bench.at(300));
        QCOMPARE(bench.picked.takeFirst().at(0).toInt(), 300);
        QTest::mouseClick(&bench.map, Qt::LeftButton, Qt::ShiftModifier, bench.at(900));
        QCOMPARE(bench.map.selected().toString(), QStringLiteral("300-900"));
        QVERIFY(bench.picked.isEmpty());
        bench.drag(2000, 2300);
        bench.drag(2000, 2500, Qt::ShiftModifier);
        QCOMPARE(bench.map.selected().toString(), QStringLiteral("2000-2500"));
    }

    void theKeyboardWalks()
    {
        Bench bench;
        const int columns = bench.map.grid().columns();
        bench.map.setCurrentSlot(1000);
        QTest::keyClick(&bench.map, Qt::Key_Right);
        QTest::keyClick(&bench.map, Qt::Key_Down);
        QCOMPARE(bench.map.currentSlot(), 1001 + columns);
        QVERIFY(bench.map.accessibleDescription().startsWith(QStringLiteral("Slot %1").arg(1001 + columns)));
        QTest::keyClick(&bench.map, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&bench.map, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(bench.map.selected().toString(), QStringLiteral("1002-%1").arg(1001 + columns));
        QTest::keyClick(&bench.map, Qt::Key_Return);
        QCOMPARE(bench.picked.takeFirst().at(0).toInt(), 1002);
        QTest::keyClick(&bench.map, Qt::Key_Home);
        QCOMPARE(bench.map.currentSlot() % columns, 0);
        QTest::keyClick(&bench.map, Qt::Key_Escape);
        QVERIFY(bench.map.selected().isEmpty());
    }

    void thePanelTellsSums()
    {
        SlotsPanel panel;
        panel.resize(900, 170);
        panel.setSnapshot(healthyCluster());
        QCOMPARE(panel.words(), QStringLiteral("Keys are being counted…"));
        panel.setHeat(heatOf({{5, 10}, {6000, 30}}));
        QVERIFY2(panel.words().startsWith(QStringLiteral("40 keys in 16,384 slots.")),
                 qPrintable(panel.words()));
        panel.map().setSelected({{0, 99}});
        Q_EMIT panel.map().slotsSelected({{0, 99}});
        QCOMPARE(panel.words(), QStringLiteral("0-99 · 100 slot(s) · 10 keys, 25.0 % of all · of node(s) 1"));
        QVERIFY(panel.findChild<DepthLegend*>()->toolTip().contains(QStringLiteral("0.40 % of its time")));
        QCOMPARE(panel.findChild<DepthLegend*>()->text(), QStringLiteral("30 key(s)"));
    }

    void moveIsWantedForWhatIsSelected()
    {
        SlotsPanel panel;
        panel.resize(900, 170);
        panel.setSnapshot(healthyCluster());
        panel.show();
        auto* move = panel.findChild<CalmButton*>(QStringLiteral("slots.move"));
        QVERIFY(!move->isEnabled() && move->toolTip().contains(QStringLiteral("Select slots first")));
        QSignalSpy wanted(&panel, &SlotsPanel::moveWanted);
        panel.setSelectedSlot(77);
        QCOMPARE(panel.words(), QStringLiteral("Slot 77 · node 1 (:9000) · keys not counted"));
        QVERIFY(move->isEnabled());
        QTest::mouseClick(move, Qt::LeftButton);
        QCOMPARE(wanted.takeFirst().at(0).value<SlotRanges>().toString(), QStringLiteral("77"));
    }

    void theFullestAreListedAndPicked()
    {
        SlotsPanel panel;
        panel.resize(900, 300);
        panel.setSnapshot(healthyCluster());
        panel.setHeat(heatOf({{5, 10}, {6000, 30}, {7, 1}, {8, 1}, {9, 1}, {10, 1}}));
        panel.show();
        auto* hot = panel.findChild<HotSlots*>();
        QCOMPARE(hot->hot().size(), size_t(HotSlots::kRows));
        QTRY_COMPARE(hot->shown(), HotSlots::kRows);
        QSignalSpy wanted(&panel, &SlotsPanel::slotWanted);
        QTest::mouseClick(hot, Qt::LeftButton, {}, hot->rowBox(0).center().toPoint());
        QCOMPARE(wanted.takeFirst().at(0).toInt(), 6000);
        QCOMPARE(panel.map().selected().toString(), QStringLiteral("6000"));
        panel.resize(400, 300);
        QVERIFY(!hot->isVisible()); // the map needs the room
    }

    void aSelectionOfManyOutlivesOneElsewhere()
    {
        SlotsPanel panel;
        panel.setSnapshot(healthyCluster());
        panel.map().setSelected({{10, 20}});
        panel.setSelectedSlot(-1);
        QCOMPARE(panel.map().selected().toString(), QStringLiteral("10-20"));
        panel.setSelectedSlot(15);
        QCOMPARE(panel.map().selected().toString(), QStringLiteral("10-20"));
        panel.setSelectedSlot(50);
        QCOMPARE(panel.map().selected().toString(), QStringLiteral("50"));
        panel.setSelectedSlot(-1);
        QVERIFY(panel.map().selected().isEmpty());
    }

    void countsOfAClusterThatIsGoneGoToo()
    {
        SlotsPanel panel;
        panel.setSnapshot(healthyCluster());
        panel.setHeat(heatOf({{5, 10}}));
        panel.setSnapshot(std::make_shared<ClusterSnapshot>());
        QVERIFY(!panel.map().heat());
        QCOMPARE(panel.words(), QStringLiteral("No cluster."));
    }
};

RINGSIDE_TEST(slot_map, TestSlotMap)
#include "tst_slot_map.moc"
