#include "tests/support/runner.h"
#include "widgets/lesson/question_box.h"

#include <QAbstractButton>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QSignalSpy>

using namespace ringside;
using lesson::Answer;
using lesson::Judgement;
using lesson::Question;

namespace {

Question takeoverQuestion()
{
    Question question;
    question.text = QStringLiteral("Which node becomes master?");
    question.options = {
        {QStringLiteral("Node 2"), false, QStringLiteral("promoted 2"), QStringLiteral("It has no copy.")},
        {QStringLiteral("Node 4"), false, QStringLiteral("promoted 4"), {}}};
    return question;
}

struct QuestionBench
{
    explicit QuestionBench(QuestionBox::Purpose purpose = QuestionBox::Purpose::Predict)
        : box(QStringLiteral("q"), purpose, &parent)
    {
        parent.show();
        box.show();
        QObject::connect(&box, &QuestionBox::given, &box, [this](const Answer& answer) { given << answer; });
    }
    QAbstractButton* button(const char* name) { return box.findChild<QAbstractButton*>(QLatin1String(name)); }
    QString text(const char* name) { return box.findChild<QLabel*>(QLatin1String(name))->text(); }

    QWidget parent;
    QuestionBox box;
    QList<Answer> given;
};

} // namespace

class TestQuestionBox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsGivenBeforeSomethingIsChosen()
    {
        QuestionBench bench;
        bench.box.ask(takeoverQuestion(), 1, {});
        QVERIFY(!bench.button("q.give")->isEnabled());
        bench.button("q.option.2")->click();
        QVERIFY(bench.button("q.give")->isEnabled());
        bench.button("q.give")->click();
        QCOMPARE(bench.given.size(), 1);
        QCOMPARE(bench.given[0].choice, 1);
    }

    void aGivenPredictionStands()
    {
        QuestionBench bench;
        bench.box.ask(takeoverQuestion(), 1, {});
        bench.box.setOutcome(Answer{0, 0, {}}, {}, true);
        QVERIFY(!bench.button("q.give")->isVisible());
        QVERIFY(!bench.button("q.option.2")->isEnabled());
        QCOMPARE(bench.text("q.outcome"), QStringLiteral("You expect: Node 2"));
    }

    void measuredBesideExpected()
    {
        QuestionBench bench;
        bench.box.ask(takeoverQuestion(), 1, {});
        bench.box.setOutcome(Answer{0, 0, {}},
                             Judgement{Judgement::Mark::Wrong, QStringLiteral("Node 2"),
                                       QStringLiteral("Node 4"), QStringLiteral("It has no copy.")},
                             true);
        QCOMPARE(bench.text("q.outcome"), QStringLiteral("You expected: Node 2\nMeasured: Node 4"));
        QVERIFY(!bench.button("q.option.1")->isVisible()); // the two lines say it all
    }

    void aWrongAnswerCanBeTriedAgain()
    {
        QuestionBench bench(QuestionBox::Purpose::Answer);
        bench.box.ask(takeoverQuestion(), 1, {});
        bench.button("q.option.1")->click();
        bench.box.setOutcome(
            {}, Judgement{Judgement::Mark::Wrong, QStringLiteral("Node 2"), QStringLiteral("Node 4"), {}},
            false);
        QCOMPARE(bench.text("q.outcome"), QStringLiteral("Not right: Node 2")); // and not what is right
        QVERIFY(bench.button("q.give")->isVisible());
        bench.box.setOutcome(
            {}, Judgement{Judgement::Mark::Right, QStringLiteral("Node 4"), QStringLiteral("Node 4"), {}},
            false);
        QVERIFY(!bench.button("q.give")->isVisible());
    }

    void aNumberInItsUnit()
    {
        QuestionBench bench;
        Question question;
        question.kind = Question::Kind::Number;
        question.text = QStringLiteral("How long?");
        question.unit = QStringLiteral("s");
        bench.box.ask(question, 1, {});
        auto* number = bench.box.findChild<QDoubleSpinBox*>(QStringLiteral("q.number"));
        QCOMPARE(number->suffix(), QStringLiteral(" s"));
        number->setValue(2.5);
        bench.button("q.give")->click();
        QCOMPARE(bench.given[0].number, 2.5);
    }

    void nodesThatThereAre()
    {
        QuestionBench bench;
        Question question;
        question.kind = Question::Kind::Nodes;
        question.text = QStringLiteral("Which vote?");
        bench.box.ask(question, 1, {1, 2, 5});
        bench.button("q.node.5")->click();
        bench.button("q.node.2")->click();
        bench.button("q.give")->click();
        QCOMPARE(bench.given[0].list, (std::vector<int>{2, 5}));
    }

    void theFirstOrderGivesNothingAway_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 20; ++seed)
            QTest::addRow("%llu", seed) << seed;
    }

    void theFirstOrderGivesNothingAway()
    {
        QFETCH(quint64, seed);
        QuestionBench bench;
        Question question = takeoverQuestion();
        question.kind = Question::Kind::Order;
        question.options.push_back({QStringLiteral("Node 6"), false, {}, {}});
        bench.box.ask(question, seed, {});
        bench.button("q.give")->click();
        QVERIFY(bench.given[0].list != (std::vector<int>{0, 1, 2}));
        // Moved by its buttons into the order of the file.
        auto* lines = bench.box.findChild<QListWidget*>(QStringLiteral("q.order"));
        for (int wanted = 0; wanted < 3; ++wanted) {
            for (int row = wanted; row < 3; ++row) {
                if (lines->item(row)->data(Qt::UserRole).toInt() != wanted)
                    continue;
                lines->setCurrentRow(row);
                for (int step = row; step > wanted; --step)
                    bench.button("q.up")->click();
                break;
            }
        }
        bench.button("q.give")->click();
        QCOMPARE(bench.given[1].list, (std::vector<int>{0, 1, 2}));
    }

    void anotherQuestionForgetsWhatWasChosen()
    {
        QuestionBench bench;
        bench.box.ask(takeoverQuestion(), 1, {});
        bench.button("q.option.1")->click();
        bench.box.ask(takeoverQuestion(), 2, {}); // another step
        QVERIFY(!bench.button("q.give")->isEnabled());
    }
};

RINGSIDE_TEST(question_box, TestQuestionBox)
#include "tst_question_box.moc"
