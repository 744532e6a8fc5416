#include "tests/core/anatomy_stage.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

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
};

RINGSIDE_TEST(anatomy, TestAnatomy)
#include "tst_anatomy.moc"
