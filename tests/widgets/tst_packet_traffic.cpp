#include "tests/support/runner.h"
#include "tests/widgets/packet_support.h"
#include "widgets/packets/packet_traffic.h"

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr qint64 kMs = 1'000'000;

const Packet* flyingOf(const PacketTraffic& traffic, PacketKind kind)
{
    for (const Packet& packet : traffic.flying()) {
        if (packet.kind == kind)
            return &packet;
    }
    return nullptr;
}

} // namespace

/// What passes on the wire becomes packets: their kinds, times, samples and words.
class TestPacketTraffic : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds()
    {
        const auto kind = [](BusType type) { return packetKind(wire(type, 1, 2).message); };
        QCOMPARE(kind(BusType::Ping), PacketKind::Gossip);
        QCOMPARE(kind(BusType::Pong), PacketKind::Gossip);
        QCOMPARE(kind(BusType::Meet), PacketKind::Meet);
        QCOMPARE(kind(BusType::Fail), PacketKind::Fail);
        QCOMPARE(kind(BusType::AuthRequest), PacketKind::Request);
        QCOMPARE(kind(BusType::AuthAck), PacketKind::Vote);
        QCOMPARE(kind(BusType::Update), PacketKind::Update);
        QCOMPARE(kind(BusType::MfStart), PacketKind::Manual);
        QCOMPARE(kind(BusType::PublishShard), PacketKind::Publish);
        QCOMPARE(kind(BusType(42)), PacketKind::Strange);
        WireMessage ping = wire(BusType::Ping, 1, 2);
        ping.message.gossip.push_back({NodeId::random(), 0, 0, {}, 0, 0, BusMaster | BusPfail});
        QCOMPARE(packetKind(ping.message), PacketKind::Suspicion);
        ping.message.problems << QStringLiteral("cut short");
        QCOMPARE(packetKind(ping.message), PacketKind::Strange);
    }

    void aPacketFliesFromItsTimeOnAndArrives()
    {
        PacketTraffic traffic;
        const WireMessage ping = wire(BusType::Ping, 1, 2, 100);
        traffic.add({ping});
        QCOMPARE(traffic.flying().size(), size_t(1));
        const Packet& packet = traffic.flying().front();
        QCOMPARE(packet.progress(ping.timeNs), 0.0);
        QCOMPARE(packet.progress(ping.timeNs + PacketTraffic::kFlightNs / 2), 0.5);
        traffic.settle(ping.timeNs + PacketTraffic::kFlightNs - kMs);
        QCOMPARE(traffic.flying().size(), size_t(1));
        traffic.settle(ping.timeNs + PacketTraffic::kFlightNs);
        QVERIFY(traffic.flying().empty());
    }

    void aDelayedOneTakesItsDelayAndADroppedOneEndsHalfWay()
    {
        PacketTraffic traffic;
        WireMessage late = wire(BusType::Ping, 1, 2);
        late.dueNs = late.timeNs + 3000 * kMs;
        WireMessage dropped = wire(BusType::AuthAck, 2, 4);
        dropped.dropped = true;
        traffic.add({late, dropped});
        QCOMPARE(traffic.flying()[0].flightNs, 3000 * kMs);
        QVERIFY(traffic.flying()[1].dropped);
        traffic.settle(late.timeNs + PacketTraffic::kNotableFlightNs * 7 / 10);
        QCOMPARE(traffic.flying().size(), size_t(1));
        QVERIFY(!traffic.flying()[0].dropped);
    }

    void aVoteLeavesWhenItsRequestHasArrived()
    {
        PacketTraffic traffic;
        const WireMessage request = wire(BusType::AuthRequest, 4, 2, 0);
        const WireMessage vote = wire(BusType::AuthAck, 2, 4, 1);
        traffic.add({request, vote, wire(BusType::AuthAck, 3, 5, 1)});
        const Packet* packet = flyingOf(traffic, PacketKind::Vote);
        QVERIFY(packet);
        QCOMPARE(packet->from, 2);
        QCOMPARE(packet->startNs, request.timeNs + PacketTraffic::kNotableFlightNs);
        QCOMPARE(packet->word, QStringLiteral("vote, epoch 7"));
        QCOMPARE(traffic.flying().back().startNs, vote.timeNs); // it answers nobody here
    }

    void aNewMastersFirstPongsAreNews()
    {
        PacketTraffic traffic;
        traffic.add({wire(BusType::Pong, 4, 2, 0)});
        std::vector<WireMessage> news;
        for (const int to : {2, 3, 5})
            news.push_back(wire(BusType::Pong, 4, to, 50));
        news.push_back(wire(BusType::Pong, 4, 6, 400)); // an answer to some ping, later
        for (WireMessage& pong : news) {
            pong.message.flags = BusMyself | BusMaster;
            pong.message.slots.add({0, 5460});
            pong.message.configEpoch = 8;
        }
        traffic.add(news);
        const auto count = std::count_if(traffic.flying().begin(), traffic.flying().end(),
                                         [](const Packet& p) { return p.kind == PacketKind::Promotion; });
        QCOMPARE(count, 3);
        QCOMPARE(flyingOf(traffic, PacketKind::Promotion)->word, QStringLiteral("now master, epoch 8"));
        // One that was master all along is no news.
        PacketTraffic calm;
        calm.add({wire(BusType::Pong, 1, 2, 0), wire(BusType::Pong, 1, 2, 10)});
        QVERIFY(!flyingOf(calm, PacketKind::Promotion));
    }

    void wordsNameNodes()
    {
        PacketTraffic traffic;
        WireMessage fail = wire(BusType::Fail, 2, 3);
        fail.message.about = NodeId::random();
        QHash<NodeId, int> numbers;
        numbers.insert(fail.message.about, 1);
        traffic.add({fail});
        QCOMPARE(traffic.flying().back().word, QStringLiteral("FAIL"));
        traffic.setNumbers(numbers);
        traffic.add({fail});
        QCOMPARE(traffic.flying().back().word, QStringLiteral("FAIL: node 1"));
    }

    void filters()
    {
        PacketTraffic traffic;
        traffic.add({wire(BusType::Ping, 1, 2), wire(BusType::Ping, 2, 3), wire(BusType::AuthAck, 3, 4)});
        PacketFilter filter;
        filter.node = 3;
        traffic.setFilter(filter);
        QCOMPARE(traffic.flying().size(), size_t(2));
        filter.kinds[size_t(PacketKind::Gossip)] = false;
        traffic.setFilter(filter);
        QCOMPARE(traffic.flying().size(), size_t(1));
        traffic.add({wire(BusType::Ping, 3, 2)});
        QCOMPARE(traffic.flying().size(), size_t(1));
        traffic.clear();
        QVERIFY(traffic.flying().empty());
        QVERIFY(traffic.filter() == filter);
    }

    void manyPingsAreSampledFairlyAndVotesNever()
    {
        PacketTraffic traffic;
        std::map<std::pair<int, int>, int> seen;
        constexpr int nodes = 20;
        quint64 last = 0;
        // Ten seconds, every pair twenty times a second: 7,600 a second.
        for (int tick = 0; tick < 200; ++tick) {
            std::vector<WireMessage> messages;
            for (int from = 1; from <= nodes; ++from) {
                for (int to = 1; to <= nodes; ++to) {
                    if (from != to)
                        messages.push_back(wire(BusType::Ping, from, to, tick * 50));
                }
            }
            messages.push_back(wire(BusType::AuthAck, 1, 2, tick * 50));
            traffic.add(messages);
            traffic.settle(messages.back().timeNs);
            if (tick < 60)
                continue; // until it has counted
            QVERIFY2(traffic.flying().size() < 2 * size_t(PacketTraffic::kMostGossip),
                     qPrintable(QString::number(traffic.flying().size())));
            QVERIFY(flyingOf(traffic, PacketKind::Vote));
            for (const Packet& packet : traffic.flying()) {
                if (packet.kind == PacketKind::Gossip && packet.sequence > last)
                    ++seen[{packet.from, packet.to}];
            }
            last = messages.back().sequence;
        }
        QVERIFY(traffic.sampledOneIn() > 10);
        QCOMPARE(seen.size(), size_t(nodes * (nodes - 1))); // every link has had its turn
        int least = 1000, most = 0;
        for (const auto& [link, count] : seen) {
            least = std::min(least, count);
            most = std::max(most, count);
        }
        QVERIFY2(most - least <= 2, qPrintable(QStringLiteral("%1 to %2").arg(least).arg(most)));
    }

    void fewPingsAreAllShown()
    {
        PacketTraffic traffic;
        for (int tick = 0; tick < 100; ++tick)
            traffic.add({wire(BusType::Ping, 1, 2, tick * 30)});
        QCOMPARE(traffic.flying().size(), size_t(100));
        QCOMPARE(traffic.sampledOneIn(), 1);
    }
};

RINGSIDE_TEST(packet_traffic, TestPacketTraffic)
#include "tst_packet_traffic.moc"
