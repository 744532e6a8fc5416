#include "tests/support/runner.h"
#include "tests/widgets/fault_support.h"
#include "widgets/faults/fault_mark.h"
#include "widgets/faults/link_matrix.h"
#include "widgets/faults/matrix_panel.h"
#include "widgets/theme/theme.h"

#include <QtWidgets/QtWidgets>

#include <set>

using namespace ringside;
using namespace ringside::test;

namespace {

using State = LinkCell::State;

Snapshot faulty()
{
    return withFaults({{cutOf(1, 2), delayOf(2, 1, 50), throttleOf(3, 1, 125'000, Plane::Replication),
                        dropOf(4, 2, {BusType::Fail}), delayOf(5, 6, 10), dropOf(5, 6, {BusType::Fail})}});
}

Snapshot withClient()
{
    auto cluster = std::make_shared<ClusterSnapshot>(*withFaults({{cutOf(clientEnd(1), 2, Plane::Client)}}));
    WriterState writer;
    writer.client = 1;
    cluster->ledger.writers.push_back(writer);
    return cluster;
}

/// A row a line: . none, o open, X cut, D delay, T throttle, # drop, + several.
QString printed(const LinkTable& table)
{
    QStringList lines;
    for (int row = 0; row < table.count(); ++row) {
        QString line;
        for (int column = 0; column < table.count(); ++column)
            line += QLatin1Char(".oXDT#+"[int(table.at(row, column).state)]);
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

QImage painted(const LinkCell& cell, qreal side)
{
    QImage image(qRound(side), qRound(side), QImage::Format_RGB32);
    image.fill(Theme::current().surface());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLinkCell(painter, QRectF(0, 0, side, side), cell, side >= 10);
    return image;
}

struct Bench
{
    LinkMatrix matrix;
    QSignalSpy picked{&matrix, &LinkMatrix::linkPicked};
    QSignalSpy menus{&matrix, &LinkMatrix::menuWanted};

    explicit Bench(const Snapshot& snapshot = faulty())
    {
        matrix.resize(260, 260);
        matrix.setSnapshot(snapshot);
        matrix.show();
    }
    QPoint at(int row, int column) const
    {
        return matrix.geometryOfCells().cell(row, column).center().toPoint();
    }
    void drag(const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(&matrix, Qt::LeftButton, {}, from);
        QTest::mouseMove(&matrix, to);
        QTest::mouseRelease(&matrix, Qt::LeftButton, {}, to);
    }
    void askMenu(const QPoint& point, QContextMenuEvent::Reason reason = QContextMenuEvent::Mouse)
    {
        QContextMenuEvent event(reason, point, matrix.mapToGlobal(point));
        QCoreApplication::sendEvent(&matrix, &event);
    }
};

} // namespace

class TestLinkMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Theme::current().setMode(Theme::Mode::FollowDesktop); }

    void statesOfEveryDirection()
    {
        QCOMPARE(printed(linkTable(*faulty(), {})), QStringLiteral(".Xoooo\n"
                                                                   "D.oooo\n"
                                                                   "To.ooo\n"
                                                                   "o#o.oo\n"
                                                                   "oooo.+\n"
                                                                   "ooooo."));
        QCOMPARE(printed(linkTable(*faulty(), Plane::Replication)), QStringLiteral(".ooooo\n"
                                                                                   "o.oooo\n"
                                                                                   "To.ooo\n"
                                                                                   "ooo.oo\n"
                                                                                   "oooo.o\n"
                                                                                   "ooooo."));
        QCOMPARE(linkTable(*faulty(), Plane::Bus).at(4, 5).kinds, 2);
    }

    void clientsStandBehindTheNodes()
    {
        const LinkTable table = linkTable(*withClient(), {});
        QCOMPARE(table.names().last(), QStringLiteral("c1"));
        QCOMPARE(int(table.at(6, 1).state), int(State::Cut));
        QCOMPARE(int(table.at(1, 6).state), int(State::Open));
        QCOMPARE(int(table.at(6, 6).state), int(State::None));
        QCOMPARE(linkTable(*withClient(), Plane::Bus).count(), 6); // a client has no bus
    }

    void wordsTellEveryFault()
    {
        QCOMPARE(linkCellWords(*faulty(), 1, 2, {}), QStringLiteral("1 → 2 ✕ cut for 6.2 s · bus"));
        QCOMPARE(linkCellWords(*faulty(), 5, 6, {}).split(QLatin1Char('\n')).size(), 2);
        QCOMPARE(linkCellWords(*faulty(), 1, 3, {}), QStringLiteral("1 → 3: open"));
        QCOMPARE(linkCellWords(*faulty(), 3, 1, Plane::Bus), QStringLiteral("3 → 1: open"));
        QVERIFY(linkCellWords(*faulty(), 3, 3, {}).isEmpty());
    }

    void cellsAreToldApart_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<qreal>("side");
        for (const bool dark : {false, true}) {
            for (const qreal side : {22.0, 12.0, 6.0})
                QTest::addRow("%s %g", dark ? "dark" : "light", side) << dark << side;
        }
    }
    void cellsAreToldApart()
    {
        QFETCH(const bool, dark);
        QFETCH(const qreal, side);
        Theme::current().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const std::vector<LinkCell> cells{
            {State::None, 0, FaultKind::Cut},          {State::Open, 0, FaultKind::Cut},
            {State::Cut, 1, FaultKind::Cut},           {State::Delay, 1, FaultKind::Delay},
            {State::Throttle, 1, FaultKind::Throttle}, {State::Drop, 1, FaultKind::Drop}};
        for (size_t i = 0; i < cells.size(); ++i) {
            for (size_t j = 0; j < i; ++j)
                QVERIFY2(painted(cells[i], side) != painted(cells[j], side),
                         qPrintable(QStringLiteral("%1 %2").arg(i).arg(j)));
        }
        // The mark is there where it has room, in other colours than the ground.
        const auto colours = [&](const LinkCell& cell) {
            const QImage image = painted(cell, side);
            std::set<QRgb> found;
            for (int x = 2; x < image.width() - 2; ++x)
                found.insert(image.pixel(x, image.height() / 2));
            return found.size();
        };
        QCOMPARE(colours(cells[3]) > 1, side >= 10);
    }

