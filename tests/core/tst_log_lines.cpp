#include "core/cluster/event_text.h"
#include "core/observe/log_lines.h"
#include "tests/support/runner.h"

#include <QDateTime>

using namespace ringside;

namespace {

const QByteArray kNode4("07c37dfeb235213a872192d90877d0cd55635b91");

int numberOf(const NodeId& id)
{
    return id.toHex() == kNode4 ? 4 : 0;
}

} // namespace

class TestLogLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takenApart()
    {
        const auto line = parseLogLine("48211:M 23 Nov 2026 10:15:02.123 * Ready to accept connections");
        QVERIFY(line);
        QCOMPARE(line->pid, 48211);
        QCOMPARE(line->role, 'M');
        QCOMPARE(line->level, '*');
        QCOMPARE(line->text, QStringLiteral("Ready to accept connections"));
        QCOMPARE(
            QDateTime::fromMSecsSinceEpoch(line->timeMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")),
            QStringLiteral("2026-11-23 10:15:02.123"));
    }

    void everyMonth_data()
    {
        QTest::addColumn<int>("month");
        int month = 0;
        for (const char* name :
             {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"})
            QTest::newRow(name) << ++month;
    }

    void everyMonth()
    {
        QFETCH(int, month);
        const auto line =
            parseLogLine("1:S 05 " + QByteArray(QTest::currentDataTag()) + " 2026 00:00:00.000 # x");
        QVERIFY(line);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(line->timeMs).date(), QDate(2026, month, 5));
    }

    void noLogLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* line :
             {"", "*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***", "                _._",
              "48211:M 23 Nov 2026 10:15:02.123 *", "48211 23 Nov 2026 10:15:02.123 * no role",
              ":M 23 Nov 2026 10:15:02.123 * no pid", "1:M 32 Nov 2026 10:15:02.123 * no such day",
              "1:M 23 Nuv 2026 10:15:02.123 * no such month", "1:M 23 Nov 2026 10:15:02 * no ms",
              "1:M 23 Nov 2026 25:15:02.123 * no such hour", "1:M 23 Nov 2026 10:15:02.123 level text",
              "Cluster state changed: fail"})
            QTest::newRow(line) << QByteArray(line);
    }

    void noLogLine()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!parseLogLine(line));
    }

    void events_data()
    {
        // Lines of redis-server 7.0.15, redis-server 7.2 and valkey-server 8.0, written by node 2.
        QTest::addColumn<EventKind>("kind");
        QTest::addColumn<int>("node");
        QTest::addColumn<int>("other");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* text, EventKind kind, int node, int other, int value,
                            const char* detail) {
            QTest::newRow(text) << kind << node << other << value << QString::fromUtf8(detail);
        };
        using enum EventKind;
        row("Starting a failover election for epoch 7.", ElectionStarted, 2, 0, 7, "");
        row("Starting a failover election for epoch 8, node config epoch is 1", ElectionStarted, 2, 0, 8, "");
        row("Failover auth granted to 07c37dfeb235213a872192d90877d0cd55635b91 for epoch 7", VoteGranted, 4,
            2, 7, "");
        row("Failover auth granted to 07c37dfeb235213a872192d90877d0cd55635b91 (node-4) for epoch 7",
            VoteGranted, 4, 2, 7, "");
        row("Failover auth denied to 07c37dfeb235213a872192d90877d0cd55635b91: reqEpoch (6) < curEpoch(7)",
            VoteDenied, 4, 2, 0, "reqEpoch (6) < curEpoch(7)");
        row("Failover auth denied to 07c37dfeb235213a872192d90877d0cd55635b91 (): its master is up",
            VoteDenied, 4, 2, 0, "its master is up");
        row("Failover auth denied to 07c37dfeb235213a872192d90877d0cd55635b91: can't vote about this master "
            "before "
            "9980 milliseconds",
            VoteDenied, 4, 2, 0, "can't vote about this master before 9980 milliseconds");
        row("Failover auth denied to 07c37dfeb235213a872192d90877d0cd55635b91 (): can't vote about this "
            "primary before 9980 milliseconds",
            VoteDenied, 4, 2, 0, "can't vote about this primary before 9980 milliseconds");
        row("Failover auth denied to 07c37dfeb235213a872192d90877d0cd55635b91 () for epoch 8: its primary is "
            "up",
            VoteDenied, 4, 2, 0, "its primary is up");
        row("*** NODE 07c37dfeb235213a872192d90877d0cd55635b91 possibly failing", Pfail, 4, 2, 0, "");
        row("NODE 07c37dfeb235213a872192d90877d0cd55635b91 () possibly failing.", Pfail, 4, 2, 0, "");
        row("Start of election delayed for 813 milliseconds (rank #1, offset 140).", ElectionDelayed, 2, 0,
            813, "1");
        row("Replica rank updated to #2, added 1000 milliseconds of delay.", ElectionPostponed, 2, 0, 1000,
            "2");
        row("Currently unable to failover: Disconnected from master for longer than allowed. Please check "
            "the 'cluster-replica-validity-factor' configuration option.",
            ElectionBlocked, 2, 0, 0,
            "Disconnected from master for longer than allowed. Please check the "
            "'cluster-replica-validity-factor' configuration option.");
        row("Currently unable to failover: Disconnected from primary for longer than allowed. Please check "
            "the 'cluster-replica-validity-factor' configuration option.",
            ElectionBlocked, 2, 0, 0,
            "Disconnected from primary for longer than allowed. Please check the "
            "'cluster-replica-validity-factor' configuration option.");
        row("Currently unable to failover: Failover attempt expired.", ElectionExpired, 2, 0, 0, "");
        row("Manual failover user request accepted.", ManualFailoverAsked, 2, 0, 0, "plain");
        row("Manual failover user request accepted (user request from 'id=7 addr=127.0.0.1:35868').",
            ManualFailoverAsked, 2, 0, 0, "plain");
        row("Forced failover user request accepted.", ManualFailoverAsked, 2, 0, 0, "force");
        row("Forced failover user request accepted (user request from 'id=6 addr=127.0.0.1:51684').",
            ManualFailoverAsked, 2, 0, 0, "force");
        row("Manual failover requested by replica 07c37dfeb235213a872192d90877d0cd55635b91.", WritesPaused, 2,
            4, 0, "");
        row("Manual failover requested by replica 07c37dfeb235213a872192d90877d0cd55635b91 ().", WritesPaused,
            2, 4, 0, "");
        row("All master replication stream processed, manual failover can start.", OffsetReached, 2, 0, 0,
            "");
        row("All primary replication stream processed, manual failover can start.", OffsetReached, 2, 0, 0,
            "");
        row("Manual failover timed out.", ManualFailoverTimedOut, 2, 0, 0, "");
        row("Configuration change detected. Reconfiguring myself as a replica of "
            "07c37dfeb235213a872192d90877d0cd55635b91",
            BecameReplica, 2, 4, 0, "");
        row("Configuration change detected. Reconfiguring myself as a replica of node "
            "07c37dfeb235213a872192d90877d0cd55635b91 () in shard dcda8a4d0eb862fde0f4d106ea38136357490c0c",
            BecameReplica, 2, 4, 0, "");
        row("Failover election won: I'm the new master.", Promoted, 2, 0, 0, "");
        row("Failover election won: I'm the new primary.", Promoted, 2, 0, 0, "");
        row("Taking over the master (user request).", Promoted, 2, 0, 0, "takeover");
        row("Taking over the primary (user request from 'id=6 addr=127.0.0.1:42716').", Promoted, 2, 0, 0,
            "takeover");
        row("Primary <-> REPLICA sync: Primary accepted a Partial Resynchronization.", ReplicationUp, 2, 0, 0,
            "partial");
        row("Marking node 07c37dfeb235213a872192d90877d0cd55635b91 as failing (quorum reached).", Fail, 4, 2,
            0, "");
        row("Marking node 07c37dfeb235213a872192d90877d0cd55635b91 () as failing (quorum reached).", Fail, 4,
            2, 0, "");
        row("Cluster state changed: fail", WritesRefused, 2, 0, 0, "");
        row("Cluster state changed: ok", WritesAccepted, 2, 0, 0, "");
        row("Full resync from master: 9d5c44cd0fe5b4a6cd8aa5a9a4e1e5c4c3d8a0bb:14", FullSync, 2, 0, 0, "");
        row("Full resync from primary: 9d5c44cd0fe5b4a6cd8aa5a9a4e1e5c4c3d8a0bb:14", FullSync, 2, 0, 0, "");
        row("MASTER <-> REPLICA sync: Finished with success", ReplicationUp, 2, 0, 0, "full");
        row("PRIMARY <-> REPLICA sync: Finished with success", ReplicationUp, 2, 0, 0, "full");
        row("MASTER <-> REPLICA sync: Master accepted a Partial Resynchronization.", ReplicationUp, 2, 0, 0,
            "partial");
        row("PRIMARY <-> REPLICA sync: Primary accepted a Partial Resynchronization.", ReplicationUp, 2, 0, 0,
            "partial");
    }

    void events()
    {
        QFETCH(EventKind, kind);
        QFETCH(int, node);
        QFETCH(int, other);
        QFETCH(int, value);
        QFETCH(QString, detail);
        const auto line =
            parseLogLine(QByteArray("48211:S 23 Nov 2026 10:15:02.123 # ") + QTest::currentDataTag());
        QVERIFY(line);
        const auto event = eventOf(*line, 2, numberOf);
        QVERIFY(event);
        QCOMPARE(describe(*event),
                 describe({line->timeMs, kind, Witness::Log, node, other, value, detail, {}}));
        QVERIFY((*event == Event{line->timeMs, kind, Witness::Log, node, other, value, detail, {}}));
    }

    void nothingToTell_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"Ready to accept connections",
              "Currently unable to failover: Waiting the delay before I can start a new failover.",
              "Node 7e06a3a2f5e9636988065e25415af39c80919b47 () reported node "
              "07c37dfeb235213a872192d90877d0cd55635b91 () as not reachable.",
              "Received replication offset for paused master manual failover: 0",
              "Currently unable to failover: Waiting for votes, but majority still not reached.",
              "Connecting to MASTER 127.15.1.1:9000", "MASTER <-> REPLICA sync started",
              "MASTER <-> REPLICA sync: Flushing old data",
              "Clear FAIL state for node 07c37dfeb235213a872192d90877d0cd55635b91: replica is reachable "
              "again.",
              "FAIL message received from 67ed2db8d677e59ec4a4cefb06858cf2a1a89fa1 about "
              "07c37dfeb235213a872192d90877d0cd55635b91",
              "Someone wrote: Cluster state changed: fail"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void nothingToTell()
    {
        QFETCH(QString, text);
        QVERIFY(!eventOf({1, 'S', 0, '*', text}, 2, numberOf));
    }

    void aNodeThatNobodyKnows()
    {
        const auto event = eventOf(
            {1, 'M', 0, '#',
             QStringLiteral(
                 "Marking node 67ed2db8d677e59ec4a4cefb06858cf2a1a89fa1 as failing (quorum reached).")},
            2, numberOf);
        QVERIFY(event);
        QCOMPARE(event->node, 0);
        QCOMPARE(event->other, 2);
    }
};

RINGSIDE_TEST(log_lines, TestLogLines)
#include "tst_log_lines.moc"
