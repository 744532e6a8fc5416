#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/failover_support.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timeline/timeline_painter.h"

#include <QPainter>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace ringside;
using namespace ringside::test;

class TestTimeline : public QObject
{
    Q_OBJECT

    static constexpr qint64 kStart = 1'760'000'000'000;

    static void fill(Timeline& line)
    {
        using enum EventKind;
        const auto event = [](qint64 offset, EventKind kind, int node, int other = 0) {
            return Event{kStart + offset, kind, Witness::Log, node, other, 0, {}, {}};
        };
        line.resize(1280, line.sizeHint().height());
        line.addEvents({event(2000, NodeKilled, 1), event(7000, Pfail, 1, 2), event(8000, Fail, 1, 2),
                        event(8700, ElectionStarted, 4), event(9200, Promoted, 4, 1)});
        line.setSnapshot(std::make_shared<ClusterSnapshot>(failoverCluster(kStart)));
        line.setNow(kStart + 20'000);
        line.show();
    }
    static void wheel(Timeline& line, int delta)
    {
        QWheelEvent event(QPointF(600, 40), line.mapToGlobal(QPointF(600, 40)), {}, {0, delta}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&line, &event);
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::current().setMode(Theme::Mode::Light);
        Theme::current().setPresenting(false);
    }

    void paintsSegmentsInTheirColours()
    {
        Timeline line;
        fill(line);
        const QImage image = line.grab().toImage();
        const TimelineLayout layout = line.layoutNow();
        const auto& bar = layout.bars().front();
        QCOMPARE(bar.segments.size(), size_t(4));
        for (const TimelineLayout::Segment& segment : bar.segments)
            QCOMPARE(image.pixelColor((segment.box.topLeft() + QPointF(4, 2)).toPoint()),
                     partColour(segment.what));
    }

    void shapesTellSeveritiesApart()
    {
        std::vector<QImage> images;
        for (const Severity severity : {Severity::Info, Severity::Good, Severity::Warning, Severity::Bad}) {
            QImage image(20, 20, QImage::Format_Grayscale8); // shape alone
            image.fill(Qt::white);
            QPainter painter(&image);
            paintMark(painter, {10, 10}, 7, severity);
            painter.end();
            for (int y = 0; y < 20; ++y) {
                for (int x = 0; x < 20; ++x)
                    image.setPixelColor(x, y,
                                        image.pixelColor(x, y).lightness() < 230 ? Qt::black : Qt::white);
            }
            for (const QImage& other : images)
                QVERIFY(image != other);
            images.push_back(image);
        }
    }

    void saysWhenThereIsNothing()
    {
        Timeline line;
        line.resize(800, 120);
        const QImage empty = line.grab().toImage();
        fill(line);
        QVERIFY(line.grab().toImage() != empty);
    }

    void zoomsPansAndReturns()
    {
        Timeline line;
        fill(line);
        QSignalSpy spans(&line, &Timeline::spanChanged);
        wheel(line, 120);
        QCOMPARE(line.spanMs(), 24'000);
        QVERIFY(line.isAtNow());
        for (int i = 0; i < 40; ++i)
            wheel(line, -120);
        QCOMPARE(line.spanMs(), 600'000);
        QVERIFY(spans.size() > 5);
        line.setSpanMs(30'000);

        auto* now = line.findChild<QToolButton*>(QStringLiteral("timeline.now"));
        QVERIFY(!now->isVisible());
        QTest::mousePress(&line, Qt::LeftButton, {}, {300, 100});
        QTest::mouseMove(&line, {500, 100});
        QTest::mouseRelease(&line, Qt::LeftButton, {}, {500, 100});
        QVERIFY(!line.isAtNow() && now->isVisible());
        QVERIFY(line.layoutNow().timeAt(line.layoutNow().area().right()) < kStart + 20'000);
        QTest::mouseClick(now, Qt::LeftButton);
        QVERIFY(line.isAtNow() && !now->isVisible());
        QTest::keyClick(&line, Qt::Key_Left);
        QVERIFY(!line.isAtNow());
        QTest::keyClick(&line, Qt::Key_End);
        QVERIFY(line.isAtNow());
    }

    void aFailoverStaysInSightForTwoMinutes()
    {
        constexpr qint64 kBegin = kStart + 2000, kEnd = kStart + 9200;
        Timeline line;
        fill(line);
        QSignalSpy spans(&line, &Timeline::spanChanged);
        for (qint64 now = kStart + 10'000; now < kEnd + 120'000; now += 500) {
            line.setNow(now);
            const TimelineLayout layout = line.layoutNow();
            QVERIFY2(layout.xOf(kBegin) >= layout.area().left(), qPrintable(QString::number(now - kBegin)));
            QVERIFY(line.spanMs() == 30'000 || now - kBegin > line.spanMs() / 3); // no wider than it must be
        }
        QCOMPARE(spans.size(), 3); // in steps
        QCOMPARE(line.spanMs(), 150'000);
        line.setNow(kEnd + 120'000);
        QCOMPARE(line.spanMs(), 30'000);
    }

    void aFailoverWithoutEndDoesNotWidenForEver()
    {
        Timeline line;
        line.resize(1280, 126);
        line.setSnapshot(std::make_shared<ClusterSnapshot>(failoverCluster(kStart, 4)));
        line.setNow(kStart + 130'000);
        QCOMPARE(line.spanMs(), 150'000);
        line.setNow(kStart + 600'000); // its beginning cannot be shown any more
        QCOMPARE(line.spanMs(), 30'000);
    }

    void aSpanThatAPersonChoseStays()
    {
        Timeline line;
        fill(line);
        wheel(line, 120);
        line.setNow(kStart + 100'000);
        QCOMPARE(line.spanMs(), 24'000);
        QTest::keyClick(&line, Qt::Key_0);
        QCOMPARE(line.spanMs(), 120'000);
        QTest::keyClick(&line, Qt::Key_Left); // away from the present: what is looked at stays as it is
        line.setNow(kStart + 200'000);
        QCOMPARE(line.spanMs(), 120'000);
        QTest::keyClick(&line, Qt::Key_End);
        QCOMPARE(line.spanMs(), 30'000);
        line.setSpanMs(60'000);
        line.clear();
        QCOMPARE(line.spanMs(), 30'000);
    }

    void activatesEvents()
    {
        Timeline line;
        fill(line);
        QSignalSpy activated(&line, &Timeline::eventActivated);
        const QPointF mark = line.layoutNow().marks().front().centre;
        QTest::mouseClick(&line, Qt::LeftButton, {}, mark.toPoint());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<Event>().kind, EventKind::NodeKilled);
        QTest::mouseClick(&line, Qt::LeftButton, {}, {3, 3});
        QCOMPARE(activated.size(), 1);
        QTest::keyClick(&line, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(&line, Qt::Key_Return);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated[1][0].value<Event>().kind, EventKind::Pfail);
    }

    void tipsAreSentences()
    {
        Timeline line;
        fill(line);
        const TimelineLayout layout = line.layoutNow();
        QVERIFY(line.tipAt(layout.marks().front().centre)
                    .contains(QStringLiteral("Node 1 ended: killed by SIGKILL")));
        const QString tip = line.tipAt(layout.bars().front().box.center());
        QVERIFY2(
            tip.startsWith(QStringLiteral("node 4 promoted after 7.2 s\nsilence until the first PFAIL: 5 s")),
            qPrintable(tip));
        QVERIFY(line.tipAt({2, 2}).isEmpty());
    }

    void paintsSeldom()
    {
        class Counter : public QObject
        {
        public:
            int paints = 0;
            bool eventFilter(QObject*, QEvent* event) override
            {
                paints += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
        } counter;
        Timeline line;
        fill(line);
        QTRY_VERIFY(line.isVisible());
        QVERIFY(QTest::qWaitForWindowExposed(&line));
        QCoreApplication::processEvents();
        line.installEventFilter(&counter);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; clock.elapsed() < 600; ++i) {
            line.setNow(kStart + 20'000 + i);
            QCoreApplication::processEvents();
        }
        QVERIFY2(counter.paints >= 1 && counter.paints <= 3, qPrintable(QString::number(counter.paints)));
        line.removeEventFilter(&counter);
    }

    void growsWithThePresenter()
    {
        Timeline line;
        const int normal = line.minimumSizeHint().height();
        Theme::current().setPresenting(true);
        QVERIFY(line.minimumSizeHint().height() > normal * 5 / 4);
    }
};

RINGSIDE_TEST(timeline, TestTimeline)
#include "tst_timeline.moc"
