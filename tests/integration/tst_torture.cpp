#include "core/cluster/judgement.h"
#include "core/node/start_errors.h"
#include "core/slots/slot_list.h"
#include "tests/integration/slots_support.h"
#include "tests/integration/torture_fault.h"
#include "tests/integration/torture_keys.h"
#include "tests/integration/torture_moment.h"
#include "tests/support/cli_process.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QElapsedTimer>

#include <csignal>
#include <future>
#include <map>
#include <thread>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr int kMasters = 3;
constexpr int kTortureKeys = 30'000;
constexpr int kRoundsOfEveryDay = 6;
constexpr int kWholeMs = 90'000;
constexpr std::chrono::seconds kMoveTakes{150};

/// All runs, all answer, all know the same, and every replica follows.
bool isSound(const ClusterSnapshot& cluster)
{
    const bool answering = std::all_of(cluster.nodes.begin(), cluster.nodes.end(), [](const NodeState& n) {
        return n.answering && n.failReports == 0 && n.pfailReports == 0 &&
               (n.role != Role::Replica || n.replication.linkUp);
    });
    return answering && cluster.wholeView() && cluster.state == ClusterState::Ok &&
           cluster.slotsCovered == 16384 && !replicationTrouble(cluster);
}

} // namespace

/// Slots move, and in the middle something goes wrong: whatever it is, in the end every slot has one owner
/// and every key is there once. RINGSIDE_TORTURE=100 RINGSIDE_TORTURE_SEED=7: as many rounds from that seed.
class TestTorture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rounds_data();
    void rounds();
    void cleanup();
    void cleanupTestCase();

private:
    void inThisProcess(const QString& line);
    void inAChild(const QString& line);
    TortureMoment moment() const;
    void goOn();
    void becomeWhole();
    void examine();
    QString lineOf() const;
    std::vector<int> mastersNow() const;
    QString standing() const;
    void tellViews() const;

    std::vector<TortureRound> m_rounds;
    std::unique_ptr<LabFixture> m_lab;
    std::unique_ptr<TortureKeys> m_keys;
    TortureRound m_round;
    int m_source = 0;
    int m_target = 0;
    QString m_story; ///< of this round
    QElapsedTimer m_timer;

    std::map<QString, int> m_byFault;
    int m_interrupted = 0, m_resumed = 0, m_undone = 0, m_failed = 0;
    qsizetype m_lost = 0;
    double m_seconds = 0;
};

void TestTorture::rounds_data()
{
    bool ok = false;
    const int count = qEnvironmentVariableIntValue("RINGSIDE_TORTURE", &ok);
    const quint64 seed = qEnvironmentVariable("RINGSIDE_TORTURE_SEED", QStringLiteral("1")).toULongLong();
    const QString only = qEnvironmentVariable("RINGSIDE_TORTURE_ONLY");
    m_rounds = dealRounds(seed, ok && count > 0 ? count : kRoundsOfEveryDay, kMasters, only);
    for (TortureRound& round :
         m_rounds) // a node that is cut off is waited for in many places: for the long run
        round.toTheEnd = round.toTheEnd && (ok || round.fault != TortureRound::Fault::Isolate);
    QVERIFY2(!m_rounds.empty(), "RINGSIDE_TORTURE_ONLY names no fault");
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < m_rounds.size(); ++i)
        QTest::newRow(qPrintable(m_rounds[i].name())) << int(i);
}

/// A round that failed leaves no cluster that the next could trust.
void TestTorture::init()
{
    if (m_lab)
        return;
    m_lab = std::make_unique<LabFixture>();
    m_keys = std::make_unique<TortureKeys>(kTortureKeys);
    QVERIFY2(m_lab->open(), qPrintable(m_lab->openError()));
    DO(*m_lab, "create timeout=1000");
    const QString written = m_keys->restore(*m_lab);
    QVERIFY2(written.isEmpty(), qPrintable(written));
}

void TestTorture::rounds()
{
    QFETCH(int, index);
    m_round = m_rounds[size_t(index)];
    m_timer.start();
    const std::vector<int> masters = mastersNow();
    QCOMPARE(int(masters.size()), kMasters);
    m_source = masters[size_t(m_round.from)];
    m_target = masters[size_t(m_round.to)];
    const QString line = lineOf();
    m_story = QStringLiteral("seed %1, round %2: %3; %4")
                  .arg(m_round.seed)
                  .arg(m_round.name(), line.size() > 60 ? line.left(60) + QStringLiteral("...") : line,
                       m_round.moment());
    const QString renewed = m_keys->renew(*m_lab, 7);
    QVERIFY2(renewed.isEmpty(), qPrintable(renewed));
    if (m_round.fault == TortureRound::Fault::KillRingside)
        inAChild(line);
    else
        inThisProcess(line);
    for (const auto step : {&TestTorture::goOn, &TestTorture::becomeWhole, &TestTorture::examine}) {
        if (!QTest::currentTestFailed())
            (this->*step)();
    }
}

