#include "core/lesson/answer.h"

#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/lesson/figures.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ringside::lesson {

namespace {

constexpr int kMostNodes = 1000; // that an author can write down
using Kind = Question::Kind;
using Mark = Judgement::Mark;

QString withUnit(const Question& question, double number)
{
    const QString figure = QString::number(std::round(number * 100) / 100);
    return question.unit.isEmpty() ? figure : CoreText::tr("%1 %2").arg(figure, question.unit);
}

QString orderText(const Question& question, const std::vector<int>& order)
{
    QStringList texts;
    for (const int index : order) {
        if (index >= 0 && index < int(question.options.size()))
            texts << question.options[size_t(index)].text;
    }
    return texts.join(QStringLiteral(" → "));
}

bool holds(const QString& condition, const Sight& sight)
{
    const auto parsed = parseCondition(condition.split(u' ', Qt::SkipEmptyParts));
    const auto* made = std::get_if<Condition>(&parsed);
    return made && evaluate(*made, sight).met;
}

/// The options that are right; none while nothing that is measured has come true.
std::vector<int> rightOptions(const Question& question, const Sight& sight)
{
    std::vector<int> right;
    for (size_t i = 0; i < question.options.size(); ++i) {
        const Question::Option& option = question.options[i];
        if (option.right || (!option.measured.isEmpty() && holds(option.measured, sight)))
            right.push_back(int(i));
    }
    return right;
}

Judgement judgeChoice(const Question& question, const Answer& answer, const Sight& sight)
{
    Judgement judgement{Mark::Unknown, answerText(question, answer), {}, {}};
    if (answer.choice >= 0 && answer.choice < int(question.options.size()))
        judgement.because = question.options[size_t(answer.choice)].because;
    const std::vector<int> right = rightOptions(question, sight);
    if (right.empty())
        return judgement;
    QStringList texts;
    for (const int index : right)
        texts << question.options[size_t(index)].text;
    judgement.right = texts.join(QStringLiteral("; "));
    const bool hit = std::find(right.begin(), right.end(), answer.choice) != right.end();
    judgement.mark = hit ? Mark::Right : Mark::Wrong;
    return judgement;
}

std::optional<double> rightNumber(const Question& question, const Sight& sight)
{
    bool plain = false;
    const double number = question.figure.toDouble(&plain);
    if (plain)
        return number;
    const auto measured = figure(question.figure, sight);
    const double* value = measured ? std::get_if<double>(&*measured) : nullptr;
    if (!value)
        return std::nullopt;
    const bool inSeconds = question.unit == u"s" && question.figure.section(u' ', 0, 0).endsWith(u"_ms");
    return inSeconds ? *value / 1000 : *value;
}

Judgement judgeNumber(const Question& question, const Answer& answer, const Sight& sight)
{
    Judgement judgement{Mark::Unknown, answerText(question, answer), {}, {}};
    const auto right = rightNumber(question, sight);
    if (!right)
        return judgement;
    judgement.right = withUnit(question, *right);
    const double most = question.withinShare ? std::abs(*right) * question.within / 100 : question.within;
    judgement.mark = std::abs(answer.number - *right) <= most + 1e-9 ? Mark::Right : Mark::Wrong;
    return judgement;
}

Judgement judgeNodes(const Question& question, const Answer& answer, const Sight& sight)
{
    Judgement judgement{Mark::Unknown, answerText(question, answer), {}, {}};
    std::optional<std::vector<int>> right = parseNodes(question.figure, sight.now->numbers());
    if (!right) // nodes that there are no more, or of a lesson without a cluster
        right = parseNodes(question.figure, kMostNodes);
    if (!right) {
        const auto measured = figure(question.figure, sight);
        if (const auto* nodes = measured ? std::get_if<std::vector<int>>(&*measured) : nullptr)
            right = *nodes;
    }
    if (!right)
        return judgement;
    judgement.right = right->empty() ? CoreText::tr("none") : nodesText(*right);
    judgement.mark = answer.list == *right ? Mark::Right : Mark::Wrong;
    return judgement;
}

Judgement judgeOrder(const Question& question, const Answer& answer, const Sight& sight)
{
    Judgement judgement{Mark::Unknown, answerText(question, answer), {}, {}};
    std::vector<int> right(question.options.size());
    std::iota(right.begin(), right.end(), 0);
    if (question.isMeasured()) {
        std::vector<double> times;
        for (const Question::Option& option : question.options) {
            const auto measured = figure(option.measured, sight);
            const double* value = measured ? std::get_if<double>(&*measured) : nullptr;
            if (!value)
                return judgement;
            times.push_back(*value);
        }
        std::stable_sort(right.begin(), right.end(),
                         [&](int a, int b) { return times[size_t(a)] < times[size_t(b)]; });
    }
    judgement.right = orderText(question, right);
    judgement.mark = answer.list == right ? Mark::Right : Mark::Wrong;
    return judgement;
}

} // namespace

