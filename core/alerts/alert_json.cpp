#include "core/alerts/alert_json.h"

#include "core/alerts/prometheus.h"
#include "core/alerts/rule.h"
#include "core/base/core_text.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ringside::alerts {

namespace {

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Bad:
        return QStringLiteral("bad");
    case Severity::Warning:
        return QStringLiteral("warning");
    default:
        return QStringLiteral("info");
    }
}

QJsonValue orNull(bool known, const QJsonValue& value)
{
    return known ? value : QJsonValue();
}

QJsonObject alertJson(const Alert& alert, qint64 nowMs)
{
    const RuleWords words = wordsOf(alert.rule);
    const qint64 endMs = alert.clearedMs != 0 ? alert.clearedMs : nowMs;
    return {{QStringLiteral("rule"), alert.rule},
            {QStringLiteral("severity"), severityWord(alert.severity)},
            {QStringLiteral("node"), orNull(alert.node != 0, alert.node)},
            {QStringLiteral("other"), orNull(alert.other != 0, alert.other)},
            {QStringLiteral("since_ms"), alert.sinceMs},
            {QStringLiteral("raised_ms"), orNull(alert.raisedMs != 0, alert.raisedMs)},
            {QStringLiteral("cleared_ms"), orNull(alert.clearedMs != 0, alert.clearedMs)},
            {QStringLiteral("seconds"), double(std::max<qint64>(0, endMs - alert.sinceMs)) / 1000},
            {QStringLiteral("value"),
             alert.value ? QJsonValue(std::round(*alert.value * 1000) / 1000) : QJsonValue()},
            {QStringLiteral("told"), alert.told},
            {QStringLiteral("found"), alert.found},
            {QStringLiteral("cause"), orNull(!alert.cause.isEmpty(), alert.cause)},
            {QStringLiteral("meaning"), words.meaning},
            {QStringLiteral("impact"), words.impact},
            {QStringLiteral("what_to_do"), words.whatToDo}};
}

QJsonArray alertsJson(const std::vector<Alert>& alerts, qint64 nowMs)
{
    QJsonArray array;
    for (const Alert& alert : alerts)
        array.append(alertJson(alert, nowMs));
    return array;
}

} // namespace

QString alertsSentence(const AlertState& state)
{
    if (state.active.empty())
        return CoreText::tr("No alert is raised.");
    QStringList lines;
    for (const Alert& alert : state.active)
        lines << QStringLiteral("%1 (%2): %3").arg(alert.rule, severityWord(alert.severity), alert.found);
    return lines.join(u'\n');
}

QJsonObject toJson(const AlertState& state, qint64 nowMs)
{
    return {{QStringLiteral("alerts"), alertsJson(state.active, nowMs)},
            {QStringLiteral("pending"), alertsJson(state.pending, nowMs)},
            {QStringLiteral("cleared"), alertsJson(state.cleared, nowMs)},
            {QStringLiteral("muted"), state.muted},
            {QStringLiteral("holds"), state.holds},
            {QStringLiteral("found"), alertsSentence(state)}};
}

QJsonObject rulesJson(const AlertSettings& settings)
{
    QJsonArray array;
    QStringList lines;
    for (const Rule& rule : rules()) {
        const RuleWords words = wordsOf(QLatin1String(rule.name));
        const auto threshold = settings.threshold(rule);
        const QString unit = QLatin1String(rule.unit);
        const QString expression = expressionOf(rule, settings);
        const QString held = QString::number(double(settings.holdMs(rule)) / 1000);
        lines
            << (threshold
                    ? CoreText::tr("%1 (threshold %2 %3, hold %4 s): %5")
                          .arg(QLatin1String(rule.name), QString::number(*threshold), unit, held,
                               words.meaning)
                    : CoreText::tr("%1 (hold %2 s): %3").arg(QLatin1String(rule.name), held, words.meaning));
        array.append(
            QJsonObject{{QStringLiteral("name"), QLatin1String(rule.name)},
                        {QStringLiteral("severity"), severityWord(rule.severity)},
                        {QStringLiteral("threshold"), threshold ? QJsonValue(*threshold) : QJsonValue()},
                        {QStringLiteral("unit"), orNull(!unit.isEmpty(), unit)},
                        {QStringLiteral("hold_ms"), settings.holdMs(rule)},
                        {QStringLiteral("repeat_ms"), settings.repeatMs(rule)},
                        {QStringLiteral("meaning"), words.meaning},
                        {QStringLiteral("impact"), words.impact},
                        {QStringLiteral("what_to_do"), words.whatToDo},
                        {QStringLiteral("expression"), orNull(!expression.isEmpty(), expression)}});
    }
    return {{QStringLiteral("rules"), array}, {QStringLiteral("found"), lines.join(u'\n')}};
}

} // namespace ringside::alerts
