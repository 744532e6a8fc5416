#include "core/cluster/judgement.h"
#include "core/cluster/stranger_words.h"
#include "tests/core/heard.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// What a snapshot says of nodes that are not of the lab, and of slots that are denied.
class TestStrangersSeen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
        const QString whole =
            QStringLiteral("1 m e1 0-9999 @127.15.1.1:9000; 2 m e2 10000-16383 @127.15.1.2:9001");
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
};

RINGSIDE_TEST(strangers_seen, TestStrangersSeen)
#include "tst_strangers_seen.moc"
