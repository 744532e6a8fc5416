#include "core/lesson/binding.h"

#include "core/cluster/shares.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace ringside::lesson {

namespace {

const QRegularExpression& variable()
{
    static const QRegularExpression expression(QStringLiteral("\\$([a-z]+)"));
    return expression;
}

void bindAll(QStringList& lines, const Binding& binding)
{
    for (QString& line : lines)
        line = bound(line, binding);
}

void bindQuestion(std::optional<Question>& question, const Binding& binding)
{
    if (!question)
        return;
    question->text = bound(question->text, binding);
    question->figure = bound(question->figure, binding);
    for (Question::Option& option : question->options) {
        for (QString* text : {&option.text, &option.measured, &option.because})
            *text = bound(*text, binding);
    }
}

} // namespace

const QStringList& variableNames()
{
    static const QStringList names = {QStringLiteral("master"), QStringLiteral("replica"),
                                      QStringLiteral("other"), QStringLiteral("third"),
                                      QStringLiteral("bystander")};
    return names;
}

QStringList variablesIn(const QString& text)
{
    QStringList names;
    for (auto match = variable().globalMatch(text); match.hasNext();)
        names << match.next().captured(1);
    return names;
}

Binding draw(const ClusterSnapshot& cluster, quint64 seed, int step)
{
    std::vector<int> masters;
    for (const int number : slotMasters(cluster)) {
        if (cluster.node(number)->answering && !runningReplicasOf(cluster, number).empty())
            masters.push_back(number);
    }
    QRandomGenerator random(quint32(seed ^ (seed >> 32)) + quint32(step) * 2654435761U);
    std::shuffle(masters.begin(), masters.end(), random);
    Binding binding;
    const auto give = [&](const char* name, size_t at) {
        if (at < masters.size())
            binding.insert(QLatin1String(name), masters[at]);
    };
    give("master", 0);
    give("other", 1);
    give("third", 2);
    if (!masters.empty())
        binding.insert(QStringLiteral("replica"), runningReplicasOf(cluster, masters[0]).front());
    if (masters.size() > 1)
        binding.insert(QStringLiteral("bystander"), runningReplicasOf(cluster, masters[1]).front());
    return binding;
}

Binding sampleBinding()
{
    return {{QStringLiteral("master"), 1},
            {QStringLiteral("other"), 2},
            {QStringLiteral("third"), 3},
            {QStringLiteral("replica"), 4},
            {QStringLiteral("bystander"), 5}};
}

QString bound(const QString& text, const Binding& binding)
{
    if (!text.contains(u'$'))
        return text;
    QString result;
    qsizetype from = 0;
    for (auto all = variable().globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        const auto value = binding.constFind(match.captured(1));
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += value == binding.constEnd() ? match.captured() : QString::number(*value);
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

Step bound(Step step, const Binding& binding)
{
    for (QString* text : {&step.title, &step.text, &step.debrief, &step.room})
        *text = bound(*text, binding);
    for (QStringList* lines : {&step.hints, &step.solution, &step.reset, &step.fault, &step.roomAnswers})
        bindAll(*lines, binding);
    for (std::optional<Question>* question : {&step.predict, &step.question, &step.diagnose})
        bindQuestion(*question, binding);
    for (Deed& deed : step.deeds) {
        deed.title = bound(deed.title, binding);
        deed.byHand = bound(deed.byHand, binding);
        bindAll(deed.lines, binding);
    }
    for (Check& check : step.checks) {
        check.name = bound(check.name, binding);
        check.otherwise = bound(check.otherwise, binding);
        bindAll(check.conditions, binding);
    }
    for (Pointer& pointer : step.points) {
        pointer.first = bound(pointer.first, binding);
        pointer.second = bound(pointer.second, binding);
    }
    return step;
}

} // namespace ringside::lesson
