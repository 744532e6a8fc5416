#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/charts/chart_plot.h"
#include "widgets/dress/fitting_label.h"
#include "widgets/theme/theme.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace ringside;

class TestChartPanel : public QObject
{
    Q_OBJECT

    static void feed(ChartPanel& panel, int count = 50,
                     const char* text = "1 master 0-16383\n2 replica of 1 lag=2048")
    {
        const Snapshot base = test::picture(text);
        for (int i = 0; i < count; ++i) {
            auto next = std::make_shared<ClusterSnapshot>(*base);
            next->timeMs += i * 200;
            panel.setSnapshot(next);
        }
    }
    template <typename Widget> static Widget* find(QWidget& panel, const char* name)
    {
        return panel.findChild<Widget*>(QString::fromLatin1(name));
    }
    static bool hasColour(const QImage& image, const QColor& colour)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::current().setMode(Theme::Mode::Light);
        Theme::current().setPresenting(false);
    }

    void saysWhenThereIsNothing()
    {
        ChartPanel panel;
        panel.resize(1280, 210);
        panel.show();
        QVERIFY(find<ChartPlot>(panel, "charts.lag.plot")->isEmpty());
        feed(panel);
        QTRY_VERIFY(!find<ChartPlot>(panel, "charts.lag.plot")->isEmpty());
        panel.clear();
        QVERIFY(find<ChartPlot>(panel, "charts.lag.plot")->isEmpty());
    }

    void drawsSeldomAndOnlyWhenVisible()
    {
        ChartPanel panel;
        feed(panel);
        QCOMPARE(panel.drawn(), 0);
        panel.show();
        const int first = panel.drawn();
        feed(panel, 40);
        QTRY_COMPARE(panel.drawn(), first + 1);
    }

    void lagInBytesOrMilliseconds()
    {
        ChartPanel panel;
        panel.resize(1280, 210);
        panel.show();
        feed(panel);
        auto* figures = find<FittingLabel>(panel, "charts.lag.figures");
        QTRY_COMPARE(figures->text(), QStringLiteral("2: 2 KB"));
        QTest::mouseClick(find<QToolButton>(panel, "charts.lag.unit.1"), Qt::LeftButton);
        QCOMPARE(figures->text(), QStringLiteral("2: 205 ms"));
        QCOMPARE(find<ChartPlot>(panel, "charts.lag.plot")->ceiling(), 500.0);
    }

    void pauseHoldsThePicture()
    {
        ChartPanel panel;
        panel.resize(1280, 210);
        panel.show();
        auto* pause = find<QToolButton>(panel, "charts.pause");
        QTest::mouseClick(pause, Qt::LeftButton);
        QVERIFY(!panel.isPaused()); // nothing to hold yet
        feed(panel, 1);
        auto* figures = find<FittingLabel>(panel, "charts.lag.figures");
        QTRY_COMPARE(figures->text(), QStringLiteral("2: 2 KB"));
        QCOMPARE(pause->text(), QStringLiteral("Freeze"));
        QTest::mouseClick(pause, Qt::LeftButton);
        QVERIFY(panel.isPaused());
        QCOMPARE(pause->text(), QStringLiteral("Go on"));
        const int drawn = panel.drawn();
        feed(panel, 10, "1 master 0-16383\n2 replica of 1 lag=7");
        QCOMPARE(panel.drawn(), drawn);
        QCOMPARE(panel.history().size(), size_t(10));
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_COMPARE(figures->text(), QStringLiteral("2: 7 B"));
    }

    void windowOfTime()
    {
        ChartPanel panel;
        panel.resize(1280, 210);
        panel.show();
        QTest::mouseClick(find<QToolButton>(panel, "charts.window.2"), Qt::LeftButton);
        QCOMPARE(panel.windowMs(), qint64(600'000));
        QCOMPARE(find<ChartPlot>(panel, "charts.ops.plot")->xAxis->range().lower, -600.0);
    }

    void readoutAtTheMouse()
    {
        ChartPanel panel;
        panel.resize(1280, 210);
        panel.show();
        feed(panel, 150);
        auto* plot = find<ChartPlot>(panel, "charts.lag.plot");
        QTRY_VERIFY(!plot->isEmpty());
        QCOMPARE(plot->readout(plot->width() / 2), QStringList{QStringLiteral("node 2: 2 KB")});
        const QImage before = plot->grab().toImage();
        QMouseEvent move(QEvent::MouseMove, QPointF(plot->width() / 2, 40), QPointF(), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(plot, &move);
        QVERIFY(plot->grab().toImage() != before);
    }

    void linkDownIsMarkedRed()
    {
        ChartPanel panel;
        panel.resize(1280, 210);
        panel.show();
        feed(panel);
        auto* plot = find<ChartPlot>(panel, "charts.lag.plot");
        QTRY_VERIFY(!plot->isEmpty());
        QVERIFY(!hasColour(plot->grab().toImage(), Theme::current().bad()));
        panel.clear();
        feed(panel, 50, "1 master 0-16383\n2 replica of 1 linkdown");
        QTRY_VERIFY(!plot->isEmpty());
        QVERIFY(hasColour(plot->grab().toImage(), Theme::current().bad()));
    }

    void themeRestyles()
    {
        ChartPanel panel;
        panel.resize(1280, 210);
        panel.show();
        feed(panel);
        auto* plot = find<ChartPlot>(panel, "charts.ops.plot");
        Theme::current().setMode(Theme::Mode::Dark);
        QTRY_COMPARE(plot->grab().toImage().pixelColor(1, 1), Theme::current().surface());
        const int height = plot->minimumSizeHint().height();
        Theme::current().setPresenting(true);
        QVERIFY(plot->xAxis->tickLabelFont().pointSizeF() > 10);
        QVERIFY(plot->minimumSizeHint().height() > height);
    }

    void exports()
    {
        const QTemporaryDir folder;
        ChartPanel panel;
        panel.resize(1280, 210);
        panel.show();
        feed(panel, 3, "1 master 0-16383 paused\n2 replica of 1 lag=7");
        const QString csv = folder.filePath(QStringLiteral("a.csv")),
                      png = folder.filePath(QStringLiteral("a.png"));
        QCOMPARE(panel.writeCsv(csv), QString());
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 8); // header, 3 x 2, end
        QVERIFY2(lines[1].endsWith(",1,,,,"), lines[1].constData());
        QVERIFY2(lines[2].endsWith(",2,7,0.7,0,0"), lines[2].constData());
        QCOMPARE(panel.writePng(png), QString());
        QVERIFY(QImage(png).width() >= 1280);
        const QString nowhere = folder.filePath(QStringLiteral("missing/a"));
        QVERIFY(panel.writeCsv(nowhere).contains(nowhere));
        QVERIFY(panel.writePng(nowhere).contains(nowhere));
        QVERIFY(find<QMenu>(panel, "charts.export.menu")->actions().size() == 2);
    }
};

RINGSIDE_TEST(chart_panel, TestChartPanel)
#include "tst_chart_panel.moc"
