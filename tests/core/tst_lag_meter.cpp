#include "core/observe/lag_meter.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

OffsetSample at(int ms, qint64 offset)
{
    return {qint64(ms) * 1'000'000, offset};
}

LagMeter meter(std::initializer_list<OffsetSample> samples)
{
    LagMeter result;
    for (const OffsetSample& sample : samples)
        result.addMaster(sample);
    return result;
}

QString printed(const std::optional<LagMeter::Lag>& lag)
{
    return lag ? QStringLiteral("%1 bytes, %2 ms").arg(lag->bytes).arg(lag->ms) : QStringLiteral("unknown");
}

} // namespace

class TestLagMeter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsKnownBeforeTheFirstSample()
    {
        QCOMPARE(printed(LagMeter().lagOf(at(0, 100))), QStringLiteral("unknown"));
    }

    void anIdleLinkReadsZeroHoweverLong()
    {
        LagMeter idle;
        for (int ms = 0; ms <= 600'000; ms += 50)
            idle.addMaster(at(ms, 100));
        QCOMPARE(printed(idle.lagOf(at(600'000, 100))), QStringLiteral("0 bytes, 0 ms"));
        QCOMPARE(printed(idle.lagOf(at(700'000, 100))), QStringLiteral("0 bytes, 0 ms"));
    }

    void behind()
    {
        const LagMeter writing = meter({at(0, 0), at(100, 1000), at(200, 2000), at(300, 3000)});
        QCOMPARE(printed(writing.lagOf(at(300, 3000))), QStringLiteral("0 bytes, 0 ms"));
        QCOMPARE(printed(writing.lagOf(at(300, 2000))), QStringLiteral("1000 bytes, 100 ms"));
        QCOMPARE(printed(writing.lagOf(at(300, 500))), QStringLiteral("2500 bytes, 250 ms"));
    }

    void samplesOfDifferentInstants()
    {
        // The replica was asked between two looks at the master: it is compared with what the master had
        // then.
        const LagMeter writing = meter({at(0, 0), at(100, 1000), at(200, 2000)});
        QCOMPARE(printed(writing.lagOf(at(150, 1500))), QStringLiteral("0 bytes, 0 ms"));
        QCOMPARE(printed(writing.lagOf(at(150, 1000))), QStringLiteral("500 bytes, 50 ms"));
    }

    void aReplicaThatIsAheadOfTheLastSampleIsLevel()
    {
        QCOMPARE(printed(meter({at(0, 1000)}).lagOf(at(10, 1500))), QStringLiteral("0 bytes, 0 ms"));
    }

    void aStandstillAfterWriting()
    {
        // The master stopped writing at 100 ms; the replica hangs at 400 bytes and gets older.
        LagMeter stopped = meter({at(0, 0), at(100, 1000)});
        for (int ms = 200; ms <= 2000; ms += 100)
            stopped.addMaster(at(ms, 1000));
        QCOMPARE(printed(stopped.lagOf(at(2000, 400))), QStringLiteral("600 bytes, 1960 ms"));
        QCOMPARE(printed(stopped.lagOf(at(2000, 1000))), QStringLiteral("0 bytes, 0 ms"));
    }

    void aBurstAfterALongRest()
    {
        LagMeter rested;
        for (int ms = 0; ms <= 10'000; ms += 50)
            rested.addMaster(at(ms, 1000));
        rested.addMaster(at(10'050, 2000));
        // Behind since the burst began, not since the rest began.
        QCOMPARE(printed(rested.lagOf(at(10'050, 1000))), QStringLiteral("1000 bytes, 50 ms"));
    }

    void olderThanAllThatIsKept()
    {
        const LagMeter fresh = meter({at(1000, 5000), at(1100, 6000)});
        QCOMPARE(printed(fresh.lagOf(at(1100, 100))),
                 QStringLiteral("5900 bytes, 100 ms")); // at least that long
    }

    void aRestartedMasterBeginsAnew()
    {
        LagMeter restarted = meter({at(0, 10'000), at(100, 20'000), at(200, 14)});
        QCOMPARE(printed(restarted.lagOf(at(200, 14))), QStringLiteral("0 bytes, 0 ms"));
        restarted.addMaster(at(300, 114));
        QCOMPARE(printed(restarted.lagOf(at(300, 14))), QStringLiteral("100 bytes, 100 ms"));
    }

    void samplesOutOfOrderAreLeftOut()
    {
        LagMeter steady = meter({at(100, 1000), at(200, 2000)});
        steady.addMaster(at(150, 9000));
        steady.addMaster(at(200, 0));
        QCOMPARE(printed(steady.lagOf(at(200, 1000))), QStringLiteral("1000 bytes, 100 ms"));
    }
};

RINGSIDE_TEST(lag_meter, TestLagMeter)
#include "tst_lag_meter.moc"
