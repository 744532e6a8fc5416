#include "core/lesson/answer.h"
#include "tests/core/drawn_failover.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// An answer beside what is right, or beside what was measured.
class TestLessonAnswer : public QObject
{
    Q_OBJECT

    using Question = lesson::Question;
    using Answer = lesson::Answer;
    using Judgement = lesson::Judgement;

    static QString printed(const Judgement& judgement)
    {
        static const QStringList marks = {QStringLiteral("right"), QStringLiteral("wrong"),
                                          QStringLiteral("unknown")};
        return QStringLiteral("%1: '%2' for '%3'%4")
            .arg(marks[int(judgement.mark)], judgement.given, judgement.right,
                 judgement.because.isEmpty() ? QString() : QStringLiteral(" because ") + judgement.because);
    }

    static Answer option(int index) { return {index, 0, {}}; }

    static Question choice(std::vector<Question::Option> options)
    {
        Question question;
        question.options = std::move(options);
        return question;
    }

    static Question measuredChoice()
    {
        return choice({{QStringLiteral("Node 2"), false, QStringLiteral("promoted 2"),
                        QStringLiteral("It has other slots.")},
                       {QStringLiteral("Node 4"), false, QStringLiteral("promoted 4"), {}},
                       {QStringLiteral("Some replica"), false, QStringLiteral("promoted any"), {}},
                       {QStringLiteral("Nobody"), false, {}, QStringLiteral("There is a replica.")}});
    }

    static Question number(const char* figure, const char* unit = "", double within = 0, bool share = false)
    {
        Question question;
        question.kind = Question::Kind::Number;
        question.figure = QLatin1String(figure);
        question.unit = QLatin1String(unit);
        question.within = within;
        question.withinShare = share;
        return question;
    }

    static Question nodes(const char* figure)
    {
        Question question;
        question.kind = Question::Kind::Nodes;
        question.figure = QLatin1String(figure);
        return question;
    }

    static Question order(bool measured)
    {
        Question question;
        question.kind = Question::Kind::Order;
        // The file's order is not that of the figures.
        question.options = {
            {QStringLiteral("FAIL"), false, measured ? QStringLiteral("failover.fail_ms") : QString(), {}},
            {QStringLiteral("master"),
             false,
             measured ? QStringLiteral("failover.promoted_ms") : QString(),
             {}},
            {QStringLiteral("PFAIL"), false, measured ? QStringLiteral("failover.pfail_ms") : QString(), {}}};
        return question;
    }

