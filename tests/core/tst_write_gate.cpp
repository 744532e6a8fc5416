#include "core/observe/node_facts.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

/// A master with slots, whose INFO and CONFIG say nothing special, after `edit`.
NodeFacts master(const QByteArray& info = {}, const QHash<QByteArray, QByteArray>& config = {},
                 const QByteArray& replication = {})
{
    NodeFacts facts;
    facts.heard = facts.answering = facts.clusterOk = true;
    facts.role = Role::Master;
    facts.gate.readInfo(InfoText("used_memory:100\nmaxmemory:0\nmaxmemory_policy:noeviction\n"
                                 "rdb_last_bgsave_status:ok\naof_last_write_status:ok\n" +
                                 info));
    QHash<QByteArray, QByteArray> all{{"min-replicas-to-write", "0"},
                                      {"min-replicas-max-lag", "10"},
                                      {"stop-writes-on-bgsave-error", "yes"},
                                      {"save", "3600 1"}};
    for (auto one = config.begin(); one != config.end(); ++one)
        all[one.key()] = one.value();
    facts.gate.readConfig(all);
    facts.gate.readReplication(InfoText("role:master\n" + replication));
    return facts;
}

QString printed(const NodeFacts& facts, bool answering = true, bool ownsSlots = true)
{
    const WriteVerdict verdict = judgeWrites(facts, answering, ownsSlots);
    return verdict.writes == Writes::Accepted  ? QStringLiteral("accepted")
           : verdict.writes == Writes::Refused ? verdict.word
                                               : QStringLiteral("unknown");
}

} // namespace

class TestWriteGate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingAgainstIt() { QCOMPARE(printed(master()), QStringLiteral("accepted")); }

    void stateAndRole()
    {
        NodeFacts facts = master();
        QCOMPARE(printed(facts, false), QStringLiteral("unknown"));
        QCOMPARE(printed(facts, true, false), QStringLiteral("MOVED"));
        facts.role = Role::Replica;
        QCOMPARE(printed(facts), QStringLiteral("MOVED"));
        facts = master();
        facts.clusterOk = false;
        QCOMPARE(printed(facts), QStringLiteral("CLUSTERDOWN"));
        facts.clusterKnown = false;
        QCOMPARE(printed(facts), QStringLiteral("unknown"));
        facts = master();
        facts.loading = true;
        QCOMPARE(printed(facts), QStringLiteral("LOADING"));
    }

    void tooFewReplicas()
    {
        const QHash<QByteArray, QByteArray> one{{"min-replicas-to-write", "1"}};
        QCOMPARE(printed(master({}, one, "min_slaves_good_slaves:0\n")), QStringLiteral("NOREPLICAS"));
        QCOMPARE(printed(master({}, one, "min_slaves_good_slaves:1\n")), QStringLiteral("accepted"));
        const QHash<QByteArray, QByteArray> noLag{{"min-replicas-to-write", "1"},
                                                  {"min-replicas-max-lag", "0"}};
        QCOMPARE(printed(master({}, noLag)), QStringLiteral("accepted")); // it is off then
    }

    /// INFO replication is read more often than CONFIG GET: what they tell has to fit together.
    void aSettingThatHasJustChanged()
    {
        NodeFacts facts = master();
        facts.gate.readReplication(InfoText("role:master\nmin_slaves_good_slaves:0\n"));
        QCOMPARE(printed(facts), QStringLiteral("unknown"));
        facts = master({}, {{"min-replicas-to-write", "1"}}, "min_slaves_good_slaves:0\n");
        facts.gate.readReplication(InfoText("role:master\n"));
        QCOMPARE(printed(facts), QStringLiteral("accepted"));
    }

    void memory()
    {
        QCOMPARE(printed(master("used_memory:200\nmaxmemory:150\n")), QStringLiteral("OOM"));
        QCOMPARE(printed(master("used_memory:200\nmaxmemory:150\nmem_not_counted_for_evict:60\n")),
                 QStringLiteral("accepted"));
        QCOMPARE(printed(master("used_memory:200\nmaxmemory:150\nmaxmemory_policy:allkeys-lru\n")),
                 QStringLiteral("unknown"));
    }

    void disk()
    {
        QCOMPARE(printed(master("rdb_last_bgsave_status:err\n")), QStringLiteral("MISCONF"));
        QCOMPARE(printed(master("rdb_last_bgsave_status:err\n", {{"stop-writes-on-bgsave-error", "no"}})),
                 QStringLiteral("accepted"));
        QCOMPARE(printed(master("rdb_last_bgsave_status:err\n", {{"save", ""}})), QStringLiteral("accepted"));
        QCOMPARE(printed(master("aof_last_write_status:err\n")), QStringLiteral("MISCONF"));
    }

    /// What is not told is not known, unless something that is told refuses.
    void notTold()
    {
        NodeFacts facts = master();
        facts.gate.readConfig({});
        QCOMPARE(printed(facts), QStringLiteral("unknown"));
        facts.gate.readInfo(InfoText("used_memory:200\nmaxmemory:150\nmaxmemory_policy:noeviction\n"));
        QCOMPARE(printed(facts), QStringLiteral("OOM"));
        facts = master();
        facts.gate.readInfo(InfoText(""));
        QCOMPARE(printed(facts), QStringLiteral("unknown"));
    }
};

RINGSIDE_TEST(write_gate, TestWriteGate)
#include "tst_write_gate.moc"
