#include "core/wire/wire_clock.h"
#include "tests/support/runner.h"
#include "tests/widgets/packet_support.h"
#include "tests/widgets/stage_support.h"
#include "widgets/packets/packet_layer.h"
#include "widgets/packets/packet_painter.h"
#include "widgets/stage/stage_widget.h"

using namespace ringside;
using namespace ringside::test;

namespace {

int distance(const QColor& a, const QColor& b)
{
    return qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue());
}

WireMessage now(BusType type, int from, int to)
{
    WireMessage message = wire(type, from, to);
    message.timeNs = message.dueNs = wireNowNs();
    return message;
}

} // namespace

/// Packets over the stage: their places, their paint, and how they are picked up.
class TestPacketLayer : public QObject
{
    Q_OBJECT

    std::unique_ptr<StageWidget> m_stage;
    PacketLayer* m_layer = nullptr;

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<StageWidget>();
        m_stage->resize(900, 620);
        m_stage->setSnapshot(healthyCluster());
        m_layer = new PacketLayer(*m_stage);
        m_stage->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_stage.get()));
    }

    void itLiesOverTheStageAndFliesAlongALink()
    {
        QCOMPARE(m_layer->size(), m_stage->size());
        m_stage->resize(700, 520);
        QTRY_COMPARE(m_layer->size(), QSize(700, 520));
        m_layer->addMessages(batch({now(BusType::Ping, 1, 2)}));
        QVERIFY(!m_layer->traffic().flying().empty());
        const Disc from = *m_stage->discOf(1), to = *m_stage->discOf(2);
        const auto first = m_layer->placeOf(m_layer->traffic().flying().front());
        QVERIFY(first);
        // On its way it comes closer to where it goes, then it has arrived.
        const qreal before = QLineF(*first, to.centre).length();
        QTRY_VERIFY(m_layer->traffic().flying().empty() ||
                    QLineF(*m_layer->placeOf(m_layer->traffic().flying().front()), to.centre).length() <
                        before - 20);
        QTRY_VERIFY(m_layer->traffic().flying().empty());
        QVERIFY(QLineF(from.centre, to.centre).length() > before);
    }

    void itPaintsWithoutPaintingTheStageAnew()
    {
        QTRY_VERIFY(m_stage->paintings() > 0);
        const int paintings = m_stage->paintings();
        m_layer->addMessages(batch({now(BusType::Ping, 1, 2), now(BusType::AuthAck, 3, 4)}));
        QTRY_VERIFY(m_layer->traffic().flying().empty());
        QVERIFY(m_layer->frameTimes().size() > 5);
        QCOMPARE(m_stage->paintings(), paintings);
        // At rest nothing is painted at all.
        const size_t frames = m_layer->frameTimes().size();
        QCoreApplication::processEvents();
        QCOMPARE(m_layer->frameTimes().size(), frames);
    }

    void aVoteHasItsColourAndAnArrivalLeavesNothing()
    {
        const QImage before = m_stage->grab().toImage();
        m_layer->addMessages(batch({now(BusType::AuthAck, 3, 2)}));
        m_layer->setPaused(true);
        const QPointF place = *m_layer->placeOf(m_layer->traffic().flying().front());
        const QImage flying = m_stage->grab().toImage();
        QVERIFY(distance(flying.pixelColor(place.toPoint()), Theme::current().vote()) < 60);
        m_layer->setPaused(false);
        QTRY_VERIFY(m_layer->traffic().flying().empty());
        QCOMPARE(m_stage->grab().toImage(), before);
    }

    void aClickPicksAPacketUpAndPauses()
    {
        QSignalSpy picked(m_layer, &PacketLayer::packetPicked);
        QSignalSpy selected(m_stage.get(), &StageWidget::selectionCleared);
        const WireMessage vote = now(BusType::AuthAck, 3, 2);
        m_layer->addMessages(batch({vote}));
        m_layer->setPaused(true);
        const QPoint place = m_layer->placeOf(m_layer->traffic().flying().front())->toPoint();
        QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, place);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].toULongLong(), vote.sequence);
        QVERIFY(m_layer->isPaused());
        QCOMPARE(selected.size(), 0);
        // Paused, it stays where it is and nothing new comes.
        m_layer->addMessages(batch({now(BusType::Ping, 1, 2)}));
        QCOMPARE(m_layer->traffic().flying().size(), size_t(1));
        QCOMPARE(m_layer->placeOf(m_layer->traffic().flying().front())->toPoint(), place);
        m_layer->setPaused(false);
        QVERIFY(m_layer->traffic().flying().empty());
    }

    void aPingBesideTheClickLeavesItToTheLink()
    {
        m_layer->addMessages(batch({now(BusType::Ping, 1, 2)}));
        const QLineF line(m_stage->discOf(1)->centre, m_stage->discOf(2)->centre);
        const auto beside = [&] { // the point of the line beside the packet
            const QPointF place = *m_layer->placeOf(m_layer->traffic().flying().front());
            const QPointF along = (line.p2() - line.p1()) / line.length();
            return line.p1() + along * QPointF::dotProduct(place - line.p1(), along);
        };
        QVERIFY(!m_layer->packetAt(beside()));
        m_layer->setPaused(true);
        QVERIFY(m_layer->packetAt(beside()));
        m_layer->setPaused(false);
    }

    void beyondPacketsTheStageHearsTheMouse()
    {
        QSignalSpy selected(m_stage.get(), &StageWidget::nodeSelected);
        QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, m_stage->discOf(2)->centre.toPoint());
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toInt(), 2);
    }

    void hiddenItCostsNothing()
    {
        m_layer->setShown(false);
        m_layer->addMessages(batch({now(BusType::Ping, 1, 2)}));
        QVERIFY(m_layer->traffic().flying().empty());
        m_layer->setShown(true);
        m_layer->addMessages(batch({now(BusType::Ping, 1, 2)}));
        QCOMPARE(m_layer->traffic().flying().size(), size_t(1));
        Theme::current().setAnimated(false);
        m_layer->clear();
        m_layer->addMessages(batch({now(BusType::Ping, 1, 2)}));
        QVERIFY(m_layer->traffic().flying().empty());
        Theme::current().setAnimated(true);
    }

    void whoIsNotOnTheStageHasNoPlace()
    {
        m_layer->addMessages(batch({now(BusType::Ping, 1, 9)}));
        QVERIFY(!m_layer->placeOf(m_layer->traffic().flying().front()));
        m_stage->grab(); // and nothing breaks
    }
};

RINGSIDE_TEST(packet_layer, TestPacketLayer)
#include "tst_packet_layer.moc"
