#include "core/action/verbs/drain.h"

#include "core/cluster/core_text.h"
#include "core/session/laboratory.h"

namespace ringside {

std::optional<QString> whyNotDrain(int number, const ClusterSnapshot& cluster)
{
    const NodeState* node = cluster.node(number);
    if (!node || node->slots.isEmpty())
        return std::nullopt;
    return CoreText::tr("Node %1 owns %2 slots: move its slots away first (`rebalance weight %1=0`).")
        .arg(number)
        .arg(node->slots.count());
}

Status drain(int number, ActionContext& context)
{
    const auto reason = whyNotDrain(number, *context.lab().hub().latest());
    return reason ? Status(Error{ErrorCode::NotPossible, *reason}) : Status(Done{});
}

} // namespace ringside