    void clickPicksALink()
    {
        Bench bench;
        QTest::mouseClick(&bench.matrix, Qt::LeftButton, {}, bench.at(1, 0));
        QCOMPARE(bench.picked.takeFirst(), QVariantList({2, 1}));
        QTest::mouseClick(&bench.matrix, Qt::LeftButton, {}, bench.at(2, 2)); // a node itself is no link
        QCOMPARE(bench.picked.count(), 0);
    }

    void dragChoosesMany()
    {
        Bench bench;
        bench.drag(bench.at(0, 2), bench.at(1, 4));
        QCOMPARE(bench.picked.count(), 0);
        QCOMPARE(bench.matrix.chosen(), (wish::Links{{1, 2}, {3, 4, 5}, true, {}}));
        bench.askMenu(bench.at(1, 3)); // on what is chosen: about all of it
        QCOMPARE(bench.menus.count(), 1);
        QCOMPARE(bench.menus.takeFirst().at(0).value<wish::Links>(),
                 (wish::Links{{1, 2}, {3, 4, 5}, true, {}}));
        bench.askMenu(bench.at(5, 0)); // elsewhere: about that one
        QCOMPARE(bench.menus.takeFirst().at(0).value<wish::Links>(), wish::Links::oneWayFrom(6, 1));
        bench.askMenu(bench.at(3, 3));
        QCOMPARE(bench.menus.count(), 0);
    }

