#include "bus_bytes.h"
#include "core/wire/capture_file.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QStandardPaths>
#include <QTemporaryDir>

using namespace ringside;
using namespace ringside::test;

namespace {

CaptureAddress addressOf(int end, Plane plane)
{
    return {QStringLiteral("127.15.1.%1").arg(end), quint16((plane == Plane::Bus ? 19000 : 9000) + end)};
}

WireMessage wire(const QByteArray& bytes, bool forward = true)
{
    static qint64 clock = 1'600'000'000'000'000'000;
    WireMessage wire;
    wire.timeNs = wire.dueNs = clock += 1'000'000;
    wire.from = forward ? 1 : 2;
    wire.to = forward ? 2 : 1;
    wire.forward = forward;
    wire.connection = 7;
    wire.raw = bytes;
    wire.size = quint64(bytes.size());
    wire.message = decodeBusMessage(bytes);
    return wire;
}

/// Every type, answers among them, one that needs several packets, one dropped and one delayed.
std::vector<WireMessage> everything()
{
    std::vector<WireMessage> messages;
    for (const QByteArray& bytes : everyMessage())
        messages.push_back(wire(bytes));
    messages.push_back(wire(pingBytes(1, 1), false));
    messages.push_back(wire(publishBytes("gr\xc3\xbc\xc3\x9f"
                                         "e",
                                         QByteArray(150'000, 'x'))));
    messages.push_back(wire(header(5).u64(16, 8).u8(2253, 2)));
    messages.back().dropped = true;
    messages.push_back(wire(pingBytes(2).u16(2256 + 98, 5)));
    messages.back().dueNs += 120'000'000;
    return messages;
}

/// What tshark prints for that file, without its remarks; nothing when it did not end well.
QStringList tshark(const QString& file, const QStringList& arguments)
{
    const Outcome outcome =
        execute(QStringLiteral("tshark"),
                QStringList{QStringLiteral("-X"),
                            QStringLiteral("lua_script:") +
                                QFINDTESTDATA("../resources/wireshark/redis_cluster_bus.lua"),
                            QStringLiteral("-r"), file} +
                    arguments,
                30'000);
    QStringList lines;
    for (const QString& line : QString::fromUtf8(outcome.out).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u"Running as user"))
            lines << line;
    }
    return outcome.exitCode == 0 ? lines
                                 : QStringList{QStringLiteral("exit %1").arg(outcome.exitCode)} + lines;
}

/// Those fields of every message of the bus, one message a line, separated by blanks.
QStringList fieldsOf(const QString& file, const QStringList& fields)
{
    QStringList arguments{QStringLiteral("-Y"),     QStringLiteral("rcmb"), QStringLiteral("-T"),
                          QStringLiteral("fields"), QStringLiteral("-E"),   QStringLiteral("separator=|")};
    for (const QString& field : fields)
        arguments << QStringLiteral("-e") << field;
    return tshark(file, arguments);
}

} // namespace

class TestCaptureFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void grows();
    void streamedIsSaved();
    void unwritable();
    void fullDisk();
    void badAddressLeavesTheOldFile();
    void wiresharkSeesEveryMessage();
    void wiresharkSeesEveryField();
    void wiresharkFindsNothingWrong();
    void wiresharkNamesProblems();
    void wiresharkOnRealMessages();

private:
    QString path(const char* name) const { return m_directory.filePath(QLatin1String(name)); }
    bool saved(const std::vector<WireMessage>& messages)
    {
        return bool(saveCapture(path("x.pcapng"), messages, addressOf));
    }
    static bool noTshark() { return QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty(); }
    QTemporaryDir m_directory;
};

#define NEEDS_TSHARK                                                                                         \
    if (noTshark())                                                                                          \
    QSKIP("tshark is not installed (apt install tshark): Wireshark's view of a capture is not tested")

void TestCaptureFile::grows()
{
    Result<std::unique_ptr<CaptureFile>> file = CaptureFile::create(path("grows.pcapng"), addressOf);
    QVERIFY(file);
    CaptureFile& capture = **file;
    QVERIFY(capture.write(wire(pingBytes(3))));
    QVERIFY(capture.flush());
    const qint64 first = QFile(capture.path()).size();
    QVERIFY(first > 2568);
    QVERIFY(capture.write(wire(failBytes('b'))));
    QVERIFY(capture.writeClosed(7, 1'700'000'000'000'000'000));
    QVERIFY(capture.finish());
    QVERIFY(QFile(capture.path()).size() > first + 2296);
    QCOMPARE(capture.write(wire(failBytes('b'))).error().code, ErrorCode::NotPossible);
}

void TestCaptureFile::streamedIsSaved()
{
    const std::vector<WireMessage> messages = everything();
    QVERIFY(saveCapture(path("saved.pcapng"), messages, addressOf));
    {
        Result<std::unique_ptr<CaptureFile>> file = CaptureFile::create(path("streamed.pcapng"), addressOf);
        QVERIFY(file);
        for (const WireMessage& message : messages)
            QVERIFY((*file)->write(message));
    }
    QFile saved(path("saved.pcapng")), streamed(path("streamed.pcapng"));
    QVERIFY(saved.open(QIODevice::ReadOnly) && streamed.open(QIODevice::ReadOnly));
    QVERIFY(saved.size() > 150'000);
    QVERIFY(saved.readAll() == streamed.readAll());
}

void TestCaptureFile::unwritable()
{
    const QString nowhere = path("no/such/place.pcapng");
    const auto created = CaptureFile::create(nowhere, addressOf);
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::Storage);
    QVERIFY(created.error().message.contains(nowhere));
    const Status status = saveCapture(nowhere, everything(), addressOf);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Storage);
}

void TestCaptureFile::fullDisk()
{
    Result<std::unique_ptr<CaptureFile>> file = CaptureFile::create(QStringLiteral("/dev/full"), addressOf);
    QVERIFY(file);
    Status status = (*file)->write(wire(pingBytes(3)));
    if (status)
        status = (*file)->flush();
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Storage);
    QVERIFY(status.error().message.contains(u"No space left"));
    QCOMPARE((*file)->write(wire(pingBytes(3))).error().message, status.error().message);
    QVERIFY(!(*file)->finish());
}

