#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "tests/widgets/german.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/themed_label.h"
#include "widgets/load/latency_bars.h"
#include "widgets/load/load_panel.h"
#include "widgets/load/rate_strip.h"

#include <QMenu>

using namespace ringside;
using namespace ringside::test;

namespace {

LatencyFigures within(qint64 p99Us)
{
    return {1000, double(p99Us) / 4, p99Us / 5, p99Us / 2, p99Us, p99Us * 2, p99Us * 3};
}

/// 2,000 a second for ten seconds; flat out without a rate.
std::shared_ptr<LoadState> load(LoadState::Phase phase, double rate = 2000)
{
    auto state = std::make_shared<LoadState>();
    state->phase = phase;
    state->run = 1;
    state->seconds = 10;
    state->wantedRate = rate;
    state->operations = 20'000;
    state->rate = 2000;
    state->service = within(1200);
    if (rate > 0)
        state->intended = within(8500);
    state->redirects = {{QStringLiteral("MOVED"), 3}};
    for (int i = 0; i < 10; ++i)
        state->bySecond.push_back(
            {1'700'000'000'000 + 1000 * i, 1, 2000, 0, within(1200), {}, {{1, 1200, 1200}, {2, 800, 800}}});
    return state;
}

Snapshot with(const std::shared_ptr<LoadState>& state)
{
    auto cluster = std::make_shared<ClusterSnapshot>(*healthyCluster());
    cluster->load = state;
    return cluster;
}

struct ShownLoad
{
    ShownLoad()
        : panel(port)
    {
        panel.resize(kLoadRoom);
        panel.show();
        panel.setSnapshot(healthyCluster());
    }
    template <typename Widget = ThemedLabel> Widget* find(const char* name)
    {
        return panel.findChild<Widget*>(QLatin1String(name));
    }
    CalmButton* button(const char* name) { return find<CalmButton>(name); }
    QString said() { return find<>("load.said")->text(); }
    Tone tone() { return find<>("load.said")->tone(); }

    FakePort port;
    LoadPanel panel;
};

ActionResult loadResult(const char* verb, const QStringList& words, const char* found)
{
    return {
        {QLatin1String(verb), words, {}}, true, 5, {}, {}, {{QStringLiteral("found"), QLatin1String(found)}}};
}

ActionResult loadFailure(const char* verb, const QStringList& words, ErrorCode code)
{
    return {{QLatin1String(verb), words, {}}, false, 5, Error{code, QStringLiteral("It broke.")}, {}, {}};
}

} // namespace

