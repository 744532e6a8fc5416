#include "core/cluster/event_text.h"
#include "tests/support/runner.h"

using namespace ringside;

class TestEventText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<EventKind>("kind");
        QTest::addColumn<int>("node");
        QTest::addColumn<int>("other");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("sentence");
        const auto row = [](EventKind kind, int node, int other, int value, const char* detail,
                            const char* sentence) {
            QTest::newRow(sentence) << kind << node << other << value << QString::fromUtf8(detail)
                                    << QString::fromUtf8(sentence);
        };
        using enum EventKind;
        row(Promoted, 4, 1, 7, "", "Node 4 became master in place of node 1 (epoch 7)");
        row(Promoted, 4, 0, 7, "", "Node 4 became master (epoch 7)");
        row(Promoted, 4, 1, 0, "", "Node 4 became master in place of node 1");
        row(NodeKilled, 1, 0, 0, "", "Node 1 ended: killed by SIGKILL");
        row(NodeCrashed, 2, 0, 0, "exit status 1", "Node 2 crashed: exit status 1");
        row(Pfail, 1, 2, 0, "", "Node 2 suspects node 1 (PFAIL)");
        row(Fail, 1, 2, 0, "", "Node 2 declares node 1 FAIL: a quorum of masters agrees");
        row(ElectionStarted, 4, 0, 8, "", "Node 4 asks the masters for votes (epoch 8)");
        row(VoteGranted, 4, 2, 8, "", "Node 4 gets the vote of node 2 (epoch 8)");
        row(VoteDenied, 4, 3, 8, "already voted", "Node 4 does not get the vote of node 3: already voted");
        row(ElectionDelayed, 4, 0, 813, "1", "Node 4 will ask for votes in 813 ms (rank 1)");
        row(ElectionPostponed, 4, 0, 1000, "2",
            "Node 4 waits 1000 ms longer: other replicas have more data (rank 2)");
        row(ElectionBlocked, 4, 0, 0, "Disconnected.", "Node 4 may not stand for election: Disconnected.");
        row(ElectionBlocked, 4, 0, 0, "", "Node 4 may not stand for election");
        row(ElectionExpired, 4, 0, 0, "", "Node 4 gives up its attempt: not enough votes in time");
        row(ManualFailoverAsked, 4, 0, 0, "plain", "Node 4 was asked to take over (CLUSTER FAILOVER)");
        row(ManualFailoverAsked, 4, 0, 0, "force",
            "Node 4 was asked to take over without its master (CLUSTER FAILOVER FORCE)");
        row(WritesPaused, 1, 4, 0, "", "Node 1 pauses writes to hand over to node 4");
        row(OffsetReached, 4, 0, 0, "", "Node 4 has all that its master wrote: it may ask for votes");
        row(ManualFailoverTimedOut, 4, 0, 0, "", "Node 4 gave up the manual failover: its time is over");
        row(BecameReplica, 1, 4, 0, "", "Node 1 became a replica of node 4");
        row(SlotsChanged, 4, 0, 0, "0-5460", "Node 4 now owns hash slots 0-5460");
        row(SlotsChanged, 1, 0, 0, "", "Node 1 no longer owns any hash slots");
        row(LinkCut, 1, 2, 0, "bus", "The link from node 1 to node 2 is cut (bus)");
        row(LinkCut, 1, 0, 0, "1 | 2 3 4", "Links cut: 1 | 2 3 4");
        row(LinkHealed, 0, 0, 0, "", "All links are healed");
        row(ClusterDegraded, 0, 0, 10923, "", "The cluster serves only 10923 of 16384 hash slots");
        row(Problem, 0, 0, 0, "The disk is full.", "The disk is full.");
        // What stands in a detail is never taken for a place holder.
        row(NodeCrashed, 3, 0, 0, "see %1", "Node 3 crashed: see %1");
    }

    void sentences()
    {
        QFETCH(EventKind, kind);
        QFETCH(int, node);
        QFETCH(int, other);
        QFETCH(int, value);
        QFETCH(QString, detail);
        QFETCH(QString, sentence);
        QCOMPARE(describe({0, kind, Witness::Poll, node, other, value, detail, {}}), sentence);
    }

    void everyKindHasASentence()
    {
        for (int kind = 0; kind <= int(EventKind::Problem); ++kind) {
            for (const int other : {0, 2}) {
                const QString bare = describe({0, EventKind(kind), Witness::Poll, 1, other, 0, {}, {}});
                const QString full =
                    describe({0, EventKind(kind), Witness::Poll, 1, other, 9, QStringLiteral("why"), {}});
                QVERIFY2(bare.size() > 5, qPrintable(QString::number(kind)));
                QVERIFY2(!bare.contains(u'%') && !full.contains(u'%'), qPrintable(full));
            }
        }
    }

    void severities()
    {
        QCOMPARE(severity(EventKind::Fail), Severity::Bad);
        QCOMPARE(severity(EventKind::Pfail), Severity::Warning);
        QCOMPARE(severity(EventKind::Promoted), Severity::Good);
        QCOMPARE(severity(EventKind::ElectionBlocked), Severity::Warning);
        QCOMPARE(severity(EventKind::ElectionDelayed), Severity::Info);
        QCOMPARE(severity(EventKind::ActionDone), Severity::Info);
    }

    void witnesses() { QCOMPARE(witnessName(Witness::Fabric), QStringLiteral("fabric")); }
};

RINGSIDE_TEST(event_text, TestEventText)
#include "tst_event_text.moc"
