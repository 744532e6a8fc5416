#include "bus_bytes.h"
#include "bus_oracle.h"
#include "tests/support/runner.h"

#include <QDirIterator>
#include <QRandomGenerator>

using namespace ringside;
using namespace ringside::test;

namespace {

QList<QByteArray> corpus()
{
    QList<QByteArray> messages = everyMessage();
    QDirIterator files(QFINDTESTDATA("data/bus"), {QStringLiteral("*.bin")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            messages << file.readAll();
    }
    return messages;
}

/// A message with a few things wrong: bits flipped, numbers made extreme, cut, prolonged, or joined.
QByteArray mutated(const QList<QByteArray>& messages, QRandomGenerator& random)
{
    const auto any = [&] { return messages.at(random.bounded(messages.size())); };
    QByteArray bytes = any();
    const quint32 changes = random.bounded(1u, 5u);
    for (quint32 i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(3) == 0 ? random.bounded(qMin<qsizetype>(16, bytes.size()))
                                                    : random.bounded(bytes.size());
        switch (random.bounded(6)) {
        case 0:
            bytes.truncate(at);
            break;
        case 1:
            bytes += any();
            break;
        case 2:
            bytes[at] = "\x00\xff\x7f\x80"[random.bounded(4)];
            break;
        case 3:
            bytes.insert(at, QByteArray(qsizetype(random.bounded(200)), char(random.bounded(256))));
            break;
        default:
            bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8)));
        }
    }
    return bytes;
}

} // namespace

/// A short run of what tests/fuzz does for longer, the same in every run.
class TestBusMutations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void soundMessages()
    {
        const QList<QByteArray> messages = corpus();
        QVERIFY(messages.size() > 35);
        for (const QByteArray& message : messages)
            QCOMPARE(brokenPromise(message), QString());
        QCOMPARE(brokenPromise(messages.join()), QString());
    }

    void mutations()
    {
        const QList<QByteArray> messages = corpus();
        QRandomGenerator random(20240607);
        for (int i = 0; i < 2500; ++i) {
            const QByteArray bytes = mutated(messages, random);
            const QString broken = brokenPromise(bytes);
            QVERIFY2(broken.isEmpty(),
                     qPrintable(QStringLiteral("mutation %1: %2; %3")
                                    .arg(i)
                                    .arg(broken, QString::fromLatin1(bytes.left(64).toHex()))));
        }
    }

    void noise()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 100; ++i) {
            QByteArray bytes(qsizetype(random.bounded(6000)), Qt::Uninitialized);
            for (char& c : bytes)
                c = char(random.bounded(256));
            QCOMPARE(brokenPromise(bytes), QString());
            QCOMPARE(brokenPromise("RCmb" + bytes), QString());
        }
    }
};

RINGSIDE_TEST(bus_mutations, TestBusMutations)
#include "tst_bus_mutations.moc"
