#include "core/action/verbs/chaos/chaos_form.h"

#include "core/action/verbs/common.h"
#include "core/action/verbs/load/load_form.h"
#include "core/base/core_text.h"
#include "core/chaos/chaos_report.h"
#include "core/workload/load_options.h"

#include <QJsonArray>

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kLongestChaosMs = 6 * 3'600'000LL;
constexpr int kMostSeed = 1'000'000'000;
constexpr int kMostChaosRate = 100'000;
constexpr int kMostChaosWait = 5;

std::variant<std::vector<ChaosKind>, ArgumentError> readKinds(const Action& action)
{
    const std::optional<QString> text = action.option(u"faults");
    if (!text)
        return chaosKinds();
    std::vector<ChaosKind> kinds;
    for (const QString& word : text->split(u',')) {
        const auto kind = std::find_if(chaosKinds().begin(), chaosKinds().end(),
                                       [&](ChaosKind one) { return chaosWord(one) == word; });
        if (kind == chaosKinds().end())
            return ArgumentError{
                0, QStringLiteral("faults"),
                CoreText::tr("'%1' is no fault of chaos. Write some of kill,pause,cut,delay,failover,move.")
                    .arg(word)};
        if (std::find(kinds.begin(), kinds.end(), *kind) == kinds.end())
            kinds.push_back(*kind);
    }
    return kinds;
}

std::optional<ArgumentError> checkNumbers(const Action& action)
{
    if (auto error = checkInt(action, QStringLiteral("seed"), 1, kMostSeed))
        return error;
    if (auto error = checkInt(action, QStringLiteral("rate"), 100, kMostChaosRate))
        return error;
    return checkInt(action, QStringLiteral("wait"), 0, kMostChaosWait);
}

} // namespace

QStringList chaosOptionNames()
{
    return {QStringLiteral("seed"), QStringLiteral("duration"), QStringLiteral("every"),
            QStringLiteral("hold"), QStringLiteral("faults"),   QStringLiteral("rate"),
            QStringLiteral("wait"), QStringLiteral("halt"),     QStringLiteral("report")};
}

std::variant<ChaosOptions, ArgumentError> readChaos(const Action& action)
{
    if (const auto error = checkNumbers(action))
        return *error;
    ChaosOptions options;
    const auto kinds = readKinds(action);
    if (const auto* error = std::get_if<ArgumentError>(&kinds))
        return *error;
    options.kinds = std::get<std::vector<ChaosKind>>(kinds);
    const std::vector<std::pair<const char*, std::pair<qint64, qint64*>>> spans{
        {"duration", {5000, &options.durationMs}},
        {"every", {1000, &options.everyMs}},
        {"hold", {200, &options.holdMs}},
        {"halt", {1000, &options.haltMs}}};
    for (const auto& [name, span] : spans) {
        const auto ms = readSpan(action, QLatin1String(name), span.first, kLongestChaosMs, *span.second);
        if (const auto* error = std::get_if<ArgumentError>(&ms))
            return *error;
        *span.second = std::get<qint64>(ms);
    }
    if (action.option(u"report") && action.option(u"report")->trimmed().isEmpty())
        return ArgumentError{0, QStringLiteral("report"), CoreText::tr("Which file is the report to be?")};
    options.seed = quint64(intOption(action, QStringLiteral("seed"), 1, kMostSeed, 1).value());
    options.rate = intOption(action, QStringLiteral("rate"), 100, kMostChaosRate, int(options.rate)).value();
    options.waitReplicas = intOption(action, QStringLiteral("wait"), 0, kMostChaosWait, 1).value();
    options.lastReplica = action.hasFlag(u"replicas");
    return options;
}

QJsonArray toJson(const std::vector<ChaosFault>& faults)
{
    QJsonArray array;
    for (const ChaosFault& fault : faults)
        array << toJson(fault);
    return array;
}

QStringList planLines(const std::vector<ChaosFault>& faults)
{
    QStringList lines;
    for (const ChaosFault& fault : faults) {
        const QString at = QString::number(double(fault.atMs) / 1000, 'f', 1);
        lines
            << (fault.holdMs > 0
                    ? CoreText::tr("%1. After %2 s: %3, for %4 s")
                          .arg(QString::number(fault.number), at, fault.line,
                               QString::number(double(fault.holdMs) / 1000, 'f', 1))
                    : CoreText::tr("%1. After %2 s: %3").arg(QString::number(fault.number), at, fault.line));
    }
    return lines;
}

QStringList unsetLines(const std::vector<ChaosFault>& faults)
{
    QStringList lines;
    for (const ChaosFault& fault : faults) {
        const QString number = QString::number(fault.number);
        if (fault.state == ChaosFault::State::Skipped)
            lines << CoreText::tr("%1. %2 was skipped. %3").arg(number, fault.line, fault.note);
        else if (fault.state == ChaosFault::State::Failed)
            lines << CoreText::tr("%1. %2 failed. %3").arg(number, fault.line, fault.note);
    }
    return lines;
}

} // namespace ringside