QString answerText(const Question& question, const Answer& answer)
{
    switch (question.kind) {
    case Kind::Choice:
        return answer.choice >= 0 && answer.choice < int(question.options.size())
                   ? question.options[size_t(answer.choice)].text
                   : QString();
    case Kind::Number:
        return withUnit(question, answer.number);
    case Kind::Nodes:
        return answer.list.empty() ? CoreText::tr("none") : nodesText(answer.list);
    case Kind::Order:
        return orderText(question, answer.list);
    }
    return {};
}

bool isComplete(const Question& question, const Answer& answer)
{
    if (question.kind == Kind::Choice)
        return answer.choice >= 0 && answer.choice < int(question.options.size());
    if (question.kind != Kind::Order)
        return true;
    std::vector<int> sorted = answer.list;
    std::sort(sorted.begin(), sorted.end());
    std::vector<int> all(question.options.size());
    std::iota(all.begin(), all.end(), 0);
    return sorted == all;
}

Judgement judge(const Question& question, const Answer& answer, const Sight& sight)
{
    switch (question.kind) {
    case Kind::Choice:
        return judgeChoice(question, answer, sight);
    case Kind::Number:
        return judgeNumber(question, answer, sight);
    case Kind::Nodes:
        return judgeNodes(question, answer, sight);
    case Kind::Order:
        return judgeOrder(question, answer, sight);
    }
    return {};
}

QJsonObject toJson(const Answer& answer)
{
    QJsonArray list;
    for (const int entry : answer.list)
        list.append(entry);
    return {{QStringLiteral("choice"), answer.choice},
            {QStringLiteral("number"), answer.number},
            {QStringLiteral("list"), list}};
}

Answer answerFromJson(const QJsonObject& json)
{
    Answer answer{json[QStringLiteral("choice")].toInt(-1), json[QStringLiteral("number")].toDouble(), {}};
    for (const QJsonValue entry : json[QStringLiteral("list")].toArray())
        answer.list.push_back(entry.toInt());
    return answer;
}

QJsonObject toJson(const Judgement& judgement)
{
    static const QStringList marks = {QStringLiteral("right"), QStringLiteral("wrong"),
                                      QStringLiteral("unknown")};
    return {{QStringLiteral("mark"), marks[int(judgement.mark)]},
            {QStringLiteral("given"), judgement.given},
            {QStringLiteral("right"), judgement.right},
            {QStringLiteral("because"), judgement.because}};
}

Judgement judgementFromJson(const QJsonObject& json)
{
    const QString mark = json[QStringLiteral("mark")].toString();
    return {mark == u"right"   ? Mark::Right
            : mark == u"wrong" ? Mark::Wrong
                               : Mark::Unknown,
            json[QStringLiteral("given")].toString(), json[QStringLiteral("right")].toString(),
            json[QStringLiteral("because")].toString()};
}

} // namespace ringside::lesson
