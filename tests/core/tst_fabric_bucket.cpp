#include "core/fabric/bucket.h"
#include "tests/support/runner.h"

using namespace ringside::fabric;

namespace {

constexpr qint64 ms = 1'000'000;
constexpr qint64 second = 1000 * ms;
constexpr qint64 start = 5 * second + 1234;

} // namespace

/// The arithmetic of a throttle: no sockets and no clock needed.
class TestFabricBucket : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsToTheRate_data();
    void keepsToTheRate();
    void anIdleOneAllowsABurst();
    void timesAreTicks();
    void turnsComeInOrder();
    void extremeRates();
};

void TestFabricBucket::keepsToTheRate_data()
{
    QTest::addColumn<qint64>("rate");
    for (const qint64 rate : {1'000, 125'000, 1'000'000, 50'000'000})
        QTest::addRow("%lld bytes a second", rate) << rate;
}

/// One sender that always has more: never ahead of the rate but for the burst, and never behind it for long.
void TestFabricBucket::keepsToTheRate()
{
    QFETCH(qint64, rate);
    Bucket bucket(rate, start);
    const qint64 burst = std::max<qint64>(1500, rate / 50);
    qint64 now = start, sent = 0, waits = 0;
    while (now < start + 20 * second) {
        const auto portion = bucket.portion();
        const qint64 when = bucket.reserve(portion, now);
        if (when > now) {
            now = when;
            ++waits;
        }
        sent += qint64(portion);
        const double allowed = double(now - start) / 1e9 * double(rate);
        QVERIFY(double(sent) <= allowed + double(burst) + 1);
        QVERIFY(double(sent) >= allowed - 2.0 * double(burst));
    }
    QVERIFY2(waits <= 2001, qPrintable(QString::number(waits)));
}

void TestFabricBucket::anIdleOneAllowsABurst()
{
    Bucket bucket(1'000'000, start);
    // 20 ms worth at once, in two portions, and no third.
    QVERIFY(bucket.reserve(10'000, start) <= start);
    QVERIFY(bucket.reserve(10'000, start) <= start);
    QVERIFY(bucket.reserve(10'000, start) >= start + 10 * ms);
    // However long it was idle: no more.
    const qint64 later = start + 3600 * second;
    QVERIFY(bucket.reserve(20'000, later) <= later);
    QVERIFY(bucket.reserve(1'000, later) >= later + ms);

    Bucket slow(100, start);
    QCOMPARE(slow.portion(), std::size_t(1500));
    QVERIFY(slow.reserve(1500, start) <= start);
    QVERIFY(slow.reserve(1500, start) >= start + 15 * second);
}

void TestFabricBucket::timesAreTicks()
{
    Bucket bucket(1'000'000, start);
    for (int i = 0; i < 100; ++i) {
        const qint64 when = bucket.reserve(777, start);
        QVERIFY(when <= start || when % Bucket::TickNs == 0);
    }
}

void TestFabricBucket::turnsComeInOrder()
{
    Bucket bucket(100'000, start);
    qint64 last = 0;
    for (int sender = 0; sender < 50; ++sender) {
        const qint64 when = bucket.reserve(bucket.portion(), start);
        QVERIFY(when >= last);
        last = when;
    }
    QVERIFY(last >= start + 700 * ms && last <= start + 760 * ms);
}

void TestFabricBucket::extremeRates()
{
    QCOMPARE(Bucket(0, start).bytesPerSecond(), 1);
    QCOMPARE(Bucket(-5, start).bytesPerSecond(), 1);
    QCOMPARE(Bucket(std::numeric_limits<qint64>::max(), start).bytesPerSecond(), Bucket::MostBytesPerSecond);
    Bucket slowest(1, start);
    QVERIFY(slowest.reserve(1500, start) <= start);
    QVERIFY(slowest.reserve(1500, start) >= start + 1500 * second);
    Bucket fastest(Bucket::MostBytesPerSecond, start);
    QVERIFY(fastest.reserve(fastest.portion(), start) <= start);
}

RINGSIDE_TEST(fabric_bucket, TestFabricBucket)
#include "tst_fabric_bucket.moc"
