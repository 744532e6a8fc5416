#include "core/cluster/alert_state.h"
#include "core/cluster/chaos_state.h"
#include "core/cluster/load_state.h"
#include "core/dashboard/metric_text.h"
#include "core/dashboard/metrics.h"
#include "core/dashboard/status.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <limits>

using namespace ringside;
using namespace ringside::test;

namespace {

/// Samples by `name{labels}`, read as Prometheus reads its text form; `error` says what it would refuse.
struct Metrics
{
    QMap<QString, double> samples;
    QString error;
};

Metrics readMetrics(const QByteArray& text)
{
    static const QRegularExpression sample(QStringLiteral(
        R"re(^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\["\\n])*"(,|(?=\})))+\})? (\S+)$)re"));
    Metrics found;
    QSet<QString> typed, ended;
    QString current;
    if (!text.endsWith('\n'))
        found.error = QStringLiteral("no end of line");
    for (const QString& line : QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u"# TYPE ")) {
            const QString name = line.section(u' ', 2, 2);
            if (typed.contains(name) || ended.contains(name))
                found.error = QStringLiteral("twice: ") + name;
            typed.insert(name);
            current = name;
            continue;
        }
        if (line.startsWith(u'#'))
            continue;
        const auto match = sample.match(line);
        bool number = false;
        const double value = match.captured(6).toDouble(&number);
        const QString key = match.captured(1) + match.captured(2);
        if (!match.hasMatch() || !number || match.captured(1) != current || found.samples.contains(key))
            found.error = line;
        found.samples[key] = value;
    }
    return found;
}

std::shared_ptr<ClusterSnapshot> edited(const Snapshot& snapshot)
{
    return std::make_shared<ClusterSnapshot>(*snapshot);
}

QStringList namesWith(const Metrics& metrics, const QString& part)
{
    return QStringList(metrics.samples.keys()).filter(part);
}

} // namespace

