#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "widgets/scope/scope_board.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

using namespace ringside;
using namespace ringside::test;

/// The microscope over a real cluster, by its buttons.
class TestScopeTab : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

    /// The word an answer of the table begins with.
    QString cell(int row, int column)
    {
        auto* table = m_gui.find<QTableView>(QStringLiteral("scope.questions"));
        return table ? table->model()->index(row, column).data().toString().section(u' ', 0, 0) : QString();
    }
    bool isNext(ScopeState::Step step)
    {
        return waitUntil([&] { return m_gui.now()->scope.next == step; });
    }
    bool press(const QString& name)
    {
        return waitUntil([&] { return m_gui.seen(name) && m_gui.seen(name)->isEnabled(); }) &&
               m_gui.press(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(1000), qPrintable(m_gui.errors()));
        m_gui.showPanel(QStringLiteral("scope"));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("scope.explained")));
    }

    void takesTheSelectedSlot()
    {
        m_gui.view().select(StageItem::slot(866));
        QCOMPARE(m_gui.find<QLineEdit>(QStringLiteral("scope.slot"))->text(), QStringLiteral("866"));
        QCOMPARE(m_gui.find<QComboBox>(QStringLiteral("scope.target"))->currentData().toInt(), 2);
    }

    void stepsThroughIt()
    {
        using Step = ScopeState::Step;
        QVERIFY(press(QStringLiteral("scope.begin")));
        QVERIFY2(isNext(Step::Import), qPrintable(m_gui.errors()));
        QVERIFY(press(QStringLiteral("scope.step")));
        QVERIFY(isNext(Step::Migrate));
        QVERIFY(press(QStringLiteral("scope.step")));
        QVERIFY(isNext(Step::Keys));
        QVERIFY(press(QStringLiteral("scope.step")));
        QVERIFY(waitUntil([&] { return m_gui.now()->scope.keysAtTarget == 1; }));
        QTRY_COMPARE(cell(0, 1), QStringLiteral("ASK"));
        QCOMPARE(cell(0, 2), QStringLiteral("MOVED"));
        QCOMPARE(cell(0, 3), QStringLiteral("\"value-1\""));
        QCOMPARE(cell(3, 1), QStringLiteral("TRYAGAIN"));
        auto* board = m_gui.find<ScopeBoard>(QStringLiteral("scope.board"));
        QTRY_COMPARE(board->marks(), (ScopeMarks{true, true}));
        const QString moved = m_gui.now()->scope.atTarget.front();
        QVERIFY(board->columnBox(true).contains(board->tileOf(moved)));
        QVERIFY(m_gui
                    .redis(2, {QStringLiteral("CLUSTER"), QStringLiteral("COUNTKEYSINSLOT"),
                               QStringLiteral("866")})
                    .contains(u'1'));
    }

    void bringsBackAndFinishes()
    {
        QVERIFY(press(QStringLiteral("scope.undo")));
        QVERIFY2(waitUntil([&] { return m_gui.now()->scope.phase == ScopeState::Phase::BroughtBack; }),
                 qPrintable(m_gui.errors()));
        QVERIFY(press(QStringLiteral("scope.begin")));
        QVERIFY(isNext(ScopeState::Step::Import));
        QVERIFY(press(QStringLiteral("scope.finish")));
        QVERIFY2(waitUntil([&] { return m_gui.now()->scope.phase == ScopeState::Phase::Finished; }),
                 qPrintable(m_gui.errors()));
        QTRY_COMPARE(cell(0, 1), QStringLiteral("MOVED"));
        QVERIFY(waitUntil([&] { return m_gui.node(2).slots.contains(866); }));
        QCOMPARE(m_gui.errors(), QString());
    }
};

RINGSIDE_TEST(scope, TestScopeTab)
#include "tst_scope.moc"
