#include "tests/support/runner.h"
#include "tests/widgets/stage_support.h"
#include "widgets/stage/stage_painter.h"

#include <QImage>
#include <QPainter>

#include <set>

using namespace ringside;
using namespace ringside::test;

namespace {

struct Picture
{
    StageGeometry stage;
    QImage image;

    QColor at(QPointF point) const { return image.pixelColor(point.toPoint()); }
    QColor ringAt(int slot) const { return at(stage.ring().at(RingFrame::angleOf(slot), middle())); }
    qreal middle() const { return (stage.ring().inner + stage.ring().outer) / 2; }
    /// Pixels of a colour among those along a circle.
    int around(QPointF centre, qreal radius, const QColor& colour) const
    {
        int count = 0;
        for (int degree = 0; degree < 360; ++degree) {
            const qreal angle = qDegreesToRadians(qreal(degree));
            count += at(centre + radius * QPointF(std::cos(angle), std::sin(angle))) == colour;
        }
        return count;
    }
    int count(const QRectF& rect, const QColor& colour) const
    {
        int found = 0;
        const QRect pixels = rect.toRect().intersected(image.rect());
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x)
                found += image.pixelColor(x, y) == colour;
        }
        return found;
    }
};

bool reddish(const QColor& colour)
{
    return colour.red() - colour.green() > 60;
}

Picture paint(const Snapshot& snapshot, const StageLook& look = {}, StageMode mode = StageMode::Both)
{
    const StageScene scene = test::sceneOf(snapshot);
    StageFrame frame = frameOf();
    frame.mode = mode;
    Picture picture{StageGeometry(scene, frame),
                    QImage(frame.size.toSize(), QImage::Format_ARGB32_Premultiplied)};
    picture.image.fill(Theme::current().window());
    QPainter painter(&picture.image);
    StagePainter(painter, scene, picture.stage, look, Theme::current()).paint();
    return picture;
}

} // namespace

class TestStagePaint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanupTestCase() { Theme::current().setMode(Theme::Mode::FollowDesktop); }
    void arcsHaveTheirOwnersColour();
    void uncoveredSlotsAreHollow();
    void unservedSlotsAreHatched();
    void aDeadNodeIsDashedWithACross();
    void aPausedNodeHasABadge();
    void cutLinksAreRed();
    void faultsAreToldApartByColourAndDash();
    void oneWayFaultsHaveAnArrow();
    void aSelectedNodeIsRinged();
    void modesLeaveOutTheOther();
    void anEmptyStageShowsAFaintRing();
};

void TestStagePaint::initTestCase_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestStagePaint::init()
{
    QFETCH_GLOBAL(bool, dark);
    Theme::current().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
}

void TestStagePaint::arcsHaveTheirOwnersColour()
{
    const Picture picture = paint(healthyCluster());
    for (int seat = 0; seat < 3; ++seat)
        QCOMPARE(picture.ringAt(seat * 5461 + 2700), Theme::current().shard(seat));
    QVERIFY(picture.ringAt(5461) != Theme::current().shard(0)); // a gap between two arcs
    const NodeSpot& master = *picture.stage.node(2);
    QVERIFY(picture.around(master.centre, master.radius - 2, Theme::current().shard(1)) > 300);
}

void TestStagePaint::uncoveredSlotsAreHollow()
{
    const Picture picture = paint(states()[6].second);
    const Theme& theme = Theme::current();
    QCOMPARE(picture.ringAt(5230), theme.window());
    const RingFrame& ring = picture.stage.ring();
    int red = 0;
    for (int slot = 5010; slot < 5450; ++slot)
        red += reddish(picture.at(ring.at(RingFrame::angleOf(slot), ring.outer - 1.5)));
    QVERIFY2(red > 120 && red < 400, qPrintable(QString::number(red))); // dashes
    const auto word =
        std::find_if(picture.stage.ringTexts().begin(), picture.stage.ringTexts().end(),
                     [](const PlacedText& text) { return text.text.text == QStringLiteral("uncovered"); });
    QVERIFY(word != picture.stage.ringTexts().end());
    QVERIFY(picture.count(word->box, theme.bad()) > 10);
    // One slot alone is widened until it is seen.
    QVERIFY(picture.ringAt(12001) != theme.shard(2));
}

