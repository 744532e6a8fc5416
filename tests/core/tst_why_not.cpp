#include "core/action/parse.h"
#include "core/action/run.h"
#include "core/action/verb.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

const char* const kWholeCluster = R"(
    1 master 0-5460
    2 master 5461-10922
    3 master 10923-16383
    4 replica of 1
    5 replica of 2
    6 replica of 3)";

const char* const kBroken = R"(
    1 master 0-5460 fail crashed
    2 master 5461-10922
    3 master 10923-16383 paused
    4 replica of 1 linkdown cut>2
    5 replica of 2 stopped
    6 replica of 3)";

const char* const kOneMaster = "1 master 0-16383\n2 replica of 1";
const char* const kEmptyMaster = R"(
    1 master 0-8191
    2 master 8192-16383
    3 master
    4 replica of 3
    7 master)";
const char* const kAllStopped = "1 master 0-16383 stopped\n2 replica of 1 stopped";
const char* const kNone = "";

} // namespace

class TestWhyNot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reasons_data()
    {
        QTest::addColumn<QByteArray>("drawn");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected"); // empty: it can be done
        const auto row = [](const char* name, const char* drawn, const char* line, const char* expected) {
            QTest::addRow("%s: %s", name, line)
                << QByteArray(drawn) << QString::fromUtf8(line) << QString::fromUtf8(expected);
        };
        const auto healthy = [&](const char* line, const char* expected) {
            row("healthy", kWholeCluster, line, expected);
        };
        const auto broken = [&](const char* line, const char* expected) {
            row("broken", kBroken, line, expected);
        };
        const auto none = [&](const char* line, const char* expected) {
            row("no cluster", kNone, line, expected);
        };
        const char* const noCluster = "There is no cluster yet.";

        none("create", "");
        healthy("scope begin 866 to=1", "Slot 866 belongs to node 1 already.");
        healthy("scope begin 866 to=4", "Node 4 is a replica of node 1: slots go only to masters.");
        healthy("scope begin 866 to=2", "");
        healthy("scope step", "No slot is under the microscope: `scope begin 1234 to=2` puts one there.");
        healthy("scope status", "");
        healthy("dashboard off", "The dashboard is off already.");
        healthy("dashboard", "");
        none("scope begin 866 to=2", "There is no cluster yet.");
        healthy("create", "This lab has a cluster of 6 nodes already. `start` runs it again; `reset` deletes "
                          "it and its data.");

        none("start", "This lab has no cluster yet: `create` makes one.");
        healthy("start", "Every node is running already.");
        broken("start", "");
        row("all stopped", kAllStopped, "start", "");

        for (const char* line :
             {"add-master", "add-replica of=1", "replicate 4 of=2", "remove 4", "call 1 PING"})
            none(line, noCluster);
        healthy("add-master", "");
        row("all stopped", kAllStopped, "add-master", "No master answers, so there is no cluster to join.");
        healthy("add-replica of=1", "");
        healthy("add-replica of=9", "There is no node 9: nodes are 1 to 6.");
        healthy("add-replica of=4", "Node 4 is a replica itself (of node 1): only a master can be followed.");
        broken("add-replica of=1", "Node 1 does not answer.");
        healthy("replicate 4 of=2", "");
        healthy("replicate 4 of=1", "Node 4 follows node 1 already.");
        healthy("replicate 4 of=4", "Node 4 is a replica itself (of node 1): only a master can be followed.");
        healthy("replicate 1 of=2",
                "Node 1 is a master with 5461 slots: only a replica or an empty master can "
                "follow another.");
        healthy("replicate 4,5 of=1", "Name one node: only one at a time can follow another master.");
        row("an empty master", kEmptyMaster, "replicate 3 of=1",
            "Node 3 has replicas itself (4): let them follow "
            "another master first.");
        row("an empty master", kEmptyMaster, "replicate 3 of=3",
            "Node 3 has replicas itself (4): let them follow "
            "another master first.");
        row("an empty master", kEmptyMaster, "replicate 7 of=7", "A node cannot follow itself.");
        row("an empty master", kEmptyMaster, "replicate 7 of=3", "");
        row("an empty master", kEmptyMaster, "kill 5", "There is no node 5: nodes are 1-4,7.");
        row("an empty master", kEmptyMaster, "remove 7", "");
        row("an empty master", kEmptyMaster, "remove 3", "");
        healthy("remove 4", "");
        healthy("remove 4,5", "Name one node: only one at a time can be removed.");
        healthy("remove 1", "");
        broken("remove 1",
               "Node 1 owns 5461 slots and does not answer, so they cannot be moved away. Start it, "
               "or let a replica take over.");
        broken("remove 4", "Node 1 does not answer, so it cannot be told to forget node 4. It would bring "
                           "node 4 back by gossip.");
        row("one master", kOneMaster, "remove 1",
            "Node 1 is the last master with slots: no other master can take them. `reset` ends the cluster.");
        row("one master", kOneMaster, "remove 2", "");
        healthy("import 127.0.0.1:6379", "");
        healthy("import localhost:9001", "That is node 2 of this cluster.");
        broken("import 127.0.0.1:6379", "10922 slots are not served: their keys would have nowhere to go.");
        healthy("call replicas PING", "");
        healthy("call 7 PING", "There is no node 7: nodes are 1 to 6.");
        row("no replica", "1 master 0-16383", "call replicas PING", "There is no replica.");

        none("kill 1", noCluster);
        healthy("kill 1", "");
        healthy("kill 4,5,6", "");
        healthy("kill 7", "There is no node 7: nodes are 1 to 6.");
        healthy("kill 5-9", "There is no node 5-9: nodes are 1 to 6.");
        healthy("kill 1,2,3", "That would kill the last running master. No master could vote then, so no "
                              "replica could be promoted. `kill 1,2,3 force` does it anyway.");
        healthy("kill all force", "");
        broken("kill 1", "Node 1 is not running.");
        broken("kill 1,5", "None of these nodes is running.");
        broken("kill 1,2", "");
        broken("kill 3", ""); // a paused one can be killed
        row("one master", kOneMaster, "kill 1",
            "That would kill the last running master. No master could vote then, so no replica could be "
            "promoted. `kill 1 force` does it anyway.");
        row("one master", kOneMaster, "kill 1 force", "");
        row("one master", kOneMaster, "kill 2", "");

        none("stop all", noCluster);
        healthy("stop all", "");
        broken("stop 5", "Node 5 is not running.");
        broken("stop 3", "");

        none("pause 1", noCluster);
        healthy("pause 1", "");
        broken("pause 3", "Node 3 is not running, or paused already.");
        broken("pause 1", "Node 1 is not running, or paused already.");
        broken("pause 2,3", "");

        none("resume 1", noCluster);
        healthy("resume 1", "Node 1 is not paused.");
        healthy("resume all", "None of these nodes is paused.");
        broken("resume 3", "");
        broken("resume all", "");

        none("restart 1", noCluster);
        healthy("restart 1", "");
        healthy("restart 7", "There is no node 7: nodes are 1 to 6.");
        broken("restart all", "");

        none("failover 4", noCluster);
        healthy("failover 4", "");
        healthy("failover 9", "There is no node 9: nodes are 1 to 6.");
        healthy("failover 1", "Node 1 is a master. Name the replica that is to take over.");
        broken("failover 5", "Node 5 is not running.");
        broken("failover 4",
               "Its master, node 1, does not answer and cannot hand over. Use `failover 4 force`.");
        broken("failover 6",
               "Its master, node 3, does not answer and cannot hand over. Use `failover 6 force`.");
        broken("failover 4 force", "");
        broken("failover 4 takeover", "");
        row("cut off from its master", "1 master 0-16383\n2 replica of 1 cut>1", "failover 2",
            "Its master, node 1, does not answer and cannot hand over. Use `failover 2 force`.");
        row("its master cut off from it", "1 master 0-16383 cut>2\n2 replica of 1", "failover 2",
            "Its master, node 1, does not answer and cannot hand over. Use `failover 2 force`.");

        none("set all maxmemory 1gb", noCluster);
        healthy("set all maxmemory 1gb", "");
        healthy("set 1,7 maxmemory 1gb", "There is no node 1,7: nodes are 1 to 6.");

        none("cut 1 2", "There are no links: a cluster of at least two nodes is needed.");
        row("one node", "1 master 0-16383", "cut 1 2",
            "There are no links: a cluster of at least two nodes is needed.");
        healthy("cut 1 2", "");
        healthy("cut 1>2,3", "");
        healthy("cut 1 7", "There is no node 7: nodes are 1 to 6.");
        healthy("cut 8>1", "There is no node 8: nodes are 1 to 6.");
        healthy("cut 1 1", "Node 1 has no link to itself.");
        healthy("cut 1-3 3-6", "Node 3 has no link to itself.");
        broken("cut 1 2", ""); // a link of a dead node can be cut beforehand

        none("isolate 1", "A cluster of at least two nodes is needed.");
        healthy("isolate 1", "");
        healthy("isolate 1,4", "");
        healthy("isolate 7", "There is no node 7: nodes are 1 to 6.");
        healthy("isolate all", "There would be no other node left to cut them off from.");

        none("partition 1 | 2", "A cluster of at least two nodes is needed.");
        healthy("partition 1,4 | 2,3,5,6", "");
        healthy("partition 1 | 2", "");
        healthy("partition 1,4 | 2,4", "Node 4 is in two groups.");
        healthy("partition 1 | 7", "There is no node 7: nodes are 1 to 6.");
        healthy("partition all | 1", "Node 1 is in two groups.");
        healthy("partition 1,c2 | 3", "There is no client c2: `ledger start` places clients in the network.");
        healthy("partition bridge", "");
        row("nobody on the other side", "1 master 0-16383\n2 master", "partition ring",
            "In this cluster, one side of that partition would have no nodes.");

        none("heal", "No fault is set on any link.");
        healthy("heal", "No fault is set on any link.");
        broken("heal", "");
        broken("heal 4 2", "");
        broken("heal 1 2", "No fault is set on these links.");
        broken("heal 1 9", "There is no node 9: nodes are 1 to 6.");
        broken("lift 9", "There is no fault 9.");
        broken("reset 1 9", "There is no node 9: nodes are 1 to 6.");
        broken("reset 1 2", "");

        none("delay 1 2 50ms", "There are no links: a cluster of at least two nodes is needed.");
        healthy("delay 1>2 50ms", "");
        healthy("delay all 50ms", "");
        healthy("delay c1>2 50ms", "There is no client c1: `ledger start` places clients in the network.");
        healthy("throttle 1>2 1mbit plane=client",
                "There is no such link. A client has links only to nodes, and only on the plane client.");
        healthy("drop 1>2 votes", "");
        healthy("drop 1>2 votes plane=replication", "Only messages of the bus can be dropped: a replication "
                                                    "stream that lost a byte would be corrupt.");

        none("ledger start", noCluster);
        none("ledger stop", noCluster);
        none("ledger read", noCluster);
        none("ledger export x.csv", noCluster);
        none("ledger forget", noCluster);
        healthy("ledger start", "");
        healthy("ledger start writers=2 beside=1,4", "");
        healthy("ledger start beside=1,7", "There is no node 1,7: nodes are 1 to 6.");
        healthy("ledger stop", "No client is writing.");
        healthy("ledger read", "Nothing was written yet: `ledger start` lets clients write.");
        healthy("ledger export x.csv", "Nothing was written yet: `ledger start` lets clients write.");
        healthy("ledger forget", ""); // keys of earlier days may be left
        broken("ledger start", "");
        row("all stopped", kAllStopped, "ledger start",
            "No node is running, so there is nothing to write to.");

        none("check", noCluster);
        healthy("check", "");
        none("status", "");
        broken("status", "");
        none("reset", noCluster);
        broken("reset", "");
        none("help", "");
        none("quit", "");
        healthy("quit", "");

        none("wait state ok", "");
        healthy("wait state ok", "");
        none("wait role 1 master", noCluster);
        healthy("wait role 7 master", "There is no node 7: nodes are 1 to 6.");
        healthy("expect role 4 master", "");
        healthy("expect lag < 1s", "");
        none("expect lag < 1s", noCluster);
        healthy("expect process 7 running", "There is no node 7: nodes are 1 to 6.");
    }

    void reasons()
    {
        QFETCH(QByteArray, drawn);
        QFETCH(QString, line);
        QFETCH(QString, expected);
        const auto parsed = parseAction(line);
        QVERIFY2(std::holds_alternative<Action>(parsed), qPrintable(line));
        QCOMPARE(whyNot(std::get<Action>(parsed), *picture(drawn.constData())).value_or(QString()), expected);
    }

    void theLedgerInEachPhase()
    {
        using Phase = LedgerState::Phase;
        const auto asked = [](const char* line, Phase phase) {
            ClusterSnapshot cluster = *picture(kWholeCluster);
            cluster.ledger.phase = phase;
            return whyNot(std::get<Action>(parseAction(QString::fromLatin1(line))), cluster)
                .value_or(QString());
        };
        const QString writing = QStringLiteral("The ledger is being written; `ledger stop` ends that.");
        QCOMPARE(asked("ledger start", Phase::Writing),
                 QStringLiteral("The ledger is being written already; `ledger stop` ends that."));
        QCOMPARE(asked("ledger stop", Phase::Writing), QString());
        QCOMPARE(asked("ledger read", Phase::Writing), QString()); // it stops them itself
        QCOMPARE(asked("ledger export x.csv", Phase::Writing), writing);
        QCOMPARE(asked("ledger forget", Phase::Writing), writing);
        for (const char* line : {"ledger start", "ledger read", "ledger export x.csv", "ledger forget"}) {
            QCOMPARE(asked(line, Phase::Reading), QStringLiteral("The ledger is being read back."));
            QCOMPARE(asked(line, Phase::Stopped), QString());
            QCOMPARE(asked(line, Phase::Read), QString());
        }
        QCOMPARE(asked("ledger stop", Phase::Stopped), QStringLiteral("No client is writing."));
    }

    void everyVerbAlone_data()
    {
        QTest::addColumn<QByteArray>("drawn");
        QTest::newRow("no cluster") << QByteArray(kNone);
        QTest::newRow("healthy") << QByteArray(kWholeCluster);
        QTest::newRow("broken") << QByteArray(kBroken);
    }

    /// Controls ask before anything is chosen, so arguments may be missing or nonsense: an answer, not a
    /// crash.
    void everyVerbAlone()
    {
        QFETCH(QByteArray, drawn);
        const Snapshot cluster = picture(drawn.constData());
        int refused = 0;
        for (const Verb& verb : verbs()) {
            for (const QStringList& arguments : {QStringList{},
                                                 {QString()},
                                                 {QStringLiteral("all")},
                                                 {QStringLiteral("1,2")},
                                                 {QStringLiteral("x")},
                                                 {QStringLiteral("|")},
                                                 {QStringLiteral("role")},
                                                 {QStringLiteral("99"), QStringLiteral("99")}})
                refused += whyNot({verb.name, arguments, {}}, *cluster).has_value();
        }
        QVERIFY2(refused > 10, qPrintable(QString::number(refused)));
    }

    void anUnknownVerb()
    {
        QCOMPARE(whyNot({QStringLiteral("dance"), {}, {}}, *healthyCluster()).value_or(QString()),
                 QStringLiteral("There is no such action."));
    }
};

RINGSIDE_TEST(why_not, TestWhyNot)
#include "tst_why_not.moc"
