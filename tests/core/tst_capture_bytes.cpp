#include "bus_bytes.h"
#include "core/wire/capture_encoder.h"
#include "core/wire/pcapng.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

/// One packet of a capture, read with plain offsets.
struct Packet
{
    qint64 timeNs = 0;
    quint32 size = 0; ///< on the wire
    QByteArray bytes;
    QStringList comments;

    quint16 u16(int at) const { return qFromBigEndian<quint16>(bytes.constData() + at); }
    quint32 u32(int at) const { return qFromBigEndian<quint32>(bytes.constData() + at); }
    int headers() const { return 20 + (quint8(bytes.at(32)) >> 4) * 4; }
    QByteArray payload() const { return bytes.mid(headers()); }
    /// `1.9000>2.19002 SA seq+length ack`, addresses by their last number.
    QString line() const
    {
        const auto flags = quint8(bytes.at(33));
        QString letters;
        for (const auto& [bit, letter] : {std::pair{2, u'S'}, {1, u'F'}, {8, u'P'}, {16, u'A'}}) {
            if (flags & bit)
                letters += letter;
        }
        return QStringLiteral("%1.%2>%3.%4 %5")
            .arg(quint8(bytes.at(15)))
            .arg(u16(20))
            .arg(quint8(bytes.at(19)))
            .arg(u16(22))
            .arg(letters);
    }
};

template <typename T> T little(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

/// The packets after the first two blocks; a capture that is not well formed gives one packet without bytes.
std::vector<Packet> packetsOf(const QByteArray& file)
{
    std::vector<Packet> packets;
    int blocks = 0;
    for (qsizetype at = 0; at < file.size(); ++blocks) {
        const auto type = little<quint32>(file, at), length = little<quint32>(file, at + 4);
        const quint32 expected = blocks == 0 ? 0x0a0d0d0a : blocks == 1 ? 1 : 6;
        if (type != expected || length % 4 != 0 || little<quint32>(file, at + length - 4) != length)
            return {Packet{}};
        if (type == 6) {
            Packet packet;
            packet.timeNs =
                qint64(quint64(little<quint32>(file, at + 12)) << 32 | little<quint32>(file, at + 16));
            const auto captured = little<quint32>(file, at + 20);
            packet.size = little<quint32>(file, at + 24);
            packet.bytes = file.mid(at + 28, captured);
            for (qsizetype option = at + 28 + (captured + 3) / 4 * 4; option < at + length - 4;) {
                const auto code = little<quint16>(file, option), size = little<quint16>(file, option + 2);
                if (code == 1)
                    packet.comments << QString::fromUtf8(file.mid(option + 4, size));
                option += 4 + (size + 3) / 4 * 4;
            }
            packets.push_back(packet);
        }
        at += length;
    }
    return packets;
}

CaptureAddress addressOf(int end, Plane plane)
{
    return {QStringLiteral("127.15.1.%1").arg(end), quint16((plane == Plane::Bus ? 19000 : 9000) + end)};
}

WireMessage wire(const QByteArray& bytes, bool forward = true, quint64 connection = 1)
{
    WireMessage wire;
    wire.timeNs = wire.dueNs = 1'600'000'000'123'456'789;
    wire.from = forward ? 1 : 2;
    wire.to = forward ? 2 : 1;
    wire.forward = forward;
    wire.connection = connection;
    wire.raw = bytes;
    wire.size = quint64(bytes.size());
    return wire;
}

struct Capture
{
    CaptureEncoder encoder{addressOf};
    QByteArray bytes = encoder.start();

    void add(const WireMessage& message) { bytes += encoder.message(message).value(); }
    QString lines() const
    {
        QStringList lines;
        for (const Packet& packet : packetsOf(bytes))
            lines << packet.line();
        return lines.join(u'\n');
    }
};

/// The sum over data that hold their own checksum is 0xffff (RFC 1071).
bool checksumsHold(const Packet& packet)
{
    const QByteArray& bytes = packet.bytes;
    const auto segment = quint32(bytes.size() - 20);
    quint32 sum = tcp::checksumPart(QByteArrayView(bytes).sliced(12, 8)) + 6 + segment;
    return tcp::checksum(tcp::checksumPart(QByteArrayView(bytes).first(20))) == 0 &&
           tcp::checksum(tcp::checksumPart(QByteArrayView(bytes).sliced(20), sum)) == 0 &&
           packet.u16(2) == bytes.size();
}

} // namespace

class TestCaptureBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checksumOfRfc1071();
    void start();
    void handshakeThenMessages();
    void numbersRun();
    void calledSpeaksFirst();
    void timesAndSizes();
    void comments();
    void longMessagesAreSplit();
    void frontOfAMessage();
    void windowIsNeverFull();
    void closing();
    void connectionsApart();
    void addresses();
};

