#include "bus_bytes.h"
#include "core/wire/bus_assembler.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

/// An assembler and all it has given.
struct Feeder
{
    BusAssembler assembler;
    std::vector<WireMessage> out;
    qint64 clock = 0;

    TapChunk chunk(quint64 connection, bool forward)
    {
        TapChunk chunk;
        chunk.connection = connection;
        chunk.direction = forward ? TapChunk::Direction::Forward : TapChunk::Direction::Reverse;
        chunk.from = forward ? 1 : 2;
        chunk.to = forward ? 2 : 1;
        chunk.timeNs = chunk.dueNs = ++clock;
        return chunk;
    }
    void feed(const QByteArray& bytes, quint64 connection = 1, bool forward = true)
    {
        TapChunk piece = chunk(connection, forward);
        piece.bytes = bytes;
        assembler.feed(piece, out);
    }
    void drop(const QByteArray& bytes, quint64 connection = 1)
    {
        TapChunk piece = chunk(connection, true);
        piece.bytes = bytes;
        piece.dropped = true;
        assembler.feed(piece, out);
    }
    void close(quint64 connection = 1)
    {
        TapChunk piece = chunk(connection, true);
        piece.closed = true;
        assembler.feed(piece, out);
    }
    /// `ping 1>2`, and what is wrong with it; one message a line.
    QString told() const
    {
        QStringList lines;
        for (const WireMessage& wire : out) {
            QString line =
                QStringLiteral("%1 %2>%3").arg(busTypeWord(wire.message.type)).arg(wire.from).arg(wire.to);
            if (wire.dropped)
                line += QStringLiteral(" dropped");
            for (const QString& problem : wire.message.problems)
                line += QStringLiteral(" | ") + problem;
            lines << line;
        }
        return lines.join(u'\n');
    }
};

} // namespace

class TestBusAssembler : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void envelope();
    void piecesOfAnySize();
    void connectionsAndDirectionsApart();
    void datedByTheLastChunk();
    void droppedStandsBeside();
    void longMessages();
    void longMessagesThatEndEarly();
    void memoryGrowsWithWhatCame();
    void unfinished();
    void unfinishedHead();
    void lostStream();
    void lostLength();
    void otherPlanes();
};

