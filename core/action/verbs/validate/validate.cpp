// validate: all that the last chapter of the handout promises, tried on a real cluster.

#include "core/action/verbs/common.h"
#include "core/action/verbs/scratch.h"
#include "core/action/verbs/table.h"
#include "core/action/verbs/validate/fall.h"
#include "core/action/verbs/validate/probe_load.h"
#include "core/action/verbs/validate/probes.h"
#include "core/base/core_text.h"

namespace ringside {

namespace {

using namespace validation;

bool isHere(const Action& action)
{
    return action.hasFlag(u"here");
}

std::optional<ArgumentError> checkValidate(const Action& action)
{
    if (action.arguments.isEmpty() || action.arguments == QStringList{QStringLiteral("here")})
        return std::nullopt;
    const int wrong = action.arguments[0] == u"here" ? 1 : 0;
    return ArgumentError{wrong, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[wrong])};
}

std::optional<QString> whyNotValidate(const Action& action, const ClusterSnapshot& cluster)
{
    if (!isHere(action))
        return std::nullopt;
    if (auto none = needsCluster(cluster))
        return none;
    if (cluster.ledger.phase != LedgerState::Phase::Off)
        return CoreText::tr("The ledger holds the account of other writes. `ledger forget` drops it.");
    if (cluster.migration.phase != MigrationState::Phase::Off ||
        cluster.scope.phase == ScopeState::Phase::Open)
        return CoreText::tr("Slots are being moved.");
    return std::nullopt;
}

/// All items, in the order of the handout. Those after a stop are unknown.
Items itemsOf(Bench& bench)
{
    Items items;
    bench.tell(0.15, CoreText::tr("Looking at nodes and slots"));
    const Snapshot now = bench.fresh();
    items.push_back(judgeNodes(*now));
    items.push_back(judgeSlots(*now));
    bench.tell(0.2, CoreText::tr("Writing at masters, reading at replicas"));
    items.push_back(judgeReplication(probeReplication(bench)));
    bench.tell(0.25, CoreText::tr("Asking the wrong nodes"));
    Item redirections = judgeRedirections(probeRedirections(bench));
    bench.tell(0.3, CoreText::tr("Writing 1,000 keys"));
    Item sharding = judgeSharding(probeSharding(bench));
    Item tags = judgeTags(probeTags(bench));
    bench.tell(0.35, CoreText::tr("Putting it under load"));
    const UnderLoad load = probeLoad(bench);
    const FallAndLosses fell = probeFall(bench);
    items.push_back(judgeFailover(fell.fall));
    for (Item* item : {&redirections, &sharding, &tags})
        items.push_back(std::move(*item));
    items.push_back(judgeLoss(fell.losses));
    items.push_back(judgeAlarm(fell.alarm));
    items.push_back(judgeThroughput(load));
    items.push_back(judgeLag(load));
    for (Item& later : laterItems())
        items.push_back(std::move(later));
    return items;
}

Result<QJsonObject> toldValidate(const Items& items, ActionContext& context)
{
    if (context.stopped())
        return cancelled();
    const QJsonObject result = toJson(items);
    if (passed(items))
        return result;
    context.tellAnyway(result);
    return Error{ErrorCode::NotPossible, summary(items), troubleText(items)};
}

Result<QJsonObject> runValidate(const Action& action, ActionContext& context)
{
    if (isHere(action)) {
        Bench bench(context.lab(), context, false);
        return toldValidate(itemsOf(bench), context);
    }
    const auto scratch =
        Scratch::open(context, {3, 1, QStringLiteral("validate"),
                                CoreText::tr("`validate here` uses the cluster of this lab.")});
    if (!scratch)
        return scratch.error();
    Bench bench((*scratch)->lab(), context, true);
    return toldValidate(itemsOf(bench), context);
}

} // namespace

Verb validateVerb()
{
    return {QStringLiteral("validate"),
            QStringLiteral("validate [here]"),
            CoreText::tr("tries what the handout promises in a second cluster of its own: nodes, slots, "
                         "replication, a failover in time, redirections, sharding, no lost writes; here: in "
                         "this cluster, where it kills a master"),
            {},
            checkValidate,
            whyNotValidate,
            runValidate};
}

} // namespace ringside
