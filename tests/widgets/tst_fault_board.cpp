#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "tests/widgets/fault_support.h"
#include "widgets/faults/fault_board.h"
#include "widgets/faults/fault_model.h"
#include "widgets/faults/fault_tree.h"
#include "widgets/faults/matrix_panel.h"
#include "widgets/theme/theme.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;

namespace {

using Groups = std::vector<std::vector<LinkFault>>;

Groups two()
{
    return {inGroup(1, "cut 3 4", bothWays(cutOf(3, 4))), inGroup(2, "delay 1>2 50ms", {delayOf(1, 2, 50)})};
}

/// The board in a window, and what it submits.
struct Bench
{
    FakePort port;
    QWidget window;
    ActionControls controls{port, &window};
    FaultBoard board{controls, &window};

    explicit Bench(const Groups& groups = two())
    {
        set(groups);
        board.resize(1200, 260);
        window.resize(1200, 260);
        window.show();
    }
    void set(const Groups& groups)
    {
        const Snapshot snapshot = withFaults(groups);
        controls.refresh(snapshot, {});
        board.setSnapshot(snapshot);
    }
    template <typename Widget = QAbstractButton> Widget* find(const QString& name) const
    {
        return board.findChild<Widget*>(QStringLiteral("faults.") + name);
    }
    void press(const QString& name) const
    {
        auto* button = find(name);
        if (!button)
            qFatal("no %s", qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QModelIndex row(int number) const { return board.model()->index(number, 0); }
    void finish(bool ok, const QString& why = {})
    {
        ActionResult result;
        result.action = port.submitted.last();
        result.ok = ok;
        if (!ok)
            result.error = Error{ErrorCode::NotPossible, why};
        port.finish(port.lastId, result);
    }
};

} // namespace

class TestFaultBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSwitchLiftsAndSetsAgain()
    {
        Bench bench;
        QVERIFY(bench.find("switch.2")->isChecked());
        bench.press("switch.2");
        QCOMPARE(bench.port.texts(), QStringList{"lift 2"});
        QVERIFY(!bench.find("switch.2")->isEnabled()); // until the cluster has followed
        bench.press("switch.2");
        QCOMPARE(bench.port.submitted.size(), 1);
        bench.set({two()[0]});
        QVERIFY(bench.find("switch.2")->isEnabled());
        QVERIFY(!bench.find("switch.2")->isChecked());
        bench.press("switch.2");
        QCOMPARE(bench.port.texts(), (QStringList{"lift 2", "delay 1>2 50ms"}));
        bench.set({two()[0], inGroup(3, "delay 1>2 50ms", {delayOf(1, 2, 50)})});
        QVERIFY(!bench.find("switch.2"));
        QVERIFY(bench.find("switch.3")->isChecked());
        QCOMPARE(bench.board.model()->rowCount(), 2);
    }

    void theWholeLineIsSentAgain()
    {
        Bench bench({inGroup(4, "partition 1,4 | 2,3,5,6", {cutOf(1, 2), cutOf(2, 1)})});
        bench.set({});
        bench.press("switch.4");
        QCOMPARE(bench.port.submitted.last().verb, QStringLiteral("partition"));
        QCOMPARE(bench.port.submitted.last().arguments, (QStringList{"1,4", "|", "2,3,5,6"}));
    }

    void aSwitchThatDidNotWorkGoesBackAndTells()
    {
        Bench bench;
        bench.press("switch.1");
        QVERIFY(!bench.find("switch.1")->isChecked() || !bench.find("switch.1")->isEnabled());
        bench.finish(false, QStringLiteral("There is no fault 1."));
        QVERIFY(bench.find("switch.1")->isChecked());
        QVERIFY(bench.find("switch.1")->isEnabled());
        QCOMPARE(bench.find<QLabel>("note")->text(), QStringLiteral("lift 1: There is no fault 1."));
        bench.press("switch.1"); // the next try takes the note away
        QVERIFY(bench.find<QLabel>("note")->text().isEmpty());
    }

    void thePortsReasonIsTheTooltip()
    {
        Bench bench{Groups()};
        bench.port.refusals[QStringLiteral("lift")] = QStringLiteral("A recording cannot be changed.");
        bench.set(two());
        QVERIFY(!bench.find("switch.1")->isEnabled());
        QCOMPARE(bench.find("switch.1")->toolTip(), QStringLiteral("A recording cannot be changed."));
    }

    void theCrossTakesALiftedRowAway()
    {
        Bench bench;
        QVERIFY(!bench.find("remove.1")->isVisible());
        bench.set({two()[0]});
        QVERIFY(bench.find("remove.2")->isVisible());
        bench.press("remove.2");
        QTRY_COMPARE(bench.board.model()->rowCount(), 1);
        QVERIFY(bench.port.submitted.isEmpty());
    }

