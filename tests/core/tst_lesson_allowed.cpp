#include "core/action/parse.h"
#include "core/action/verb.h"
#include "core/lesson/allowed.h"
#include "tests/support/runner.h"

using namespace ringside;

/// What a lesson may do: the list of the program, that of the guide, and what is refused.
class TestLessonAllowed : public QObject
{
    Q_OBJECT

    /// The words in `backticks` of the guide's section, from one sentence to another.
    static QStringList told(const QString& from, const QString& to)
    {
        QFile file(QFINDTESTDATA("../resources/help/write-lesson.md"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QString guide = QString::fromUtf8(file.readAll());
        const qsizetype begin = guide.indexOf(from), end = guide.indexOf(to, begin);
        static const QRegularExpression word(QStringLiteral("`([a-z-]+)`"));
        QStringList words;
        for (auto all = word.globalMatch(guide.mid(begin, end - begin)); begin >= 0 && all.hasNext();)
            words << all.next().captured(1);
        return words;
    }

    static QStringList sorted(QStringList words)
    {
        words.sort();
        return words;
    }

    static std::optional<QString> why(const QString& line)
    {
        const auto parsed = parseAction(line);
        if (const auto* error = std::get_if<ParseError>(&parsed))
            return QStringLiteral("malformed: ") + error->message;
        return lesson::whyForbidden(std::get<Action>(parsed));
    }

    static void rows(std::initializer_list<const char*> lines)
    {
        QTest::addColumn<int>("none");
        for (const char* line : lines)
            QTest::newRow(line) << 0;
    }

    static QString tag() { return QString::fromLatin1(QTest::currentDataTag()); }

private Q_SLOTS:
    void theGuideTellsTheVerbs()
    {
        QStringList verbs =
            told(QStringLiteral("So it can only use these actions:"), QStringLiteral("of these directives"));
        QVERIFY(verbs.removeOne(QStringLiteral("export"))); // what `ledger` may not
        QCOMPARE(sorted(verbs), sorted(lesson::allowedVerbs()));
    }

    void theGuideTellsTheDirectives()
    {
        QCOMPARE(sorted(told(QStringLiteral("of these directives"), QStringLiteral("`put KEY VALUE`"))),
                 sorted(lesson::allowedDirectives()));
    }

    void theVerbsAreVerbs()
    {
        for (const QString& verb : lesson::allowedVerbs())
            QVERIFY2(findVerb(verb), qPrintable(verb));
    }

    void allOthersAreRefused()
    {
        int refused = 0;
        for (const Verb& verb : verbs()) {
            if (lesson::allowedVerbs().contains(verb.name))
                continue;
            Action action;
            action.verb = verb.name;
            QCOMPARE(lesson::whyForbidden(action),
                     std::optional(QStringLiteral("A lesson may not use the action '%1'.").arg(verb.name)));
            ++refused;
        }
        QVERIFY(refused >= 4); // create, quit, capture, import
        for (const char* never : {"create", "quit", "capture", "import"})
            QVERIFY2(!lesson::allowedVerbs().contains(QLatin1String(never)), never);
    }

    void allowed_data()
    {
        rows({"kill 1",
              "kill 1 force",
              "stop all",
              "pause 1,4",
              "restart all",
              "start",
              "failover 4",
              "failover 4 takeover",
              "add-master",
              "add-replica of=1",
              "replicate 4 of=2",
              "remove 4",
              "cut 1 2",
              "delay 1>2 50ms",
              "reset 1 2",
              "partition 1,4 | 2,3,5,6",
              "heal",
              "reshard 100 from=1 to=2",
              "set-timeout 2000",
              "force-rebalance",
              "fix",
              "migration pause",
              "ledger start",
              "ledger stop",
              "ledger read",
              "put a b",
              "fill 100",
              "way from=1 get user:1",
              "way set user:1 x",
              "crossslot mget",
              "spread keys=100",
              "chaos seed=7 duration=30s",
              "chaos plan seed=7",
              "chaos stop",
              "alerts",
              "alerts rules",
              "alerts holds slow",
              "dashboard 3939",
              "dashboard off",
              "lag",
              "wait state ok",
              "expect role 4 master",
              "call 1 GET a",
              "call all cluster nodes",
              "call masters CONFIG GET maxmemory",
              "call 1 INFO replication",
              "call replicas Memory usage a",
              "set all cluster-node-timeout 2000",
              "set 1 maxmemory 100mb"});
    }

    void allowed() { QCOMPARE(why(tag()), std::nullopt); }

    void refused_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(expected);
        };
        row("quit", "A lesson may not use the action 'quit'.");
        row("create", "A lesson may not use the action 'create'.");
        row("init-cluster", "A lesson may not use the action 'create'.");
        row("way flushall", "In a lesson a way is of a command that only reads, or of SET, MSET or INCR.");
        row("way config set maxmemory 1",
            "In a lesson a way is of a command that only reads, or of SET, MSET or INCR.");
        row("chaos seed=7 report=a.html", "A lesson may not write files.");
        row("alerts export a.yml", "A lesson may not write files.");
        row("snippet ioredis password", "A lesson may not show the password.");
        row("capture stop", "A lesson may not use the action 'capture'.");
        row("reset", "A lesson may reset links (reset 1 2), and not delete the cluster.");
        row("reset-cluster", "A lesson may reset links (reset 1 2), and not delete the cluster.");
        row("RESET", "A lesson may reset links (reset 1 2), and not delete the cluster.");
        row("ledger export /tmp/x", "A lesson may not write files.");
        row("call 1 SET a b", "A lesson may call commands that only read, and 'SET a' is none of those.");
        row("call 1 GETDEL a", "A lesson may call commands that only read, and 'GETDEL a' is none of those.");
        row("call 1 FLUSHALL", "A lesson may call commands that only read, and 'FLUSHALL' is none of those.");
        row("call 1 SHUTDOWN", "A lesson may call commands that only read, and 'SHUTDOWN' is none of those.");
        row("call 1 EVAL x 0", "A lesson may call commands that only read, and 'EVAL x' is none of those.");
        row("call 1 CONFIG SET dir /tmp",
            "A lesson may call commands that only read, and 'CONFIG SET' is none of those.");
        row("call 1 config rewrite",
            "A lesson may call commands that only read, and 'config rewrite' is none of those.");
        row("call 1 CONFIG", "A lesson may call commands that only read, and 'CONFIG' is none of those.");
        row("call 1 CLUSTER RESET HARD",
            "A lesson may call commands that only read, and 'CLUSTER RESET' is none of those.");
        row("call 1 CLUSTER:INFO x",
            "A lesson may call commands that only read, and 'CLUSTER:INFO x' is none of those.");
        row("call 1 SLOWLOG RESET",
            "A lesson may call commands that only read, and 'SLOWLOG RESET' is none of those.");
        row("call 1 ACL SETUSER x",
            "A lesson may call commands that only read, and 'ACL SETUSER' is none of those.");
        row("call 1 DEBUG SLEEP 5",
            "A lesson may call commands that only read, and 'DEBUG SLEEP' is none of those.");
        row("call 1 MODULE LOAD x",
            "A lesson may call commands that only read, and 'MODULE LOAD' is none of those.");
        row("call 1 MIGRATE x",
            "A lesson may call commands that only read, and 'MIGRATE x' is none of those.");
        row("call 1 \"\"", "A lesson may call commands that only read, and '' is none of those.");
        row("set all loglevel debug", "A lesson may set these directives: cluster-node-timeout, ");
        row("set all save 60", "A lesson may set these directives: cluster-node-timeout, ");
        row("set 1 dbfilename x", "A lesson may set these directives: cluster-node-timeout, ");
        row("set 1 appenddirname x", "A lesson may set these directives: cluster-node-timeout, ");
    }

