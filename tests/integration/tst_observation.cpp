#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <csignal>

using namespace ringside;
using namespace ringside::test;

namespace {

/// When snapshots came, and what one question about each of them was answered.
class Recorder
{
public:
    Recorder(LabFixture& lab, std::function<bool(const ClusterSnapshot&)> question)
        : m_lab(lab)
    {
        m_timer.start();
        m_lab.onSnapshot([this, question = std::move(question)](const ClusterSnapshot& snapshot) {
            const std::lock_guard lock(m_mutex);
            m_times << double(m_timer.nsecsElapsed()) / 1e6;
            m_answers << question(snapshot);
        });
    }
    ~Recorder() { m_lab.onSnapshot({}); }
    Q_DISABLE_COPY_MOVE(Recorder)

    QList<double> times() const
    {
        const std::lock_guard lock(m_mutex);
        return m_times;
    }
    QList<bool> answers() const
    {
        const std::lock_guard lock(m_mutex);
        return m_answers;
    }
    /// ms from this object's making to the first yes; -1: none yet.
    double firstYes() const
    {
        const std::lock_guard lock(m_mutex);
        const qsizetype index = m_answers.indexOf(true);
        return index < 0 ? -1 : m_times[index];
    }
    double longestGap() const
    {
        const QList<double> at = times();
        double longest = 0;
        for (qsizetype i = 1; i < at.size(); ++i)
            longest = std::max(longest, at[i] - at[i - 1]);
        return longest;
    }

private:
    LabFixture& m_lab;
    QElapsedTimer m_timer;
    mutable std::mutex m_mutex;
    QList<double> m_times;
    QList<bool> m_answers;
};

bool othersAnswer(const ClusterSnapshot& cluster, int silent)
{
    return std::all_of(cluster.nodes.begin(), cluster.nodes.end(), [=](const NodeState& n) {
        return n.number == silent || (n.answering && n.silentMs < 100);
    });
}

} // namespace

/// How soon and how truly the cluster's state becomes snapshots and events.
class TestObservation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDeathIsSeenAtOnce();
    void anIdleLinkHasNoLag();
    void lagSettlesAfterALoad();
    void snapshotsAtRestComeTwiceASecond();
    void aPausedServerDelaysNobody();
    void eventsOfAFailoverComeInOrderWithTheirCause();

private:
    LabFixture m_lab;
};

void TestObservation::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=700");
}

void TestObservation::aDeathIsSeenAtOnce()
{
    for (const int victim : {4, 5, 6}) {
        const pid_t pid = pid_t(m_lab.node(victim).pid);
        const Recorder recorder(m_lab,
                                [victim](const ClusterSnapshot& c) { return c.node(victim)->pid == 0; });
        QCOMPARE(::kill(pid, SIGKILL), 0);
        QTRY_VERIFY(recorder.firstYes() >= 0);
        qInfo("death of node %d in a snapshot after %.1f ms", victim, recorder.firstYes());
        QVERIFY(recorder.firstYes() < 500);
    }
    DO(m_lab, "restart 4-6");
    DO(m_lab, "wait link up");
    DO(m_lab, "wait health all ok");
}

void TestObservation::anIdleLinkHasNoLag()
{
    const auto level = [](const ClusterSnapshot& c) {
        return std::all_of(c.nodes.begin(), c.nodes.end(), [](const NodeState& n) {
            return n.role == Role::Master || (n.replication.lagBytes == 0 && n.replication.lagMs == 0.0);
        });
    };
    QTRY_VERIFY(level(*m_lab.now()));
    const Recorder recorder(m_lab, level);
    QTRY_VERIFY(recorder.times().size() >= 20);
    // A master's own ping (every 10 s) may fall between two questions.
    QVERIFY(recorder.answers().count(false) <= 1);
}

void TestObservation::lagSettlesAfterALoad()
{
    const QByteArray key = m_lab.keyOf(1);
    const Deadline deadline{std::chrono::seconds(5)};
    Result<Connection> connection =
        Connection::open({QStringLiteral("127.0.0.1"), m_lab.port(1), {}}, deadline);
    QVERIFY(connection);
    const qint64 before = m_lab.node(4).replicationOffset;
    for (int batch = 0; batch < 20; ++batch) {
        const std::vector<QByteArrayList> commands(500, QByteArrayList{"SET", key, QByteArray(100, 'x')});
        QVERIFY(connection->pipeline(commands, deadline));
    }
    QTRY_VERIFY(m_lab.node(4).replicationOffset > before + 1'000'000);
    // Nodes are asked one after the other: while the last bytes arrive, the replica's answer may be the
    // newer.
    const auto level = [](const ClusterSnapshot& c) {
        return c.node(4)->replicationOffset == c.node(1)->replicationOffset;
    };
    QTRY_VERIFY(level(*m_lab.now()));
    QTRY_COMPARE(m_lab.node(4).replication.lagBytes, std::optional<qint64>(0));
    QTRY_COMPARE(m_lab.node(4).replication.lagMs, std::optional<double>(0));
    QVERIFY(level(*m_lab.now()));
}

