#include "core/cluster/slot_ranges.h"
#include "tests/support/runner.h"

#include <cmath>

using namespace ringside;

namespace {

QString printed(const std::optional<SlotRanges>& ranges)
{
    return ranges ? ranges->toString() : QStringLiteral("malformed");
}

QString printed(SlotRange range)
{
    return QStringLiteral("%1-%2").arg(range.first).arg(range.last);
}

/// The ranges that redis-cli --cluster create hands out: a float cursor, advanced and rounded (redis-cli.c,
/// clusterManagerCommandCreate).
std::vector<SlotRange> redisCliShares(int masters)
{
    const float share = 16384 / float(masters);
    float cursor = 0;
    long first = 0;
    std::vector<SlotRange> shares;
    for (int i = 0; i < masters; ++i) {
        const long last = i == masters - 1 ? 16383 : std::lround(cursor + share - 1);
        shares.push_back({int(first), int(last)});
        first = last + 1;
        cursor += share;
    }
    return shares;
}

} // namespace

class TestSlotRanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parsing_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromLatin1(expected);
        };
        row("", "");
        row("7", "7");
        row("0-16383", "0-16383");
        row("0-5460,7000,7002-7010", "0-5460,7000,7002-7010");
        row("10 5 1-3", "1-3,5,10");
        row("1-3,4-6", "1-6");
        row("1-3,2-9", "1-9");
        row("5,5,5", "5");
        row("1,3,2", "1-3");
        row("0-100,50-60", "0-100");
        row("16384", "malformed");
        row("-1", "malformed");
        row("9-3", "malformed");
        row("1-2-3", "malformed");
        row("1-", "malformed");
        row("a", "malformed");
        row("1-b", "malformed");
        row("1;2", "malformed");
    }

    void parsing()
    {
        QFETCH(QString, expected);
        QCOMPARE(printed(SlotRanges::parse(QString::fromLatin1(QTest::currentDataTag()))), expected);
    }

    void adding()
    {
        SlotRanges ranges;
        const auto add = [&](int first, int last) {
            ranges.add({first, last});
            return ranges.toString();
        };
        QCOMPARE(add(10, 20), QStringLiteral("10-20"));
        QCOMPARE(add(30, 40), QStringLiteral("10-20,30-40"));
        QCOMPARE(add(0, 8), QStringLiteral("0-8,10-20,30-40"));
        QCOMPARE(add(9, 9), QStringLiteral("0-20,30-40"));
        QCOMPARE(add(22, 28), QStringLiteral("0-20,22-28,30-40"));
        QCOMPARE(add(15, 35), QStringLiteral("0-40"));
        QCOMPARE(add(3, 5), QStringLiteral("0-40"));
        QCOMPARE(add(16383, 16383), QStringLiteral("0-40,16383"));
    }

    void countsAndContains()
    {
        const SlotRanges ranges{{0, 9}, {20, 20}};
        QCOMPARE(ranges.count(), 11);
        QVERIFY(ranges.contains(0));
        QVERIFY(ranges.contains(9));
        QVERIFY(ranges.contains(20));
        QVERIFY(!ranges.contains(10));
        QVERIFY(!ranges.contains(21));
        QVERIFY(!ranges.isEmpty());
        QVERIFY(SlotRanges().isEmpty());
        QCOMPARE(SlotRanges().count(), 0);
        QVERIFY((SlotRanges{{20, 20}, {0, 9}} == ranges));
        QVERIFY((SlotRanges{{0, 9}} != ranges));
    }

    void sharesOfThree()
    {
        QCOMPARE(printed(evenShare(0, 3)), QStringLiteral("0-5460"));
        QCOMPARE(printed(evenShare(1, 3)), QStringLiteral("5461-10922"));
        QCOMPARE(printed(evenShare(2, 3)), QStringLiteral("10923-16383"));
        QCOMPARE(printed(evenShare(0, 1)), QStringLiteral("0-16383"));
    }

    void sharesCoverEverySlotOnce_data()
    {
        QTest::addColumn<int>("masters");
        for (int masters = 1; masters <= 30; ++masters)
            QTest::addRow("%d", masters) << masters;
    }

    void sharesCoverEverySlotOnce()
    {
        QFETCH(int, masters);
        SlotRanges all;
        int sum = 0, least = kSlotCount, most = 0;
        for (int i = 0; i < masters; ++i) {
            const SlotRange share = evenShare(i, masters);
            all.add(share);
            sum += share.count();
            least = std::min(least, share.count());
            most = std::max(most, share.count());
        }
        QCOMPARE(all.toString(), QStringLiteral("0-16383"));
        QCOMPARE(sum, kSlotCount);
        QVERIFY2(most - least <= 1, qPrintable(QStringLiteral("%1 to %2 slots").arg(least).arg(most)));
    }

    void sharesAreThoseOfRedisCli_data() { sharesCoverEverySlotOnce_data(); }

    void sharesAreThoseOfRedisCli()
    {
        QFETCH(int, masters);
        QStringList ours, theirs;
        for (int i = 0; i < masters; ++i)
            ours << printed(evenShare(i, masters));
        for (const SlotRange& share : redisCliShares(masters))
            theirs << printed(share);
        QCOMPARE(ours.join(u' '), theirs.join(u' '));
    }
};

RINGSIDE_TEST(slot_ranges, TestSlotRanges)
#include "tst_slot_ranges.moc"
