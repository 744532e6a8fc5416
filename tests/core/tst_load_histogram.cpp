#include "core/cluster/slot.h"
#include "core/workload/command_text.h"
#include "core/workload/histogram.h"
#include "core/workload/key_source.h"
#include "tests/support/runner.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace ringside;
using namespace ringside::workload;

namespace {

/// The smallest sample that at least `share` of all are not above: what Histogram::quantile() says it tells.
qint64 sorted(std::vector<qint64> samples, double share)
{
    std::sort(samples.begin(), samples.end());
    const auto at = size_t(std::ceil(share * double(samples.size())));
    return samples[std::max<size_t>(at, 1) - 1];
}

/// Latencies as a loaded server has them: most short, some long, a few very long.
std::vector<qint64> latencies(size_t count, quint64 seed)
{
    Chance chance(seed);
    std::vector<qint64> samples;
    for (size_t i = 0; i < count; ++i)
        samples.push_back(qint64(80 / std::pow(1 - chance.unit(), 1.4)));
    return samples;
}

LoadOptions withKeys(qint64 keys, KeyChoice choice)
{
    LoadOptions options;
    options.keys = keys;
    options.choice = choice;
    return options;
}

} // namespace

class TestLoadHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantilesAgreeWithTheSortedSamples_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 2, 3, 99, 1000, 200'000})
            QTest::addRow("%d", count) << count;
    }
    void quantilesAgreeWithTheSortedSamples()
    {
        QFETCH(int, count);
        const std::vector<qint64> samples = latencies(size_t(count), quint64(count));
        Histogram histogram;
        for (const qint64 sample : samples)
            histogram.add(sample);
        for (const double share : {0.0, 0.01, 0.5, 0.9, 0.99, 0.999, 1.0}) {
            const qint64 exact = sorted(samples, share);
            const qint64 told = histogram.quantile(share);
            QVERIFY2(told >= exact && double(told - exact) <= 0.001 * double(exact),
                     qPrintable(QStringLiteral("%1: %2, and it is %3").arg(share).arg(told).arg(exact)));
        }
        QCOMPARE(histogram.max(), *std::max_element(samples.begin(), samples.end()));
        QCOMPARE(histogram.count(), count);
    }

    void partsAreAsTheWhole()
    {
        Histogram whole, one, two;
        const std::vector<qint64> samples = latencies(10'000, 7);
        for (size_t i = 0; i < samples.size(); ++i) {
            whole.add(samples[i]);
            (i % 3 == 0 ? one : two).add(samples[i]);
        }
        one.add(two);
        QCOMPARE(one.figures(), whole.figures());
        const Histogram rest = one.since(two);
        QCOMPARE(rest.count(), qint64(samples.size() / 3 + 1));
    }

    void whatIsTooLongOrNegativeIsKeptAtTheEdges()
    {
        Histogram histogram;
        histogram.add(-5);
        QCOMPARE(histogram.quantile(1), 0);
        histogram.add(std::numeric_limits<qint64>::max());
        QCOMPARE(histogram.max(), Histogram::kMost);
        QCOMPARE(histogram.quantile(1), Histogram::kMost);
        QCOMPARE(Histogram().quantile(0.5), 0);
    }

    void uniformKeysAreAllInRangeAndEven()
    {
        KeySource source(withKeys(10, KeyChoice::Uniform), 0, 1);
        std::map<qint64, int> seen;
        for (int i = 0; i < 100'000; ++i)
            ++seen[source.key()];
        QCOMPARE(seen.size(), size_t(10));
        QCOMPARE(seen.begin()->first, 0);
        QCOMPARE(seen.rbegin()->first, 9);
        for (const auto& [key, count] : seen)
            QVERIFY2(std::abs(count - 10'000) < 600, qPrintable(QString::number(count)));
    }

    /// Ranks 1, 2 and 10 of 1,000 against the sum itself.
    void zipfRanksFallAsTheySay()
    {
        const Zipf zipf(1000);
        Chance chance(3);
        std::map<qint64, int> seen;
        constexpr int kDraws = 400'000;
        for (int i = 0; i < kDraws; ++i) {
            const qint64 rank = zipf.next(chance);
            QVERIFY(rank >= 1 && rank <= 1000);
            ++seen[rank];
        }
        double all = 0;
        for (int rank = 1; rank <= 1000; ++rank)
            all += std::pow(rank, -0.99);
        for (const int rank : {1, 2, 10, 500}) {
            const double wanted = kDraws * std::pow(rank, -0.99) / all;
            QVERIFY2(
                std::abs(seen[rank] - wanted) < 5 * std::sqrt(wanted),
                qPrintable(QStringLiteral("rank %1: %2, wanted %3").arg(rank).arg(seen[rank]).arg(wanted)));
        }
    }

    void zipfOfOneKeyIsThatKey()
    {
        const Zipf zipf(1);
        Chance chance(3);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(zipf.next(chance), 1);
    }

    void threadsShareASequence()
    {
        KeySource one(withKeys(6, KeyChoice::Sequential), 0, 2),
            two(withKeys(6, KeyChoice::Sequential), 1, 2);
        QList<qint64> first, second;
        for (int i = 0; i < 4; ++i) {
            first << one.key();
            second << two.key();
        }
        QCOMPARE(first, (QList<qint64>{0, 2, 4, 0}));
        QCOMPARE(second, (QList<qint64>{1, 3, 5, 1}));
    }

    void everySecondOperationIsOnTheHotKey()
    {
        KeySource source(withKeys(1'000'000, KeyChoice::HotKey), 0, 1);
        int hot = 0;
        for (int i = 0; i < 10'000; ++i)
            hot += source.key() == 0;
        QVERIFY(std::abs(hot - 5000) < 300);
    }

    void theSameSeedGivesTheSameOperations()
    {
        LoadOptions options = withKeys(1000, KeyChoice::Zipf);
        KeySource one(options, 0, 2), two(options, 0, 2), other(options, 1, 2);
        int same = 0;
        for (int i = 0; i < 1000; ++i) {
            const qint64 key = one.key();
            QCOMPARE(two.key(), key);
            same += other.key() == key;
        }
        QVERIFY(same < 200);
    }

    void commandsAreInTheProtocolsForm()
    {
        LoadOptions options;
        options.valueSize = 3;
        const CommandText text(options);
        std::string out;
        text.append(out, {.key = 42, .command = Command::Get});
        QCOMPARE(QByteArray::fromStdString(out),
                 QByteArray("*2\r\n$3\r\nGET\r\n$24\r\nringside:load:0000000042\r\n"));
        out.clear();
        text.append(out, {.key = 7, .command = Command::Set, .asking = true});
        QVERIFY(out.starts_with(
            "*1\r\n$6\r\nASKING\r\n*3\r\n$3\r\nSET\r\n$24\r\nringside:load:0000000007\r\n$3\r\n"));
        QVERIFY(out.ends_with("\r\n"));
        QCOMPARE(text.slotOf(42), keyHashSlot("ringside:load:0000000042"));
    }

    void aHotTagIsOneSlot()
    {
        LoadOptions options;
        options.choice = KeyChoice::HotTag;
        const CommandText text(options);
        QCOMPARE(text.key(5), QByteArray("ringside:load:{hot}:0000000005"));
        QCOMPARE(text.slotOf(5), keyHashSlot("{hot}"));
        QCOMPARE(text.slotOf(6), text.slotOf(5));
    }
};

RINGSIDE_TEST(load_histogram, TestLoadHistogram)
#include "tst_load_histogram.moc"