void TestObservation::snapshotsAtRestComeTwiceASecond()
{
    constexpr double kRestGapMs =
        400; // around a change they come every 50, while something is written every 200
    {
        const Recorder recorder(m_lab, [](const ClusterSnapshot&) { return true; });
        QTRY_VERIFY_WITH_TIMEOUT(recorder.longestGap() > kRestGapMs, 20'000);
    }
    const Recorder recorder(m_lab, [](const ClusterSnapshot&) { return true; });
    QTRY_VERIFY_WITH_TIMEOUT(recorder.times().size() >= 7, 10'000);
    const QList<double> at = recorder.times();
    const double perSecond = 6'000 / (at[6] - at[0]);
    qInfo("%.2f snapshots a second at rest", perSecond);
    QVERIFY(perSecond >= 1.9); // the clock's grain
    QVERIFY(perSecond < 4);    // or it was not at rest at all
}

void TestObservation::aPausedServerDelaysNobody()
{
    DO(m_lab, "pause 6");
    {
        const Recorder recorder(m_lab, [](const ClusterSnapshot& c) { return othersAnswer(c, 6); });
        QTRY_VERIFY(recorder.times().size() >= 20);
        qInfo("longest gap between snapshots beside a paused server: %.1f ms", recorder.longestGap());
        QVERIFY(recorder.longestGap() < 300);
        QCOMPARE(recorder.answers().count(false), 0);
    }
    QTRY_VERIFY(m_lab.node(6).silentMs > 500);
    QVERIFY(!m_lab.node(6).answering);
    DO(m_lab, "resume 6");
    QTRY_VERIFY(m_lab.node(6).answering && m_lab.node(6).silentMs == 0);
    DO(m_lab, "wait health all ok");
    DO(m_lab, "wait link up");
}

void TestObservation::eventsOfAFailoverComeInOrderWithTheirCause()
{
    m_lab.clearEvents();
    DO(m_lab, "kill 1");
    DO(m_lab, "wait role 4 master timeout=10s");
    QTRY_VERIFY(m_lab.event(EventKind::Promoted, 4));
    const std::vector<std::pair<EventKind, int>> expected{{EventKind::NodeKilled, 1},
                                                          {EventKind::Pfail, 1},
                                                          {EventKind::Fail, 1},
                                                          {EventKind::ElectionStarted, 4},
                                                          {EventKind::Promoted, 4}};
    const Events events = m_lab.events();
    qint64 last = 0;
    qsizetype place = -1;
    for (const auto& [kind, node] : expected) {
        const std::optional<Event> event = m_lab.event(kind, node);
        QVERIFY2(event, qPrintable(QStringLiteral("no event of kind %1").arg(int(kind))));
        QVERIFY2(events.indexOf(*event) > place,
                 qPrintable(QStringLiteral("event of kind %1 comes too early").arg(int(kind))));
        QVERIFY2(event->timeMs >= last,
                 qPrintable(QStringLiteral("event of kind %1 is %2 ms before the one that led to it")
                                .arg(int(kind))
                                .arg(last - event->timeMs)));
        QCOMPARE(event->cause, QStringLiteral("kill 1"));
        place = events.indexOf(*event);
        last = event->timeMs;
    }
    QCOMPARE(m_lab.event(EventKind::NodeKilled, 1)->witness, Witness::Process);
    QCOMPARE(m_lab.event(EventKind::ElectionStarted, 4)->witness, Witness::Log);
    QCOMPARE(m_lab.event(EventKind::Promoted, 4)->witness, Witness::Log);
    QCOMPARE(m_lab.event(EventKind::Promoted, 4)->other, 1);
    // Each thing is told once, however many saw it; and two of three masters voted.
    for (const auto& [kind, node] : expected)
        QCOMPARE(std::count_if(events.begin(), events.end(),
                               [&](const Event& e) { return e.kind == kind && e.node == node; }),
                 1);
    QVERIFY(std::count_if(events.begin(), events.end(), [](const Event& e) {
                return e.kind == EventKind::VoteGranted && e.node == 4;
            }) >= 1);
}

RINGSIDE_TEST(observation, TestObservation)

#include "tst_observation.moc"
