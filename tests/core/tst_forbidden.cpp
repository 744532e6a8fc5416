#include "core/slots/forbidden.h"
#include "core/slots/node_line.h"
#include "tests/core/fake_server.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

Reply refusal(const char* text)
{
    Reply reply;
    reply.type = Reply::Type::ErrorLine;
    reply.text = text;
    return reply;
}

constexpr const char* kNoInfo = "NOPERM this user has no permissions to run the 'info' command";

} // namespace

/// What a server's ACL does not allow is an error of its own, wherever a node is asked.
class TestForbidden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRecognised_data()
    {
        QTest::addColumn<bool>("yes");
        const auto row = [](const char* text, bool yes) { QTest::newRow(text) << yes; };
        row(kNoInfo, true);
        row("NOPERM User default has no permissions to run the 'cluster|nodes' command", true);
        row("ERR Target instance replied with error: NOPERM this user has no permissions to run the "
            "'restore' "
            "command",
            true);
        row("ERR The user executing the script can't run this command or subcommand script: 8027, on "
            "@user_script:1.",
            true);
        row("ERR Unknown node f00d", false);
        row("NOREPLICAS Not enough good replicas to write.", false);
    }
    void isRecognised()
    {
        QFETCH(bool, yes);
        QCOMPARE(forbids(refusal(QTest::currentDataTag())), yes);
    }

    void isToldWithTheCommandAndWhatHelps_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* text, const char* message, const char* rule) {
            QTest::newRow(text) << QString::fromUtf8(message) << QString::fromUtf8(rule);
        };
        row(kNoInfo, "Node 2 forbids the command INFO", "+info");
        row("NOPERM User default has no permissions to run the 'cluster|nodes' command",
            "Node 2 forbids the command CLUSTER NODES", "\"+cluster|nodes\"");
        row("NOPERM this user has no permissions to access one of the keys used as arguments",
            "Node 2 forbids the command INFO", "allkeys");
        row("ERR The user executing the script can't run this command or subcommand script: 8027",
            "Node 2 forbids the command INFO", "+time \"+cluster|setslot\"");
    }
    void isToldWithTheCommandAndWhatHelps()
    {
        QFETCH(QString, message);
        QFETCH(QString, rule);
        const Error error = forbidden(2, {"INFO", "server"}, refusal(QTest::currentDataTag()));
        QCOMPARE(error.code, ErrorCode::Forbidden);
        QVERIFY2(error.message.startsWith(message), qPrintable(error.message));
        QVERIFY2(error.advice.contains(QStringLiteral("`call 2 ACL SETUSER default %1`").arg(rule)),
                 qPrintable(error.advice));
    }

    void aLineThatMayNotAskInfo()
    {
        const FakeServer server([](FakeServer::Peer& peer) {
            if (peer.readUntil("PING\r\n") && peer.send("+PONG\r\n") && peer.readUntil("server\r\n"))
                peer.send(std::string("-").append(kNoInfo).append("\r\n"));
            peer.waitForEnd();
        });
        const auto line =
            NodeLine::open(5, NodeId::random(), {QStringLiteral("127.0.0.1"), server.port(), {}}, 5000);
        QVERIFY(!line);
        QCOMPARE(line.error().code, ErrorCode::Forbidden);
        QVERIFY2(line.error().message.startsWith(QStringLiteral("Node 5 forbids the command INFO")),
                 qPrintable(line.error().message));
    }

    /// One of several: the others were carried out, and the answer to none of them is taken for another's.
    void oneOfSeveralCommands()
    {
        const FakeServer server([](FakeServer::Peer& peer) {
            if (peer.readUntil("PING\r\n") && peer.send("+PONG\r\n") && peer.readUntil("server\r\n") &&
                peer.send("$8\r\nrun_id:a\r\n") && peer.readUntil("DBSIZE\r\n"))
                peer.send(
                    "$5\r\nx:1\r\n\r\n-NOPERM this user has no permissions to run the 'dbsize' command\r\n");
            if (peer.readUntil("ECHO\r\n"))
                peer.send("+echo\r\n");
            peer.waitForEnd();
        });
        auto line =
            NodeLine::open(1, NodeId::random(), {QStringLiteral("127.0.0.1"), server.port(), {}}, 5000);
        QVERIFY2(line, qPrintable(line ? QString() : line.error().text()));
        const auto all = line->dataset();
        QVERIFY(!all);
        QCOMPARE(all.error().code, ErrorCode::Forbidden);
        QVERIFY(all.error().message.contains(QStringLiteral("DBSIZE")));
        const auto next = line->ask({{"ECHO"}});
        QVERIFY(next);
        QCOMPARE(next->front().text, QByteArray("echo"));
    }
};

RINGSIDE_TEST(forbidden, TestForbidden)
#include "tst_forbidden.moc"
