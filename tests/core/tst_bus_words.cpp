#include "bus_bytes.h"
#include "core/wire/bus_words.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

/// Node 1 is aa..a, node 2 is bb..b, up to node 6; nobody else is known.
int numberOf(const NodeId& id)
{
    const int number = id.toHex().at(0) - 'a' + 1;
    return id.isNull() || number < 1 || number > 6 ? 0 : number;
}

WireMessage wire(const QByteArray& bytes, bool forward = true, int from = 1, int to = 4)
{
    WireMessage wire;
    wire.timeNs = wire.dueNs = 1'600'000'008'000'000'000;
    wire.from = from;
    wire.to = to;
    wire.forward = forward;
    wire.raw = bytes;
    wire.size = quint64(bytes.size());
    wire.message = decodeBusMessage(bytes);
    return wire;
}

QString valueOf(const WireMessage& wire, const char* name)
{
    for (const BusField& field : busFields(wire, numberOf)) {
        if (field.name == QLatin1String(name))
            return field.value;
    }
    return QStringLiteral("no such field");
}

QStringList namesOf(const QByteArray& bytes)
{
    QStringList names;
    for (const BusField& field : busFields(wire(bytes), numberOf))
        names << field.name;
    return names;
}

} // namespace

class TestBusWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void summaries_data();
    void summaries();
    void fieldsOfAPing();
    void valuesOfTheHeader();
    void gossip();
    void extensions();
    void bodies();
    void journey();
    void light();
    void problems();
    void everyFieldIsExplained();
    void flagNames();
    void hostileText();
};

void TestBusWords::summaries_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("forward");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* expected, const QByteArray& bytes, bool forward = true) {
        QTest::newRow(expected) << bytes << forward << QString::fromLatin1(expected);
    };
    const QByteArray nobody(40, '\0');
    row("PING, epoch 7, 3 gossip entries", pingBytes(3));
    row("PING, epoch 7, 1 gossip entry", pingBytes(1));
    row("MEET, epoch 7, no gossip", pingBytes(0, 2));
    row("PING, epoch 7, 3 gossip entries; node 3 PFAIL; node 4 FAIL",
        pingBytes(3).u16(2256 + 104 + 98, 5).u16(2256 + 208 + 98, 9));
    row("PING, epoch 7, 1 gossip entry; an unknown node (00000000) PFAIL",
        pingBytes(1).text(2256, QByteArray(40, '0')).u16(2256 + 98, 4));
    row("PING, epoch 7, no gossip; writes paused at offset 1000", pingBytes(0).u8(2253, 1));
    row("PONG, epoch 7, 2 gossip entries", pingBytes(2, 1), false);
    row("PONG, now master of 0-5460, config epoch 8", pingBytes(2, 1).u64(24, 8));
    row("PONG, now master of 0-5460,6000,7000 and 2 more ranges, config epoch 1",
        header(1).slots(80, 6000, 6000).slots(80, 7000, 7000).slots(80, 8000, 8000).slots(80, 9000, 9000));
    row("PONG, now master without slots", header(1).text(80, QByteArray(2048, '\0')));
    row("PONG, now replica of node 2", header(1).text(2128, idText('b')));
    row("FAIL: node 2 has failed", failBytes('b'));
    row("FAIL: an unknown node (99999999) has failed", failBytes('9'));
    row("PUBLISH to channel news, 5 bytes", publishBytes("news", "hello"));
    row("PUBLISHSHARD to channel s, 1 byte", lightPublishBytes("s", "x", 10));
    row("node 1 asks for votes, epoch 8", header(5).u64(16, 8));
    row("node 1 asks for votes, epoch 8, though its master is not FAIL", header(5).u64(16, 8).u8(2253, 2));
    row("vote for node 4 in epoch 8", header(6).u64(16, 8));
    row("UPDATE: slots 5461-10922 belong to node 4 since epoch 8", updateBytes('d', 8, 5461, 10922));
    row("UPDATE: node 4 has no slots since epoch 8", updateBytes('d', 8, 1, 0));
    row("MFSTART: node 1 asks its master to pause writes", header(8));
    row("MODULE: 4 bytes from AAAAAAAAB", moduleBytes(1 << 10, 5, "data"));
    row("type 42, 2256 bytes (not as expected)", header(42));
    row("FAIL: node 2 has failed (not as expected)", failBytes('b').u16(8, 2));
    row("no message of the bus, 14 bytes", "GET / HTTP/1.1");
}

void TestBusWords::summaries()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, forward);
    QFETCH(QString, expected);
    QCOMPARE(busSummary(wire(bytes, forward), numberOf), expected);
}

