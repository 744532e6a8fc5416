// The verbs that move hash slots: reshard, move, rebalance.

#include "core/action/verbs/common.h"
#include "core/action/verbs/slots/slot_work.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

#include <cmath>

namespace ringside {

namespace {

const QString kSlotsTo = QStringLiteral("to");
const QString kSlotsFrom = QStringLiteral("from");
const QString kThrottle = QStringLiteral("throttle");
const QString kWeight = QStringLiteral("weight");
const QString kThreshold = QStringLiteral("threshold");

std::optional<ArgumentError> checkThrottleSlots(const Action& action)
{
    const std::optional<QString> text = action.option(kThrottle);
    if (!text || parseThrottle(*text))
        return std::nullopt;
    return ArgumentError{
        0, kThrottle,
        CoreText::tr("'%1' is not a pace. Write 500keys or 10mb (a second), or max.").arg(*text)};
}

MoveOptions throttleOf(const Action& action)
{
    return parseThrottle(action.option(kThrottle).value_or(QStringLiteral("max"))).value_or(MoveOptions{});
}

std::optional<ArgumentError> checkTarget(const Action& action)
{
    const std::optional<QString> to = action.option(kSlotsTo);
    if (!to)
        return ArgumentError{0, {}, CoreText::tr("Where to? Write to=3.")};
    bool ok = false;
    if (to->toInt(&ok) < 1 || !ok)
        return ArgumentError{0, kSlotsTo, CoreText::tr("'%1' is not a node number.").arg(*to)};
    return checkThrottleSlots(action);
}

/// One argument and no more.
std::optional<ArgumentError> checkOnly(const Action& action, const QString& question)
{
    if (action.arguments.isEmpty())
        return ArgumentError{0, {}, question};
    if (action.arguments.size() > 1)
        return ArgumentError{1, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[1])};
    return std::nullopt;
}

using Planner = Result<MovePlan> (*)(const Action&, const ClusterSnapshot&);

std::optional<QString> whyNotMove(const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    if (cluster.scope.phase == ScopeState::Phase::Open)
        return CoreText::tr("Slot %1 is under the microscope. Use `scope finish` or `scope undo` first.")
            .arg(cluster.scope.slot);
    if (cluster.migration.phase == MigrationState::Phase::Interrupted)
        return CoreText::tr(
            "An earlier migration was interrupted. Use `migration resume` or `migration undo` first.");
    if (cluster.migration.phase != MigrationState::Phase::Off)
        return CoreText::tr("Slots are being moved already.");
    return std::nullopt;
}

/// What keeps it from being planned also greys its button; a bare verb, as a menu asks it, has no plan.
template <Planner plan>
std::optional<QString> whyNotSlots(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto reason = whyNotMove(cluster))
        return reason;
    if (action.arguments.isEmpty() && action.options.empty())
        return std::nullopt;
    const Result<MovePlan> planned = plan(action, cluster);
    return planned ? std::nullopt : std::optional(planned.error().message);
}

template <Planner plan> Result<QJsonObject> runSlots(const Action& action, ActionContext& context)
{
    const Result<MovePlan> planned = plan(action, *context.lab().hub().latest());
    if (!planned)
        return planned.error();
    if (action.hasFlag(u"simulate"))
        return QJsonObject{{QStringLiteral("plan"), toJson(*planned)},
                           {QStringLiteral("slots"), planned->slots()},
                           {QStringLiteral("keys"), QJsonValue()},
                           {QStringLiteral("bytes"), QJsonValue()},
                           {QStringLiteral("ms"), QJsonValue()}};
    return moveSlots(*planned, throttleOf(action), context);
}

std::optional<ArgumentError> checkReshard(const Action& action)
{
    if (const auto error = checkOnly(action, CoreText::tr("How many slots?")))
        return error;
    bool ok = false;
    const int count = action.arguments[0].toInt(&ok);
    if (!ok || count < 1 || count > kSlotCount)
        return ArgumentError{
            0, {}, CoreText::tr("How many slots? A whole number from 1 to %1.").arg(kSlotCount)};
    const std::optional<QString> from = action.option(kSlotsFrom);
    if (from && !looksLikeNodes(*from))
        return ArgumentError{0, kSlotsFrom,
                             CoreText::tr("'%1' is not a node. Write 1, 1,4, 2-5 or all.").arg(*from)};
    return checkTarget(action);
}

Result<MovePlan> reshardPlan(const Action& action, const ClusterSnapshot& cluster)
{
    const QString from = action.option(kSlotsFrom).value_or(QStringLiteral("all"));
    if (from != u"all") {
        if (const auto unknown = unknownNodes(from, cluster))
            return Error{ErrorCode::NotPossible, *unknown};
    }
    return planReshard(cluster, action.arguments.value(0).toInt(),
                       from == u"all" ? std::vector<int>() : nodesOf(from, cluster),
                       action.option(kSlotsTo).value_or(QString()).toInt());
}

