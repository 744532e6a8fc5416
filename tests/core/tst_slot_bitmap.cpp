#include "core/wire/slot_bitmap.h"
#include "tests/support/runner.h"

#include <QRandomGenerator>

using namespace ringside;

namespace {

/// Slot by slot, as slow and plain as can be.
QByteArray bitmapOf(const SlotRanges& slots)
{
    QByteArray bitmap(2048, '\0');
    for (const SlotRange& range : slots.ranges()) {
        for (int slot = range.first; slot <= range.last; ++slot)
            bitmap[slot / 8] = char(uchar(bitmap.at(slot / 8)) | (1 << (slot % 8)));
    }
    return bitmap;
}

} // namespace

class TestSlotBitmap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ranges_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "0", "1", "7", "8", "63", "64", "63-64", "0-63", "64-127", "0-5460",
                                 "5461-10922", "10923-16383", "0-16383", "16383", "0,2,4,6", "1-62,65-126",
                                 "5,100-200,8191-8192,16320-16382", "60-70,127-128"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void ranges()
    {
        QFETCH(QString, text);
        QCOMPARE(slotsOfBitmap(bitmapOf(*SlotRanges::parse(text))).toString(), text);
    }

    void anyBits()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 50; ++round) {
            SlotRanges slots;
            for (int i = 0; i < round * 4; ++i) {
                const int first = random.bounded(kSlotCount);
                slots.add({first, qMin(kSlotCount - 1, first + random.bounded(200))});
            }
            QCOMPARE(slotsOfBitmap(bitmapOf(slots)).toString(), slots.toString());
        }
    }

    void everySecondSlot()
    {
        const SlotRanges slots = slotsOfBitmap(QByteArray(2048, '\x55'));
        QCOMPARE(slots.ranges().size(), size_t(8192));
        QCOMPARE(slots.count(), 8192);
        QVERIFY(slots.contains(16382) && !slots.contains(16383));
    }

    void shortBitmaps()
    {
        QCOMPARE(slotsOfBitmap({}).toString(), QString());
        QCOMPARE(slotsOfBitmap(QByteArray(1, '\xff')).toString(), QStringLiteral("0-7"));
        QCOMPARE(slotsOfBitmap(QByteArray(9, '\xff')).toString(), QStringLiteral("0-71"));
        QCOMPARE(slotsOfBitmap(QByteArray(3, '\x81')).toString(), QStringLiteral("0,7-8,15-16,23"));
        QCOMPARE(slotsOfBitmap(QByteArray(3000, '\xff')).toString(), QStringLiteral("0-16383"));
    }
};

RINGSIDE_TEST(slot_bitmap, TestSlotBitmap)
#include "tst_slot_bitmap.moc"
