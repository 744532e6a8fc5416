#include "core/lesson/proof.h"

#include "core/action/parse.h"
#include "core/action/quantities.h"
#include "core/action/run.h"
#include "core/base/core_text.h"
#include "core/lesson/walk.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace ringside::lesson {

namespace {

constexpr int kSettleMs = 30'000; // until the checks of a step have to be true
constexpr int kFreshMs = 2000;
using Mark = Judgement::Mark;

/// One line that failed ends the step: what comes after it would prove nothing.
struct Failed
{
    QString why;
};

class Prover
{
public:
    Prover(LessonPtr lesson, quint64 seed, Laboratory& laboratory, const std::stop_token& stop)
        : m_walk(std::move(lesson), seed, {})
        , m_laboratory(laboratory)
        , m_stop(stop)
    {
    }

    void createCluster()
    {
        if (!m_walk.lesson().create.isEmpty())
            runLine(m_walk.lesson().create);
    }

    const Walk& walk() const { return m_walk; }

    ProofLine proveStep(int position)
    {
        QElapsedTimer timer;
        timer.start();
        ProofLine line;
        m_settledMs = -1;
        m_told.clear();
        try {
            m_walk.turnTo(position, fresh(), QDateTime::currentMSecsSinceEpoch());
            line.step = m_walk.record().step;
            line.text = proveIt();
            line.ok = true;
        } catch (const Failed& failed) {
            line.step = m_walk.record().step;
            line.text = failed.why;
        }
        line.ms = double(timer.elapsed());
        line.settledMs = m_settledMs;
        return line;
    }

private:
    Snapshot fresh() { return m_laboratory.hub().next(kFreshMs, m_stop); }

    Sight sight(const Snapshot& now)
    {
        return {now, m_walk.since(),
                [this](int node, const QByteArrayList& words) { return ask(node, words); }};
    }

    Result<Reply> ask(int node, const QByteArrayList& words)
    {
        const Deadline deadline{std::chrono::seconds(2)};
        Result<Connection> connection = Connection::open(m_laboratory.endpoint(node), deadline);
        return connection ? connection->command(words, deadline) : Result<Reply>(connection.error());
    }

    void runLine(const QString& text)
    {
        const auto parsed = parseAction(text);
        const auto* action = std::get_if<Action>(&parsed);
        if (!action)
            throw Failed{CoreText::tr("%1: %2").arg(text, std::get<ParseError>(parsed).message)};
        const ActionResult result = runAction(*action, m_laboratory, m_stop, [](double, const QString&) {});
        if (!result.ok)
            throw Failed{CoreText::tr("%1 failed: %2").arg(text, result.error->text())};
    }

    void runAll(const QStringList& lines)
    {
        for (const QString& line : lines)
            runLine(line);
    }

    QString proveIt()
    {
        const Step& step = m_walk.step();
        for (const QString& name : variablesIn(step.solution.join(u' ') + step.fault.join(u' ')))
            throw Failed{
                CoreText::tr("$%1 stands for no node here: the cluster has too few masters with replicas.")
                    .arg(name)};
        if (m_walk.wantsFault())
            setFault();
        mustBeFalse(CoreText::tr("before the solution"));
        if (step.predict)
            provePrediction();
        if (step.diagnose)
            proveQuestion(*step.diagnose, true);
        if (step.checks.empty())
            runAll(step.wayThrough()); // what there is to look at
        else
            proveChecks();
        if (step.question)
            proveQuestion(*step.question, false);
        if (!step.reset.isEmpty())
            proveReset();
        return m_told;
    }

    void setFault()
    {
        m_walk.countFrom(fresh());
        runAll(m_walk.step().fault);
        m_walk.faultIsSet();
        // It has to be there by itself, without anybody's help, and be seen.
        for (size_t i = 0; i < m_walk.step().checks.size(); ++i) {
            const Check& check = m_walk.step().checks[i];
            if (!waitFor([&](const StepFindings& all) { return all[i].known && !all[i].met; }))
                throw Failed{CoreText::tr("The fault is not seen: '%1' is still true.").arg(check.name)};
        }
        m_walk.take(m_findings, sight(m_now));
    }

    void mustBeFalse(const QString& when)
    {
        const StepFindings findings = lookAt(m_walk.step(), sight(fresh()));
        for (size_t i = 0; i < findings.size(); ++i) {
            if (findings[i].met)
                throw Failed{CoreText::tr("'%1' is true %2: %3")
                                 .arg(m_walk.step().checks[i].name, when, findings[i].found)};
        }
    }

    bool waitFor(const std::function<bool(const StepFindings&)>& fits)
    {
        const Deadline deadline{std::chrono::milliseconds(kSettleMs)};
        Snapshot now = m_laboratory.hub().latest();
        while (true) {
            const Sight here = sight(now);
            m_findings = lookAt(m_walk.step(), here);
            if (fits(m_findings)) {
                m_now = now;
                return true;
            }
            if (deadline.passed() || m_stop.stop_requested())
                return false;
            now = m_laboratory.hub().waitFor(
                [seen = now->sequence](const ClusterSnapshot& c) { return c.sequence > seen; },
                deadline.left(), m_stop);
        }
    }

    /// Any answer opens what was shut; what is right shows in the end.
    void provePrediction()
    {
        const Question& question = *m_walk.step().predict;
        const auto kill = parseAction(QStringLiteral("kill 1"));
        if (!m_walk.whyShut(std::get<Action>(kill)))
            throw Failed{CoreText::tr("The prediction does not shut the actions.")};
        Answer answer{0, 1, {}};
        answer.list.resize(question.options.size());
        std::iota(answer.list.begin(), answer.list.end(), 0);
        m_walk.predict(answer);
        if (m_walk.isShut())
            throw Failed{CoreText::tr("A prediction is given, and the actions are still shut.")};
    }

