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

} // namespace

/// Elections with several attempts, several candidates and several subjects.
class TestAnatomyElections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void votesLostThenSuccessAtTheSecondAttempt()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath) + QStringLiteral(R"(
            2340   log 4 Start of election delayed for 668 milliseconds (rank #0, offset 0).
            3050   4>* auth-request epoch=8
            3051   2>4 auth-ack epoch=8 dropped
            3052   3>4 auth-ack epoch=8 dropped
            11100  log 4 Currently unable to failover: Failover attempt expired.
            11150  log 4 Start of election delayed for 700 milliseconds (rank #0, offset 0).
            11900  4>* auth-request epoch=9
            11901  2>4 auth-ack epoch=9
            11902  3>4 auth-ack epoch=9
            11903  4>* pong master epoch=9)"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->4 epoch 9 running (kill 1)\n"
                                              "-50 last_sign 1 [wire]\n"
                                              "0 harm 1 [process]\n"
                                              "2150 pfail 2 [wire]\n"
                                              "2301 fail 3 [wire]\n"
                                              "2340 eligible 4 [log] \"delay 668 ms, rank 0\"\n"
                                              "3050 vote_request 4 e8 [wire]\n"
                                              "3051 vote_dropped 2>4 e8 [wire] \"auth-ack\"\n"
                                              "3052 vote_dropped 3>4 e8 [wire] \"auth-ack\"\n"
                                              "11150 eligible 4 [log] \"delay 700 ms, rank 0\"\n"
                                              "11900 vote_request 4 e9 [wire]\n"
                                              "11901 vote 2>4 e9 [wire]\n"
                                              "11902 vote 3>4 e9 [wire]\n"
                                              "11903 promoted 4>1 [wire]"));
        // The range of the second request counts from the first one: 8 s after it, and the delay.
        const Failover failover = stage.last();
        const FailoverStep& second = failover.steps[9];
        QCOMPARE(second.allowedSince, 5);
        QCOMPARE(second.allowed->fromMs, 8400);
        QCOMPARE(second.allowed->toMs, 9199);
    }

    /// The second asks a second later, and finds that both masters have voted.
    void twoReplicasWithRanks()
    {
        AnatomyStage stage(3, 2);
        stage.play(QString::fromLatin1(kDeath) + QStringLiteral(R"(
            2340   log 4 Start of election delayed for 900 milliseconds (rank #0, offset 140).
            2345   log 7 Start of election delayed for 550 milliseconds (rank #0, offset 120).
            2440   log 7 Replica rank updated to #1, added 1000 milliseconds of delay.
            3300   4>* auth-request epoch=8
            3301   2>4 auth-ack epoch=8
            3320   7>* auth-request epoch=9
            3321   log 2 Failover auth denied to <7>: can't vote about this master before 3980 milliseconds
            3335   3>4 auth-ack epoch=8
            3336   4>* pong master epoch=8)"));
        QCOMPARE(stage.told(),
                 QStringLiteral("#1 1->4 epoch 8 running (kill 1)\n"
                                "-50 last_sign 1 [wire]\n"
                                "0 harm 1 [process]\n"
                                "2150 pfail 2 [wire]\n"
                                "2301 fail 3 [wire]\n"
                                "2340 eligible 4 [log] \"delay 900 ms, rank 0\"\n"
                                "2345 eligible 7 [log] \"delay 1550 ms, rank 1\"\n"
                                "3300 vote_request 4 e8 [wire]\n"
                                "3301 vote 2>4 e8 [wire]\n"
                                "3320 vote_request 7 e9 [wire] beyond 1500..2199 since fail\n"
                                "3321 vote_refused 2>7 [log] \"can't vote about this master before 3980 "
                                "milliseconds\"\n"
                                "3335 vote 3>4 e8 [wire]\n"
                                "3336 promoted 4>1 [wire]"));
    }

    void twoMastersAtOnce()
    {
        AnatomyStage stage(5);
        stage.play(QStringLiteral(R"(
             -20   1>3 ping
             -10   2>3 ping
               0   kill 1
               0   kill 2
            2150   3>4 ping pfail=1,2
            2250   4>5 ping pfail=1,2
            2301   5>* fail about=1
            2302   5>* fail about=2
            2900   6>* auth-request epoch=8
            2901   3>6 auth-ack epoch=8
            2902   4>6 auth-ack epoch=8
            2903   5>6 auth-ack epoch=8
            2904   6>* pong master epoch=8
            3100   7>* auth-request epoch=9
            3101   3>7 auth-ack epoch=9
            3102   4>7 auth-ack epoch=9
            3103   5>7 auth-ack epoch=9
            3104   7>* pong master epoch=9)"));
        QCOMPARE(stage.told(), QStringLiteral("#1 1->6 epoch 8 running (kill 1)\n"
                                              "-20 last_sign 1 [wire]\n"
                                              "0 harm 1 [process]\n"
                                              "2150 pfail 3 [wire]\n"
                                              "2250 pfail 4 [wire]\n"
                                              "2301 fail 5 [wire]\n"
                                              "2900 vote_request 6 e8 [wire]\n"
                                              "2901 vote 3>6 e8 [wire]\n"
                                              "2902 vote 4>6 e8 [wire]\n"
                                              "2903 vote 5>6 e8 [wire]\n"
                                              "2904 promoted 6>1 [wire]\n"
                                              "#2 2->7 epoch 9 running (kill 2)\n"
                                              "-10 last_sign 2 [wire]\n"
                                              "0 harm 2 [process]\n"
                                              "2150 pfail 3 [wire]\n"
                                              "2250 pfail 4 [wire]\n"
                                              "2302 fail 5 [wire]\n"
                                              "3100 vote_request 7 e9 [wire]\n"
                                              "3101 vote 3>7 e9 [wire]\n"
                                              "3102 vote 4>7 e9 [wire]\n"
                                              "3103 vote 5>7 e9 [wire]\n"
                                              "3104 promoted 7>2 [wire]"));
    }

    /// There and back: the shard's second failover has another subject, its third the first one's again.
    void thereAndBack()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kDeath) + QString::fromLatin1(kElection) + QStringLiteral(R"(
            4000   start 1
            4010   1>* pong replica=4
            4100   log 1 MASTER <-> REPLICA sync: Finished with success
            9000   4>2 pong
            9010   kill 4
            11150  2>3 ping pfail=4
            11301  3>* fail about=4
            12050  1>* auth-request epoch=9
            12051  2>1 auth-ack epoch=9
            12052  3>1 auth-ack epoch=9
            12053  1>* pong master epoch=9)"));
        QCOMPARE(stage.told().section(u'\n', 13), QStringLiteral("#2 4->1 epoch 9 running (kill 4)\n"
                                                                 "9000 last_sign 4 [wire]\n"
                                                                 "9010 harm 4 [process]\n"
                                                                 "11150 pfail 2 [wire]\n"
                                                                 "11301 fail 3 [wire]\n"
                                                                 "12050 vote_request 1 e9 [wire]\n"
                                                                 "12051 vote 2>1 e9 [wire]\n"
                                                                 "12052 vote 3>1 e9 [wire]\n"
                                                                 "12053 promoted 1>4 [wire]"));
        QCOMPARE(stage.anatomist.failovers()->front().state, Failover::State::Whole);
        stage.play(QStringLiteral(R"(
            20000  1>2 pong
            20001  kill 1
            22150  2>3 ping pfail=1
            22301  3>* fail about=1)"));
        QCOMPARE(stage.anatomist.failovers()->size(), 3u);
        QCOMPARE(stage.last().number, 3);
        QCOMPARE(stage.last().subject, 1);
        // Node 4 never came back: its failover stays open, for hours if need be.
        QCOMPARE(stage.anatomist.failovers()->at(1).state, Failover::State::Running);
    }
};

RINGSIDE_TEST(anatomy_elections, TestAnatomyElections)
#include "tst_anatomy_elections.moc"