void TestCaptureFile::badAddressLeavesTheOldFile()
{
    QVERIFY(saved(everything()));
    const qint64 size = QFile(path("x.pcapng")).size();
    const Status status = saveCapture(path("x.pcapng"), everything(), [](int, Plane) {
        return CaptureAddress{QStringLiteral("here"), 1};
    });
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::BadInput);
    QCOMPARE(QFile(path("x.pcapng")).size(), size);
}

void TestCaptureFile::wiresharkSeesEveryMessage()
{
    NEEDS_TSHARK;
    QVERIFY(saved(everything()));
    QStringList lines =
        tshark(path("x.pcapng"), {QStringLiteral("-Y"), QStringLiteral("rcmb"), QStringLiteral("-o"),
                                  QStringLiteral("gui.column.format:\"Protocol\",\"%p\",\"Info\",\"%i\"")});
    for (QString& line : lines)
        line = line.simplified();
    QCOMPARE(lines.join(u'\n'),
             QStringLiteral("RCmb PING, epoch 7, 3 gossip entries\n"
                            "RCmb PONG, now master of 0-5460, config epoch 1\n"
                            "RCmb MEET, epoch 7, no gossip\n"
                            "RCmb FAIL: bbbbbbbb has failed\n"
                            "RCmb PUBLISH to channel news, 5 bytes\n"
                            "RCmb aaaaaaaa asks for votes, epoch 7\n"
                            "RCmb vote of aaaaaaaa in epoch 7\n"
                            "RCmb UPDATE: slots 5461-10922 belong to dddddddd since epoch 8\n"
                            "RCmb MFSTART: aaaaaaaa asks its master to pause writes\n"
                            "RCmb MODULE: 4 bytes\n"
                            "RCmb PUBLISHSHARD to channel shard, 2 bytes\n"
                            "RCmb PUBLISH to channel light, 3 bytes\n"
                            "RCmb PUBLISHSHARD to channel lightshard, 2 bytes\n"
                            "RCmb PING, epoch 7, 1 gossip entry\n"
                            "RCmb PONG, now master of 0-5460, config epoch 1\n"
                            "RCmb PUBLISH to channel grüße, 150000 bytes\n"
                            "RCmb aaaaaaaa asks for votes, epoch 8, though its master is not FAIL\n"
                            "RCmb PING, epoch 7, 2 gossip entries; bbbbbbbb PFAIL"));
}

