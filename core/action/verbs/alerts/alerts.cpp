// alerts: what is wrong now, judged by rules; and how the rules are used.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/alerts/alert_json.h"
#include "core/alerts/prometheus.h"
#include "core/alerts/rule.h"
#include "core/base/core_text.h"

#include <QFileInfo>
#include <QSaveFile>

namespace ringside {

namespace {

constexpr int kAlertsSeenMs = 2000;

const QStringList& alertDeeds()
{
    static const QStringList all{QStringLiteral("rules"), QStringLiteral("set"),    QStringLiteral("holds"),
                                 QStringLiteral("mute"),  QStringLiteral("unmute"), QStringLiteral("export")};
    return all;
}

std::optional<ArgumentError> checkAlertTime(const Action& action, const QString& name)
{
    const auto text = action.option(name);
    if (!text)
        return std::nullopt;
    const auto ms = parseDuration(*text);
    if (ms && *ms <= alerts::kLongestMs)
        return std::nullopt;
    return ArgumentError{0, name,
                         CoreText::tr("'%1' is not a time between 0 and 24 hours: 5s, 2m.").arg(*text)};
}

std::optional<ArgumentError> checkAlertSet(const Action& action)
{
    const QString name = action.arguments.value(1);
    const alerts::Rule* rule = alerts::rule(name);
    if (!rule)
        return ArgumentError{
            1,
            {},
            name.isEmpty()
                ? CoreText::tr("Which rule? One of: %1.").arg(alerts::ruleNames())
                : CoreText::tr("There is no rule '%1'. Write one of: %2.").arg(name, alerts::ruleNames())};
    if (action.options.empty())
        return ArgumentError{
            1, {}, CoreText::tr("What is to be set? Write threshold=N, hold=5s or repeat=5m.")};
    if (const auto text = action.option(u"threshold")) {
        bool ok = false;
        const double threshold = text->toDouble(&ok);
        if (!ok)
            return ArgumentError{0, QStringLiteral("threshold"),
                                 CoreText::tr("'%1' is not a figure.").arg(*text)};
        if (const auto problem = alerts::AlertSettings::problemOf(*rule, threshold))
            return ArgumentError{0, QStringLiteral("threshold"), *problem};
    }
    if (const auto error = checkAlertTime(action, QStringLiteral("hold")))
        return error;
    return checkAlertTime(action, QStringLiteral("repeat"));
}

std::optional<ArgumentError> checkAlerts(const Action& action)
{
    const QString deed = action.arguments.value(0);
    if (!deed.isEmpty() && !alertDeeds().contains(deed))
        return ArgumentError{
            0, {}, CoreText::tr("Write alerts, or alerts with rules, set, holds, mute, unmute or export.")};
    const bool takesOne = deed == u"set" || deed == u"holds" || deed == u"export";
    if (action.arguments.size() > (takesOne ? 2 : 1)) {
        const int at = takesOne ? 2 : 1;
        return ArgumentError{at, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[at])};
    }
    if (deed == u"set")
        return checkAlertSet(action);
    if (!action.options.empty())
        return ArgumentError{
            0, action.options.front().first,
            CoreText::tr("Only `alerts set RULE` takes '%1'.").arg(action.options.front().first)};
    const QString word = action.arguments.value(1);
    if (deed == u"holds" && word != u"lab" && word != u"slow")
        return ArgumentError{1, {}, CoreText::tr("Hold times are lab (short) or slow (5 minutes).")};
    if (deed == u"export" && word.isEmpty())
        return ArgumentError{1, {}, CoreText::tr("To which file? Write alerts export rules.yml.")};
    return std::nullopt;
}

QJsonObject toldAlerts(const Snapshot& now)
{
    return now->alerts ? alerts::toJson(*now->alerts, now->timeMs)
                       : alerts::toJson(AlertState(), now->timeMs);
}

/// Changes the settings, and waits until they are in force: the next snapshot is judged by them.
Result<QJsonObject> changeAlerts(ActionContext& context,
                                 const std::function<void(alerts::AlertSettings&)>& edit)
{
    Laboratory& lab = context.lab();
    lab.alerts().change(edit);
    lab.observer().hurry();
    return toldAlerts(lab.hub().next(kAlertsSeenMs, context.stopToken()));
}

void setAlertRule(const Action& action, alerts::AlertSettings& settings)
{
    alerts::RuleSetting& setting = settings.rules[action.arguments[1]];
    if (const auto text = action.option(u"threshold"))
        setting.threshold = text->toDouble();
    if (const auto hold = parseDuration(action.option(u"hold").value_or(QString())))
        setting.holdMs = *hold;
    if (const auto repeat = parseDuration(action.option(u"repeat").value_or(QString())))
        setting.repeatMs = *repeat;
}

Result<QJsonObject> exportAlerts(const QString& path, ActionContext& context)
{
    const QByteArray text = alerts::prometheusRules(context.lab().alerts().settings());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{ErrorCode::Storage,
                     CoreText::tr("The rules cannot be written to %1: %2.").arg(path, file.errorString()),
                     CoreText::tr("Choose a folder that you may write to.")};
    const QString whole = QFileInfo(path).absoluteFilePath();
    context.did(QStringLiteral("promtool check rules %1").arg(shellWord(whole)));
    return QJsonObject{{QStringLiteral("file"), whole},
                       {QStringLiteral("rules"), text.count("- alert:")},
                       {QStringLiteral("found"), CoreText::tr("The rules are written to %1.").arg(whole)}};
}

Result<QJsonObject> runAlerts(const Action& action, ActionContext& context)
{
    const QString deed = action.arguments.value(0);
    if (deed == u"rules")
        return alerts::rulesJson(context.lab().alerts().settings());
    if (deed == u"export")
        return exportAlerts(action.arguments[1], context);
    if (deed == u"mute" || deed == u"unmute")
        return changeAlerts(context, [&](auto& settings) { settings.muted = deed == u"mute"; });
    if (deed == u"holds")
        return changeAlerts(context, [&](auto& settings) { settings.slow = action.arguments[1] == u"slow"; });
    if (deed == u"set") {
        const auto changed = changeAlerts(context, [&](auto& settings) { setAlertRule(action, settings); });
        return changed ? Result<QJsonObject>(alerts::rulesJson(context.lab().alerts().settings())) : changed;
    }
    return toldAlerts(context.lab().hub().latest());
}

} // namespace

Verb alertsVerb()
{
    return {QStringLiteral("alerts"),
            QStringLiteral("alerts [rules | set RULE [threshold=N] [hold=5s] [repeat=5m] | holds lab|slow | "
                           "mute | unmute | export FILE]"),
            CoreText::tr("what is wrong now, with its meaning, its impact and what to do; the rules, and the "
                         "same rules for Prometheus"),
            {QStringLiteral("threshold"), QStringLiteral("hold"), QStringLiteral("repeat")},
            checkAlerts,
            [](const Action&, const ClusterSnapshot&) { return std::optional<QString>(); },
            runAlerts};
}

} // namespace ringside
