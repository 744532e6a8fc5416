#include "tests/core/anatomy_stage.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// Manual failovers of the three kinds.
class TestAnatomyManual : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// As Redis 7.0.15 logs it.
    void plain()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
            100.2 4>1 mfstart
            100   log 4 Manual failover user request accepted.
            100.4 1>4 ping paused
            100   log 1 Manual failover requested by replica <4>.
            100   log 4 All master replication stream processed, manual failover can start.
            100   log 4 Start of election delayed for 0 milliseconds (rank #0, offset 0).
            100   log 4 Starting a failover election for epoch 8.
            101.1 4>* auth-request epoch=8 force
            101   log 1 Failover auth granted to <4> for epoch 8
            102.0 1>4 auth-ack epoch=8
            101   log 2 Failover auth granted to <4> for epoch 8
            102.1 2>4 auth-ack epoch=8
            102   log 4 Failover election won: I'm the new master.
            103.5 4>* pong master epoch=8
            104   log 1 Configuration change detected. Reconfiguring myself as a replica of <4>
            105   log 1 MASTER <-> REPLICA sync: Master accepted a Partial Resynchronization.
            106   write 4)"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->4 epoch 8 whole manual\n"
                                              "100.2 asked 4>1 [wire+log] \"CLUSTER FAILOVER\"\n"
                                              "100.4 writes_paused 1>4 [wire+log]\n"
                                              "100.4 caught_up 4 [log]\n"
                                              "101.1 vote_request 4 e8 [wire+log]\n"
                                              "102 vote 1>4 e8 [wire+log]\n"
                                              "102.1 vote 2>4 e8 [wire+log]\n"
                                              "103.5 promoted 4>1 [wire+log]\n"
                                              "104 demoted 1>4 [log]\n"
                                              "105 resynced 1 [log]\n"
                                              "106 first_write 4 [client]"));
        QCOMPARE(*stage.last().wholeMs(), 3.3);
        QCOMPARE(*stage.last().allowedWhole, (AllowedRange{0, 5000}));
    }

    /// The log's millisecond is cut off: what was asked for comes before what it brought about.
    void askedByTheLogOnly()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral("100 log 4 Manual failover user request accepted.\n100.4 1>4 ping paused"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->0 epoch 0 running manual\n"
                                              "100 asked 4>1 [log] \"CLUSTER FAILOVER\"\n"
                                              "100.4 writes_paused 1>4 [wire]"));
    }

    void forceWithoutTheMaster()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
             -50  1>2 ping
               0  kill 1
            500   log 4 Forced failover user request accepted.
            560   4>* auth-request epoch=8 force
            561   2>4 auth-ack epoch=8
            562   3>4 auth-ack epoch=8
            563   4>* pong master epoch=8)"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->4 epoch 8 running manual (kill 1)\n"
                                              "0 harm 1 [process]\n"
                                              "500 asked 4>1 [log] \"CLUSTER FAILOVER FORCE\"\n"
                                              "560 vote_request 4 e8 [wire]\n"
                                              "561 vote 2>4 e8 [wire]\n"
                                              "562 vote 3>4 e8 [wire]\n"
                                              "563 promoted 4>1 [wire]"));
        QCOMPARE(*stage.last().wholeMs(), 63);
    }

    /// No votes; the log's millisecond lies before the message in truth, after it in order.
    void takeover()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
            100   log 4 Taking over the master (user request).
            100.4 4>* pong master epoch=8
            101   1>* pong replica=4
            102   log 1 MASTER <-> REPLICA sync: Finished with success)"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->4 epoch 8 whole manual\n"
                                              "100 asked 4>1 [log] \"CLUSTER FAILOVER TAKEOVER\"\n"
                                              "100.4 promoted 4>1 [wire+log]\n"
                                              "101 demoted 1>4 [wire]\n"
                                              "102 resynced 1 [log]"));
    }

    /// Asked for although FAIL was declared: the majority is dead, so nobody could be elected.
    void takeoverOfADeadMaster()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
             -50  1>3 ping
               0  kill 1
               0  kill 2
            2150  3>4 ping pfail=1,2
            3000  log 4 Taking over the master (user request).
            3001  4>* pong master epoch=8)"));
        QCOMPARE(stage.told().section(u'\n', 0, 5),
                 QStringLiteral("#1 1->4 epoch 8 running manual (kill 1)\n"
                                "-50 last_sign 1 [wire]\n"
                                "0 harm 1 [process]\n"
                                "2150 pfail 3 [wire]\n"
                                "3000 asked 4>1 [log] \"CLUSTER FAILOVER TAKEOVER\"\n"
                                "3001 promoted 4>1 [wire+log]"));
        QCOMPARE(stage.told().section(u'\n', 6, 6), QStringLiteral("#2 2->0 epoch 0 running (kill 2)"));
    }

    void neverPaused()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
            100   4>1 mfstart dropped
            100   log 4 Manual failover user request accepted.
            300   poll)"));
        QCOMPARE(
            stage.last().whyNobody,
            QStringList{
                QStringLiteral("Messages of the election were dropped on the way, 1 in all: mfstart 4>1.")} +
                QStringList{QStringLiteral("Node 1 has not paused its writes. Either the request did not "
                                           "arrive, or node 1 does not know node 4 as its replica.")});
        stage.play(QStringLiteral("5101 log 4 Manual failover timed out."));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->0 epoch 0 abandoned manual\n"
                                              "100 asked 4>1 [wire+log] \"CLUSTER FAILOVER\"\n"
                                              "100 vote_dropped 4>1 [wire] \"mfstart\""));
        QCOMPARE(stage.last().whyNobody.value(0),
                 QStringLiteral("The manual failover was given up: it may take at most 5000 ms."));
        QCOMPARE(stage.last().whyNobody.size(), 3);
    }

    /// No log tells the end: the rule does.
    void overdue()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral("100 4>1 mfstart\n5000 poll"));
        QCOMPARE(stage.last().state, Failover::State::Running);
        stage.play(QStringLiteral("5700 poll"));
        QCOMPARE(stage.last().state, Failover::State::Abandoned);
        stage.play(QStringLiteral("9000 poll\n20000 4>1 mfstart"));
        QCOMPARE(stage.last().number, 2);
    }

    /// Back and forth within a second: three failovers, each whole.
    void backAndForth()
    {
        AnatomyStage stage;
        for (int i = 0; i < 3; ++i) {
            const int from = i % 2 == 0 ? 1 : 4, to = 5 - from;
            stage.play(
                QStringLiteral("%1 %2>%3 mfstart\n%1.2 %3>%2 ping paused\n"
                               "%1.4 %2>* auth-request epoch=%4 force\n%1.5 2>%2 auth-ack epoch=%4\n"
                               "%1.6 3>%2 auth-ack epoch=%4\n%1.8 %2>* pong master epoch=%4\n"
                               "%5 %3>* pong replica=%2\n%6 log %3 MASTER <-> REPLICA sync: Finished with "
                               "success")
                    .arg(100 * i)
                    .arg(to)
                    .arg(from)
                    .arg(8 + i)
                    .arg(100 * i + 1)
                    .arg(100 * i + 3));
        }
        const Failovers all = stage.anatomist.failovers();
        QCOMPARE(all->size(), 3u);
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(all->at(i).number, int(i) + 1);
            QCOMPARE(all->at(i).state, Failover::State::Whole);
            QCOMPARE(all->at(i).epoch, quint64(8 + i));
            QCOMPARE(all->at(i).steps.size(), 8u);
        }
        QCOMPARE(all->at(2).subject, 1);
    }

    /// The replica is stronger than a race: its election was won on old votes, nobody heeds its claim (seen
    /// with Redis 7.0.15: FAIL within four seconds of its own last election).
    void wonOnOldVotes()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
             -50  1>5 ping
               0  kill 1
            2150  2>3 ping pfail=1
            2301  3>* fail about=1
            2302  4>* pong master epoch=1
            2302  log 4 Failover election won: I'm the new master.
            2500  poll)"));
        QCOMPARE(stage.last().promoted, 0);
        QCOMPARE(stage.last().whyNobody.value(0),
                 QStringLiteral("Node 4 calls itself master with epoch 1, but node 1 owns the slots with "
                                "epoch 1. The other nodes ignore node 4. It has counted the votes of an "
                                "earlier election, less than 4.0 s ago."));
    }
};

RINGSIDE_TEST(anatomy_manual, TestAnatomyManual)
#include "tst_anatomy_manual.moc"
