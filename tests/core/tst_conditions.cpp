#include "core/action/conditions.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

const char* const kHealthy = R"(
    1 master 0-5460
    2 master 5461-10922
    3 master 10923-16383
    4 replica of 1 lag=126
    5 replica of 2
    6 replica of 3)";

const char* const kBroken = R"(
    1 master 0-5460 fail crashed
    2 master 5461-10922 alone
    3 master 10923-16383 pfail paused
    4 replica of 1 linkdown
    5 replica of 2 stopped
    6 replica of 3)";

QString printed(const Finding& finding)
{
    return QStringLiteral("%1: %2%3")
        .arg(finding.met ? QStringLiteral("yes") : QStringLiteral("no"), finding.found,
             finding.advice.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(finding.advice));
}

} // namespace

class TestConditions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<QByteArray>("drawn");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* drawn, const char* words, const char* expected) {
            QTest::addRow("%s: %s", name, words)
                << QByteArray(drawn) << QString::fromLatin1(words) << QString::fromUtf8(expected);
        };
        const auto healthy = [&](const char* words, const char* expected) {
            row("healthy", kHealthy, words, expected);
        };
        const auto broken = [&](const char* words, const char* expected) {
            row("broken", kBroken, words, expected);
        };
        const auto none = [&](const char* words, const char* expected) {
            row("no cluster", "", words, expected);
        };

        healthy("state ok", "yes: the state is ok: 16384 of 16384 slots are served.");
        healthy("state fail", "no: the state is ok: 16384 of 16384 slots are served.");
        healthy("state forming", "no: the state is ok: 16384 of 16384 slots are served.");
        row("one master alone", "1 master 0-99\n2 master 100-16383 alone", "state degraded",
            "yes: the state is degraded: 100 of 16384 slots are served. [Node 2 says cluster_state:fail and "
            "refuses requests.]");
        row("all down", "1 master 0-16383 stopped", "state ok",
            "no: the state is fail: 0 of 16384 slots are served. [Node 1 is not running (stopped).]");
        row("all down", "1 master 0-16383 stopped", "state fail",
            "yes: the state is fail: 0 of 16384 slots are served. [Node 1 is not running (stopped).]");

        healthy("role 1 master", "yes: node 1 is a master with 5461 slots.");
        healthy("role 4 master", "no: node 4 is a replica of node 1.");
        healthy("role 4-6 replica", "yes: node 6 is a replica of node 3.");
        healthy("role all master", "no: node 4 is a replica of node 1.");
        broken("role 1 master", "no: node 1 does not answer. [Start it with: restart 1]");
        row("an empty master", "1 master\n2 master 0-16383", "role 1 master",
            "no: node 1 is a master with 0 slots.");

        healthy("follows 4 1", "yes: node 4 is a replica of node 1.");
        healthy("follows 4 2", "no: node 4 is a replica of node 1.");
        healthy("follows 1 4", "no: node 1 is a master with 5461 slots.");
        broken("follows 5 2", "no: node 5 is a replica of node 2.");

        healthy("link up", "yes: every replica's link is up.");
        broken("link up", "no: Node 4 has no replication link to node 1.");
        none("link up", "no: every replica's link is up.");

        healthy("lag < 100ms", "yes: node 6 is 0 bytes and 0 ms behind.");
        healthy("lag < 10ms", "no: node 4 is 126 bytes and 13 ms behind.");
        healthy("lag 4 < 13ms", "yes: node 4 is 126 bytes and 13 ms behind.");
        healthy("lag 5 < 1ms", "yes: node 5 is 0 bytes and 0 ms behind.");
        healthy("lag < 126", "no: node 4 is 126 bytes and 13 ms behind.");
        healthy("lag < 127b", "yes: node 6 is 0 bytes and 0 ms behind.");
        healthy("lag 4 < 1kb", "yes: node 4 is 126 bytes and 13 ms behind.");
        healthy("lag 1 < 1ms", "yes: node 1 is not a replica.");
        broken("lag 4 < 1s", "no: the lag of node 4 is unknown: its link is down.");

        healthy("health all ok", "yes: the others mark node 6 as OK (FAIL by 0, PFAIL by 0).");
        broken("health 1 fail", "yes: the others mark node 1 as FAIL (FAIL by 5, PFAIL by 0).");
        broken("health 3 pfail", "yes: the others mark node 3 as PFAIL (FAIL by 0, PFAIL by 1).");
        broken("health 3 fail", "no: the others mark node 3 as PFAIL (FAIL by 0, PFAIL by 1).");
        broken("health 1 ok", "no: the others mark node 1 as FAIL (FAIL by 5, PFAIL by 0).");

        healthy("process all running", "yes: the process of node 6 is running.");
        broken("process all running", "no: the process of node 1 is crashed.");
        broken("process 1 crashed", "yes: the process of node 1 is crashed.");
        broken("process 3 paused", "yes: the process of node 3 is paused.");
        broken("process 5 stopped", "yes: the process of node 5 is stopped.");
        broken("process 5 crashed", "no: the process of node 5 is stopped.");

        healthy("writes 1-3 accepted", "yes: node 3 accepts writes.");
        healthy("writes 4 accepted",
                "no: node 4 answers a write with MOVED: it is a replica and redirects to its master.");
        healthy("writes 4 refused",
                "yes: node 4 answers a write with MOVED: it is a replica and redirects to its master.");
        broken("writes 2 refused",
               "yes: node 2 answers a write with CLUSTERDOWN: it says cluster_state:fail.");
        broken("writes 1 refused", "no: it is not known whether node 1 accepts writes: it does not answer.");
        broken("writes 1 accepted", "no: it is not known whether node 1 accepts writes: it does not answer.");

        healthy("agreed", "yes: all nodes that answer agree on the owners of slots.");
    }

    void findings()
    {
        QFETCH(QByteArray, drawn);
        QFETCH(QString, words);
        QFETCH(QString, expected);
        const auto parsed = parseCondition(words.split(u' '));
        QVERIFY(std::holds_alternative<Condition>(parsed));
        QCOMPARE(std::get<Condition>(parsed).text, words);
        QCOMPARE(printed(evaluate(std::get<Condition>(parsed), {picture(drawn.constData())})), expected);
    }

    void viewsThatDiffer()
    {
        ClusterSnapshot cluster = *healthyCluster();
        cluster.agreed = false;
        QCOMPARE(printed(evaluate(std::get<Condition>(parseCondition({QStringLiteral("agreed")})),
                                  {std::make_shared<ClusterSnapshot>(cluster)})),
                 QStringLiteral("no: the nodes do not agree on the owners of slots."));
    }

    void badWords_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* words, int index, const char* message) {
            QTest::newRow(words) << index << QString::fromUtf8(message);
        };
        row("state", 1, "A state is ok, degraded, fail or forming.");
        row("state absent", 1, "A state is ok, degraded, fail or forming.");
        row("state ok now", 2, "'now' was not expected. Write: state ok|degraded|fail.");
        row("role", 1, "Which node?");
        row("role x master", 1, "Which node?");
        row("role 1", 2, "A role is master or replica.");
        row("role 1 slave", 2, "A role is master or replica.");
        row("role 1 master 2", 3, "'2' was not expected. Write: role N master|replica.");
        row("follows 1,", 1, "Which replica?");
        row("follows 4", 2, "Which master?");
        row("follows 4 one", 2, "Which master?");
        row("follows 4 1 2", 3, "'2' was not expected. Write: follows N MASTER.");
        row("link", 1, "`link up` means: every replica that runs is in step with its master.");
        row("link 1 up", 1, "`link up` means: every replica that runs is in step with its master.");
        row("lag", 1, "Write `lag < 100ms` or `lag < 10kb`.");
        row("lag > 100ms", 1, "Write `lag < 100ms` or `lag < 10kb`.");
        row("lag <", 2, "'' is neither a time (100ms) nor a size (10kb).");
        row("lag < soon", 2, "'soon' is neither a time (100ms) nor a size (10kb).");
        row("lag 4 < soon", 3, "'soon' is neither a time (100ms) nor a size (10kb).");
        row("lag x < 1s", 1, "Which node?");
        row("health", 1, "Which node?");
        row("health 1 dead", 2, "Health is ok, pfail or fail.");
        row("health 1 ok 2", 3, "'2' was not expected. Write: health N ok|pfail|fail.");
        row("process 1 sleeping", 2, "A process is running, paused, stopped or crashed.");
        row("process none running", 1, "Which node?");
        row("process 1 running x", 3,
            "'x' was not expected. Write: process N running|paused|stopped|crashed.");
        row("writes", 1, "Which node?");
        row("writes 1 ok", 2, "Writes are accepted or refused.");
        row("writes 1 accepted x", 3, "Only a refusal has a word.");
        row("writes 1 refused x y", 4, "'y' was not expected. Write: writes N accepted|refused [ERROR].");
        row("count", 1, "Count nodes, masters or replicas.");
        row("count nodes 6", 2, "Write =, < or > before the figure, with blanks between.");
        row("count nodes = six", 3, "'six' is not a figure.");
        row("count nodes = 6 7", 4, "'7' was not expected. Write: count nodes|masters|replicas = 6.");
        row("replicas all = 1", 1, "Which master?");
        row("slots = 5", 1, "Which node?");
        row("keys many > 5", 1, "Which node?");
        row("spread load < 10%", 1, "A spread is of slots or of keys.");
        row("spread slots < 10", 3, "Write a share: 10%.");
        row("owns 1", 2, "Which key? Or write slot:866.");
        row("owns 1 slot:16384", 2, "A slot is a number from 0 to 16383.");
        row("faults 3", 1, "Write `faults none` or `faults some`.");
        row("sides 2", 1, "Write =, < or > before the figure, with blanks between.");
        row("present", 1, "Which node?");
        row("moving", 1, "Write `moving none` or `moving some`.");
        row("promoted all", 1, "Which node? Or write `promoted any`.");
        row("blocked", 1, "Which master?");
        row("epoch 4", 2, "Write `epoch raised` or `epoch 4 raised`.");
        row("open 99999", 1, "A slot is a number from 0 to 16383.");
        row("key", 1, "Which key?");
        row("key user:1", 2, "A key exists or is absent.");
        row("setting all", 2, "Which directive?");
        row("answer 1 user:1", 3, "Which answer? OK, MOVED, ASK, CLUSTERDOWN, ...");
        row("ledger gained = 1", 1,
            "Write writing, stopped, read, or a figure: accepted, refused, unknown, lost, recovered.");
        row("agreed now", 1, "`agreed` takes no more words.");
    }

    void badWords()
    {
        QFETCH(int, index);
        QFETCH(QString, message);
        const auto parsed = parseCondition(QString::fromLatin1(QTest::currentDataTag()).split(u' '));
        QVERIFY(std::holds_alternative<ArgumentError>(parsed));
        QCOMPARE(std::get<ArgumentError>(parsed).message, message);
        QCOMPARE(std::get<ArgumentError>(parsed).argument, index);
        QCOMPARE(std::get<ArgumentError>(parsed).option, QString());
    }

    void unknownForms()
    {
        const auto unknown = parseCondition({QStringLiteral("weather"), QStringLiteral("fine")});
        QCOMPARE(std::get<ArgumentError>(unknown).argument, 0);
        QCOMPARE(std::get<ArgumentError>(unknown).message,
                 QStringLiteral("There is no condition 'weather'. Write one of: %1.").arg(conditionForms()));
        QCOMPARE(std::get<ArgumentError>(parseCondition({})).message,
                 QStringLiteral("Which condition? Write one of: %1.").arg(conditionForms()));
    }

    void nodesThatAreNamed()
    {
        QCOMPARE(std::get<Condition>(parseCondition({QStringLiteral("role"), QStringLiteral("1,4"),
                                                     QStringLiteral("master")}))
                     .nodes,
                 QStringLiteral("1,4"));
        QCOMPARE(std::get<Condition>(parseCondition({QStringLiteral("agreed")})).nodes, QString());
    }

    void formsAreTold()
    {
        for (const char* word :
             {"state", "role", "follows", "link", "lag", "health", "process", "writes", "agreed"})
            QVERIFY2(conditionForms().contains(QLatin1String(word)), word);
    }
};

RINGSIDE_TEST(conditions, TestConditions)
#include "tst_conditions.moc"
