#include "tests/gui/learner.h"
#include "tests/support/runner.h"
#include "widgets/palette/command_palette.h"
#include "widgets/palette/palette_popup.h"
#include "widgets/stage/stage_widget.h"

#include <QMenu>

using namespace ringside;
using namespace ringside::test;

/// The course as a student walks it: a reading, then the lesson to begin with, on real servers and by the
/// window's controls.
class TestLearn : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;
    Learner m_student{m_gui};

    static QString predict() { return QStringLiteral("lesson.predict"); }
    static QString question() { return QStringLiteral("lesson.question"); }
    QString whyShut()
    {
        return QStringLiteral("First say what you expect: the lesson asks “%1”")
            .arg(m_student.walk()->step().predict->text);
    }
    static const QAction* entry(const QMenu* menu, const QString& name)
    {
        for (const QAction* each : menu->actions()) {
            if (each->objectName() == name)
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { m_gui.open(); }

    void aReadingNeedsNoCluster()
    {
        QVERIFY(m_gui.press(QStringLiteral("welcome.lessons")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("lesson.list")));
        QVERIFY(m_gui.press(QStringLiteral("lesson.begin.13-1-takeaways-and-cap")));
        QVERIFY(m_student.isReady());
        QVERIFY(!m_gui.window().session().isOpen());
        QCOMPARE(m_student.text(QStringLiteral("lesson.count")), QStringLiteral("step 1 of 4"));
        QCOMPARE(m_student.points(), QStringLiteral("0 of 8 points"));
        QVERIFY(!m_gui.seen(QStringLiteral("lesson.debriefCard")));
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.question.give"))); // nothing is chosen yet
    }

    void aWrongAnswerIsRefusedWithItsReason()
    {
        QVERIFY(m_student.give(question(), 1));
        QTRY_COMPARE(m_student.text(QStringLiteral("lesson.question.outcome")),
                     QStringLiteral("Not right: Consistent"));
        QCOMPARE(m_student.text(QStringLiteral("lesson.question.because")),
                 QStringLiteral("It refuses to answer, so it tells nothing old from then on."));
        QVERIFY(!m_student.isReached());
        QVERIFY(!m_gui.seen(QStringLiteral("lesson.debriefCard")));
        QVERIFY(m_student.give(question(), 2));
        QVERIFY(m_student.reaches());
        QVERIFY(
            m_student.text(QStringLiteral("lesson.question.outcome")).startsWith(QStringLiteral("Right: ")));
        QCOMPARE(m_student.text(QStringLiteral("lesson.question.because")), QString());
        QTRY_VERIFY(m_gui.seen(QStringLiteral("lesson.debriefCard")));
        QCOMPARE(m_student.points(), QStringLiteral("1 of 8 points"));
        QVERIFY(m_gui.press(QStringLiteral("lesson.next")));
        QTRY_COMPARE(m_student.position(), 1);
    }

    void theListKnowsHowFarItIs()
    {
        QVERIFY(m_gui.press(QStringLiteral("lesson.leave")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("lesson.fresh.13-1-takeaways-and-cap")));
        QVERIFY(!m_student.walk());
        QVERIFY(m_gui.press(QStringLiteral("lesson.begin.13-1-takeaways-and-cap")));
        QVERIFY(m_student.isReady());
        QCOMPARE(m_student.position(), 1);
        QVERIFY(m_gui.press(QStringLiteral("lesson.back")));
        QTRY_COMPARE(m_student.position(), 0);
        QVERIFY(m_student.isReached());
        QVERIFY(m_gui.press(QStringLiteral("lesson.leave")));
    }

    void theFirstLessonStartsItsCluster()
    {
        QTRY_VERIFY(m_gui.seen(QStringLiteral("lesson.first")));
        QVERIFY(m_gui.press(QStringLiteral("lesson.first")));
        QTRY_COMPARE(m_student.text(QStringLiteral("lesson.title")), QStringLiteral("Who takes over?"));
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.next"))); // nothing can be done yet
        QVERIFY2(m_student.isReady(), qPrintable(m_gui.errors()));
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
        QCOMPARE(m_gui.now()->nodes.size(), size_t(6));
        QCOMPARE(m_student.text(QStringLiteral("lesson.waiting")), QString());
        QCOMPARE(m_student.points(), QStringLiteral("0 of 20 points"));
        QVERIFY(m_gui.seen(QStringLiteral("lesson.predict.option.4")));
    }

    void whatBreaksIsShutEverywhere()
    {
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.do.1")));
        QCOMPARE(m_gui.tip(QStringLiteral("lesson.do.1")), QStringLiteral("First say what you expect"));
        QVERIFY(m_gui.clickNode(1));
        QTRY_VERIFY(m_gui.tip(QStringLiteral("toolbar/button.kill")).contains(whyShut()));
        QVERIFY(!m_student.isOpen(QStringLiteral("toolbar/button.kill")));
        QMenu* menu = m_gui.menuAt(m_gui.view().stage().geometryOfStage().node(2)->centre);
        QVERIFY(menu);
        const QAction* kill = entry(menu, QStringLiteral("action.kill"));
        QVERIFY(kill && !kill->isEnabled());
        QVERIFY2(kill->toolTip().contains(whyShut()), qPrintable(kill->toolTip()));
        menu->close();
        QVERIFY(m_gui.command(QStringLiteral("kill 1")));
        const PalettePopup& popup = m_gui.view().palette().popup();
        QTRY_VERIFY(popup.isVisible() && popup.showsError());
        QVERIFY2(popup.text().contains(whyShut()), qPrintable(popup.text()));
        QVERIFY(m_gui.node(1).running());
        QVERIFY(m_gui.command(QStringLiteral("status"))); // what only looks is not
        QTRY_VERIFY(!popup.showsError());
        QVERIFY(!m_gui.now()->failovers);
    }

    void theConsoleReadsAndDoesNotWrite()
    {
        QMenu* menu = m_gui.menuAt(m_gui.view().stage().geometryOfStage().node(1)->centre);
        QVERIFY(m_gui.choose(menu, QStringLiteral("action.console")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("console.line")));
        QVERIFY(m_student.enter(QStringLiteral("SET bar 1"))); // a key of node 1
        QTRY_VERIFY2(m_student.console().contains(whyShut()), qPrintable(m_student.console()));
        QVERIFY(m_student.enter(QStringLiteral("CLUSTER INFO")));
        QTRY_VERIFY2(m_student.console().contains(QStringLiteral("cluster_state:ok")),
                     qPrintable(m_student.console()));
        QVERIFY(m_student.enter(QStringLiteral("GET bar")));
        QTRY_VERIFY2(m_student.console().endsWith(QStringLiteral("(nil)")), qPrintable(m_student.console()));
        QVERIFY(m_gui.press(QStringLiteral("rail.learn")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("lesson.predict.give")));
    }

    void aPredictionOpensAndStandsBesideWhatWasMeasured()
    {
        QVERIFY(m_student.give(predict(), 1)); // node 2: it will be wrong
        QTRY_VERIFY(m_student.isOpen(QStringLiteral("lesson.do.1")));
        QCOMPARE(m_student.text(QStringLiteral("lesson.predict.outcome")),
                 QStringLiteral("You expect: Node 2, which is a master already"));
        QVERIFY(!m_gui.seen(QStringLiteral("lesson.predict.give")));
        QTRY_VERIFY(m_student.isOpen(QStringLiteral("toolbar/button.kill"))); // node 1 is still selected
        QTRY_COMPARE(m_student.check(1),
                     QStringLiteral("Node 4 is a master: not yet. Node 4 is not a master yet. "
                                    "Press Kill node 1, then wait a few seconds."));
        QVERIFY(m_gui.press(QStringLiteral("lesson.do.1")));
        QTRY_VERIFY(!m_gui.node(1).running());
        QVERIFY2(m_student.reaches(), qPrintable(m_student.check(1) + m_gui.errors()));
        QTRY_VERIFY(m_student.check(1).startsWith(QStringLiteral("Node 4 is a master: reached.")));
        QCOMPARE(m_gui.node(4).role, Role::Master);
        QTRY_COMPARE(m_student.text(QStringLiteral("lesson.predict.outcome")),
                     QStringLiteral("You expected: Node 2, which is a master already\n"
                                    "Measured: Node 4, the replica of node 1"));
        QCOMPARE(m_student.points(), QStringLiteral("5 of 20 points")); // a wrong prediction costs nothing
        // What is told of it is what the failover was.
        QTRY_VERIFY(m_student.walk()->stepRecord().figures.contains(QStringLiteral("failover.whole_ms")));
        QTRY_VERIFY2(m_student.text(QStringLiteral("lesson.debrief"))
                         .contains(QRegularExpression("It took [0-9.]+ s")),
                     qPrintable(m_student.text(QStringLiteral("lesson.debrief"))));
    }

    void beginningAgainRestoresTheCluster()
    {
        QVERIFY(m_gui.press(QStringLiteral("lesson.again")));
        QTRY_VERIFY(!m_student.isOpen(QStringLiteral("lesson.again")));
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.next"))); // not in the middle of it
        QVERIFY2(m_student.isReady(), qPrintable(m_student.text(QStringLiteral("lesson.waiting"))));
        QVERIFY(!m_student.isReached());
        QCOMPARE(m_gui.node(1).role, Role::Master);
        QCOMPARE(m_gui.node(4).master, 1);
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
        QTRY_VERIFY2(m_student.check(1).startsWith(QStringLiteral("Node 4 is a master: not yet.")),
                     qPrintable(m_student.check(1)));
        QCOMPARE(m_student.points(), QStringLiteral("0 of 20 points"));
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.do.1"))); // a new prediction comes first
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.predict.give")));
        QCOMPARE(m_student.text(QStringLiteral("lesson.waiting")), QString());
    }

    void hintsAndTheSolutionCostPoints()
    {
        QVERIFY(m_gui.press(QStringLiteral("lesson.hint")));
        QTRY_VERIFY(
            m_student.text(QStringLiteral("lesson.hints")).startsWith(QStringLiteral("Only one node")));
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.hint"))); // there was one
        QVERIFY(m_gui.press(QStringLiteral("lesson.show")));
        QTRY_COMPARE(m_student.text(QStringLiteral("lesson.solution")), QStringLiteral("kill 1"));
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.solve"))); // the prediction comes first here too
        QVERIFY(m_student.give(predict(), 2));
        QTRY_VERIFY(m_student.isOpen(QStringLiteral("lesson.solve")));
        QVERIFY(m_gui.node(1).running()); // shown is not done
        QVERIFY(m_gui.press(QStringLiteral("lesson.solve")));
        QVERIFY2(m_student.reaches(), qPrintable(m_student.check(1) + m_gui.errors()));
        QVERIFY(!m_gui.node(1).running());
        QTRY_COMPARE(m_student.points(), QStringLiteral("1 of 20 points"));
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.show")));
    }

    void theNextStep()
    {
        QVERIFY(m_gui.press(QStringLiteral("lesson.next")));
        QTRY_COMPARE(m_student.text(QStringLiteral("lesson.title")),
                     QStringLiteral("How long does it take?"));
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.do.1")));
        QVERIFY(m_gui.type(QStringLiteral("lesson.predict.number"), QStringLiteral("3")));
        QVERIFY(m_gui.press(QStringLiteral("lesson.predict.give")));
        QTRY_VERIFY(m_student.isOpen(QStringLiteral("lesson.do.1")));
        QVERIFY(m_gui.press(QStringLiteral("lesson.do.1")));
        QVERIFY2(m_student.reaches(), qPrintable(m_student.check(1) + m_gui.errors()));
        QTRY_VERIFY(m_student.text(QStringLiteral("lesson.predict.outcome"))
                        .contains(QRegularExpression("^You expected: 3 s\nMeasured: [0-9.]+ s$")));
        QCOMPARE(m_student.points(), QStringLiteral("6 of 20 points"));
    }

    void nextWeekItGoesOnWhereItWas()
    {
        QVERIFY(m_gui.press(QStringLiteral("lesson.next")));
        QTRY_COMPARE(m_student.position(), 2);
        const lesson::Record before = m_student.walk()->record();
        QVERIFY(m_gui.close());
        QVERIFY(!m_gui.anyServer());
        m_gui.open();
        QVERIFY(m_gui.press(QStringLiteral("welcome.lessons")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("lesson.fresh.3-2-a-master-dies")));
        QVERIFY(!m_gui.seen(QStringLiteral("lesson.first"))); // it is begun
        QVERIFY(m_gui.press(QStringLiteral("lesson.begin.3-2-a-master-dies")));
        QVERIFY2(m_student.isReady(), qPrintable(m_gui.errors()));
        QCOMPARE(m_student.position(), 2);
        QCOMPARE(m_student.walk()->record(), before);
        QCOMPARE(m_student.points(), QStringLiteral("6 of 20 points"));
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }, 30'000));
        for (const int master : {3, 4, 5}) // as it was left: two replicas have taken over
            QCOMPARE(m_gui.node(master).role, Role::Master);
        QVERIFY(m_gui.press(QStringLiteral("lesson.back")));
        QTRY_COMPARE(m_student.position(), 1);
        QVERIFY(m_student.isReached());
        QTRY_VERIFY(m_student.text(QStringLiteral("lesson.predict.outcome"))
                        .startsWith(QStringLiteral("You expected: 3 s")));
    }

    /// From its lab on the first page, too.
    void theLabBringsItsLessonBack()
    {
        QVERIFY(m_gui.close());
        m_gui.open();
        QVERIFY(m_gui.press(QStringLiteral("continue.lesson-3-2-a-master-dies")));
        QVERIFY2(m_student.isReady(), qPrintable(m_gui.errors()));
        QCOMPARE(m_student.walk()->lesson().id, QStringLiteral("3-2-a-master-dies"));
        QCOMPARE(m_student.position(), 1);
    }
};

RINGSIDE_TEST(learn, TestLearn)
#include "tst_learn.moc"
