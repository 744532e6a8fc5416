#include "tests/core/drawn_failover.h"
#include "tests/core/found_text.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// What a node has to be asked for: a key, a setting, an answer. The nodes are played.
class TestConditionAsked : public QObject
{
    Q_OBJECT

    using Ask = Sight::Ask;

    static Reply integer(qint64 value)
    {
        Reply reply;
        reply.type = Reply::Type::Integer;
        reply.integer = value;
        return reply;
    }

    static Reply text(const QByteArray& value, Reply::Type type = Reply::Type::Text)
    {
        Reply reply;
        reply.type = type;
        reply.text = value;
        return reply;
    }

    static Reply error(const QByteArray& line) { return text(line, Reply::Type::ErrorLine); }

    static Reply list(const std::vector<Reply>& elements)
    {
        Reply reply;
        reply.type = Reply::Type::Array;
        reply.elements = elements;
        return reply;
    }

    static Ask always(const Reply& reply)
    {
        return [reply](int, const QByteArrayList&) -> Result<Reply> { return reply; };
    }

    static Result<Reply> silent(int, const QByteArrayList&)
    {
        return Error{ErrorCode::Timeout, QStringLiteral("it does not answer.")};
    }

    /// Node 3 has a timeout of its own.
    static Result<Reply> timeouts(int node, const QByteArrayList& words)
    {
        return list({text(words.value(2)), text(node == 3 ? "5000" : "2000")});
    }

private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<Sight>("sight");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const Ask& ask, const char* words, const char* expected,
                            const Snapshot& now = healthyCluster()) {
            QTest::addRow("%s: %s", name, words)
                << QByteArray(words) << Sight{now, {}, ask} << QString::fromUtf8(expected);
        };

        row("there", always(integer(1)), "key user:1 exists", "yes: node 2 has the key user:1.");
        row("there", always(integer(1)), "key user:1 absent", "no: node 2 has the key user:1.");
        row("not there", always(integer(0)), "key user:1 exists",
            "no: node 2, which owns its slot, has no key user:1.");
        row("not there", always(integer(0)), "key user:1 absent",
            "yes: node 2, which owns its slot, has no key user:1.");
        row("a refusal", always(error("CLUSTERDOWN The cluster is down")), "key user:1 absent",
            "unknown: node 2 answers: CLUSTERDOWN The cluster is down");
        row("silence", silent, "key user:1 exists", "unknown: node 2 cannot be asked: it does not answer.");
        row("silence", silent, "key user:1 absent", "unknown: node 2 cannot be asked: it does not answer.");
        row("nobody to ask", {}, "key user:1 exists", "unknown: no node can be asked here.");
        row("nobody's slot", always(integer(1)), "key user:1 exists",
            "unknown: slot 10778 of that key belongs to nobody.", picture("1 master 0-99"));

        row("alike", always(list({text("x"), text("2000")})), "setting all cluster-node-timeout 2000",
            "yes: cluster-node-timeout of node 6 is 2000.");
        row("one differs", timeouts, "setting all cluster-node-timeout 2000",
            "no: cluster-node-timeout of node 3 is 5000.");
        row("one differs", timeouts, "setting 1,2 cluster-node-timeout 2000",
            "yes: cluster-node-timeout of node 2 is 2000.");
        row("one differs", timeouts, "setting 3 cluster-node-timeout 5000",
            "yes: cluster-node-timeout of node 3 is 5000.");
        row("no such directive", always(list({})), "setting 1 weather fine",
            "unknown: node 1 does not tell its weather.");
        row("a refusal", always(error("NOPERM no")), "setting 1 maxmemory 0",
            "unknown: node 1 does not tell its maxmemory.");
        row("silence", silent, "setting all maxmemory 0",
            "unknown: node 1 cannot be asked: it does not answer.");
        row("nobody to ask", {}, "setting all maxmemory 0", "unknown: no node can be asked here.");
        row("no such node", timeouts, "setting 9 maxmemory 0",
            "unknown: There is no node 9: nodes are 1 to 6.");
        // `all` are those that run; a node that is named has to answer.
        const Snapshot stopped = picture("1 master 0-16383\n3 replica of 1 stopped");
        row("one is stopped", timeouts, "setting all cluster-node-timeout 2000",
            "yes: cluster-node-timeout of node 1 is 2000.", stopped);
        row("one is stopped", timeouts, "setting 1,3 cluster-node-timeout 2000",
            "no: cluster-node-timeout of node 3 is 5000.", stopped);
        row("all are stopped", timeouts, "setting all cluster-node-timeout 2000", "unknown: no node runs.",
            picture("1 master 0-16383 stopped"));

        row("a value", always(text("v")), "answer 2 user:1 OK", "yes: node 2 answers GET user:1 with OK.");
        row("no value", always(Reply()), "answer 2 user:1 OK", "yes: node 2 answers GET user:1 with OK.");
        row("a value", always(text("MOVED to the country")), "answer 2 user:1 MOVED",
            "no: node 2 answers GET user:1 with OK.");
        const Ask moved = always(error("MOVED 10778 127.0.0.1:9001"));
        row("elsewhere", moved, "answer 1 user:1 MOVED",
            "yes: node 1 answers GET user:1 with MOVED 10778 127.0.0.1:9001.");
        row("elsewhere", moved, "answer 1 user:1 OK",
            "no: node 1 answers GET user:1 with MOVED 10778 127.0.0.1:9001.");
        row("elsewhere", moved, "answer 1 user:1 ASK",
            "no: node 1 answers GET user:1 with MOVED 10778 127.0.0.1:9001.");
        row("down", always(error("CLUSTERDOWN The cluster is down")), "answer 1 user:1 CLUSTERDOWN",
            "yes: node 1 answers GET user:1 with CLUSTERDOWN The cluster is down.");
        row("silence", silent, "answer 1 user:1 OK", "unknown: node 1 cannot be asked: it does not answer.");
        row("nobody to ask", {}, "answer 1 user:1 OK", "unknown: no node can be asked here.");
        row("no such node", moved, "answer 9 user:1 OK", "unknown: There is no node 9: nodes are 1 to 6.");
        row("no node", moved, "answer all user:1 OK", "malformed: Which node?");
    }

    void findings()
    {
        QFETCH(QByteArray, words);
        QFETCH(Sight, sight);
        QTEST(foundText(words.constData(), sight), "expected");
    }

    void whoIsAskedWhat()
    {
        QStringList asked;
        const Ask ask = [&](int node, const QByteArrayList& words) -> Result<Reply> {
            asked << QStringLiteral("%1 %2").arg(QString::number(node), QString::fromUtf8(words.join(' ')));
            return list({text("x"), text("0")});
        };
        for (const char* words : {"key user:1 exists", "setting 1,4 maxmemory 0", "answer 3 user:1 OK"}) {
            const auto parsed = parseCondition(QString::fromLatin1(words).split(u' '));
            QVERIFY2(std::get<Condition>(parsed).asks, words); // on a worker thread only
            evaluate(std::get<Condition>(parsed), {healthyCluster(), {}, ask});
        }
        QCOMPARE(asked,
                 QStringList({QStringLiteral("2 EXISTS user:1"), QStringLiteral("1 CONFIG GET maxmemory"),
                              QStringLiteral("4 CONFIG GET maxmemory"), QStringLiteral("3 GET user:1")}));
    }
};

RINGSIDE_TEST(condition_asked, TestConditionAsked)
#include "tst_condition_asked.moc"
