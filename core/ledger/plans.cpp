#include "core/ledger/plans.h"

#include "core/base/core_text.h"
#include "core/base/file_limit.h"
#include "core/ledger/placement.h"

namespace ringside::ledger {

Status enoughFiles(const std::vector<WriterPlan>& plans, size_t nodes)
{
    size_t lanes = 0;
    for (const WriterPlan& plan : plans)
        lanes += plan.lanes.size() + 1;
    const long needed = filesNeeded(int(nodes)) + 3 * long(lanes); // our end, and the relay's two
    const long limit = raiseFileLimit();
    if (needed <= limit)
        return Done{};
    return Error{ErrorCode::NotPossible,
                 CoreText::tr("These writers need about %1 open files; this session may have %2.")
                     .arg(needed)
                     .arg(limit),
                 CoreText::tr("Choose fewer writers, or raise the limit (ulimit -n).")};
}

std::vector<WriterPlan> plansOf(const LedgerOptions& options, const ClusterSnapshot& cluster,
                                const QByteArray& run, const std::function<QString(int)>& sourceOf,
                                std::vector<KeyGroup>& groups)
{
    std::vector<WriterPlan> plans;
    for (const int beside : placesOf(options.writers, options.beside)) {
        WriterPlan plan;
        plan.client = int(plans.size()) + 1;
        plan.beside = beside;
        plan.source = sourceOf(plan.client);
        plan.lane.timeoutUs = options.timeoutMs * 1000;
        plan.lane.waitReplicas = options.waitReplicas;
        plan.rate = options.rate;
        plan.table = tableBeside(cluster, beside);
        plan.lanes = layLanes(cluster, run, plan.client, groups);
        plans.push_back(std::move(plan));
    }
    return plans;
}

} // namespace ringside::ledger
