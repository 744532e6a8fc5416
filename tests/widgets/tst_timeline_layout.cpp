#include "tests/support/picture.h"
#include "tests/support/runner.h"
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
    static Events failover()
    {
        using enum EventKind;
        return {event(2000, NodeKilled, 1), event(7000, Pfail, 1, 2),        event(7050, Pfail, 1, 3),
                event(8000, Fail, 1, 2),    event(8700, ElectionStarted, 4), event(9200, Promoted, 4, 1)};
    }
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
        const auto traces = traceFailovers(failover());
        QCOMPARE(traces.size(), size_t(1));
        using Step = FailoverTrace::Step;
        const std::vector<FailoverTrace::Segment> expected{{Step::Silence, kStart + 2000, kStart + 7000},
                                                           {Step::Pfail, kStart + 7000, kStart + 8000},
                                                           {Step::Election, kStart + 8000, kStart + 8700},
                                                           {Step::Votes, kStart + 8700, kStart + 9200}};
        QVERIFY(traces[0].segments(0) == expected);
        QCOMPARE(traces[0].promoted, 4);
        TimelineData data;
        data.addEvents(failover());
        QCOMPARE(data.bars(kStart + 20'000).front().label, QStringLiteral("node 4 promoted after 7.2 s"));
    }

    void aFailoverGrowsWhileItGoesOn()
    {
        const auto traces = traceFailovers(failover().mid(0, 4));
        QCOMPARE(traces.size(), size_t(1));
        QVERIFY(!traces[0].done());
        QCOMPARE(traces[0].segments(kStart + 8500).back().toMs, kStart + 8500);
    }

    void woundBackItIsNotDoneYet()
    {
        TimelineData data;
        data.addEvents(failover());
        QVERIFY(data.bars(kStart + 3000).empty());
        QCOMPARE(data.bars(kStart + 8500).front().label, QStringLiteral("node 1 is FAIL"));
        QCOMPARE(data.bars(kStart + 8500).front().segments.back().toMs, kStart + 8500);
        QCOMPARE(data.bars(kStart + 9200).front().label, QStringLiteral("node 4 promoted after 7.2 s"));
    }

    void recoveredInTimeIsNoFailover()
    {
        Events events = failover().mid(0, 2);
        events << event(7500, EventKind::NodeResumed, 1);
        QVERIFY(traceFailovers(events).empty());
    }

    void aPartitionHarmsWhoIsSuspected()
    {
        const auto traces = traceFailovers(
            {event(0, EventKind::LinkCut, 0, 0, "isolate 2"), event(4000, EventKind::Pfail, 2, 3),
             event(5000, EventKind::Fail, 2, 3), event(6000, EventKind::Promoted, 5, 2)});
        QCOMPARE(traces.size(), size_t(1));
        QCOMPARE(traces[0].startMs(), kStart);
    }

    void manualFailoverHasNoHarm()
    {
        const auto traces = traceFailovers(
            {event(100, EventKind::ElectionStarted, 4), event(150, EventKind::Promoted, 4, 1)});
        QCOMPARE(traces.size(), size_t(1));
        QCOMPARE(traces[0].startMs(), kStart + 100);
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
        data.addEvents(failover());
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

    void hits()
    {
        TimelineData data;
        data.addEvents(failover());
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