void TestCaptureFile::wiresharkSeesEveryField()
{
    NEEDS_TSHARK;
    const auto field = [](const char* names) {
        QStringList fields;
        for (const QString& name : QString::fromLatin1(names).split(u' '))
            fields << (name.contains(u'.') && name.startsWith(u"frame") ? name
                                                                        : QStringLiteral("rcmb.") + name);
        return fields;
    };
    const QString file = path("x.pcapng"), a = QString::fromLatin1(idText('a'));
    BusBytes bytes = header(0);
    bytes.u64(16, 0xffffffffffffffff).u64(24, 12).u64(32, 13).text(2128, idText('b')).slots(80, 7000, 7000);
    bytes.u16(2246, 14).u16(2250, 0x212).u8(2252, 1).u8(2253, 3);
    QVERIFY(saved({wire(bytes)}));
    QCOMPARE(
        fieldsOf(file,
                 field("signature length version type light sender master current_epoch config_epoch offset "
                       "slots ip port bus_port plain_port count extensions"))
            .join(u'\n'),
        QStringLiteral(
            "RCmb|2256|1|0|0|%1|%2|18446744073709551615|12|13|0-5460,7000|127.15.1.1|9000|19000|14|0|0")
            .arg(a, QString::fromLatin1(idText('b'))));
    QCOMPARE(
        fieldsOf(
            file,
            field("flags flags.master flags.replica flags.myself flags.nofailover flags.pfail state mflags "
                  "mflags.paused mflags.force_ack mflags.ext_data"))
            .join(u'\n'),
        QStringLiteral("0x0212|0|1|1|1|0|1|0x03|1|1|0"));

    QVERIFY(saved({wire(pingBytes(2).u16(2256 + 98, 5).u16(2256 + 100, 15))}));
    QCOMPARE(
        fieldsOf(file,
                 field("gossip.node gossip.ip gossip.port gossip.bus_port gossip.plain_port gossip.flags "
                       "gossip.flags.pfail"))
            .join(u'\n'),
        QStringLiteral("%1,%2|127.15.1.2,127.15.1.2|9001,9001|19001,19001|15,0|0x0005,0x0001|1,0")
            .arg(QString::fromLatin1(idText('b')), QString::fromLatin1(idText('c'))));
    const QString times = fieldsOf(file, field("gossip.ping_sent gossip.pong_received")).join(u'\n');
    QCOMPARE(times.count(u"2020"), 4);
    QVERIFY2(times.contains(u"26:40.") && times.contains(u"26:45."), qPrintable(times));

    QVERIFY(saved({wire(extendedPingBytes())}));
    QCOMPARE(
        fieldsOf(
            file,
            field("extensions extension.type extension.length extension.text extension.node extension.ttl"))
            .join(u'\n'),
        QStringLiteral("3|3,1,2|48,16,56|%1,left|%2|60")
            .arg(QString::fromLatin1(idText('5')), QString::fromLatin1(idText('6'))));

    QVERIFY(saved({wire(failBytes('b')), wire(updateBytes('d', 8, 5461, 10922)),
                   wire(moduleBytes(0x1234, 5, "data"))}));
    QCOMPARE(fieldsOf(file, field("type fail.node update.config_epoch update.node update.slots module.id "
                                  "module.length module.type module.data"))
                 .join(u'\n'),
             QStringLiteral("3|%1|||||||\n7||8|%2|5461-10922||||\n9|||||0x0000000000001234|4|5|64617461")
                 .arg(QString::fromLatin1(idText('b')), QString::fromLatin1(idText('d'))));

    WireMessage dropped = wire(lightPublishBytes("news", "hey"));
    dropped.dropped = true;
    dropped.dueNs += 1'500'000;
    QVERIFY(saved({wire(publishBytes("news", "hello", 10)), dropped}));
    QCOMPARE(
        fieldsOf(file, field("type light publish.channel_length publish.message_length publish.channel "
                             "publish.message frame.comment"))
            .join(u'\n'),
        QStringLiteral(
            "10|0|4|5|news|hello|\n4|1|4|3|news|hey|dropped by Ringside,delayed by Ringside for 1.500 ms"));
}

