// Which alerts are raised and not over.

#include "core/action/conditions/forms.h"
#include "core/alerts/rule.h"
#include "core/base/core_text.h"
#include "core/cluster/alert_state.h"

#include <algorithm>

namespace ringside::conditions {

namespace {

Finding nobodyJudges()
{
    return unknown(CoreText::tr("nobody judges alerts here."));
}

const Alert* raised(const AlertState& state, const QString& rule)
{
    const auto found = std::find_if(state.active.begin(), state.active.end(),
                                    [&](const Alert& alert) { return alert.rule == rule; });
    return found == state.active.end() ? nullptr : &*found;
}

std::optional<ArgumentError> checkRule(const QStringList& words, int at)
{
    if (alerts::rule(words.value(at)))
        return std::nullopt;
    return wrong(
        at,
        words.value(at).isEmpty()
            ? CoreText::tr("Which alert? One of: %1.").arg(alerts::ruleNames())
            : CoreText::tr("There is no alert '%1'. Write one of: %2.").arg(words[at], alerts::ruleNames()));
}

Parsed ofRule(const QStringList& words, const QString& rule, bool wanted)
{
    return condition(words, {}, [rule, wanted](const Sight& sight) {
        if (!sight.now->alerts)
            return nobodyJudges();
        const Alert* alert = raised(*sight.now->alerts, rule);
        return Finding{(alert != nullptr) == wanted,
                       alert ? CoreText::tr("the alert %1 is raised: %2").arg(rule, alert->found)
                             : CoreText::tr("the alert %1 is not raised.").arg(rule)};
    });
}

Parsed alertCondition(const QStringList& words)
{
    if (const auto error = checkRule(words, 1))
        return *error;
    return ofRule(words, words[1], true);
}

/// Information is no alarm: what Ringside itself does may be told.
Parsed noAlerts(const QStringList& words)
{
    return condition(words, {}, [](const Sight& sight) {
        if (!sight.now->alerts)
            return nobodyJudges();
        QStringList names;
        for (const Alert& alert : sight.now->alerts->active) {
            if (alert.severity > Severity::Good && !names.contains(alert.rule))
                names << alert.rule;
        }
        return Finding{names.isEmpty(),
                       names.isEmpty() ? CoreText::tr("no alert is raised.")
                                       : CoreText::tr("raised: %1.").arg(names.join(QStringLiteral(", ")))};
    });
}

Parsed noCondition(const QStringList& words)
{
    if (words.value(1) == u"alerts" && words.size() == 2)
        return noAlerts(words);
    if (words.value(1) != u"alert")
        return wrong(1, CoreText::tr("Write `no alert RULE` or `no alerts`."));
    if (const auto error = checkRule(words, 2))
        return *error;
    return ofRule(words, words[2], false);
}

} // namespace

std::vector<Form> alertForms()
{
    return {{"alert", "alert RULE", 2, alertCondition}, {"no", "no alert RULE|no alerts", 3, noCondition}};
}

} // namespace ringside::conditions
