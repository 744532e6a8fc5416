#include "core/cluster/nodes_text.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

QString healthWord(Health health)
{
    switch (health) {
    case Health::Handshake:
        return QStringLiteral("handshake");
    case Health::Ok:
        return QStringLiteral("ok");
    case Health::Pfail:
        return QStringLiteral("PFAIL");
    case Health::Fail:
        return QStringLiteral("FAIL");
    case Health::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

/// `07c37dfe* master ok linked epoch=1 0-5460 1000->292f8b36`
QString printed(const Opinion& o)
{
    QStringList words{o.id.shortHex() + (o.myself ? QStringLiteral("*") : QString())};
    words << (o.role == Role::Master    ? QStringLiteral("master")
              : o.role == Role::Replica ? QStringLiteral("replica of ") + o.masterId.shortHex()
                                        : QStringLiteral("unknown"));
    words << healthWord(o.health)
          << (o.linkConnected ? QStringLiteral("linked") : QStringLiteral("unlinked"));
    words << QStringLiteral("epoch=%1").arg(o.configEpoch);
    if (o.noAddress)
        words << QStringLiteral("noaddr");
    if (o.pingSentMs || o.pongReceivedMs)
        words << QStringLiteral("ping=%1 pong=%2").arg(o.pingSentMs).arg(o.pongReceivedMs);
    if (!o.slots.isEmpty())
        words << o.slots.toString();
    for (const OpenSlot& open : o.migrating)
        words << QStringLiteral("%1->%2").arg(open.slot).arg(open.with.shortHex());
    for (const OpenSlot& open : o.importing)
        words << QStringLiteral("%1<-%2").arg(open.slot).arg(open.with.shortHex());
    return words.join(u' ');
}

QString printed(const char* text)
{
    const auto opinions = parseClusterNodes(text);
    if (!opinions)
        return QStringLiteral("malformed");
    QStringList lines;
    for (const Opinion& opinion : *opinions)
        lines << printed(opinion);
    return lines.join(u'\n');
}

constexpr const char* kRedis70 =
    R"(07c37dfeb235213a872192d90877d0cd55635b91 127.15.1.4:9003@19003,localhost slave e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 0 1426238317239 4 connected
67ed2db8d677e59ec4a4cefb06858cf2a1a89fa1 127.15.1.2:9001@19001,localhost master - 0 1426238316232 2 connected 5461-10922
292f8b365bb7edb5e285caf0b7e6ddc7265d2f4f 127.15.1.3:9002@19002,localhost master,fail? - 1426238317800 1426238318243 3 connected 10923-16383
6ec23923021cf3ffec47632106199cb7f496ce01 127.15.1.5:9004@19004,localhost slave,fail 67ed2db8d677e59ec4a4cefb06858cf2a1a89fa1 1426238310001 1426238316232 5 disconnected
e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.15.1.1:9000@19000,localhost myself,master - 0 0 1 connected 0-5460
)";

constexpr const char* kValkey8 =
    "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.0.0.1:30001@31001,localhost,"
    "shard-id=69bc080733d1355567173199cff4a6a039a2f024 myself,master - 0 0 1 connected 0-100 200 300-5460\n"
    "07c37dfeb235213a872192d90877d0cd55635b91 127.0.0.1:30004@31004,,tls-port=0,"
    "shard-id=69bc080733d1355567173199cff4a6a039a2f024 slave,nofailover "
    "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 0 1726238317239 1 connected\n";

} // namespace

