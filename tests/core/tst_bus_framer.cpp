#include "bus_bytes.h"
#include "core/cluster/bus_type.h"
#include "core/wire/bus_framer.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

/// Sizes of the messages that end in `stream`, given in pieces of `piece` bytes.
QString sizesOf(QByteArrayView stream, qsizetype piece, BusFramer& framer)
{
    QStringList sizes;
    qsizetype current = 0;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        QByteArrayView rest = stream.sliced(at, qMin(piece, stream.size() - at));
        while (!rest.isEmpty()) {
            const BusFramer::Step step = framer.step(rest);
            if (step.taken < 1 || step.taken > rest.size())
                return QStringLiteral("took %1 of %2").arg(step.taken).arg(rest.size());
            current += step.taken;
            rest = rest.sliced(step.taken);
            if (step.ends)
                sizes << QString::number(std::exchange(current, 0));
        }
    }
    return sizes.join(u' ');
}

} // namespace

class TestBusFramer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typesHaveWords()
    {
        QCOMPARE(busTypeWord(5), QStringLiteral("auth-request"));
        QCOMPARE(busTypeWord(42), QStringLiteral("type-42"));
        QVERIFY(!busTypeOf(u"type-42") && !busTypeOf(u"PING") && !busTypeOf(u""));
        for (quint16 type = 0; type < kBusTypeCount; ++type)
            QVERIFY(busTypeOf(busTypeWord(type)) == BusType(type));
    }

    void head()
    {
        const BusHead full = BusHead::of(failBytes('b'));
        QVERIFY(full.sound && !full.light);
        QCOMPARE(full.length, 2296u);
        QCOMPARE(full.version, quint16(1));
        QCOMPARE(full.type, quint16(3));
        const BusHead light = BusHead::of(lightPublishBytes("a", "b", 10));
        QVERIFY(light.sound && light.light);
        QCOMPARE(light.type, quint16(10));
        QVERIFY(!BusHead::of(QByteArray("RCmb")).sound);
        QVERIFY(!BusHead::of(header(0).u32(4, 15)).sound);
        QVERIFY(BusHead::of(header(0).u32(4, 16)).sound);
        QVERIFY(!BusHead::of(header(0).text(0, "XCmb")).sound);
    }

    void piecesOfAnySize()
    {
        QByteArray stream;
        QStringList sizes;
        for (const QByteArray& message : everyMessage()) {
            stream += message;
            sizes << QString::number(message.size());
        }
        for (const qsizetype piece : {1, 2, 3, 7, 15, 16, 17, 100, 2255, 2256, 2257, 65536}) {
            BusFramer framer;
            QCOMPARE(sizesOf(stream, piece, framer), sizes.join(u' '));
            QVERIFY(framer.atStart() && !framer.lost());
        }
    }

    void shortestMessage()
    {
        const QByteArray shortest = BusBytes().resize(16).text(0, "RCmb").sized().bytes();
        BusFramer framer;
        QCOMPARE(sizesOf(shortest + shortest, 5, framer), QStringLiteral("16 16"));
    }

    void headIsKnownBeforeTheRest()
    {
        const QByteArray fail = failBytes('b');
        BusFramer framer;
        QVERIFY(framer.atStart() && !framer.hasHead());
        QCOMPARE(framer.step(QByteArrayView(fail).first(10)).taken, 10);
        QVERIFY(!framer.atStart() && !framer.hasHead());
        const BusFramer::Step step = framer.step(QByteArrayView(fail).sliced(10));
        QCOMPARE(step.taken, 6);
        QVERIFY(!step.ends && framer.hasHead());
        QCOMPARE(framer.head().type, quint16(3));
        QVERIFY(framer.step(QByteArrayView(fail).sliced(16)).ends);
        QCOMPARE(framer.head().type, quint16(3));
        framer.step(QByteArrayView(fail).first(1));
        QVERIFY(!framer.hasHead());
    }

    void lostForEver()
    {
        BusFramer framer;
        QCOMPARE(sizesOf(failBytes('b') + QByteArray(30, 'x') + failBytes('c'), 100, framer),
                 QStringLiteral("2296"));
        QVERIFY(framer.lost());
        QCOMPARE(framer.step(failBytes('b')).taken, 2296);
        QVERIFY(framer.lost() && !framer.atStart());
    }

    void noBytesNoStep()
    {
        BusFramer framer;
        QCOMPARE(framer.step({}).taken, 0);
        QVERIFY(framer.atStart());
    }
};

RINGSIDE_TEST(bus_framer, TestBusFramer)
#include "tst_bus_framer.moc"
