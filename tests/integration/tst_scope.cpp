#include "core/cluster/scope_json.h"
#include "core/scope/sample_keys.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

using About = ScopeQuestion::About;
using Kind = ScopeAnswer::Kind;
using Step = ScopeState::Step;

/// Slots of node 1 at the start.
constexpr int kScoped = 866;
constexpr int kOthers = 900;

} // namespace

/// One slot moved by hand between real servers: what clients are answered at each step is what the table of
/// the specification says, a node may die in the middle, and nothing is lost.
class TestScopeSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWhatCannotBegin();
    void answersAtEveryStep();
    void bringsEverythingBack();
    void isAnInterruptedMigration();
    void survivesItsSource();
    void survivesItsTarget();

private:
    ScopeState scope() { return m_lab.now()->scope; }
    ScopeQuestion asked(About about);
    QString answers(About about);
    QString step(const QString& line = QStringLiteral("scope step"));
    QString missing(int slot, int keys, int atNode);
    LabFixture m_lab;
};

void TestScopeSteps::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=1000");
}

ScopeQuestion TestScopeSteps::asked(About about)
{
    const ScopeState now = scope();
    const auto found = std::find_if(now.questions.begin(), now.questions.end(),
                                    [&](const ScopeQuestion& q) { return q.about == about; });
    return found == now.questions.end() ? ScopeQuestion() : *found;
}

/// The three answers by their first words: `value ASK MOVED`; `-`: not asked.
QString TestScopeSteps::answers(About about)
{
    const ScopeQuestion question = asked(about);
    QStringList words;
    for (const ScopeAnswer& answer : {question.atSource, question.atTarget, question.afterAsking}) {
        const bool server = answer.kind == Kind::Moved || answer.kind == Kind::Ask ||
                            answer.kind == Kind::TryAgain || answer.kind == Kind::Error;
        words << (answer.kind == Kind::NotAsked ? QStringLiteral("-")
                  : server                      ? answer.text.section(u' ', 0, 0)
                  : answer.kind == Kind::Nil    ? QStringLiteral("nil")
                  : answer.kind == Kind::Silent ? QStringLiteral("silent")
                                                : answer.text.left(6));
    }
    return words.join(u' ');
}

/// Does the line and tells which step it was, or why not.
QString TestScopeSteps::step(const QString& line)
{
    const ActionResult done = m_lab.run(line);
    return done.ok ? done.result[u"step"].toString() : done.error->text();
}

/// The first of the sample keys that the node does not have; empty: it has all.
QString TestScopeSteps::missing(int slot, int keys, int atNode)
{
    for (int i = 1; i <= keys; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray key = '{' + tagOfSlot(slot) + "}:" + number;
        const Reply reply = m_lab.ask(atNode, {"GET", key});
        if (reply.text != "value-" + number)
            return QString::fromLatin1(key + ": " + reply.text);
    }
    return {};
}

void TestScopeSteps::refusesWhatCannotBegin()
{
    REFUSED(m_lab, "scope begin 866 to=1", "belongs to node 1 already");
    REFUSED(m_lab, "scope begin 866 to=4", "Node 4 is a replica of node 1");
    REFUSED(m_lab, "scope begin 866 to=9", "no node 9");
    REFUSED(m_lab, "scope begin 866 to=2", "no keys.*keys=5");
    REFUSED(m_lab, "scope step", "No slot is under the microscope");
    REFUSED(m_lab, "scope ask", "No slot is under the microscope");
    QCOMPARE(m_lab.now()->migration, MigrationState());
}

void TestScopeSteps::answersAtEveryStep()
{
    DO(m_lab, "scope begin 866 to=2 keys=3");
    QCOMPARE(scope().keysAtSource, qint64(3));
    QCOMPARE(scope().next, Step::Import);
    QCOMPARE(answers(About::Here), QStringLiteral("\"value MOVED MOVED"));
    QCOMPARE(answers(About::Missing), QStringLiteral("nil MOVED MOVED"));
    QCOMPARE(answers(About::There), QStringLiteral("- - -"));
    QVERIFY(asked(About::Here).atTarget.text.startsWith(QStringLiteral("MOVED 866 ")));

    QCOMPARE(step(), QStringLiteral("importing"));
    QVERIFY(scope().importing && !scope().migrating);
    QCOMPARE(answers(About::Here), QStringLiteral("\"value MOVED nil"));
    QCOMPARE(answers(About::Missing), QStringLiteral("nil MOVED nil"));

    QCOMPARE(step(), QStringLiteral("migrating"));
    QVERIFY(scope().importing && scope().migrating);
    QCOMPARE(answers(About::Here), QStringLiteral("\"value MOVED nil"));
    QCOMPARE(answers(About::Missing), QStringLiteral("ASK MOVED nil"));

    QCOMPARE(step(), QStringLiteral("keys"));
    QCOMPARE(scope().keysAtSource, qint64(2));
    QCOMPARE(scope().keysAtTarget, qint64(1));
    QCOMPARE(answers(About::There), QStringLiteral("ASK MOVED \"value"));
    QCOMPARE(answers(About::Here), QStringLiteral("\"value MOVED nil"));
    QCOMPARE(answers(About::Missing), QStringLiteral("ASK MOVED nil"));
    QCOMPARE(answers(About::Both), QStringLiteral("TRYAGAIN MOVED TRYAGAIN"));
    REFUSED(m_lab, "scope ask other", "lies in slot");
    const QString key = scope().atTarget.front();
    const ActionResult named = m_lab.run(QStringLiteral("scope ask \"%1\"").arg(key));
    QVERIFY2(named.ok, qPrintable(m_lab.explain(named)));
    QCOMPARE(named.result[u"question"].toObject()[u"source"].toObject()[u"kind"].toString(),
             QStringLiteral("ask"));

    QCOMPARE(step(QStringLiteral("scope step keys=10")), QStringLiteral("keys"));
    QCOMPARE(scope().keysAtSource, qint64(0));
    QCOMPARE(answers(About::There), QStringLiteral("ASK MOVED \"value"));
    QCOMPARE(answers(About::Both), QStringLiteral("- - -"));
    QCOMPARE(step(), QStringLiteral("level"));
    QCOMPARE(step(), QStringLiteral("node-target"));
    QVERIFY(scope().given);
    REFUSED(m_lab, "scope undo", "owns slot 866 already");
    QVERIFY(answers(About::There).endsWith(QStringLiteral(" \"value \"value")));
    QCOMPARE(scope().next, Step::Release);
    QCOMPARE(step(), QStringLiteral("node-source"));
    QCOMPARE(scope().phase, ScopeState::Phase::Finished);
    QCOMPARE(answers(About::There), QStringLiteral("MOVED \"value \"value"));
    QCOMPARE(answers(About::Missing), QStringLiteral("MOVED nil nil"));
    QVERIFY(m_lab.node(2).slots.contains(kScoped));
    QCOMPARE(missing(kScoped, 3, 2), QString());
    QCOMPARE(m_lab.now()->migration, MigrationState());
    REFUSED(m_lab, "scope step", "has finished its move");
}

