#include "core/cluster/moving_slots.h"
#include "core/slots/progress_words.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <QLocale>

using namespace ringside;
using namespace ringside::test;

class TestMovingSlots : public QObject
{
    Q_OBJECT

    using How = MovingSlot::How;
    using Phase = MigrationState::Phase;

    static MigrationState underWay()
    {
        MigrationState migration;
        migration.phase = Phase::Running;
        migration.moves = {{1, 2, {{0, 99}}, 0, true}, {3, 2, {{100, 199}}, 0, true}};
        migration.open = {{90, 100}}; // of both pairs in one range
        return migration;
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void marksOfEitherSide()
    {
        ClusterSnapshot cluster = *healthyCluster();
        cluster.nodes[0].opinions[0].migrating = {{42, cluster.nodes[1].id}};
        cluster.nodes[1].opinions[1].importing = {{42, cluster.nodes[0].id}, {43, cluster.nodes[0].id}};
        cluster.nodes[2].opinions[2].migrating = {{12000, NodeId::random()}};
        const auto moving = movingSlots(cluster);
        QCOMPARE(moving.size(), 3u);
        QCOMPARE(moving.at(42), (MovingSlot{How::Migrating, 1, 2}));
        QCOMPARE(moving.at(43), (MovingSlot{How::Importing, 1, 2}));
        QCOMPARE(moving.at(12000), (MovingSlot{How::Migrating, 3, 0}));
    }

    void whatTheServersMoveThemselves()
    {
        ClusterSnapshot cluster = *healthyCluster();
        cluster.migration = underWay();
        const auto moving = movingSlots(cluster);
        QCOMPARE(moving.size(), 11u);
        QCOMPARE(moving.at(90), (MovingSlot{How::Atomic, 1, 2}));
        QCOMPARE(moving.at(100), (MovingSlot{How::Atomic, 3, 2}));
        cluster.migration.phase = Phase::Interrupted; // nobody knows
        QVERIFY(movingSlots(cluster).empty());
        cluster.migration.phase = Phase::Running;
        cluster.migration.moves[0].atomic = false; // then the marks tell
        QCOMPARE(movingSlots(cluster).size(), 1u);
    }

    void progressIsToldInWords()
    {
        MigrationState migration = underWay();
        migration.slotsAll = 2000;
        QCOMPARE(progressWords(migration), QStringLiteral("Atomic slot migration: 0 of 2,000 slots"));
        migration.moves.clear();
        migration.slotsDone = 412;
        migration.keys = 25'132;
        migration.keysAll = 61'000;
        migration.bytes = 4'300'000;
        migration.leftMs = 3210;
        QCOMPARE(progressWords(migration),
                 QStringLiteral("412 of 2,000 slots, 25,132 of 61,000 keys, 4.1\u00a0MB, 3.2 s left"));
        migration.phase = Phase::Paused;
        QCOMPARE(progressWords(migration),
                 QStringLiteral("Held: 412 of 2,000 slots, 25,132 of 61,000 keys, 4.1\u00a0MB"));
        migration.phase = Phase::Waiting;
        migration.problem = QStringLiteral("Node 1: Connection refused.");
        QCOMPARE(progressWords(migration),
                 QStringLiteral("Waiting for a master: Node 1: Connection refused."));
    }

    void keysThatCameSinceAreCountedToo()
    {
        MigrationState migration = underWay();
        migration.moves.clear();
        migration.slotsAll = 10;
        migration.keysAll = 5;
        migration.keys = 7;
        migration.leftMs = 75'000;
        QCOMPARE(progressWords(migration), QStringLiteral("0 of 10 slots, 7 of 7 keys, 75 s left"));
    }
};

RINGSIDE_TEST(moving_slots, TestMovingSlots)
#include "tst_moving_slots.moc"
