#include "core/lesson/hand_in.h"
#include "core/redis/connection.h"
#include "tests/gui/learner.h"
#include "tests/support/runner.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/lesson/step_view.h"

#include <QAbstractButton>
#include <QListWidget>

#include <csignal>

using namespace ringside;
using namespace ringside::test;
using lesson::Judgement;
using lesson::Question;

/// Parts 1 and 3 from their first step to their last, by the window's controls: each prediction shut and
/// opened, a wrong answer before the right one, every step reached, and the report at the end.
class TestLearnCourse : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;
    Learner m_student{m_gui};

    QString field(const QString& box, const char* part) const { return box + u'.' + QLatin1String(part); }

    /// Scrolls there, as a person does.
    bool press(const QString& name)
    {
        StepView& page = m_gui.view().lesson().step();
        const bool seen = waitUntil([&] { // the page may be laid out anew at this moment
            if (auto* widget = page.findChild<QWidget*>(name))
                page.ensureWidgetVisible(widget);
            return m_gui.seen(name) != nullptr;
        });
        return seen && m_gui.press(name);
    }
    QAbstractButton* button(const QString& name)
    {
        return m_gui.view().lesson().step().findChild<QAbstractButton*>(name);
    }

    /// Of what nodes say themselves, asked past all of Ringside.
    Result<Reply> ask(int node, const QByteArrayList& words)
    {
        const Deadline deadline{std::chrono::seconds(2)};
        Result<Connection> connection =
            Connection::open({QStringLiteral("127.0.0.1"), m_gui.port(node), {}}, deadline);
        return connection ? connection->command(words, deadline) : Result<Reply>(connection.error());
    }

    /// Moves the lines of an order by its buttons.
    bool order(const QString& box, const QStringList& wanted)
    {
        auto* lines = m_gui.view().lesson().step().findChild<QListWidget*>(box + QStringLiteral(".order"));
        for (int place = 0; place < wanted.size(); ++place) {
            int row = place;
            while (row < lines->count() && lines->item(row)->text() != wanted[place])
                ++row;
            if (row == lines->count())
                return false;
            lines->setCurrentRow(row);
            for (; row > place; --row) {
                if (!press(box + QStringLiteral(".up")))
                    return false;
            }
        }
        return true;
    }

    /// Fills the form of a question: the right answer, as the course knows it, or another one.
    bool fill(const QString& box, const Question& question, bool right)
    {
        const Sight sight{m_gui.now(), m_student.walk()->since(),
                          [this](int node, const QByteArrayList& words) { return ask(node, words); }};
        const Judgement known = judge(question, {}, sight);
        if (question.kind == Question::Kind::Number) {
            const double number = known.right.section(u' ', 0, 0).toDouble();
            if (auto* at = m_gui.view().lesson().step().findChild<QWidget*>(field(box, "number")))
                m_gui.view().lesson().step().ensureWidgetVisible(at);
            return m_gui.type(field(box, "number"), QString::number(right ? number : number * 3 + 7));
        }
        if (question.kind == Question::Kind::Nodes) {
            bool pressed = false;
            for (const int node : m_gui.now()->numbers()) {
                const bool wanted = known.right.split(u',').contains(QString::number(node));
                if (wanted == right)
                    pressed = press(QStringLiteral("%1.node.%2").arg(box).arg(node)) || pressed;
            }
            return pressed;
        }
        if (question.kind == Question::Kind::Order) // a wrong one: as it stands
            return !right || order(box, known.right.split(QStringLiteral(" → ")));
        for (size_t i = 0; i < question.options.size(); ++i) {
            const bool is = known.right.split(QStringLiteral("; ")).contains(question.options[i].text);
            if (is == right)
                return press(QStringLiteral("%1.option.%2").arg(box).arg(i + 1));
        }
        return press(box + QStringLiteral(".option.1"));
    }

    bool predict()
    {
        const auto& question = m_student.walk()->step().predict;
        if (!question || m_student.walk()->stepRecord().prediction)
            return true;
        for (size_t i = 1; i <= m_student.walk()->step().deeds.size(); ++i) {
            const QAbstractButton* deed = button(QStringLiteral("lesson.do.%1").arg(i));
            if (deed && deed->isEnabled())
                return false; // it must be shut
        }
        return fill(QStringLiteral("lesson.predict"), *question, false) &&
               press(QStringLiteral("lesson.predict.give")) &&
               waitUntil([this] { return !m_student.walk()->isShut(); });
    }

    bool answer()
    {
        const Question question = *m_student.walk()->step().question;
        const QString box = QStringLiteral("lesson.question");
        if (question.kind == Question::Kind::Choice || question.kind == Question::Kind::Number) {
            if (!fill(box, question, false) || !press(box + QStringLiteral(".give")) ||
                !waitUntil([this] { return m_student.walk()->stepRecord().tries == 1; }) ||
                m_student.isReached())
                return false; // a wrong answer is refused
        }
        return fill(box, question, true) && press(box + QStringLiteral(".give")) && waitUntil([this] {
                   const auto& answered = m_student.walk()->stepRecord().answered;
                   return answered && answered->mark == Judgement::Mark::Right;
               });
    }

    /// The lesson's own buttons first; what a student has to find out himself is shown and run.
    bool act()
    {
        for (size_t i = 1; i <= m_student.walk()->step().deeds.size(); ++i) {
            const QString name = QStringLiteral("lesson.do.%1").arg(i);
            const QAbstractButton* deed = button(name);
            if (!deed)
                continue; // by hand
            if (!waitUntil([&] { return deed->isEnabled(); }, 60'000) || !press(name) || !m_student.isReady())
                return false;
        }
        if (m_student.walk()->step().checks.empty() || m_student.walk()->step().solution.isEmpty() ||
            m_student.isReached())
            return true;
        return m_gui.press(QStringLiteral("lesson.show")) &&
               waitUntil([this] { return button(QStringLiteral("lesson.solve"))->isEnabled(); }) &&
               press(QStringLiteral("lesson.solve")) && m_student.isReady(120'000);
    }

    QString place() const
    {
        return QStringLiteral("step %1: %2 | %3 | %4")
            .arg(m_student.position() + 1)
            .arg(m_student.check(1), m_student.text(QStringLiteral("lesson.waiting")),
                 m_student.text(QStringLiteral("lesson.question.outcome")));
    }

private Q_SLOTS:
    void initTestCase() { m_gui.open(); }
    void cleanup()
    {
        if (m_student.walk())
            m_gui.window().lessons().leave();
    }

    void walks_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id :
             {"1-0-what-the-handout-installs", "1-3-a-cluster-begins", "1-4-what-each-node-believes",
              "3-1-replication", "3-2-a-master-dies", "3-3-recovery", "3-4-split-brain"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void walks()
    {
        QFETCH(QString, id);
        m_gui.window().showLessons();
        m_gui.window().lessons().begin(id, false); // the list is walked in tst_learn
        QVERIFY2(m_student.isReady(), qPrintable(m_gui.errors()));
        const int steps = m_student.walk()->count();
        for (int step = 0; step < steps; ++step) {
            QCOMPARE(m_student.position(), step);
            QVERIFY2(!m_student.isReached(), qPrintable(place())); // nothing is reached before it is done
            QVERIFY2(predict(), qPrintable(place()));
            QVERIFY2(act(), qPrintable(place() + m_gui.errors()));
            if (m_student.walk()->step().question)
                QVERIFY2(answer(), qPrintable(place()));
            QVERIFY2(m_student.reaches(60'000), qPrintable(place() + m_gui.errors()));
            if (step + 1 < steps) {
                QVERIFY(m_gui.press(QStringLiteral("lesson.next")));
                QVERIFY(m_student.isReady());
            }
        }
        QVERIFY(m_student.walk()->isDone());
        QVERIFY(m_gui.seen(QStringLiteral("lesson.report")));
        const QString file = m_gui.filePath(id + QStringLiteral(".html"));
        const Status saved = m_gui.window().lessons().saveReport(file, QStringLiteral("Ada"));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().text()));
        QFile page(file);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const lesson::ReadHandIn read = lesson::readHandIn(page.readAll());
        QCOMPARE(int(read.state), int(lesson::ReadHandIn::State::Whole));
        QCOMPARE(read.reached, steps);
        QCOMPARE(read.points, m_student.walk()->points());
        QVERIFY(m_gui.press(QStringLiteral("lesson.leave")));
    }

    /// Somebody outside kills a server in the middle of a step: it is told, nothing hangs, and the step can
    /// be begun again.
    void aServerKilledFromOutside()
    {
        m_gui.window().showLessons();
        m_gui.window().lessons().begin(QStringLiteral("3-2-a-master-dies"), true);
        QVERIFY2(m_student.isReady(), qPrintable(m_gui.errors()));
        QVERIFY(predict());
        QCOMPARE(::kill(pid_t(m_gui.node(4).pid), SIGKILL), 0);
        QTRY_VERIFY(!m_gui.node(4).running());
        QVERIFY(press(QStringLiteral("lesson.do.1")));
        QTRY_VERIFY(!m_gui.node(1).running());
        QVERIFY(m_student.seesPass(20));
        QVERIFY(!m_student.isReached()); // nobody is left who could be promoted
        QVERIFY2(m_student.check(1).contains(QStringLiteral("not yet")), qPrintable(m_student.check(1)));
        QVERIFY(m_gui.press(QStringLiteral("lesson.leave")));
    }
};

RINGSIDE_TEST(learn_course, TestLearnCourse)
#include "tst_learn_course.moc"