void TestScopeSteps::bringsEverythingBack()
{
    DO(m_lab, "scope begin 866 to=3");
    for (int i = 0; i < 4; ++i)
        DO(m_lab, "scope step");
    QCOMPARE(scope().keysAtTarget, qint64(2));
    DO(m_lab, "scope undo");
    QCOMPARE(scope().phase, ScopeState::Phase::BroughtBack);
    QVERIFY(!scope().importing && !scope().migrating);
    QCOMPARE(answers(About::Here), QStringLiteral("\"value MOVED MOVED"));
    QCOMPARE(missing(kScoped, 3, 2), QString());
    QVERIFY(m_lab.node(2).slots.contains(kScoped));
}

/// To everybody else; and after Ringside itself was gone.
void TestScopeSteps::isAnInterruptedMigration()
{
    DO(m_lab, "scope begin 900 to=2 keys=2");
    REFUSED(m_lab, "scope begin 901 to=2", "Slot 900 is under the microscope");
    REFUSED(m_lab, "move 16000 to=1", "Slot 900 is under the microscope");
    for (int i = 0; i < 3; ++i)
        DO(m_lab, "scope step");
    m_lab.close();
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    QTRY_COMPARE(m_lab.now()->nodes.size(), size_t(6));
    DO(m_lab, "start");
    QCOMPARE(scope().phase, ScopeState::Phase::Open);
    DO(m_lab, "scope ask");
    QCOMPARE(scope().next, Step::Keys); // the marks are kept by the nodes
    QCOMPARE(answers(About::Both), QStringLiteral("TRYAGAIN MOVED TRYAGAIN"));
    DO(m_lab, "migration undo");
    QTRY_COMPARE(scope(), ScopeState());
    QCOMPARE(missing(kOthers, 2, 1), QString());
}

void TestScopeSteps::survivesItsSource()
{
    DO(m_lab, "scope begin 900 to=2 keys=5");
    DO(m_lab, "scope step");
    DO(m_lab, "scope step");
    DO(m_lab, "scope step keys=2");
    DO(m_lab, "wait link up");
    DO(m_lab, "kill 1");
    REFUSED(m_lab, "scope step", "Node 1");
    QVERIFY(!scope().problem.isEmpty());
    QCOMPARE(answers(About::Here), QStringLiteral("silent MOVED nil"));
    DO(m_lab, "wait role 4 master");
    DO(m_lab, "wait state ok");
    QString done = step();
    QVERIFY2(done == u"importing" || done == u"keys", qPrintable(done)); // Valkey's replicas have the marks
    QCOMPARE(scope().source, 4);
    QCOMPARE(scope().problem, QString());
    DO(m_lab, "scope finish");
    QCOMPARE(scope().phase, ScopeState::Phase::Finished);
    QCOMPARE(missing(kOthers, 5, 2), QString());
    DO(m_lab, "restart 1");
    DO(m_lab, "wait health all ok");
    DO(m_lab, "wait state ok");
    DO(m_lab, "wait agreed");
    DO(m_lab, "check");
}

/// A promoted target knows nothing of the mark (Redis 7), but has all keys.
void TestScopeSteps::survivesItsTarget()
{
    DO(m_lab, "scope begin 950 to=3 keys=3");
    DO(m_lab, "scope step");
    DO(m_lab, "scope step");
    DO(m_lab, "scope step keys=10");
    QCOMPARE(step(), QStringLiteral("level"));
    QCOMPARE(scope().next, Step::Give);
    DO(m_lab, "kill 3");
    REFUSED(m_lab, "scope step", "Node 3");
    QCOMPARE(answers(About::There), QStringLiteral("ASK silent silent"));
    DO(m_lab, "wait role 6 master");
    DO(m_lab, "wait state ok");
    DO(m_lab, "scope ask");
    QCOMPARE(scope().target, 6);
    QVERIFY(scope().next == Step::Import || scope().importing); // Valkey's replicas have the marks
    DO(m_lab, "scope finish");
    QCOMPARE(missing(950, 3, 6), QString());
    DO(m_lab, "restart 3");
    DO(m_lab, "wait health all ok");
    DO(m_lab, "wait state ok");
    DO(m_lab, "wait agreed");
    DO(m_lab, "check");
}

RINGSIDE_TEST(scope, TestScopeSteps)
#include "tst_scope.moc"