void TestTorture::cleanup()
{
    const bool failed = QTest::currentTestFailed();
    std::printf("%s; %s%.1f s\n", qPrintable(m_story), failed ? "FAILED; " : "",
                double(m_timer.elapsed()) / 1000);
    std::fflush(stdout);
    ++m_byFault[faultWord(m_round.fault)];
    m_seconds += double(m_timer.elapsed()) / 1000;
    m_failed += failed;
    if (!failed)
        return;
    tellViews();
    m_lab.reset();
}

void TestTorture::cleanupTestCase()
{
    QStringList faults;
    for (const auto& [fault, count] : m_byFault)
        faults << QStringLiteral("%1 %2").arg(fault).arg(count);
    std::printf("%d rounds (%s), %d failed: %d interrupted, %d resumed, %d undone; %lld keys lost; %.0f s\n",
                int(m_rounds.size()), qPrintable(faults.join(QStringLiteral(", "))), m_failed, m_interrupted,
                m_resumed, m_undone, qlonglong(m_lost), m_seconds);
    m_lab.reset();
}

std::vector<int> TestTorture::mastersNow() const
{
    const Snapshot now = m_lab->now();
    std::vector<int> masters;
    for (const NodeState& node : now->nodes) {
        if (node.role == Role::Master)
            masters.push_back(node.number);
    }
    return masters;
}

QString TestTorture::lineOf() const
{
    const SlotRanges owned = m_lab->node(m_source).slots;
    const int count = std::min(m_round.slots, owned.count() / 2);
    const QString to = QStringLiteral(" to=%1 throttle=%2")
                           .arg(m_target)
                           .arg(m_round.keysPerSecond ? QStringLiteral("%1keys").arg(m_round.keysPerSecond)
                                                      : QStringLiteral("max"));
    if (m_round.shape == TortureRound::Shape::ReshardFromAll)
        return QStringLiteral("reshard %1").arg(count) + to;
    if (m_round.shape == TortureRound::Shape::Reshard)
        return QStringLiteral("reshard %1 from=%2").arg(count).arg(m_source) + to;
    const SlotRanges before = firstOf(owned, m_round.firstSlot % (owned.count() - count));
    return QStringLiteral("move %1").arg(firstOf(without(owned, before), count).toString()) + to;
}

TortureMoment TestTorture::moment() const
{
    const bool fromAll = m_round.shape == TortureRound::Shape::ReshardFromAll;
    const qint64 leaving = qint64(kTortureKeys) * m_round.slots / 16384 / (fromAll ? kMasters - 1 : 1);
    return TortureMoment(*m_lab, m_round, m_source, m_target, leaving);
}

