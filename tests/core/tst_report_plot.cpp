#include "core/report/html_report.h"
#include "core/report/plot.h"
#include "core/report/strip.h"
#include "core/report/ticks.h"
#include "tests/support/runner.h"

#include <QXmlStreamReader>

using namespace ringside;

namespace {

QString labels(const std::vector<Tick>& ticks)
{
    QStringList texts;
    for (const Tick& tick : ticks)
        texts << (tick.label.isEmpty() ? QStringLiteral("-") : tick.label);
    return texts.join(u'|');
}

/// The `d` of the path with that class in the drawing, not in the legend; empty: there is none.
QString pathOf(const QString& html, const QString& cssClass)
{
    const QRegularExpression path(
        QStringLiteral("<path class=\"%1\" d=\"([^\"]*)\"/>\n").arg(QRegularExpression::escape(cssClass)));
    return path.match(html).captured(1);
}

QString wellFormed(const QString& html)
{
    QXmlStreamReader xml(html);
    while (!xml.atEnd())
        xml.readNext();
    return xml.hasError() ? xml.errorString() : QStringLiteral("yes");
}

std::vector<Plot::Point> points(const std::vector<std::optional<double>>& values, double forMs = 1000)
{
    std::vector<Plot::Point> list;
    for (const auto& value : values)
        list.push_back({double(list.size()) * forMs, forMs, value});
    return list;
}

const QString kHostile = QStringLiteral("<b>\"%1\"&'</script>");

} // namespace

