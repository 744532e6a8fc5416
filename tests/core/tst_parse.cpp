#include "core/action/parse.h"
#include "core/action/verb.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

/// `verb [argument] [argument] {name: value}`, or what is wrong as a person is shown it.
QString printed(const QString& line)
{
    const auto parsed = parseAction(line);
    if (const auto* error = std::get_if<ParseError>(&parsed))
        return showParseError(line, *error);
    const Action& action = std::get<Action>(parsed);
    QStringList words{action.verb};
    for (const QString& argument : action.arguments)
        words << QStringLiteral("[%1]").arg(argument);
    for (const auto& [name, value] : action.options)
        words << QStringLiteral("{%1: %2}").arg(name, value);
    return words.join(u' ');
}

} // namespace

class TestParse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodLines_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(expected);
        };
        row("", "");
        row("   ", "");
        row("# a comment", "");
        row("create", "create");
        row("create masters=3 replicas=1 timeout=5000", "create {masters: 3} {replicas: 1} {timeout: 5000}");
        row("create stepwise pace=400ms", "create [stepwise] {pace: 400ms}");
        row("create auth", "create [auth]");
        row("create password=\"two words\" program=/usr/bin/redis-server",
            "create {password: two words} {program: /usr/bin/redis-server}");
        row("create password=a=b", "create {password: a=b}");
        row("create password=", "create {password: }");
        row("start", "start");
        row("kill 1", "kill [1]");
        row("  kill\t1  # the master", "kill [1]");
        row("KILL 1", "kill [1]");
        row("kill 1 force", "kill [1] [force]");
        row("stop all", "stop [all]");
        row("pause 1,4", "pause [1,4]");
        row("resume 2-5", "resume [2-5]");
        row("restart all", "restart [all]");
        row("failover 4", "failover [4]");
        row("failover 4 force", "failover [4] [force]");
        row("failover 4 takeover", "failover [4] [takeover]");
        row("add-master", "add-master");
        row("add-replica of=1", "add-replica {of: 1}");
        row("replicate 5 of=1", "replicate [5] {of: 1}");
        row("remove 4", "remove [4]");
        row("remove 4 keep", "remove [4] [keep]");
        row("remove 4 delete", "remove [4] [delete]");
        row("call masters PING", "call [masters] [PING]");
        row("call 1,4 SET key \"a=b | c\"", "call [1,4] [SET] [key] [a=b | c]");
        row("call all CONFIG GET max*", "call [all] [CONFIG] [GET] [max*]");
        row("import 127.0.0.1:6379", "import [127.0.0.1:6379]");
        row("import db.example.org:6379 copy replace password=x",
            "import [db.example.org:6379] [copy] [replace] {password: x}");
        row("set 1 maxmemory 100mb", "set [1] [maxmemory] [100mb]");
        row("set all save \"900 1\"", "set [all] [save] [900 1]");
        row("set all save \"\"", "set [all] [save] []");
        row("set 1 proc-title-template \"a=b|c\"", "set [1] [proc-title-template] [a=b|c]");
        row("set 1 logfile-format \"say \\\"hi\\\" \\\\ #\"", "set [1] [logfile-format] [say \"hi\" \\ #]");
        row("cut 1 2", "cut [1] [2]");
        row("cut 1>2", "cut [1>2]");
        row("cut 1,2>3-4 plane=bus", "cut [1,2>3-4] {plane: bus}");
        row("cut 1 2 plane=replication", "cut [1] [2] {plane: replication}");
        row("cut 1 2 plane=all", "cut [1] [2] {plane: all}");
        row("isolate 1", "isolate [1]");
        row("partition 1,4 | 2,3,5,6", "partition [1,4] [|] [2,3,5,6]");
        row("partition 1,4|2,3|5,6", "partition [1,4] [|] [2,3] [|] [5,6]");
        row("ledger start", "ledger [start]");
        row("ledger start writers=2 beside=1,4 wait=1 rate=max size=1kb timeout=500ms",
            "ledger [start] {writers: 2} {beside: 1,4} {wait: 1} {rate: max} {size: 1kb} {timeout: 500ms}");
        row("load start clients=50 pipeline=16 mix=set:50,get:50 size=64 keys=100000 dist=zipf threads=2 "
            "warmup=2s",
            "load [start] {clients: 50} {pipeline: 16} {mix: set:50,get:50} {size: 64} {keys: 100000} {dist: "
            "zipf} "
            "{threads: 2} {warmup: 2s}");
        row("load start rate=20000 duration=30s", "load [start] {rate: 20000} {duration: 30s}");
        row("load status", "load [status]");
        row("load stop", "load [stop]");
        row("dashboard", "dashboard");
        row("dashboard 3000", "dashboard [3000]");
        row("dashboard off", "dashboard [off]");
        row("headroom p99=5ms", "headroom {p99: 5ms}");
        row("benchmark masters=1,2,3", "benchmark {masters: 1,2,3}");
        row("chaos plan seed=7 duration=60s replicas", "chaos [plan] [replicas] {seed: 7} {duration: 60s}");
        row("ledger stop", "ledger [stop]");
        row("ledger read timeout=2m", "ledger [read] {timeout: 2m}");
        row("ledger export \"a b.csv\"", "ledger [export] [a b.csv]");
        row("ledger forget", "ledger [forget]");
        row("insurance load customers=50 seed=1", "insurance [load] {customers: 50} {seed: 1}");
        row("insurance settle CUST-2016-000001 CLM-2016-000001-1 approve",
            "insurance [settle] [CUST-2016-000001] [CLM-2016-000001-1] [approve]");
        row("reshard 300 from=1,2 to=3", "reshard [300] {from: 1,2} {to: 3}");
        row("reshard 300 from=all to=3 throttle=500keys",
            "reshard [300] {from: all} {to: 3} {throttle: 500keys}");
        row("move 0-99,200 to=2 throttle=10mb", "move [0-99,200] {to: 2} {throttle: 10mb}");
        row("rebalance", "rebalance");
        row("rebalance simulate empty weight=1:2,3:0 threshold=5%",
            "rebalance [simulate] [empty] {weight: 1:2,3:0} {threshold: 5%}");
        row("migration pause", "migration [pause]");
        row("migration throttle max", "migration [throttle] [max]");
        row("fix", "fix");
        row("fix simulate", "fix [simulate]");
        row("scope begin 1234 to=2 keys=5", "scope [begin] [1234] {to: 2} {keys: 5}");
        row("scope step keys=10", "scope [step] {keys: 10}");
        row("scope ask {17}:1", "scope [ask] [{17}:1]");
        row("scope undo", "scope [undo]");
        row("heal", "heal");
        row("heal timeout=2m", "heal {timeout: 2m}");
        row("heal 1>2 plane=bus", "heal [1>2] {plane: bus}");
        row("delay 1 2 50ms jitter=10ms", "delay [1] [2] [50ms] {jitter: 10ms}");
        row("delay all 50ms", "delay [all] [50ms]");
        row("throttle 1>c2 1mbit plane=client", "throttle [1>c2] [1mbit] {plane: client}");
        row("drop 1>2 auth-ack 100%", "drop [1>2] [auth-ack] [100%]");
        row("drop all ping,pong", "drop [all] [ping,pong]");
        row("partition bridge", "partition [bridge]");
        row("partition 1,c1 | 2", "partition [1,c1] [|] [2]");
        row("reset 1 2", "reset [1] [2]");
        row("lift 3", "lift [3]");
        row("anatomy", "anatomy");
        row("anatomy 2", "anatomy [2]");
        row("capture save \"a file.pcapng\"", "capture [save] [a file.pcapng]");
        row("capture stop", "capture [stop]");
        row("measure 1 times=3 by=pause", "measure [1] {times: 3} {by: pause}");
        row("check", "check");
        row("connectivity", "connectivity");
        row("info", "info");
        row("status", "status");
        // Other names of them.
        row("init-cluster masters=3", "create {masters: 3}");
        row("reset-cluster", "reset");
        row("Force-Rebalance simulate", "rebalance [simulate] {threshold: 0}");
        row("test-connectivity", "connectivity");
        row("set-timeout 7000", "set [all] [cluster-node-timeout] [7000]");
        row("del-node 4 keep", "remove [4] [keep]");
        row("wait state ok", "wait [state] [ok]");
        row("validate", "validate");
        row("validate here", "validate [here]");
        row("npm test", "validate");
        row("handout \"docker ps\"", "handout [docker ps]");
        row("docker stop redis-node-1", "stop [1]");
        row("sleep 10", "handout [sleep 10]");
        row("wait lag < 100ms timeout=30s", "wait [lag] [<] [100ms] {timeout: 30s}");
        row("expect role 4 master", "expect [role] [4] [master]");
        row("expect agreed", "expect [agreed]");
        row("reset", "reset");
        row("put user:1 ada", "put [user:1] [ada]");
        row("way from=1 read=replica GET user:1", "way [GET] [user:1] {from: 1} {read: replica}");
        row("way set user:1 \"a=b\" rules=lab", "way [set] [user:1] [a=b] {rules: lab}");
        row("crossslot mget", "crossslot [mget]");
        row("spread keys=500 prefix=x: clear", "spread [clear] {keys: 500} {prefix: x:}");
        row("lag writes=10 of=2", "lag {writes: 10} {of: 2}");
        row("snippet redis-py password", "snippet [redis-py] [password]");
        row("wait client ringside-student nodes >= 3", "wait [client] [ringside-student] [nodes] [>=] [3]");
        row("wait moved > 0", "wait [moved] [>] [0]");
        row("fill 100 prefix=x:", "fill [100] {prefix: x:}");
        row("help", "help");
        row("quit", "quit");
    }

    void goodLines()
    {
        QFETCH(QString, expected);
        QCOMPARE(printed(QString::fromUtf8(QTest::currentDataTag())), expected);
    }

    void everyVerbTellsItsUsage()
    {
        for (const Verb& verb : verbs()) {
            QVERIFY2(verb.usage.startsWith(verb.name), qPrintable(verb.usage));
            QVERIFY2(!verb.summary.isEmpty(), qPrintable(verb.name));
            const auto parsed = parseAction(verb.name);
            if (const auto* error = std::get_if<ParseError>(&parsed))
                QVERIFY2(error->message.endsWith(verb.usage), qPrintable(error->message));
        }
        QCOMPARE(verbs().size(), size_t(58)); // a new verb wants its lines above and below
    }

    void theMessageTellsTheUsage()
    {
        QCOMPARE(printed(QStringLiteral("pause")),
                 QStringLiteral("pause\n     ^ Which node? Usage: pause N"));
    }

    void thereAndBack_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QStringList& arguments, const char* text) {
            QTest::newRow(name) << arguments << QString::fromUtf8(text);
        };
        row("plain", {"1", "maxmemory", "100mb"}, "set 1 maxmemory 100mb");
        row("blanks", {"1", "save", "900 1"}, "set 1 save \"900 1\"");
        row("nothing", {"1", "save", ""}, "set 1 save \"\"");
        row("quotes", {"1", "x", "say \"hi\""}, "set 1 x \"say \\\"hi\\\"\"");
        row("a backslash", {"1", "x", "a\\b"}, "set 1 x \"a\\\\b\"");
        row("a backslash at the end", {"1", "x", "a\\"}, "set 1 x \"a\\\\\"");
        row("what looks like a comment", {"1", "x", "#1"}, "set 1 x \"#1\"");
        row("what looks like an option", {"1", "x", "a=b"}, "set 1 x \"a=b\"");
        row("what looks like a group", {"1", "x", "a|b"}, "set 1 x \"a|b\"");
        row("other alphabets", {"1", "x", "größe 大"}, "set 1 x \"größe 大\"");
    }

    void thereAndBack()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, text);
        const Action action{QStringLiteral("set"), arguments, {}};
        QCOMPARE(action.text(), text);
        const auto again = parseAction(text);
        QVERIFY(std::holds_alternative<Action>(again));
        QVERIFY(std::get<Action>(again) == action);
    }

    void optionsThereAndBack_data()
    {
        QTest::addColumn<QString>("value");
        for (const char* value :
             {"plain", "", "two words", "a=b", "a|b", "#x", "\"", "\\", "a\\\"b", " ", "größe"})
            QTest::newRow(value) << QString::fromUtf8(value);
    }

    void optionsThereAndBack()
    {
        QFETCH(QString, value);
        const Action action{
            QStringLiteral("create"),
            {QStringLiteral("stepwise")},
            {{QStringLiteral("masters"), QStringLiteral("4")}, {QStringLiteral("password"), value}}};
        const auto again = parseAction(action.text());
        QVERIFY2(std::holds_alternative<Action>(again), qPrintable(action.text()));
        QCOMPARE(std::get<Action>(again).text(), action.text());
        QVERIFY(std::get<Action>(again) == action);
    }

    void groupsThereAndBack()
    {
        const Action action = std::get<Action>(parseAction(u"partition 1,4|2,3"));
        QCOMPARE(action.text(), QStringLiteral("partition 1,4 | 2,3"));
        QVERIFY(std::get<Action>(parseAction(action.text())) == action);
    }

    void secretsAreHidden()
    {
        const Action action = std::get<Action>(parseAction(u"create masters=3 password=\"s3 cret\""));
        QCOMPARE(action.text(), QStringLiteral("create masters=3 password=\"s3 cret\""));
        QCOMPARE(action.text(true), QStringLiteral("create masters=3 password=***"));
        QCOMPARE(*action.option(u"password"), QStringLiteral("s3 cret"));
        QVERIFY(!action.option(u"replicas"));
    }

    void nearest_data()
    {
        QTest::addColumn<QString>("verb");
        const auto row = [](const char* typed, const char* verb) {
            QTest::newRow(typed) << QString::fromLatin1(verb);
        };
        row("kill", "kill");
        row("klil", "kill");
        row("killl", "kill");
        row("strat", "start");
        row("parttion", "partition");
        row("hlep", "help");
        row("statsu", "status");
        row("failovr", "failover");
        row("isolte", "isolate");
        row("reboot", "");
        row("", "");
        row("xyzzy", "");
    }

    void nearest()
    {
        QFETCH(QString, verb);
        QCOMPARE(nearestVerb(QString::fromLatin1(QTest::currentDataTag())), verb);
    }
};

RINGSIDE_TEST(parse, TestParse)
#include "tst_parse.moc"
