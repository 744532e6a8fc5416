#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/inspector/opinion_mark.h"
#include "widgets/inspector/opinion_matrix.h"
#include "widgets/inspector/opinion_matrix_painter.h"
#include "widgets/theme/theme.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;
using Cell = MatrixGeometry::Cell;

namespace {

/// Node 1 is FAIL for all others, and suspects node 2 itself.
Snapshot troubled()
{
    auto cluster = std::make_shared<ClusterSnapshot>(
        *picture("1 master 0-8191 fail\n2 master 8192-16383\n3 replica of 1"));
    cluster->nodes[0].opinions[1].health = Health::Pfail;
    cluster->nodes[0].opinions[2].health = Health::Handshake;
    cluster->nodes[1].opinions[0].pongReceivedMs = cluster->timeMs - 3200;
    return cluster;
}

int distance(const QColor& a, const QColor& b)
{
    return qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue());
}

QImage painted(const ClusterSnapshot& cluster, const MatrixGeometry& geometry, int emphasis = 0)
{
    QImage image(geometry.size().toSize() + QSize(8, 8), QImage::Format_RGB32);
    image.fill(Theme::current().surface());
    QPainter painter(&image);
    paintOpinionMatrix(painter, geometry, cluster, emphasis, {});
    return image;
}

/// A pixel of a cell beside its letter.
QColor ground(const QImage& image, const MatrixGeometry& geometry, int viewer, int subject)
{
    const QRectF cell = geometry.cell(viewer, subject);
    return image.pixelColor(QPointF(cell.left() + cell.width() / 2, cell.top() + 3).toPoint());
}

} // namespace

class TestOpinionMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCellHitsItself_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("width");
        QTest::newRow("one node") << 1 << 300;
        QTest::newRow("six nodes") << 6 << 300;
        QTest::newRow("sixty nodes") << 60 << 300;
        QTest::newRow("more than there is room for") << 150 << 300;
    }
    void everyCellHitsItself()
    {
        QFETCH(const int, count);
        QFETCH(const int, width);
        const MatrixGeometry geometry(count, width, 1, 24);
        for (int v = 0; v < count; ++v) {
            for (int s = 0; s < count; ++s)
                QCOMPARE(geometry.at(geometry.cell(v, s).center()), std::optional(Cell{v, s}));
        }
        QVERIFY(!geometry.at({5, 40}));
        QVERIFY(!geometry.at({24 + count * 60.0, 40}));
        QVERIFY(geometry.cellSize() >= 3);
    }

    void fitsItsWidth()
    {
        for (const int count : {2, 6, 12, 30, 60})
            QVERIFY(MatrixGeometry(count, 300, 1, 24).size().width() <= 301);
        QCOMPARE(MatrixGeometry(6, 300, 1, 24).cellSize(), 27.0);
        QVERIFY(MatrixGeometry(6, 300, 1, 24).showsLetters());
        QVERIFY(!MatrixGeometry(60, 300, 1, 24).showsLetters());
    }

    void labelsThinOut()
    {
        const MatrixGeometry few(6, 300, 1, 24), many(60, 300, 1, 24);
        QCOMPARE(few.labelStep(18), 1);
        QCOMPARE(many.labelStep(18), 5);
        QVERIFY(many.isLabelled(0, 18) && many.isLabelled(9, 18) && !many.isLabelled(10, 18));
    }

    void everyStateHasItsColour()
    {
        const Theme& theme = Theme::current();
        const Snapshot s = troubled();
        const MatrixGeometry geometry(3, 200, 1, 24);
        const QImage image = painted(*s, geometry);
        QVERIFY(distance(ground(image, geometry, 1, 0), theme.bad()) < 120);
        QVERIFY(distance(ground(image, geometry, 0, 1), theme.warning()) < 120);
        QVERIFY(distance(ground(image, geometry, 1, 2), theme.good()) < 120);
        QVERIFY(distance(ground(image, geometry, 0, 2), theme.surface()) < 40);
        QVERIFY(distance(ground(image, geometry, 0, 0), theme.control()) < 40);
    }

    void numbersWithGaps()
    {
        const Snapshot s = picture("1 master 0-16383\n3 replica of 1\n7 replica of 1 fail");
        const MatrixGeometry geometry(3, 200, 1, 24);
        const QImage image = painted(*s, geometry, 7);
        QVERIFY(distance(ground(image, geometry, 1, 1), Theme::current().control()) < 40); // 3 of itself
        QVERIFY(distance(ground(painted(*s, geometry), geometry, 0, 2), Theme::current().bad()) < 120);
        OpinionMatrix matrix;
        matrix.resize(300, 300);
        matrix.setSnapshot(s);
        QSignalSpy clicked(&matrix, &OpinionMatrix::nodeClicked);
        QTest::mouseClick(&matrix, Qt::LeftButton, {},
                          matrix.geometryOfCells().cell(0, 2).center().toPoint());
        QTest::mouseClick(&matrix, Qt::LeftButton, {},
                          matrix.geometryOfCells().rowLabel(1).center().toPoint());
        QCOMPARE(clicked.size(), 2);
        QCOMPARE(clicked[0][0].toInt(), 7);
        QCOMPARE(clicked[1][0].toInt(), 3);
    }

    void lettersTellTheStateWithoutColour()
    {
        const Snapshot s = troubled();
        QCOMPARE(markLetter(markOf(s->opinion(2, 1))), QStringLiteral("F"));
        QCOMPARE(markLetter(markOf(s->opinion(1, 2))), QStringLiteral("P"));
        QCOMPARE(markLetter(markOf(s->opinion(1, 3))), QStringLiteral("?"));
        QCOMPARE(markLetter(markOf(s->opinion(2, 3))), QStringLiteral("✓"));
        QCOMPARE(markLetter(markOf(s->opinion(2, 2))), QStringLiteral("·"));
    }

    void aSilentNodesRowIsFaint()
    {
        const Snapshot s = picture("1 master 0-16383 paused\n2 replica of 1\n3 replica of 1");
        const MatrixGeometry geometry(3, 200, 1, 24);
        const QImage image = painted(*s, geometry);
        const QColor good = Theme::current().good();
        QVERIFY(distance(ground(image, geometry, 0, 1), good) >
                distance(ground(image, geometry, 1, 2), good) + 80);
    }

    void emphasisFramesTheRow()
    {
        const Snapshot s = troubled();
        const MatrixGeometry geometry(3, 200, 1, 24);
        const QImage plain = painted(*s, geometry), framed = painted(*s, geometry, 2);
        const QPoint edge(int(geometry.row(1).left()) - 2, int(geometry.row(1).center().y()));
        QVERIFY(distance(plain.pixelColor(edge), Theme::current().surface()) < 10);
        QVERIFY(distance(framed.pixelColor(edge), Theme::current().surface()) > 200);
    }

    void ofANodeThatIsDownTheColumnStandsOut()
    {
        const Theme& theme = Theme::current();
        const Snapshot s = picture("1 master 0-8191 crashed fail\n2 master 8192-16383\n3 replica of 1");
        const MatrixGeometry geometry(3, 200, 1, 24);
        const QImage plain = painted(*s, geometry), chosen = painted(*s, geometry, 1);
        // Its name on top is marked, that at the left is not, chosen or not.
        const auto inkIn = [&](const QImage& image, const QRectF& label) {
            int nearest = 765;
            for (int y = int(label.top()); y < int(label.bottom()); ++y) {
                for (int x = int(label.left()); x < int(label.right()); ++x)
                    nearest = qMin(nearest, distance(image.pixelColor(x, y), theme.bad()));
            }
            return nearest;
        };
        for (const QImage& image : {plain, chosen}) {
            QVERIFY(inkIn(image, geometry.columnLabel(0)) < 60);
            QVERIFY(inkIn(image, geometry.columnLabel(1)) > 100);
            QVERIFY(inkIn(image, geometry.rowLabel(0)) > 100);
        }
        // What the others hold of it keeps its strength; it holds nothing any more.
        QCOMPARE(ground(chosen, geometry, 1, 0), ground(plain, geometry, 1, 0));
        QVERIFY(distance(ground(chosen, geometry, 1, 0), theme.bad()) < 120);
        QVERIFY(distance(ground(painted(*s, geometry, 2), geometry, 2, 0), theme.bad()) < 120);
        QVERIFY(distance(ground(chosen, geometry, 1, 2), theme.good()) >
                distance(ground(plain, geometry, 1, 2), theme.good()) + 40);
        QVERIFY(distance(ground(plain, geometry, 0, 1), theme.surface()) < 90);
        // The frame is the column's.
        const QPoint besideRow(int(geometry.row(0).right()) + 2, int(geometry.row(0).center().y()));
        const QPoint belowColumn(int(geometry.column(0).center().x()), int(geometry.column(0).bottom()) + 2);
        QVERIFY(distance(chosen.pixelColor(besideRow), theme.surface()) < 10);
        QVERIFY(distance(chosen.pixelColor(belowColumn), theme.surface()) > 200);
    }

    void dyingRepaints()
    {
        OpinionMatrix matrix;
        matrix.setSnapshot(picture("1 master 0-16383\n2 replica of 1"));
        matrix.resize(300, 300);
        const QImage before = matrix.grab().toImage();
        auto dead = std::make_shared<ClusterSnapshot>(*picture("1 master 0-16383\n2 replica of 1"));
        dead->nodes[0].process = ProcessState::Stopped; // all else is still as it was
        matrix.setSnapshot(dead);
        QVERIFY(matrix.grab().toImage() != before);
    }

    void sentences()
    {
        const Snapshot s = troubled();
        QCOMPARE(opinionSentence(*s, 2, 1), QStringLiteral("Node 2 says node 1 is FAIL, pong 3.2 s ago"));
        QCOMPARE(opinionSentence(*s, 2, 2), QStringLiteral("Node 2 itself"));
        QCOMPARE(opinionSummary(s->nodes[0]), QStringLiteral("Node 1 says: 2 PFAIL, 3 in handshake; 0 ok."));
        QCOMPARE(opinionSummary(healthyCluster()->nodes[0]),
                 QStringLiteral("Node 1 says: all 5 others are ok."));
        // A dead one holds nothing any more: it is what it said last.
        NodeState dead = healthyCluster()->nodes[0];
        dead.answering = false;
        QCOMPARE(opinionSummary(dead),
                 QStringLiteral("Before it fell silent, node 1 said: all 5 others are ok."));
        NodeState mute = dead;
        mute.opinions.clear();
        QCOMPARE(opinionSummary(mute), QStringLiteral("Node 1 has said nothing yet."));
        QCOMPARE(opinionSentence(*picture("1 master 0-16383 paused\n2 replica of 1"), 1, 2),
                 QStringLiteral("Node 1 says node 2 is ok — its last view, it does not answer now"));
    }

    void whoHoldsAnotherRoleOrEpochIsMarkedAndTold()
    {
        // Node 1 was cut off and still believes in itself; the others follow node 2.
        ClusterSnapshot cluster = *healthyCluster(3, 0);
        for (NodeState& viewer : cluster.nodes) {
            for (Opinion& opinion : viewer.opinions) {
                opinion.sinceMs = cluster.timeMs - 3200;
                if (opinion.number != 1 || viewer.number == 1)
                    continue;
                opinion.role = Role::Replica;
                opinion.masterId = cluster.nodes[1].id;
                opinion.configEpoch = 8;
            }
        }
        const MatrixGeometry geometry(3, 200, 1, 24);
        const QImage image = painted(cluster, geometry);
        const auto corner = [&](int viewer, int subject) {
            return image.pixelColor((geometry.cell(viewer, subject).topRight() + QPointF(-4, 3)).toPoint());
        };
        QVERIFY(distance(corner(0, 0), Theme::current().vote()) < 60);
        QVERIFY(distance(corner(1, 0), Theme::current().vote()) > 100);
        QVERIFY(distance(corner(1, 2), Theme::current().vote()) > 100);
        const QString told = opinionSentence(cluster, 2, 1);
        QVERIFY2(told.contains(QStringLiteral("for 3.2 s")), qPrintable(told));
        QVERIFY(!told.contains(QStringLiteral("most say")));
        cluster.nodes[2].opinions[0].configEpoch = 7;
        QVERIFY2(opinionSentence(cluster, 3, 1)
                     .endsWith(QStringLiteral("says it is a replica of node 2, epoch 7; most say: replica of "
                                              "node 2, epoch 8")),
                 qPrintable(opinionSentence(cluster, 3, 1)));
    }

    void clicksAndKeysSelect()
    {
        OpinionMatrix matrix;
        matrix.setSnapshot(troubled());
        matrix.resize(300, matrix.heightForWidth(300));
        matrix.show();
        QSignalSpy clicked(&matrix, &OpinionMatrix::nodeClicked);
        const MatrixGeometry geometry = matrix.geometryOfCells();
        QTest::mouseClick(&matrix, Qt::LeftButton, {}, geometry.cell(1, 2).center().toPoint());
        QTest::mouseClick(&matrix, Qt::LeftButton, {}, geometry.rowLabel(1).center().toPoint());
        QTest::keyClick(&matrix, Qt::Key_Right);
        QTest::keyClick(&matrix, Qt::Key_Return);
        QCOMPARE(clicked.size(), 3);
        QCOMPARE(clicked[0].first().toInt(), 3);
        QCOMPARE(clicked[1].first().toInt(), 2);
        QCOMPARE(clicked[2].first().toInt(), 2);
    }

    void heightFollowsTheNodesOnly()
    {
        OpinionMatrix matrix;
        matrix.setSnapshot(healthyCluster());
        const int before = matrix.heightForWidth(300);
        matrix.setSnapshot(picture("1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master 10923-16383\n"
                                   "4 replica of 1\n5 replica of 2\n6 replica of 3"));
        QCOMPARE(matrix.heightForWidth(300), before);
        QVERIFY(before > 150);
    }
};

RINGSIDE_TEST(opinion_matrix, TestOpinionMatrix)
#include "tst_opinion_matrix.moc"
