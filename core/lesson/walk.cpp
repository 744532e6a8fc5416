#include "core/lesson/walk.h"

#include "core/base/core_text.h"
#include "core/lesson/figures.h"

#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

namespace ringside::lesson {

StepFindings lookAt(const Step& step, const Sight& sight)
{
    StepFindings findings;
    for (const Check& check : step.checks) {
        Finding found;
        for (const QString& text : check.conditions) {
            const auto parsed = parseCondition(text.split(u' ', Qt::SkipEmptyParts));
            const auto* condition = std::get_if<Condition>(&parsed);
            found = condition ? evaluate(*condition, sight)
                              : Finding{false, std::get<ArgumentError>(parsed).message, {}, false};
            if (!found.met)
                break;
        }
        findings.push_back(found);
    }
    return findings;
}

bool allMet(const StepFindings& findings)
{
    return !findings.empty() &&
           std::all_of(findings.begin(), findings.end(), [](const Finding& finding) { return finding.met; });
}

QString sentence(const Check& check, const Finding& finding)
{
    if (!finding.known)
        return CoreText::tr("It cannot be seen now: %1").arg(finding.found);
    QString text = finding.met || check.otherwise.isEmpty() ? finding.found : check.otherwise;
    text.remove(QStringLiteral("**")); // it is read as it stands, in the window and in a terminal
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

Walk::Walk(LessonPtr lesson, quint64 seed, const QString& digest)
    : m_lesson(std::move(lesson))
{
    m_record.lesson = m_lesson->id;
    m_record.digest = digest;
    m_record.seed = seed;
    shuffle();
    m_record.step = m_order.empty() ? 0 : m_order.front();
    bindStep();
}

Walk::Walk(LessonPtr lesson, const Record& record)
    : m_lesson(std::move(lesson))
    , m_record(record)
{
    std::erase_if(m_record.steps, [this](const auto& each) {
        return each.first < 0 || each.first >= int(m_lesson->steps.size());
    });
    for (auto& [at, step] : m_record.steps)
        step.hints = std::clamp(step.hints, 0, int(m_lesson->steps[size_t(at)].hints.size()));
    shuffle();
    if (index() < 0 || index() >= int(m_lesson->steps.size()))
        m_record.step = m_order.empty() ? 0 : m_order.front();
    bindStep();
}

void Walk::shuffle()
{
    m_order.resize(m_lesson->steps.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    if (!m_lesson->shuffled)
        return;
    QRandomGenerator random(quint32(m_record.seed ^ (m_record.seed >> 32)));
    std::shuffle(m_order.begin(), m_order.end(), random);
}

StepRecord& Walk::now()
{
    return m_record.steps[index()];
}

const StepRecord& Walk::stepRecord() const
{
    static const StepRecord none;
    const auto found = m_record.steps.find(index());
    return found == m_record.steps.end() ? none : found->second;
}

void Walk::bindStep()
{
    m_step = m_lesson->steps.empty() ? Step() : bound(m_lesson->steps[size_t(index())], stepRecord().binding);
}

int Walk::position() const
{
    return int(std::find(m_order.begin(), m_order.end(), index()) - m_order.begin());
}

bool Walk::reachedAt(int position) const
{
    const auto found = m_record.steps.find(m_order[size_t(position)]);
    return found != m_record.steps.end() && found->second.reached();
}

bool Walk::isDone() const
{
    for (int i = 0; i < count(); ++i) {
        if (!reachedAt(i))
            return false;
    }
    return count() > 0;
}

int Walk::points() const
{
    int sum = 0;
    for (const auto& [index, record] : m_record.steps)
        sum += pointsOf(m_lesson->steps[size_t(index)], record);
    return sum;
}

int Walk::mostPoints() const
{
    int sum = 0;
    for (const Step& step : m_lesson->steps)
        sum += mostPointsOf(step);
    return sum;
}

void Walk::turnTo(int position, const Snapshot& snapshot, qint64 nowMs)
{
    if (position < 0 || position >= count())
        return;
    m_record.step = m_order[size_t(position)];
    if (m_record.begunMs == 0)
        m_record.begunMs = nowMs;
    m_since = snapshot;
    m_gaps = false; // what was not measured while it was on show is not known any more
    if (StepRecord& step = now(); step.begunMs == 0) {
        step.begunMs = nowMs;
        step.binding = draw(*snapshot, m_record.seed, index());
    }
    bindStep();
}

void Walk::beginAgain(const Snapshot& snapshot, qint64 nowMs)
{
    StepRecord fresh;
    fresh.begunMs = nowMs;
    fresh.begunAgain = stepRecord().begunAgain + 1;
    fresh.binding = draw(*snapshot, m_record.seed + quint64(fresh.begunAgain), index());
    // What was seen is seen: beginning again gives no points back.
    fresh.hints = stepRecord().hints;
    fresh.solutionShown = stepRecord().solutionShown;
    const auto wrong = [](int tries, const std::optional<Judgement>& last) {
        return last && last->mark == Judgement::Mark::Right ? tries - 1 : tries;
    };
    fresh.tries = wrong(stepRecord().tries, stepRecord().answered);
    fresh.diagnoses = wrong(stepRecord().diagnoses, stepRecord().diagnosed);
    now() = fresh;
    m_since = snapshot;
    bindStep();
}

bool Walk::wantsFault() const
{
    return !m_step.fault.isEmpty() && !stepRecord().faultSet && !stepRecord().reached();
}

void Walk::faultIsSet()
{
    now().faultSet = true;
}

bool Walk::isShut() const
{
    return m_step.predict && !stepRecord().prediction && !stepRecord().reached();
}

std::optional<QString> Walk::whyShut(const Action& action) const
{
    if (!isShut())
        return std::nullopt;
    const Verb* verb = findVerb(action.verb);
    if (!verb || verb->looks || verb->name == u"quit" || verb->name == u"help" || verb->name == u"start")
        return std::nullopt;
    return CoreText::tr("First say what you expect: the lesson asks “%1”").arg(m_step.predict->text);
}

void Walk::predict(const Answer& answer)
{
    if (m_step.predict && isComplete(*m_step.predict, answer) && !stepRecord().reached())
        now().prediction = answer;
}

Judgement Walk::answer(const Answer& answer, const Sight& sight)
{
    if (!m_step.question || !isComplete(*m_step.question, answer))
        return {};
    const Judgement judgement = judge(*m_step.question, answer, sight);
    if (judgement.mark == Judgement::Mark::Unknown)
        return judgement; // nothing to compare it with: no try
    if (!stepRecord().answered || stepRecord().answered->mark != Judgement::Mark::Right) {
        ++now().tries;
        now().answered = judgement;
    }
    if (judgement.mark == Judgement::Mark::Right && m_step.checks.empty() && !m_step.diagnose)
        reach(sight);
    return judgement;
}

Judgement Walk::diagnose(const Answer& answer, const Sight& sight)
{
    if (!m_step.diagnose || !isComplete(*m_step.diagnose, answer))
        return {};
    const Judgement judgement = judge(*m_step.diagnose, answer, sight);
    const bool known = stepRecord().diagnosed && stepRecord().diagnosed->mark == Judgement::Mark::Right;
    if (judgement.mark != Judgement::Mark::Unknown && !known) {
        ++now().diagnoses;
        now().diagnosed = judgement;
    }
    return judgement;
}

bool Walk::showHint()
{
    if (stepRecord().hints >= m_step.hints.size())
        return false;
    ++now().hints;
    return true;
}

void Walk::showSolution()
{
    if (!stepRecord().reached())
        now().solutionShown = true;
}

void Walk::count(const QList<int>& tally)
{
    now().tally = tally;
}

bool Walk::take(const StepFindings& findings, const Sight& sight)
{
    if (stepRecord().reached() && m_gaps)
        measure(sight);
    if (stepRecord().reached() || stepRecord().begunMs == 0 || isShut() || wantsFault() || !allMet(findings))
        return false;
    const bool unanswered =
        m_step.question && (!stepRecord().answered || stepRecord().answered->mark != Judgement::Mark::Right);
    if (unanswered)
        return false;
    reach(sight);
    return true;
}

void Walk::reach(const Sight& sight)
{
    StepRecord& record = now();
    if (record.reached())
        return;
    record.reachedMs = sight.now->timeMs > 0 ? sight.now->timeMs : record.begunMs;
    measure(sight);
}

void Walk::measure(const Sight& sight)
{
    StepRecord& record = now();
    m_gaps = false;
    if (m_step.predict && record.prediction) {
        record.predicted = judge(*m_step.predict, *record.prediction, sight);
        m_gaps = record.predicted->mark == Judgement::Mark::Unknown;
    }
    record.debrief = filled(m_step.debrief, [&](const QString& name) -> std::optional<QString> {
        if (name == u"predicted")
            return m_step.predict && record.prediction
                       ? std::optional(answerText(*m_step.predict, *record.prediction))
                       : std::nullopt;
        const auto measured = figure(name, sight);
        if (!measured) {
            m_gaps = true;
            return std::nullopt;
        }
        if (const auto* number = std::get_if<double>(&*measured))
            record.figures.insert(name, *number);
        return shown(*measured, name);
    });
}

} // namespace ringside::lesson
