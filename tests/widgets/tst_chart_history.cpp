#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/charts/chart_history.h"
#include "widgets/charts/chart_lines.h"
#include "widgets/dress/figure_text.h"

#include <cmath>

using namespace ringside;

class TestChartHistory : public QObject
{
    Q_OBJECT

    static ClusterSnapshot at(qint64 timeMs, const char* text)
    {
        ClusterSnapshot cluster = *test::picture(text);
        cluster.timeMs = timeMs;
        return cluster;
    }
    static constexpr auto kPair = "1 master 0-16383\n2 replica of 1 lag=120";

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void figures()
    {
        QCOMPARE(bytesText(0), QStringLiteral("0 B"));
        QCOMPARE(bytesText(980), QStringLiteral("980 B"));
        QCOMPARE(bytesText(1434), QStringLiteral("1.4 KB"));
        QCOMPARE(bytesText(12.0 * 1024 * 1024), QStringLiteral("12 MB"));
        QCOMPARE(durationText(0.42), QStringLiteral("0.4 ms"));
        QCOMPARE(durationText(120), QStringLiteral("120 ms"));
        QCOMPARE(durationText(1200), QStringLiteral("1.2 s"));
        QCOMPARE(countText(9812), QStringLiteral("9,812"));
        QCOMPARE(roundCeiling(87 * 1024, Unit::Bytes), 100.0 * 1024);
        QCOMPARE(roundCeiling(4200, Unit::PerSecond), 5000.0);
        QCOMPARE(roundCeiling(0, Unit::PerSecond), 0.0);
    }

    void keepsWhatSnapshotsSay()
    {
        ChartHistory history;
        history.add(at(1000, kPair));
        history.add(at(2000, "1 master 0-16383\n2 replica of 1 lag=300"));
        const ChartSeries lag = history.series(2, Measure::LagBytes, 0, 5000);
        QCOMPARE(lag.times, (std::vector<qint64>{1000, 2000}));
        QCOMPARE(lag.values, (std::vector<double>{120, 300}));
        QCOMPARE(history.valueAt(2, Measure::LagMs, 2500), 30.0);
        QVERIFY(std::isnan(history.valueAt(2, Measure::LagMs, 9000)));
        QVERIFY(!history.series(1, Measure::LagBytes, 0, 5000).hasValues());
    }

    void numbersWithGaps()
    {
        ChartHistory history;
        history.add(at(1000, kPair));
        history.add(at(2000, "1 master 0-16383\n3 replica of 1 lag=7"));
        QCOMPARE(history.valueAt(3, Measure::LagBytes, 2000), 7.0);
        QVERIFY(std::isnan(history.valueAt(2, Measure::LagBytes, 2000)));
        QCOMPARE(history.valueAt(2, Measure::LagBytes, 1000), 120.0);
        QCOMPARE(history.nodeCount(), 3);
    }

    void silenceAndDownLinksAreGaps()
    {
        ChartHistory history;
        history.add(at(1000, kPair));
        history.add(at(2000, "1 master 0-16383 paused\n2 replica of 1 linkdown"));
        history.add(at(3000, "1 master 0-16383\n2 replica of 1 linkdown"));
        history.add(at(4000, kPair));
        QVERIFY(std::isnan(history.series(1, Measure::Operations, 0, 9000).values[1]));
        QVERIFY(!std::isnan(history.series(1, Measure::Operations, 0, 9000).values[2]));
        QVERIFY(std::isnan(history.series(2, Measure::LagBytes, 0, 9000).values[2]));
        QCOMPARE(history.linkDown(2, 0, 9000), (std::vector<TimeSpan>{{2000, 4000}}));
        QVERIFY(history.linkDown(1, 0, 9000).empty());
    }

    void forgetsAfterTenMinutesAndWithAnotherLab()
    {
        ChartHistory history;
        for (qint64 time = 0; time <= 11 * 60'000; time += 60'000)
            history.add(at(time, kPair));
        QCOMPARE(history.size(), size_t(11));
        ClusterSnapshot other = at(1, kPair);
        other.lab = QStringLiteral("other");
        history.add(other);
        QCOMPARE(history.size(), size_t(1));
    }

    void takesTimeInAnyOrder()
    {
        ChartHistory history;
        for (const qint64 time : {3000, 1000, 2000, 2010})
            history.add(at(time, kPair));
        QCOMPARE(history.times(0, 9000), (std::vector<qint64>{1000, 2010, 3000}));
    }

    void thinsToPeaks()
    {
        ChartHistory history;
        for (int i = 0; i < 100; ++i) {
            ClusterSnapshot cluster = at(i * 100, kPair);
            cluster.nodes[1].replication.lagBytes = i == 57 ? 5000 : 1;
            history.add(cluster);
        }
        const ChartSeries series = history.series(2, Measure::LagBytes, 0, 10'000, 20);
        QVERIFY(series.values.size() <= 21);
        QCOMPARE(series.peak(), 5000.0);
    }

    void linesOfACharts()
    {
        ChartHistory history;
        const ClusterSnapshot cluster =
            at(1000, "1 master 0-16383\n2 replica of 1 lag=5\n3 replica of 1 linkdown");
        history.add(cluster);
        const auto lag = chartLines(history, cluster, Measure::LagBytes, 1000, 30'000);
        QCOMPARE(lag.size(), size_t(2));
        QCOMPARE(lag[0].dash, 0);
        QCOMPARE(lag[1].dash, 1);
        QCOMPARE(chartLines(history, cluster, Measure::Memory, 1000, 30'000).size(), size_t(3));
        QCOMPARE(figureWordings(history, cluster, Measure::LagBytes, 1000).first(),
                 QStringLiteral("2: 5 B · 3: link down"));
    }
};

RINGSIDE_TEST(chart_history, TestChartHistory)
#include "tst_chart_history.moc"
