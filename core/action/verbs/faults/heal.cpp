// The verbs that lift faults: heal and lift.

#include "core/action/links.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/faults/fault_work.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kHealMs = 60'000;

std::optional<ArgumentError> checkHeal(const Action& action)
{
    if (const auto error = checkTimeout(action))
        return error;
    if (action.arguments.isEmpty())
        return std::nullopt;
    if (const auto error = checkLinks(action))
        return error;
    const int used = linkWords(action.arguments)->used;
    if (action.arguments.size() > used)
        return ArgumentError{used, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[used])};
    return std::nullopt;
}

bool isOn(const LinkFault& fault, const std::vector<LinkFault>& links)
{
    return std::any_of(links.begin(), links.end(), [&](const LinkFault& l) {
        return l.from == fault.from && l.to == fault.to && l.plane == fault.plane;
    });
}

std::optional<QString> whyNotHeal(const Action& action, const ClusterSnapshot& cluster)
{
    if (cluster.faults.empty())
        return CoreText::tr("No fault is set on any link.");
    if (action.arguments.isEmpty())
        return std::nullopt;
    if (auto reason = whyNotLinks(action, cluster))
        return reason;
    const std::vector<LinkFault> links = linksOf(action, cluster);
    const bool any = std::any_of(cluster.faults.begin(), cluster.faults.end(),
                                 [&](const LinkFault& f) { return isOn(f, links); });
    return any ? std::nullopt : std::optional(CoreText::tr("No fault is set on these links."));
}

Result<QJsonObject> heal(const Action& action, ActionContext& context)
{
    const int timeoutMs = int(timeoutOption(action, kHealMs));
    if (action.arguments.isEmpty())
        return liftFaults([](const LinkFault&) { return true; }, QStringLiteral("all links"), timeoutMs,
                          context);
    const std::vector<LinkFault> links = linksOf(action, *context.lab().hub().latest());
    return liftFaults([&](const LinkFault& fault) { return isOn(fault, links); }, action.arguments.join(u' '),
                      timeoutMs, context);
}

std::optional<ArgumentError> checkLift(const Action& action)
{
    bool ok = false;
    if (action.arguments.size() != 1 || action.arguments[0].toInt(&ok) < 1 || !ok)
        return ArgumentError{
            0, {}, CoreText::tr("Which fault? The fault board and `status` show the numbers.")};
    return checkTimeout(action);
}

std::optional<QString> whyNotLift(const Action& action, const ClusterSnapshot& cluster)
{
    const int group = action.arguments.value(0).toInt();
    const bool any = std::any_of(cluster.faults.begin(), cluster.faults.end(),
                                 [group](const LinkFault& f) { return f.group == group; });
    return any ? std::nullopt : std::optional(CoreText::tr("There is no fault %1.").arg(group));
}

Result<QJsonObject> lift(const Action& action, ActionContext& context)
{
    const int group = action.arguments[0].toInt();
    const Snapshot now = context.lab().hub().latest();
    const auto fault = std::find_if(now->faults.begin(), now->faults.end(),
                                    [group](const LinkFault& f) { return f.group == group; });
    const QString detail = fault == now->faults.end() ? action.arguments[0] : fault->cause;
    return liftFaults([group](const LinkFault& f) { return f.group == group; }, detail,
                      int(timeoutOption(action, kHealMs)), context);
}

} // namespace

Verb healVerb()
{
    return {QStringLiteral("heal"),
            QStringLiteral("heal [1 2 | 1>2] [plane=bus|replication|client] [timeout=60s]"),
            CoreText::tr("lifts every fault, or those of one link, and waits for the proof that the cluster "
                         "is whole: a PONG on every link, replicas in step, one view"),
            {QStringLiteral("plane"), QStringLiteral("timeout")},
            checkHeal,
            whyNotHeal,
            heal};
}

Verb liftVerb()
{
    return {QStringLiteral("lift"),
            QStringLiteral("lift N [timeout=60s]"),
            CoreText::tr("lifts fault N: everything that one action set"),
            {QStringLiteral("timeout")},
            checkLift,
            whyNotLift,
            lift};
}

} // namespace ringside
