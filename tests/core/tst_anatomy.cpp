#include "tests/core/anatomy_stage.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

/// The start of most stories: node 1 dies and nodes 2 and 3 find out.
const char* const kDeath = R"(
            -50   1>5 ping
               0   kill 1
            2150   2>3 ping pfail=1
            2301   3>* fail about=1)";

/// Node 4 is elected at the first attempt.
const char* const kElection = R"(
            2340   log 4 Start of election delayed for 668 milliseconds (rank #0, offset 0).
            3050   4>* auth-request epoch=8
            3051   2>4 auth-ack epoch=8
            3052   3>4 auth-ack epoch=8
            3053   4>* pong master epoch=8)";

const char* const kTold = "#1 1->4 epoch 8 running (kill 1)\n"
                          "-50 last_sign 1 [wire]\n"
                          "0 harm 1 [process]\n"
                          "2150 pfail 2 [wire]\n"
                          "2301 fail 3 [wire]\n"
                          "2340 eligible 4 [log] \"delay 668 ms, rank 0\"\n"
                          "3050 vote_request 4 e8 [wire]\n"
                          "3051 vote 2>4 e8 [wire]\n"
                          "3052 vote 3>4 e8 [wire]\n"
                          "3053 promoted 4>1 [wire]";

} // namespace

