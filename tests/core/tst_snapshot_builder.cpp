#include "core/cluster/snapshot_json.h"
#include "core/observe/snapshot_builder.h"
#include "tests/core/heard.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

/// `ok agreed: [1+4 0-5460] [2+5 5461-10922 down]`: the seats in order, master and replicas.
QString printed(const Snapshot& cluster)
{
    QStringList words{stateWord(cluster->state),
                      cluster->wholeView() ? QStringLiteral("agreed:") : QStringLiteral("split:")};
    for (const ShardState& shard : cluster->shards) {
        QString seat = QStringLiteral("[%1").arg(shard.master);
        for (const int replica : shard.replicas)
            seat += QStringLiteral("+%1").arg(replica);
        if (!shard.slots.isEmpty())
            seat += u' ' + shard.slots.toString() + (shard.served ? QString() : QStringLiteral(" down"));
        words << seat + u']';
    }
    return words.join(u' ');
}

const QString kWhole = QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383; 3 r1 e1; 4 r2 e2");

} // namespace

class TestSnapshotBuilder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeCluster()
    {
        SnapshotBuilder builder;
        Heard heard(4);
        heard.all(kWhole);
        const Snapshot cluster = heard.build(builder);
        QCOMPARE(printed(cluster), QStringLiteral("ok agreed: [1+3 0-9999] [2+4 10000-16383]"));
        QCOMPARE(cluster->slotsCovered, 16384);
        QCOMPARE(cluster->slotsServed, 16384);
        QCOMPARE(cluster->epoch, quint64(2));
        QCOMPARE(cluster->node(3)->master, 1);
        QCOMPARE(cluster->node(3)->shard, 0);
        QCOMPARE(cluster->opinion(1, 4)->number, 4);
        QCOMPARE(cluster->uncovered.toString(), QString());
        QCOMPARE(cluster->lab, QStringLiteral("lab"));
        QCOMPARE(cluster->timeMs, 1000);
    }

    void theSequenceGrowsByOne()
    {
        SnapshotBuilder builder;
        const Heard heard(2);
        QCOMPARE(heard.build(builder)->sequence, quint64(1));
        QCOMPARE(heard.build(builder)->sequence, quint64(2));
    }

    void noNodes()
    {
        SnapshotBuilder builder;
        const Snapshot cluster = Heard(0).build(builder);
        QCOMPARE(printed(cluster), QStringLiteral("absent split:"));
        QCOMPARE(cluster->uncovered.toString(), QString());
    }

    void forming()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.one(1, QStringLiteral("1 m"));
        heard.one(2, QStringLiteral("2 m"));
        QCOMPARE(printed(heard.build(builder)), QStringLiteral("forming split: [1] [2]"));
        heard.all(QStringLiteral("1 m 0-9999; 2 m handshake"));
        QCOMPARE(printed(heard.build(builder)), QStringLiteral("forming split: [1 0-9999] [2]"));
        heard.all(QStringLiteral("1 m 0-9999; 2 m 10000-16383"));
        QCOMPARE(printed(heard.build(builder)), QStringLiteral("ok agreed: [1 0-9999] [2 10000-16383]"));
    }

    void degradedThenFailed()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.all(QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383"));
        heard.build(builder);
        heard.end(1);
        const Snapshot degraded = heard.build(builder);
        QCOMPARE(printed(degraded), QStringLiteral("degraded agreed: [1 0-9999 down] [2 10000-16383]"));
        QCOMPARE(degraded->slotsCovered, 16384);
        QCOMPARE(degraded->slotsServed, 6384);
        heard.end(2);
        // Nobody is left to ask: the last words count for the slots, and nothing is agreed any more.
        QCOMPARE(printed(heard.build(builder)),
                 QStringLiteral("fail split: [1 0-9999 down] [2 10000-16383 down]"));
    }

    void whatKeepsAMasterFromServing_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("it says fail itself") << 0;
        QTest::newRow("it does not answer") << 1;
        QTest::newRow("another holds it FAIL") << 2;
    }

    void whatKeepsAMasterFromServing()
    {
        QFETCH(int, what);
        SnapshotBuilder builder;
        Heard heard(2);
        heard.all(QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383"));
        QCOMPARE(heard.build(builder)->slotsServed, 16384);
        heard.facts(1).clusterOk = what != 0;
        heard.facts(1).answering = what != 1;
        if (what == 2)
            heard.one(2, QStringLiteral("1 m e1 0-9999 fail; 2 m e2 10000-16383"));
        QCOMPARE(heard.build(builder)->slotsServed, 6384);
    }

    void aFailoverKeepsTheSeats()
    {
        SnapshotBuilder builder;
        Heard heard(4);
        heard.all(kWhole);
        heard.build(builder);
        heard.end(1);
        heard.all(QStringLiteral("1 m e1 0-9999 fail; 2 m e2 10000-16383; 3 r1 e1; 4 r2 e2"));
        QCOMPARE(printed(heard.build(builder)),
                 QStringLiteral("degraded agreed: [1+3 0-9999 down] [2+4 10000-16383]"));
        heard.all(QStringLiteral("1 m e1 fail; 2 m e2 10000-16383; 3 m e3 0-9999; 4 r2 e2"));
        // The dead former master stays in its seat, as a replica to be.
        QCOMPARE(printed(heard.build(builder)), QStringLiteral("ok agreed: [3+1 0-9999] [2+4 10000-16383]"));
        heard.begin(1);
        heard.all(QStringLiteral("1 r3 e3; 2 m e2 10000-16383; 3 m e3 0-9999; 4 r2 e2"));
        const Snapshot back = heard.build(builder);
        QCOMPARE(printed(back), QStringLiteral("ok agreed: [3+1 0-9999] [2+4 10000-16383]"));
        QCOMPARE(back->node(1)->master, 3);
        QCOMPARE(back->node(1)->shard, 0);
    }

    void aReplicaThatChangesItsMasterChangesItsSeat()
    {
        SnapshotBuilder builder;
        Heard heard(4);
        heard.all(kWhole);
        heard.build(builder);
        heard.all(QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383; 3 r2 e2; 4 r2 e2"));
        QCOMPARE(printed(heard.build(builder)), QStringLiteral("ok agreed: [1 0-9999] [2+3+4 10000-16383]"));
    }

    void aRemovedNodeLeavesAGap()
    {
        SnapshotBuilder builder;
        Heard heard(4);
        heard.all(kWhole);
        heard.facts(2).replicationId = heard.facts(4).replicationId = "history";
        heard.facts(2).offset = heard.facts(4).offset = {1, 100};
        heard.build(builder);
        heard.remove(3);
        heard.all(QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383; 4 r2 e2"));
        const Snapshot cluster = heard.build(builder);
        QCOMPARE(printed(cluster), QStringLiteral("ok agreed: [1 0-9999] [2+4 10000-16383]"));
        QCOMPARE(cluster->node(4)->master, 2);
        QCOMPARE(cluster->node(4)->replication.lagBytes.value_or(-1), 0);
        QCOMPARE(cluster->node(3), nullptr);
        // A node that others still list is no node of the lab, and not agreed upon.
        heard.one(1, QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383; 3 r1 e1; 4 r2 e2"));
        QCOMPARE(heard.build(builder)->opinion(1, 3), nullptr);
    }

    void aRemovedShardLeavesItsSeat()
    {
        SnapshotBuilder builder;
        Heard heard(4);
        heard.all(QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383; 3 m e3; 4 m e4"));
        QCOMPARE(printed(heard.build(builder)),
                 QStringLiteral("ok agreed: [1 0-9999] [2 10000-16383] [3] [4]"));
        heard.remove(3);
        heard.all(QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383; 4 m e4"));
        const Snapshot gap = heard.build(builder); // the others keep theirs
        QCOMPARE(printed(gap), QStringLiteral("ok agreed: [1 0-9999] [2 10000-16383] [0] [4]"));
        heard.remove(4);
        heard.all(QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383"));
        QCOMPARE(printed(heard.build(builder)), QStringLiteral("ok agreed: [1 0-9999] [2 10000-16383]"));
    }

    void seatsOfTheRecord()
    {
        // The lab remembers which shard each node belonged to: so it looks the same from its first snapshot
        // on.
        SnapshotBuilder builder;
        Heard heard(4, {1, 0, 1, 0});
        QCOMPARE(printed(heard.build(builder)).section(u' ', 2), QStringLiteral("[0+2+4] [0+1+3]"));
        heard.all(kWhole);
        QCOMPARE(printed(heard.build(builder)), QStringLiteral("ok agreed: [2+4 10000-16383] [1+3 0-9999]"));
    }

    void aReplicaOfANodeThatIsNotOurs()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.all(QStringLiteral("1 m e1 0-16383; 2 r77 e1"));
        const Snapshot cluster = heard.build(builder);
        QCOMPARE(cluster->node(2)->master, 0);
        QCOMPARE(printed(cluster), QStringLiteral("ok agreed: [1 0-16383] [0+2]"));
    }

    void aSplitBrain()
    {
        SnapshotBuilder builder;
        Heard heard(4);
        heard.all(kWhole);
        heard.build(builder);
        const QString majority = QStringLiteral("1 m e1 fail; 2 m e2 10000-16383; 3 m e7 0-9999; 4 r2 e2");
        for (const int number : {2, 3, 4})
            heard.one(number, majority);
        const Snapshot split = heard.build(builder); // node 1 still believes in itself
        QCOMPARE(printed(split), QStringLiteral("ok split: [3+1 0-9999] [2+4 10000-16383]"));
        QCOMPARE(split->node(1)->slots.toString(), QString());
        QCOMPARE(split->node(1)->role, Role::Master);
        QCOMPARE(split->node(1)->failReports, 3);
        QCOMPARE(split->epoch, quint64(7));
    }

    void theLastWordOfASilentNodeDoesNotCount()
    {
        SnapshotBuilder builder;
        Heard heard(4);
        heard.all(kWhole);
        heard.build(builder);
        heard.end(1); // it still says that it owns 0-9999, and knows of an epoch that never won
        heard.one(1, QStringLiteral("1 m e9 0-9999; 2 m e2 10000-16383; 3 r1 e1; 4 r2 e2"));
        for (const int number : {2, 3, 4})
            heard.one(number, QStringLiteral("1 m e1 fail; 2 m e2 10000-16383; 3 m e7 0-9999; 4 r2 e2"));
        QCOMPARE(printed(heard.build(builder)), QStringLiteral("ok agreed: [3+1 0-9999] [2+4 10000-16383]"));
    }

    void reportsCountThoseWhoAnswer()
    {
        SnapshotBuilder builder;
        Heard heard(4);
        heard.all(QStringLiteral("1 m e1 0-9999 pfail; 2 m e2 10000-16383; 3 r1 e1; 4 r2 e2"));
        heard.one(2, QStringLiteral("1 m e1 0-9999 fail; 2 m e2 10000-16383; 3 r1 e1; 4 r2 e2"));
        heard.end(4);
        const Snapshot cluster = heard.build(builder);
        QCOMPARE(cluster->node(1)->failReports, 1);  // by 2
        QCOMPARE(cluster->node(1)->pfailReports, 1); // by 3; 4 is dead, and its own word does not count
    }

    void aResetGivesANodeANewId()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.all(QStringLiteral("1 m e1 0-16383; 2 r1 e1"));
        heard.build(builder);
        heard.one(2, QStringLiteral("2 m"));
        heard.facts(2).id = heard.facts(2).opinions[0].id = idOf(999);
        const Snapshot cluster = heard.build(builder);
        QCOMPARE(cluster->node(2)->id, idOf(999));
        QCOMPARE(cluster->node(idOf(999))->number, 2);
        QCOMPARE(cluster->opinion(2, 2)->number, 2);
        QCOMPARE(cluster->opinion(1, 2), nullptr); // node 1 speaks of one that is no more
        QVERIFY(!cluster->agreed);
    }

    void clearForgetsSeats()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.all(QStringLiteral("1 r2 e1; 2 m e1 0-16383"));
        QCOMPARE(printed(heard.build(builder)), QStringLiteral("ok agreed: [2+1 0-16383]"));
        builder.clear();
        heard.all(QStringLiteral("1 m e1 0-9; 2 m e1"));
        const Snapshot anew = heard.build(builder);
        QCOMPARE(anew->sequence, quint64(1));
        QCOMPARE(printed(anew), QStringLiteral("forming agreed: [1 0-9] [2]"));
    }

    void lag()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.all(QStringLiteral("1 m e1 0-16383; 2 r1 e1"));
        const auto measured = [&](qint64 masterOffset, qint64 replicaOffset, qint64 ms) {
            heard.facts(1).offset = {ms * 1'000'000, masterOffset};
            heard.facts(2).offset = {ms * 1'000'000, replicaOffset};
            const Replication link = heard.build(builder)->node(2)->replication;
            return link.lagBytes ? QStringLiteral("%1 bytes, %2 ms").arg(*link.lagBytes).arg(*link.lagMs)
                                 : QStringLiteral("unknown");
        };
        heard.facts(1).replicationId = heard.facts(2).replicationId = "history";
        heard.facts(2).linkUp = true;
        QCOMPARE(measured(1000, 1000, 100), QStringLiteral("0 bytes, 0 ms"));
        QCOMPARE(measured(2000, 1000, 200), QStringLiteral("1000 bytes, 100 ms"));
        heard.facts(2).replicationId = "another history";
        QCOMPARE(measured(3000, 1000, 300), QStringLiteral("unknown"));
        heard.facts(2).replicationId = "history";
        heard.facts(2).answering = false;
        QCOMPARE(measured(4000, 1000, 400), QStringLiteral("unknown"));
    }

    void aDeadNodesLinkIsNotUp()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.all(QStringLiteral("1 m e1 0-16383; 2 r1 e1"));
        heard.facts(2).linkUp = true;
        QVERIFY(heard.build(builder)->node(2)->replication.linkUp);
        heard.end(2);
        const NodeState dead = *heard.build(builder)->node(2);
        QVERIFY(!dead.replication.linkUp);
        QVERIFY(!dead.clusterOk);
        QCOMPARE(dead.processNote, QStringLiteral("killed by SIGKILL"));
        QCOMPARE(dead.role, Role::Replica); // its last word
    }
};

RINGSIDE_TEST(snapshot_builder, TestSnapshotBuilder)
#include "tst_snapshot_builder.moc"
