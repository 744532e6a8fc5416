#include "core/wire/bus_words.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

/// Ids by their first digits, as nobody here knows these clusters' nodes.
QString summaryOf(const BusMessage& message, const QByteArray& raw)
{
    WireMessage wire;
    wire.message = message;
    wire.raw = raw;
    wire.from = 1;
    wire.to = 4;
    wire.forward = true;
    return busSummary(wire, [](const NodeId&) { return 0; });
}

QByteArray read(const QString& name)
{
    QFile file(QFINDTESTDATA("data/bus/") + name + QLatin1String(".bin"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString shortId(const NodeId& id)
{
    return id.isNull() ? QStringLiteral("-") : id.shortHex();
}

QString factsOf(const BusMessage& m)
{
    if (m.light)
        return QStringLiteral("light: %1").arg(QString::fromUtf8(m.payload));
    return QStringLiteral("%1 of %2, epochs %3/%4, offset %5, slots %6, %7:%8@%9, ")
               .arg(shortId(m.sender), shortId(m.masterId))
               .arg(m.currentEpoch)
               .arg(m.configEpoch)
               .arg(m.offset)
               .arg(m.slots.toString(), QString::fromLatin1(m.ip))
               .arg(m.port)
               .arg(m.busPort) +
           QStringLiteral("%1; %2, extensions %3")
               .arg(busFlagsText(m.flags), m.stateOk ? QStringLiteral("ok") : QStringLiteral("fail"))
               .arg(m.extensions.size());
}

struct Row
{
    const char* file;
    const char* summary;
    const char* facts; ///< of a light message what was published
};

/// Made of the files by a script that shares nothing with the decoder.
const Row kRows[] = {
    {"redis-7.0/auth-ack-1", "vote for node 4 in epoch 6",
     "5618d786 of -, epochs 6/2, offset 0, slots 5461-10922, 127.15.1.2:9401@19401, master, myself, "
     "migrate_to; ok, extensions 0"},
    {"redis-7.0/auth-request-1",
     "an unknown node (00eeb119) asks for votes, epoch 6, though its master is not FAIL",
     "00eeb119 of 99c7484e, epochs 6/1, offset 0, slots 0-5460, 127.15.1.4:9403@19403, slave, myself; ok, "
     "extensions 0"},
    {"redis-7.0/auth-request-2", "an unknown node (99c7484e) asks for votes, epoch 7",
     "99c7484e of 00eeb119, epochs 7/6, offset 0, slots 0-5460, 127.15.1.1:9400@19400, slave, myself; ok, "
     "extensions 0"},
    {"redis-7.0/fail-1", "FAIL: an unknown node (00eeb119) has failed",
     "99c7484e of 00eeb119, epochs 6/6, offset 0, slots 0-5460, 127.15.1.1:9400@19400, slave, myself; ok, "
     "extensions 0"},
    {"redis-7.0/meet-1", "MEET, epoch 1, no gossip",
     "99c7484e of -, epochs 1/1, offset 0, slots , 127.15.1.1:9400@19400, master, myself; fail, extensions "
     "1"},
    {"redis-7.0/mfstart-1", "MFSTART: an unknown node (00eeb119) asks its master to pause writes",
     "00eeb119 of 99c7484e, epochs 5/1, offset 0, slots 0-5460, 127.15.1.4:9403@19403, slave, myself; ok, "
     "extensions 0"},
    {"redis-7.0/ping-1", "PING, epoch 6, 3 gossip entries",
     "5618d786 of -, epochs 6/2, offset 0, slots 5461-10922, 127.15.1.2:9401@19401, master, myself, "
     "migrate_to; ok, extensions 1"},
    {"redis-7.0/ping-2", "PING, epoch 6, 4 gossip entries; an unknown node (00eeb119) PFAIL",
     "5618d786 of -, epochs 6/2, offset 14, slots 5461-10922, 127.15.1.2:9401@19401, master, myself, "
     "migrate_to; ok, extensions 1"},
    {"redis-7.0/ping-3", "PING, epoch 6, 3 gossip entries; an unknown node (00eeb119) FAIL",
     "4be026c5 of 5618d786, epochs 6/2, offset 14, slots 5461-10922, 127.15.1.5:9404@19404, slave, myself; "
     "ok, extensions 1"},
    {"redis-7.0/ping-4", "PING, epoch 5, 3 gossip entries; writes paused at offset 0",
     "99c7484e of -, epochs 5/1, offset 0, slots 0-5460, 127.15.1.1:9400@19400, master, myself, migrate_to; "
     "ok, extensions 1"},
    {"redis-7.0/pong-1", "PONG, now replica of an unknown node (5618d786)",
     "4be026c5 of 5618d786, epochs 6/2, offset 14, slots 5461-10922, 127.15.1.5:9404@19404, slave, myself; "
     "ok, extensions 1"},
    {"redis-7.0/pong-2", "PONG, now master of 0-5460, config epoch 6",
     "00eeb119 of -, epochs 6/6, offset 0, slots 0-5460, 127.15.1.4:9403@19403, master, myself, migrate_to; "
     "ok, extensions 1"},
    {"redis-7.0/publish-1", "PUBLISH to channel news, 14 bytes",
     "99c7484e of -, epochs 5/1, offset 0, slots 0-5460, 127.15.1.1:9400@19400, master, myself, migrate_to; "
     "ok, extensions 0"},
    {"redis-7.0/publish-2", "PUBLISH to channel grüße, 15 bytes",
     "5618d786 of -, epochs 5/2, offset 0, slots 5461-10922, 127.15.1.2:9401@19401, master, myself, "
     "migrate_to; ok, extensions 0"},
    {"redis-7.0/publishshard-1", "PUBLISHSHARD to channel orders, 9 bytes",
     "99c7484e of -, epochs 5/1, offset 0, slots 0-5460, 127.15.1.1:9400@19400, master, myself, migrate_to; "
     "ok, extensions 0"},
    {"redis-7.0/update-1", "UPDATE: slots 5461-10922 belong to an unknown node (4be026c5) since epoch 8",
     "4be026c5 of -, epochs 8/8, offset 14, slots 5461-10922, 127.15.1.5:9404@19404, master, myself, "
     "migrate_to; ok, extensions 0"},
    {"valkey-8.0/auth-ack-1", "vote for node 4 in epoch 7",
     "7d0a5525 of -, epochs 7/2, offset 14, slots 5461-10922, 127.15.1.2:9501@19501, master, myself, "
     "migrate_to, light headers; ok, extensions 0"},
    {"valkey-8.0/auth-request-1", "an unknown node (b3087be3) asks for votes, epoch 7",
     "b3087be3 of a1d4e015, epochs 7/6, offset 0, slots 0-5460, 127.15.1.1:9500@19500, slave, myself, light "
     "headers; ok, extensions 0"},
    {"valkey-8.0/fail-1", "FAIL: an unknown node (a1d4e015) has failed",
     "c4c726e0 of c87b7ed1, epochs 6/3, offset 14, slots 10923-16383, 127.15.1.6:9505@19505, slave, myself, "
     "light headers; ok, extensions 0"},
    {"valkey-8.0/meet-1", "MEET, epoch 1, no gossip",
     "b3087be3 of -, epochs 1/1, offset 0, slots , 127.15.1.1:9500@19500, master, myself, light headers; "
     "fail, extensions 0"},
    {"valkey-8.0/ping-1", "PING, epoch 5, 3 gossip entries",
     "c4c726e0 of c87b7ed1, epochs 5/3, offset 0, slots 10923-16383, 127.15.1.6:9505@19505, slave, myself, "
     "light headers; ok, extensions 2"},
    {"valkey-8.0/pong-1", "PONG, now replica of an unknown node (b3087be3)",
     "a1d4e015 of b3087be3, epochs 5/1, offset 0, slots 0-5460, 127.15.1.4:9503@19503, slave, myself, light "
     "headers; ok, extensions 2"},
    {"valkey-8.0/pong-2", "PONG, now master of 0-5460, config epoch 1",
     "771fe7d3 of -, epochs 3/1, offset 0, slots 0-5460, 127.16.1.1:9600@19600, master, myself, migrate_to, "
     "light headers; ok, extensions 5"},
    {"valkey-8.0/publish-1", "PUBLISH to channel news, 14 bytes", "light: hello number 1"},
    {"valkey-8.0/publish-2", "PUBLISH to channel grüße, 15 bytes", "light: aus der Runde 1"},
    {"valkey-8.0/publishshard-1", "PUBLISHSHARD to channel orders, 9 bytes", "light: one order"},
    {"valkey-8.0/update-1", "UPDATE: slots 5461-10922 belong to an unknown node (96a7cc73) since epoch 8",
     "96a7cc73 of -, epochs 8/8, offset 14, slots 5461-10922, 127.15.1.5:9504@19504, master, myself, "
     "migrate_to, light headers; ok, extensions 0"},
};

} // namespace

/// Messages that real servers wrote (tests/data/bus): each is understood without a remark.
class TestBusCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void message_data();
    void message();
    void everyFileIsListed();
    void extensionsOfValkey();
    void hostNameOfRedis();
};

void TestBusCorpus::message_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("facts");
    for (const Row& row : kRows)
        QTest::newRow(row.file) << QString::fromUtf8(row.summary) << QString::fromUtf8(row.facts);
}

