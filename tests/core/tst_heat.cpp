#include "core/heat/heat_watch.h"
#include "tests/core/fake_server.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <condition_variable>

using namespace ringside;
using namespace ringside::test;

namespace {

/// Answers that many questions with the same number, then nothing.
void countFor(FakeServer::Peer& peer, int questions, int keys)
{
    for (int i = 0; i < questions && !peer.ended(); ++i) {
        if (!peer.readUntil("COUNTKEYSINSLOT\r\n$"))
            return;
        peer.send(":" + std::to_string(keys) + "\r\n");
    }
    peer.waitForEnd();
}

struct Receiver
{
    std::mutex mutex;
    std::condition_variable arrived;
    std::vector<Heat> heats;

    HeatWatch::Publish publish()
    {
        return [this](const Heat& heat) {
            const std::lock_guard lock(mutex);
            heats.push_back(heat);
            arrived.notify_all();
        };
    }
    bool waitFor(size_t count, int timeoutMs = 5000)
    {
        std::unique_lock lock(mutex);
        return arrived.wait_for(lock, std::chrono::milliseconds(timeoutMs),
                                [&] { return heats.size() >= count; });
    }
};

} // namespace

/// Counting the keys of all slots: who is asked for what, how much at once, and what comes of it.
class TestHeat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mastersAreAskedForTheirSlots()
    {
        const auto tasks = sweepPlan(*picture("1 master 0-2\n2 master 3-4\n3 replica of 1\n4 master"));
        QCOMPARE(tasks.size(), size_t(2));
        QCOMPARE(tasks[0].node, 1);
        QCOMPARE(tasks[0].slots, (std::vector<int>{0, 1, 2}));
        QCOMPARE(tasks[1].slots, (std::vector<int>{3, 4}));
    }

    void whoDoesNotAnswerIsLeftOut()
    {
        const auto tasks = sweepPlan(*picture("1 master 0-2 crashed\n2 master 3-4"));
        QCOMPARE(tasks.size(), size_t(1));
        QCOMPARE(tasks[0].node, 2);
    }

    void aSlotOnItsWayIsAskedOfBothSides()
    {
        auto cluster = std::make_shared<ClusterSnapshot>(*picture("1 master 0-2\n2 master 3-4"));
        for (NodeState& node : cluster->nodes) {
            for (Opinion& opinion : node.opinions) {
                if (node.number == 2 && opinion.number == 2)
                    opinion.importing = {{1, cluster->nodes[0].id}};
            }
        }
        const auto tasks = sweepPlan(*cluster);
        QCOMPARE(tasks[0].slots, (std::vector<int>{0, 1, 2}));
        QCOMPARE(tasks[1].slots, (std::vector<int>{1, 3, 4}));
    }

    void aSlowAnswerHalvesTheChunk()
    {
        ChunkSize chunk;
        QCOMPARE(chunk.now(), 64);
        chunk.learn(64, 0.1);
        QCOMPARE(chunk.now(), 80);
        chunk.learn(20, 0.1); // a rest says nothing of a whole one
        QCOMPARE(chunk.now(), 80);
        chunk.learn(80, 0.7);
        QCOMPARE(chunk.now(), 80);
        chunk.learn(80, 3);
        QCOMPARE(chunk.now(), 40);
        for (int i = 0; i < 10; ++i)
            chunk.learn(chunk.now(), 30);
        QCOMPARE(chunk.now(), ChunkSize::kLeast);
        for (int i = 0; i < 30; ++i)
            chunk.learn(chunk.now(), 0.1);
        QCOMPARE(chunk.now(), ChunkSize::kMost);
    }

    void theCountsArrive()
    {
        FakeServer server([](FakeServer::Peer& peer) { countFor(peer, 3, 7); });
        Receiver receiver;
        HeatWatch watch({[] { return picture("1 master 5-7\n2 master 8-9 crashed"); },
                         [&](int) {
                             return Endpoint{QStringLiteral("127.0.0.1"), server.port(), {}};
                         }},
                        receiver.publish());
        watch.setWanted(true);
        QVERIFY(receiver.waitFor(1));
        const Heat heat = receiver.heats.front();
        QCOMPARE(heat->known.count(), size_t(3));
        QCOMPARE(heat->keys[5], 7u);
        QCOMPARE(heat->keys[7], 7u);
        QVERIFY(!heat->known.test(8)); // its owner does not answer: not known, not zero
        QVERIFY(heat->tookMs > 0 && heat->costMs > 0 && heat->costShare() < 1);
    }

    void nobodyIsAskedBeforeItIsWanted()
    {
        std::atomic<int> asked{0};
        Receiver receiver;
        {
            HeatWatch watch({[&] {
                                 ++asked;
                                 return picture("1 master 5-7");
                             },
                             [](int) { return Endpoint{}; }},
                            receiver.publish());
            watch.setWanted(false);
        }
        QCOMPARE(asked.load(), 0);
        QVERIFY(receiver.heats.empty());
    }

    void aSilentServerHoldsNobody()
    {
        FakeServer server([](FakeServer::Peer& peer) { peer.waitForEnd(); });
        Receiver receiver;
        QElapsedTimer timer;
        {
            HeatWatch watch({[] { return picture("1 master 5-7"); },
                             [&](int) {
                                 return Endpoint{QStringLiteral("127.0.0.1"), server.port(), {}};
                             }},
                            receiver.publish());
            watch.setWanted(true);
            QVERIFY(receiver.waitFor(1));
            QCOMPARE(receiver.heats.front()->known.count(), size_t(0));
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 500, "the watch must end at once");
    }
};

RINGSIDE_TEST(heat, TestHeat)
#include "tst_heat.moc"