/// The load in the window: its words, its bars, its buttons.
class TestLoadPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void emptySaysWhatItIs()
    {
        ShownLoad s;
        QVERIFY(s.said().contains(QStringLiteral("Start a load")));
        QCOMPARE(s.find<>("load.troubles")->text(), QString());
        QCOMPARE(s.find<LatencyBars>("load.latency")->text(), QStringLiteral("Nothing was measured yet."));
        QCOMPARE(s.find<RateStrip>("load.rate")->accessibleDescription(), QStringLiteral("No load yet"));
    }

    void runsAndEnds()
    {
        ShownLoad s;
        s.panel.setSnapshot(with(load(LoadState::Phase::WarmUp)));
        QVERIFY(s.said().startsWith(QStringLiteral("Warming up")));
        s.panel.setSnapshot(with(load(LoadState::Phase::Running)));
        QVERIFY2(s.said().startsWith(QStringLiteral("2,000 operations a second; 20,000 so far.")),
                 qPrintable(s.said()));
        QVERIFY(s.find<RateStrip>("load.rate")->accessibleDescription().contains(QStringLiteral("2,000")));
        QCOMPARE(s.find<>("load.troubles")->text(), QStringLiteral("Followed: MOVED 3"));
        QCOMPARE(s.tone(), Tone::Text);
        s.panel.setSnapshot(with(load(LoadState::Phase::Ended)));
        QVERIFY(s.said().startsWith(QStringLiteral("20,000 operations in 10.0 s: 2,000 a second.")));
    }

    void failuresAreTold()
    {
        ShownLoad s;
        const auto state = load(LoadState::Phase::Running);
        state->failed = 7;
        state->troubles = {{QStringLiteral("CLUSTERDOWN"), 7}};
        state->waiting = 5000;
        s.panel.setSnapshot(with(state));
        QVERIFY(s.said().contains(QStringLiteral("7 failed.")));
        QCOMPARE(s.tone(), Tone::Bad);
        const QString troubles = s.find<>("load.troubles")->text();
        QVERIFY2(troubles.contains(QStringLiteral("CLUSTERDOWN 7")), qPrintable(troubles));
        QVERIFY2(troubles.contains(QStringLiteral("5,000 operations are due")), qPrintable(troubles));
    }

    void intendedLatencyNeedsARate()
    {
        ShownLoad s;
        const auto* bars = s.find<LatencyBars>("load.latency");
        s.panel.setSnapshot(with(load(LoadState::Phase::Running)));
        QVERIFY2(bars->text().contains(QStringLiteral("99 %: service 1.20 ms, intended 8.50 ms")),
                 qPrintable(bars->text()));
        s.panel.setSnapshot(with(load(LoadState::Phase::Running, 0)));
        QVERIFY(bars->text().contains(QStringLiteral("99 %: service 1.20 ms")));
        QVERIFY2(!bars->text().contains(QStringLiteral("intended")), qPrintable(bars->text()));
    }

    void buttonsSendLines()
    {
        ShownLoad s;
        for (const char* name : {"load.stop", "load.headroom", "load.benchmark"})
            QTest::mouseClick(s.button(name), Qt::LeftButton);
        auto* start = s.button("load.start");
        QTest::mouseClick(start, Qt::LeftButton, {}, QPoint(8, start->height() / 2));
        for (const char* name : {"flat", "hot", "tag", "replicas", "lab"})
            start->menu()
                ->findChild<QAction*>(QStringLiteral("load.start.") + QLatin1String(name))
                ->trigger();
        QCOMPARE(s.port.texts(),
                 (QStringList{"load stop", "headroom p99=5ms", "benchmark masters=1,2,3",
                              "load start rate=2000 pipeline=1", "load start clients=50 pipeline=16",
                              "load start rate=2000 pipeline=1 dist=hotkey",
                              "load start rate=2000 pipeline=1 dist=hottag",
                              "load start rate=2000 pipeline=1 mix=set:10,get:90 read=replica",
                              "load start rate=2000 pipeline=1 rules=lab"}));
        QSignalSpy proposed(&s.panel, &LoadPanel::lineProposed);
        start->menu()->findChild<QAction*>(QStringLiteral("load.start.other"))->trigger();
        QCOMPARE(proposed.size(), 1);
    }

    void aGreyButtonSaysWhy()
    {
        ShownLoad s;
        s.port.refusals.insert(QStringLiteral("headroom"), QStringLiteral("A load runs already."));
        s.port.finish(1, {});
        QVERIFY(!s.button("load.headroom")->isEnabled());
        QCOMPARE(s.button("load.headroom")->toolTip(), QStringLiteral("A load runs already."));
        QVERIFY(s.button("load.benchmark")->isEnabled());
    }

    void whatWasFoundStaysUntilTheNextLoad()
    {
        ShownLoad s;
        s.panel.setSnapshot(with(load(LoadState::Phase::Ended)));
        s.panel.addResult(loadResult("headroom", {}, "12,000 a second."));
        QCOMPARE(s.said(), QStringLiteral("12,000 a second."));
        s.panel.setSnapshot(healthyCluster());
        QCOMPARE(s.said(), QStringLiteral("12,000 a second."));
        s.panel.setSnapshot(with(load(LoadState::Phase::Running)));
        QVERIFY(s.said().startsWith(QStringLiteral("2,000 operations")));
    }

    void anErrorIsReadWhileALoadRuns()
    {
        ShownLoad s;
        s.panel.setSnapshot(with(load(LoadState::Phase::Running)));
        s.panel.addResult(loadFailure("load", {QStringLiteral("start")}, ErrorCode::NotPossible));
        QCOMPARE(s.said(), QStringLiteral("It broke."));
        QCOMPARE(s.tone(), Tone::Bad);
        const auto later = load(LoadState::Phase::Running);
        later->operations += 2000;
        s.panel.setSnapshot(with(later));
        QCOMPARE(s.said(), QStringLiteral("It broke."));
        later->run = 2;
        s.panel.setSnapshot(with(std::make_shared<LoadState>(*later)));
        QVERIFY(s.said().startsWith(QStringLiteral("2,000 operations")));
        s.panel.addResult(loadFailure("headroom", {}, ErrorCode::Cancelled));
        QCOMPARE(s.tone(), Tone::Warning);
        s.panel.addResult(loadFailure("kill", {QStringLiteral("1")}, ErrorCode::NotPossible));
        QCOMPARE(s.tone(), Tone::Warning); // not of its business
        s.panel.addResult(loadResult("load", {QStringLiteral("stop")}, ""));
        QVERIFY(s.said().startsWith(QStringLiteral("2,000 operations")));
    }

    void germanFits()
    {
        const German german;
        QVERIFY(german.loaded());
        ShownLoad s;
        QCOMPARE(s.button("load.stop")->text(), QStringLiteral("Stopp"));
        QVERIFY2(s.panel.minimumSizeHint().width() <= kLoadRoom.width(),
                 qPrintable(QString::number(s.panel.minimumSizeHint().width())));
        QTRY_COMPARE(clippedIn(s.panel), QString());
        const auto state = load(LoadState::Phase::Running);
        state->failed = 7;
        state->troubles = {{QStringLiteral("CLUSTERDOWN"), 7}};
        s.panel.setSnapshot(with(state));
        QTRY_COMPARE(clippedIn(s.panel), QString());
    }
};

RINGSIDE_TEST(load_panel, TestLoadPanel)
#include "tst_load_panel.moc"
