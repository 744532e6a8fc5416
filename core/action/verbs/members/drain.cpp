#include "core/action/verbs/members/drain.h"

#include "core/action/verbs/slots/slot_work.h"
#include "core/laboratory/laboratory.h"

namespace ringside {

std::optional<QString> whyNotDrain(int number, const ClusterSnapshot& cluster)
{
    const Result<MovePlan> plan = planDrain(cluster, number);
    return plan ? std::nullopt : std::optional(plan.error().text());
}

Status drain(int number, ActionContext& context)
{
    const Result<MovePlan> plan = planDrain(*context.lab().hub().latest(), number);
    if (!plan)
        return plan.error();
    if (plan->moves.empty())
        return Done{};
    const Result<QJsonObject> moved = moveSlots(*plan, {}, context);
    return moved ? Status(Done{}) : Status(moved.error());
}

} // namespace ringside