std::optional<ArgumentError> checkMove(const Action& action)
{
    if (const auto error = checkOnly(action, CoreText::tr("Which slots?")))
        return error;
    const auto slots = SlotRanges::parse(action.arguments[0]);
    if (!slots || slots->isEmpty())
        return ArgumentError{0,
                             {},
                             CoreText::tr("'%1' is not a list of slots. Write 0-99,200, from 0 to %2.")
                                 .arg(action.arguments[0])
                                 .arg(kSlotCount - 1)};
    return checkTarget(action);
}

Result<MovePlan> movePlan(const Action& action, const ClusterSnapshot& cluster)
{
    return planMove(cluster, SlotRanges::parse(action.arguments.value(0)).value_or(SlotRanges()),
                    action.option(kSlotsTo).value_or(QString()).toInt());
}

/// `1:2,3:0`: node 1 twice the usual share, node 3 none.
std::optional<std::map<int, double>> weightsOf(const QString& text)
{
    std::map<int, double> weights;
    for (const QString& part : text.split(u',')) {
        const QStringList words = part.split(u':');
        bool nodeOk = false, weightOk = false;
        const int node = words.first().toInt(&nodeOk);
        const double weight = words.last().toDouble(&weightOk);
        if (words.size() != 2 || !nodeOk || !weightOk || node < 1 || !std::isfinite(weight) ||
            !weights.emplace(node, weight).second)
            return std::nullopt;
    }
    return weights;
}

std::optional<double> thresholdOf(const Action& action)
{
    QString text = action.option(kThreshold).value_or(QStringLiteral("2"));
    if (text.endsWith(u'%'))
        text.chop(1);
    bool ok = false;
    const double percent = text.toDouble(&ok);
    return ok && percent >= 0 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

std::optional<ArgumentError> checkRebalance(const Action& action)
{
    for (int i = 0; i < action.arguments.size(); ++i) {
        if (action.arguments[i] != u"simulate" && action.arguments[i] != u"empty")
            return ArgumentError{
                i, {}, CoreText::tr("'%1' is neither simulate nor empty.").arg(action.arguments[i])};
    }
    const std::optional<QString> weights = action.option(kWeight);
    if (weights && !weightsOf(*weights))
        return ArgumentError{
            0, kWeight,
            CoreText::tr(
                "'%1' is not a list of weights. Write 1:2,3:0 to give node 1 a double share and node 3 none.")
                .arg(*weights)};
    if (!thresholdOf(action))
        return ArgumentError{0, kThreshold,
                             CoreText::tr("A threshold is a number from 0 to 100 (per cent).")};
    return checkThrottleSlots(action);
}

Result<MovePlan> rebalancePlan(const Action& action, const ClusterSnapshot& cluster)
{
    BalanceWishes wishes;
    wishes.weights = weightsOf(action.option(kWeight).value_or(QString())).value_or(std::map<int, double>());
    wishes.thresholdPercent = thresholdOf(action).value_or(2);
    wishes.empty = action.hasFlag(u"empty");
    return planRebalance(cluster, wishes);
}

} // namespace

Verb reshardVerb()
{
    return {
        QStringLiteral("reshard"),
        QStringLiteral("reshard N to=3 [from=1,2|all] [throttle=500keys|10mb]"),
        CoreText::tr(
            "moves N slots with their keys to a master; each source gives in proportion to the slots it has"),
        {kSlotsFrom, kSlotsTo, kThrottle},
        checkReshard,
        whyNotSlots<reshardPlan>,
        runSlots<reshardPlan>};
}

Verb moveVerb()
{
    return {QStringLiteral("move"),
            QStringLiteral("move 0-99,200 to=2 [throttle=500keys|10mb]"),
            CoreText::tr("moves these slots with their keys to a master"),
            {kSlotsTo, kThrottle},
            checkMove,
            whyNotSlots<movePlan>,
            runSlots<movePlan>};
}

Verb rebalanceVerb()
{
    return {
        QStringLiteral("rebalance"),
        QStringLiteral("rebalance [simulate] [empty] [weight=1:2,3:0] [threshold=2] [throttle=500keys|10mb]"),
        CoreText::tr("gives every master its share of the slots, by weight, with as few moves as possible; "
                     "empty: also masters without slots; simulate: only tells the plan"),
        {kWeight, kThreshold, kThrottle},
        checkRebalance,
        whyNotSlots<rebalancePlan>,
        runSlots<rebalancePlan>};
}

} // namespace ringside
