// scope: one hash slot moved by hand, step by step, and what clients are answered in between.

#include "core/action/verbs/common.h"
#include "core/action/verbs/slots/slot_work.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/scope_json.h"

#include <algorithm>

namespace ringside {

namespace {

using ScopePhase = ScopeState::Phase;
using Step = ScopeState::Step;

constexpr int kScopeSeenMs = 10'000;
const QString kScopeTo = QStringLiteral("to");
const QString kScopeKeys = QStringLiteral("keys");

/// Waits until a snapshot shows it: what comes next can count on it.
Result<QJsonObject> shown(ActionContext& context, QJsonObject result = {})
{
    const ScopeState state = context.lab().scope().state();
    context.lab().observer().hurry();
    const auto fits = [&](const ClusterSnapshot& c) {
        const NodeState* target = c.node(state.target);
        const bool owned = target && c.agreed && target->slots.contains(state.slot);
        return c.scope == state && (state.phase != ScopePhase::Finished || owned);
    };
    const auto seen =
        context.await(fits, kScopeSeenMs, CoreText::tr("It was done, but the change was not seen"));
    if (!seen)
        return seen.error();
    result[QStringLiteral("scope")] = toJson(state);
    return result;
}

/// What went wrong stands in the state, and clients are answered differently now: that is seen first, too.
Error seenFailing(const Error& error, ActionContext& context)
{
    const Result<QJsonObject> seen = shown(context);
    return seen ? error : Error{error.code, error.message, error.advice + u' ' + seen.error().message};
}

int slotOf(const Action& action)
{
    return action.arguments.value(1).toInt();
}

int targetOf(const Action& action)
{
    return action.option(kScopeTo).value_or(QString()).toInt();
}

/// Who gives the slot to whom, or why nobody can.
Result<SlotMove> moveOf(const Action& action, const ClusterSnapshot& cluster)
{
    const int slot = slotOf(action);
    const Result<MovePlan> plan = planMove(cluster, SlotRanges{{slot, slot}}, targetOf(action));
    if (!plan)
        return plan.error();
    if (plan->moves.empty())
        return notPossible(
            CoreText::tr("Slot %1 belongs to node %2 already.").arg(slot).arg(targetOf(action)));
    if (!plan->drained(cluster).empty())
        return notPossible(
            CoreText::tr("Slot %1 is the last slot of node %2. Without it node %2 would become a replica.")
                .arg(slot)
                .arg(plan->moves[0].from),
            CoreText::tr("`move` takes care of that."));
    return plan->moves[0];
}

Result<QJsonObject> begin(const Action& action, ActionContext& context)
{
    const Result<SlotMove> move = moveOf(action, *context.lab().hub().latest());
    if (!move)
        return move.error();
    const Result<int> keys = intOption(action, kScopeKeys, 1, kScopeKeysShown, 0);
    if (!keys)
        return keys.error();
    const Status begun = context.lab().scope().begin(
        {context.text(), slotOf(action), move->from, move->to, *keys}, siteOf(context));
    return begun ? shown(context) : Result<QJsonObject>(seenFailing(begun.error(), context));
}

Result<QJsonObject> step(const Action& action, ActionContext& context)
{
    const Result<int> keys = intOption(action, kScopeKeys, 1, kScopeKeysShown, 1);
    if (!keys)
        return keys.error();
    const Result<Step> done = context.lab().scope().step(*keys, siteOf(context));
    if (!done)
        return seenFailing(done.error(), context);
    return shown(context, {{QStringLiteral("step"), stepWord(*done)}});
}

Result<QJsonObject> ask(const Action& action, ActionContext& context)
{
    if (action.arguments.size() < 2) {
        const Status asked = context.lab().scope().ask(siteOf(context));
        return asked ? shown(context) : Result<QJsonObject>(seenFailing(asked.error(), context));
    }
    const QByteArray key = action.arguments[1].toUtf8();
    const Result<ScopeQuestion> asked = std::as_const(context.lab().scope()).ask(key, siteOf(context));
    return asked ? Result<QJsonObject>(QJsonObject{{QStringLiteral("question"), toJson(*asked)}})
                 : Result<QJsonObject>(asked.error());
}

using ScopeDeed = Status (Scope::*)(const MigrationSite&);

template <ScopeDeed deed> Result<QJsonObject> endScope(const Action&, ActionContext& context)
{
    const Status ended = (context.lab().scope().*deed)(siteOf(context));
    return ended ? shown(context) : Result<QJsonObject>(seenFailing(ended.error(), context));
}

Result<QJsonObject> statusScope(const Action&, ActionContext& context)
{
    return QJsonObject{{QStringLiteral("scope"), toJson(context.lab().scope().state())}};
}

struct ScopeWord
{
    const char* name;
    int more; ///< words behind it, at most
    Result<QJsonObject> (*run)(const Action&, ActionContext&);
};
constexpr ScopeWord kScopeWords[] = {{"begin", 1, begin},
                                     {"step", 0, step},
                                     {"ask", 1, ask},
                                     {"finish", 0, endScope<&Scope::finish>},
                                     {"undo", 0, endScope<&Scope::undo>},
                                     {"status", 0, statusScope}};

const ScopeWord* wordOfScope(const Action& action)
{
    const QString word = action.arguments.value(0);
    const auto found = std::find_if(std::begin(kScopeWords), std::end(kScopeWords),
                                    [&](const ScopeWord& w) { return word == QLatin1String(w.name); });
    return found == std::end(kScopeWords) ? nullptr : found;
}

std::optional<ArgumentError> checkBegin(const Action& action)
{
    bool ok = false;
    const int slot = action.arguments.value(1).toInt(&ok);
    if (!ok || slot < 0 || slot >= kSlotCount)
        return ArgumentError{1, {}, CoreText::tr("Which slot? A number from 0 to %1.").arg(kSlotCount - 1)};
    const std::optional<QString> to = action.option(kScopeTo);
    if (!to)
        return ArgumentError{2, {}, CoreText::tr("Where to? Write to=3.")};
    if (to->toInt(&ok) < 1 || !ok)
        return ArgumentError{0, kScopeTo, CoreText::tr("'%1' is not a node number.").arg(*to)};
    return std::nullopt;
}

std::optional<ArgumentError> checkScope(const Action& action)
{
    const ScopeWord* word = wordOfScope(action);
    if (!word)
        return ArgumentError{
            0,
            {},
            CoreText::tr("What should the microscope do? Write begin, step, ask, finish, undo or status.")};
    if (action.arguments.size() > 1 + word->more)
        return ArgumentError{
            1 + word->more, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[1 + word->more])};
    const bool begins = word->run == begin;
    if (!begins && action.option(kScopeTo))
        return ArgumentError{0, kScopeTo, CoreText::tr("Only `scope begin` takes the option to.")};
    if (!begins && word->run != step && action.option(kScopeKeys))
        return ArgumentError{0, kScopeKeys,
                             CoreText::tr("Only `scope begin` and `scope step` take the option keys.")};
    if (begins) {
        if (const auto error = checkBegin(action))
            return error;
    }
    return checkInt(action, kScopeKeys, 1, kScopeKeysShown);
}

std::optional<QString> whyNotBegin(const Action& action, const ClusterSnapshot& cluster)
{
    if (cluster.scope.phase == ScopePhase::Open)
        return CoreText::tr("Slot %1 is under the microscope. Use `scope finish` or `scope undo` first.")
            .arg(cluster.scope.slot);
    if (cluster.migration.phase == MigrationState::Phase::Interrupted)
        return CoreText::tr(
            "An earlier migration was interrupted. Use `migration resume` or `migration undo` first.");
    if (cluster.migration.phase != MigrationState::Phase::Off)
        return CoreText::tr("Slots are being moved already.");
    if (action.arguments.size() < 2)
        return std::nullopt; // a bare verb, as a menu asks it
    const Result<SlotMove> move = moveOf(action, cluster);
    return move ? std::nullopt : std::optional(move.error().text());
}

std::optional<QString> whyNotScope(const Action& action, const ClusterSnapshot& cluster)
{
    const QString word = action.arguments.value(0);
    const ScopeState& scope = cluster.scope;
    if (word.isEmpty() || word == u"status")
        return std::nullopt;
    if (auto none = needsCluster(cluster))
        return none;
    if (word == u"begin")
        return whyNotBegin(action, cluster);
    if (scope.phase == ScopePhase::Off)
        return CoreText::tr("No slot is under the microscope: `scope begin 1234 to=2` puts one there.");
    if (word != u"ask" && scope.phase != ScopePhase::Open)
        return CoreText::tr("Slot %1 has finished its move: `scope begin` takes the next.").arg(scope.slot);
    if (word == u"undo" && scope.given)
        return CoreText::tr(
                   "Node %1 owns slot %2 already. Use `scope finish`; then `move` brings the slot back.")
            .arg(scope.target)
            .arg(scope.slot);
    const QString key = action.arguments.value(1);
    if (word == u"ask" && !key.isEmpty() && keyHashSlot(key.toUtf8()) != scope.slot)
        return CoreText::tr("Key %1 lies in slot %2, and slot %3 is under the microscope.")
            .arg(key)
            .arg(keyHashSlot(key.toUtf8()))
            .arg(scope.slot);
    return std::nullopt;
}

} // namespace

Verb scopeVerb()
{
    return {QStringLiteral("scope"),
            QStringLiteral(
                "scope begin 1234 to=2 [keys=5] | step [keys=10] | ask [KEY] | finish | undo | status"),
            CoreText::tr(
                "moves one slot by hand: each step sets a mark, moves a key (or some) or changes the owner, "
                "and asks both masters what a client asks; begin keys=5 writes sample keys, which stay"),
            {kScopeTo, kScopeKeys},
            checkScope,
            whyNotScope,
            [](const Action& action, ActionContext& context) {
                return wordOfScope(action)->run(action, context);
            }};
}

} // namespace ringside
