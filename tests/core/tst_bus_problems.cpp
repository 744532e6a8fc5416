#include "bus_bytes.h"
#include "core/wire/bus_message.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// Messages that are not as the servers write them: what is wrong is said, and what can be read is read.
class TestBusProblems : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneSentence_data();
    void oneSentence();
    void readableAllTheSame();
    void lengthsThatWouldWrap();
    void manyProblemsAreFewSentences();
    void everyTruncationIsTold();
    void anyFewBytes();
};

void TestBusProblems::oneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, const char* expected) {
        QTest::newRow(name) << bytes << QString::fromLatin1(expected);
    };
    row("nothing", {}, "It has 0 bytes; the shortest header has 16.");
    row("too short", QByteArray("RCmb"), "It has 4 bytes; the shortest header has 16.");
    row("signature", header(0).text(0, "RCmx"),
        "It does not begin with RCmb: it is not a message of the cluster bus.");
    row("version", header(0).u16(8, 2), "Version 2 is unknown; it is read as version 1 would be.");
    row("length", header(0).u32(4, 2000), "Its header says 2000 bytes, but it has 2256.");
    row("unknown type", header(42), "Type 42 is unknown.");
    row("unknown light type", lightPublishBytes("a", "b", 42), "Type 42 is unknown.");
    row("cut header", header(0).resize(1000).sized(), "It ends too early: at 1000 of at least 2256 bytes.");
    row("sender", header(0).text(40, "g"), "The sender is not a node id of 40 hex digits.");
    row("empty sender", header(0).text(40, QByteArray(40, '\0')),
        "The sender is not a node id of 40 hex digits.");
    row("master", header(0).text(2128, "x"), "The sender's master is not a node id of 40 hex digits.");
    row("address", header(0).text(2168, "127.\x01"), "The announced address is not readable.");
    row("endless address", header(0).text(2168, QByteArray(46, '1')),
        "The announced address is not readable.");
    row("flags", header(0).u16(2250, 0x4011), "The sender has unknown node flags (0x4011).");
    row("state", header(0).u8(2252, 2), "The cluster state 2 is unknown.");
    row("mflags", header(0).u8(2253, 8), "The message has unknown message flags.");
    row("mflags behind", header(0).u8(2255, 1), "The message has unknown message flags.");
    row("gossip on FAIL", failBytes('b').u16(14, 2),
        "It claims gossip entries, which its type does not have.");
    row("extensions on a vote", header(6).u16(2214, 1),
        "It claims extensions, which its type does not have.");
    row("too much gossip", pingBytes(3).u16(14, 4), "It claims 4 gossip entries, but has room for 3.");
    row("less gossip than bytes", pingBytes(3).u16(14, 2), "104 more bytes follow its end.");
    row("gossip id", pingBytes(3).text(2256 + 104, "?"),
        "1 gossip entries do not name a node id of 40 hex digits.");
    row("gossip address", pingBytes(2).text(2256 + 48, "\x02"), "1 gossip entries hold no readable address.");
    row("gossip flags", pingBytes(2).u16(2256 + 98, 0x8001), "1 gossip entries have unknown flags.");
    row("ext: no flag", extendedPingBytes().u8(2253, 0),
        "It claims extensions, but its flags do not say EXT_DATA.");
    row("ext: missing", pingBytes(1).u16(2214, 1).u8(2253, 4),
        "Extension 1 of 1 lies beyond the end of the message.");
    row("ext: length 13", extendedPingBytes().u32(2360, 13),
        "Extension 1 of 3 has the length 13, which is not a multiple of 8 (at least 8).");
    row("ext: length 0", extendedPingBytes().u32(2360, 0),
        "Extension 1 of 3 has the length 0, which is not a multiple of 8 (at least 8).");
    row("ext: too long", extendedPingBytes().u32(2360 + 48 + 16, 64),
        "Extension 3 of 3 reaches beyond the end of the message.");
    row("ext: endless", extendedPingBytes().u32(2360, 0xfffffff8),
        "Extension 1 of 3 reaches beyond the end of the message.");
    row("ext: unknown", extendedPingBytes().u16(2364, 9), "Extension 1 of 3 has the unknown type 9.");
    row("ext: text", extendedPingBytes().text(2360 + 48 + 8, "leftleft"),
        "Extension 2 of 3 does not end its text.");
    row("ext: secret", extendedPingBytes().u16(2364, 4), "");
    row("ext: address", extendedPingBytes().u16(2360 + 48 + 4, 4).text(2360 + 48 + 8, "leftleft"),
        "Extension 2 of 3 does not end its text.");
    row("ext: shard id", extendedPingBytes().text(2368, "?"),
        "Extension 1 of 3 is not an id of 40 hex digits.");
    row("ext: forgotten", extendedPingBytes().text(2360 + 48 + 16 + 8, "?"),
        "Extension 3 of 3 does not name a node id of 40 hex digits.");
    row("ext: one too few", extendedPingBytes().u16(2214, 2), "56 more bytes follow its end.");
    row("FAIL: id", failBytes('b').text(2256, "-"),
        "The node that failed is not a node id of 40 hex digits.");
    row("FAIL: short", failBytes('b').resize(2290).sized(),
        "What it holds takes 2296 bytes, but it has only 2290.");
    row("FAIL: long", failBytes('b').resize(2300).sized(), "4 more bytes follow its end.");
    row("vote: long", header(6).resize(2257).sized(), "1 more bytes follow its end.");
    row("PUBLISH: no lengths", header(4), "It ends too early: at 2256 of at least 2264 bytes.");
    row("PUBLISH: channel", publishBytes("news", "hello").u32(2256, 5),
        "What it holds takes 2274 bytes, but it has only 2273.");
    row("PUBLISH: message", publishBytes("news", "hello").u32(2260, 4), "1 more bytes follow its end.");
    row("light: message", lightPublishBytes("news", "hello").u32(20, 6),
        "What it holds takes 34 bytes, but it has only 33.");
    row("light: no lengths", lightPublishBytes({}, {}).resize(20).sized(),
        "It ends too early: at 20 of at least 24 bytes.");
    row("light PING", lightPublishBytes("a", "b", 0),
        "Only PUBLISH, PUBLISHSHARD and MODULE come with a light header.");
    row("UPDATE: id", updateBytes('d', 8, 0, 1).text(2264, "zz"),
        "The node whose slots these are is not a node id of 40 hex digits.");
    row("UPDATE: short", updateBytes('d', 8, 0, 1).resize(4000).sized(),
        "What it holds takes 4352 bytes, but it has only 4000.");
    row("MODULE: short", moduleBytes(1, 2, "abc").resize(2260).sized(),
        "It ends too early: at 2260 of at least 2269 bytes.");
    row("MODULE: length", moduleBytes(1, 2, "abc").u32(2264, 2), "1 more bytes follow its end.");
}

