#include "core/redis/reply.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

Reply errorLine(const char* text)
{
    Reply reply;
    reply.type = Reply::Type::ErrorLine;
    reply.text = text;
    return reply;
}

QString printed(const std::optional<Redirection>& to)
{
    return to ? QStringLiteral("%1 at '%2' port %3")
                    .arg(QString::number(to->slot), to->host, QString::number(to->port))
              : QStringLiteral("none");
}

} // namespace

class TestReply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void errors_data()
    {
        QTest::addColumn<ServerError>("kind");
        const auto row = [](const char* text, ServerError kind) { QTest::newRow(text) << kind; };
        using enum ServerError;
        row("MOVED 3999 127.0.0.1:6381", Moved);
        row("ASK 3999 127.0.0.1:6381", Ask);
        row("TRYAGAIN Multiple keys request during rehashing of slot", TryAgain);
        row("CLUSTERDOWN The cluster is down", ClusterDown);
        row("CLUSTERDOWN Hash slot not served", ClusterDown);
        row("CROSSSLOT Keys in request don't hash to the same slot", CrossSlot);
        row("LOADING Redis is loading the dataset in memory", Loading);
        row("MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.", MasterDown);
        row("READONLY You can't write against a read only replica.", ReadOnly);
        row("NOREPLICAS Not enough good replicas to write.", NoReplicas);
        row("OOM command not allowed when used memory > 'maxmemory'.", OutOfMemory);
        row("NOAUTH Authentication required.", NoAuth);
        row("WRONGPASS invalid username-password pair or user is disabled.", WrongPass);
        row("ERR invalid password", WrongPass);
        row("NOPERM this user has no permissions to run the 'info' command", NoPerm);
        row("ERR unknown command 'FOO'", Other);
        row("MOVEDX 1 h:1", Other);
        row("WRONGTYPE Operation against a key holding the wrong kind of value", Other);
        row("LOADING", Loading);
        row("", Other);
    }

    void errors()
    {
        QFETCH(ServerError, kind);
        QCOMPARE(errorLine(QTest::currentDataTag()).error(), kind);
    }

    void textIsNoError()
    {
        Reply text;
        text.type = Reply::Type::Text;
        text.text = "MOVED 3999 127.0.0.1:6381"; // a value that looks like one
        QVERIFY(!text.isError());
        QCOMPARE(text.error(), ServerError::None);
        QCOMPARE(printed(text.redirection()), QStringLiteral("none"));
        text.text = "OK";
        QVERIFY(text.isOk());
        QVERIFY(!errorLine("OK").isOk());
        QVERIFY(!Reply().isOk());
    }

    void redirections_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromLatin1(expected);
        };
        row("MOVED 3999 127.0.0.1:6381", "3999 at '127.0.0.1' port 6381");
        row("ASK 0 localhost:9002", "0 at 'localhost' port 9002");
        row("MOVED 3999 :6381", "3999 at '' port 6381"); // the host that was asked
        row("MOVED 3999 ::1:6381", "3999 at '::1' port 6381");
        row("MOVED 3999", "none");
        row("MOVED 3999 127.0.0.1", "none");
        row("MOVED x 127.0.0.1:6381", "none");
        row("MOVED 3999 127.0.0.1:port", "none");
        row("MOVED 3999 127.0.0.1:", "none");
        row("MOVED 3999 127.0.0.1:6381 more", "none");
        row("CLUSTERDOWN Hash slot not:6381", "none");
    }

    void redirections()
    {
        QFETCH(QString, expected);
        QCOMPARE(printed(errorLine(QTest::currentDataTag()).redirection()), expected);
    }
};

RINGSIDE_TEST(reply, TestReply)
#include "tst_reply.moc"
