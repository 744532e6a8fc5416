#include "core/cluster/alert_state.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr double kWithinMs = 2000; // of the cause, as the alerts promise

/// "node-down 1, link-down 4": what is raised and is more than information.
QString alarmsOf(const ClusterSnapshot& cluster)
{
    QStringList all;
    for (const Alert& alert : cluster.alerts->active) {
        if (alert.severity > Severity::Good)
            all << QStringLiteral("%1 %2").arg(alert.rule).arg(alert.node);
    }
    return all.join(QStringLiteral(", "));
}

} // namespace

/// Alerts of real servers.
class TestAlerts : public QObject
{
    Q_OBJECT

    LabFixture m_lab;
    std::mutex m_mutex;
    QStringList m_alarms; ///< all that were raised, each once

    std::optional<Alert> raised(const QString& rule, int node)
    {
        const Snapshot now = m_lab.now();
        for (const Alert& alert : now->alerts->active) {
            if (alert.rule == rule && alert.node == node)
                return alert;
        }
        return std::nullopt;
    }

    /// How long until it is raised; below 0: not within ten seconds.
    double untilRaised(const QString& rule, int node)
    {
        QElapsedTimer timer;
        timer.start();
        m_lab.lab().hub().waitFor(
            [&](const ClusterSnapshot& c) {
                return c.alerts && std::ranges::any_of(c.alerts->active, [&](const Alert& alert) {
                           return alert.rule == rule && alert.node == node;
                       });
            },
            10'000);
        return raised(rule, node) ? double(timer.elapsed()) : -1;
    }

    QStringList alarms()
    {
        const std::lock_guard lock(m_mutex);
        return m_alarms;
    }

    void forgetAlarms()
    {
        const std::lock_guard lock(m_mutex);
        m_alarms.clear();
    }

    bool isWhole()
    {
        for (const char* line : {"wait state ok timeout=30s", "wait agreed timeout=30s",
                                 "wait link up timeout=30s", "wait no alerts timeout=90s"}) {
            if (const ActionResult done = m_lab.run(QLatin1String(line)); !done.ok) {
                qWarning("%s", qPrintable(m_lab.explain(done)));
                return false;
            }
        }
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        m_lab.onSnapshot([this](const ClusterSnapshot& cluster) {
            const std::lock_guard lock(m_mutex);
            const QString found = cluster.alerts ? alarmsOf(cluster) : QString();
            if (!found.isEmpty() && !m_alarms.contains(found))
                m_alarms << found;
        });
        DO(m_lab, "create timeout=700");
        DO(m_lab, "alerts set failover-happened threshold=5");
    }

    void init()
    {
        QVERIFY(isWhole());
        forgetAlarms();
    }

    void creatingIsNoAlarm()
    {
        QVERIFY2(alarms().isEmpty(), qPrintable(alarms().join(u';')));
        const ActionResult told = m_lab.run(QStringLiteral("alerts"));
        QVERIFY2(told.ok, qPrintable(m_lab.explain(told)));
        QCOMPARE(told.result[QStringLiteral("holds")].toString(), QStringLiteral("lab"));
    }

    void aKilledMaster()
    {
        DO(m_lab, "kill 1");
        const double ms = untilRaised(QStringLiteral("node-down"), 1);
        QVERIFY2(ms >= 0 && ms <= kWithinMs, qPrintable(QString::number(ms)));
        QCOMPARE(raised(QStringLiteral("node-down"), 1)->severity, Severity::Bad);
        QCOMPARE(raised(QStringLiteral("node-down"), 1)->cause, QStringLiteral("kill 1"));
        DO(m_lab, "wait role 4 master timeout=20s");
        QVERIFY(untilRaised(QStringLiteral("failover-happened"), 4) >= 0);
        QCOMPARE(raised(QStringLiteral("failover-happened"), 4)->severity, Severity::Warning);
        DO(m_lab, "restart 1");
        DO(m_lab, "wait no alert node-down timeout=20s");
        DO(m_lab, "wait no alert failover-happened timeout=20s");
        DO(m_lab, "wait no alerts timeout=20s");
        QVERIFY(!m_lab.now()->alerts->cleared.empty());
    }

    void aFailoverThatWasAskedForIsInformation()
    {
        DO(m_lab, "failover 5");
        QVERIFY(untilRaised(QStringLiteral("failover-happened"), 5) >= 0);
        QCOMPARE(raised(QStringLiteral("failover-happened"), 5)->severity, Severity::Info);
        DO(m_lab, "expect no alerts");
        DO(m_lab, "wait no alert failover-happened timeout=20s");
        QVERIFY2(alarms().isEmpty(), qPrintable(alarms().join(u';')));
    }

    void aRestartAndAMoveAreInformation()
    {
        DO(m_lab, "restart 6");
        DO(m_lab, "wait link up timeout=20s");
        DO(m_lab, "rebalance");
        QVERIFY2(alarms().isEmpty(), qPrintable(alarms().join(u';')));
    }

    void aPausedReplica()
    {
        DO(m_lab, "pause 6");
        const double ms = untilRaised(QStringLiteral("node-silent"), 6);
        QVERIFY2(ms >= 0 && ms <= kWithinMs, qPrintable(QString::number(ms)));
        DO(m_lab, "resume 6");
        DO(m_lab, "wait no alerts timeout=20s");
    }

    void aMasterThatRefusesWrites()
    {
        const int master = m_lab.node(6).master;
        QVERIFY(m_lab.run(QStringLiteral("set %1 min-replicas-to-write 2").arg(master)).ok);
        const double ms = untilRaised(QStringLiteral("writes-refused"), master);
        QVERIFY2(ms >= 0 && ms <= 2 * kWithinMs, qPrintable(QString::number(ms)));
        QVERIFY(m_lab.run(QStringLiteral("set %1 min-replicas-to-write 0").arg(master)).ok);
        DO(m_lab, "wait no alert writes-refused timeout=20s");
    }

    /// for: 5m and a failover of seconds.
    void slowHoldTimesSeeNothing()
    {
        DO(m_lab, "alerts holds slow");
        const int replica = m_lab.node(2).role == Role::Master ? 2 : 5;
        QVERIFY(m_lab.run(QStringLiteral("kill %1").arg(replica)).ok);
        QVERIFY(m_lab.run(QStringLiteral("wait role %1 master timeout=20s").arg(replica == 2 ? 5 : 2)).ok);
        QVERIFY(m_lab.run(QStringLiteral("restart %1").arg(replica)).ok);
        DO(m_lab, "wait link up timeout=20s");
        QVERIFY2(alarms().isEmpty(), qPrintable(alarms().join(u';')));
        DO(m_lab, "alerts holds lab");
    }

    void theRulesForPrometheus()
    {
        const QString path = m_lab.directory() + QStringLiteral("/rules.yml");
        const ActionResult done = m_lab.run(QStringLiteral("alerts export %1").arg(path));
        QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
        QCOMPARE(done.result[QStringLiteral("rules")].toInt(), 13);
        QVERIFY(QFile::exists(path));
        REFUSED(m_lab, "alerts export /proc/rules.yml", "cannot be written");
        const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
        if (promtool.isEmpty())
            QSKIP("promtool is not installed");
        QProcess check;
        check.start(promtool, {QStringLiteral("check"), QStringLiteral("rules"), path});
        QVERIFY(check.waitForFinished());
        QVERIFY2(check.exitCode() == 0,
                 qPrintable(QString::fromUtf8(check.readAllStandardError() + check.readAllStandardOutput())));
    }
};

RINGSIDE_TEST(alerts, TestAlerts)
#include "tst_alerts.moc"
