#include "bus_bytes.h"
#include "core/wire/bus_message.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// Sound messages: every field is read from its place.
class TestBusMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTypeIsUnderstood();
    void header_();
    void headerOfAReplica();
    void messageFlags();
    void gossip();
    void extensions();
    void fail();
    void publish();
    void longPayloadsAreCut();
    void lightPublish();
    void votes();
    void update();
    void module();
    void onlyTheFrontAtHand();
};

void TestBusMessage::everyTypeIsUnderstood()
{
    QSet<quint16> types;
    for (const QByteArray& bytes : everyMessage()) {
        const BusMessage message = decodeBusMessage(bytes);
        QCOMPARE(message.problems, QStringList());
        QCOMPARE(message.length, quint32(bytes.size()));
        QCOMPARE(message.version, quint16(1));
        types << message.type;
    }
    QCOMPARE(types.size(), kBusTypeCount);
}

void TestBusMessage::header_()
{
    BusBytes bytes = header(0);
    bytes.u64(16, 0x0102030405060708).u64(24, 0x1112131415161718).u64(32, 0x2122232425262728);
    bytes.u16(10, 6379).u16(2246, 6378).u16(2248, 16379).u16(2250, 0x211);
    const BusMessage message = decodeBusMessage(bytes);
    QCOMPARE(message.problems, QStringList());
    QVERIFY(message.is(BusType::Ping) && !message.light);
    QCOMPARE(message.currentEpoch, quint64(0x0102030405060708));
    QCOMPARE(message.configEpoch, quint64(0x1112131415161718));
    QCOMPARE(message.offset, quint64(0x2122232425262728));
    QCOMPARE(message.sender.toHex(), idText('a'));
    QCOMPARE(message.slots.toString(), QStringLiteral("0-5460"));
    QVERIFY(message.masterId.isNull());
    QCOMPARE(message.ip, QByteArray("127.15.1.1"));
    QCOMPARE(message.port, quint16(6379));
    QCOMPARE(message.plainPort, quint16(6378));
    QCOMPARE(message.busPort, quint16(16379));
    QCOMPARE(message.flags, quint16(BusMaster | BusMyself | BusNoFailover));
    QVERIFY(message.stateOk && !message.paused && !message.forceAck && !message.extData);
    QVERIFY(message.gossip.empty() && message.extensions.empty());
}

void TestBusMessage::headerOfAReplica()
{
    const BusMessage message = decodeBusMessage(
        header(1).text(2128, idText('b')).u16(2250, 0x12).u8(2252, 1).text(2168, QByteArray(46, '\0')));
    QCOMPARE(message.problems, QStringList());
    QCOMPARE(message.masterId.toHex(), idText('b'));
    QCOMPARE(message.flags, quint16(BusReplica | BusMyself));
    QVERIFY(!message.stateOk);
    QVERIFY(message.ip.isEmpty());
}

void TestBusMessage::messageFlags()
{
    const auto flagsOf = [](quint8 mflags) {
        const BusMessage message = decodeBusMessage(header(0).u8(2253, mflags));
        return QStringLiteral("%1%2%3").arg(message.paused).arg(message.forceAck).arg(message.extData);
    };
    QCOMPARE(flagsOf(0), QStringLiteral("000"));
    QCOMPARE(flagsOf(1), QStringLiteral("100"));
    QCOMPARE(flagsOf(2), QStringLiteral("010"));
    QCOMPARE(flagsOf(4), QStringLiteral("001"));
    QCOMPARE(flagsOf(7), QStringLiteral("111"));
}