/// Automatic failovers, drawn as scripts.
class TestAnatomy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killed()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
            -200   1>2 pong
             -50   1>5 ping
               0   kill 1
            2150   2>3 ping pfail=1
            2280   3>5 ping pfail=1
            2290   5>2 pong pfail=1
            2301   2>* fail about=1
            2301   log 2 Marking node <1> as failing (quorum reached).
            2340   log 4 Start of election delayed for 668 milliseconds (rank #0, offset 0).
            3050.4 4>* auth-request epoch=8
            3050   log 4 Starting a failover election for epoch 8.
            3051.2 2>4 auth-ack epoch=8
            3051   log 2 Failover auth granted to <4> for epoch 8
            3052.1 3>4 auth-ack epoch=8
            3051   log 3 Failover auth granted to <4> for epoch 8
            3053.7 4>* pong master epoch=8
            3052   log 4 Failover election won: I'm the new master.
            3100   write 4
            9000   start 1
            9040   1>4 ping
            9043   log 1 Configuration change detected. Reconfiguring myself as a replica of <4>
            9120   1>2 pong replica=4
            9130   log 1 MASTER <-> REPLICA sync: Finished with success
        )"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->4 epoch 8 whole (kill 1)\n"
                                              "-50 last_sign 1 [wire]\n"
                                              "0 harm 1 [process]\n"
                                              "2150 pfail 2 [wire]\n"
                                              "2280 pfail 3 [wire]\n"
                                              "2301 fail 2 [wire+log]\n"
                                              "2340 eligible 4 [log] \"delay 668 ms, rank 0\"\n"
                                              "3050.4 vote_request 4 e8 [wire+log]\n"
                                              "3051.2 vote 2>4 e8 [wire+log]\n"
                                              "3052.1 vote 3>4 e8 [wire+log]\n"
                                              "3053.7 promoted 4>1 [wire+log]\n"
                                              "3100 first_write 4 [client]\n"
                                              "9000 returned 1 [process+wire]\n"
                                              "9043 demoted 1>4 [log+wire]\n"
                                              "9130 resynced 1 [log]"));
        QCOMPARE(*stage.last().wholeMs(), 3103.7);
        QVERIFY(stage.last().whyNobody.isEmpty());
        QCOMPARE(stage.last().allowedWhole->fromMs, 2500);
        QCOMPARE(stage.last().nodeTimeoutMs, 2000);
    }

    void onlyTheWire()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath) + QString::fromLatin1(kElection));
        QCOMPARE(stage.told(), QString::fromLatin1(kTold));
    }

    void onlyTheLogs()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
               0   kill 1
            2301   log 2 Marking node <1> as failing (quorum reached).
            2340   log 4 Start of election delayed for 668 milliseconds (rank #0, offset 0).
            3050   log 4 Starting a failover election for epoch 8.
            3051   log 2 Failover auth granted to <4> for epoch 8
            3052   log 3 Failover auth granted to <4> for epoch 8
            3053   log 4 Failover election won: I'm the new master.
            9000   log 1 Configuration change detected. Reconfiguring myself as a replica of <4>
            9100   log 1 MASTER <-> REPLICA sync: Master accepted a Partial Resynchronization.
        )"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->4 epoch 0 whole (kill 1)\n"
                                              "0 harm 1 [process]\n"
                                              "2301 fail 2 [log]\n"
                                              "2340 eligible 4 [log] \"delay 668 ms, rank 0\"\n"
                                              "3050 vote_request 4 e8 [log]\n"
                                              "3051 vote 2>4 e8 [log]\n"
                                              "3052 vote 3>4 e8 [log]\n"
                                              "3053 promoted 4>1 [log]\n"
                                              "9000 demoted 1>4 [log]\n"
                                              "9100 resynced 1 [log]"));
    }

    /// Suspicions that only polls have seen, and the log of a Valkey that tells the very moment.
    void suspicionsHaveThreeWitnesses()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
             -50   1>2 ping
               0   kill 1
            2040   log 2 NODE <1> () possibly failing.
            2100   view 2 1 pfail
            2110   view 3 1 pfail
            2110   poll
            2150   2>3 ping pfail=1
            2290   3>2 ping pfail=1
        )"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->0 epoch 0 running (kill 1)\n"
                                              "-50 last_sign 1 [wire]\n"
                                              "0 harm 1 [process]\n"
                                              "2040 pfail 2 [log+poll]\n"
                                              "2110 pfail 3 [poll+wire]"));
    }

    void theFirstReplicaThatSuspectsIsNamed()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
               0   kill 1
            2100   4>5 ping pfail=1
            2120   5>2 ping pfail=1
            2150   2>3 ping pfail=1)"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->0 epoch 0 running (kill 1)\n"
                                              "0 harm 1 [process]\n"
                                              "2100 pfail 4 [wire]\n"
                                              "2150 pfail 2 [wire]"));
    }

    void pausedAndResumedInTime()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
             -50   1>2 ping
               0   pause 1
            2150   2>3 ping pfail=1
            2200   view 2 1 pfail
            2200   poll)"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->0 epoch 0 running (pause 1)\n"
                                              "-50 last_sign 1 [wire]\n"
                                              "0 harm 1 [process]\n"
                                              "2150 pfail 2 [wire+poll]"));
        QVERIFY(!stage.last().whyNobody.isEmpty());
        stage.play(QStringLiteral(R"(
            2250   resume 1
            2251   1>2 pong
            2350   2>3 ping fine=1)"));
        QCOMPARE(stage.told(), QString());
        // The next one is another one.
        stage.play(QStringLiteral(R"(
            60000  1>2 pong
            60010  pause 1
            62150  2>3 ping pfail=1
            62301  3>* fail about=1)"));
        QCOMPARE(stage.told(), QStringLiteral("#2 1->0 epoch 0 running (pause 1)\n"
                                              "60000 last_sign 1 [wire]\n"
                                              "60010 harm 1 [process]\n"
                                              "62150 pfail 2 [wire]\n"
                                              "62301 fail 3 [wire]"));
    }

    /// FAIL was reached, and the master came back before anybody was promoted.
    void backBeforeAnybodyTookItsPlace()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath) + QStringLiteral(R"(
            2400   view 2 1 fail
            2400   poll
            6900   start 1
            6950   1>5 ping
            7000   view 2 1 ok
            7000   poll)"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->0 epoch 0 abandoned (kill 1)\n"
                                              "-50 last_sign 1 [wire]\n"
                                              "0 harm 1 [process]\n"
                                              "2150 pfail 2 [wire]\n"
                                              "2301 fail 3 [wire]\n"
                                              "6900 returned 1 [process+wire]"));
        QCOMPARE(
            stage.last().whyNobody.value(0),
            QStringLiteral("Node 1 was reached again before a replica took its place: FAIL was lifted."));
        QVERIFY(stage.last().whyNobody.size() > 1);
    }

    /// A lab is continued after a crash: nodes.conf still says FAIL of a node that was started again.
    void failFromBeforeTheFirstLookIsNoFailover()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
               0   start 1
               0   start 2
               0   start 3
               5   poll
              90   view 2 1 fail
              90   seen 2 1 fail
              90   poll
             150   view 2 1 ok
             150   poll
             900   poll)"));
        QCOMPARE(stage.told(), QString());
    }

    /// The same, but its replica had not been elected yet, and takes the place of a living master.
    void anElectionGoesOnFromAFailBeforeTheFirstLook()
    {
        const char* const begin = R"(
               0   start 1
               0   start 2
               0   start 3
              90   view 2 1 fail
              90   seen 2 1 fail
              90   poll
             700   4>* auth-request epoch=8)";
        AnatomyStage promoted;
        promoted.play(QString::fromLatin1(begin) + QStringLiteral(R"(
             701   2>4 auth-ack epoch=8
             702   3>4 auth-ack epoch=8
             703   4>* pong master epoch=8)"));
        QCOMPARE(promoted.told(), QStringLiteral("#1 1->4 epoch 8 running\n"
                                                 "700 vote_request 4 e8 [wire]\n"
                                                 "701 vote 2>4 e8 [wire]\n"
                                                 "702 vote 3>4 e8 [wire]\n"
                                                 "703 promoted 4>1 [wire]"));
        AnatomyStage abandoned;
        abandoned.play(QString::fromLatin1(begin) + QStringLiteral(R"(
            1300   view 2 1 ok
            1300   poll
            1900   poll)"));
        QCOMPARE(abandoned.last().state, Failover::State::Abandoned);
    }

    /// FAIL was lifted before a poll showed it, or so soon that the poll may be from before it.
    void failThatNoPollHasSeenEndsAsWell()
    {
        AnatomyStage unseen;
        unseen.play(QString::fromLatin1(kDeath) + QStringLiteral(R"(
            2310   start 1
            2400   poll
            3000   poll)"));
        QCOMPARE(unseen.last().state, Failover::State::Abandoned);
        AnatomyStage brief;
        brief.play(QString::fromLatin1(kDeath) + QStringLiteral(R"(
            2310   start 1
            2320   view 2 1 fail
            2320   poll
            2420   view 2 1 ok
            2420   poll
            3000   poll)"));
        QCOMPARE(brief.last().state, Failover::State::Abandoned);
    }

    /// All who held it FAIL fall silent: that does not lift FAIL.
    void nobodyIsLeftToSayFail()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath) + QStringLiteral(R"(
            2400   view 2 1 fail
            2400   poll
            3000   kill 2
            3100   poll)"));
        QCOMPARE(stage.last().state, Failover::State::Running);
    }

    void theSameValueWhileNothingChanges()
    {
        AnatomyStage stage;
        QVERIFY(!stage.anatomist.failovers());
        stage.play(QString::fromLatin1(kDeath) + QString::fromLatin1(kElection));
        const Failovers first = stage.anatomist.failovers();
        stage.play(QStringLiteral("3500 2>3 ping failed=1\n3500 poll\n3700 poll"));
        QCOMPARE(stage.anatomist.failovers().get(), first.get());
        stage.play(QStringLiteral("3800 write 4"));
        QVERIFY(stage.anatomist.failovers() != first);
        QCOMPARE(stage.last().steps.back().kind, FailoverStep::Kind::FirstWrite);
        QCOMPARE(first->back().steps.back().kind, FailoverStep::Kind::Promoted);
    }

    void clearForgets()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath));
        QVERIFY(stage.anatomist.failovers());
        stage.anatomist.clear();
        QVERIFY(!stage.anatomist.failovers());
    }

    void theLatestFiftyAreKept()
    {
        AnatomyStage stage;
        int from = 4, to = 1;
        for (int i = 0; i < 60; ++i) {
            const int at = i * 5000;
            std::swap(from, to); // 1 hands over to 4, 4 to 1, ...
            stage.play(QStringLiteral("%1 %3>%2 mfstart\n%1.5 %3>* auth-request epoch=%4 force\n"
                                      "%1.7 %3>* pong master epoch=%4\n%1.9 %2>* pong replica=%3\n"
                                      "%5 log %2 MASTER <-> REPLICA sync: Finished with success\n%6 poll")
                           .arg(at)
                           .arg(from)
                           .arg(to)
                           .arg(10 + i)
                           .arg(at + 10)
                           .arg(at + 4000));
            stage.anatomist.failovers();
        }
        const Failovers all = stage.anatomist.failovers();
        QCOMPARE(all->size(), 50u);
        QCOMPARE(all->front().number, 11);
        QCOMPARE(all->back().number, 60);
        for (const Failover& failover : *all)
            QCOMPARE(failover.state, Failover::State::Whole);
    }
};

RINGSIDE_TEST(anatomy, TestAnatomy)
#include "tst_anatomy.moc"
