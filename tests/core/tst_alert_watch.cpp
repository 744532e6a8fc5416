#include "core/alerts/alert_json.h"
#include "core/alerts/alert_watch.h"
#include "core/alerts/prometheus.h"
#include "tests/core/drawn_failover.h"
#include "tests/core/found_text.h"
#include "tests/support/runner.h"

#include <QJsonArray>

using namespace ringside;
using namespace ringside::test;
using ringside::alerts::AlertSettings;
using ringside::alerts::AlertWatch;

namespace {

const char* const kSix = R"(
    1 master 0-5460
    2 master 5461-10922
    3 master 10923-16383
    4 replica of 1
    5 replica of 2
    6 replica of 3)";
const char* const kOneDown = R"(
    1 master 0-5460 fail crashed
    2 master 5461-10922
    3 master 10923-16383
    4 replica of 1 linkdown
    5 replica of 2
    6 replica of 3)";

/// `node-down 1 bad`, in order.
QString told(const std::vector<Alert>& alerts)
{
    QStringList all;
    for (const Alert& alert : alerts)
        all << QStringLiteral("%1 %2 %3%4")
                   .arg(alert.rule)
                   .arg(alert.node)
                   .arg(alert.severity == Severity::Bad       ? QStringLiteral("bad")
                        : alert.severity == Severity::Warning ? QStringLiteral("warning")
                                                              : QStringLiteral("info"),
                        alert.told ? QString() : QStringLiteral(" untold"));
    return all.join(QStringLiteral(", "));
}

QString oneOf(const std::vector<Alert>& alerts, const char* rule)
{
    for (const Alert& alert : alerts) {
        if (alert.rule == QLatin1String(rule))
            return told({alert});
    }
    return {};
}

} // namespace

/// Alerts as values: what is pending, raised, told and cleared, by the time of snapshots alone.
class TestAlertWatch : public QObject
{
    Q_OBJECT

    AlertWatch m_watch;

    AlertWatch::News at(qint64 ms, const Snapshot& cluster, const Events& events = {},
                        const QStringList& working = {})
    {
        return m_watch.look(*changed(cluster, [ms](ClusterSnapshot& c) { c.timeMs = kDrawnMs + ms; }), events,
                            working);
    }

    /// What is raised after two seconds of that.
    QString afterAWhile(const Snapshot& cluster)
    {
        at(0, cluster);
        at(2000, cluster);
        return told(m_watch.state().active);
    }

    static Event ended(int node, const char* cause, EventKind kind = EventKind::NodeKilled)
    {
        Event event;
        event.kind = kind;
        event.node = node;
        event.cause = QLatin1String(cause);
        return event;
    }

private Q_SLOTS:
    void init()
    {
        m_watch = AlertWatch();
        m_watch.setSettings({});
    }

    void twentyQuietMinutes()
    {
        for (qint64 ms = 0; ms <= 20 * 60'000; ms += 500) {
            const auto news = at(ms, picture(kSix));
            QVERIFY(news.raised.empty() && news.cleared.empty());
            QVERIFY2(m_watch.state().active.empty() && m_watch.state().pending.empty(),
                     qPrintable(told(m_watch.state().active)));
        }
        QVERIFY(m_watch.state().cleared.empty());
    }

    void aDeadMaster()
    {
        at(0, picture(kSix));
        QCOMPARE(told(at(100, picture(kOneDown), {ended(1, "kill 1")}).raised),
                 QStringLiteral("node-down 1 bad, slots-uncovered 0 bad"));
        QCOMPARE(m_watch.state().active[0].cause, QStringLiteral("kill 1"));
        QCOMPARE(m_watch.state().active[1].cause, QStringLiteral("kill 1"));
        at(700, picture(kOneDown));
        QCOMPARE(told(m_watch.state().active),
                 QStringLiteral("node-down 1 bad, slots-uncovered 0 bad, few-masters 0 bad, link-down 4 "
                                "warning"));
        at(900, picture(kSix));
        QVERIFY(m_watch.state().active.empty());
        QCOMPARE(m_watch.state().cleared.size(), size_t(4));
        QCOMPARE(m_watch.state().cleared[0].clearedMs, kDrawnMs + 900);
    }

