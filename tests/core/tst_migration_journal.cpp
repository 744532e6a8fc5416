#include "core/slots/control.h"
#include "core/slots/journal.h"
#include "core/slots/migration.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <thread>

using namespace ringside;

/// What is written down of a migration, what a new Ringside makes of it, and the hand on its pace.
class TestMigrationJournal : public QObject
{
    Q_OBJECT

    static MigrationRecord someRecord()
    {
        MigrationRecord record;
        record.action = QStringLiteral("reshard 100 to=3");
        record.startedMs = 1'700'000'000'000;
        record.moves.push_back({SlotRanges{{0, 49}}, SlotRanges{{0, 9}}, SlotRanges{{10, 19}}, 1, 3,
                                NodeId::random(), NodeId::random()});
        record.moves.push_back(
            {SlotRanges{{5461, 5510}}, {}, {}, 2, 3, NodeId::random(), record.moves[0].toId});
        record.held.push_back({1, QStringLiteral("yes")});
        record.keys = 12;
        record.bytes = 3456;
        record.problem = QStringLiteral("Node 1 has ended.");
        return record;
    }

private Q_SLOTS:
    void writesAndReads()
    {
        const QTemporaryDir directory;
        MigrationJournal journal(directory.path());
        QVERIFY(journal.read() && !*journal.read());
        const MigrationRecord record = someRecord();
        QVERIFY(journal.write(record));
        QVERIFY(MigrationJournal(directory.path()).read().value() == record);
        QCOMPARE(record.open().toString(), QStringLiteral("10-19"));
        QCOMPARE(record.slotsAll(), 100);
        QCOMPARE(record.slotsDone(), 10);
        QCOMPARE(QDir(directory.path()).entryList(QDir::Files),
                 QStringList{QStringLiteral("migration.json")});
        QCOMPARE(QFile(journal.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        journal.remove();
        QVERIFY(!*journal.read());
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another version") << QByteArray(R"({"version":2,"moves":[]})");
        QTest::newRow("cut off") << QByteArray(R"({"version":1,"moves":[{"slots":"0-9")");
        QTest::newRow("no slots") << QByteArray(R"({"version":1,"moves":[{"slots":"x"}]})");
    }

    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir directory;
        MigrationJournal journal(directory.path());
        QFile file(journal.path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        QVERIFY(!journal.read());
        const Migration migration(directory.path());
        QCOMPARE(migration.state().phase, MigrationState::Phase::Interrupted);
        QVERIFY(migration.state().problem.contains(QStringLiteral("cannot be understood")));
    }

    void isTakenUp()
    {
        const QTemporaryDir directory;
        QVERIFY(MigrationJournal(directory.path()).write(someRecord()));
        Migration migration(directory.path());
        const MigrationState state = migration.state();
        QCOMPARE(state.phase, MigrationState::Phase::Interrupted);
        QCOMPARE(state.slotsDone, 10);
        QCOMPARE(state.slotsAll, 100);
        QCOMPARE(state.open.toString(), QStringLiteral("10-19"));
        QCOMPARE(state.moves.size(), size_t(2));
        QVERIFY(!migration.pause());
        migration.forget();
        QCOMPARE(migration.state(), MigrationState());
        QCOMPARE(Migration(directory.path()).state().phase, MigrationState::Phase::Off);
    }

    void theThrottleSizesBatchesAndCalls()
    {
        MigrationControl control;
        QCOMPARE(control.callKeys(), 1000);
        QVERIFY(control.batchKeys(100) > 10'000);
        control.limit(50, 0);
        QCOMPARE(control.callKeys(), 5);
        QCOMPARE(control.batchKeys(100), 50);
        control.limit(0, 10'000);
        QCOMPARE(control.batchKeys(100), 100);
        QVERIFY(control.limitsBytes());
    }

    void pausesBetweenBatches()
    {
        MigrationControl control;
        QVERIFY(control.pause());
        QVERIFY(!control.pause());
        std::stop_source stop;
        std::jthread worker([&] { QVERIFY(!control.awaitTurn(stop.get_token())); });
        QTRY_COMPARE(control.state().phase, MigrationState::Phase::Paused);
        stop.request_stop();
        worker.join();
        QVERIFY(control.go());
        QVERIFY(control.awaitTurn({}));
        QCOMPARE(control.state().phase, MigrationState::Phase::Running);
    }
};

RINGSIDE_TEST(migration_journal, TestMigrationJournal)
#include "tst_migration_journal.moc"
