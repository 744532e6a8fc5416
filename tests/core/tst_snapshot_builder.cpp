#include "core/cluster/nodes_text.h"
#include "core/cluster/judgement.h"
#include "core/cluster/snapshot_json.h"
#include "core/cluster/stranger_words.h"
#include "core/observe/snapshot_builder.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

NodeId idOf(int number)
{
    return *NodeId::fromHex(QByteArray::number(number).rightJustified(40, '0'));
}

/// Nodes as they would be heard. A view is drawn like `1 m 0-99 e1; 2 r1; 3 m fail`: number, m(aster) or
/// rN (replica of N), then slots, eN (config epoch), fail, pfail, handshake, @address:port.
class Heard
{
public:
    explicit Heard(int count, const QList<int>& seats = {})
    {
        for (int i = 0; i < count; ++i) {
            ObservedNode node;
            node.number = i + 1;
            node.id = idOf(i + 1);
            node.endpoint.port = 9000 + i;
            node.seat = seats.value(i, -1);
            m_nodes.push_back(node);
            NodeFacts facts;
            facts.heard = facts.answering = facts.clusterOk = true;
            m_facts.push_back(facts);
            NodeProcessInfo process;
            process.number = i + 1;
            process.state = ProcessState::Running;
            process.pid = 100 + i;
            m_processes.push_back(process);
        }
    }

    NodeFacts& facts(int number) { return m_facts[size_t(indexOf(number))]; }

    /// Every node tells the same.
    void all(const QString& view)
    {
        for (const ObservedNode& node : m_nodes)
            one(node.number, view);
    }

    /// The lab has no such node any more.
    void remove(int number)
    {
        const auto index = indexOf(number);
        m_nodes.erase(m_nodes.begin() + index);
        m_facts.erase(m_facts.begin() + index);
        m_processes.erase(m_processes.begin() + index);
    }

    void one(int viewer, const QString& view)
    {
        NodeFacts& node = facts(viewer);
        node.opinions.clear();
        for (const QString& line : view.split(u';')) {
            const Opinion opinion = read(line.simplified().split(u' '), viewer);
            if (opinion.myself) {
                node.id = opinion.id;
                node.role = opinion.role;
                node.configEpoch = opinion.configEpoch;
                node.currentEpoch = std::max(node.currentEpoch, opinion.configEpoch);
            }
            node.opinions.push_back(opinion);
        }
    }

    void end(int number)
    {
        facts(number).answering = false;
        m_processes[size_t(indexOf(number))].state = ProcessState::Stopped;
        m_processes[size_t(indexOf(number))].pid = 0;
        m_processes[size_t(indexOf(number))].note = QStringLiteral("killed by SIGKILL");
    }

    void begin(int number)
    {
        facts(number).answering = true;
        m_processes[size_t(indexOf(number))].state = ProcessState::Running;
        m_processes[size_t(indexOf(number))].note.clear();
    }

    /// Node i of the lab is at 127.15.1.i.
    void announce()
    {
        for (ObservedNode& node : m_nodes)
            node.announced = QStringLiteral("127.15.1.%1").arg(node.number);
    }

    Snapshot build(SnapshotBuilder& builder, qint64 timeMs = 1000) const
    {
        std::vector<NodeInput> inputs;
        for (size_t i = 0; i < m_nodes.size(); ++i)
            inputs.push_back({&m_nodes[i], &m_facts[i], m_processes[i]});
        return builder.build(inputs, {QStringLiteral("lab"), 5000, false, {}}, timeMs);
    }

private:
    std::ptrdiff_t indexOf(int number) const
    {
        return std::find_if(m_nodes.begin(), m_nodes.end(),
                            [&](const ObservedNode& n) { return n.number == number; }) -
               m_nodes.begin();
    }

    static Opinion read(const QStringList& words, int viewer)
    {
        Opinion opinion;
        opinion.id = idOf(words[0].toInt());
        opinion.myself = words[0].toInt() == viewer;
        opinion.health = Health::Ok;
        opinion.role = words[1] == u"m" ? Role::Master : Role::Replica;
        if (opinion.role == Role::Replica)
            opinion.masterId = idOf(words[1].mid(1).toInt());
        for (const QString& word : words.mid(2)) {
            if (word.startsWith(u'e'))
                opinion.configEpoch = word.mid(1).toULongLong();
            else if (word == u"fail")
                opinion.health = Health::Fail;
            else if (word == u"pfail")
                opinion.health = Health::Pfail;
            else if (word == u"handshake")
                opinion.health = Health::Handshake;
            else if (word.startsWith(u'@'))
                opinion.address = {word.mid(1).section(u':', 0, 0), word.section(u':', 1).toInt(), 0};
            else
                opinion.slots.add(SlotRanges::parse(word).value().ranges().front());
        }
        return opinion;
    }

