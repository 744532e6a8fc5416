#pragma once

#include "core/action/context.h"
#include "core/action/verbs/lab/create_plan.h"

namespace ringside {

/// Makes the node directories and, unless the cluster is formed stepwise, writes each nodes.conf. Errors:
/// Storage.
Status prepareDirectories(const CreatePlan& plan, ActionContext& context);
/// Starts all servers of a new cluster and waits until they answer; takes up the ids that they chose
/// themselves.
Status startAll(const CreatePlan& plan, ActionContext& context);
/// MEET, ADDSLOTSRANGE and REPLICATE, one after the other, each shown and waited for.
Status formStepwise(const CreatePlan& plan, ActionContext& context);
/// Waits until every slot is served, every node says ok, replicas are in step and all views agree. `from` is
/// where its progress begins.
Result<Snapshot> awaitFormed(ActionContext& context, double from);
/// What awaitFormed waits for.
bool isFormed(const ClusterSnapshot& cluster);

} // namespace ringside