/// What the dashboard tells of a snapshot: as JSON and for Prometheus.
class TestDashboardFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHealthyNode()
    {
        const auto cluster = edited(healthyCluster());
        cluster->nodes[0].load = Load{1500.5, 2'000'000, 0, 42, 7, 0.25, false, 3};
        cluster->nodes[3].replication.lagMs = 12.5;
        const Metrics metrics = readMetrics(metricsText(*cluster));
        QCOMPARE(metrics.error, QString());
        const auto of1 = [&](const char* name, const char* more = "") {
            return metrics.samples.value(
                QStringLiteral(R"(%1{instance="127.0.0.1:9000",node="1",shard="0"%2})")
                    .arg(QLatin1String(name), QLatin1String(more)),
                -1);
        };
        QCOMPARE(of1("redis_up"), 1.0);
        QCOMPARE(of1("redis_connected_clients"), 7.0);
        QCOMPARE(of1("redis_memory_used_bytes"), 2e6);
        QCOMPARE(of1("redis_memory_max_bytes"), 0.0);
        QCOMPARE(of1("redis_db_keys", ",db=\"db0\""), 42.0);
        QCOMPARE(of1("redis_instantaneous_ops_per_sec"), 1500.5);
        QCOMPARE(of1("redis_cluster_state"), 1.0);
        QCOMPARE(of1("redis_cluster_slots_assigned"), 16384.0);
        QCOMPARE(of1("redis_cluster_slots_ok"), 16384.0);
        QCOMPARE(of1("redis_cluster_known_nodes"), 6.0);
        QCOMPARE(of1("ringside_node_cpu_ratio"), 0.25);
        QCOMPARE(of1("redis_instance_info", ",role=\"master\",redis_version=\"7.0.15\",server=\"redis\""),
                 1.0);
        QCOMPARE(metrics.samples.value(QStringLiteral(
                     R"(ringside_replica_lag_seconds{instance="127.0.0.1:9003",node="4",shard="0"})")),
                 0.0125);
        QCOMPARE(
            metrics.samples.value(QStringLiteral(R"(redis_master_link_up{instance="127.0.0.1:9003",node="4",)"
                                                 R"(shard="0",master_host="127.0.0.1",master_port="9000"})")),
            1.0);
        QCOMPARE(metrics.samples.value(QStringLiteral(R"(ringside_cluster_state{state="ok"})")), 1.0);
        QCOMPARE(metrics.samples.value(QStringLiteral(R"(ringside_cluster_state{state="fail"})")), 0.0);
    }

    void whatIsNotKnownIsLeftOut()
    {
        const auto cluster = edited(picture("1 master 0-16383\n2 replica of 1 crashed"));
        cluster->nodes[0].load.reset();
        cluster->nodes[0].clusterKnown = false;
        cluster->nodes[0].replication.known = false;
        const Metrics metrics = readMetrics(metricsText(*cluster));
        QCOMPARE(metrics.error, QString());
        QCOMPARE(namesWith(metrics, QStringLiteral("memory")), QStringList());
        QCOMPARE(namesWith(metrics, QStringLiteral("redis_cluster_state")), QStringList());
        QCOMPARE(namesWith(metrics, QStringLiteral("offset")), QStringList());
        QCOMPARE(namesWith(metrics, QStringLiteral("availability")), QStringList());
        QCOMPARE(namesWith(metrics, QStringLiteral("alert")), QStringList());
        // A node that is silent is down, and nothing else is known of it.
        QStringList silent = namesWith(metrics, QStringLiteral("node=\"2\""));
        silent.removeIf([](const QString& key) {
            return key.startsWith(u"redis_up") || key.startsWith(u"ringside_node_process_running");
        });
        QCOMPARE(silent, QStringList());
        QCOMPARE(metrics.samples.value(
                     QStringLiteral(R"(redis_up{instance="127.0.0.1:9001",node="2",shard="0"})"), -1),
                 0.0);

        const QJsonObject status = dashboardStatus(*cluster);
        for (const char* name : {"keys", "ops_per_second", "alerts"})
            QVERIFY2(status[QLatin1String(name)].isNull(), name);
        QVERIFY(status[QStringLiteral("availability")][QStringLiteral("operations")].isNull());
        for (const char* name : {"keys", "ops_per_second", "used_memory", "cpu"}) {
            QVERIFY2(status[QStringLiteral("nodes")][1][QLatin1String(name)].isNull(), name);
            QVERIFY2(status[QStringLiteral("shards")][0][QLatin1String(name)].isNull(), name);
        }
        QVERIFY(status[QStringLiteral("nodes")][1][QStringLiteral("lag_ms")].isNull());
    }

    void theLastWordOfASilentNodeIsNotHowItIs()
    {
        const auto cluster = edited(picture("1 master 0-16383 paused"));
        cluster->nodes[0].answering = false;
        cluster->nodes[0].load = Load{100, 1000, 0, 5, 1, 0.5, false, 0};
        const QJsonObject status = dashboardStatus(*cluster);
        QVERIFY(status[QStringLiteral("keys")].isNull());
        QVERIFY(status[QStringLiteral("nodes")][0][QStringLiteral("used_memory")].isNull());
        QCOMPARE(namesWith(readMetrics(metricsText(*cluster)), QStringLiteral("memory")), QStringList());
    }

    void noCluster()
    {
        const ClusterSnapshot nothing;
        const Metrics metrics = readMetrics(metricsText(nothing));
        QCOMPARE(metrics.error, QString());
        QCOMPARE(namesWith(metrics, QStringLiteral("redis_")), QStringList());
        QVERIFY(dashboardStatus(nothing)[QStringLiteral("slots_served")].isNull());
        QVERIFY(!dashboardStatus(nothing)[QStringLiteral("sentence")].toString().isEmpty());
    }

    void sumsAreOfTheMasters()
    {
        const auto cluster = edited(healthyCluster());
        for (NodeState& node : cluster->nodes)
            node.load = Load{10, 100, 0, 7, 1, 0.1, false, 0};
        const QJsonObject status = dashboardStatus(*cluster);
        QCOMPARE(status[QStringLiteral("keys")].toInt(), 21);
        QCOMPARE(status[QStringLiteral("ops_per_second")].toInt(), 30);
        QCOMPARE(status[QStringLiteral("shards")].toArray().size(), 3);
        QCOMPARE(status[QStringLiteral("shards")][1][QStringLiteral("used_memory")].toInt(), 200);
        QCOMPARE(status[QStringLiteral("shards")][1][QStringLiteral("cpu")].toDouble(), 0.2);
    }

    void availabilityIsOfTheChaosElseOfTheLoad()
    {
        const auto cluster = edited(healthyCluster());
        LoadState load;
        cluster->load = std::make_shared<LoadState>(load);
        QVERIFY(!availabilitySoFar(*cluster).operations); // nothing was asked yet
        load.operations = 999;
        load.failed = 1;
        cluster->load = std::make_shared<LoadState>(load);
        QCOMPARE(availabilitySoFar(*cluster).operations, 0.999);
        QVERIFY(!availabilitySoFar(*cluster).windows);
        ChaosState chaos;
        chaos.availabilityWindows = 0.5;
        cluster->chaos = std::make_shared<ChaosState>(chaos);
        QCOMPARE(availabilitySoFar(*cluster).source, QStringLiteral("chaos"));
        QVERIFY(!availabilitySoFar(*cluster).operations);
        QCOMPARE(
            readMetrics(metricsText(*cluster))
                .samples.value(QStringLiteral(R"(ringside_availability_ratio{source="chaos",by="windows"})")),
            0.5);
    }

    void alerts()
    {
        const auto cluster = edited(healthyCluster());
        AlertState alerts;
        cluster->alerts = std::make_shared<AlertState>(alerts);
        QCOMPARE(dashboardStatus(*cluster)[QStringLiteral("alerts")].toArray().size(), 0);
        QVERIFY(dashboardStatus(*cluster)[QStringLiteral("alerts")].isArray());
        Alert alert;
        alert.rule = QStringLiteral("node-down");
        alert.node = 2;
        alert.severity = Severity::Bad;
        alert.found = QStringLiteral("Node 2 is \"down\".");
        alerts.active.push_back(alert);
        cluster->alerts = std::make_shared<AlertState>(alerts);
        const QJsonValue told = dashboardStatus(*cluster)[QStringLiteral("alerts")][0];
        QCOMPARE(told[QStringLiteral("severity")].toString(), QStringLiteral("bad"));
        QCOMPARE(told[QStringLiteral("node")].toInt(), 2);
        const Metrics metrics = readMetrics(metricsText(*cluster));
        QCOMPARE(metrics.samples.value(QStringLiteral("ringside_alerts")), 1.0);
        QCOMPARE(metrics.samples.value(
                     QStringLiteral(R"(ringside_alert{rule="node-down",severity="bad",node="2"})")),
                 1.0);
    }

    void labelsAreEscaped()
    {
        MetricText text;
        text.declare("a", "gauge", "help");
        text.declare("b", "gauge", "nothing of it is known");
        text.add("a", {{"l", QStringLiteral("x\"y\\z\nw")}}, 1234567890123.0);
        text.add("a", {}, 0.1);
        text.add("a", {{"n", {}}}, std::numeric_limits<double>::quiet_NaN());
        text.add("b", {}, std::nullopt);
        QCOMPARE(text.text(),
                 "# HELP a help\n# TYPE a gauge\na{l=\"x\\\"y\\\\z\\nw\"} 1234567890123\na 0.1\n");
        QCOMPARE(readMetrics(text.text()).error, QString());
    }
};

RINGSIDE_TEST(dashboard_figures, TestDashboardFigures)
#include "tst_dashboard_figures.moc"