    void healAll()
    {
        Bench bench{Groups()};
        QVERIFY(!bench.find("healAll")->isEnabled());
        QVERIFY(bench.find<QLabel>("empty")->isVisible());
        bench.set(two());
        QVERIFY(!bench.find<QLabel>("empty")->isVisible());
        bench.press("healAll");
        QCOMPARE(bench.port.texts(), QStringList{"heal"});
        QCOMPARE(bench.find<QLabel>("count")->text(), QStringLiteral("2 faults"));
    }

    void keys()
    {
        Bench bench;
        FaultTree* tree = bench.board.view();
        tree->setCurrentIndex(bench.row(1));
        QTest::keyClick(tree, Qt::Key_Space);
        tree->setCurrentIndex(bench.row(0));
        QTest::keyClick(tree, Qt::Key_Delete);
        QCOMPARE(bench.port.texts(), (QStringList{"lift 2", "lift 1"}));
        tree->selectAll();
        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("cut 3 4\ndelay 1>2 50ms"));
        bench.set({});
        tree->setCurrentIndex(bench.row(0));
        QTest::keyClick(tree, Qt::Key_Delete); // of a lifted one the row
        QCOMPARE(bench.board.model()->rowCount(), 1);
        QCOMPARE(bench.port.submitted.size(), 2);
    }

    void linksUnfoldAndLead()
    {
        Bench bench;
        QSignalSpy selected(&bench.board, &FaultBoard::linkSelected);
        FaultTree* tree = bench.board.view();
        tree->setCurrentIndex(bench.row(0));
        QTest::keyClick(tree, Qt::Key_Right);
        QVERIFY(tree->isExpanded(bench.row(0)));
        tree->setCurrentIndex(bench.board.model()->index(3, 0, bench.row(0)));
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.takeFirst(), QVariantList({4, 3}));
        QTest::keyClick(tree, Qt::Key_Space); // on a link it is about the whole fault
        QCOMPARE(bench.port.texts(), QStringList{"lift 1"});
    }

    void selectionScrollAndSwitchesSurviveSnapshots()
    {
        Bench bench;
        bench.board.view()->setCurrentIndex(bench.row(1));
        bench.board.view()->setExpanded(bench.row(1), true);
        const auto* lever = bench.find("switch.2");
        for (int i = 1; i <= 30; ++i) {
            auto later = std::make_shared<ClusterSnapshot>(*withFaults(two()));
            later->timeMs += 50 * i;
            bench.board.setSnapshot(later);
        }
        QCOMPARE(bench.board.view()->currentIndex().row(), 1);
        QVERIFY(bench.board.view()->isExpanded(bench.row(1)));
        QCOMPARE(bench.find("switch.2"), lever);
    }

    void whatCannotBeLiftedIsToldWithTheNextSnapshot()
    {
        Bench bench;
        for (const bool refused : {false, true, false}) {
            bench.port.refusals.clear();
            if (refused) {
                bench.port.refusals.insert(QStringLiteral("lift"), QStringLiteral("Not now."));
                bench.port.refusals.insert(QStringLiteral("heal"), QStringLiteral("Not now."));
            }
            bench.board.setSnapshot(withFaults(two()));
            QCOMPARE(bench.find("switch.1")->isEnabled(), !refused);
            QCOMPARE(bench.find("healAll")->isEnabled(), !refused);
        }
    }

    void newFaultOpensTheDialog()
    {
        const Bench bench;
        bench.press("new");
        auto* dialog = bench.window.findChild<QDialog*>(QStringLiteral("linkFault"));
        QVERIFY(dialog && dialog->isVisible());
    }

    void theMatrixStandsBeside()
    {
        Bench bench;
        QSignalSpy selected(&bench.board, &FaultBoard::linkSelected);
        LinkMatrix* matrix = bench.board.matrix()->matrix();
        QTest::mouseClick(matrix, Qt::LeftButton, {},
                          matrix->geometryOfCells().cell(2, 3).center().toPoint());
        QCOMPARE(selected.takeFirst(), QVariantList({3, 4}));
        QVERIFY(bench.board.matrix()->x() > bench.board.view()->mapTo(&bench.board, QPoint()).x());
        bench.board.resize(380, 700); // docked at the side it goes below
        QTRY_VERIFY(bench.board.matrix()->y() > 200);
        bench.board.resize(340, 300); // where both have no room, one at a time
        QTRY_VERIFY(!bench.board.matrix()->isVisible());
        bench.press("half.1");
        QVERIFY(bench.board.matrix()->isVisible() && !bench.board.view()->isVisible());
        bench.press("half.0");
        QVERIFY(!bench.board.matrix()->isVisible() && bench.board.view()->isVisible());
        for (const char* name : {"switch.1", "healAll"}) { // and nothing to press is out of sight
            const QWidget* part = bench.find(QLatin1String(name));
            QVERIFY2(bench.board.rect().contains(QRect(part->mapTo(&bench.board, QPoint()), part->size())),
                     name);
        }
    }
};

RINGSIDE_TEST(fault_board, TestFaultBoard)
#include "tst_fault_board.moc"
