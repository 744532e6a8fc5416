#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "widgets/dress/calm_button.h"
#include "widgets/faults/fault_board.h"
#include "widgets/faults/fault_tree.h"
#include "widgets/stage/stage_widget.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace ringside;
using namespace ringside::test;

/// Faults on links are set by the real controls, and the fabric has them; the board lifts them.
class TestFaults : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

    std::vector<LinkFault> inFabric() { return m_gui.window().session().laboratory().fabric().faults(); }
    bool has(FaultKind kind, int from, int to, Plane plane)
    {
        const auto faults = inFabric();
        return std::any_of(faults.begin(), faults.end(), [&](const LinkFault& f) {
            return f.kind == kind && f.from == from && f.to == to && f.plane == plane;
        });
    }
    QPoint centreOf(int node) { return m_gui.view().stage().discOf(node)->centre.toPoint(); }
    QPointF onLink(int a, int b)
    {
        const StageWidget& stage = m_gui.view().stage();
        const QLineF line(stage.discOf(a)->centre, stage.discOf(b)->centre);
        for (const qreal at : {0.5, 0.4, 0.6, 0.3, 0.7}) {
            if (stage.geometryOfStage().hitTest(line.pointAt(at)).isLink(a, b))
                return line.pointAt(at);
        }
        return {};
    }
    void drag(int from, int to)
    {
        StageWidget& stage = m_gui.view().stage();
        QTest::mousePress(&stage, Qt::LeftButton, {}, centreOf(from));
        for (const double t : {0.2, 0.5, 0.8, 1.0}) {
            const QPoint at = centreOf(from) + (centreOf(to) - centreOf(from)) * t;
            QTest::mouseMove(&stage, at);
        }
        QTest::mouseRelease(&stage, Qt::LeftButton, {}, centreOf(to));
    }
    void showBoard() { m_gui.showPanel(QStringLiteral("faults")); }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(2000), qPrintable(m_gui.errors()));
        showBoard();
        QTRY_VERIFY(m_gui.seen(QStringLiteral("faults")));
    }

    void aLineDrawnOnTheStageBecomesAFault()
    {
        drag(2, 3);
        QTRY_VERIFY(m_gui.seen(QStringLiteral("linkFault")));
        QVERIFY(m_gui.press(QStringLiteral("linkFault.kind.1"))); // delay
        QVERIFY(m_gui.seen(QStringLiteral("linkFault.delay")));
        const auto* line = m_gui.find<QLabel>(QStringLiteral("linkFault.line"));
        QVERIFY2(line->text().startsWith(QStringLiteral("delay 2>3 ")), qPrintable(line->text()));
        QVERIFY(inFabric().empty()); // nothing before it is said
        QVERIFY(m_gui.press(QStringLiteral("linkFault.go")));
        QTRY_VERIFY(has(FaultKind::Delay, 2, 3, Plane::Bus));
        QVERIFY(!has(FaultKind::Delay, 3, 2, Plane::Bus));
        QTRY_VERIFY(!m_gui.seen(QStringLiteral("linkFault")));
        QCOMPARE(m_gui.errors(), QString());
    }

    void aLineThatIsGivenUpIsNone()
    {
        const size_t before = inFabric().size();
        drag(1, 5);
        QTRY_VERIFY(m_gui.seen(QStringLiteral("linkFault")));
        QVERIFY(m_gui.press(QStringLiteral("linkFault.cancel")));
        QTRY_VERIFY(!m_gui.seen(QStringLiteral("linkFault")));
        QCOMPARE(inFabric().size(), before);
    }

    void theMenuOfALinkHasTheCommonOnes()
    {
        const QPointF at = onLink(1, 3);
        QVERIFY(!at.isNull());
        QMenu* menu = m_gui.menuAt(at);
        QVERIFY(menu);
        QVERIFY(m_gui.choose(menu, QStringLiteral("action.cut.forward")));
        QTRY_VERIFY(has(FaultKind::Cut, 1, 3, Plane::Bus) && has(FaultKind::Cut, 1, 3, Plane::Replication));
        QVERIFY(!has(FaultKind::Cut, 3, 1, Plane::Bus));
    }

    void typedOnesAreOnTheBoardToo()
    {
        QVERIFY(m_gui.command(QStringLiteral("drop 4>5 votes 100%")));
        QTRY_VERIFY(has(FaultKind::Drop, 4, 5, Plane::Bus));
        auto* board = m_gui.window().findChild<FaultBoard*>();
        QTRY_COMPARE(board->view()->model()->rowCount(), 3);
    }

    void theSwitchLiftsOneAndSetsItAgain()
    {
        const int group = inFabric().front().group;
        QVERIFY(group > 0);
        const QString name = QStringLiteral("faults.switch.%1").arg(group);
        const FaultKind kind = inFabric().front().kind;
        const int from = inFabric().front().from, to = inFabric().front().to;
        QTRY_VERIFY(m_gui.seen(name));
        const size_t all = inFabric().size();
        QVERIFY(m_gui.press(name));
        QTRY_VERIFY(inFabric().size() < all);
        QVERIFY(!has(kind, from, to, Plane::Bus));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui.window().session().isBusy(), 20'000); // the proof of healing
        QTRY_VERIFY(m_gui.find<QWidget>(name) && m_gui.find<QWidget>(name)->isEnabled());
        QVERIFY(m_gui.press(name));
        QTRY_VERIFY(has(kind, from, to, Plane::Bus));
        QCOMPARE(m_gui.errors(), QString());
    }

    void healAllProvesIt()
    {
        QVERIFY(m_gui.press(QStringLiteral("faults.healAll")));
        QTRY_VERIFY(inFabric().empty());
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui.window().session().isBusy() && m_gui.isWhole(), 20'000);
        QCOMPARE(m_gui.errors(), QString());
        QVERIFY(m_gui.redis(1, {QStringLiteral("CLUSTER"), QStringLiteral("INFO")})
                    .contains(QStringLiteral("cluster_state:ok")));
    }

    void thePartitionLessonWithTheLedger()
    {
        m_gui.showPanel(QStringLiteral("ledger"));
        QVERIFY(m_gui.command(QStringLiteral("ledger start beside=1,4")));
        QTRY_VERIFY(m_gui.now()->ledger.writers.size() == 2 && m_gui.now()->ledger.writers[0].accepted > 20);
        QVERIFY(m_gui.command(QStringLiteral("partition 1 | 2,3,4,5,6")));
        QTRY_COMPARE_WITH_TIMEOUT(m_gui.now()->ledger.writers[0].lastRefusal, QStringLiteral("CLUSTERDOWN"),
                                  15'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_gui.node(4).role, Role::Master, 15'000);
        QTRY_VERIFY(!m_gui.window().session().isBusy());
        QVERIFY(m_gui.press(QStringLiteral("stageHealButton")));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui.isWhole() && !m_gui.window().session().isBusy(), 20'000);
        QVERIFY(m_gui.press(QStringLiteral("ledger.read")));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui.now()->ledger.phase == LedgerState::Phase::Read, 30'000);
        const LedgerState ledger = m_gui.now()->ledger;
        QVERIFY(ledger.lost > 0);
        QCOMPARE(ledger.phantom, 0);
        QCOMPARE(ledger.report->byNode.size(), size_t(1));
        QCOMPARE(ledger.report->byNode[0].node, 1);
        QTRY_VERIFY(m_gui.find<QLabel>(QStringLiteral("ledger.said"))
                        ->text()
                        .contains(QStringLiteral("Lost: %1 of ").arg(QLocale().toString(ledger.lost))));
        QCOMPARE(m_gui.errors(), QString());
    }
};

RINGSIDE_TEST(faults, TestFaults)
#include "tst_faults.moc"
