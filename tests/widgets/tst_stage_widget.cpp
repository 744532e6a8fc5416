#include "tests/support/runner.h"
#include "tests/widgets/stage_support.h"
#include "widgets/stage/stage_widget.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QSignalSpy>

using namespace ringside;
using namespace ringside::test;

namespace {

class CountedStage : public StageWidget
{
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        ++paints;
        StageWidget::paintEvent(event);
    }
};

} // namespace

class TestStageWidget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void clicksSelect();
    void selectionFromElsewhereIsSilent();
    void doubleClickActivates();
    void theKeyboardWalksRoundTheRing();
    void tabLeavesAfterTheLastNode();
    void menusAreAskedFor();
    void equalSnapshotsCauseNoRepaint();
    void aFailoverMovesTwoNodesToTheirPlaces();
    void withoutAnimationNothingMoves();
    void slotsGrowIntoTheirNewOwner();
    void tooltipsTellFacts();
    void healIsAButton();
    void aLinkIsDrawnFromNodeToNode();
    void aDragThatEndsNowhereDrawsNothing();
    void aSliceIsDrawnAlongTheRingAndOntoAMaster();
    void escapeCancelsTheDrag();
    void aClickIsNoDrag();
    void theMenuKeyOpensTheSelectedLinksMenu();
    void faultsAreInTheLinksTip();
    void theDescriptionFollows();

private:
    QPoint nodeAt(int number) const { return m_stage->geometryOfStage().node(number)->centre.toPoint(); }
    QPoint slotAt(int slot) const
    {
        const RingFrame& ring = m_stage->geometryOfStage().ring();
        return ring.at(RingFrame::angleOf(slot + 0.5), (ring.inner + ring.outer) / 2).toPoint();
    }
    std::unique_ptr<CountedStage> m_stage;
};

void TestStageWidget::init()
{
    m_stage = std::make_unique<CountedStage>();
    m_stage->resize(900, 620);
    m_stage->setSnapshot(healthyCluster());
    m_stage->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_stage.get()));
}

void TestStageWidget::cleanup()
{
    Theme::current().setAnimated(true);
    m_stage.reset();
}

void TestStageWidget::clicksSelect()
{
    QSignalSpy node(m_stage.get(), &StageWidget::nodeSelected);
    QSignalSpy slot(m_stage.get(), &StageWidget::slotSelected);
    QSignalSpy link(m_stage.get(), &StageWidget::linkSelected);
    QSignalSpy cleared(m_stage.get(), &StageWidget::selectionCleared);
    QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, nodeAt(4));
    QCOMPARE(node.takeFirst().at(0).toInt(), 4);
    QCOMPARE(m_stage->selection(), StageItem::node(4));
    QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, slotAt(9000));
    QVERIFY(std::abs(slot.takeFirst().at(0).toInt() - 9000) < 20); // a pixel is several slots wide
    QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, (nodeAt(3) + nodeAt(6)) / 2);
    QCOMPARE(link.takeFirst(), QVariantList({3, 6}));
    QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, QPoint(3, 300));
    QCOMPARE(cleared.count(), 1);
    QVERIFY(!m_stage->selection());
}

void TestStageWidget::selectionFromElsewhereIsSilent()
{
    QSignalSpy node(m_stage.get(), &StageWidget::nodeSelected);
    m_stage->setSelection(StageItem::node(2));
    QCOMPARE(m_stage->selection(), StageItem::node(2));
    QCOMPARE(node.count(), 0);
}

void TestStageWidget::doubleClickActivates()
{
    QSignalSpy activated(m_stage.get(), &StageWidget::nodeActivated);
    QTest::mouseDClick(m_stage.get(), Qt::LeftButton, {}, nodeAt(2));
    QCOMPARE(activated.takeFirst().at(0).toInt(), 2);
    QTest::mouseDClick(m_stage.get(), Qt::LeftButton, {}, slotAt(100));
    QCOMPARE(activated.count(), 0);
}

void TestStageWidget::theKeyboardWalksRoundTheRing()
{
    QSignalSpy node(m_stage.get(), &StageWidget::nodeSelected);
    std::vector<int> walked;
    for (int i = 0; i < 7; ++i) {
        QTest::keyClick(m_stage.get(), Qt::Key_Right);
        walked.push_back(m_stage->currentNode());
    }
    QCOMPARE(walked, (std::vector<int>{1, 4, 2, 5, 3, 6, 1}));
    QTest::keyClick(m_stage.get(), Qt::Key_Left);
    QCOMPARE(m_stage->currentNode(), 6);
    QCOMPARE(node.count(), 0); // walking does not select
    QTest::keyClick(m_stage.get(), Qt::Key_Return);
    QCOMPARE(node.takeFirst().at(0).toInt(), 6);
    QSignalSpy cleared(m_stage.get(), &StageWidget::selectionCleared);
    QTest::keyClick(m_stage.get(), Qt::Key_Escape);
    QCOMPARE(cleared.count(), 1);
}