void TestCaptureBytes::checksumOfRfc1071()
{
    const QByteArray example = QByteArray::fromHex("0001f203f4f5f6f7");
    QCOMPARE(tcp::checksumPart(example), 0x2ddf0u);
    QCOMPARE(tcp::checksum(0x2ddf0), quint16(0x220d));
    QCOMPARE(tcp::checksumPart(QByteArray::fromHex("0102ff")), 0x0102u + 0xff00u);
}

void TestCaptureBytes::start()
{
    const QByteArray start = Capture().bytes;
    QCOMPARE(little<quint32>(start, 8), 0x1a2b3c4du);
    QCOMPARE(little<quint16>(start, 12), quint16(1));
    QVERIFY(start.contains("Ringside " RINGSIDE_VERSION));
    const auto interface = qsizetype(little<quint32>(start, 4));
    QCOMPARE(little<quint32>(start, interface), 1u);
    QCOMPARE(little<quint16>(start, interface + 8), quint16(101));
    QVERIFY(start.contains(QByteArray("\x09\x00\x01\x00\x09\x00\x00\x00", 8))); // if_tsresol 10^-9
    QVERIFY(packetsOf(start).empty());
}

void TestCaptureBytes::handshakeThenMessages()
{
    Capture capture;
    capture.add(wire("ping"));
    capture.add(wire("pong", false));
    QCOMPARE(capture.lines(), QStringLiteral("1.32769>2.19002 S\n2.19002>1.32769 SA\n1.32769>2.19002 A\n"
                                             "1.32769>2.19002 PA\n2.19002>1.32769 PA"));
    const std::vector<Packet> packets = packetsOf(capture.bytes);
    QCOMPARE(packets[3].payload(), QByteArray("ping"));
    QCOMPARE(packets[4].payload(), QByteArray("pong"));
    for (const Packet& packet : packets)
        QVERIFY2(checksumsHold(packet), qPrintable(packet.line()));
}

void TestCaptureBytes::numbersRun()
{
    Capture capture;
    capture.add(wire("four"));
    capture.add(wire("sixsix"));
    capture.add(wire("pong!", false));
    capture.add(wire("x"));
    const std::vector<Packet> packets = packetsOf(capture.bytes);
    const quint32 forward = packets[0].u32(24) + 1, reverse = packets[1].u32(24) + 1;
    const auto numbers = [&](int i) {
        return QStringLiteral("%1 %2")
            .arg(qint32(packets[size_t(i)].u32(24) - forward))
            .arg(packets[size_t(i)].u32(28) - reverse);
    };
    QCOMPARE(packets[1].u32(28), forward);
    QCOMPARE(numbers(2), QStringLiteral("0 0"));
    QCOMPARE(numbers(3), QStringLiteral("0 0"));
    QCOMPARE(numbers(4), QStringLiteral("4 0"));
    QCOMPARE(packets[5].u32(24), reverse);
    QCOMPARE(packets[5].u32(28) - forward, 10u);
    QCOMPARE(numbers(6), QStringLiteral("10 5"));
}

/// A capture may begin in the middle: the first message is an answer.
void TestCaptureBytes::calledSpeaksFirst()
{
    Capture capture;
    capture.add(wire("pong", false));
    QCOMPARE(capture.lines().section(u'\n', 0, 0), QStringLiteral("1.32769>2.19002 S"));
    QCOMPARE(capture.lines().section(u'\n', 3), QStringLiteral("2.19002>1.32769 PA"));
}

void TestCaptureBytes::timesAndSizes()
{
    Capture capture;
    for (const QByteArray& bytes : everyMessage())
        capture.add(wire(bytes));
    const std::vector<Packet> packets = packetsOf(capture.bytes);
    QCOMPARE(packets.size(), size_t(3 + everyMessage().size()));
    for (size_t i = 3; i < packets.size(); ++i) {
        QCOMPARE(packets[i].timeNs, qint64(1'600'000'000'123'456'789));
        QCOMPARE(packets[i].payload(), everyMessage().at(qsizetype(i) - 3));
        QCOMPARE(packets[i].size, quint32(packets[i].bytes.size()));
        QVERIFY(checksumsHold(packets[i]));
        QVERIFY(packets[i].comments.isEmpty());
    }
}

void TestCaptureBytes::comments()
{
    Capture capture;
    WireMessage message = wire("lost");
    message.dropped = true;
    capture.add(message);
    message.dropped = false;
    message.dueNs += 120'500'000;
    capture.add(message);
    message.dropped = true;
    capture.add(message);
    const std::vector<Packet> packets = packetsOf(capture.bytes);
    QCOMPARE(packets[3].comments, QStringList("dropped by Ringside"));
    QCOMPARE(packets[4].comments, QStringList("delayed by Ringside for 120.500 ms"));
    QCOMPARE(packets[5].comments.size(), 2);
}

