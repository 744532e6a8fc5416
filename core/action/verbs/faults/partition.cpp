// The verbs that cut many links at once: partition and isolate.

#include "core/action/links.h"
#include "core/action/partition_plan.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/faults/fault_work.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

namespace ringside {

namespace {

Result<QJsonObject> partition(const Action& action, ActionContext& context)
{
    const PartitionPlan plan = planPartition(action, *context.lab().hub().latest());
    Result<QJsonObject> done = setFaults(linksOf(plan), plan.words, context);
    if (done)
        done->insert(QStringLiteral("cut"), plan.words);
    return done;
}

std::optional<QString> whyNotIsolate(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto reason = whyNotPartition(action, cluster))
        return reason;
    return planPartition(action, cluster).pairs.empty()
               ? std::optional(CoreText::tr("There would be no other node left to cut them off from."))
               : std::nullopt;
}

} // namespace

Verb isolateVerb()
{
    // Those that are not named form the other group.
    return {QStringLiteral("isolate"),
            QStringLiteral("isolate N"),
            CoreText::tr("cuts all links of a node; it goes on alone"),
            {},
            checkOneNodeList,
            whyNotIsolate,
            partition};
}

Verb partitionVerb()
{
    return {QStringLiteral("partition"),
            QStringLiteral("partition 1,4 | 2,3,5,6 | partition %1 [seed=N]")
                .arg(partitionPresets().join(QLatin1Char('|'))),
            CoreText::tr("cuts all links between groups (nodes that are not named form one more group), or "
                         "by a named shape"),
            {QStringLiteral("seed")},
            checkPartition,
            whyNotPartition,
            partition};
}

} // namespace ringside