void TestStageWidget::tabLeavesAfterTheLastNode()
{
    m_stage->setSnapshot(healthyCluster(2, 0));
    m_stage->activateWindow();
    m_stage->setFocus();
    QTRY_VERIFY(m_stage->hasFocus());
    QTest::keyClick(m_stage.get(), Qt::Key_Tab);
    QCOMPARE(m_stage->currentNode(), 1);
    QTest::keyClick(m_stage.get(), Qt::Key_Tab);
    QCOMPARE(m_stage->currentNode(), 2);
    QTest::keyClick(m_stage.get(), Qt::Key_Backtab);
    QCOMPARE(m_stage->currentNode(), 1);
}

void TestStageWidget::menusAreAskedFor()
{
    QSignalSpy node(m_stage.get(), &StageWidget::nodeMenuRequested);
    QSignalSpy ring(m_stage.get(), &StageWidget::ringMenuRequested);
    QSignalSpy link(m_stage.get(), &StageWidget::linkMenuRequested);
    const auto ask = [&](QPoint at, QContextMenuEvent::Reason reason) {
        QContextMenuEvent event(reason, at, m_stage->mapToGlobal(at));
        QCoreApplication::sendEvent(m_stage.get(), &event);
    };
    ask(nodeAt(3), QContextMenuEvent::Mouse);
    QCOMPARE(node.takeFirst(), QVariantList({3, m_stage->mapToGlobal(nodeAt(3))}));
    ask(slotAt(16000), QContextMenuEvent::Mouse);
    QVERIFY(std::abs(ring.takeFirst().at(0).toInt() - 16000) < 20);
    ask((nodeAt(3) + nodeAt(6)) / 2, QContextMenuEvent::Mouse);
    QCOMPARE(link.takeFirst().mid(0, 2), QVariantList({3, 6}));
    QTest::keyClick(m_stage.get(), Qt::Key_Right);
    ask(QPoint(), QContextMenuEvent::Keyboard);
    QCOMPARE(node.takeFirst(), QVariantList({1, m_stage->mapToGlobal(nodeAt(1))}));
}

void TestStageWidget::equalSnapshotsCauseNoRepaint()
{
    QTRY_VERIFY(m_stage->paints > 0);
    QCoreApplication::processEvents();
    const int before = m_stage->paints;
    for (int i = 1; i <= 20; ++i) {
        m_stage->setSnapshot(changed(healthyCluster(), [i](ClusterSnapshot& cluster) {
            cluster.timeMs += 50 * i;
            cluster.sequence += quint64(i);
            cluster.nodes[0].load->opsPerSecond = i; // not drawn on the stage
        }));
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_stage->paints, before);
    m_stage->setSnapshot(states()[3].second);
    QTRY_VERIFY(m_stage->paints > before);
}

void TestStageWidget::aFailoverMovesTwoNodesToTheirPlaces()
{
    const QPoint master = nodeAt(1), replica = nodeAt(4);
    m_stage->setSnapshot(failedOver());
    QVERIFY(m_stage->isMoving());
    QTRY_VERIFY(!m_stage->isMoving());
    QCOMPARE(nodeAt(4), master);
    QCOMPARE(nodeAt(1), replica);
    const QImage moved = m_stage->grab().toImage();
    Theme::current().setAnimated(false);
    m_stage->setSnapshot(healthyCluster());
    m_stage->setSnapshot(failedOver());
    QVERIFY(moved == m_stage->grab().toImage()); // the end of the motion is the picture without one
}

void TestStageWidget::withoutAnimationNothingMoves()
{
    Theme::current().setAnimated(false);
    m_stage->setSnapshot(failedOver());
    QVERIFY(!m_stage->isMoving());
}

void TestStageWidget::slotsGrowIntoTheirNewOwner()
{
    const StageScene before = test::sceneOf(healthyCluster());
    const StageScene after =
        test::sceneOf(picture("1 master 0-4460\n2 master 4461-10922\n3 master 10923-16383\n"
                              "4 replica of 1\n5 replica of 2\n6 replica of 3\n"));
    const StageGeometry from(before, frameOf()), to(after, frameOf());
    StageMotion motion(before, from, after, to);
    QVERIFY(!motion.isEmpty());
    motion.setProgress(0.5);
    const std::vector<DrawnArc> half = motion.arcs(after);
    QCOMPARE(half.size(), size_t(3));
    QCOMPARE(half[0].to, 4961.0);
    QCOMPARE(half[1].from, 4961.0);
    QCOMPARE(half[1].seat, 1);
    motion.setProgress(1);
    QCOMPARE(motion.arcs(after)[0].to, 4461.0);
}