void TestCaptureBytes::longMessagesAreSplit()
{
    Capture capture;
    const QByteArray publish = publishBytes("news", QByteArray(148'000, 'x'));
    WireMessage message = wire(publish);
    message.dropped = true;
    capture.add(message);
    const std::vector<Packet> packets = packetsOf(capture.bytes);
    QCOMPARE(packets.size(), size_t(6));
    QCOMPARE(packets[3].payload().size(), 65000);
    QCOMPARE(packets[3].payload() + packets[4].payload() + packets[5].payload(), publish);
    QCOMPARE(packets[5].u32(24) - packets[3].u32(24), 130'000u);
    QVERIFY(checksumsHold(packets[3]) && checksumsHold(packets[5]));
    QVERIFY(!packets[3].comments.isEmpty() && packets[4].comments.isEmpty());
}

/// Of what was not kept the capture knows that it was there.
void TestCaptureBytes::frontOfAMessage()
{
    Capture capture;
    WireMessage message = wire(QByteArray(65536, 'x'));
    message.size = 200'000;
    capture.add(message);
    capture.add(wire("next"));
    const std::vector<Packet> packets = packetsOf(capture.bytes);
    QCOMPARE(packets.size(), size_t(3 + 4 + 1));
    QCOMPARE(packets[3].size, 65'040u);
    QCOMPARE(packets[3].payload().size(), 64'999);
    QCOMPARE(packets[4].size, 65'040u);
    QCOMPARE(packets[4].payload().size(), 0);
    QCOMPARE(packets[6].size, 5'040u);
    QCOMPARE(packets[7].u32(24) - packets[3].u32(24), 200'000u);
    QCOMPARE(packets[3].comments, QStringList("only the first 65536 of 200000 bytes were kept"));
}

void TestCaptureBytes::windowIsNeverFull()
{
    Capture capture;
    for (int i = 0; i < 20; ++i)
        capture.add(wire(QByteArray(60'000, 'x')));
    quint32 acknowledged = 0, pure = 0;
    for (const Packet& packet : packetsOf(capture.bytes)) {
        if (packet.u16(20) == 19002) {
            acknowledged = packet.u32(28);
            pure += packet.payload().isEmpty() ? 1 : 0;
        } else if (!packet.payload().isEmpty()) {
            QVERIFY(packet.u32(24) - acknowledged <= 400'000);
        }
    }
    QVERIFY(pure >= 4 && pure < 10);
}

void TestCaptureBytes::closing()
{
    Capture capture;
    QVERIFY(capture.encoder.closed(1, 5).isEmpty());
    capture.add(wire("ping"));
    capture.bytes += capture.encoder.closed(1, 1'600'000'001'000'000'000);
    QCOMPARE(capture.lines().section(u'\n', 4),
             QStringLiteral("1.32769>2.19002 FA\n2.19002>1.32769 FA\n1.32769>2.19002 A"));
    const std::vector<Packet> packets = packetsOf(capture.bytes);
    QCOMPARE(packets[4].u32(24), packets[3].u32(24) + 4);
    QCOMPARE(packets[5].u32(28), packets[4].u32(24) + 1);
    QCOMPARE(packets[6].u32(24), packets[4].u32(24) + 1);
    QCOMPARE(packets[6].timeNs, qint64(1'600'000'001'000'000'000));
    QVERIFY(capture.encoder.closed(1, 5).isEmpty());
}

void TestCaptureBytes::connectionsApart()
{
    Capture capture;
    capture.add(wire("a", true, 1));
    capture.add(wire("b", true, 2));
    capture.add(wire("c", true, 1));
    QCOMPARE(capture.lines().count(u" S"), 4);
    QCOMPARE(capture.lines().section(u'\n', 7, 7), QStringLiteral("1.32770>2.19002 PA"));
    QCOMPARE(capture.lines().section(u'\n', 8), QStringLiteral("1.32769>2.19002 PA"));
}

void TestCaptureBytes::addresses()
{
    const auto textOf = [](const QString& ip) {
        CaptureEncoder encoder([&](int, Plane) { return CaptureAddress{ip, 1}; });
        const Result<QByteArray> bytes = encoder.message(wire("x"));
        return bytes ? QStringLiteral("fine") : bytes.error().text();
    };
    QCOMPARE(textOf(QStringLiteral("10.0.0.1")), QStringLiteral("fine"));
    QCOMPARE(textOf({}), QStringLiteral("fine"));
    QCOMPARE(textOf(QStringLiteral("localhost")),
             QStringLiteral("localhost is not an IPv4 address, so it cannot stand in a capture."));
    QCOMPARE(textOf(QStringLiteral("::1")),
             QStringLiteral("::1 is not an IPv4 address, so it cannot stand in a capture."));
}

RINGSIDE_TEST(capture_bytes, TestCaptureBytes)
#include "tst_capture_bytes.moc"