void TestTorture::inThisProcess(const QString& line)
{
    TortureFault fault(*m_lab, m_round, m_source, m_target);
    TortureMoment moment = this->moment();
    std::future<ActionResult> moving = std::async(std::launch::async, [&] { return m_lab->run(line); });
    const auto ended = [&] { return moving.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
    const QString come = moment.await(ended);
    m_story += moment.atomic() ? QStringLiteral(" (atomic)") : QString();
    m_story += ended() ? QStringLiteral(" (too late)") : QString();
    const QString struck = fault.strike();
    if (struck.isEmpty()) {
        QTRY_VERIFY2_WITH_TIMEOUT(fault.isOver(ended()), qPrintable(standing()), kWholeMs);
    }
    const QString mended = fault.mend();
    const ActionResult moved = moving.get();
    QVERIFY2(come.isEmpty(), qPrintable(come));
    QVERIFY2(struck.isEmpty(), qPrintable(struck));
    QVERIFY2(mended.isEmpty(), qPrintable(mended));
    m_story += moved.ok ? QStringLiteral("; moved") : QStringLiteral("; %1").arg(moved.error->message);
}

/// Ringside itself dies, and its servers with it; then its lab is opened again.
void TestTorture::inAChild(const QString& line)
{
    TortureMoment moment = this->moment();
    m_lab->close();
    CliProcess child({QStringLiteral("shell"), QStringLiteral("--json"), QStringLiteral("--dir"),
                      m_lab->directory(), QStringLiteral("--base-port"), QString::number(m_lab->basePort())});
    const QJsonObject started = child.ask("start", 60'000);
    QVERIFY2(started[u"ok"].toBool(), qPrintable(started[u"error"].toString()));
    const QList<qint64> servers = child.serverPids();
    child.say(line.toUtf8());
    const QString come = moment.await(
        [&, answered = false]() mutable { return answered = answered || !child.line(1).isEmpty(); });
    QVERIFY2(come.isEmpty(), qPrintable(come));
    m_story += moment.atomic() ? QStringLiteral(" (atomic)") : QString();
    child.signal(SIGKILL);
    QVERIFY(child.waitForEnd());
    QTRY_VERIFY_WITH_TIMEOUT(std::none_of(servers.begin(), servers.end(), isAlive), 10'000);
    QVERIFY2(m_lab->open(), qPrintable(m_lab->openError()));
    QTRY_COMPARE(m_lab->now()->nodes.size(), size_t(2 * kMasters));
    DO(*m_lab, "start");
}

/// What was interrupted is finished, or brought back.
void TestTorture::goOn()
{
    using Phase = MigrationState::Phase;
    QTRY_VERIFY(m_lab->now()->migration.phase == Phase::Off ||
                m_lab->now()->migration.phase == Phase::Interrupted);
    if (m_lab->lab().migration().state().phase != Phase::Interrupted)
        return;
    QTRY_VERIFY2_WITH_TIMEOUT(m_lab->now()->migration.phase == Phase::Interrupted &&
                                  mastersNow().size() == kMasters,
                              qPrintable(standing()), kWholeMs);
    ++m_interrupted;
    m_story += QStringLiteral("; interrupted, ") +
               (m_round.undo ? QStringLiteral("undone") : QStringLiteral("resumed"));
    const ActionResult done =
        m_lab->run(m_round.undo ? QStringLiteral("migration undo") : QStringLiteral("migration resume"));
    QVERIFY2(done.ok, qPrintable(m_lab->explain(done)));
    ++(m_round.undo ? m_undone : m_resumed);
}

QString TestTorture::standing() const
{
    const Snapshot now = m_lab->now();
    return QStringLiteral("%1 (%2); %3")
        .arg(now->migration.problem, now->migration.action, troubles(*now).join(u' '));
}

/// What each node believes and has said last, to standard error: more than Qt Test's messages hold. With
/// RINGSIDE_TORTURE_LOGS=DIRECTORY their whole logs are kept there.
void TestTorture::tellViews() const
{
    const QString kept = qEnvironmentVariable("RINGSIDE_TORTURE_LOGS");
    for (const int number : m_lab && m_lab->isOpen() ? m_lab->lab().numbers() : std::vector<int>()) {
        const QStringList log = lastLines(m_lab->nodeFile(number, QStringLiteral("node.log")), 40);
        if (!kept.isEmpty())
            QFile::copy(m_lab->nodeFile(number, QStringLiteral("node.log")),
                        QStringLiteral("%1/%2-%3-node-%4.log")
                            .arg(kept)
                            .arg(m_round.seed)
                            .arg(m_round.number)
                            .arg(number));
        std::fprintf(stderr, "-- node %d\n%s%s\n", number,
                     m_lab->ask(number, {"CLUSTER", "NODES"}).text.constData(), qPrintable(log.join(u'\n')));
    }
}

/// A killed source may come back as a replica of another shard: each master gets one again.
void TestTorture::becomeWhole()
{
    const auto sound = [&] { return isSound(*m_lab->lab().hub().waitFor(isSound, kWholeMs)); };
    QVERIFY2(sound(), qPrintable(standing()));
    const Snapshot now = m_lab->now();
    for (const ShardState& bare : now->shards) {
        if (bare.master == 0 || !bare.replicas.empty())
            continue;
        for (const ShardState& rich : now->shards) {
            if (rich.replicas.size() < 2)
                continue;
            const ActionResult followed =
                m_lab->run(QStringLiteral("replicate %1 of=%2").arg(rich.replicas.back()).arg(bare.master));
            QVERIFY2(followed.ok, qPrintable(m_lab->explain(followed)));
            break;
        }
    }
    QVERIFY2(sound(), qPrintable(standing()));
}

void TestTorture::examine()
{
    const Snapshot now = m_lab->lab().hub().next(5000);
    QVERIFY2(isSound(*now), qPrintable(standing()));
    QCOMPARE(now->migration, MigrationState());
    int owned = 0;
    for (const NodeState& node : now->nodes) {
        const Opinion* own = now->opinion(node.number, node.number);
        QVERIFY2(node.role == Role::Replica || (own->migrating.empty() && own->importing.empty()),
                 qPrintable(QStringLiteral("node %1 has slots open").arg(node.number)));
        owned += node.slots.count();
    }
    QCOMPARE(owned, 16384);
    QCOMPARE(unclean(*m_lab), QString());
    QCOMPARE(m_lab->alarm(), QString());
    TortureKeys::Found found;
    const auto surplus =
        [&] { // after an atomic slot migration, Redis 8.4 deletes the source's keys by and by
            found = m_keys->look(*m_lab);
            return found.surplus;
        };
    QTRY_VERIFY(surplus() == 0 || !found.problem.isEmpty());
    QCOMPARE(found.problem, QString());
    m_lost += found.lost.size();
    m_story += QStringLiteral("; %1 keys lost").arg(found.lost.size());
    QVERIFY2(found.wrong.isEmpty(), qPrintable(found.wrong.mid(0, 3).join(u' ')));
    QCOMPARE(found.surplus, 0);
    QCOMPARE(found.unlike, QString());
    QVERIFY2(found.lost.isEmpty(), qPrintable(found.lost.mid(0, 3).join(u' ')));
}

RINGSIDE_TEST(torture, TestTorture)
#include "tst_torture.moc"