void TestStagePaint::unservedSlotsAreHatched()
{
    const Picture picture = paint(states()[3].second);
    std::set<QRgb> colours;
    for (int slot = 1000; slot < 1400; ++slot)
        colours.insert(picture.ringAt(slot).rgb());
    QVERIFY(colours.count(blend(Theme::current().shard(0), Theme::current().window(), 0.25).rgb()));
    QVERIFY(colours.count(blend(Theme::current().shard(0), Theme::current().window(), 0.8).rgb()));
    QCOMPARE(picture.ringAt(8000), Theme::current().shard(1));
}

void TestStagePaint::aDeadNodeIsDashedWithACross()
{
    const Picture picture = paint(states()[3].second);
    const NodeSpot& dead = *picture.stage.node(1);
    const Theme& theme = Theme::current();
    const int red = picture.around(dead.centre, dead.radius - 1.5, theme.bad());
    QVERIFY2(red > 100 && red < 300, qPrintable(QString::number(red))); // dashes, not a circle
    QCOMPARE(picture.at(dead.badge()), theme.window());                 // the middle of the cross
    QVERIFY(picture.around(dead.badge(), dead.badgeRadius() * 0.7, theme.bad()) > 180);
}

void TestStagePaint::aPausedNodeHasABadge()
{
    const Picture picture = paint(states()[4].second);
    const NodeSpot& paused = *picture.stage.node(1);
    const Theme& theme = Theme::current();
    QCOMPARE(picture.at(paused.badge()), theme.muted()); // between the two bars
    QVERIFY(picture.around(paused.centre, paused.radius - 2, theme.shard(0)) > 250);
}

void TestStagePaint::cutLinksAreRed()
{
    const Picture picture = paint(splitBrain());
    for (size_t i = 0; i < picture.stage.links().size(); ++i) {
        const LinkSpot& link = picture.stage.links()[i];
        const QRectF mark(link.mark - QPointF(9, 9), QSizeF(18, 18));
        if (i < 5) // 1-2 ... 1-6
            QVERIFY(picture.count(mark, Theme::current().bad()) > 4);
    }
    const Picture calm = paint(healthyCluster());
    QCOMPARE(calm.count(QRectF(calm.image.rect()), Theme::current().bad()), 0);
}

