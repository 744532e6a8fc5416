#include "core/chaos/chaos_report.h"
#include "core/cluster/chaos_state.h"
#include "core/cluster/load_state.h"
#include "core/report/html_report.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QJsonArray>

#include <thread>

using namespace ringside;
using namespace ringside::test;

namespace {

QStringList linesOf(const QJsonObject& result)
{
    QStringList lines;
    for (const QJsonValue& fault : result.value(QStringLiteral("faults")).toArray())
        lines << fault.toObject().value(QStringLiteral("line")).toString();
    return lines;
}

QJsonObject reportOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? HtmlReport::dataIn(file.readAll()).value_or(QJsonObject())
                                          : QJsonObject();
}

} // namespace

/// Chaos on real servers, in short.
class TestChaos : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create masters=3 replicas=1 timeout=1000");
    }

    void refusedBeforeAnythingBreaks()
    {
        REFUSED(m_lab, "chaos faults=kill duration=5s every=60s", "too short");
        REFUSED(m_lab, "chaos faults=earthquake", "earthquake");
        REFUSED(m_lab, "chaos duration=1", "duration");
        REFUSED(m_lab, "chaos stop", "No chaos");
        REFUSED(m_lab, "chaos stop seed=3", "takes no option");
        REFUSED(m_lab, "chaos duration=20s every=4s report=/proc/none/report.html", "cannot be written");
        QVERIFY(m_lab.now()->faults.empty());
        QVERIFY(!m_lab.lab().load().state());
    }

    void doesWhatItPlanned()
    {
        const ActionResult plan = m_lab.run(
            QStringLiteral("chaos plan seed=3 duration=16s every=5s hold=3s faults=kill,pause,failover"));
        QVERIFY2(plan.ok, qPrintable(m_lab.explain(plan)));
        const QStringList planned = linesOf(plan.result);
        QVERIFY(planned.size() >= 2);
        for (const QString& line : planned)
            QVERIFY(plan.result.value(QStringLiteral("found")).toString().contains(line));

        const QString file = m_lab.directory() + QStringLiteral("-report.html");
        const ActionResult run = m_lab.run(
            QStringLiteral(
                "chaos seed=3 duration=16s every=5s hold=3s faults=kill,pause,failover rate=1000 report=") +
            file);
        QVERIFY2(run.ok, qPrintable(m_lab.explain(run)));
        QCOMPARE(linesOf(run.result), planned);
        QVERIFY(run.result.value(QStringLiteral("operations")).toInteger() > 14'000);
        QCOMPARE(run.result.value(QStringLiteral("failed")).toInteger(),
                 0); // retries last longer than a failover
        QCOMPARE(run.result.value(QStringLiteral("lost")).toInteger(-1), 0); // WAIT 1
        QVERIFY(run.result.value(QStringLiteral("accepted")).toInteger() > 100);
        QVERIFY(run.result.value(QStringLiteral("availability_windows")).toDouble() <= 1);
        QCOMPARE(run.result.value(QStringLiteral("verdict")).toString(),
                 QStringLiteral("unknown")); // too few operations
        const Snapshot now = m_lab.now();
        QVERIFY(now->faults.empty());
        for (const NodeState& node : now->nodes)
            QVERIFY(node.process == ProcessState::Running);

        const QJsonObject report = reportOf(file);
        QVERIFY(!report.isEmpty());
        QVERIFY(QFile::remove(file));
        DO(m_lab, "ledger forget");
        DO(m_lab, "load clear");
    }

    void whatIsPlannedForAReplicaByNowIsSkipped()
    {
        const ActionResult run = m_lab.run(
            QStringLiteral("chaos seed=5 duration=12s every=3s hold=2s faults=failover rate=500 wait=0"));
        QVERIFY2(run.ok, qPrintable(m_lab.explain(run)));
        for (const QJsonValue& fault : run.result.value(QStringLiteral("faults")).toArray()) {
            const QString state = fault.toObject().value(QStringLiteral("state")).toString();
            QVERIFY2(state == u"over" || state == u"skipped" || state == u"failed", qPrintable(state));
        }
        DO(m_lab, "ledger forget");
    }

    void stoppedInTheMiddleItHeals()
    {
        ActionResult run;
        std::jthread walk([&] {
            run =
                m_lab.run(QStringLiteral("chaos seed=2 duration=10m every=3s hold=1m faults=pause rate=500"));
        });
        const auto paused = [](const ClusterSnapshot& c) {
            return std::any_of(c.nodes.begin(), c.nodes.end(),
                               [](const NodeState& n) { return n.process == ProcessState::Paused; });
        };
        QVERIFY(paused(*m_lab.lab().hub().waitFor(paused, 20'000)));
        const ActionResult stop = m_lab.run(QStringLiteral("chaos stop"));
        QVERIFY2(stop.ok, qPrintable(m_lab.explain(stop)));
        walk.join();
        QVERIFY2(run.ok, qPrintable(m_lab.explain(run)));
        QVERIFY(run.result.value(QStringLiteral("ended")).toString().contains(QStringLiteral("ended after")));
        for (const NodeState& node : m_lab.now()->nodes)
            QVERIFY(node.process == ProcessState::Running);
        QVERIFY(!m_lab.now()->load->running());
        DO(m_lab, "ledger forget");
    }

    void haltsWhenAShardIsSilentForTooLong()
    {
        const ActionResult run = m_lab.run(QStringLiteral(
            "chaos seed=2 duration=2m every=4s hold=60s faults=pause rate=500 halt=1s replicas"));
        QVERIFY2(run.ok, qPrintable(m_lab.explain(run)));
        QVERIFY(run.result.value(QStringLiteral("ended")).toString().startsWith(QStringLiteral("Halted")));
        QCOMPARE(int(m_lab.now()->chaos->phase), int(ChaosState::Phase::Ended));
    }

private:
    LabFixture m_lab;
};

RINGSIDE_TEST(chaos, TestChaos)
#include "tst_chaos.moc"