    void proveChecks()
    {
        const Step& step = m_walk.step();
        runAll(step.wayThrough());
        QElapsedTimer settled;
        settled.start();
        if (!waitFor([](const StepFindings& findings) { return allMet(findings); })) {
            for (size_t i = 0; i < step.checks.size(); ++i) {
                if (!m_findings[i].met)
                    throw Failed{CoreText::tr("'%1' is not true after the solution: %2")
                                     .arg(step.checks[i].name, m_findings[i].found)};
            }
        }
        m_settledMs = double(settled.elapsed());
        if (!step.question)
            m_walk.take(m_findings, sight(m_now));
        measured();
    }

    /// What is predicted and what the debrief quotes must become known.
    void measured()
    {
        const Step& step = m_walk.step();
        if (step.question)
            return; // reached with the answer
        const auto complete = [&] {
            const StepRecord& record = m_walk.stepRecord();
            return (!record.predicted || record.predicted->mark != Mark::Unknown) &&
                   !record.debrief.contains(u'–');
        };
        const Deadline deadline{std::chrono::milliseconds(kSettleMs)};
        while (!complete() && !deadline.passed() && !m_stop.stop_requested()) {
            const Snapshot now = fresh();
            m_walk.take(lookAt(step, sight(now)), sight(now));
        }
        const StepRecord& record = m_walk.stepRecord();
        if (record.predicted && record.predicted->mark == Mark::Unknown)
            throw Failed{
                CoreText::tr("What was predicted could not be measured: %1").arg(step.predict->text)};
        if (record.predicted)
            m_told = CoreText::tr("measured: %1").arg(record.predicted->right);
        if (!complete())
            throw Failed{CoreText::tr("The debrief quotes what is not known: %1").arg(record.debrief)};
    }

    /// Every wrong answer is refused, and one is right.
    void proveQuestion(const Question& question, bool diagnosis)
    {
        const Sight here = sight(fresh());
        int right = 0, wrong = 0;
        Answer taken;
        for (const Answer& answer : answers(question, here)) {
            const Mark mark = judge(question, answer, here).mark;
            if (mark == Mark::Unknown)
                throw Failed{CoreText::tr("The answer is not known: %1").arg(question.text)};
            (mark == Mark::Right ? right : wrong) += 1;
            if (mark == Mark::Right)
                taken = answer;
        }
        if (right != 1 || wrong == 0)
            throw Failed{
                CoreText::tr("One answer must be right and another one wrong: %1").arg(question.text)};
        const Judgement judgement = diagnosis ? m_walk.diagnose(taken, here) : m_walk.answer(taken, here);
        if (judgement.mark != Mark::Right)
            throw Failed{CoreText::tr("The right answer was not taken: %1").arg(question.text)};
        if (!diagnosis)
            m_walk.take(lookAt(m_walk.step(), here), here);
    }

    static std::vector<Answer> answers(const Question& question, const Sight& sight)
    {
        std::vector<Answer> all;
        const Judgement empty = judge(question, {}, sight);
        if (question.kind == Question::Kind::Choice) {
            for (size_t i = 0; i < question.options.size(); ++i)
                all.push_back({int(i), 0, {}});
        } else if (question.kind == Question::Kind::Number) {
            const double right = empty.right.section(u' ', 0, 0).toDouble();
            all = {{-1, right, {}}, {-1, right * 3 + 1000, {}}};
        } else if (question.kind == Question::Kind::Nodes) {
            const auto nodes = parseNodes(empty.right, sight.now->numbers());
            all = {{-1, 0, nodes.value_or(std::vector<int>())}, {-1, 0, {997}}};
        } else {
            Answer answer{-1, 0, std::vector<int>(question.options.size())};
            std::iota(answer.list.begin(), answer.list.end(), 0);
            do
                all.push_back(answer);
            while (all.size() < 5000 && std::next_permutation(answer.list.begin(), answer.list.end()));
        }
        return all;
    }

    /// Once more from the known state.
    void proveReset()
    {
        runAll(m_walk.step().reset);
        m_walk.beginAgain(fresh(), QDateTime::currentMSecsSinceEpoch());
        mustBeFalse(CoreText::tr("after the reset"));
        if (m_walk.step().predict)
            provePrediction();
        runAll(m_walk.step().wayThrough());
        if (!waitFor([](const StepFindings& findings) { return allMet(findings); }))
            throw Failed{CoreText::tr("After the reset the solution does not make the checks true.")};
    }

    Walk m_walk;
    Laboratory& m_laboratory;
    const std::stop_token& m_stop;
    StepFindings m_findings;
    Snapshot m_now;
    double m_settledMs = -1;
    QString m_told;
};

} // namespace

bool prove(const LessonPtr& lesson, quint64 seed, Laboratory& laboratory, const std::stop_token& stop,
           const std::function<void(const ProofLine&)>& tell)
{
    Prover prover(lesson, seed, laboratory, stop);
    try {
        prover.createCluster();
    } catch (const Failed& failed) {
        tell({false, -1, failed.why, 0, -1});
        return false;
    }
    for (int position = 0; position < prover.walk().count(); ++position) {
        if (stop.stop_requested())
            return false;
        const ProofLine line = prover.proveStep(position);
        tell(line);
        if (!line.ok)
            return false;
    }
    return true;
}

} // namespace ringside::lesson