    static Sight before() { return {healthyCluster(), healthyCluster()}; }
    static Sight after() { return {later(healthyCluster(), 10'000, {drawnFailover()}), healthyCluster()}; }

private Q_SLOTS:
    void markedChoice()
    {
        const Question question = choice({{QStringLiteral("A"), true, {}, QStringLiteral("It is.")},
                                          {QStringLiteral("B"), false, {}, QStringLiteral("It is not.")}});
        QVERIFY(!question.isMeasured());
        QCOMPARE(printed(judge(question, option(0), before())),
                 QStringLiteral("right: 'A' for 'A' because It is."));
        QCOMPARE(printed(judge(question, option(1), before())),
                 QStringLiteral("wrong: 'B' for 'A' because It is not."));
    }

    void choiceThatIsMeasured()
    {
        const Question question = measuredChoice();
        QVERIFY(question.isMeasured());
        QCOMPARE(printed(judge(question, option(1), before())), QStringLiteral("unknown: 'Node 4' for ''"));
        QCOMPARE(printed(judge(question, option(0), after())),
                 QStringLiteral("wrong: 'Node 2' for 'Node 4; Some replica' because It has other slots."));
        QCOMPARE(printed(judge(question, option(1), after())),
                 QStringLiteral("right: 'Node 4' for 'Node 4; Some replica'"));
        QCOMPARE(printed(judge(question, option(2), after())),
                 QStringLiteral("right: 'Some replica' for 'Node 4; Some replica'"));
        QCOMPARE(printed(judge(question, option(3), after())),
                 QStringLiteral("wrong: 'Nobody' for 'Node 4; Some replica' because There is a replica."));
        // Nobody knows how it was before.
        QCOMPARE(printed(judge(question, option(1), {after().now})),
                 QStringLiteral("unknown: 'Node 4' for ''"));
    }

    void choiceByACondition()
    {
        const Question question =
            choice({{QStringLiteral("yes"), false, QStringLiteral("link up"), {}},
                    {QStringLiteral("no"), false, QStringLiteral("health 4 fail"), {}}});
        QCOMPARE(judge(question, option(0), before()).mark, Judgement::Mark::Right);
        QCOMPARE(judge(question, option(1), before()).mark, Judgement::Mark::Wrong);
        const Sight broken{picture("1 master 0-16383\n4 replica of 1 linkdown fail\n")};
        QCOMPARE(judge(question, option(0), broken).mark, Judgement::Mark::Wrong);
        QCOMPARE(judge(question, option(1), broken).mark, Judgement::Mark::Right);
    }

    void numbers_data()
    {
        QTest::addColumn<Question>("question");
        QTest::addColumn<double>("given");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const Question& question, double given, const char* expected) {
            QTest::newRow(name) << question << given << QString::fromUtf8(expected);
        };
        row("exactly", number("16384", "slots"), 16384, "right: '16384 slots' for '16384 slots'");
        row("not exactly", number("16384", "slots"), 16383, "wrong: '16383 slots' for '16384 slots'");
        row("near", number("16384", "slots", 5), 16379, "right: '16379 slots' for '16384 slots'");
        row("not so near", number("16384", "slots", 5), 16378, "wrong: '16378 slots' for '16384 slots'");
        row("a share", number("200", "", 10, true), 220, "right: '220' for '200'");
        row("beyond a share", number("200", "", 10, true), 220.1, "wrong: '220.1' for '200'");
        row("below zero", number("-200", "K", 10, true), -181, "right: '-181 K' for '-200 K'");
        row("a figure", number("slot user:1"), 10778, "right: '10778' for '10778'");
        row("of a node", number("slots 1"), 5461, "right: '5461' for '5461'");
        row("in percent", number("share 1", "%", 1), 33, "right: '33 %' for '33.33 %'");
        row("a figure of milliseconds", number("failover.whole_ms", "ms", 100), 4000,
            "right: '4000 ms' for '3904 ms'");
        row("in seconds", number("failover.whole_ms", "s", 0.1), 4, "right: '4 s' for '3.9 s'");
        row("in seconds, a share", number("failover.whole_ms", "s", 40, true), 5.5,
            "wrong: '5.5 s' for '3.9 s'");
        row("seconds that are no time", number("slots 1", "s"), 5461, "right: '5461 s' for '5461 s'");
        row("a fixed number of seconds", number("15", "s"), 15, "right: '15 s' for '15 s'");
        row("of no node", number("slots 9"), 1, "unknown: '1' for ''");
        row("nodes are no number", number("masters"), 3, "unknown: '3' for ''");
        row("not measured", number("ledger.lost"), 0, "unknown: '0' for ''");
        row("no figure", number("weather"), 0, "unknown: '0' for ''");
    }

    void numbers()
    {
        QFETCH(Question, question);
        QFETCH(double, given);
        QTEST(printed(judge(question, {-1, given, {}}, after())), "expected");
    }

    void nodeLists_data()
    {
        QTest::addColumn<QByteArray>("figure");
        QTest::addColumn<QList<int>>("given");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* figure, const QList<int>& given, const char* expected) {
            QTest::addRow("%s: %d", figure, int(given.size()))
                << QByteArray(figure) << given << QString::fromUtf8(expected);
        };
        row("masters", {1, 2, 3}, "right: '1,2,3' for '1,2,3'");
        row("masters", {1, 2}, "wrong: '1,2' for '1,2,3'");
        row("masters", {}, "wrong: 'none' for '1,2,3'");
        row("silent", {}, "right: 'none' for 'none'");
        row("silent", {1}, "wrong: '1' for 'none'");
        row("1,4", {1, 4}, "right: '1,4' for '1,4'");
        row("2-4", {2, 3, 4}, "right: '2,3,4' for '2,3,4'");
        row("all", {1, 2, 3, 4, 5, 6}, "right: '1,2,3,4,5,6' for '1,2,3,4,5,6'");
        row("failover.voters", {2, 3}, "right: '2,3' for '2,3'");
        row("failover.promoted", {4}, "right: '4' for '4'");
        row("owner user:1", {2}, "right: '2' for '2'");
        row("slots 1", {1}, "unknown: '1' for ''");
        row("1,9", {1, 9}, "right: '1,9' for '1,9'"); // a node that was removed since
    }

    void nodeLists()
    {
        QFETCH(QByteArray, figure);
        QFETCH(QList<int>, given);
        QTEST(printed(judge(nodes(figure.constData()), {-1, 0, {given.begin(), given.end()}}, after())),
              "expected");
    }

    void nodesOfALessonWithoutACluster()
    {
        const Sight nothing{std::make_shared<ClusterSnapshot>()};
        QCOMPARE(printed(judge(nodes("2,3"), {-1, 0, {2, 3}}, nothing)),
                 QStringLiteral("right: '2,3' for '2,3'"));
        QCOMPARE(printed(judge(nodes("2-4"), {-1, 0, {2, 3}}, nothing)),
                 QStringLiteral("wrong: '2,3' for '2,3,4'"));
        QCOMPARE(judge(nodes("failover.voters"), {-1, 0, {2}}, nothing).mark, Judgement::Mark::Unknown);
    }

    void orders()
    {
        QCOMPARE(printed(judge(order(false), {-1, 0, {0, 1, 2}}, before())),
                 QStringLiteral("right: 'FAIL → master → PFAIL' for 'FAIL → master → PFAIL'"));
        QCOMPARE(judge(order(false), {-1, 0, {2, 0, 1}}, before()).mark, Judgement::Mark::Wrong);
        QCOMPARE(printed(judge(order(true), {-1, 0, {2, 0, 1}}, after())),
                 QStringLiteral("right: 'PFAIL → FAIL → master' for 'PFAIL → FAIL → master'"));
        QCOMPARE(printed(judge(order(true), {-1, 0, {0, 1, 2}}, after())),
                 QStringLiteral("wrong: 'FAIL → master → PFAIL' for 'PFAIL → FAIL → master'"));
        QCOMPARE(printed(judge(order(true), {-1, 0, {2, 0, 1}}, before())),
                 QStringLiteral("unknown: 'PFAIL → FAIL → master' for ''"));
        Failover half = drawnFailover();
        std::erase_if(half.steps,
                      [](const FailoverStep& step) { return step.kind == FailoverStep::Kind::Pfail; });
        QCOMPARE(judge(order(true), {-1, 0, {2, 0, 1}},
                       {later(healthyCluster(), 10'000, {half}), healthyCluster()})
                     .mark,
                 Judgement::Mark::Unknown);
    }

    void completeness()
    {
        const Question three = order(false);
        QVERIFY(isComplete(three, {-1, 0, {2, 0, 1}}));
        QVERIFY(!isComplete(three, {-1, 0, {2, 0}}));
        QVERIFY(!isComplete(three, {-1, 0, {2, 0, 0}}));
        QVERIFY(!isComplete(three, {-1, 0, {2, 0, 3}}));
        const Question two =
            choice({{QStringLiteral("A"), true, {}, {}}, {QStringLiteral("B"), false, {}, {}}});
        QVERIFY(isComplete(two, option(0)));
        QVERIFY(isComplete(two, option(1)));
        QVERIFY(!isComplete(two, option(2)));
        QVERIFY(!isComplete(two, Answer()));
        QVERIFY(isComplete(number("5"), Answer()));
        QVERIFY(isComplete(nodes("masters"), Answer())); // none is an answer
    }

    void wordsOfAnAnswerThatDoesNotFit()
    {
        QCOMPARE(answerText(measuredChoice(), option(7)), QString());
        QCOMPARE(answerText(order(false), {-1, 0, {9, 1, -4}}), QStringLiteral("master"));
        QCOMPARE(answerText(number("5", "s"), {-1, 2.345678, {}}), QStringLiteral("2.35 s"));
    }

    void json()
    {
        for (const Answer& answer :
             {Answer{}, Answer{2, 0, {}}, Answer{-1, 2.5, {}}, Answer{-1, 0, {3, 1, 2}}})
            QCOMPARE(lesson::answerFromJson(toJson(answer)), answer);
        QCOMPARE(lesson::answerFromJson({}), Answer());
        using Mark = Judgement::Mark;
        for (const Mark mark : {Mark::Right, Mark::Wrong, Mark::Unknown}) {
            const Judgement judgement{mark, QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
            QCOMPARE(lesson::judgementFromJson(toJson(judgement)), judgement);
        }
        QCOMPARE(lesson::judgementFromJson({}), Judgement());
        QCOMPARE(toJson(Judgement{Mark::Right, {}, {}, {}})[QStringLiteral("mark")].toString(),
                 QStringLiteral("right"));
    }
};

RINGSIDE_TEST(lesson_answer, TestLessonAnswer)
#include "tst_lesson_answer.moc"
