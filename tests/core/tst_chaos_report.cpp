#include "core/report/html_report.h"
#include "tests/core/drawn_chaos.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace ringside;
using namespace ringside::test;

namespace {

QString textOf(const ChaosReport& report)
{
    return QString::fromUtf8(HtmlReport::withoutData(chaosPage(report)));
}

/// What the separate program says of a page.
Outcome checked(const QByteArray& page)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("chaos.html")));
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size())
        return {};
    file.close();
    return execute(QStringLiteral("python3"),
                   {QFINDTESTDATA("../tools/chaos_figures.py"), QFileInfo(file).filePath()}, 30'000);
}

} // namespace

/// The report of a chaos run: its page, its figures inside, and the separate program that checks them.
class TestChaosReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFiguresAreInside()
    {
        const ChaosReport report = drawnChaos(60);
        const QJsonObject json = toJson(report);
        QCOMPARE(HtmlReport::dataIn(chaosPage(report)), std::optional(json));
        QCOMPARE(json[QStringLiteral("seed")].toString(), QStringLiteral("7"));
        QCOMPARE(json[QStringLiteral("longest_outage_ms")].toInt(), 2300);
        QCOMPARE(json[QStringLiteral("lost")], QJsonValue(0));
        QCOMPARE(json[QStringLiteral("verdict")].toString(), QStringLiteral("unknown"));
        const QJsonObject windows = json[QStringLiteral("windows")].toObject();
        for (const char* name : {"at_ms", "answered", "failed", "max_us"})
            QCOMPARE(windows[QLatin1String(name)].toArray().size(), 600);
        const QJsonObject fault = json[QStringLiteral("faults")].toArray()[0].toObject();
        QCOMPARE(fault[QStringLiteral("outage_ms")].toInt(), 2300);
        QCOMPARE(json[QStringLiteral("failovers")].toArray().size(), 1);
    }

    void thePageSaysThem()
    {
        const QString page = textOf(drawnChaos(60));
        for (const char* text : {"<b>2.3\u00a0s</b>", "kill 2", "nodes 2, 5", "99.99", "within 15 s", "✗ no",
                                 "? not enough to say", "Failover 1: node 4 takes the place of node 1",
                                 "allowed 1000 to 2600 ms", "redis 7.0.15"})
            QVERIFY2(page.contains(QString::fromUtf8(text)), text);
        QVERIFY(!page.contains(QStringLiteral("did not end")));
    }

    void neverRoundedUpToAHundred()
    {
        ChaosReport report = drawnChaos(10);
        report.state.availabilityOperations = 0.99999999;
        QVERIFY(textOf(report).contains(QStringLiteral("99.9999\u00a0%")));
        report.state.availabilityOperations = 1;
        QVERIFY(textOf(report).contains(QStringLiteral("<b>100\u00a0%</b>")));
    }

    void unknownIsNullAndADash()
    {
        ChaosReport report = drawnChaos(20);
        report.lost = report.recovered = report.phantom = std::nullopt;
        report.windows[50].maxUs = -1;
        report.windows[51].answered.pop_back();
        report.recoveries.clear();
        const QJsonObject json = toJson(report);
        for (const char* name : {"lost", "recovered", "phantom"})
            QVERIFY2(json[QLatin1String(name)].isNull() && json.contains(QLatin1String(name)), name);
        const QJsonObject windows = json[QStringLiteral("windows")].toObject();
        QVERIFY(windows[QStringLiteral("max_us")].toArray()[50].isNull());
        QVERIFY(windows[QStringLiteral("answered")].toArray()[51].toArray()[2].isNull());
        QVERIFY(json[QStringLiteral("faults")].toArray()[0].toObject()[QStringLiteral("outage_ms")].isNull());
        const QString page = textOf(report);
        QVERIFY(page.contains(QStringLiteral("not read back")));
        QVERIFY(page.contains(QStringLiteral("class=\"cell unknown\" d=")));
    }

    void anEmptyRun()
    {
        const ChaosReport report;
        const QJsonObject json = toJson(report);
        for (const char* name :
             {"availability_operations", "availability_windows", "longest_outage_ms", "worst_shard", "server",
              "lost", "accepted", "wait_replicas", "node_timeout_ms"})
            QVERIFY2(json[QLatin1String(name)].isNull() && json.contains(QLatin1String(name)), name);
        const QString page = textOf(report);
        for (const char* text : {"This run did not end.", "No fault was planned.", "There was none.",
                                 "No latency was measured.", "No account of writes was kept."})
            QVERIFY2(page.contains(QString::fromUtf8(text)), text);
        QVERIFY(!page.contains(QStringLiteral("nan")));
        const Outcome outcome = checked(chaosPage(report));
        if (!QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    }

    void anUnfinishedRun()
    {
        ChaosReport report = drawnChaos(60);
        report.whole = false;
        report.state.passedMs = 12'345;
        report.state.faults[0].state = ChaosFault::State::Set;
        report.state.faults[0].overMs = -1;
        const QString page = textOf(report);
        QVERIFY(page.contains(QStringLiteral("This run did not end. Last written at 2025-10-09 08:54:25 UTC, "
                                             "after 12.3\u00a0s of 60.0\u00a0s.")));
        QCOMPARE(toJson(report)[QStringLiteral("whole")], QJsonValue(false));
        // A fault that lasts is shaded until now: from 6 s to 12.345 s of 60 s.
        QVERIFY(page.contains(QStringLiteral("x=\"199.2\" y=\"18\" width=\"87.98\"")));
    }

    void aRunThatWasHalted()
    {
        ChaosReport report = drawnChaos(60);
        report.state.ended = QStringLiteral("Nodes 1, 4 had not answered for 30 s.");
        report.state.passedMs = 40'000;
        QVERIFY(textOf(report).contains(QStringLiteral(
            "It ended before its time, after 40.0\u00a0s. Nodes 1, 4 had not answered for 30 s.")));
    }

    void hostileTextsStayTexts()
    {
        const QString hostile = QStringLiteral("<img src=x>%1</script>");
        ChaosReport report = drawnChaos(60);
        report.server = report.version = report.state.line = report.state.ended = hostile;
        report.shards[0] = hostile;
        report.verdicts[0] = {hostile, hostile, hostile, ChaosVerdict::Answer::No, hostile};
        for (ChaosFault& fault : report.state.faults)
            fault.kind = fault.line = fault.note = hostile;
        report.failovers[0].cause = hostile;
        report.failovers[0].whyNobody = {hostile};
        report.failovers[0].steps[0].note = hostile;
        const QByteArray page = chaosPage(report);
        QVERIFY(!page.contains("<img"));
        QCOMPARE(page.count("</script>"), 1);
        QCOMPARE(HtmlReport::dataIn(page), std::optional(toJson(report)));
    }

    void tenMinutesAreNotMuch()
    {
        const ChaosReport report = drawnChaos(600);
        QCOMPARE(report.windows.size(), size_t(6000));
        QElapsedTimer timer;
        timer.start();
        const QByteArray page = chaosPage(report);
        const qint64 took = timer.elapsed();
        qInfo("%lld bytes in %lld ms", (long long)page.size(), (long long)took);
        QVERIFY2(page.size() < 1'500'000, qPrintable(QString::number(page.size())));
        QVERIFY2(took < 2000, qPrintable(QString::number(took)));
    }

    void aSeparateProgramAgrees()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not installed");
        for (const int seconds : {1, 60, 600}) {
            const Outcome outcome = checked(chaosPage(drawnChaos(seconds)));
            QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
        }
    }

    void aSeparateProgramNotices_data()
    {
        QTest::addColumn<bool>("said");
        for (const char* name :
             {"operations", "failed", "availability_operations", "availability_windows", "longest_outage_ms",
              "worst_shard", "worst_availability", "fault 4 outage_ms"})
            QTest::newRow(name) << true;
    }

    void aSeparateProgramNotices()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not installed");
        ChaosReport report = drawnChaos(60);
        const QByteArray name = QTest::currentDataTag();
        if (name == "operations")
            report.state.operations += 1;
        else if (name == "failed")
            report.state.failed += 1;
        else if (name == "availability_operations")
            *report.state.availabilityOperations += 1e-6;
        else if (name == "availability_windows")
            *report.state.availabilityWindows += 0.01;
        else if (name == "longest_outage_ms")
            report.state.longestOutageMs -= 100;
        else if (name == "worst_shard")
            report.worstShard = 2;
        else if (name == "worst_availability")
            *report.worstAvailability += 0.001;
        else
            report.recoveries[3].outageMs = 0;
        const Outcome outcome = checked(chaosPage(report));
        QVERIFY2(outcome.exitCode == 1, outcome.out.constData());
        QVERIFY2(outcome.out.contains("DIFFERS " + name + ':'), outcome.out.constData());
    }

    void aSeparateProgramReadsThePageToo()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not installed");
        const Outcome outcome =
            checked(chaosPage(drawnChaos(60)).replace("<b>2.3\u00a0s</b>", "<b>1.3 s</b>"));
        QVERIFY2(outcome.exitCode == 1, outcome.out.constData());
        QCOMPARE(checked("<html></html>").exitCode, 2);
    }
};

RINGSIDE_TEST(chaos_report, TestChaosReport)
#include "tst_chaos_report.moc"