void TestBusCorpus::message()
{
    QFETCH(QString, summary);
    QFETCH(QString, facts);
    const QByteArray bytes = read(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!bytes.isEmpty());
    const BusMessage message = decodeBusMessage(bytes);
    QCOMPARE(message.problems, QStringList());
    QCOMPARE(QString::fromLatin1(QTest::currentDataTag()).section(u'/', 1).section(u'-', 0, -2),
             busTypeWord(message.type));
    QCOMPARE(summaryOf(message, bytes), summary);
    QCOMPARE(factsOf(message), facts);
}

void TestBusCorpus::everyFileIsListed()
{
    QSet<QString> listed, found;
    for (const Row& row : kRows)
        listed << QString::fromLatin1(row.file);
    for (const char* server : {"redis-7.0", "valkey-8.0"}) {
        const QDir directory(QFINDTESTDATA("data/bus/") + QLatin1String(server));
        for (const QString& name : directory.entryList(QDir::Files))
            found << QLatin1String(server) + QLatin1Char('/') + QString(name).remove(QLatin1String(".bin"));
    }
    QCOMPARE(found, listed);
}

void TestBusCorpus::extensionsOfValkey()
{
    const BusMessage message = decodeBusMessage(read(QStringLiteral("valkey-8.0/pong-2")));
    QStringList found;
    for (const BusExtension& extension : message.extensions)
        found << QStringLiteral("%1: %2")
                     .arg(extension.type)
                     .arg(QString::fromLatin1(extension.data).section(QChar(u'\0'), 0, 0).left(20));
    QCOMPARE(found.join(u'\n'), QStringLiteral("0: node.example\n1: left seat\n4: 192.0.2.7\n"
                                               "2: 471a1b907ef7280584b9\n3: b2692cfafb570772fad3"));
}

void TestBusCorpus::hostNameOfRedis()
{
    const BusMessage message = decodeBusMessage(read(QStringLiteral("redis-7.0/ping-1")));
    QCOMPARE(message.extensions.size(), size_t(1));
    QVERIFY((message.extensions[0] == BusExtension{0, QByteArray("localhost\0\0\0\0\0\0\0", 16)}));
}

RINGSIDE_TEST(bus_corpus, TestBusCorpus)
#include "tst_bus_corpus.moc"
