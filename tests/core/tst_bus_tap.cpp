#include "bus_bytes.h"
#include "core/wire/bus_assembler.h"
#include "fabric_lab.h"
#include "tests/support/runner.h"

#include <mutex>

using namespace ringside;
using namespace ringside::test;

namespace {

/// An assembler behind a fabric's tap, as a program has it.
class Listener
{
public:
    Tap tap()
    {
        return [this](const TapChunk& chunk) {
            const std::lock_guard lock(m_mutex);
            m_assembler.feed(chunk, m_heard);
        };
    }
    std::vector<WireMessage> heard() const
    {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }
    size_t connections() const
    {
        const std::lock_guard lock(m_mutex);
        return m_assembler.connections();
    }

private:
    mutable std::mutex m_mutex;
    BusAssembler m_assembler;
    std::vector<WireMessage> m_heard;
};

} // namespace

/// The assembler on what a fabric's relays really hand out.
class TestBusTap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messagesThroughAFabric()
    {
        Listener listener;
        FabricLab lab(3, listener.tap());
        auto [caller, callee] = lab.pair(3, 1, Plane::Bus);
        QByteArray stream;
        for (const QByteArray& bytes : everyMessage())
            stream += bytes;
        QVERIFY(caller.send(stream));
        QCOMPARE(callee.receive(stream.size()), stream);
        QVERIFY(callee.send(pingBytes(1, 1)));
        QCOMPARE(caller.receive(pingBytes(1, 1).bytes().size()), pingBytes(1, 1).bytes());

        const auto total = size_t(everyMessage().size()) + 1;
        QTRY_COMPARE(listener.heard().size(), total);
        const std::vector<WireMessage> heard = listener.heard();
        for (size_t i = 0; i < total; ++i) {
            const bool answer = i == total - 1;
            QCOMPARE(heard[i].raw, answer ? pingBytes(1, 1).bytes() : everyMessage().at(qsizetype(i)));
            QCOMPARE(heard[i].message.problems, QStringList());
            QCOMPARE(heard[i].sequence, quint64(i + 1));
            QCOMPARE(heard[i].forward, !answer);
            QCOMPARE(heard[i].from, answer ? 1 : 3);
            QCOMPARE(heard[i].to, answer ? 3 : 1);
            QVERIFY(i == 0 || heard[i].timeNs >= heard[i - 1].timeNs);
        }
    }

    void anEndWithinAMessage()
    {
        Listener listener;
        FabricLab lab(2, listener.tap());
        auto [caller, callee] = lab.pair(1, 2, Plane::Bus);
        QVERIFY(caller.send(failBytes('b').bytes().left(100)));
        QCOMPARE(callee.receive(100).size(), 100);
        QTRY_COMPARE(listener.connections(), size_t(1));
        caller.crash();
        QCOMPARE(callee.end(), End::Reset);
        QTRY_COMPARE(listener.heard().size(), size_t(1));
        QCOMPARE(listener.heard().front().message.problems,
                 QStringList(QStringLiteral("The connection ended within it: 100 of 2296 bytes came.")));
        QCOMPARE(listener.connections(), size_t(0));
    }
};

RINGSIDE_TEST(bus_tap, TestBusTap)
#include "tst_bus_tap.moc"
