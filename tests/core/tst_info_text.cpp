#include "core/cluster/info_text.h"
#include "tests/support/runner.h"

using namespace ringside;

class TestInfoText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reading()
    {
        const InfoText info("# Server\r\nredis_version:7.0.15\r\nexecutable:/usr/bin/a:b\r\n\r\n# Memory\r\n"
                            "used_memory:1234567\r\nmem_fragmentation_ratio:1.25\r\nmaxmemory_policy:\r\n\r\n"
                            "# Keyspace\r\ndb0:keys=61000,expires=12,avg_ttl=0\r\n");
        QCOMPARE(info.text("redis_version"), QByteArray("7.0.15"));
        QCOMPARE(info.text("executable"), QByteArray("/usr/bin/a:b"));
        QCOMPARE(info.integer("used_memory"), 1234567);
        QCOMPARE(info.real("mem_fragmentation_ratio"), 1.25);
        QCOMPARE(info.field("db0", "keys"), 61000);
        QCOMPARE(info.field("db0", "expires"), 12);
        QVERIFY(info.contains("maxmemory_policy"));
        QCOMPARE(info.text("maxmemory_policy"), QByteArray());
    }

    void whatIsMissing()
    {
        const InfoText info("a:1\nb:x\n#c:3\n:4\nno colon\n");
        QCOMPARE(info.integer("b", 7), 7);
        QCOMPARE(info.real("b", 0.5), 0.5);
        QCOMPARE(info.integer("nothing", -1), -1);
        QCOMPARE(info.field("a", "keys", 9), 9);
        QCOMPARE(info.field("nothing", "keys", 9), 9);
        QVERIFY(!info.contains("#c"));
        QVERIFY(!info.contains("c"));
        QVERIFY(!info.contains(""));
        QVERIFY(!info.contains("no colon"));
        QVERIFY(!InfoText().contains("a"));
        QCOMPARE(InfoText("db0:keys=x").field("db0", "keys", 5), 5);
    }

    void aFieldIsNotTheEndOfAnother() { QCOMPARE(InfoText("db0:subkeys=1,keys=2").field("db0", "keys"), 2); }

    void clusterInfoWithoutALastLineEnd()
    {
        const InfoText info("cluster_enabled:1\r\ncluster_state:fail\r\ncluster_current_epoch:18446744");
        QCOMPARE(info.text("cluster_state"), QByteArray("fail"));
        QCOMPARE(info.integer("cluster_current_epoch"), 18446744);
    }
};

RINGSIDE_TEST(info_text, TestInfoText)
#include "tst_info_text.moc"
