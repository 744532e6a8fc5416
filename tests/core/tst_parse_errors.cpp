#include "core/action/parse.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

/// Column and message of the error, without the usage; empty when there is none.
QString firstError(const QString& line)
{
    const auto parsed = parseAction(line);
    const auto* error = std::get_if<ParseError>(&parsed);
    return error ? QStringLiteral("%1: %2").arg(QString::number(error->column),
                                                error->message.section(QStringLiteral(" Usage: "), 0, 0))
                 : QString();
}

} // namespace

/// What is wrong with a line, and where.
class TestParseErrors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badLines_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(expected);
        };
        // Unknown verbs.
        row("kil 1", "0: There is no action 'kil'. Did you mean 'kill'?");
        row("  partitoin 1 | 2", "2: There is no action 'partitoin'. Did you mean 'partition'?");
        row("dance", "0: There is no action 'dance'. `help` lists them.");
        row("set-timout 5000", "0: There is no action 'set-timout'. Did you mean 'set-timeout'?");
        row("set-timeout", "11: Which value? One word, or in \"quotes\".");
        row("set-timeout 5 6", "12: Which value? One word, or in \"quotes\".");
        row("init-cluster 3", "13: '3' is unknown here.");
        row("test-connectivity 1", "18: 'connectivity' takes no arguments.");
        row("force-rebalance threshold=5%", "0: 'threshold' is given twice.");
        row("| kill", "0: There is no action '|'. `help` lists them.");
        // Quotes.
        row("set 1 save \"900 1", "11: This quote is never closed.");
        row("set 1 save a\"b", "12: This quote is never closed.");
        row("set 1 save \"a\\\"", "11: This quote is never closed.");
        // Verbs that take nothing.
        row("start 1", "6: 'start' takes no arguments.");
        row("status  now", "8: 'status' takes no arguments.");
        row("check 1", "6: 'check' takes no arguments.");
        row("reset 1", "6: Which link? Write `reset 1 2` for both directions or `reset 1>2` for one.");
        row("reset 1 2 3", "10: '3' was not expected.");
        row("reset plane=bus", "15: Which link? Write `reset 1 2`.");
        row("help me", "5: 'help' takes no arguments.");
        row("quit 1", "5: 'quit' takes no arguments.");
        row("heal 1", "5: Which link? Write `heal 1 2` for both directions or `heal 1>2` for one.");
        row("heal timeout=soon", "5: 'soon' is not a duration. Write 500ms, 15s or 2m.");
        row("quit now=1", "5: 'quit' takes no option 'now'.");
        // Nodes.
        row("kill", "4: Which node?");
        row("kill  ", "6: Which node?");
        row("kill one", "5: 'one' is not a node. Write 1, 1,4, 2-5 or all.");
        row("kill 1 4", "7: '4' was not expected. Write several nodes as 1,4.");
        row("kill force 1", "5: 'force' is not a node. Write 1, 1,4, 2-5 or all.");
        row("kill 1 force 2", "13: '2' was not expected.");
        row("kill 1 x2=3", "7: 'kill' takes no option 'x2'.");
        row("kill 1 \"x=3\"", "7: 'x=3' was not expected. Write several nodes as 1,4.");
        row("kill 1 x=3", "7: 'kill' takes no option 'x'.");
        row("kill 1#2", "5: '1#2' is not a node. Write 1, 1,4, 2-5 or all.");
        row("stop", "4: Which node?");
        row("add-master 7", "11: 'add-master' takes no arguments.");
        row("add-master of=1", "11: 'add-master' takes no option 'of'.");
        row("add-replica", "11: Which master? Write of=N.");
        row("add-replica of=two", "12: of must be a whole number from 1 to 254.");
        row("add-replica 1 of=1", "12: 'add-replica' takes no arguments.");
        row("replicate 5", "11: Which master? Write of=N.");
        row("replicate of=1", "14: Which node?");
        row("remove", "6: Which node?");
        row("remove 4 all", "9: 'all' is neither keep nor delete.");
        row("remove 4 delete now", "16: 'now' was not expected.");
        row("import", "6: From where? Write HOST:PORT of a Redis server.");
        row("import 6379", "7: From where? Write HOST:PORT of a Redis server.");
        row("import a:70000", "7: From where? Write HOST:PORT of a Redis server.");
        row("import a:1 move", "11: 'move' is unknown here.");
        row("call", "4: Which nodes? Write 1, 1,4, all, masters or replicas.");
        row("call shards PING", "5: Which nodes? Write 1, 1,4, all, masters or replicas.");
        row("call 1", "6: Which command? Write it as for redis-cli: call 1 GET key.");
        row("call 1 SET a=b c", "11: 'call' takes no option 'a'.");
        row("way", "3: Which command? Write it as for redis-cli: way get user:1.");
        row("way MULTI", "4: MULTI is more than one command with one answer.");
        row("way from=0 ping", "4: Which node is asked first? Write from=2.");
        row("way rules=best ping", "4: Rules are ringside, lab, ioredis, redis-py.");
        row("crossslot mget del", "15: 'del' was not expected.");
        row("spread 500", "7: '500' was not expected.");
        row("lag 5", "4: 'lag' takes no arguments.");
        row("snippet", "7: For which client? Write ioredis, node-redis, redis-py, jedis, redis-cli.");
        row("pause 0", "6: '0' is not a node. Write 1, 1,4, 2-5 or all.");
        row("resume 1-", "7: '1-' is not a node. Write 1, 1,4, 2-5 or all.");
        row("restart 1 2", "10: '2' was not expected. Write several nodes as 1,4.");
        row("isolate", "7: Which node?");
        // create
        row("create 3", "7: '3' is unknown here.");
        row("create stepwise now", "16: 'now' is unknown here.");
        row("create masters=x", "7: masters must be a whole number from 1 to 30.");
        row("create masters=0", "7: masters must be a whole number from 1 to 30.");
        row("create masters=31", "7: masters must be a whole number from 1 to 30.");
        row("create masters=3 replicas=6", "17: replicas must be a whole number from 0 to 5.");
        row("create timeout=99", "7: timeout must be a whole number from 100 to 600000.");
        row("create pace=fast", "7: 'fast' is not a duration. Write 500ms or 1s.");
        row("create nodes=6", "7: 'create' takes no option 'nodes'.");
        row("create masters=3 masters=4", "7: 'masters' is given twice.");
        // failover
        row("failover", "8: Which replica?");
        row("failover all", "9: 'all' is not a node number.");
        row("failover 1,2", "9: '1,2' is not a node number.");
        row("failover 0", "9: '0' is not a node number.");
        row("failover 4 now", "11: 'now' is neither force nor takeover.");
        row("failover 4 force 5", "17: '5' was not expected.");
        // set
        row("set", "3: Which node? Write a number, 1,4 or all.");
        row("set maxmemory 100mb", "4: Which node? Write a number, 1,4 or all.");
        row("set 1", "5: Which directive?");
        row("set 1 maxmemory", "15: Which value? One word, or in \"quotes\".");
        row("set 1 save 900 1", "11: Which value? One word, or in \"quotes\".");
        row("set 1 port 7000",
            "6: Ringside sets 'port' itself: without it, Ringside would lose control of the node.");
        row("set 1 PORT 7000",
            "6: Ringside sets 'port' itself: without it, Ringside would lose control of the node.");
        row("set all cluster-announce-ip 1.2.3.4", "8: Ringside sets 'cluster-announce-ip' itself: without "
                                                   "it, Ringside would lose control of the node.");
        row("set all requirepass x",
            "8: A password belongs to the whole lab: `create auth`, or `create password=WORD`.");
        // Links.
        row("cut", "3: Which link? Write `cut 1 2` for both directions or `cut 1>2` for one.");
        row("cut 1", "4: Which link? Write `cut 1 2` for both directions or `cut 1>2` for one.");
        row("cut 1 2 3", "8: '3' was not expected.");
        row("cut 1>2>3", "4: Which link? Write `cut 1 2` for both directions or `cut 1>2` for one.");
        row("cut 1>", "4: Which link? Write `cut 1 2` for both directions or `cut 1>2` for one.");
        row("cut 1 2 plane=air", "8: 'air' is not a plane. Write bus, replication, client or all.");
        row("cut c0>1", "4: Which link? Write `cut 1 2` for both directions or `cut 1>2` for one.");
        row("delay 1>2", "9: How long? Write 50ms or 1s.");
        row("delay 1 2 soon", "10: 'soon' is not a delay. Write 50ms or 1s, at most 10m.");
        row("delay 1>2 0ms", "10: '0ms' is not a delay. Write 50ms or 1s, at most 10m.");
        row("delay 1>2 11m", "10: '11m' is not a delay. Write 50ms or 1s, at most 10m.");
        row("delay 1>2 50ms 3", "15: '3' was not expected.");
        row("delay 1>2 50ms jitter=x", "15: 'x' is not a duration. Write 10ms.");
        row("throttle 1>2", "12: How much a second? Write 1mbit or 100kb.");
        row("throttle 1>2 fast", "13: 'fast' is not a rate. Write 64kbit, 1mbit (bits) or 100kb (bytes).");
        row("throttle 1>2 0mbit", "13: '0mbit' is not a rate. Write 64kbit, 1mbit (bits) or 100kb (bytes).");
        row("drop 1>2", "8: Which messages? Write auth-ack, votes or all, and 100%.");
        row("drop 1>2 gossip",
            "9: 'gossip' is not a message of the bus. Write one of: ping, pong, meet, fail, publish, "
            "auth-request, auth-ack, update, mfstart, module, publishshard, votes or all.");
        row("drop 1>2 votes 200%", "15: '200%' is not a share. Write 100% or 20%.");
        row("drop 1>2 votes half", "15: 'half' is not a share. Write 100% or 20%.");
        row("lift", "4: Which fault? The fault board and `status` show the numbers.");
        row("capture", "7: Write capture save FILE, capture start FILE or capture stop.");
        row("capture save", "12: Which file?");
        row("capture stop now", "13: 'now' was not expected.");
        row("anatomy x", "8: Which failover? They are numbered from 1.");
        row("anatomy 1 2", "10: Which failover? They are numbered from 1.");
        row("measure", "7: Which node?");
        row("measure 1,2", "8: Name one node of the shard whose failovers are to be measured.");
        row("measure 1 times=0", "10: times must be a whole number from 1 to 1000.");
        row("measure 1 by=magic", "10: Write by=kill, by=stop, by=pause or by=isolate.");
        row("lift one", "5: Which fault? The fault board and `status` show the numbers.");
        row("partition halves seed=x", "17: A seed must be a whole number.");
        row("partition", "9: Write at least two groups, with a | between them.");
        row("partition 1,4", "13: Write at least two groups, with a | between them.");
        row("partition 1,4 |", "15: Write at least two groups, with a | between them.");
        row("partition | 1", "10: A group of nodes is missing here.");
        row("partition 1 2", "12: Write a | between the groups. Write the nodes of a group as 1,4.");
        row("partition 1 | x", "14: 'x' is not a node. Write 1,4 | 2,3,5,6, or one of: one, minority, "
                               "halves, bridge, ring, masters.");
        // Hash slots.
        row("reshard", "7: How many slots?");
        row("reshard 0 to=3", "8: How many slots? A whole number from 1 to 16384.");
        row("reshard 5", "8: Where to? Write to=3.");
        row("reshard 5 to=here", "10: 'here' is not a node number.");
        row("reshard 5 to=3 from=x", "15: 'x' is not a node. Write 1, 1,4, 2-5 or all.");
        row("reshard 5 to=3 throttle=fast",
            "15: 'fast' is not a pace. Write 500keys or 10mb (a second), or max.");
        row("scope", "5: What should the microscope do? Write begin, step, ask, finish, undo or status.");
        row("scope begin", "11: Which slot? A number from 0 to 16383.");
        row("scope begin 16384 to=2", "12: Which slot? A number from 0 to 16383.");
        row("scope begin 5", "13: Where to? Write to=3.");
        row("scope begin 5 to=x", "14: 'x' is not a node number.");
        row("scope begin 5 to=2 keys=0", "19: keys must be a whole number from 1 to 200.");
        row("scope step to=2", "11: Only `scope begin` takes the option to.");
        row("scope step 2", "11: '2' was not expected.");
        row("move 0-20000 to=1", "5: '0-20000' is not a list of slots. Write 0-99,200, from 0 to 16383.");
        row("move 1 2 to=1", "7: '2' was not expected.");
        row("rebalance now", "10: 'now' is neither simulate nor empty.");
        row("rebalance weight=1",
            "10: '1' is not a list of weights. Write 1:2,3:0 to give node 1 a double share and node 3 none.");
        row("rebalance threshold=200", "10: A threshold is a number from 0 to 100 (per cent).");
        row("fix now", "4: 'now' was not expected. Write `fix` or `fix simulate`.");
        row("fix simulate now", "13: 'now' was not expected.");
        row("migration",
            "9: What should the migration do? Write pause, go, throttle, resume, undo or status.");
        row("migration pause now", "16: 'now' was not expected.");
        row("migration throttle", "18: How fast? Write 500keys or 10mb (a second), or max.");
        // The ledger.
        row("ledger", "6: What should the ledger do? Write start, stop, read, export or forget.");
        row("ledger begin", "7: What should the ledger do? Write start, stop, read, export or forget.");
        row("load start rate=0", "11: A rate is 1 to 10000000 operations a second, or max.");
        row("alerts now", "7: Write alerts, or alerts with rules, set, holds, mute, unmute or export.");
        row("alerts set fire threshold=1",
            "11: There is no rule 'fire'. Write one of: node-down, node-silent, "
            "slots-uncovered, state-not-ok, memory-high, cpu-high, lag-high, link-down, few-masters, "
            "replica-missing, failover-happened, clocks-differ, writes-refused, strangers.");
        row("alerts set memory-high", "11: What is to be set? Write threshold=N, hold=5s or repeat=5m.");
        row("alerts set memory-high threshold=900",
            "23: The threshold of memory-high lies between 1 and 100 %.");
        row("alerts set node-down threshold=1",
            "21: The rule node-down has no threshold: it is so or it is not.");
        row("alerts set node-down hold=3y", "21: '3y' is not a time between 0 and 24 hours: 5s, 2m.");
        row("alerts holds fast", "13: Hold times are lab (short) or slow (5 minutes).");
        row("alerts export", "13: To which file? Write alerts export rules.yml.");
        row("alerts mute now", "12: 'now' was not expected.");
        row("headroom p99=20s", "9: p99 is a time from 1ms to 10s, such as 500ms, 15s or 2m.");
        row("headroom now", "9: 'headroom' takes no arguments.");
        row("benchmark masters=0", "10: Numbers of masters from 1 to 12, such as masters=1,2,3.");
        row("ledger start 1", "13: '1' was not expected.");
        row("ledger start writers=0", "13: writers must be a whole number from 1 to 64.");
        row("ledger start beside=here", "13: 'here' is not a node. Write 1, 1,4, 2-5 or all.");
        row("ledger start rate=0",
            "13: A rate must be a whole number from 1 to 1000000 operations per second, or max.");
        row("ledger start rate=fast",
            "13: A rate must be a whole number from 1 to 1000000 operations per second, or max.");
        row("ledger start size=0", "13: A size is 1 to 65536 bytes.");
        row("ledger start size=1mb", "13: A size is 1 to 65536 bytes.");
        row("ledger start wait=-1", "13: wait must be a whole number from 0 to 100.");
        row("ledger start timeout=soon", "13: 'soon' is not a duration. Write 500ms, 15s or 2m.");
        row("ledger stop rate=3", "12: 'ledger stop' takes no option 'rate'.");
        row("ledger read beside=1", "12: 'ledger read' takes no option 'beside'.");
        row("ledger export", "13: Which file?");
        row("ledger export a b", "16: 'b' was not expected.");
        row("ledger forget all", "14: 'all' was not expected.");
        row("ledger start speed=3", "13: 'ledger' takes no option 'speed'.");
        // Conditions.
        row("wait state good", "11: A state is ok, degraded, fail or forming.");
        row("wait state ok now", "14: 'now' was not expected. Write: state ok|degraded|fail.");
        row("wait state ok timeout=x", "14: 'x' is not a duration. Write 500ms, 15s or 2m.");
        row("expect role 4 king", "14: A role is master or replica.");
        row("expect state ok timeout=1s", "16: 'expect' takes no option 'timeout'.");
    }

    void badLines()
    {
        QFETCH(QString, expected);
        QCOMPARE(firstError(QString::fromUtf8(QTest::currentDataTag())), expected);
    }
};

RINGSIDE_TEST(parse_errors, TestParseErrors)
#include "tst_parse_errors.moc"