class TestNodesText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void redis70()
    {
        QCOMPARE(printed(kRedis70),
                 QStringLiteral(R"(07c37dfe replica of e7d1eecc ok linked epoch=4 ping=0 pong=1426238317239
67ed2db8 master ok linked epoch=2 ping=0 pong=1426238316232 5461-10922
292f8b36 master PFAIL linked epoch=3 ping=1426238317800 pong=1426238318243 10923-16383
6ec23923 replica of 67ed2db8 FAIL unlinked epoch=5 ping=1426238310001 pong=1426238316232
e7d1eecc* master ok linked epoch=1 0-5460)"));
    }

    void valkey8()
    {
        QCOMPARE(printed(kValkey8), QStringLiteral(R"(e7d1eecc* master ok linked epoch=1 0-100,200,300-5460
07c37dfe replica of e7d1eecc ok linked epoch=1 ping=0 pong=1726238317239)"));
    }

    void numbersAreLeftToTheLab()
    {
        const auto opinions = parseClusterNodes(kRedis70);
        QVERIFY(opinions);
        for (const Opinion& opinion : *opinions)
            QCOMPARE(opinion.number, 0);
    }

    void lines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(expected);
        };
        row("nothing", "", "");
        row("open slots",
            "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.0.0.1:1@2 myself,master - 0 0 1 connected 0-5460 "
            "[77-<-67ed2db8d677e59ec4a4cefb06858cf2a1a89fa1] "
            "[93->-292f8b365bb7edb5e285caf0b7e6ddc7265d2f4f]\n",
            "e7d1eecc* master ok linked epoch=1 0-5460 93->292f8b36 77<-67ed2db8");
        row("only an importing slot",
            "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.0.0.1:1@2 myself,master - 0 0 0 connected "
            "[16383-<-67ed2db8d677e59ec4a4cefb06858cf2a1a89fa1]\n",
            "e7d1eecc* master ok linked epoch=0 16383<-67ed2db8");
        row("handshake",
            "bf0bd5e0c8bd36eef8de3eafbfa39e8fe0d3c1dd 127.15.1.2:9001@19001 handshake - 0 0 0 disconnected\n",
            "bf0bd5e0 unknown handshake unlinked epoch=0");
        row("noaddr",
            "bf0bd5e0c8bd36eef8de3eafbfa39e8fe0d3c1dd :0@0 master,noaddr - 1426238317239 1426238316232 7 "
            "disconnected\n",
            "bf0bd5e0 master ok unlinked epoch=7 noaddr ping=1426238317239 pong=1426238316232");
        row("fail and noaddr",
            "bf0bd5e0c8bd36eef8de3eafbfa39e8fe0d3c1dd :0@0 master,fail,noaddr - 5 6 7 disconnected\n",
            "bf0bd5e0 master FAIL unlinked epoch=7 noaddr ping=5 pong=6");
        row("no flags", "bf0bd5e0c8bd36eef8de3eafbfa39e8fe0d3c1dd 127.0.0.1:1@2 noflags - 0 0 0 connected\n",
            "bf0bd5e0 unknown ok linked epoch=0");
        row("an IPv6 address",
            "bf0bd5e0c8bd36eef8de3eafbfa39e8fe0d3c1dd ::1:9001@19001 master - 0 0 2 connected 5\n",
            "bf0bd5e0 master ok linked epoch=2 5");
        row("nodes.conf",
            "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.0.0.1:1@2,localhost myself,master - 0 0 1 "
            "connected 9\n"
            "vars currentEpoch 6 lastVoteEpoch 0\n",
            "e7d1eecc* master ok linked epoch=1 9");
        row("line ends of a bulk reply",
            "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.0.0.1:1@2 myself,master - 0 0 1 connected "
            "9\r\n\r\n",
            "e7d1eecc* master ok linked epoch=1 9");
        row("no line end",
            "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.0.0.1:1@2 myself,master - 0 0 1 connected 9",
            "e7d1eecc* master ok linked epoch=1 9");
        row("the largest epoch",
            "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.0.0.1:1@2 master - 0 0 18446744073709551615 "
            "connected",
            "e7d1eecc master ok linked epoch=18446744073709551615");
    }

    void lines()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(printed(text.constData()), expected);
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray id("e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca");
        QTest::newRow("an error reply") << QByteArray("ERR This instance has cluster support disabled");
        QTest::newRow("a short id") << QByteArray("e7d1 127.0.0.1:1@2 master - 0 0 1 connected");
        QTest::newRow("cut off") << id + " 127.0.0.1:1@2 master - 0 0";
        QTest::newRow("an epoch that is no number") << id + " 127.0.0.1:1@2 master - 0 0 x connected";
        QTest::newRow("a negative epoch") << id + " 127.0.0.1:1@2 master - 0 0 -1 connected";
        QTest::newRow("a slot too many") << id + " 127.0.0.1:1@2 master - 0 0 1 connected 0-16384";
        QTest::newRow("a range turned round") << id + " 127.0.0.1:1@2 master - 0 0 1 connected 9-3";
        QTest::newRow("a range without an end") << id + " 127.0.0.1:1@2 master - 0 0 1 connected 9-";
        QTest::newRow("a word for a slot") << id + " 127.0.0.1:1@2 master - 0 0 1 connected nine";
        QTest::newRow("an open slot without a node")
            << id + " 127.0.0.1:1@2 master - 0 0 1 connected [77-<-]";
        QTest::newRow("an open slot not closed")
            << id + " 127.0.0.1:1@2 master - 0 0 1 connected [77-<-" + id;
        QTest::newRow("an open slot without a number")
            << id + " 127.0.0.1:1@2 master - 0 0 1 connected [-<-" + id + ']';
        QTest::newRow("a bracket alone") << id + " 127.0.0.1:1@2 master - 0 0 1 connected [";
    }

    void malformed()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(printed(line.constData()), QStringLiteral("malformed"));
        // One bad line spoils the whole: half a view is worse than the last one.
        QCOMPARE(printed((QByteArray(kRedis70) + line).constData()), QStringLiteral("malformed"));
    }
};

RINGSIDE_TEST(nodes_text, TestNodesText)
#include "tst_nodes_text.moc"