void TestBusProblems::oneSentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(decodeBusMessage(bytes).problems.join(u'\n'), expected);
}

void TestBusProblems::readableAllTheSame()
{
    const BusMessage version = decodeBusMessage(failBytes('b').u16(8, 3));
    QCOMPARE(version.version, quint16(3));
    QCOMPARE(version.about, idOf('b'));
    const BusMessage gossip = decodeBusMessage(pingBytes(3).u16(14, 60000));
    QCOMPARE(gossip.gossipCount, quint16(60000));
    QCOMPARE(gossip.gossip.size(), size_t(3));
    QCOMPARE(gossip.gossip[2].id, idOf('d'));
    const BusMessage extensions = decodeBusMessage(extendedPingBytes().u32(2360 + 48, 13));
    QCOMPARE(extensions.extensions.size(), size_t(1));
    const BusMessage publish = decodeBusMessage(publishBytes("news", "hello").u32(2260, 500));
    QCOMPARE(publish.channel, QByteArray("news"));
    QCOMPARE(publish.payload, QByteArray("hello"));
    const BusMessage update = decodeBusMessage(updateBytes('d', 8, 0, 100).resize(2304 + 2).sized());
    QCOMPARE(update.updateEpoch, quint64(8));
    QCOMPARE(update.updateSlots.toString(), QStringLiteral("0-15"));
    const BusMessage unknown = decodeBusMessage(header(42).resize(3000).sized());
    QCOMPARE(unknown.sender, idOf('a'));
    QCOMPARE(unknown.currentEpoch, quint64(7));
    const BusMessage cut = decodeBusMessage(header(0).resize(100).sized());
    QCOMPARE(cut.sender, idOf('a'));
    QCOMPARE(cut.slots.toString(), QStringLiteral("0-159"));
}

void TestBusProblems::lengthsThatWouldWrap()
{
    // 4294967295 + 10 is 9 in 32 bits: as many bytes as there are.
    const QByteArray publish = publishBytes("news", "hello").u32(2256, 0xffffffff).u32(2260, 10);
    const BusMessage message = decodeBusMessage(publish);
    QCOMPARE(message.problems.join(u'\n'),
             QStringLiteral("What it holds takes 4294969569 bytes, but it has only 2273."));
    QCOMPARE(message.channel, QByteArray("newshello"));
    QVERIFY(message.payload.isEmpty());
    const QByteArray both = lightPublishBytes("news", "hello").u32(16, 0xffffffff).u32(20, 0xffffffff);
    QVERIFY(!decodeBusMessage(both).isHealthy());
    QVERIFY(!decodeBusMessage(moduleBytes(1, 2, "abc").u32(2264, 0xffffffff)).isHealthy());
}

void TestBusProblems::manyProblemsAreFewSentences()
{
    BusBytes bytes = pingBytes(0);
    bytes.resize(2256 + 8000);
    for (int i = 0; i < 1000; ++i)
        bytes.u32(2256 + i * 8, 8).u16(2260 + i * 8, 77);
    const BusMessage message = decodeBusMessage(bytes.u16(2214, 1000).u8(2253, 4).sized());
    QCOMPARE(message.extensions.size(), size_t(1000));
    QCOMPARE(message.problems.size(), 13);
    QCOMPARE(message.problems.last(), QStringLiteral("More is wrong than is told here."));
    QCOMPARE(decodeBusMessage(header(1).resize(2256 + 9 * 104).u16(14, 9).sized()).problems.join(u'\n'),
             QStringLiteral("9 gossip entries do not name a node id of 40 hex digits."));
}

/// No prefix of a message passes for a message.
void TestBusProblems::everyTruncationIsTold()
{
    for (const QByteArray& bytes : everyMessage()) {
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            // A copy of just that size, so that the sanitizer sees a read behind it.
            const std::vector<char> cut(bytes.begin(), bytes.begin() + size);
            QVERIFY(!decodeBusMessage(QByteArrayView(cut.data(), size)).isHealthy());
        }
    }
}

void TestBusProblems::anyFewBytes()
{
    for (int size = 0; size < 3000; size += 7)
        QVERIFY(!decodeBusMessage(QByteArray(size, '\xff')).isHealthy());
    QVERIFY(!decodeBusMessage(QByteArray("RCmb") + QByteArray(5000, '\xff')).isHealthy());
}

RINGSIDE_TEST(bus_problems, TestBusProblems)
#include "tst_bus_problems.moc"