void TestBusMessage::gossip()
{
    BusBytes bytes = pingBytes(3);
    bytes.u16(2256 + 104 + 98, 0x5).u32(2256 + 104 + 44, 4'000'000'000).u16(2256 + 104 + 100, 77);
    const BusMessage message = decodeBusMessage(bytes);
    QCOMPARE(message.problems, QStringList());
    QCOMPARE(message.gossipCount, quint16(3));
    QCOMPARE(message.gossip.size(), size_t(3));
    const BusGossip first{idOf('b'), 1'600'000'000, 1'600'000'005, "127.15.1.2", 9001, 19001, 1};
    QVERIFY(message.gossip[0] == first);
    QCOMPARE(message.gossip[1].id, idOf('c'));
    QCOMPARE(message.gossip[1].flags, quint16(BusMaster | BusPfail));
    QCOMPARE(message.gossip[1].pongReceivedS, qint64(4'000'000'000));
    QCOMPARE(message.gossip[1].plainPort, quint16(77));
    QCOMPARE(message.gossip[2].id, idOf('d'));
}

void TestBusMessage::extensions()
{
    const BusMessage message = decodeBusMessage(extendedPingBytes());
    QCOMPARE(message.problems, QStringList());
    QVERIFY(message.extData);
    QCOMPARE(message.flags, quint16(0xc11));
    QCOMPARE(message.gossip.size(), size_t(1));
    QCOMPARE(message.extensions.size(), size_t(3));
    QVERIFY((message.extensions[0] == BusExtension{3, idText('5')}));
    QVERIFY((message.extensions[1] == BusExtension{1, QByteArray("left\0\0\0\0", 8)}));
    QCOMPARE(message.extensions[2].type, quint16(2));
    QCOMPARE(message.extensions[2].data.size(), 48);
}

void TestBusMessage::fail()
{
    const BusMessage message = decodeBusMessage(failBytes('b'));
    QVERIFY(message.is(BusType::Fail));
    QCOMPARE(message.about, idOf('b'));
    QCOMPARE(message.sender, idOf('a'));
    QCOMPARE(message.length, quint32(2296));
}

void TestBusMessage::publish()
{
    for (const quint16 type : {quint16(4), quint16(10)}) {
        const BusMessage message = decodeBusMessage(publishBytes("news", "hello world", type));
        QCOMPARE(message.type, type);
        QCOMPARE(message.channel, QByteArray("news"));
        QCOMPARE(message.payload, QByteArray("hello world"));
        QCOMPARE(message.payloadLength, quint64(11));
        QCOMPARE(message.sender, idOf('a'));
    }
    QCOMPARE(decodeBusMessage(publishBytes({}, {})).problems, QStringList());
}

void TestBusMessage::longPayloadsAreCut()
{
    const BusMessage message = decodeBusMessage(publishBytes("news", QByteArray(5000, 'x')));
    QCOMPARE(message.problems, QStringList());
    QCOMPARE(message.payload, QByteArray(kKeptPayload, 'x'));
    QCOMPARE(message.payloadLength, quint64(5000));
}

void TestBusMessage::lightPublish()
{
    for (const quint16 type : {quint16(4), quint16(10)}) {
        const QByteArray bytes = lightPublishBytes("news", "hello", type);
        QCOMPARE(bytes.size(), 24 + 4 + 5);
        const BusMessage message = decodeBusMessage(bytes);
        QCOMPARE(message.problems, QStringList());
        QVERIFY(message.light);
        QCOMPARE(message.type, type);
        QCOMPARE(message.channel, QByteArray("news"));
        QCOMPARE(message.payload, QByteArray("hello"));
        QVERIFY(message.sender.isNull() && message.slots.isEmpty() && !message.stateOk);
    }
}

void TestBusMessage::votes()
{
    const BusMessage request =
        decodeBusMessage(header(5).u64(16, 8).text(2128, idText('b')).u16(2250, 0x12).u8(2253, 2));
    QCOMPARE(request.problems, QStringList());
    QVERIFY(request.is(BusType::AuthRequest) && request.forceAck);
    QCOMPARE(request.currentEpoch, quint64(8));
    const BusMessage vote = decodeBusMessage(header(6).u64(16, 8));
    QCOMPARE(vote.problems, QStringList());
    QVERIFY(vote.is(BusType::AuthAck));
    QVERIFY(decodeBusMessage(header(8)).is(BusType::MfStart));
}

void TestBusMessage::update()
{
    const BusMessage message = decodeBusMessage(updateBytes('d', 8, 5461, 10922));
    QCOMPARE(message.problems, QStringList());
    QCOMPARE(message.updateEpoch, quint64(8));
    QCOMPARE(message.about, idOf('d'));
    QCOMPARE(message.updateSlots.toString(), QStringLiteral("5461-10922"));
    QCOMPARE(message.slots.toString(), QStringLiteral("0-5460"));
    QCOMPARE(message.length, quint32(4352));
}

void TestBusMessage::module()
{
    for (const bool light : {false, true}) {
        const BusMessage message = decodeBusMessage(light ? lightModuleBytes(0x1122334455667788, 9, "abc")
                                                          : moduleBytes(0x1122334455667788, 9, "abc"));
        QCOMPARE(message.problems, QStringList());
        QCOMPARE(message.light, light);
        QCOMPARE(message.moduleId, quint64(0x1122334455667788));
        QCOMPARE(message.moduleType, quint8(9));
        QCOMPARE(message.payload, QByteArray("abc"));
        QCOMPARE(message.payloadLength, quint64(3));
    }
}

/// What is missing behind the front is no fault of the message's, wherever it is cut.
void TestBusMessage::onlyTheFrontAtHand()
{
    for (const QByteArray& bytes : everyMessage()) {
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            const BusMessage message =
                decodeBusFront(QByteArrayView(bytes).first(cut), quint64(bytes.size()));
            QVERIFY2(message.isHealthy(), qPrintable(message.problems.join(u' ')));
        }
        QVERIFY(decodeBusFront(bytes, quint64(bytes.size())) == decodeBusMessage(bytes));
    }
    const QByteArray publish = publishBytes("news", QByteArray(3000, 'x'));
    const BusMessage message = decodeBusFront(QByteArrayView(publish).first(2270), quint64(publish.size()));
    QCOMPARE(message.channel, QByteArray("news"));
    QCOMPARE(message.payload, QByteArray("xx"));
    QCOMPARE(message.payloadLength, quint64(3000));
}

RINGSIDE_TEST(bus_message, TestBusMessage)
#include "tst_bus_message.moc"