    std::vector<ObservedNode> m_nodes;
    std::vector<NodeFacts> m_facts;
    std::vector<NodeProcessInfo> m_processes;
};

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

    /// Somebody else's master owns slots: they are covered, and it is named.
    void aStrangerOwnsSlots()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.announce();
        heard.all(QStringLiteral("1 m e1 50-9999 @127.15.1.1:9000; 2 m e2 10000-16383 @127.15.1.2:9001; "
                                 "7 m e9 0-49 @127.0.0.1:7777"));
        const Snapshot cluster = heard.build(builder);
        QCOMPARE(cluster->slotsCovered, 16384);
        QVERIFY(cluster->uncovered.isEmpty());
        QVERIFY(cluster->wholeView());
        QCOMPARE(cluster->strangers.size(), size_t(1));
        const Stranger& stranger = cluster->strangers.front();
        QCOMPARE(stranger.name(), QStringLiteral("127.0.0.1:7777"));
        QCOMPARE(stranger.slots.toString(), QStringLiteral("0-49"));
        QCOMPARE(stranger.seenBy, (std::vector<int>{1, 2}));
        QVERIFY(!stranger.answering && !stranger.keys);
        QCOMPARE(cluster->slotsServed, 16334); // nobody has heard it answer
    }

    void aHandshakeWithNobody()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.announce();
        const QString whole = QStringLiteral("1 m e1 0-9999 @127.15.1.1:9000; 2 m e2 10000-16383 @127.15.1.2:9001");
        heard.all(whole);
        heard.one(2, whole + QStringLiteral("; 8 m handshake @127.0.0.1:6666"));
        const Snapshot cluster = heard.build(builder);
        QVERIFY(cluster->agreed && cluster->acquainted);
        QCOMPARE(cluster->strangers.size(), size_t(1));
        QVERIFY(cluster->strangers[0].handshake && cluster->strangers[0].id.isNull());
        // One with an address of the lab is a node that is about to be met.
        heard.one(2, QStringLiteral("2 m e2 10000-16383 @127.15.1.2:9001; 8 m handshake @127.15.1.1:9000"));
        const Snapshot meeting = heard.build(builder);
        QVERIFY(meeting->strangers.empty());
        QVERIFY(!meeting->acquainted);
    }

    void anotherAddressWithTheIdOfANode()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.announce();
        heard.all(QStringLiteral("1 m e1 0-9999 @127.15.1.1:9000; 2 m e2 10000-16383 @127.15.1.2:9001"));
        QVERIFY(heard.build(builder)->strangers.empty());
        heard.one(1, QStringLiteral("1 m e1 0-9999 @127.15.1.1:9000; 2 m e2 10000-16383 @127.0.0.1:9500"));
        const Snapshot cluster = heard.build(builder);
        QCOMPARE(cluster->strangers.size(), size_t(1));
        QCOMPARE(cluster->strangers[0].sameIdAs, 2);
        QCOMPARE(cluster->strangers[0].name(), QStringLiteral("127.0.0.1:9500"));
    }

    void whoFollowsAStranger()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.announce();
        heard.all(QStringLiteral("1 r7 e9 @127.15.1.1:9000; 2 m e2 10000-16383 @127.15.1.2:9001; "
                                 "7 m e9 0-9999 @127.0.0.1:7001"));
        const Snapshot cluster = heard.build(builder);
        QCOMPARE(cluster->node(1)->master, 0);
        QCOMPARE(masterText(*cluster, *cluster->node(1)),
                 QStringLiteral("127.0.0.1:7001, which is not part of this lab"));
        QVERIFY(troubles(*cluster).join(u' ').contains(QStringLiteral("Node 1 follows 127.0.0.1:7001")));
        QVERIFY(!troubles(*cluster).join(u' ').contains(QStringLiteral("node 0")));
    }

    /// Between two answers slots may change hands; what stays denied is uncovered.
    void aDeniedSlotIsGivenAMoment()
    {
        SnapshotBuilder builder;
        Heard heard(2);
        heard.all(QStringLiteral("1 m e1 0-9999; 2 m e2 10000-16383"));
        heard.build(builder, 1000);
        heard.one(1, QStringLiteral("1 m e1 0-9998; 2 m e2 10000-16383"));
        QCOMPARE(heard.build(builder, 1200)->uncovered.toString(), QString());
        const Snapshot later = heard.build(builder, 1700);
        QCOMPARE(later->uncovered.toString(), QStringLiteral("9999"));
        QCOMPARE(later->state, ClusterState::Degraded);
        QVERIFY(!later->agreed);
        heard.one(2, QStringLiteral("1 m e1 0-9998; 2 m e3 9999-16383"));
        QCOMPARE(heard.build(builder, 1800)->uncovered.toString(), QString());
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
