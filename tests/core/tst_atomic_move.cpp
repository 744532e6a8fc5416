#include "core/slots/atomic_move.h"
#include "tests/core/fake_server.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

std::string bulk(const std::string& text)
{
    return "$" + std::to_string(text.size()) + "\r\n" + text + "\r\n";
}

/// A flat array, as a map is in RESP2.
std::string fields(const std::vector<std::string>& words)
{
    std::string reply = "*" + std::to_string(words.size()) + "\r\n";
    for (const std::string& word : words)
        reply += bulk(word);
    return reply;
}

std::string list(const std::vector<std::string>& parts)
{
    std::string reply = "*" + std::to_string(parts.size()) + "\r\n";
    for (const std::string& part : parts)
        reply += part;
    return reply;
}

const std::string kUnknown = "*1\r\n*-1\r\n", kKnown = "*1\r\n*2\r\n$4\r\nname\r\n:-4\r\n";

/// Answers one line after the other: what it waits for, and what it says then.
using Script = std::vector<std::pair<std::string, std::string>>;

FakeServer playing(Script script)
{
    script.insert(script.begin(),
                  {{"PING\r\n", "+PONG\r\n"}, {"server\r\n", bulk("run_id:a\r\nredis_version:8.6.3\r\n")}});
    return FakeServer([script](FakeServer::Peer& peer) {
        for (const auto& [awaited, said] : script) {
            if (!peer.readUntil(awaited) || !peer.send(said))
                return;
        }
        peer.waitForEnd();
    });
}

} // namespace

/// What Valkey 9.1.2 and Redis 8.6.3 say, played by a script; tst_atomic asks the servers themselves.
class TestAtomicMove : public QObject
{
    Q_OBJECT

private:
    const NodeId m_one = NodeId::random(), m_two = NodeId::random();

    std::optional<NodeLine> lineTo(const FakeServer& server, int number, const NodeId& id)
    {
        auto line = NodeLine::open(number, id, {QStringLiteral("127.0.0.1"), server.port(), {}}, 5000);
        return line ? std::optional<NodeLine>(std::move(*line)) : std::nullopt;
    }

    std::string valkeyJob(const std::string& name, const std::string& slots, const std::string& state,
                          const std::string& message = {}) const
    {
        return fields({"name", name, "operation", "EXPORT", "slot_ranges", slots, "target_node",
                       m_two.toHex().toStdString(), "source_node", m_one.toHex().toStdString(), "state",
                       state, "message", message, "remaining_repl_size", "0"});
    }

    std::string redisJob(const std::string& id, const std::string& state, const std::string& retries) const
    {
        return fields({"id", id, "slots", "0-0 5-9", "source", m_one.toHex().toStdString(), "dest",
                       m_two.toHex().toStdString(), "operation", "import", "state", state, "last_error", "",
                       "retries", retries});
    }

private Q_SLOTS:
    void isFoundByCommand_data()
    {
        QTest::addColumn<QStringList>("source");
        QTest::addColumn<QStringList>("target");
        QTest::addColumn<int>("form");
        using Form = AtomicMove::Form;
        const QString yes = QStringLiteral("yes"), no = QStringLiteral("no");
        QTest::newRow("neither") << QStringList{no, no} << QStringList{} << int(Form::None);
        QTest::newRow("Valkey 9") << QStringList{yes} << QStringList{yes} << int(Form::Valkey);
        QTest::newRow("Valkey 9 to 8") << QStringList{yes, no} << QStringList{no} << int(Form::None);
        QTest::newRow("Redis 8.4") << QStringList{no, yes} << QStringList{yes} << int(Form::Redis);
        QTest::newRow("Redis 8.4 to 7") << QStringList{no, yes} << QStringList{no} << int(Form::None);
    }

    void isFoundByCommand()
    {
        QFETCH(QStringList, source);
        QFETCH(QStringList, target);
        QFETCH(int, form);
        const auto answers = [](const QStringList& known) {
            Script script;
            for (const QString& answer : known)
                script.push_back({"COMMAND", answer == u"yes" ? kKnown : kUnknown});
            return script;
        };
        const FakeServer a = playing(answers(source)), b = playing(answers(target));
        std::optional<NodeLine> from = lineTo(a, 1, m_one), to = lineTo(b, 2, m_two);
        QVERIFY(from && to);
        const auto offered = AtomicMove::offered(*from, *to);
        QVERIFY(offered);
        QCOMPARE(int(*offered), form);
    }

