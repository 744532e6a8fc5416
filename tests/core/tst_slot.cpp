#include "core/cluster/slot.h"
#include "tests/support/runner.h"

using namespace ringside;

class TestSlot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checksum()
    {
        QCOMPARE(crc16("123456789"), quint16(12739)); // specification, appendix A
        QCOMPARE(crc16(""), quint16(0));
        QCOMPARE(crc16(QByteArray("\0", 1)), quint16(0));
        QCOMPARE(crc16(QByteArray("\0a", 2)), crc16("a")); // leading zeros do not count, others do
        QVERIFY(crc16(QByteArray("a\0", 2)) != crc16("a"));
        QCOMPARE(crc16(QByteArray("\xff", 1)), quint16(0x1ef0)); // bytes are taken unsigned
    }

    void slotOfKey_data()
    {
        QTest::addColumn<int>("slot");
        const auto row = [](const char* key, int slot) { QTest::newRow(key) << slot; };
        row("user:123", 12893);
        row("product:456", 4433);
        row("{customer:789}", 15070);
        row("{customer:12345}", 5693);
        row("{customer:12345}:profile", 5693);
        row("customer:12345:profile", 9781);
        row("{customer:CUST001}", 13801);
        row("{policy:POL001}", 10046);
        row("{policy:POL001}:claims", 10046);
        row("{agent:AGT001}", 8340);
        row("stats:customers", 10293);
        row("stats:policies", 10090);
        row("stats:claims", 12343);
        row("user:1", 10778);
        row("user:2", 6777);
        row("user:3", 2648);
        row("key1", 9189);
        row("key2", 4998);
        row("key3", 935);
        row("123456789", 12739);
        row("", 0);
    }

    void slotOfKey()
    {
        QFETCH(int, slot);
        QCOMPARE(keyHashSlot(QTest::currentDataTag()), slot);
    }

    void tag_data()
    {
        QTest::addColumn<QByteArray>("tag");
        const auto row = [](const char* key, const char* tag) { QTest::newRow(key) << QByteArray(tag); };
        row("plain", "plain");
        row("{user1000}.following", "user1000");
        row("foo{bar}", "bar");
        row("foo{}{bar}", "foo{}{bar}"); // an empty tag: the whole key, whatever follows
        row("foo{{bar}}zap", "{bar");
        row("foo{bar}{zap}", "bar");
        row("{a}{b}", "a");
        row("{}", "{}");
        row("{", "{");
        row("}", "}");
        row("{unclosed", "{unclosed");
        row("}{", "}{");
        row("}a{b}c", "b");
    }

    void tag()
    {
        QFETCH(QByteArray, tag);
        QCOMPARE(hashTag(QTest::currentDataTag()).toByteArray(), tag);
    }

    void aThousandKeysOverThreeMasters()
    {
        std::array<int, 3> keys{};
        for (int i = 0; i < 1000; ++i) {
            const int slot = keyHashSlot("sharding_test:dist:" + QByteArray::number(i));
            ++keys[slot <= 5460 ? 0 : slot <= 10922 ? 1 : 2];
        }
        QCOMPARE(keys[0], 343);
        QCOMPARE(keys[1], 324);
        QCOMPARE(keys[2], 333);
    }
};

RINGSIDE_TEST(slot, TestSlot)
#include "tst_slot.moc"
