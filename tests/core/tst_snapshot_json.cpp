#include "core/cluster/bus_type.h"
#include "core/cluster/snapshot_json.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ringside;
using namespace ringside::test;

namespace {

QString printed(const QJsonValue& value)
{
    const QJsonObject wrapped{{QStringLiteral("v"), value}};
    const QString text = QString::fromUtf8(QJsonDocument(wrapped).toJson(QJsonDocument::Compact));
    return text.mid(5).chopped(1);
}

QJsonObject nodeOf(const Snapshot& cluster, int number)
{
    return toJson(*cluster)[QStringLiteral("nodes")][number - 1].toObject();
}

} // namespace

class TestSnapshotJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeNode()
    {
        const Snapshot cluster = picture("1 master 0-5460 7000\n2 replica of 1 lag=126");
        QCOMPARE(
            printed(nodeOf(cluster, 2)),
            QStringLiteral(
                R"({"answering":true,"cluster_state":"ok","epoch":2,"fail_reports":0,)"
                R"("host":"127.0.0.1","id":"0000000000000000000000000000000000000002","keys":0,)"
                R"("lag_bytes":126,"lag_ms":12.6,"link":"up","master":1,)"
                R"("master_id":"0000000000000000000000000000000000000001","node":2,"note":null,)"
                R"("offset":0,"ops_per_second":0,"pfail_reports":0,"pid":48212,"port":9001,)"
                R"("problem":null,"process":"running","role":"replica","server":"redis","shard":0,"slots":[],)"
                R"("used_memory":0,"version":"7.0.15","writes":"refused","writes_refused_with":"MOVED"})"));
    }

    void fields_data()
    {
        QTest::addColumn<QByteArray>("second"); // the second node's line
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* second, const char* field, const char* expected) {
            QTest::addRow("%s: %s", second, field)
                << QByteArray(second) << QString::fromLatin1(field) << QString::fromLatin1(expected);
        };
        row("2 master 0-5460 7000", "slots", "[[0,5460],[7000,7000]]");
        row("2 master 0-5460", "master", "null");
        row("2 master 0-5460", "link", "null");
        row("2 master 0-5460", "lag_bytes", "null");
        row("2 master 0-5460 alone", "cluster_state", "\"fail\"");
        row("2 replica of 1 linkdown", "link", "\"down\"");
        row("2 replica of 1 linkdown", "lag_bytes", "null");
        row("2 replica of 1 linkdown", "lag_ms", "null");
        row("2 replica of 1 crashed", "process", "\"crashed\"");
        row("2 replica of 1 crashed", "pid", "null");
        row("2 replica of 1 crashed", "note", "\"killed by SIGKILL\"");
        row("2 replica of 1 crashed", "cluster_state", "null");
        row("2 replica of 1 crashed", "link", "null");
        row("2 replica of 1 crashed", "answering", "false");
        row("2 replica of 1 paused", "process", "\"paused\"");
        row("2 replica of 1 stopped fail", "fail_reports", "1");
        row("2 replica of 1 stopped fail", "pfail_reports", "0");
    }

    void fields()
    {
        QFETCH(QByteArray, second);
        QFETCH(QString, field);
        QFETCH(QString, expected);
        const Snapshot cluster = picture(QByteArray("1 master 7001\n" + second).constData());
        QVERIFY(nodeOf(cluster, 2).contains(field));
        QCOMPARE(printed(nodeOf(cluster, 2)[field]), expected);
    }

    void theWhole()
    {
        QJsonObject json = toJson(*picture("1 master 0-16383 cut>2\n2 replica of 1"));
        QCOMPARE(json.take(QStringLiteral("nodes")).toArray().size(), 2);
        QCOMPARE(
            printed(json),
            QStringLiteral(
                R"({"agreed":true,"epoch":2,"faults":[)"
                R"({"age_ms":2000,"cause":"","fault":0,"from":1,"held_bytes":0,"kind":"cut","plane":"bus","to":2},)"
                R"({"age_ms":2000,"cause":"","fault":0,"from":1,"held_bytes":0,"kind":"cut",)"
                R"("plane":"replication","to":2}],)"
                R"("lab":"demo","ledger":null,"migration":null,"scope":null,"slots_covered":16384,"slots_served":16384,"state":"ok","strangers":[]})"));
    }

    /// What INFO and CLUSTER INFO do not tell is null, never 0.
    void whatIsNotKnown()
    {
        ClusterSnapshot cluster = *picture("1 master 0-16383\n2 replica of 1");
        NodeState& node = cluster.nodes[1];
        node.load.reset();
        node.replication = Replication();
        node.replication.known = node.clusterKnown = false;
        node.writes = Writes::Unknown;
        const QJsonObject json = nodeOf(std::make_shared<ClusterSnapshot>(cluster), 2);
        for (const char* field : {"keys", "used_memory", "ops_per_second", "offset", "link", "lag_bytes",
                                  "cluster_state", "writes"})
            QVERIFY2(json.contains(QLatin1String(field)) && json[QLatin1String(field)].isNull(), field);
    }

    void faults_data()
    {
        QTest::addColumn<LinkFault>("fault");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, LinkFault fault, const char* more) {
            fault.sinceMs = 0;
            fault.group = 3;
            fault.cause = QStringLiteral("why");
            QTest::newRow(name) << fault << QString::fromLatin1(more);
        };
        LinkFault delay{-2, 3, Plane::Client};
        delay.kind = FaultKind::Delay;
        delay.delayMs = 50;
        delay.jitterMs = 10;
        row("delay", delay, R"("delay_ms":50,"jitter_ms":10,"from":"c2","to":3,"plane":"client")");
        LinkFault throttle{1, 2, Plane::Replication};
        throttle.kind = FaultKind::Throttle;
        throttle.bytesPerSecond = 125000;
        row("throttle", throttle, R"("bytes_per_second":125000,"from":1,"fault":3,"cause":"why")");
        LinkFault drop{1, 2, Plane::Bus};
        drop.kind = FaultKind::Drop;
        drop.types = busTypeBit(BusType::AuthRequest) | busTypeBit(BusType::AuthAck);
        drop.share = 0.5;
        drop.dropped = 7;
        row("drop", drop, R"("messages":["auth-request","auth-ack"],"share":0.5,"dropped":7)");
    }

    void faults()
    {
        QFETCH(LinkFault, fault);
        QFETCH(QString, expected);
        ClusterSnapshot cluster;
        cluster.faults.push_back(fault);
        const QJsonObject json = toJson(cluster)[QStringLiteral("faults")].toArray()[0].toObject();
        const QJsonObject wanted = QJsonDocument::fromJson('{' + expected.toUtf8() + '}').object();
        QVERIFY(!wanted.isEmpty());
        for (auto field = wanted.begin(); field != wanted.end(); ++field)
            QCOMPARE(json[field.key()], field.value());
    }

    void noCluster()
    {
        QCOMPARE(
            printed(toJson(ClusterSnapshot())),
            QStringLiteral(
                R"({"agreed":false,"epoch":0,"faults":[],"lab":"","ledger":null,"migration":null,"nodes":[],"scope":null,)"
                R"("slots_covered":0,"slots_served":0,"state":"absent","strangers":[]})"));
    }

    void words()
    {
        QStringList words;
        using enum ClusterState;
        for (const ClusterState state : {Absent, Forming, Ok, Degraded, Fail})
            words << stateWord(state);
        for (const ProcessState state : {ProcessState::Absent, ProcessState::Starting, ProcessState::Running,
                                         ProcessState::Paused, ProcessState::Stopped, ProcessState::Crashed})
            words << processWord(state);
        for (const Role role : {Role::Unknown, Role::Master, Role::Replica})
            words << roleWord(role);
        for (const Plane plane : {Plane::Bus, Plane::Replication, Plane::Client})
            words << planeWord(plane);
        QCOMPARE(words.join(u' '), QStringLiteral("absent forming ok degraded fail "
                                                  "absent starting running paused stopped crashed "
                                                  "unknown master replica bus replication client"));
    }
};

RINGSIDE_TEST(snapshot_json, TestSnapshotJson)
#include "tst_snapshot_json.moc"