    void valkeyIsAskedAtTheSource()
    {
        const std::string old = valkeyJob("old", "3-4 7-7", "failed", "Data was flushed");
        const FakeServer a =
            playing({{"GETSLOTMIGRATIONS", list({old})},
                     {"MIGRATESLOTS", "+OK\r\n"},
                     {"GETSLOTMIGRATIONS", list({valkeyJob("new", "3-4 7-7", "snapshotting"), old})},
                     {"GETSLOTMIGRATIONS", list({valkeyJob("new", "3-4 7-7", "failover-granted"), old})},
                     {"GETSLOTMIGRATIONS", list({valkeyJob("new", "3-4 7-7", "success"), old})}});
        const FakeServer b = playing({});
        std::optional<NodeLine> from = lineTo(a, 1, m_one), to = lineTo(b, 2, m_two);
        QVERIFY(from && to);
        AtomicMove servers(AtomicMove::Form::Valkey, *from, *to);
        const SlotRanges slots{{3, 4}, {7, 7}};
        QCOMPARE(servers.beginning(slots).join(' '),
                 "CLUSTER MIGRATESLOTS SLOTSRANGE 3 4 7 7 NODE " + m_two.toHex());
        auto job = servers.begin(slots);
        QVERIFY(job);
        QCOMPARE(job->id, "new");
        QVERIFY(job->runs() && job->between && !job->handsOver() && !job->done());
        job = servers.look(*job);
        QVERIFY(job && job->runs() && job->handsOver());
        job = servers.look(*job);
        QVERIFY(job && !job->runs() && job->done());
    }

    void whatRunsAlreadyIsTakenOver()
    {
        const FakeServer a =
            playing({{"GETSLOTMIGRATIONS", list({valkeyJob("running", "3-4", "replicating")})}});
        const FakeServer b = playing({});
        std::optional<NodeLine> from = lineTo(a, 1, m_one), to = lineTo(b, 2, m_two);
        QVERIFY(from && to);
        const auto job = AtomicMove(AtomicMove::Form::Valkey, *from, *to).begin({{3, 4}});
        QVERIFY(job);
        QCOMPARE(job->id, "running");
    }

    void aRefusalIsTold()
    {
        const FakeServer a = playing({{"GETSLOTMIGRATIONS", "*0\r\n"},
                                      {"MIGRATESLOTS", "-ERR Slots are being manually migrated\r\n"}});
        const FakeServer b = playing({});
        std::optional<NodeLine> from = lineTo(a, 1, m_one), to = lineTo(b, 2, m_two);
        QVERIFY(from && to);
        const auto job = AtomicMove(AtomicMove::Form::Valkey, *from, *to).begin({{3, 4}});
        QVERIFY(!job);
        QCOMPARE(job.error().code, ErrorCode::Server);
        QVERIFY(job.error().message.contains(QStringLiteral("Slots are being manually migrated")));
    }

    void redisIsAskedAtTheTarget()
    {
        const FakeServer a = playing({{"CANCEL", ":0\r\n"}});
        const FakeServer b = playing({{"STATUS", "*0\r\n"},
                                      {"IMPORT", bulk("f00d")},
                                      {"STATUS", list({redisJob("f00d", "snapshot", "0")})},
                                      {"STATUS", list({redisJob("f00d", "connecting", "1")})},
                                      {"CANCEL", ":1\r\n"},
                                      {"STATUS", list({redisJob("f00d", "canceled", "1")})}});
        std::optional<NodeLine> from = lineTo(a, 1, m_one), to = lineTo(b, 2, m_two);
        QVERIFY(from && to);
        AtomicMove servers(AtomicMove::Form::Redis, *from, *to);
        const SlotRanges slots{{0, 0}, {5, 9}};
        QCOMPARE(servers.beginning(slots).join(' '), "CLUSTER MIGRATION IMPORT 0 0 5 9");
        auto job = servers.begin(slots);
        QVERIFY(job && job->runs() && job->between);
        job = servers.look(*job);
        QVERIFY(job);
        QCOMPARE(job->retries, 1);
        job = servers.cancel(*job);
        QVERIFY(job && !job->runs() && !job->done());
    }
};

RINGSIDE_TEST(atomic_move, TestAtomicMove)
#include "tst_atomic_move.moc"
