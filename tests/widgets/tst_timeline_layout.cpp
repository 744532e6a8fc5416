#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/failover_support.h"
#include "widgets/timeline/timeline_layout.h"

#include <cmath>

using namespace ringside;

class TestTimelineLayout : public QObject
{
    Q_OBJECT

    static constexpr qint64 kStart = 1'760'000'000'000;

    static Event event(qint64 offsetMs, EventKind kind, int node = 0, int other = 0, const char* cause = "")
    {
        return {kStart + offsetMs, kind, Witness::Log, node, other, 0, {}, QString::fromLatin1(cause)};
    }
    static ClusterSnapshot failover(size_t steps = 6) { return test::failoverCluster(kStart, steps); }
    static ActionResult result(const char* verb, double ms, bool ok = true)
    {
        ActionResult result;
        result.action.verb = QString::fromLatin1(verb);
        result.ok = ok;
        result.ms = ms;
        return result;
    }
    static TimelineLayout layout(const TimelineData& data, qint64 nowOffsetMs, QSizeF size = {1280, 130},
                                 qint64 spanMs = 30'000, qint64 endOffsetMs = -1)
    {
        TimelineLayout::View view;
        view.size = size;
        view.nowMs = kStart + nowOffsetMs;
        view.endMs = endOffsetMs < 0 ? view.nowMs : kStart + endOffsetMs;
        view.spanMs = spanMs;
        return TimelineLayout(view, data, [](const QString& text) { return 6.0 * double(text.size()); });
    }

private Q_SLOTS:
    void measuresAFailover()
    {
        TimelineData data;
        data.setSnapshot(failover());
        const TimelineBar bar = data.bars(kStart + 20'000).front();
        using What = AnatomyPart::What;
        const auto at = [](What what, qint64 from, qint64 to) {
            return AnatomyPart{what, (kStart + from) * 1000, (kStart + to) * 1000};
        };
        const std::vector<AnatomyPart> expected{at(What::Silence, 2000, 7000),
                                                at(What::Suspicion, 7000, 8000), at(What::Delay, 8000, 8700),
                                                at(What::Votes, 8700, 9200)};
        QVERIFY(bar.segments == expected);
        QCOMPARE(bar.label, QStringLiteral("node 4 promoted after 7.2 s"));
        QCOMPARE(bar.fromMs, kStart + 2000);
        QCOMPARE(bar.toMs, kStart + 9200);
    }

    void aFailoverGrowsWhileItGoesOn()
    {
        TimelineData data;
        data.setSnapshot(failover(4));
        const TimelineBar bar = data.bars(kStart + 8500).front();
        QCOMPARE(bar.label, QStringLiteral("node 1 is FAIL"));
        QCOMPARE(bar.toMs, 0);
        QCOMPARE(bar.segments.back().toUs, (kStart + 8500) * 1000);
        data.setSnapshot(failover(2));
        QCOMPARE(data.bars(kStart + 7500).front().label, QStringLiteral("node 1 is suspected"));
    }

    void whyNobodyIsInItsTip()
    {
        ClusterSnapshot cluster = failover(4);
        std::vector<Failover> failovers = *cluster.failovers;
        failovers[0].whyNobody << QStringLiteral("All votes were swallowed.");
        cluster.failovers = std::make_shared<const std::vector<Failover>>(failovers);
        TimelineData data;
        data.setSnapshot(cluster);
        QVERIFY(data.bars(kStart + 8500).front().tip.endsWith(QStringLiteral("All votes were swallowed.")));
    }

    void cutsTogetherAreOneFault()
    {
        const auto at = [](qint64 ms, std::vector<std::pair<int, int>> links) {
            ClusterSnapshot cluster = *test::healthyCluster(2, 0);
            cluster.timeMs = kStart + ms;
            for (const auto& [from, to] : links) {
                LinkFault fault{from, to, Plane::Bus, kStart + 1000};
                fault.group = 3;
                fault.cause = QStringLiteral("isolate 1");
                cluster.faults.push_back(fault);
            }
            return cluster;
        };
        TimelineData data;
        data.setSnapshot(at(2000, {{1, 2}, {2, 1}}));
        QCOMPARE(data.bars(kStart + 5000).size(), size_t(1));
        QCOMPARE(data.bars(kStart + 5000)[0].fromMs, kStart + 1000);
        QCOMPARE(data.bars(kStart + 5000)[0].toMs, 0);
        data.setSnapshot(at(6000, {{2, 1}}));
        QCOMPARE(data.bars(kStart + 7000)[0].toMs, 0); // one direction is still cut
        data.setSnapshot(at(6500, {}));
        QCOMPARE(data.bars(kStart + 7000)[0].toMs, kStart + 6500);
        QCOMPARE(data.bars(kStart + 7000)[0].label, QStringLiteral("isolate 1"));
        QCOMPARE(data.bars(kStart + 7000)[0].tip, QStringLiteral("Fault 3 on links 1–2"));
        data.setSnapshot(at(8000, {{1, 2}})); // a new fault, though its group's number were the same
        QCOMPARE(data.bars(kStart + 9000).size(), size_t(2));
    }

    void faultsOfASnapshotAreShown()
    {
        TimelineData data;
        const Snapshot snapshot = test::picture("1 master 0-16383 cut>2\n2 replica of 1");
        data.setSnapshot(*snapshot);
        data.setSnapshot(*snapshot);
        const auto bars = data.bars(snapshot->timeMs);
        QCOMPARE(bars.size(), size_t(1));
        QCOMPARE(bars[0].fromMs, snapshot->timeMs - 2000);
        QCOMPARE(bars[0].label, QStringLiteral("cut 1>2"));
        ClusterSnapshot healed = *test::picture("1 master 0-16383\n2 replica of 1");
        data.setSnapshot(healed);
        QCOMPARE(data.bars(healed.timeMs)[0].toMs, healed.timeMs);
    }

    void eventsOutOfOrderAreSorted()
    {
        TimelineData data;
        data.addEvents({event(500, EventKind::ClusterOk), event(100, EventKind::NodeStarted, 1)});
        QCOMPARE(data.events().first().timeMs, kStart + 100);
    }

    void timesToPixelsAndBack()
    {
        const TimelineLayout view = layout({}, 30'000);
        QCOMPARE(view.xOf(kStart + 30'000), view.area().right());
        QCOMPARE(view.xOf(kStart), view.area().left());
        QCOMPARE(view.timeAt(view.xOf(kStart + 12'345)), kStart + 12'345);
        const qint64 held = view.timeAt(400);
        const TimelineLayout zoomed =
            layout({}, 30'000, {1280, 130}, 10'000, view.zoomedEnd(400, 10'000) - kStart);
        QVERIFY(qAbs(zoomed.timeAt(400) - held) <= 1);
        QCOMPARE(TimelineLayout::boundedSpan(1), 5'000);
        QCOMPARE(TimelineLayout::boundedSpan(1'000'000'000), 600'000);
    }

    void marksNeverTouch()
    {
        TimelineData data;
        Events events;
        for (int i = 0; i < 400; ++i)
            events << event(i * 61, EventKind(i % int(EventKind::Problem)), 1, 2);
        data.addEvents(events);
        const TimelineLayout view = layout(data, 25'000);
        QVERIFY(view.marks().size() > 50);
        size_t told = 0;
        for (size_t a = 0; a < view.marks().size(); ++a) {
            told += view.marks()[a].events.size();
            for (size_t b = a + 1; b < view.marks().size(); ++b) {
                const QPointF d = view.marks()[a].centre - view.marks()[b].centre;
                QVERIFY(std::hypot(d.x(), d.y()) >= view.marks()[a].radius + view.marks()[b].radius);
            }
        }
        QCOMPARE(told, size_t(400)); // thinned, none lost
    }

    void barsAndLabelsNeverOverlap()
    {
        TimelineData data;
        data.setSnapshot(failover());
        for (int i = 0; i < 12; ++i)
            data.addResult(result("restart", 700, i % 3 > 0), kStart + 1500 * i);
        const TimelineLayout view = layout(data, 20'000);
        std::vector<QRectF> taken;
        for (const TimelineLayout::Bar& bar : view.bars()) {
            QRectF all = bar.label.isEmpty() ? bar.box : bar.box.united(bar.label);
            QVERIFY(all.right() <= 1280 && all.left() >= 0 && all.bottom() <= 130);
            for (const QRectF& other : taken)
                QVERIFY(!all.intersects(other));
            taken.push_back(all);
        }
        QVERIFY(view.bars().front().bar.kind == TimelineBar::Kind::Failover);
        QVERIFY(!view.bars().front().label.isEmpty());
        QCOMPARE(view.bars().size() + size_t(view.hiddenBars()), size_t(13));
    }

    void partsCarryTheirNamesWhereThereIsRoom()
    {
        TimelineData data;
        data.setSnapshot(failover());
        const auto namesIn = [&](QSizeF size) {
            const TimelineLayout view = layout(data, 20'000, size);
            QStringList names;
            for (const TimelineLayout::Segment& segment : view.bars().front().segments)
                names << segment.name;
            return names.join(QLatin1Char(','));
        };
        QCOMPARE(namesIn({1280, 130}), QStringLiteral("silence,PFAIL,,"));
        QCOMPARE(namesIn({2900, 130}), QStringLiteral("silence,PFAIL,delay,votes"));
        QCOMPARE(namesIn({400, 130}), QStringLiteral("silence,,,"));
        QCOMPARE(layout(data, 20'000).bars().front().text, QStringLiteral("node 4 promoted after 7.2 s"));
        const TimelineLayout wide = layout(data, 20'000, {1900, 130});
        QCOMPARE(wide.bars().front().text,
                 QString::fromUtf8("node 4 promoted after 7.2 s: silence 5 s · PFAIL 1 s · delay 700 ms · "
                                   "votes 500 ms"));
        QVERIFY(wide.bars().front().label.width() >= 6.0 * double(wide.bars().front().text.size()));
    }

    void partsTakeNoRoomFromOthers()
    {
        TimelineData data;
        data.setSnapshot(failover());
        for (int i = 0; i < 6; ++i)
            data.addResult(result("restart", 700), kStart + 9'000 + 1500 * i);
        const TimelineLayout view = layout(data, 20'000, {1900, 130});
        QCOMPARE(view.hiddenBars(), 0);
        for (size_t a = 0; a < view.bars().size(); ++a) {
            const auto& bar = view.bars()[a];
            QVERIFY(!bar.label.isEmpty());
            for (size_t b = a + 1; b < view.bars().size(); ++b)
                QVERIFY(
                    !bar.box.united(bar.label).intersects(view.bars()[b].box.united(view.bars()[b].label)));
        }
    }

    void aLowStripHasALane()
    {
        TimelineData data;
        data.setSnapshot(failover());
        data.addEvents({event(2000, EventKind::NodeKilled, 1)});
        const TimelineLayout view = layout(data, 20'000, {1280, 72});
        QVERIFY(view.bars().front().box.bottom() <= 72);
        QVERIFY(view.bars().front().box.top() >
                view.marks().front().centre.y() + view.marks().front().radius);
    }

    void hits()
    {
        TimelineData data;
        data.setSnapshot(failover());
        data.addEvents({event(2000, EventKind::NodeKilled, 1)});
        const TimelineLayout view = layout(data, 20'000);
        const auto& mark = view.marks().front();
        QVERIFY(view.markAt(mark.centre) == &mark);
        QVERIFY(!view.markAt({5, 5}));
        QVERIFY(view.barAt(view.bars().front().box.center()) == &view.bars().front());
        QVERIFY(!view.barAt({5, 5}));
    }
};

RINGSIDE_TEST(timeline_layout, TestTimelineLayout)
#include "tst_timeline_layout.moc"
