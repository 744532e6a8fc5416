// wait and expect: the table of conditions, once with patience and once without.

#include "core/action/conditions.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

namespace ringside {

namespace {

constexpr qint64 kWaitMs = 30'000;
constexpr int kWaitingFreshMs = 2000;

std::optional<ArgumentError> checkWaiting(const Action& action)
{
    if (const auto error = checkTimeout(action))
        return error;
    const auto condition = parseCondition(action.arguments);
    if (const auto* error = std::get_if<ArgumentError>(&condition))
        return *error;
    return std::nullopt;
}

std::optional<QString> whyNotWaiting(const Action& action, const ClusterSnapshot& cluster)
{
    const auto condition = parseCondition(action.arguments);
    const auto* parsed = std::get_if<Condition>(&condition);
    return parsed && parsed->nodes.isEmpty() == false ? unknownNodes(parsed->nodes, cluster) : std::nullopt;
}

QJsonObject foundWaiting(const Finding& finding)
{
    return {{QStringLiteral("found"), finding.found}};
}

/// Conditions may ask nodes; a question is no command that the action used.
Sight::Ask asker(ActionContext& context)
{
    return [&context](int node, const QByteArrayList& words) { return context.look(node, words); };
}

Result<QJsonObject> expect(const Action& action, ActionContext& context)
{
    const Condition condition = std::get<Condition>(parseCondition(action.arguments));
    const Snapshot now = context.lab().hub().next(kWaitingFreshMs, context.stopToken());
    const Finding finding = evaluate(condition, {now, {}, asker(context)});
    if (finding.met)
        return foundWaiting(finding);
    return Error{ErrorCode::NotPossible,
                 CoreText::tr("Expected %1, but %2").arg(condition.text, finding.found), finding.advice};
}

/// Looks at each new snapshot until the condition holds. Not under the hub's lock: a condition may ask.
Finding waitFor(const Condition& condition, Snapshot now, const Deadline& deadline, ActionContext& context)
{
    const Snapshot since = now;
    while (true) {
        const Finding finding = evaluate(condition, {now, since, asker(context)});
        if (finding.met || context.stopped() || deadline.passed())
            return finding;
        now = context.lab().hub().waitFor(
            [seen = now->sequence](const ClusterSnapshot& c) { return c.sequence > seen; }, deadline.left(),
            context.stopToken());
    }
}

Result<QJsonObject> wait(const Action& action, ActionContext& context)
{
    const Condition condition = std::get<Condition>(parseCondition(action.arguments));
    const int timeoutMs = int(timeoutOption(action, kWaitMs));
    context.progress(-1, CoreText::tr("Waiting for %1").arg(condition.text));
    // What was true before the last action took effect must not count: begin with a fresh look.
    context.lab().observer().hurry();
    const Snapshot first = context.lab().hub().next(kWaitingFreshMs, context.stopToken());
    const Finding finding =
        waitFor(condition, first, Deadline(std::chrono::milliseconds(timeoutMs)), context);
    if (finding.met)
        return foundWaiting(finding);
    if (context.stopped())
        return cancelled();
    return Error{
        ErrorCode::Timeout,
        CoreText::tr("Waited %1 s for %2, but %3").arg(timeoutMs / 1000.0).arg(condition.text, finding.found),
        finding.advice};
}

} // namespace

Verb waitVerb()
{
    return {QStringLiteral("wait"),
            QStringLiteral("wait CONDITION [timeout=30s]"),
            CoreText::tr("waits until a condition holds: %1").arg(conditionForms()),
            {QStringLiteral("timeout")},
            checkWaiting,
            whyNotWaiting,
            wait,
            true};
}

Verb expectVerb()
{
    return {QStringLiteral("expect"),
            QStringLiteral("expect CONDITION"),
            CoreText::tr("fails unless a condition holds now"),
            {},
            checkWaiting,
            whyNotWaiting,
            expect,
            true};
}

} // namespace ringside