    void refused()
    {
        QFETCH(QString, expected);
        const auto found = why(tag());
        QVERIFY(found);
        QCOMPARE(found->left(expected.size()), expected);
        QVERIFY(found->endsWith(u'.'));
    }

    void creating_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(expected);
        };
        row("create", "");
        row("create masters=3 replicas=1 timeout=2000", "");
        row("create stepwise pace=400ms", "");
        row("kill 1", "The cluster of a lesson is made with `create`.");
        row("create auth", "A lesson's `create` takes no 'auth'.");
        row("create password=x",
            "A lesson's `create` takes masters, replicas and timeout, and no 'password'.");
        row("create base-port=7000",
            "A lesson's `create` takes masters, replicas and timeout, and no 'base-port'.");
        row("create program=/bin/sh",
            "A lesson's `create` takes masters, replicas and timeout, and no 'program'.");
    }

    void creating()
    {
        QFETCH(QString, expected);
        const auto parsed = parseAction(tag());
        QVERIFY(std::holds_alternative<Action>(parsed));
        QCOMPARE(lesson::whyForbiddenCreate(std::get<Action>(parsed)).value_or(QString()), expected);
    }
};

RINGSIDE_TEST(lesson_allowed, TestLessonAllowed)
#include "tst_lesson_allowed.moc"
