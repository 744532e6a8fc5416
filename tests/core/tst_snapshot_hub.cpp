#include "core/observe/snapshot_hub.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

#include <future>
#include <latch>
#include <thread>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr int kLongMs = 20'000; // never reached when things work

Snapshot numbered(quint64 sequence)
{
    auto cluster = std::make_shared<ClusterSnapshot>();
    cluster->sequence = sequence;
    return cluster;
}

auto isNumber(quint64 sequence)
{
    return [sequence](const ClusterSnapshot& s) { return s.sequence == sequence; };
}

} // namespace

class TestSnapshotHub : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsNeverEmpty()
    {
        const SnapshotHub hub;
        QVERIFY(hub.latest());
        QCOMPARE(hub.latest()->sequence, quint64(0));
    }

    void theLatestCounts()
    {
        SnapshotHub hub;
        const Snapshot snapshot = healthyCluster();
        hub.put(snapshot);
        QCOMPARE(hub.latest(), snapshot);
        QCOMPARE(hub.waitFor([](const ClusterSnapshot& s) { return s.nodes.size() == 6; }, 0), snapshot);
    }

    void waitingIsWokenByTheOneThatFits()
    {
        SnapshotHub hub;
        std::latch looking(1);
        bool looked = false;
        std::jthread producer([&] {
            looking.wait();
            for (quint64 i = 1; i <= 3; ++i)
                hub.put(numbered(i));
        });
        QElapsedTimer timer;
        timer.start();
        const Snapshot found = hub.waitFor(
            [&](const ClusterSnapshot& s) {
                if (!looked)
                    looking.count_down();
                looked = true;
                return s.sequence >= 2;
            },
            kLongMs);
        QVERIFY(found->sequence >= 2);
        QVERIFY(timer.elapsed() < kLongMs);
    }

    void whenTimePasses()
    {
        SnapshotHub hub;
        hub.put(numbered(5));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(hub.waitFor(isNumber(6), 30)->sequence, quint64(5));
        QVERIFY(timer.elapsed() >= 29);
    }

    void aStopEndsTheWait()
    {
        SnapshotHub hub;
        std::stop_source stop;
        std::latch looking(1);
        bool looked = false;
        std::jthread stopper([&] {
            looking.wait();
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const Snapshot left = hub.waitFor(
            [&](const ClusterSnapshot&) {
                if (!looked)
                    looking.count_down();
                looked = true;
                return false;
            },
            kLongMs, stop.get_token());
        QVERIFY(left);
        QVERIFY(timer.elapsed() < kLongMs);
    }

    void aStopBeforeTheWait()
    {
        const SnapshotHub hub;
        std::stop_source stop;
        stop.request_stop();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(hub.waitFor(isNumber(1), kLongMs, stop.get_token()));
        QVERIFY(timer.elapsed() < kLongMs);
    }

    void nextPassesOverTheOneInTheMaking()
    {
        SnapshotHub hub;
        hub.put(numbered(10));
        QCOMPARE(hub.next(0)->sequence, quint64(10)); // no time: the latest
        std::atomic<bool> done = false;
        std::jthread producer([&] {
            for (quint64 i = 11; !done; ++i) {
                hub.put(numbered(i));
                std::this_thread::yield();
            }
        });
        const quint64 before = hub.latest()->sequence;
        const quint64 next = hub.next(kLongMs)->sequence;
        done = true;
        QVERIFY2(next >= before + 2, qPrintable(QStringLiteral("%1 after %2").arg(next).arg(before)));
    }

    void nextIsNotContentWithOneMore()
    {
        SnapshotHub hub;
        hub.put(numbered(10));
        auto asked = std::async(std::launch::async, [&] { return hub.next(100)->sequence; });
        hub.put(numbered(11));
        QCOMPARE(asked.get(), quint64(11)); // the time-out's: 11 may have been begun before the question
    }
};

RINGSIDE_TEST(snapshot_hub, TestSnapshotHub)
#include "tst_snapshot_hub.moc"