    void numbersChooseRowsAndColumns()
    {
        Bench bench;
        QTest::mouseClick(&bench.matrix, Qt::LeftButton, {},
                          bench.matrix.geometryOfCells().rowLabel(2).center().toPoint());
        QCOMPARE(bench.matrix.chosen().from, std::vector<int>{3});
        QCOMPARE(bench.matrix.chosen().to.size(), size_t(6));
        QTest::mouseClick(&bench.matrix, Qt::LeftButton, {},
                          bench.matrix.geometryOfCells().columnLabel(4).center().toPoint());
        QCOMPARE(bench.matrix.chosen().to, std::vector<int>{5});
    }

    void keysWalkChooseAndPick()
    {
        Bench bench;
        QTest::keyClick(&bench.matrix, Qt::Key_Right);
        QTest::keyClick(&bench.matrix, Qt::Key_Return);
        QCOMPARE(bench.picked.takeFirst(), QVariantList({1, 2}));
        QVERIFY(bench.matrix.accessibleDescription().contains(QStringLiteral("1 → 2 ✕ cut")));
        QTest::keyClick(&bench.matrix, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&bench.matrix, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.matrix.chosen(), (wish::Links{{1, 2}, {2, 3}, true, {}}));
        bench.askMenu({}, QContextMenuEvent::Keyboard);
        QCOMPARE(bench.menus.takeFirst().at(0).value<wish::Links>(), (wish::Links{{1, 2}, {2, 3}, true, {}}));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&bench.matrix, Qt::Key_Down); // stops at the edge
        QCOMPARE(bench.matrix.chosen().from, std::vector<int>{6});
        QTest::keyClick(&bench.matrix, Qt::Key_Escape);
        QVERIFY(bench.matrix.chosen().from.empty());
    }

    void aPlaneCanBeChosen()
    {
        MatrixPanel panel;
        panel.resize(400, 240);
        panel.matrix()->setSnapshot(faulty());
        panel.show();
        const auto choose = [&](int index) {
            QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("faults.plane.%1").arg(index)),
                              Qt::LeftButton);
        };
        choose(2);
        QCOMPARE(int(panel.matrix()->table().at(0, 1).state), int(State::Open));
        QCOMPARE(int(panel.matrix()->table().at(2, 0).state), int(State::Throttle));
        choose(1);
        QCOMPARE(int(panel.matrix()->table().at(0, 1).state), int(State::Cut));
    }

    void tipsTellWhatIsUnderTheMouse()
    {
        const Bench bench;
        QCOMPARE(bench.matrix.tipAt(bench.at(3, 1)), QStringLiteral("4 → 2 ⊘ swallows FAIL for 6.2 s · bus"));
        QVERIFY(bench.matrix.tipAt({1, 1}).isEmpty());
    }

    void theSelectedLinkIsOutlined()
    {
        Bench bench(healthyCluster());
        const QImage before = bench.matrix.grab().toImage();
        bench.matrix.setSelectedLink(2, 5);
        const QImage after = bench.matrix.grab().toImage();
        const QRectF cell = bench.matrix.geometryOfCells().cell(1, 4);
        const QPoint edge(int(cell.left()), int(cell.center().y()));
        QVERIFY(before.pixelColor(edge) != after.pixelColor(edge));
        QCOMPARE(bench.picked.count(), 0);
        bench.matrix.setSelectedLink(0, 0);
        QVERIFY(bench.matrix.grab().toImage() == before);
    }

    void sixtyNodesCanBeHit()
    {
        Bench bench(withFaults({{cutOf(17, 42)}}, healthyCluster(20, 2)));
        bench.matrix.resize(bench.matrix.minimumSizeHint());
        const QPoint cell = bench.at(16, 41);
        QVERIFY(bench.matrix.rect().contains(cell));
        QTest::mouseClick(&bench.matrix, Qt::LeftButton, {}, cell);
        QCOMPARE(bench.picked.takeFirst(), QVariantList({17, 42}));
    }
};

RINGSIDE_TEST(link_matrix, TestLinkMatrix)
#include "tst_link_matrix.moc"
