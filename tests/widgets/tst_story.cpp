#include "tests/support/runner.h"
#include "tests/widgets/stage_support.h"
#include "widgets/story/story_model.h"
#include "widgets/story/story_panel.h"
#include "widgets/story/try_next.h"

#include <QAbstractButton>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace ringside;
using namespace ringside::test;

namespace {

Event at(qint64 timeMs, EventKind kind, int node = 1, int other = 0, Witness witness = Witness::Log)
{
    Event event;
    event.timeMs = timeMs;
    event.kind = kind;
    event.node = node;
    event.other = other;
    event.witness = witness;
    return event;
}

Event deed(qint64 timeMs, EventKind kind, int node)
{
    Event event = at(timeMs, kind, node, 0, Witness::Process);
    event.cause = QStringLiteral("kill %1").arg(node);
    return event;
}

/// "0:killed +2000 ..." for failures of tests.
QStringList told(const Story& story)
{
    QStringList lines;
    for (const Story::Line& line : story.lines())
        lines << QStringLiteral("%1%2 %3")
                     .arg(line.first ? QStringLiteral("* ") : QString())
                     .arg(int(line.event.kind))
                     .arg(line.sinceMs);
    return lines;
}

QString kindLine(EventKind kind, qint64 sinceMs, bool first = false)
{
    return QStringLiteral("%1%2 %3")
        .arg(first ? QStringLiteral("* ") : QString())
        .arg(int(kind))
        .arg(sinceMs);
}

QString firstLine(const Snapshot& cluster, const QStringList& tried = {})
{
    const QList<Suggestion> all = TryNext::all(*cluster, tried);
    return all.isEmpty() ? QString() : all.first().line;
}

} // namespace

/// What happened, told from its cause; and what to try next.
class TestStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesCountFromTheDeed()
    {
        Story story;
        story.add({at(0, EventKind::ClusterOk, 0), deed(60'000, EventKind::NodeKilled, 1),
                   at(62'200, EventKind::Pfail, 1, 3), at(63'100, EventKind::Promoted, 4, 1)});
        QCOMPARE(
            told(story),
            (QStringList{kindLine(EventKind::ClusterOk, 0, true), kindLine(EventKind::NodeKilled, 0, true),
                         kindLine(EventKind::Pfail, 2200), kindLine(EventKind::Promoted, 3100)}));
    }

    void oneOfManyViewersIsTheNews()
    {
        Story story;
        story.add({deed(0, EventKind::NodeKilled, 1), at(2000, EventKind::Pfail, 1, 2),
                   at(2010, EventKind::Pfail, 1, 3), at(2100, EventKind::Fail, 1, 2),
                   at(2101, EventKind::Fail, 1, 3), at(2102, EventKind::Pfail, 5, 2)});
        QCOMPARE(story.lines().size(), size_t(4));
        story.add({at(9000, EventKind::FailCleared, 1, 2), at(9001, EventKind::FailCleared, 1, 3)});
        QCOMPARE(story.lines().size(), size_t(5));
        story.add({at(12'000, EventKind::Pfail, 1, 2)}); // once more: news again
        QCOMPARE(story.lines().size(), size_t(6));
    }

    void whatIsHeardLateTakesItsPlace()
    {
        Story story;
        story.add({deed(0, EventKind::NodeKilled, 1), at(3000, EventKind::Promoted, 4, 1)});
        story.add({at(2500, EventKind::ElectionStarted, 4)});
        QCOMPARE(told(story), (QStringList{kindLine(EventKind::NodeKilled, 0, true),
                                           kindLine(EventKind::ElectionStarted, 2500),
                                           kindLine(EventKind::Promoted, 3000)}));
        QCOMPARE(story.changedFrom(), size_t(1));
    }

    void aDeedInTheMiddleOfTroubleIsNoNewChapter()
    {
        Story story;
        story.add({deed(0, EventKind::NodeKilled, 1), at(2000, EventKind::Pfail, 1, 3),
                   deed(3000, EventKind::NodeKilled, 2)});
        QVERIFY(!story.lines().back().first);
        QCOMPARE(story.lines().back().sinceMs, 3000);
    }

    void theOldestGo()
    {
        Story story;
        Events events;
        for (int i = 0; i < int(Story::kMaximum) + 50; ++i)
            events << at(i, EventKind::VoteGranted, 4, 2);
        story.add(events);
        QCOMPARE(story.lines().size(), Story::kMaximum);
        QCOMPARE(story.dropped(), size_t(50));
        QVERIFY(story.lines().front().first);
    }

    void theModelFollows()
    {
        StoryModel model;
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.addEvents({deed(0, EventKind::NodeKilled, 1)});
        model.addEvents({at(2200, EventKind::Pfail, 1, 3)});
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(model.index(1).data(StoryModel::WhenRole).toString(), QStringLiteral("+2.2 s"));
        QCOMPARE(model.index(0).data(StoryModel::WhoRole).toString(), QStringLiteral("you"));
        QCOMPARE(model.index(1).data(StoryModel::WhoRole).toString(), QStringLiteral("log"));
        QVERIFY(
            model.index(1).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("+2.2 s: ")));
    }

    void theNewestStaysInSightUnlessOneScrolls()
    {
        StoryPanel panel;
        panel.resize(400, 420);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        for (int i = 0; i < 40; ++i)
            panel.addEvents({at(i * 10, EventKind::VoteGranted, 4, 2)});
        QScrollBar* bar = panel.findChild<QListView*>(QStringLiteral("story.list"))->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
        bar->setValue(0);
        panel.addEvents({at(500, EventKind::VoteGranted, 4, 2)});
        QTRY_VERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), 0);
    }

    void whatMendsComesFirst()
    {
        QCOMPARE(firstLine(healthyCluster()), QStringLiteral("kill 1"));
        QCOMPARE(firstLine(healthyCluster(), {QStringLiteral("kill")}), QStringLiteral("isolate 1"));
        QCOMPARE(firstLine(splitBrain()), QStringLiteral("ledger start"));
        QCOMPARE(firstLine(splitBrain(), {QStringLiteral("ledger")}), QStringLiteral("heal"));
        QCOMPARE(firstLine(changed(healthyCluster(),
                                   [](ClusterSnapshot& c) { c.nodes[1].process = ProcessState::Paused; })),
                 QStringLiteral("resume 2"));
        QCOMPARE(firstLine(changed(failedOver(),
                                   [](ClusterSnapshot& c) { c.nodes[0].process = ProcessState::Crashed; })),
                 QStringLiteral("restart 1"));
        QCOMPARE(firstLine(std::make_shared<ClusterSnapshot>()), QString());
    }

    void theCardRunsItsLineAndOffersAnother()
    {
        QWidget window;
        StoryPanel panel(&window);
        panel.resize(400, 420);
        window.show();
        panel.setSnapshot(healthyCluster());
        QSignalSpy wanted(&panel, &StoryPanel::lineWanted);
        auto* run = panel.findChild<QAbstractButton*>(QStringLiteral("story.try.run"));
        QVERIFY(run->isVisible());
        run->click();
        QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("kill 1"));
        panel.findChild<QAbstractButton*>(QStringLiteral("story.try.other"))->click();
        QCOMPARE(panel.suggestion().line, QStringLiteral("isolate 1"));
        panel.setSnapshot(std::make_shared<ClusterSnapshot>());
        QVERIFY(!run->isVisible());
        panel.setSnapshot(healthyCluster());
        panel.resize(400, 150); // no room: the story comes first
        QVERIFY(!run->isVisible());
    }
};

RINGSIDE_TEST(story, TestStory)
#include "tst_story.moc"
