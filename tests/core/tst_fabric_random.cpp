#include "fabric_lab.h"
#include "tests/support/runner.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QThread>
#include <QtEndian>

#include <map>
#include <mutex>
#include <set>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr int Messages = 600;
constexpr int Steps = 200;

/// One direction of one connection: what is sent, and what arrives.
struct Flow
{
    int from = 0;
    int to = 0;
    Plane plane = Plane::Bus;
    Peer* source = nullptr;
    Peer* sink = nullptr;
    std::vector<QByteArray> messages = {}; ///< of the bus; for streams one piece each
    QByteArray got = {};
    bool sent = false;
};

/// What the tap was told of one direction of one connection.
struct Told
{
    QByteArray passed;
    std::vector<QByteArray> dropped;
};

std::vector<QByteArray> messagesFor(Plane plane, QRandomGenerator& random)
{
    std::vector<QByteArray> messages;
    for (int i = 0; i < Messages; ++i) {
        const qint64 size = 24 + random.bounded(i % 50 == 0 ? 100'000 : 4000);
        QByteArray message = plane == Plane::Bus ? busMessage(quint16(random.bounded(4)), size, char(i))
                                                 : pattern(size, char(i));
        qToBigEndian(quint64(i), message.data() + 16); // no two alike
        messages.push_back(message);
    }
    return messages;
}

/// So that bytes flow under every step's faults: the messages that may be sent by now.
class Permits
{
public:
    void allow(int messages)
    {
        m_allowed += messages;
        m_allowed.notify_all();
    }
    void waitFor(int message) const
    {
        for (int allowed = m_allowed; allowed < message; allowed = m_allowed)
            m_allowed.wait(allowed);
    }

private:
    std::atomic<int> m_allowed = 0;
};

/// Sends all of it in pieces that have nothing to do with the messages, and the end.
void sendAll(Flow& flow, quint32 seed, const Permits& permits)
{
    QRandomGenerator random(seed);
    flow.sent = true;
    QByteArray rest;
    for (int i = 0; i < Messages && flow.sent; ++i) {
        permits.waitFor(i);
        rest += flow.messages[std::size_t(i)];
        const int most = random.bounded(2) == 0 ? 50 : 10'000;
        while (flow.sent && rest.size() > most) {
            const qsizetype size = 1 + random.bounded(most);
            flow.sent = flow.source->send(rest.first(size), 40'000);
            rest.remove(0, size);
        }
    }
    flow.sent = flow.sent && flow.source->send(rest, 40'000);
    flow.source->endSending();
}

LinkFault anyFault(QRandomGenerator& random)
{
    static const std::vector<LinkKey> links{{1, 2, Plane::Bus},         {2, 1, Plane::Bus},
                                            {1, 2, Plane::Replication}, {2, 1, Plane::Replication},
                                            {-1, 2, Plane::Client},     {2, -1, Plane::Client}};
    const LinkKey link = links[std::size_t(random.bounded(int(links.size())))];
    const int kind = random.bounded(link.plane == Plane::Bus ? 7 : 3);
    if (kind == 0)
        return cutOf(link.from, link.to, link.plane);
    if (kind == 1)
        return delayOf(link.from, link.to, link.plane, random.bounded(20), random.bounded(20));
    if (kind == 2)
        return throttleOf(link.from, link.to, link.plane, 50'000ll << random.bounded(10));
    return dropOf(link.from, link.to, quint32(1 + random.bounded(15)), random.bounded(5) / 4.0);
}

/// Sets and lifts faults step by step, all lifted in the end; returns how many messages they dropped.
qint64 meddle(Fabric& fabric, quint32 seed, Permits& permits)
{
    QRandomGenerator random(seed);
    qint64 dropped = 0;
    const auto lift = [&](const std::function<bool(const LinkFault&)>& which) {
        for (const LinkFault& fault : fabric.removeFaults(which))
            dropped += fault.dropped;
    };
    for (int step = 0; step < Steps; ++step) {
        const int what = random.bounded(10);
        if (what < 5)
            fabric.addFaults({anyFault(random)});
        else if (what < 6)
            fabric.addFaults({anyFault(random), anyFault(random), anyFault(random)});
        else if (what < 9)
            lift([&random](const LinkFault&) { return random.bounded(2) == 0; });
        else
            lift([](const LinkFault&) { return true; });
        permits.allow(Messages / Steps);
        // Until something has happened under these, or cannot.
        const quint64 turns = fabric.loopTurns() + quint64(random.bounded(60));
        const QDeadlineTimer deadline(10);
        while (fabric.loopTurns() < turns && !deadline.hasExpired())
            QThread::usleep(200);
    }
    lift([](const LinkFault&) { return true; });
    return dropped;
}

} // namespace

/// Whatever faults come and go while bytes flow both ways on all planes: every stream arrives whole and in
/// order, and on the bus exactly the messages that were not told as dropped.
class TestFabricRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostAndNothingOvertakes_data();
    void nothingIsLostAndNothingOvertakes();

private:
    void listen(const TapChunk& chunk);
    void check(const Flow& flow);

    std::mutex m_mutex;
    std::map<LinkKey, Told> m_told; ///< one connection a link and direction, so the link names it
    qint64 m_lastNs = 0;
    bool m_timesInOrder = true;
    qint64 m_dropped = 0;
};

void TestFabricRandom::nothingIsLostAndNothingOvertakes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestFabricRandom::listen(const TapChunk& chunk)
{
    const std::lock_guard lock(m_mutex);
    m_timesInOrder = m_timesInOrder && chunk.timeNs >= m_lastNs && chunk.dueNs >= chunk.timeNs;
    m_lastNs = chunk.timeNs;
    Told& told = m_told[{chunk.from, chunk.to, chunk.plane}];
    if (chunk.dropped)
        told.dropped.push_back(chunk.bytes.toByteArray());
    else
        told.passed.append(chunk.bytes.data(), chunk.bytes.size());
}

void TestFabricRandom::check(const Flow& flow)
{
    const std::lock_guard lock(m_mutex);
    const Told& told = m_told[{flow.from, flow.to, flow.plane}];
    QVERIFY(flow.sent);
    QByteArray expected;
    std::size_t gone = 0;
    for (const QByteArray& message : flow.messages) {
        if (gone < told.dropped.size() && told.dropped[gone] == message)
            ++gone;
        else
            expected += message;
    }
    QCOMPARE(gone, told.dropped.size()); // each was sent, and they are in order
    QVERIFY(gone == 0 || flow.plane == Plane::Bus);
    QCOMPARE(flow.got.size(), expected.size());
    QVERIFY(flow.got == expected);
    QVERIFY(told.passed == flow.got);
    m_dropped += qint64(gone);
}

void TestFabricRandom::nothingIsLostAndNothingOvertakes()
{
    QFETCH(quint32, seed);
    m_told.clear();
    m_dropped = 0;
    QRandomGenerator random(seed);
    FabricLab lab(
        2, [this](const TapChunk& chunk) { listen(chunk); }, seed);
    QVERIFY(bool(lab.fabric().addClient(1, lab.plan().client(1))));
    auto bus = lab.pair(1, 2, Plane::Bus);
    auto stream = lab.pair(2, 1, Plane::Replication);
    auto client = lab.pair(-1, 2, Plane::Client);
    std::vector<Flow> flows{{1, 2, Plane::Bus, &bus.caller, &bus.callee},
                            {2, 1, Plane::Bus, &bus.callee, &bus.caller},
                            {2, 1, Plane::Replication, &stream.caller, &stream.callee},
                            {1, 2, Plane::Replication, &stream.callee, &stream.caller},
                            {-1, 2, Plane::Client, &client.caller, &client.callee},
                            {2, -1, Plane::Client, &client.callee, &client.caller}};
    Permits permits;
    std::vector<std::thread> threads;
    for (Flow& flow : flows) {
        flow.messages = messagesFor(flow.plane, random);
        threads.emplace_back([&, part = random.generate()] { sendAll(flow, part, permits); });
        threads.emplace_back([&flow] { flow.got = flow.sink->receive(50'000'000, 40'000); });
    }
    const qint64 dropped = meddle(lab.fabric(), random.generate(), permits);
    for (std::thread& thread : threads)
        thread.join();
    for (const Flow& flow : flows) {
        check(flow);
        if (QTest::currentTestFailed())
            return;
    }
    {
        const std::lock_guard lock(m_mutex); // the ends of the connections may be told of still
        QVERIFY(m_timesInOrder);
    }
    QVERIFY2(m_dropped > 20, qPrintable(QString::number(m_dropped)));
    QCOMPARE(dropped, m_dropped);
    QTRY_COMPARE(lab.traffic(1, 2, Plane::Bus).connections, 0);
}

RINGSIDE_TEST(fabric_random, TestFabricRandom)
#include "tst_fabric_random.moc"