    void itIsPendingForItsHoldTime()
    {
        const Snapshot paused = picture("1 master 0-16383\n2 replica of 1 paused");
        at(0, paused);
        QCOMPARE(told(m_watch.state().pending), QStringLiteral("node-silent 2 warning"));
        at(400, picture("1 master 0-16383\n2 replica of 1"));
        QVERIFY(m_watch.state().pending.empty() && m_watch.state().cleared.empty());
        at(500, paused);
        at(999, paused);
        QVERIFY(m_watch.state().active.empty());
        at(1000, paused);
        QCOMPARE(told(m_watch.state().active), QStringLiteral("node-silent 2 warning"));
        QCOMPARE(m_watch.state().active[0].sinceMs, kDrawnMs + 500);
        QCOMPARE(m_watch.state().active[0].raisedMs, kDrawnMs + 1000);
    }

    void theSlowSetNeverSeesAFailover()
    {
        AlertSettings slow;
        slow.slow = true;
        m_watch.setSettings(slow);
        for (qint64 ms = 0; ms < 7000; ms += 50)
            QVERIFY(at(ms, picture(kOneDown)).raised.empty());
        at(7000, picture(kSix));
        QVERIFY(m_watch.state().active.empty() && m_watch.state().cleared.empty());
        at(10'000, picture(kOneDown));
        at(10'000 + 5 * 60'000, picture(kOneDown));
        QCOMPARE(oneOf(m_watch.state().active, "node-down"), QStringLiteral("node-down 1 bad"));
    }

    void nobodyIsToldTwiceInFiveMinutes()
    {
        const Snapshot down = picture("1 master 0-16383\n2 replica of 1 stopped");
        const Snapshot up = picture("1 master 0-16383\n2 replica of 1");
        QCOMPARE(told(at(0, down).raised), QStringLiteral("node-down 2 bad"));
        at(1000, up);
        QVERIFY(at(2000, down).raised.empty());
        QCOMPARE(oneOf(m_watch.state().active, "node-down"), QStringLiteral("node-down 2 bad untold"));
        at(3000, up);
        QCOMPARE(told(at(5 * 60'000, down).raised), QStringLiteral("node-down 2 bad"));
    }

    void mutedItIsRaisedAndNobodyIsTold()
    {
        AlertSettings settings;
        settings.muted = true;
        m_watch.setSettings(settings);
        QVERIFY(at(0, picture(kOneDown)).raised.empty());
        QCOMPARE(oneOf(m_watch.state().active, "node-down"), QStringLiteral("node-down 1 bad"));
        QVERIFY(m_watch.state().muted);
    }

    void ownWorkIsInformation()
    {
        const Snapshot restarting = picture("1 master 0-16383\n2 replica of 1 stopped");
        at(0, restarting, {ended(2, "restart 2", EventKind::NodeStopped)}, {QStringLiteral("restart 2")});
        QCOMPARE(oneOf(m_watch.state().active, "node-down"), QStringLiteral("node-down 2 info"));
        at(600, restarting, {}, {QStringLiteral("restart 2")});
        QCOMPARE(oneOf(m_watch.state().active, "replica-missing"), QStringLiteral("replica-missing 1 info"));
        const Snapshot linkless = picture("1 master 0-16383\n2 replica of 1 linkdown");
        at(700, linkless, {ended(2, "restart 2", EventKind::NodeStarted)});
        at(1300, linkless);
        QCOMPARE(told(m_watch.state().active), QStringLiteral("link-down 2 info"));
        // It lasts longer than any restart: now it is an alarm, and is told as one.
        QCOMPARE(told(at(11'000, linkless).raised), QStringLiteral("link-down 2 warning"));
    }

    void ownWorkHidesNoHarm()
    {
        at(0, picture(kOneDown), {ended(1, "")}, {QStringLiteral("move 0-99 3")});
        at(600, picture(kOneDown), {}, {QStringLiteral("move 0-99 3")});
        QCOMPARE(told(m_watch.state().active),
                 QStringLiteral("node-down 1 bad, slots-uncovered 0 bad, few-masters 0 bad, link-down 4 "
                                "warning"));
    }

    void aFailoverIsToldForAMinute()
    {
        const auto after = [](bool manual, const char* cause) {
            return changed(picture(kSix), [&](ClusterSnapshot& c) {
                Failover failover = drawnFailover();
                failover.manual = manual;
                failover.cause = QLatin1String(cause);
                c.failovers = std::make_shared<const std::vector<Failover>>(1, failover);
            });
        };
        at(5000, after(false, "kill 1"));
        QCOMPARE(told(m_watch.state().active), QStringLiteral("failover-happened 4 warning"));
        QCOMPARE(m_watch.state().active[0].other, 1);
        QCOMPARE(m_watch.state().active[0].cause, QStringLiteral("kill 1"));
        at(70'000, after(false, "kill 1"));
        QVERIFY(m_watch.state().active.empty());
        init();
        at(5000, after(true, "failover 4"));
        QCOMPARE(told(m_watch.state().active), QStringLiteral("failover-happened 4 info"));
        init(); // the anatomy does not know yet who asked
        at(5000, after(false, ""), {}, {QStringLiteral("failover 4")});
        QCOMPARE(told(m_watch.state().active), QStringLiteral("failover-happened 4 info"));
        init();
        at(5000, after(true, ""));
        QCOMPARE(told(m_watch.state().active), QStringLiteral("failover-happened 4 warning"));
    }

    void figuresOverTheirThreshold()
    {
        const auto with = [](qint64 used, qint64 most, double cpu) {
            return changed(picture(kSix), [&](ClusterSnapshot& c) {
                Load load;
                load.usedMemory = used;
                load.maxMemory = most;
                load.cpu = cpu;
                c.nodes[1].load = load;
            });
        };
        QCOMPARE(afterAWhile(with(91, 100, 0.9)),
                 QStringLiteral("memory-high 2 warning, cpu-high 2 warning"));
        init();
        QCOMPARE(afterAWhile(with(90, 100, 0.85)), QString());
        init();
        QCOMPARE(afterAWhile(with(1'000'000, 0, 0)), QString());
        init();
        QCOMPARE(afterAWhile(picture("1 master 0-16383\n2 replica of 1 lag=20000")),
                 QStringLiteral("lag-high 2 warning"));
        AlertSettings settings;
        settings.rules[QStringLiteral("lag-high")].threshold = 3;
        init();
        m_watch.setSettings(settings);
        QCOMPARE(afterAWhile(picture("1 master 0-16383\n2 replica of 1 lag=20000")), QString());
    }

    /// Not known is no alarm.
    void theUnknown()
    {
        QCOMPARE(afterAWhile(changed(picture(kSix),
                                     [](ClusterSnapshot& c) {
                                         NodeState& node = c.nodes[4];
                                         node.load.reset();
                                         node.problem = QStringLiteral("it forbids INFO");
                                         node.replication = {};
                                         node.replication.known = false;
                                         c.nodes[1].clusterOk = false;
                                         c.nodes[1].clusterKnown = false;
                                         c.nodes[1].writes = Writes::Unknown;
                                     })),
                 QString());
    }

    void nothingWhileThereIsNoClusterOrItForms()
    {
        for (const ClusterState state : {ClusterState::Absent, ClusterState::Forming}) {
            init();
            QCOMPARE(afterAWhile(changed(picture(kOneDown), [=](ClusterSnapshot& c) { c.state = state; })),
                     QString());
        }
    }

    void otherRules()
    {
        QCOMPARE(afterAWhile(changed(picture(kSix),
                                     [](ClusterSnapshot& c) {
                                         c.nodes[2].writes = Writes::Refused;
                                         c.nodes[2].writesWord = QStringLiteral("NOREPLICAS");
                                     })),
                 QStringLiteral("writes-refused 3 bad"));
        init();
        QCOMPARE(afterAWhile(changed(picture(kSix), [](ClusterSnapshot& c) { c.strangers.emplace_back(); })),
                 QStringLiteral("strangers 0 warning"));
        init();
        QCOMPARE(afterAWhile(changed(picture(kSix),
                                     [](ClusterSnapshot& c) {
                                         for (Opinion& opinion : c.nodes[0].opinions)
                                             opinion.pongReceivedMs = c.timeMs + 10'000;
                                     })),
                 QStringLiteral("clocks-differ 1 warning"));
        init();
        QCOMPARE(oneOf({}, "state-not-ok"), QString());
        afterAWhile(picture("1 master 0-16383 alone\n2 replica of 1"));
        QCOMPARE(oneOf(m_watch.state().active, "state-not-ok"), QStringLiteral("state-not-ok 0 bad"));
        init();
        QCOMPARE(afterAWhile(picture("1 master 0-8191\n2 master 8192-16383")),
                 QStringLiteral("replica-missing 1 info, replica-missing 2 info"));
    }

    void absurdThresholds()
    {
        const auto problem = [](const char* rule, double threshold) {
            return AlertSettings::problemOf(*alerts::rule(QLatin1String(rule)), threshold)
                .value_or(QString());
        };
        QCOMPARE(problem("memory-high", 90), QString());
        QCOMPARE(problem("memory-high", 150),
                 QStringLiteral("The threshold of memory-high lies between 1 and 100 %."));
        for (const double absurd : {-1.0, 0.0, 1e300, std::nan(""), double(INFINITY)})
            QVERIFY2(!problem("memory-high", absurd).isEmpty(), qPrintable(QString::number(absurd)));
        QVERIFY(problem("node-down", 1).contains(QStringLiteral("has no threshold")));
    }

    void everyRuleSaysWhatItMeans()
    {
        QCOMPARE(alerts::rules().size(), size_t(14));
        for (const alerts::Rule& rule : alerts::rules()) {
            const alerts::RuleWords words = alerts::wordsOf(QLatin1String(rule.name));
            QVERIFY2(!words.meaning.isEmpty() && !words.impact.isEmpty() && !words.whatToDo.isEmpty(),
                     rule.name);
            QVERIFY2(rule.holdMs <= 1000, rule.name);
        }
    }

    void forPrometheus()
    {
        AlertSettings settings;
        settings.slow = true;
        settings.rules[QStringLiteral("memory-high")].threshold = 75.5;
        const QString text = QString::fromUtf8(alerts::prometheusRules(settings));
        QVERIFY2(text.contains(QStringLiteral("- alert: RedisNodeDown")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("* 100 > 75.5\"")));
        QVERIFY(text.contains(QStringLiteral("for: 300s")));
        QVERIFY(text.contains(QStringLiteral("changes(redis_cluster_current_epoch[60s])")));
        QVERIFY(text.contains(QStringLiteral("# clocks-differ: ")));
        QCOMPARE(text.count(QStringLiteral("- alert: ")), 13);
    }

    void asJson()
    {
        at(0, picture(kOneDown), {ended(1, "kill 1")});
        const QJsonObject json = alerts::toJson(m_watch.state(), kDrawnMs + 1500);
        const QJsonObject first = json[QStringLiteral("alerts")][0].toObject();
        QCOMPARE(first[QStringLiteral("rule")].toString(), QStringLiteral("node-down"));
        QCOMPARE(first[QStringLiteral("seconds")].toDouble(), 1.5);
        QCOMPARE(first[QStringLiteral("severity")].toString(), QStringLiteral("bad"));
        QVERIFY(first[QStringLiteral("value")].isNull() && first[QStringLiteral("other")].isNull());
        QVERIFY(!first[QStringLiteral("what_to_do")].toString().isEmpty());
        QCOMPARE(json[QStringLiteral("holds")].toString(), QStringLiteral("lab"));
        QCOMPARE(alerts::rulesJson({})[QStringLiteral("rules")].toArray().size(), 14);
    }

    void asConditions()
    {
        at(0, picture(kOneDown));
        const Snapshot down = changed(picture(kOneDown), [this](ClusterSnapshot& c) {
            c.alerts = std::make_shared<const AlertState>(m_watch.state());
        });
        const auto found = [&](const char* words) { return foundText(words, Sight{down}); };
        QCOMPARE(
            found("alert node-down"),
            QStringLiteral("yes: the alert node-down is raised: Node 1 is not running (killed by SIGKILL)."));
        QCOMPARE(found("no alert node-down").left(3), QStringLiteral("no:"));
        QCOMPARE(found("no alert lag-high"), QStringLiteral("yes: the alert lag-high is not raised."));
        QCOMPARE(found("no alerts"), QStringLiteral("no: raised: node-down, slots-uncovered."));
        QVERIFY(found("alert fire").startsWith(QStringLiteral("malformed: There is no alert 'fire'.")));
        QVERIFY(found("no news").startsWith(QStringLiteral("malformed: Write `no alert RULE`")));
        QVERIFY(foundText("no alerts", Sight{picture(kSix)}).startsWith(QStringLiteral("unknown:")));
    }
};

RINGSIDE_TEST(alert_watch, TestAlertWatch)
#include "tst_alert_watch.moc"