void TestBusAssembler::envelope()
{
    Feeder feeder;
    TapChunk chunk = feeder.chunk(77, false);
    const QByteArray bytes = failBytes('b');
    chunk.bytes = bytes;
    chunk.timeNs = 5'000'000'000;
    chunk.dueNs = 5'100'000'000;
    feeder.assembler.feed(chunk, feeder.out);
    QCOMPARE(feeder.out.size(), size_t(1));
    const WireMessage& wire = feeder.out.front();
    QCOMPARE(wire.sequence, quint64(1));
    QCOMPARE(wire.timeNs, qint64(5'000'000'000));
    QCOMPARE(wire.dueNs, qint64(5'100'000'000));
    QCOMPARE(wire.from, 2);
    QCOMPARE(wire.to, 1);
    QCOMPARE(wire.connection, quint64(77));
    QVERIFY(!wire.forward && !wire.dropped);
    QCOMPARE(wire.raw, bytes);
    QCOMPARE(wire.size, quint64(bytes.size()));
    QVERIFY(wire.message == decodeBusMessage(bytes));
}

void TestBusAssembler::piecesOfAnySize()
{
    QByteArray stream;
    for (const QByteArray& bytes : everyMessage())
        stream += bytes;
    for (const qsizetype piece : {1, 2, 7, 15, 16, 17, 1000, 2256, 100000}) {
        Feeder feeder;
        for (qsizetype at = 0; at < stream.size(); at += piece)
            feeder.feed(stream.mid(at, piece));
        QCOMPARE(feeder.out.size(), size_t(everyMessage().size()));
        for (size_t i = 0; i < feeder.out.size(); ++i) {
            QCOMPARE(feeder.out[i].raw, everyMessage().at(qsizetype(i)));
            QVERIFY(feeder.out[i].message == decodeBusMessage(feeder.out[i].raw));
            QCOMPARE(feeder.out[i].sequence, quint64(i + 1));
        }
        QCOMPARE(feeder.assembler.keptBytes(), 0);
    }
}

void TestBusAssembler::connectionsAndDirectionsApart()
{
    Feeder feeder;
    const QByteArray ping = pingBytes(3), pong = pingBytes(3, 1), fail = failBytes('b');
    feeder.feed(ping.left(100), 1);
    feeder.feed(fail.left(2000), 2);
    feeder.feed(pong.left(2300), 1, false);
    feeder.feed(ping.mid(100), 1);
    feeder.feed(pong.mid(2300), 1, false);
    feeder.feed(fail.mid(2000), 2);
    QCOMPARE(feeder.told(), QStringLiteral("ping 1>2\npong 2>1\nfail 1>2"));
    QCOMPARE(feeder.assembler.connections(), size_t(2));
    feeder.close(1);
    feeder.close(2);
    feeder.close(3);
    QCOMPARE(feeder.assembler.connections(), size_t(0));
    QCOMPARE(feeder.out.size(), size_t(3));
}

void TestBusAssembler::datedByTheLastChunk()
{
    Feeder feeder;
    const QByteArray ping = pingBytes(0), both = ping + ping.left(10);
    feeder.feed(both.left(1000));
    feeder.feed(both.mid(1000));
    feeder.feed(ping.mid(10));
    QCOMPARE(feeder.out.size(), size_t(2));
    QCOMPARE(feeder.out[0].timeNs, 2);
    QCOMPARE(feeder.out[1].timeNs, 3);
}

void TestBusAssembler::droppedStandsBeside()
{
    Feeder feeder;
    const QByteArray ping = pingBytes(2);
    feeder.feed(ping.left(50));
    feeder.drop(failBytes('b'));
    feeder.drop(failBytes('c'), 9);
    feeder.feed(ping.mid(50));
    QCOMPARE(feeder.told(), QStringLiteral("fail 1>2 dropped\nfail 1>2 dropped\nping 1>2"));
    QCOMPARE(feeder.out[2].raw, ping);
    QCOMPARE(feeder.assembler.connections(), size_t(1));
}

void TestBusAssembler::longMessages()
{
    Feeder feeder;
    const QByteArray publish = publishBytes("news", QByteArray(3'000'000, 'x'));
    for (qsizetype at = 0; at < publish.size(); at += 50'000) {
        feeder.feed(publish.mid(at, 50'000));
        QVERIFY(feeder.assembler.keptBytes() <= BusAssembler::kKeptFront);
    }
    feeder.feed(failBytes('b'));
    feeder.drop(publish);
    const QString cut =
        QStringLiteral("publish 1>2%1 | Only the first 65536 of its 3002268 bytes were kept.");
    QCOMPARE(feeder.told(), QStringList({cut.arg(QString()), QStringLiteral("fail 1>2"),
                                         cut.arg(QStringLiteral(" dropped"))})
                                .join(u'\n'));
    const WireMessage& wire = feeder.out.front();
    QCOMPARE(wire.raw, publish.left(65536));
    QCOMPARE(wire.size, quint64(publish.size()));
    QCOMPARE(wire.message.channel, QByteArray("news"));
    QCOMPARE(wire.message.payload, QByteArray(256, 'x'));
    QCOMPARE(wire.message.payloadLength, quint64(3'000'000));
}

void TestBusAssembler::longMessagesThatEndEarly()
{
    Feeder feeder;
    feeder.feed(publishBytes("news", QByteArray(3'000'000, 'x')).bytes().left(100'000));
    feeder.close();
    QCOMPARE(feeder.told(),
             QStringLiteral("publish 1>2 | Only the first 65536 of its 100000 bytes were kept. | "
                            "The connection ended within it: 100000 of 3002268 bytes came."));
}

/// A length of 1 MB that is claimed and never comes costs nothing.
void TestBusAssembler::memoryGrowsWithWhatCame()
{
    Feeder feeder;
    for (quint64 connection = 1; connection <= 100; ++connection)
        feeder.feed(header(4).u32(4, 1 << 20).bytes().left(20), connection);
    QCOMPARE(feeder.assembler.keptBytes(), 100 * 20);
}

void TestBusAssembler::unfinished()
{
    Feeder feeder;
    feeder.feed(pingBytes(3, 1).bytes().left(2300), 1, false);
    feeder.feed(failBytes('b').bytes().left(100), 1);
    feeder.close();
    QCOMPARE(feeder.told(),
             QStringLiteral("fail 1>2 | The connection ended within it: 100 of 2296 bytes came.\n"
                            "pong 2>1 | The connection ended within it: 2300 of 2568 bytes came."));
    QCOMPARE(feeder.out[0].message.sender, idOf('a'));
    QVERIFY(feeder.out[0].forward && !feeder.out[1].forward);
    QCOMPARE(feeder.out[0].size, quint64(100));
    feeder.feed(failBytes('b'), 1);
    QCOMPARE(feeder.told().section(u'\n', 2), QStringLiteral("fail 1>2"));
}

void TestBusAssembler::unfinishedHead()
{
    Feeder feeder;
    feeder.feed("RCmb");
    feeder.close();
    QCOMPARE(feeder.told(), QStringLiteral("ping 1>2 | It has 4 bytes; the shortest header has 16. | "
                                           "The connection ended within it."));
}

void TestBusAssembler::lostStream()
{
    Feeder feeder;
    feeder.feed(failBytes('b') + QByteArray("GET / HT"));
    QCOMPARE(feeder.told(), QStringLiteral("fail 1>2"));
    feeder.feed("TP/1.1\r\nHost: nobody\r\n" + QByteArray(100'000, 'x'));
    feeder.feed(failBytes('c'));
    feeder.feed(failBytes('d'), 1, false);
    feeder.drop(failBytes('e'));
    QCOMPARE(feeder.out.size(), size_t(4));
    const WireMessage& lost = feeder.out[1];
    QCOMPARE(lost.message.problems.size(), 3);
    QCOMPARE(lost.message.problems.first(),
             QStringLiteral("It does not begin with RCmb: it is not a message of the cluster bus."));
    QCOMPARE(lost.raw.size(), BusAssembler::kKeptFront);
    QVERIFY(lost.raw.startsWith("GET / HTTP/1.1\r\n"));
    QCOMPARE(feeder.out[2].message.about, idOf('d'));
    QCOMPARE(feeder.out[3].message.about, idOf('e'));
    QCOMPARE(feeder.assembler.keptBytes(), 0);
    feeder.close();
    QCOMPARE(feeder.out.size(), size_t(4));
}

void TestBusAssembler::lostLength()
{
    Feeder feeder;
    feeder.feed(header(0).u32(4, 15));
    feeder.feed(header(0));
    QCOMPARE(feeder.told(),
             QStringLiteral("ping 1>2 | Its header says 15 bytes, but it has 2256. | What follows on "
                            "this connection cannot be told apart any more; a server closes it."));
}

void TestBusAssembler::otherPlanes()
{
    Feeder feeder;
    const QByteArray fail = failBytes('b');
    TapChunk chunk = feeder.chunk(1, true);
    chunk.plane = Plane::Replication;
    chunk.bytes = fail;
    feeder.assembler.feed(chunk, feeder.out);
    feeder.feed({});
    QVERIFY(feeder.out.empty());
    QCOMPARE(feeder.assembler.connections(), size_t(0));
}

RINGSIDE_TEST(bus_assembler, TestBusAssembler)
#include "tst_bus_assembler.moc"
