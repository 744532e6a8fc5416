#include "core/anatomy/theory.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

QString printed(const AllowedRange& range)
{
    return QStringLiteral("%1..%2").arg(range.fromMs).arg(range.toMs);
}

} // namespace

/// What the rules allow, in figures.
class TestAnatomyTheory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ranges_data()
    {
        QTest::addColumn<int>("timeout");
        QTest::addColumn<QString>("suspicion");
        QTest::addColumn<QString>("fail");
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("vote");
        QTest::addColumn<QString>("whole");
        QTest::newRow("500") << 500 << "500..1300"
                             << "0..900"
                             << "4400..5199"
                             << "0..2000"
                             << "1000..2799";
        QTest::newRow("2000") << 2000 << "2000..4300"
                              << "0..2400"
                              << "8400..9199"
                              << "0..4000"
                              << "2500..5799";
        QTest::newRow("5000") << 5000 << "5000..8800"
                              << "0..5400"
                              << "20400..21199"
                              << "0..10000"
                              << "5500..11799";
        QTest::newRow("15000") << 15000 << "15000..23800"
                               << "0..15400"
                               << "60400..61199"
                               << "0..30000"
                               << "15500..31799";
    }

    void ranges()
    {
        QFETCH(int, timeout);
        QTEST(printed(suspicionRange(timeout)), "suspicion");
        QTEST(printed(failRange(timeout)), "fail");
        QTEST(printed(nextAttemptRange(timeout, 0)), "next");
        QTEST(printed(voteRange(timeout)), "vote");
        QTEST(printed(wholeRange(timeout, 0)), "whole");
    }

    void ranksCostASecondEach()
    {
        QCOMPARE(printed(voteRequestRange(0)), QStringLiteral("500..1199"));
        QCOMPARE(printed(voteRequestRange(2)), QStringLiteral("2500..3199"));
        QCOMPARE(wholeRange(5000, 1).fromMs - wholeRange(5000, 0).fromMs, 1000);
        QCOMPARE(printed(voteRequestAfter(668)), QStringLiteral("668..768"));
    }

    /// With the lab's node timeout the rules promise what the class is promised.
    void theLabsFifteenSeconds() { QVERIFY(wholeRange(5000, 0).toMs < kLabMs); }

    void howOldDataMayBe()
    {
        FailoverSettings settings{5000, 10, 10};
        QCOMPARE(allowedDataAgeMs(settings), 60'000);
        settings.validityFactor = 0;
        QVERIFY(!allowedDataAgeMs(settings));
        QCOMPARE(dataAgeMs(72'000, 5000), 67'000);
        QCOMPARE(dataAgeMs(4'000, 5000), 4'000);
    }

    void settingsOfALab()
    {
        QCOMPARE(FailoverSettings::of({}), (FailoverSettings{15'000, 10, 10}));
        QCOMPARE(FailoverSettings::of({{QStringLiteral("cluster-node-timeout"), QStringLiteral("700")},
                                       {QStringLiteral("cluster-slave-validity-factor"), QStringLiteral("0")},
                                       {QStringLiteral("repl-ping-replica-period"), QStringLiteral("3")},
                                       {QStringLiteral("appendonly"), QStringLiteral("yes")}}),
                 (FailoverSettings{700, 0, 3}));
    }

    void tolerance()
    {
        const AllowedRange range{100, 200};
        QVERIFY(within(range, 100) && within(range, 200) && within(range, 81) && within(range, 219));
        QVERIFY(!within(range, 79) && !within(range, 221));
    }
};

RINGSIDE_TEST(anatomy_theory, TestAnatomyTheory)
#include "tst_anatomy_theory.moc"