void TestStageWidget::tooltipsTellFacts()
{
    const QString node = m_stage->tipAt(nodeAt(4));
    for (const char* part :
         {"Node 4", "replica :9003", "redis 7.0.15", "pid 48214", "replica of node 1", "lag 0 B"})
        QVERIFY2(node.contains(QLatin1String(part)), qPrintable(node));
    const QString slot = m_stage->tipAt(slotAt(9000));
    for (const char* part : {"Slot ", "owned by node 2 (:9001)", "range 5461–10922, 5462 slots"})
        QVERIFY2(slot.contains(QString::fromUtf8(part)), qPrintable(slot));
    const QString link = m_stage->tipAt((nodeAt(3) + nodeAt(6)) / 2);
    QVERIFY2(link.contains(QStringLiteral("node 6 follows node 3")), qPrintable(link));
    QVERIFY(m_stage->tipAt(QPointF(3, 300)).isEmpty());
}

void TestStageWidget::healIsAButton()
{
    auto* heal = m_stage->findChild<QAbstractButton*>(QStringLiteral("stageHealButton"));
    QVERIFY(heal);
    QVERIFY(!heal->isVisible());
    QSignalSpy asked(m_stage.get(), &StageWidget::healRequested);
    m_stage->setSnapshot(splitBrain());
    QVERIFY(heal->isVisible());
    QVERIFY(m_stage->geometryOfStage().chip().rect.toAlignedRect().contains(heal->geometry()));
    QTest::mouseClick(heal, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    m_stage->setSnapshot(healthyCluster());
    QVERIFY(!heal->isVisible());
}

void TestStageWidget::aLinkIsDrawnFromNodeToNode()
{
    QSignalSpy drawn(m_stage.get(), &StageWidget::linkDrawn);
    const QImage before = m_stage->grab().toImage();
    QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, nodeAt(2));
    QTest::mouseMove(m_stage.get(), nodeAt(2) + (nodeAt(6) - nodeAt(2)) / 4);
    QVERIFY(m_stage->drag().moving);
    QCOMPARE(m_stage->drag().target, 0);
    QTest::mouseMove(m_stage.get(), nodeAt(6));
    QCOMPARE(m_stage->drag().target, 6);
    const QPoint between = nodeAt(2) + (nodeAt(6) - nodeAt(2)) / 4;
    const QImage during = m_stage->grab().toImage();
    QCOMPARE(during.pixelColor(between), Theme::current().accent());
    QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, nodeAt(6));
    QCOMPARE(drawn.count(), 1);
    QCOMPARE(drawn.takeFirst(), QVariantList({2, 6}));
    QVERIFY(!m_stage->drag().moving);
    m_stage->setSelection({});
    QVERIFY(m_stage->grab().toImage().pixelColor(between) == before.pixelColor(between));
}

void TestStageWidget::aDragThatEndsNowhereDrawsNothing()
{
    QSignalSpy drawn(m_stage.get(), &StageWidget::linkDrawn);
    for (const QPoint& end : {QPoint(3, 300), nodeAt(2) + QPoint(14, 0)}) { // on bare ground, on itself
        QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, nodeAt(2));
        QTest::mouseMove(m_stage.get(), end);
        QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, end);
        QVERIFY(!m_stage->drag().moving);
    }
    QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, slotAt(9000)); // and none begins on the ring
    QTest::mouseMove(m_stage.get(), nodeAt(1));
    QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, nodeAt(1));
    QCOMPARE(drawn.count(), 0);
}

