#include "core/anatomy/why_nobody.h"
#include "tests/core/anatomy_stage.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

const char* const kDeath = R"(
             -50  1>5 ping
               0  kill 1
            2150  2>3 ping pfail=1
            2301  3>* fail about=1
            2302  view 4 1 fail
)";

/// The whole answer for node 1 as the snapshot shows it, a reason a line.
QString why(const Snapshot& cluster, const FailoverEvidence& evidence = {}, const Failover& more = {})
{
    Failover failover = more;
    failover.subject = 1;
    return whyNobody(*cluster, failover, evidence).join(u'\n');
}

} // namespace

/// Why nobody was promoted: every reason with its figures, in the order of its weight.
class TestAnatomyWhy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromASnapshot_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QString>("reasons");
        const auto row = [](const char* name, const char* cluster, const char* reasons) {
            QTest::newRow(name) << QByteArray(cluster) << QString::fromUtf8(reasons);
        };
        row("no replica", "1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master 10923-16383",
            "Node 1 has no replica: no node can take over its slots 0-5460.");
        row("no slots", "1 master fail crashed\n2 master 0-16383\n3 replica of 1",
            "Node 1 owns no hash slots: there is nothing to take over.");
        row("replica dead",
            "1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master 10923-16383\n4 replica of 1 crashed",
            "Node 4, a replica of node 1, is not running (killed by SIGKILL).");
        row("replica paused",
            "1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master 10923-16383\n4 replica of 1 paused",
            "Node 4, a replica of node 1, is paused.");
        row("one replica can",
            "1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master 10923-16383\n4 replica of 1 paused\n"
            "5 replica of 1",
            "Node 4, a replica of node 1, is paused.");
        row("no majority",
            "1 master 0-5460 pfail crashed\n2 master 5461-10922 pfail crashed\n3 master 10923-16383\n"
            "4 replica of 1",
            "FAIL and a promotion need 2 of the 3 masters with slots (left: node 3): node 2 is not "
            "running (killed by SIGKILL).\n"
            "Node 1 is not FAIL. 2 of 3 masters must suspect it and tell each other. So far only nodes 2 and "
            "3 did.");
        row("not suspected yet",
            "1 master 0-5460 crashed\n2 master 5461-10922\n3 master 10923-16383\n"
            "4 replica of 1",
            "No master suspects node 1 yet. A master suspects it after 5.0 s to 7.5 s of silence. It "
            "becomes FAIL when 2 of the masters suspect it.");
        row("nobody left at all", "1 master 0-16383 pfail crashed\n2 replica of 1",
            "FAIL and a promotion need 1 of the 1 masters with slots (left: none).\n"
            "No master suspects node 1 yet. A master suspects it after 5.0 s to 7.5 s of silence. It "
            "becomes FAIL when 1 of the masters suspect it.");
        row("cut off from the voters",
            "1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master 10923-16383 cut>4\n4 replica of 1",
            "Node 4 needs 2 votes and can reach 1 of the masters: its links to node 3 are cut.");
    }

    void fromASnapshot()
    {
        QFETCH(QByteArray, cluster);
        QFETCH(QString, reasons);
        auto snapshot = std::make_shared<ClusterSnapshot>(*picture(cluster.constData()));
        // Whoever is dead tells nothing.
        for (NodeState& node : snapshot->nodes) {
            if (!node.answering && node.process != ProcessState::Paused)
                node.opinions.clear();
        }
        if (QByteArray(QTest::currentDataTag()) == "no majority")
            snapshot->nodes[1].opinions = picture(cluster.constData())->nodes[1].opinions;
        QCOMPARE(why(snapshot), reasons);
    }

    void aReplicaThatNeverSynchronised()
    {
        ClusterSnapshot cluster = *picture("1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master "
                                           "10923-16383\n4 replica of 1 linkdown");
        cluster.nodes[3].replication.everSynced = false;
        const auto snapshot = std::make_shared<const ClusterSnapshot>(cluster);
        QCOMPARE(why(snapshot),
                 QStringLiteral("Node 4 has not synchronised with its master since it started. It has no "
                                "data to take over with, so it does not stand for election."));
        // With factor 0 it stands all the same: any data will do, even none.
        FailoverEvidence any;
        any.settings.validityFactor = 0;
        QCOMPARE(why(snapshot, any), QString());
    }

    void dataTooOld()
    {
        ClusterSnapshot cluster = *picture("1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master "
                                           "10923-16383\n4 replica of 1 linkdown");
        cluster.nodes[3].replication.downForMs = 72'000;
        QCOMPARE(why(std::make_shared<const ClusterSnapshot>(cluster)),
                 QStringLiteral("The data of node 4 is too old. Its link has been down for 72.0 s; less the "
                                "node timeout, that is 67.0 s. At most 60.0 s (repl-ping-replica-period 10.0 "
                                "s + node timeout 5.0 s x cluster-replica-validity-factor 10) is allowed."));
        cluster.nodes[3].replication.downForMs = 65'000; // just young enough
        const auto young = std::make_shared<const ClusterSnapshot>(cluster);
        QCOMPARE(why(young), QString());
        // Its log says so, though the link looks up: its master is paused.
        FailoverEvidence evidence;
        evidence.lines.push_back({Fact::Kind::Blocked, 0, 1, 4});
        QCOMPARE(
            why(young, evidence),
            QStringLiteral("The data of node 4 is too old, as its log says: it was without its master for "
                           "longer than the node timeout and 60.0 s (repl-ping-replica-period 10.0 s + node "
                           "timeout 5.0 s x "
                           "cluster-replica-validity-factor 10)."));
    }

    void noFailover()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral("-100 4>2 ping nofailover\n") + QString::fromLatin1(kDeath) +
                   QStringLiteral("2400 poll"));
        QCOMPARE(stage.last().whyNobody,
                 QStringList{
                     QStringLiteral("Node 4 is told not to take over: cluster-replica-no-failover is yes.")});
    }

    /// From moment to moment of one election that does not succeed.
    void waiting()
    {
        AnatomyStage stage;
        const auto at = [&](const char* script) {
            stage.play(QString::fromLatin1(script));
            return stage.last().whyNobody.join(u'\n');
        };
        stage.play(QString::fromLatin1(kDeath));
        QCOMPARE(at("2400 poll"), QStringLiteral("Node 4 is about to set its delay: 0.5 s to 1 s."));
        QCOMPARE(
            at("2401 log 4 Start of election delayed for 668 milliseconds (rank #0, offset 0).\n2600 poll"),
            QStringLiteral("Node 4 asks for votes in 0.5 s: its delay is 668 ms (rank 0)."));
        QCOMPARE(
            at("3100 4>* auth-request epoch=8\n3101 2>4 auth-ack epoch=8\n3102 3>4 auth-ack epoch=8 dropped\n"
               "3102 log 3 Failover auth granted to <4> for epoch 8\n"
               "3600 poll"),
            QStringLiteral("Messages of the election were dropped on the way, 1 in all: auth-ack 3>4.\n"
                           "Node 4 has 1 of 2 votes (epoch 8) and waits up to 3.5 s for more."));
        QCOMPARE(at("8100 poll").section(u'\n', 1),
                 QStringLiteral(
                     "Node 4 got 1 of 2 votes (epoch 8) and gave up after 4.0 s. It asks again in 4.2 s "
                     "at the latest."));
        QCOMPARE(
            at("11200 log 4 Start of election delayed for 600 milliseconds (rank #0, offset 0).\n11300 poll")
                .section(u'\n', 1),
            QStringLiteral("Node 4 asks for votes in 0.5 s: its delay is 600 ms (rank 0)."));
        stage.play(QStringLiteral("11850 4>* auth-request epoch=9\n11851 2>4 auth-ack epoch=9\n"
                                  "11852 3>4 auth-ack epoch=9\n11853 4>* pong master epoch=9"));
        QCOMPARE(stage.last().whyNobody, QStringList());
    }

    void refused()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath) + QStringLiteral(R"(
            3100 4>* auth-request epoch=8
            3101 log 2 Failover auth denied to <4>: already voted for epoch 8
            3102 log 3 Failover auth denied to <4>: its master is up
            3103 3>4 auth-ack epoch=8
            3600 poll)"));
        QCOMPARE(stage.last().whyNobody.value(0),
                 QStringLiteral("Node 2 did not vote for node 4: already voted for epoch 8."));
        QVERIFY2(!stage.last().whyNobody.join(u' ').contains(u"is up"), "node 3 has voted after all");
    }

    void swallowedRequestsAreCounted()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath) + QStringLiteral(R"(
            3100  4>* auth-request epoch=8 dropped
            11900 4>2 auth-request epoch=9 dropped
            12000 poll)"));
        QCOMPARE(stage.last().whyNobody.value(0),
                 QStringLiteral(
                     "Messages of the election were dropped on the way, 6 in all: auth-request 4>1, "
                     "auth-request 4>2 (2 times), auth-request 4>3, auth-request 4>5, auth-request 4>6."));
    }

    /// Healed, and a moment later the master is back: what kept everybody from its place was the cut.
    void whatHeldBeforeTheEndIsKept()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath) + QStringLiteral(R"(
            2400 view 2 1 fail
            2400 cut 4 2,3
            2400 view 4 1 ok
            2400 poll
            7900 poll
            8000 heal
            8000 poll
            8050 start 1
            8100 1>5 ping
            8300 poll
            8400 view 2 1 ok
            8400 poll)"));
        QCOMPARE(stage.last().state, Failover::State::Abandoned);
        QCOMPARE(
            stage.last().whyNobody,
            (QStringList{
                QStringLiteral("Node 1 was reached again before a replica took its place: FAIL was lifted."),
                QStringLiteral("Node 4 needs 2 votes and can reach 0 of the masters: its links to nodes 2 "
                               "and 3 are cut."),
                QStringLiteral("Node 4 has not heard that node 1 is FAIL.")}));
    }

    void aReplicaThatHasNotHeard()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath) + QStringLiteral("2400 view 4 1 ok\n4000 poll"));
        QCOMPARE(stage.last().whyNobody,
                 QStringList{QStringLiteral("Node 4 has not heard that node 1 is FAIL.")});
        stage.play(QStringLiteral("4100 view 4 1 fail\n4100 poll"));
        QCOMPARE(stage.last().whyNobody,
                 QStringList{QStringLiteral(
                     "Node 4 has set no delay for an election, 1.8 s after FAIL. A replica that has stood "
                     "for election begins no other one for 8.0 s. Its log may say more.")});
    }

    /// Who has the snapshot only, as the verb `failover`.
    void byTheSnapshotAlone()
    {
        QCOMPARE(whyNobody(*healthyCluster(), 1),
                 QStringList{QStringLiteral(
                     "Node 1 answers, and no node suspects it. No replica has a reason to take its place.")});
        ClusterSnapshot cluster = *picture(
            "1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master 10923-16383\n4 replica of 1 paused");
        QCOMPARE(whyNobody(cluster, 1),
                 QStringList{QStringLiteral("Node 4, a replica of node 1, is paused.")});
        Failover failover;
        failover.subject = 1;
        failover.whyNobody = {QStringLiteral("As the anatomist found.")};
        cluster.failovers = std::make_shared<const std::vector<Failover>>(std::vector{failover});
        QCOMPARE(whyNobody(cluster, 1), failover.whyNobody);
        QCOMPARE(whyNobody(cluster, 2).size(), 1);
    }
};

RINGSIDE_TEST(anatomy_why, TestAnatomyWhy)
#include "tst_anatomy_why.moc"