void TestBusWords::fieldsOfAPing()
{
    QCOMPARE(
        namesOf(pingBytes(2)).join(u' '),
        QStringLiteral("link sig totlen ver type sender flags slaveof myip port cport pport currentEpoch "
                       "configEpoch myslots offset state mflags count gossip 1 gossip 2"));
    QCOMPARE(namesOf(extendedPingBytes()).mid(20).join(u' '),
             QStringLiteral("extensions extension 1 extension 2 extension 3"));
}

void TestBusWords::valuesOfTheHeader()
{
    const WireMessage ping = wire(header(0).text(2128, idText('b')).u16(2250, 0x216).u8(2252, 1).u8(2253, 3));
    QCOMPARE(valueOf(ping, "sig"), QStringLiteral("RCmb"));
    QCOMPARE(valueOf(ping, "totlen"), QStringLiteral("2256 bytes"));
    QCOMPARE(valueOf(ping, "type"), QStringLiteral("PING (0)"));
    QCOMPARE(valueOf(ping, "sender"), QStringLiteral("node 1 (aaaaaaaa)"));
    QCOMPARE(valueOf(ping, "flags"), QStringLiteral("slave, fail?, myself, nofailover"));
    QCOMPARE(valueOf(ping, "slaveof"), QStringLiteral("node 2 (bbbbbbbb)"));
    QCOMPARE(valueOf(ping, "myip"), QStringLiteral("127.15.1.1"));
    QCOMPARE(valueOf(ping, "port"), QStringLiteral("9000"));
    QCOMPARE(valueOf(ping, "cport"), QStringLiteral("19000"));
    QCOMPARE(valueOf(ping, "currentEpoch"), QStringLiteral("7"));
    QCOMPARE(valueOf(ping, "configEpoch"), QStringLiteral("1"));
    QCOMPARE(valueOf(ping, "myslots"), QStringLiteral("0-5460"));
    QCOMPARE(valueOf(ping, "offset"), QStringLiteral("1000"));
    QCOMPARE(valueOf(ping, "state"), QStringLiteral("fail"));
    QCOMPARE(valueOf(ping, "mflags"), QStringLiteral("PAUSED, FORCEACK"));
    QCOMPARE(valueOf(wire(header(0)), "slaveof"), QStringLiteral("none"));
    QCOMPARE(valueOf(wire(header(0)), "mflags"), QStringLiteral("none"));
}

