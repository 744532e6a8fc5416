#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "widgets/stage/stage_widget.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

using namespace ringside;
using namespace ringside::test;

namespace {

/// Beats every millisecond while an event loop runs, and knows the longest silence between two beats: how
/// long the GUI thread was busy with one thing.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 gap = m_since.nsecsElapsed();
            m_since.start();
            m_longest = qMax(m_longest, gap);
            m_over16 += gap > 17'000'000;
        });
        m_since.start();
        m_timer.start(1);
    }
    double longestMs() const { return double(m_longest) / 1e6; }
    int over16Ms() const { return m_over16; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    int m_over16 = 0;
};

/// A true event loop, as the program's own: nothing sleeps in it.
bool loopUntil(const std::function<bool()>& condition, int timeoutMs = 20'000)
{
    QEventLoop loop;
    QTimer look, end;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.exit(1);
    });
    QObject::connect(&end, &QTimer::timeout, &loop, [&] { loop.exit(0); });
    look.start(10);
    end.start(timeoutMs);
    return loop.exec() == 1;
}

} // namespace

/// The window answers while a failover goes on, and does not paint when nothing changes.
class TestQuickAndQuiet : public QObject
{
    Q_OBJECT

    int m_snapshots = 0;
    QElapsedTimer m_since; ///< the latest of them
    qint64 m_gapMs = 0;    ///< between the latest two
    GuiFixture m_gui;      ///< goes first

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        m_since.start();
        connect(&m_gui.window().session(), &Session::snapshotChanged, this, [this] {
            ++m_snapshots;
            m_gapMs = m_since.restart();
        });
        QVERIFY2(m_gui.startCluster(1000), qPrintable(m_gui.errors()));
    }

    void quietWhenNothingChanges()
    {
        StageWidget& stage = m_gui.view().stage();
        // Until nobody expects anything any more: then a snapshot comes five times a second.
        QVERIFY(loopUntil([&] { return m_gapMs > 150 && !stage.isMoving(); }));
        const int before = stage.paintings();
        QElapsedTimer time;
        time.start();
        const int from = m_snapshots;
        QVERIFY(loopUntil([&] { return m_snapshots >= from + 25; }));
        const double seconds = double(time.elapsed()) / 1000;
        const int paintings = stage.paintings() - before; // packets fly over it and do not count
        qInfo("at rest: %d snapshots and %d paintings of the stage in %.1f s", m_snapshots - from, paintings,
              seconds);
        QVERIFY2(paintings <= 1 + 2 * seconds, qPrintable(QString::number(paintings)));
        QVERIFY2(seconds > 4, "the cluster was not at rest");
        // The counter does count.
        QVERIFY(m_gui.clickNode(2));
        QVERIFY(loopUntil([&, was = stage.paintings()] { return stage.paintings() > was; }, 2000));
    }

    void quickWhileAFailoverGoesOn()
    {
        QVERIFY(m_gui.clickNode(1));
        QVERIFY(loopUntil([&] { return !m_gui.window().session().isBusy(); }));
        const Heartbeat heart;
        QElapsedTimer time;
        time.start();
        const int from = m_snapshots;
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.kill")));
        QVERIFY(loopUntil(
            [&] { return m_gui.node(4).role == Role::Master && m_gui.now()->state == ClusterState::Ok; }));
        const double seconds = double(time.elapsed()) / 1000;
        const double rate = (m_snapshots - from) / seconds;
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.restart")));
        QVERIFY(loopUntil([&] { return m_gui.isWhole(); }));
        qInfo("failover: %.1f snapshots a second for %.1f s; longest time without the event loop %.1f ms, %d "
              "times over 16 ms",
              rate, seconds, heart.longestMs(), heart.over16Ms());
        QVERIFY2(rate > 4, qPrintable(QString::number(rate)));
        QVERIFY2(heart.longestMs() < 250, qPrintable(QString::number(heart.longestMs())));
    }
};

RINGSIDE_TEST(quick_and_quiet, TestQuickAndQuiet)
#include "tst_quick_and_quiet.moc"