void TestStagePaint::faultsAreToldApartByColourAndDash()
{
    const auto faulty = [](const LinkFault& fault) {
        return paint(withFaults({bothWays(fault)}, picture("1 master 0-8191\n2 master 8192-16383\n")));
    };
    // Along the line, how much is inked, in how many pieces; and on both sides of its middle.
    const auto ink = [](const Picture& picture, const QColor& colour, qreal aside) {
        const QLineF& line = picture.stage.links().front().line;
        const QLineF normal = line.normalVector().unitVector();
        int inked = 0, pieces = 0;
        bool before = false;
        const int length = int(line.length());
        for (int i = 60; i < length - 60; ++i) {
            const QPointF point = line.pointAt(qreal(i) / length) + aside * QPointF(normal.dx(), normal.dy());
            const QColor pixel = picture.image.pixelColor(int(point.x()), int(point.y()));
            const auto away = [&](const QColor& other) {
                return std::abs(pixel.red() - other.red()) + std::abs(pixel.green() - other.green()) +
                       std::abs(pixel.blue() - other.blue());
            };
            const bool now = away(colour) < 1.5 * away(Theme::current().window());
            inked += now;
            pieces += now && !before;
            before = now;
        }
        return std::pair(double(inked) / (length - 120), pieces);
    };
    const Theme& theme = Theme::current();
    const auto [delayInk, delayPieces] = ink(faulty(delayOf(1, 2, 50)), theme.warning(), 0);
    const auto [dropInk, dropPieces] = ink(faulty(dropOf(1, 2, {BusType::Fail})), theme.vote(), 0);
    QVERIFY2(delayInk > 0.5 && delayInk < 0.85, qPrintable(QString::number(delayInk))); // long dashes
    QVERIFY2(dropInk > 0.25 && dropInk < 0.7, qPrintable(QString::number(dropInk)));    // dots
    QVERIFY(delayPieces > 3 && dropPieces > 2 * delayPieces);
    const Picture narrow = faulty(throttleOf(1, 2, 125'000)); // two thin lines
    QVERIFY(ink(narrow, theme.warning(), 1.6).first > 0.95);
    QVERIFY(ink(narrow, theme.warning(), -1.6).first > 0.95);
    QVERIFY(ink(narrow, theme.warning(), 0).first < 0.5);
    for (const PlacedText& word : narrow.stage.links().front().words)
        QVERIFY(narrow.count(word.box, theme.warning()) > 5);
    QCOMPARE(narrow.stage.links().front().words.size(), size_t(1));
}

void TestStagePaint::oneWayFaultsHaveAnArrow()
{
    const Snapshot two = picture("1 master 0-8191\n2 master 8192-16383\n");
    const Picture forward = paint(withFaults({{delayOf(1, 2, 50)}}, two));
    const Picture both = paint(withFaults({bothWays(delayOf(1, 2, 50))}, two));
    const NodeSpot& target = *forward.stage.node(2);
    QLineF in(target.centre, forward.stage.node(1)->centre);
    in.setLength(target.radius + 6);
    const QRectF head(in.p2() - QPointF(6, 6), QSizeF(12, 12));
    const QColor amber = Theme::current().warning();
    QVERIFY2(
        forward.count(head, amber) > both.count(head, amber) + 15,
        qPrintable(QStringLiteral("%1 %2").arg(forward.count(head, amber)).arg(both.count(head, amber))));
    const NodeSpot& source = *forward.stage.node(1);
    QLineF out(source.centre, target.centre);
    out.setLength(source.radius + 6);
    QCOMPARE(forward.count(QRectF(out.p2() - QPointF(6, 6), QSizeF(12, 12)), amber) > 20, false);
}

void TestStagePaint::aSelectedNodeIsRinged()
{
    StageLook look;
    look.selection = StageItem::node(5);
    const Picture selected = paint(healthyCluster(), look);
    const Picture plain = paint(healthyCluster());
    const NodeSpot& spot = *selected.stage.node(5);
    const QPointF above = spot.centre - QPointF(0, spot.radius + 4);
    QVERIFY(selected.at(above) != plain.at(above));
    look.selection = StageItem::shard(1);
    const Picture shard = paint(healthyCluster(), look);
    QVERIFY(shard.image != plain.image);
    QCOMPARE(shard.at(shard.stage.ring().at(RingFrame::angleOf(8192), shard.stage.ring().outer + 1)),
             Theme::current().shard(1));
}

void TestStagePaint::modesLeaveOutTheOther()
{
    const Picture ring = paint(healthyCluster(), {}, StageMode::RingOnly);
    QCOMPARE(ring.ringAt(2700), Theme::current().shard(0));
    QVERIFY(!ring.stage.node(1));
    const Picture graph = paint(healthyCluster(), {}, StageMode::GraphOnly);
    QVERIFY(graph.stage.node(1));
    QVERIFY(graph.stage.ringTexts().empty());
    QCOMPARE(graph.at(graph.stage.ring().at(0, graph.stage.ring().outer - 4)), Theme::current().window());
}

void TestStagePaint::anEmptyStageShowsAFaintRing()
{
    const Picture picture = paint(std::make_shared<ClusterSnapshot>());
    QVERIFY(picture.ringAt(2700) != Theme::current().window());
    QCOMPARE(picture.ringAt(2700), picture.ringAt(8000));
    QCOMPARE(picture.at(picture.stage.ring().centre), Theme::current().window());
}

RINGSIDE_TEST(stage_paint, TestStagePaint)
#include "tst_stage_paint.moc"