void TestBusWords::gossip()
{
    BusBytes bytes = pingBytes(3);
    bytes.u32(2256 + 40, 0);                                                          // no ping outstanding
    bytes.u16(2256 + 104 + 98, 5).u32(2256 + 104 + 40, 1'600'000'006);                // suspected
    bytes.u16(2256 + 208 + 98, 0x4a).u32(2256 + 208 + 40, 0).u32(2256 + 208 + 44, 0); // failed, never heard
    const WireMessage ping = wire(bytes);
    QCOMPARE(valueOf(ping, "gossip 1"),
             QStringLiteral("node 2 (bbbbbbbb): ok, last pong 3 s ago, 127.15.1.2:9001@19001; master"));
    QCOMPARE(valueOf(ping, "gossip 2"),
             QStringLiteral("node 3 (cccccccc): PFAIL, last pong 3 s ago, ping without answer for 2 s, "
                            "127.15.1.2:9001@19001; master, fail?"));
    QCOMPARE(
        valueOf(ping, "gossip 3"),
        QStringLiteral("node 4 (dddddddd): FAIL, no pong yet, 127.15.1.2:9001@19001; slave, fail, noaddr"));
    QStringList explanations;
    for (const BusField& field : busFields(ping, numberOf)) {
        if (field.name.startsWith(u"gossip"))
            explanations << field.explanation;
    }
    QCOMPARE(QSet<QString>(explanations.begin(), explanations.end()).size(), 3);
}

void TestBusWords::extensions()
{
    const WireMessage ping = wire(extendedPingBytes());
    QCOMPARE(valueOf(ping, "extensions"), QStringLiteral("3"));
    QCOMPARE(valueOf(ping, "extension 1"), QStringLiteral("shard: 55555555"));
    QCOMPARE(valueOf(ping, "extension 2"), QStringLiteral("name: left"));
    QCOMPARE(valueOf(ping, "extension 3"), QStringLiteral("forgotten: an unknown node (66666666)"));
    QCOMPARE(valueOf(ping, "flags"), QStringLiteral("master, myself, extensions, light headers"));
    const WireMessage redis8 = wire(extendedPingBytes().u16(2364, 4));
    QCOMPARE(valueOf(redis8, "extension 1"), QStringLiteral("internal secret"));
}

void TestBusWords::bodies()
{
    QCOMPARE(valueOf(wire(failBytes('b')), "about.nodename"), QStringLiteral("node 2 (bbbbbbbb)"));
    const WireMessage update = wire(updateBytes('d', 8, 5461, 10922));
    QCOMPARE(valueOf(update, "update.nodename"), QStringLiteral("node 4 (dddddddd)"));
    QCOMPARE(valueOf(update, "update.configEpoch"), QStringLiteral("8"));
    QCOMPARE(valueOf(update, "update.slots"), QStringLiteral("5461-10922"));
    const WireMessage publish = wire(publishBytes("news", "hello\x1b!"));
    QCOMPARE(valueOf(publish, "channel"), QStringLiteral("news"));
    QCOMPARE(valueOf(publish, "message"), QStringLiteral("hello\\x1b!"));
    const QString longMessage = valueOf(wire(publishBytes("news", QByteArray(300, 'x'))), "message");
    QCOMPARE(longMessage, QString(256, u'x') + QStringLiteral(" … (300 bytes)"));
    const WireMessage module = wire(moduleBytes(quint64(1) << 10, 5, "data"));
    QCOMPARE(valueOf(module, "module_id"), QStringLiteral("AAAAAAAAB"));
    QCOMPARE(valueOf(module, "module type"), QStringLiteral("5"));
    QCOMPARE(valueOf(module, "bulk_data"), QStringLiteral("4 bytes"));
}

void TestBusWords::journey()
{
    WireMessage ping = wire(pingBytes(0));
    QCOMPARE(valueOf(ping, "link"), QStringLiteral("node 1 to node 4"));
    QCOMPARE(valueOf(ping, "dropped"), QStringLiteral("no such field"));
    QCOMPARE(valueOf(ping, "delayed"), QStringLiteral("no such field"));
    ping.dropped = true;
    ping.dueNs += 120'500'000;
    ping.from = 0;
    ping.to = -2;
    QCOMPARE(valueOf(ping, "link"), QStringLiteral("somebody outside to client 2"));
    QCOMPARE(valueOf(ping, "dropped"), QStringLiteral("yes"));
    QCOMPARE(valueOf(ping, "delayed"), QStringLiteral("120.5 ms"));
}

void TestBusWords::light()
{
    QCOMPARE(namesOf(lightPublishBytes("news", "hello")).join(u' '),
             QStringLiteral("link sig totlen ver type light channel message"));
}

void TestBusWords::problems()
{
    QCOMPARE(valueOf(wire(failBytes('b').u16(8, 2)), "problem"),
             QStringLiteral("Version 2 is unknown; it is read as version 1 would be."));
    QCOMPARE(namesOf("GET / HTTP/1.1\r\n\r\n").join(u' '), QStringLiteral("link problem"));
}

void TestBusWords::everyFieldIsExplained()
{
    for (const QByteArray& bytes : everyMessage()) {
        for (const BusField& field : busFields(wire(bytes), numberOf)) {
            QVERIFY2(!field.value.isEmpty(), qPrintable(field.name));
            QVERIFY2(field.explanation.endsWith(u'.'), qPrintable(field.name + field.explanation));
        }
    }
    const QByteArray malformed = header(42).u16(8, 2);
    QVERIFY(busFields(wire(malformed), numberOf).size() > 15);
}

void TestBusWords::flagNames()
{
    QCOMPARE(busFlagsText(0), QStringLiteral("none"));
    QCOMPARE(busFlagsText(0x3fff),
             QStringLiteral("master, slave, fail?, fail, myself, handshake, noaddr, meet, "
                            "migrate_to, nofailover, extensions, light headers, "
                            "light modules, my master fails"));
    QCOMPARE(busFlagsText(0x8001), QStringLiteral("master, 0x8000"));
    QCOMPARE(busTypeName(5), QStringLiteral("FAILOVER_AUTH_REQUEST"));
    QCOMPARE(busTypeName(42), QStringLiteral("type 42"));
}

/// Bytes of a message never act as placeholders or control characters of the text.
void TestBusWords::hostileText()
{
    QCOMPARE(busSummary(wire(publishBytes("%2%3", "x")), numberOf),
             QStringLiteral("PUBLISH to channel %2%3, 1 byte"));
    const QByteArray ping = pingBytes(1).text(2256 + 48, QByteArray("%1%2%3%4", 9) + '\0');
    QVERIFY(valueOf(wire(ping), "gossip 1").contains(u"s, %1%2%3%4:9001@19001; master"));
    QCOMPARE(valueOf(wire(publishBytes("\xff\n", "\xc3\xbc")), "channel"), QStringLiteral("\\xff\\x0a"));
    QCOMPARE(valueOf(wire(publishBytes("\xff\n", "\xc3\xbc")), "message"), QStringLiteral("ü"));
}

RINGSIDE_TEST(bus_words, TestBusWords)
#include "tst_bus_words.moc"
