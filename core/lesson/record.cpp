#include "core/lesson/record.h"

#include <QJsonArray>

#include <algorithm>

namespace ringside::lesson {

namespace {

QJsonObject stepToJson(const StepRecord& step)
{
    QJsonObject binding, figures;
    for (auto each = step.binding.cbegin(); each != step.binding.cend(); ++each)
        binding.insert(each.key(), each.value());
    for (auto each = step.figures.cbegin(); each != step.figures.cend(); ++each)
        figures.insert(each.key(), each.value());
    QJsonObject json{{QStringLiteral("begun"), step.begunMs},
                     {QStringLiteral("reached"), step.reachedMs},
                     {QStringLiteral("begun_again"), step.begunAgain},
                     {QStringLiteral("nodes"), binding},
                     {QStringLiteral("fault_set"), step.faultSet},
                     {QStringLiteral("fault_seen"), step.faultSeen},
                     {QStringLiteral("tries"), step.tries},
                     {QStringLiteral("diagnoses"), step.diagnoses},
                     {QStringLiteral("hints"), step.hints},
                     {QStringLiteral("solution_shown"), step.solutionShown},
                     {QStringLiteral("debrief"), step.debrief},
                     {QStringLiteral("figures"), figures}};
    QJsonArray tally;
    for (const int count : step.tally)
        tally.append(count);
    json.insert(QStringLiteral("tally"), tally);
    if (step.prediction)
        json.insert(QStringLiteral("prediction"), toJson(*step.prediction));
    if (step.predicted)
        json.insert(QStringLiteral("predicted"), toJson(*step.predicted));
    if (step.answered)
        json.insert(QStringLiteral("answered"), toJson(*step.answered));
    if (step.diagnosed)
        json.insert(QStringLiteral("diagnosed"), toJson(*step.diagnosed));
    return json;
}

std::optional<Judgement> judgementAt(const QJsonObject& json, const char* name)
{
    const QJsonValue value = json[QLatin1String(name)];
    return value.isObject() ? std::optional(judgementFromJson(value.toObject())) : std::nullopt;
}

StepRecord stepFromJson(const QJsonObject& json)
{
    StepRecord step;
    step.begunMs = json[QStringLiteral("begun")].toInteger();
    step.reachedMs = json[QStringLiteral("reached")].toInteger();
    step.begunAgain = json[QStringLiteral("begun_again")].toInt();
    step.faultSet = json[QStringLiteral("fault_set")].toBool();
    step.faultSeen = json[QStringLiteral("fault_seen")].toBool();
    step.tries = json[QStringLiteral("tries")].toInt();
    step.diagnoses = json[QStringLiteral("diagnoses")].toInt();
    step.hints = json[QStringLiteral("hints")].toInt();
    step.solutionShown = json[QStringLiteral("solution_shown")].toBool();
    for (const QJsonValue count : json[QStringLiteral("tally")].toArray())
        step.tally << count.toInt();
    step.debrief = json[QStringLiteral("debrief")].toString();
    const QJsonObject binding = json[QStringLiteral("nodes")].toObject();
    for (auto each = binding.begin(); each != binding.end(); ++each)
        step.binding.insert(each.key(), each.value().toInt());
    const QJsonObject figures = json[QStringLiteral("figures")].toObject();
    for (auto each = figures.begin(); each != figures.end(); ++each)
        step.figures.insert(each.key(), each.value().toDouble());
    if (json[QStringLiteral("prediction")].isObject())
        step.prediction = answerFromJson(json[QStringLiteral("prediction")].toObject());
    step.predicted = judgementAt(json, "predicted");
    step.answered = judgementAt(json, "answered");
    step.diagnosed = judgementAt(json, "diagnosed");
    return step;
}

/// What is left after so many tries.
int left(int most, int tries)
{
    return tries > 0 ? std::max(0, most + 1 - tries) : 0;
}

} // namespace

int pointsOf(const Step& step, const StepRecord& record)
{
    int points = 0;
    if (!step.checks.empty() && record.reached())
        points += std::max(0, 5 - record.hints - (record.solutionShown ? 3 : 0));
    if (step.question && record.answered && record.answered->mark == Judgement::Mark::Right)
        points += left(2, record.tries);
    if (step.diagnose && record.diagnosed && record.diagnosed->mark == Judgement::Mark::Right)
        points += left(3, record.diagnoses);
    return points;
}

int mostPointsOf(const Step& step)
{
    return (step.checks.empty() ? 0 : 5) + (step.question ? 2 : 0) + (step.diagnose ? 3 : 0);
}

QJsonObject toJson(const Record& record)
{
    QJsonObject steps;
    for (const auto& [index, step] : record.steps)
        steps.insert(QString::number(index), stepToJson(step));
    return {{QStringLiteral("lesson"), record.lesson}, {QStringLiteral("path"), record.path},
            {QStringLiteral("digest"), record.digest}, {QStringLiteral("seed"), QString::number(record.seed)},
            {QStringLiteral("step"), record.step},     {QStringLiteral("begun"), record.begunMs},
            {QStringLiteral("steps"), steps}};
}

std::optional<Record> recordFromJson(const QJsonObject& json)
{
    if (!json[QStringLiteral("lesson")].isString() || !json[QStringLiteral("steps")].isObject())
        return std::nullopt;
    Record record;
    record.lesson = json[QStringLiteral("lesson")].toString();
    record.path = json[QStringLiteral("path")].toString();
    record.digest = json[QStringLiteral("digest")].toString();
    record.seed = json[QStringLiteral("seed")].toString().toULongLong();
    record.step = json[QStringLiteral("step")].toInt();
    record.begunMs = json[QStringLiteral("begun")].toInteger();
    const QJsonObject steps = json[QStringLiteral("steps")].toObject();
    for (auto each = steps.begin(); each != steps.end(); ++each) {
        bool isIndex = false;
        const int index = each.key().toInt(&isIndex);
        if (!isIndex || index < 0)
            return std::nullopt;
        record.steps[index] = stepFromJson(each.value().toObject());
    }
    return record;
}

} // namespace ringside::lesson