void TestCaptureFile::wiresharkFindsNothingWrong()
{
    NEEDS_TSHARK;
    Result<std::unique_ptr<CaptureFile>> file = CaptureFile::create(path("x.pcapng"), addressOf);
    QVERIFY(file);
    for (const WireMessage& message : everything())
        QVERIFY((*file)->write(message));
    QVERIFY((*file)->writeClosed(7, wire({}).timeNs));
    QVERIFY((*file)->finish());
    const QStringList checks{QStringLiteral("-o"), QStringLiteral("tcp.check_checksum:TRUE"),
                             QStringLiteral("-o"), QStringLiteral("ip.check_checksum:TRUE"),
                             QStringLiteral("-Y")};
    QCOMPARE(tshark(path("x.pcapng"),
                    checks + QStringList(QStringLiteral(
                                 "tcp.analysis.flags || _ws.malformed || _ws.lua.error || rcmb.problem || "
                                 "tcp.checksum.status != 1 || ip.checksum.status != 1")))
                 .join(u'\n'),
             QString());
    // The filter is not just empty: every packet has sound checksums, and the stream its three and three
    // packets.
    QCOMPARE(
        tshark(path("x.pcapng"), checks + QStringList(QStringLiteral("tcp.checksum.status == 1"))).size(),
        qsizetype(3 + everything().size() + 2 + 3));
}

void TestCaptureFile::wiresharkNamesProblems()
{
    NEEDS_TSHARK;
    QVERIFY(saved({wire(header(42)), wire(pingBytes(3).u16(14, 4)),
                   wire(failBytes('b').u16(8, 2).text(2256, "?")), wire(extendedPingBytes().u32(2360, 13)),
                   wire(publishBytes("news", "hello").u32(2260, 9)),
                   wire(header(0).u16(2250, 0x1011).u8(2252, 2))}));
    const QString found =
        fieldsOf(path("x.pcapng"), {QStringLiteral("rcmb.type"), QStringLiteral("_ws.expert.message")})
            .join(u'\n');
    QCOMPARE(
        found,
        QStringLiteral(
            "42|Unknown type\n"
            "0|It claims 4 gossip entries, but has room for 3\n"
            "3|Only version 1 is known,This is not a node id of 40 hex digits,FAIL: ?bbbbbbb has failed\n"
            "0|This length is no multiple of 8, or reaches beyond the end of the message\n"
            "4|What it holds takes 2277 bytes, but it has 2273\n"
            "0|Unknown flags,Unknown cluster state"));
}

/// Every message that a real server wrote, as tests/core/tst_bus_corpus.cpp lists them.
void TestCaptureFile::wiresharkOnRealMessages()
{
    NEEDS_TSHARK;
    std::vector<WireMessage> messages;
    for (const char* server : {"redis-7.0", "valkey-8.0"}) {
        const QDir directory(QFINDTESTDATA("data/bus/") + QLatin1String(server));
        for (const QString& name : directory.entryList({QStringLiteral("*.bin")})) {
            QFile file(directory.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            messages.push_back(wire(file.readAll()));
        }
    }
    QVERIFY(messages.size() > 20);
    QVERIFY(saved(messages));
    QCOMPARE(tshark(path("x.pcapng"), {QStringLiteral("-Y"),
                                       QStringLiteral("tcp.analysis.flags || _ws.malformed || rcmb.problem")})
                 .join(u'\n'),
             QString());
    const QStringList types =
        fieldsOf(path("x.pcapng"), {QStringLiteral("rcmb.type"), QStringLiteral("rcmb.sender"),
                                    QStringLiteral("rcmb.current_epoch"), QStringLiteral("rcmb.slots"),
                                    QStringLiteral("rcmb.count")});
    QCOMPARE(types.size(), qsizetype(messages.size()));
    for (size_t i = 0; i < messages.size(); ++i) {
        const BusMessage& message = messages[i].message;
        const QString slots_ = message.slots.isEmpty() ? QStringLiteral("none") : message.slots.toString();
        const QString expected = message.light ? QStringLiteral("%1||||").arg(message.type)
                                               : QStringLiteral("%1|%2|%3|%4|%5")
                                                     .arg(message.type)
                                                     .arg(QString::fromLatin1(message.sender.toHex()))
                                                     .arg(message.currentEpoch)
                                                     .arg(slots_)
                                                     .arg(message.gossipCount);
        QCOMPARE(types[qsizetype(i)], expected);
    }
}

RINGSIDE_TEST(capture_file, TestCaptureFile)
#include "tst_capture_file.moc"