void TestStageWidget::aSliceIsDrawnAlongTheRingAndOntoAMaster()
{
    std::vector<std::tuple<std::optional<SlotRange>, int, int>> drawn;
    connect(m_stage.get(), &StageWidget::sliceDrawn, m_stage.get(),
            [&](const std::optional<SlotRange>& range, int from, int to) {
                drawn.push_back({range, from, to});
            });
    QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, slotAt(7000));
    QTest::mouseMove(m_stage.get(), slotAt(8000));
    QVERIFY(m_stage->slice().moving);
    const auto near = [](int a, int b) { return std::abs(a - b) < 40; }; // a pixel is some ten slots
    QVERIFY(near(m_stage->slice().range->first, 7000) && near(m_stage->slice().range->last, 8000));
    const QImage during = m_stage->grab().toImage();
    QTest::mouseMove(m_stage.get(), nodeAt(5)); // its own replica takes nothing
    QCOMPARE(m_stage->slice().target, 0);
    QTest::mouseMove(m_stage.get(), nodeAt(3));
    QCOMPARE(m_stage->slice().target, 3);
    QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, nodeAt(3));
    QCOMPARE(drawn.size(), size_t(1));
    const auto [range, from, to] = drawn.back();
    QVERIFY(near(range->first, 7000) && near(range->last, 8000));
    QCOMPARE(from, 2);
    QCOMPARE(to, 3);
    QVERIFY(m_stage->grab().toImage() != during);

    // It does not leave its owner's arc, and released on the ring it has no target yet.
    QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, slotAt(5000));
    QTest::mouseMove(m_stage.get(), slotAt(9000));
    QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, slotAt(9000));
    QCOMPARE(std::get<0>(drawn.back())->last, 5460);
    QCOMPARE(std::get<2>(drawn.back()), 0);

    // Straight onto a master: how many is still to be said.
    QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, slotAt(12'000));
    QTest::mouseMove(m_stage.get(), nodeAt(1));
    QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, nodeAt(1));
    QVERIFY(!std::get<0>(drawn.back()));
    QCOMPARE(std::get<1>(drawn.back()), 3);
    QCOMPARE(std::get<2>(drawn.back()), 1);

    QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, slotAt(7000));
    QTest::mouseMove(m_stage.get(), slotAt(7600));
    QTest::keyClick(m_stage.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, slotAt(7600));
    QCOMPARE(drawn.size(), size_t(3));
}

void TestStageWidget::escapeCancelsTheDrag()
{
    QSignalSpy drawn(m_stage.get(), &StageWidget::linkDrawn);
    QSignalSpy cleared(m_stage.get(), &StageWidget::selectionCleared);
    QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, nodeAt(2));
    QTest::mouseMove(m_stage.get(), nodeAt(6));
    QVERIFY(m_stage->drag().moving);
    QTest::keyClick(m_stage.get(), Qt::Key_Escape);
    QVERIFY(!m_stage->drag().moving);
    QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, nodeAt(6));
    QCOMPARE(drawn.count(), 0);
    QCOMPARE(cleared.count(), 0); // the first Escape ends the drag only
}

void TestStageWidget::aClickIsNoDrag()
{
    QSignalSpy drawn(m_stage.get(), &StageWidget::linkDrawn);
    QSignalSpy node(m_stage.get(), &StageWidget::nodeSelected);
    QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, nodeAt(5));
    QTest::mouseMove(m_stage.get(), nodeAt(5) + QPoint(2, 1)); // a hand that is not quite still
    QVERIFY(!m_stage->drag().moving);
    QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, nodeAt(5) + QPoint(2, 1));
    QCOMPARE(node.takeFirst().at(0).toInt(), 5);
    QCOMPARE(drawn.count(), 0);
}

void TestStageWidget::theMenuKeyOpensTheSelectedLinksMenu()
{
    QSignalSpy link(m_stage.get(), &StageWidget::linkMenuRequested);
    QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, (nodeAt(3) + nodeAt(6)) / 2);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(m_stage.get(), &event);
    QCOMPARE(link.count(), 1);
    QCOMPARE(link.takeFirst().mid(0, 2), QVariantList({3, 6}));
}

void TestStageWidget::faultsAreInTheLinksTip()
{
    m_stage->setSnapshot(everyKindOfFault());
    const QString tip = m_stage->tipAt(QLineF(nodeAt(3), nodeAt(6)).pointAt(0.45));
    for (const char* part : {"3 → 6 ◷ 200 ms later for 6.2 s · bus, replication", "6 → 3 ≈ at most 64 kbit/s",
                             "6 → 3 ⊘ swallows FAIL for 6.2 s · bus"})
        QVERIFY2(tip.contains(QString::fromUtf8(part)), qPrintable(tip));
}

void TestStageWidget::theDescriptionFollows()
{
    QVERIFY(!m_stage->accessibleName().isEmpty());
    QVERIFY(m_stage->accessibleDescription().contains(QStringLiteral("node 1 (master :9000)")));
    m_stage->setSnapshot(states()[3].second);
    QVERIFY(m_stage->accessibleDescription().contains(QStringLiteral("crashed")));
    m_stage->setSnapshot(nullptr);
    QCOMPARE(m_stage->accessibleDescription(), QStringLiteral("No cluster."));
}

RINGSIDE_TEST(stage_widget, TestStageWidget)
#include "tst_stage_widget.moc"
