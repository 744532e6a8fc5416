#include "tests/core/walked_lesson.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// A student's way through a lesson.
class TestLessonWalk : public QObject, WalkedLesson
{
    Q_OBJECT
private Q_SLOTS:
    void theLessonIsSound() { QVERIFY(lesson::readLesson(kWalkedLesson, QStringLiteral("walk")).isSound()); }

    void beforeItBegins()
    {
        Walk walk(walked(), 1, QStringLiteral("digest"));
        QCOMPARE(walk.count(), 4);
        QCOMPARE(walk.position(), 0);
        QCOMPARE(walk.since(), nullptr);
        QCOMPARE(walk.record().digest, QStringLiteral("digest"));
        QCOMPARE(walk.record().lesson, QStringLiteral("walk"));
        QVERIFY(!look(walk, at(20'000)));
        QVERIFY(!walk.isDone());
        QCOMPARE(walk.points(), 0);
        QCOMPARE(walk.mostPoints(), 5 + 2 + 5 + 3 + 2 + 5);
    }

    void shutUntilItIsPredicted()
    {
        Walk walk = begun();
        QVERIFY(walk.isShut());
        for (const char* changes :
             {"kill 1", "restart 1", "cut 1 2", "heal", "set all maxmemory 0", "call 1 GET a", "put a b"})
            QCOMPARE(walk.whyShut(action(changes)),
                     std::optional(QStringLiteral("First say what you expect: the lesson asks “%1”")
                                       .arg(walk.step().predict->text)));
        for (const char* looks : {"status", "info", "check", "wait state ok", "expect state ok",
                                  "connectivity", "anatomy", "quit", "start"})
            QCOMPARE(walk.whyShut(action(looks)), std::nullopt);
        // What was found does not count before either.
        QVERIFY(!look(walk, at(20'000)));
        walk.predict(option(2)); // there is no such answer
        walk.predict(option(-1));
        QVERIFY(walk.isShut());
        walk.predict(option(0));
        QVERIFY(!walk.isShut());
        QCOMPARE(walk.whyShut(action("kill 1")), std::nullopt);
        QCOMPARE(walk.stepRecord().prediction, std::optional(option(0)));
    }

    void reachedAndKept()
    {
        Walk walk = begun();
        walk.predict(option(1));
        QVERIFY(!look(walk, at(2000)));
        QVERIFY(!walk.stepRecord().reached());
        QVERIFY(look(walk, at(5000)));
        QVERIFY(walk.stepRecord().reached());
        QCOMPARE(walk.stepRecord().reachedMs, kDrawnMs + 5000);
        QCOMPARE(walk.stepRecord().predicted->mark, Mark::Right);
        QCOMPARE(walk.points(), 5);
        QVERIFY(walk.reachedAt(0));
        QVERIFY(!walk.isDone());
        // The cluster goes on, and what was reached stays.
        QVERIFY(!look(walk, picture("1 master 0-16383 stopped")));
        QVERIFY(walk.stepRecord().reached());
        QCOMPARE(walk.stepRecord().reachedMs, kDrawnMs + 5000);
        walk.predict(option(0)); // too late
        QCOMPARE(walk.stepRecord().prediction, std::optional(option(1)));
        QCOMPARE(walk.whyShut(action("kill 2")), std::nullopt);
    }

    void aWrongPredictionCostsNothing()
    {
        Walk walk = begun();
        walk.predict(option(0));
        QVERIFY(look(walk, at(5000)));
        QCOMPARE(walk.stepRecord().predicted->mark, Mark::Wrong);
        QCOMPARE(walk.stepRecord().predicted->right, QStringLiteral("Node 4"));
        QCOMPARE(walk.points(), 5);
    }

    void allChecksAtOneTime()
    {
        Walk walk = begun();
        walk.predict(option(1));
        const Snapshot twoIsReplica =
            changed(at(5000), [](ClusterSnapshot& c) { c.nodes[1].role = Role::Replica; });
        QVERIFY(!look(walk, twoIsReplica));
        QVERIFY(look(walk, at(6000)));
    }

    void whatWasBeforeTheStepDoesNotCount()
    {
        Walk walk(walked(), 1, {});
        walk.turnTo(0, at(10'000), kNowMs);
        walk.predict(option(1));
        QVERIFY(!look(walk, at(10'500)));
        // After a reset it counts from there on.
        walk.countFrom(healthyCluster());
        QVERIFY(look(walk, at(10'500)));
    }

    void theDebriefIsFilledLater()
    {
        Walk walk = begun();
        walk.predict(option(1));
        QVERIFY(look(walk, at(5000)));
        QCOMPARE(walk.stepRecord().debrief,
                 QStringLiteral("You said Node 4; 3.9 s, back after –, 5461 slots."));
        QVERIFY(!walk.stepRecord().figures.contains(QStringLiteral("failover.returned_ms")));
        QVERIFY(!look(walk, at(20'000)));
        QCOMPARE(walk.stepRecord().debrief,
                 QStringLiteral("You said Node 4; 3.9 s, back after 9.0 s, 5461 slots."));
        QCOMPARE(walk.stepRecord().figures,
                 (QMap<QString, double>{{QStringLiteral("failover.whole_ms"), 3904},
                                        {QStringLiteral("failover.returned_ms"), 9000},
                                        {QStringLiteral("slots 1"), 5461}}));
        // Now all is known, and is not measured any more.
        QVERIFY(!look(walk, changed(at(20'000), [](ClusterSnapshot& c) { c.nodes[0].slots = {}; })));
        QVERIFY(walk.stepRecord().debrief.contains(u"5461 slots"));
    }

    void hintsAndPoints()
    {
        Walk walk = begun();
        walk.predict(option(1));
        QVERIFY(walk.showHint());
        QVERIFY(walk.showHint());
        QVERIFY(!walk.showHint()); // there are two
        QCOMPARE(walk.stepRecord().hints, 2);
        QVERIFY(look(walk, at(5000)));
        QCOMPARE(walk.points(), 3);
    }

    void theSolutionCostsThreePoints()
    {
        Walk walk = begun();
        walk.predict(option(1));
        QVERIFY(walk.showHint());
        walk.showSolution();
        walk.showSolution();
        QVERIFY(look(walk, at(5000)));
        QCOMPARE(walk.points(), 1);
        Walk late = begun();
        late.predict(option(1));
        QVERIFY(look(late, at(5000)));
        late.showSolution(); // afterwards it costs nothing
        QCOMPARE(late.points(), 5);
    }

    void beginningAgain()
    {
        Walk walk = begun();
        walk.predict(option(1));
        QVERIFY(walk.showHint());
        walk.showSolution();
        QVERIFY(look(walk, at(5000)));
        walk.beginAgain(at(10'000), kNowMs + 10'000);
        const lesson::StepRecord& again = walk.stepRecord();
        QVERIFY(!again.reached());
        QCOMPARE(again.begunAgain, 1);
        QCOMPARE(again.begunMs, kNowMs + 10'000);
        QCOMPARE(again.prediction, std::nullopt);
        QCOMPARE(again.predicted, std::nullopt);
        QCOMPARE(again.debrief, QString());
        QCOMPARE(again.figures, (QMap<QString, double>()));
        QVERIFY(walk.isShut());
        // What happened before does not count, and what was seen is seen.
        walk.predict(option(1));
        QVERIFY(!look(walk, at(10'500)));
        QCOMPARE(again.hints, 1);
        QVERIFY(again.solutionShown);
        Failover second = drawnFailover(kDrawnMs + 11'000);
        QVERIFY(look(walk, later(healthyCluster(), 30'000, {drawnFailover(), second})));
        QCOMPARE(walk.points(), 1);
    }

    void aQuestion()
    {
        Walk walk = begun();
        walk.turnTo(1, healthyCluster(), kNowMs);
        const Sight sight{healthyCluster(), walk.since()};
        QVERIFY(!walk.isShut());
        QCOMPARE(walk.answer(option(7), sight).mark, Mark::Unknown); // no answer, no try
        QCOMPARE(walk.answer(lesson::Answer(), sight).mark, Mark::Unknown);
        QCOMPARE(walk.stepRecord().tries, 0);
        const auto refused = walk.answer(option(0), sight);
        QCOMPARE(refused.mark, Mark::Wrong);
        QCOMPARE(refused.because, QStringLiteral("It is not A."));
        QVERIFY(!walk.stepRecord().reached());
        QVERIFY(!look(walk, healthyCluster())); // without checks nothing is reached by looking
        QCOMPARE(walk.answer(option(1), sight).mark, Mark::Right);
        QVERIFY(walk.stepRecord().reached());
        QCOMPARE(walk.stepRecord().tries, 2);
        QCOMPARE(walk.stepRecord().debrief, QStringLiteral("At 6."));
        QCOMPARE(walk.points(), 1);
        // A wrong answer afterwards changes nothing.
        QCOMPARE(walk.answer(option(0), sight).mark, Mark::Wrong);
        QCOMPARE(walk.stepRecord().tries, 2);
        QCOMPARE(walk.stepRecord().answered->mark, Mark::Right);
    }

    void pointsOfAQuestion_data()
    {
        QTest::addColumn<int>("wrong");
        QTest::addColumn<int>("points");
        QTest::newRow("at once") << 0 << 2;
        QTest::newRow("at the second try") << 1 << 1;
        QTest::newRow("at the third try") << 2 << 0;
        QTest::newRow("much later") << 9 << 0;
    }

    void pointsOfAQuestion()
    {
        QFETCH(int, wrong);
        Walk walk = begun();
        walk.turnTo(1, healthyCluster(), kNowMs);
        for (int i = 0; i < wrong; ++i)
            walk.answer(option(0), {healthyCluster(), walk.since()});
        walk.answer(option(1), {healthyCluster(), walk.since()});
        QTEST(walk.points(), "points");
        walk.beginAgain(healthyCluster(), kNowMs);
        QCOMPARE(walk.points(), 0);
        walk.answer(option(1), {healthyCluster(), walk.since()});
        QTEST(walk.points(), "points"); // neither more nor less than the first time
    }

    void aQuestionAndChecks()
    {
        Walk walk = begun();
        walk.turnTo(3, healthyCluster(), kNowMs);
        QVERIFY(!look(walk, healthyCluster())); // the checks hold, and nothing is answered
        const Snapshot stopped = picture("1 master 0-16383\n2 master stopped");
        QCOMPARE(walk.answer(number(6), {stopped, walk.since()}).mark, Mark::Right);
        QVERIFY(!walk.stepRecord().reached()); // answered, and the checks do not hold
        QVERIFY(!look(walk, stopped));
        QVERIFY(look(walk, healthyCluster()));
        QCOMPARE(walk.points(), 7);
    }

    void aDiagnosis()
    {
        Walk walk = begun();
        walk.turnTo(2, healthyCluster(), kNowMs);
        QVERIFY(walk.wantsFault());
        QVERIFY(!look(
            walk, healthyCluster())); // before the fault is set the checks hold, and that counts for nothing
        walk.faultIsSet();
        QVERIFY(!walk.wantsFault());
        const int master = walk.stepRecord().binding.value(QStringLiteral("master"));
        QCOMPARE(walk.step().fault, QStringList(QStringLiteral("pause %1").arg(master)));
        const Sight sight{picture("1 master 0-16383 paused"), walk.since()};
        QCOMPARE(walk.diagnose(option(5), sight).mark, Mark::Unknown);
        QCOMPARE(walk.stepRecord().diagnoses, 0);
        QCOMPARE(walk.diagnose(option(1), sight).mark, Mark::Wrong);
        QCOMPARE(walk.diagnose(option(0), sight).mark, Mark::Right);
        QCOMPARE(walk.diagnose(option(1), sight).mark, Mark::Wrong); // known is known
        QCOMPARE(walk.stepRecord().diagnoses, 2);
        QCOMPARE(walk.stepRecord().diagnosed->mark, Mark::Right);
        QCOMPARE(walk.points(), 2);
        QVERIFY(!walk.stepRecord().reached()); // to know it is not to mend it
        QVERIFY(!look(walk, sight.now));
        QVERIFY(look(walk, healthyCluster()));
        QCOMPARE(walk.points(), 7);
        QVERIFY(!walk.wantsFault());
        walk.turnTo(0, healthyCluster(), kNowMs);
        walk.turnTo(2, healthyCluster(), kNowMs);
        QVERIFY(!walk.wantsFault()); // once
        walk.beginAgain(healthyCluster(), kNowMs);
        QVERIFY(walk.wantsFault());
    }

    void mendedWithoutADiagnosis()
    {
        Walk walk = begun();
        walk.turnTo(2, healthyCluster(), kNowMs);
        walk.faultIsSet();
        QVERIFY(!look(walk, healthyCluster())); // a moment after the deed nobody has seen anything yet
        QVERIFY(!look(walk, picture("1 master 0-16383 paused")));
        QVERIFY(look(walk, healthyCluster()));
        QCOMPARE(walk.points(), 5);
    }

    void whereThereIsNoQuestion()
    {
        Walk walk = begun();
        const Sight sight{healthyCluster(), walk.since()};
        QCOMPARE(walk.answer(option(0), sight), lesson::Judgement());
        QCOMPARE(walk.diagnose(option(0), sight), lesson::Judgement());
        QVERIFY(!walk.wantsFault());
        walk.turnTo(1, healthyCluster(), kNowMs);
        walk.predict(option(0));
        QCOMPARE(walk.stepRecord().prediction, std::nullopt);
    }

    void sentencesOfChecks()
    {
        const lesson::Check check{QStringLiteral("A"), {}, QStringLiteral("wait for it.")};
        QCOMPARE(lesson::sentence(check, {false, QStringLiteral("node 4 is a replica.")}),
                 QStringLiteral("Wait for it."));
        QCOMPARE(lesson::sentence(check, {true, QStringLiteral("node 4 is a master.")}),
                 QStringLiteral("Node 4 is a master."));
        QCOMPARE(lesson::sentence(check, {false, QStringLiteral("node 4 does not answer."), {}, false}),
                 QStringLiteral("It cannot be seen now: node 4 does not answer."));
        QCOMPARE(
            lesson::sentence({QStringLiteral("A"), {}, {}}, {false, QStringLiteral("node 4 is a replica.")}),
            QStringLiteral("Node 4 is a replica."));
        QVERIFY(!lesson::allMet({}));
        QVERIFY(!lesson::allMet({{true, {}}, {false, {}}}));
        QVERIFY(lesson::allMet({{true, {}}, {true, {}}}));
    }

    void aConditionThatIsNone()
    {
        lesson::Step step;
        step.checks = {
            {QStringLiteral("A"),
             {QStringLiteral("state ok"), QStringLiteral("weather fine"), QStringLiteral("state fail")},
             {}}};
        const auto findings = lookAt(step, {healthyCluster()});
        QCOMPARE(findings.size(), 1);
        QVERIFY(!findings[0].met);
        QVERIFY(!findings[0].known);
    }

    void stepsThatThereAreNot()
    {
        Walk walk = begun();
        walk.turnTo(-1, healthyCluster(), kNowMs);
        walk.turnTo(4, healthyCluster(), kNowMs);
        QCOMPARE(walk.position(), 0);
        Walk none(with([](lesson::Lesson& lesson) { lesson.steps.clear(); }), 1, {});
        QCOMPARE(none.count(), 0);
        none.turnTo(0, healthyCluster(), kNowMs);
        QVERIFY(!none.isDone());
        QVERIFY(!none.isShut());
        QVERIFY(!none.showHint());
        QCOMPARE(none.points(), 0);
        QCOMPARE(none.step(), lesson::Step());
    }

    void theWholeWay()
    {
        Walk walk = begun();
        walk.predict(option(1));
        QVERIFY(look(walk, at(5000)));
        walk.turnTo(1, at(5000), kNowMs);
        walk.answer(option(1), {at(5000), walk.since()});
        walk.turnTo(2, at(5000), kNowMs);
        walk.faultIsSet();
        walk.diagnose(option(0), {at(5000), walk.since()});
        QVERIFY(!look(walk, picture("1 master 0-16383 paused")));
        QVERIFY(look(walk, at(6000)));
        walk.turnTo(3, at(6000), kNowMs);
        walk.answer(number(6), {at(6000), walk.since()});
        QVERIFY(!walk.isDone());
        QVERIFY(look(walk, at(6000)));
        QVERIFY(walk.isDone());
        QCOMPARE(walk.points(), walk.mostPoints());
    }
};

RINGSIDE_TEST(lesson_walk, TestLessonWalk)
#include "tst_lesson_walk.moc"
