#include "core/heat/heat_watch.h"
#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "widgets/dress/calm_button.h"
#include "widgets/slotmap/slot_map.h"
#include "widgets/slotmap/slots_panel.h"

#include <QLabel>
#include <QLineEdit>

using namespace ringside;
using namespace ringside::test;

/// The map of the slots and the keys' places over a real cluster.
class TestSlots : public QObject
{
    Q_OBJECT

    int m_counts = 0;
    GuiFixture m_gui; ///< goes first

    SlotMap& map() { return *m_gui.window().findChild<SlotMap*>(); }
    QImage picture() { return map().grab().toImage(); }
    QColor colourOf(int slot)
    {
        return picture().pixelColor((map().boxOf(slot).center() * map().devicePixelRatioF()).toPoint());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        connect(&m_gui.window().session(), &Session::heatMeasured, this, [this](const Heat&) { ++m_counts; });
        QVERIFY2(m_gui.startCluster(2000), qPrintable(m_gui.errors()));
    }

    void nobodyCountsWhileNobodyLooks()
    {
        const quint64 before = m_gui.now()->sequence;
        QTRY_VERIFY(m_gui.now()->sequence > before + 5);
        QCOMPARE(m_counts, 0);
        QVERIFY(!m_gui.redis(1, {QStringLiteral("INFO"), QStringLiteral("commandstats")})
                     .contains(QStringLiteral("countkeysinslot")));
    }

    void writtenKeysDeepenTheirSlot()
    {
        m_gui.showPanel(QStringLiteral("slots"));
        QTRY_VERIFY(map().isVisible() && map().heat());
        QCOMPARE(map().heat()->known.count(), size_t(kSlotCount));
        QCOMPARE(map().heat()->keys[9189], 0u);
        const QColor before = colourOf(9189);
        QCOMPARE(colourOf(9190), before);
        for (const QString& key :
             {QStringLiteral("key1"), QStringLiteral("{key1}a"), QStringLiteral("{key1}b")})
            QCOMPARE(m_gui.redis(2, {QStringLiteral("SET"), key, QStringLiteral("1")}), QStringLiteral("OK"));
        QTRY_COMPARE_WITH_TIMEOUT(map().heat()->keys[9189], 3u, 10'000);
        QVERIFY(colourOf(9189).saturation() > before.saturation() + 100);
        QCOMPARE(colourOf(9190), before);
    }

    void aSweepIsCheap()
    {
        const Heat heat = map().heat();
        qInfo("a sweep took %.0f ms; the busiest server %.1f ms, at most %.2f ms at once, share %.2f %%",
              heat->tookMs, heat->costMs, heat->longestMs, heat->costShare() * 100);
        QVERIFY(heat->tookMs < HeatWatch::kPeriodMs);
    }

    void countingIsNoLoadInTheFigures()
    {
        const int before = m_counts;
        double most = 0;
        QVERIFY(waitUntil([&] {
            const Snapshot seen = m_gui.now();
            for (const NodeState& node : seen->nodes)
                most = std::max(most, node.load ? node.load->opsPerSecond : 0.0);
            return m_counts > before + 1;
        }));
        QVERIFY2(most < 50, qPrintable(QString::number(most))); // a sweep is over 5000 commands
    }

    void aClickShowsTheSlotEverywhere()
    {
        QTest::mouseClick(&map(), Qt::LeftButton, {}, map().boxOf(9189).center().toPoint());
        const int slot = m_gui.view().selection().first;
        QCOMPARE(m_gui.view().selection(), StageItem::slot(slot));
        QVERIFY(map().selected().contains(slot));
    }

    void moveIsProposed()
    {
        map().setFocus();
        QTest::keyClick(&map(), Qt::Key_Right, Qt::ShiftModifier);
        const QString ranges = map().selected().toString();
        QVERIFY(ranges.contains(u'-'));
        QVERIFY(m_gui.press(QStringLiteral("slots.move")));
        QCOMPARE(m_gui.find<QLineEdit>(QStringLiteral("palette.line"))->text(),
                 QStringLiteral("move %1 to=").arg(ranges));
        QTest::keyClick(m_gui.seen(QStringLiteral("palette.line")), Qt::Key_Escape);
    }

    void behindAnotherTabCountingEnds()
    {
        m_gui.showPanel(QStringLiteral("keys"));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("keys.line")));
        const int before = m_counts;
        const qint64 until = m_gui.now()->timeMs + HeatWatch::kPeriodMs + 1000;
        QVERIFY(waitUntil([&] { return m_gui.now()->timeMs > until; }));
        QVERIFY(m_counts <= before + 1); // one may have been on its way
    }

    void aKeyLeadsToItsSlot()
    {
        QVERIFY(m_gui.type(QStringLiteral("keys.line"), QStringLiteral("user:123")));
        QTRY_VERIFY(
            m_gui.find<QLabel>(QStringLiteral("keys.facts"))->text().contains(QStringLiteral("12893")));
        QVERIFY(m_gui.press(QStringLiteral("keys.go")));
        QCOMPARE(m_gui.view().selection(), StageItem::slot(12893));
        QCOMPARE(map().selected().toString(), QStringLiteral("12893"));
        QCOMPARE(m_gui.errors(), QString());
    }
};

RINGSIDE_TEST(slots, TestSlots)
#include "tst_slots.moc"