/// Drawings in a page: axes, gaps, shades, strips.
class TestReportPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void axes()
    {
        QCOMPARE(labels(linearTicks(0, 5)), QStringLiteral("0|0.2|0.4|0.6|0.8|1"));
        QCOMPARE(labels(linearTicks(7, 5)), QStringLiteral("0|2|4|6|8"));
        QCOMPARE(labels(linearTicks(20'000, 4)),
                 QStringLiteral("0|5000|10\u202f000|15\u202f000|20\u202f000"));
        QCOMPARE(labels(logarithmicTicks(0.3, 5)), QStringLiteral("0.1|-|-|1|-|-|10"));
        QCOMPARE(labels(logarithmicTicks(10, 10)), QStringLiteral("10|20|50|100"));
        QCOMPARE(labels(logarithmicTicks(0.1, 12'000)),
                 QStringLiteral("0.1|1|10|100|1000|10\u202f000|100\u202f000"));
        QCOMPARE(labels(timeTicks(0, 60'000, 6)), QStringLiteral("0 s|10 s|20 s|30 s|40 s|50 s|60 s"));
        QCOMPARE(labels(timeTicks(0, 600'000, 10)).left(14), QStringLiteral("0:00|1:00|2:00"));
    }

    void unknownIsAGap()
    {
        Plot plot(QStringLiteral("T"), QStringLiteral("ms"), Plot::Scale::Linear, 0, 4000);
        plot.addSeries(QStringLiteral("a"), points({1, std::nullopt, 1, 0}));
        // Of 0 to 1: y = 18 is 1, and 248 is 0. Nothing is drawn from 324 to 532, and 0 is a value.
        QCOMPARE(pathOf(plot.html(), QStringLiteral("line s0")),
                 QStringLiteral("M116 18H324M532 18H740V248H948"));
    }

    void linesBreakAtAGapToo()
    {
        Plot plot(QStringLiteral("T"), QStringLiteral("ms"), Plot::Scale::Linear, 0, 4000);
        plot.addSeries(QStringLiteral("a"), points({1, 0, std::nullopt, 1}), Plot::Form::Line);
        QCOMPARE(pathOf(plot.html(), QStringLiteral("line s0")),
                 QStringLiteral("M116 18h0L324 248M740 18h0"));
    }

    void aHoleInTimeIsAGap()
    {
        Plot plot(QStringLiteral("T"), QStringLiteral("ms"), Plot::Scale::Linear, 0, 4000);
        plot.addSeries(QStringLiteral("a"), {{0, 1000, 1.0}, {2000, 1000, 1.0}});
        QCOMPARE(pathOf(plot.html(), QStringLiteral("line s0")), QStringLiteral("M116 18H324M532 18H740"));
    }

    void logarithmsHaveNoZero()
    {
        Plot plot(QStringLiteral("T"), QStringLiteral("ms"), Plot::Scale::Logarithmic, 0, 4000);
        plot.addSeries(QStringLiteral("a"), points({1, 0, 10, 100}));
        QCOMPARE(pathOf(plot.html(), QStringLiteral("line s0")),
                 QStringLiteral("M116 248H324M532 133H740V18H948"));
    }

    void nothingToDraw()
    {
        Plot plot(QStringLiteral("T"), QStringLiteral("ms"), Plot::Scale::Logarithmic, 0, 0);
        plot.setNothing(QStringLiteral("nothing here"));
        plot.addSeries(QStringLiteral("a"), points({std::nullopt, 0, -1, qQNaN(), qInf()}));
        QVERIFY(plot.html().contains(QStringLiteral("nothing here")));
        QCOMPARE(wellFormed(plot.html()), QStringLiteral("yes"));
        QCOMPARE(plot.html().count(QStringLiteral("nan")), 0);
    }

    void crowdedPointsKeepTheHighest()
    {
        std::vector<std::optional<double>> values(100'000, 1.0);
        values[50'000] = 10.0;
        values[70'000] = 0.0;
        Plot both(QStringLiteral("T"), QStringLiteral("ms"), Plot::Scale::Linear, 0, 100'000);
        both.addSeries(QStringLiteral("a"), points(values, 1));
        const QString path = pathOf(both.html(), QStringLiteral("line s0"));
        QVERIFY2(path.contains(QStringLiteral("V18H")), "10 is drawn");
        QVERIFY2(path.contains(QStringLiteral("V248H")), "0 is drawn");
        QVERIFY2(path.size() < 40'000, qPrintable(QString::number(path.size())));
    }

    void shades()
    {
        Plot plot(QStringLiteral("T"), QStringLiteral("ms"), Plot::Scale::Linear, 0, 83'200);
        plot.addSpan(
            {10'000, 20'000, QStringLiteral("1"), QStringLiteral("kill"), 0, QStringLiteral("kill 1")});
        plot.addSpan({20'100, -1, QStringLiteral("2"), QStringLiteral("move"), 5, {}});
        plot.addSpan({30'000, 90'000, QStringLiteral("3"), QStringLiteral("kill"), 0, {}});
        plot.addSpan({90'000, 91'000, QStringLiteral("4"), QStringLiteral("cut"), 1, {}}); // beyond the end
        const QString html = plot.html();
        QVERIFY(html.contains(QStringLiteral("<rect class=\"shade t0\" x=\"216\" y=\"18\" width=\"100\" "
                                             "height=\"230\"><title>kill 1</title></rect>")));
        QVERIFY2(html.contains(QStringLiteral("x=\"317\" y=\"18\" width=\"1.5\"")), "a moment is a line");
        QVERIFY2(html.contains(QStringLiteral("x=\"416\" y=\"18\" width=\"532\"")), "cut off at the end");
        QCOMPARE(html.count(QStringLiteral("</svg>kill</span>")), 1);
        QVERIFY(html.contains(QStringLiteral(">3</text>")));
        QVERIFY(!html.contains(QStringLiteral(">4</text>")));
    }

    void aStrip()
    {
        using enum Strip::Cell;
        Strip strip(QStringLiteral("T"), 0, 8320);
        strip.setNames({QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("unknown")});
        strip.addRow(QStringLiteral("one"), {Answered, Answered, Missed, Answered, Unknown}, 0, 100);
        const QString html = strip.html();
        QCOMPARE(pathOf(html, QStringLiteral("cell answered")),
                 QStringLiteral("M116 22h20v14h-20zM146 22h10v14h-10z"));
        QCOMPARE(pathOf(html, QStringLiteral("cell missed")), QStringLiteral("M136 22h10v14h-10z"));
        QCOMPARE(pathOf(html, QStringLiteral("cell unknown")), QStringLiteral("M156 22h10v14h-10z"));
    }

    void oneMissedOfThousandsIsSeen()
    {
        std::vector<Strip::Cell> cells(100'000, Strip::Cell::Answered);
        cells[50'000] = Strip::Cell::Missed;
        Strip strip(QStringLiteral("T"), 0, 100'000);
        strip.addRow(QStringLiteral("one"), cells, 0, 1);
        QCOMPARE(pathOf(strip.html(), QStringLiteral("cell missed")), QStringLiteral("M532 22h1.5v14h-1.5z"));
    }

    void hostileTextsStayTexts()
    {
        Plot plot(kHostile, kHostile, Plot::Scale::Linear, 0, 1000);
        plot.addSeries(kHostile, points({1}));
        plot.addSpan({0, 1000, kHostile, kHostile, 99, kHostile});
        Strip strip(kHostile, 0, 1000);
        strip.setNames({kHostile, kHostile, kHostile});
        strip.addRow(kHostile, {Strip::Cell::Missed}, 0, 1000);
        strip.addSpan({0, 1000, kHostile, kHostile, -1, kHostile});
        HtmlReport report(QStringLiteral("T"), QStringLiteral("en"));
        report.addPlot(plot);
        report.addStrip(strip);
        report.addFacts({{kHostile, kHostile, kHostile, ReportFact::Tone::Bad}});
        report.addNotice(kHostile);
        report.addSubheading(kHostile);
        const QString page = QString::fromUtf8(report.page({{QStringLiteral("x"), kHostile}}));
        QVERIFY(!page.contains(QStringLiteral("<b>\"")));
        QCOMPARE(page.count(QStringLiteral("</script>")), 1);
        QVERIFY2(page.count(QStringLiteral("%1")) > 10, "nothing was put into their place");
        QCOMPARE(HtmlReport::dataIn(page.toUtf8()).value()[QStringLiteral("x")].toString(), kHostile);
        QCOMPARE(wellFormed(plot.html()), QStringLiteral("yes"));
        QCOMPARE(wellFormed(strip.html()), QStringLiteral("yes"));
    }

    void thePageLoadsNothing()
    {
        const QByteArray page = HtmlReport(QStringLiteral("T"), QStringLiteral("en")).page({});
        for (const char* word : {"http", "url(", "@import", "src=", "href="})
            QVERIFY2(!page.contains(word), word);
        QVERIFY(page.contains("prefers-color-scheme:dark"));
        QVERIFY(page.contains("@media print"));
    }
};

RINGSIDE_TEST(report_plot, TestReportPlot)
#include "tst_report_plot.moc"
