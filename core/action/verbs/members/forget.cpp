#include "core/action/verbs/members/forget.h"

#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/laboratory/laboratory.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kRoundMs = 1000; // for a snapshot taken after a FORGET
constexpr int kForgottenMs = 5000;

bool lists(const NodeState& viewer, const NodeId& id)
{
    return std::any_of(viewer.opinions.begin(), viewer.opinions.end(),
                       [&](const Opinion& o) { return o.id == id || o.health == Health::Handshake; });
}

std::vector<int> others(const ClusterSnapshot& cluster, int number)
{
    std::vector<int> found;
    for (const NodeState& node : cluster.nodes) {
        if (node.number != number && node.answering)
            found.push_back(node.number);
    }
    return found;
}

/// A node that does not know it has nothing to forget: it never met it, or another one has told it already.
Status tellForget(int viewer, const NodeId& id, ActionContext& context)
{
    const Result<Reply> reply = context.exchange(viewer, {"CLUSTER", "FORGET", id.toHex()});
    if (!reply)
        return reply.error();
    if (reply->isError() && !reply->text.contains("Unknown node"))
        return Error{ErrorCode::Server,
                     CoreText::tr("Node %1 answers: %2").arg(viewer).arg(QString::fromUtf8(reply->text))};
    return Done{};
}

/// Tells all of them, whatever one of them answers; the first refusal is what went wrong.
Status tellAll(const std::vector<int>& viewers, const NodeId& id, ActionContext& context)
{
    Status all = Done{};
    for (const int viewer : viewers) {
        const Status told = tellForget(viewer, id, context);
        if (!told && all)
            all = told;
    }
    context.lab().observer().hurry();
    return all;
}

} // namespace

Status forgetEverywhere(int number, const NodeId& id, ActionContext& context)
{
    const SnapshotHub& hub = context.lab().hub();
    std::vector<int> listing = others(*hub.latest(), number);
    Status told = tellAll(listing, id, context);
    const int patienceMs = kForgottenMs + hub.latest()->nodeTimeoutMs; // a handshake lasts a node timeout
    const Deadline deadline{std::chrono::milliseconds(patienceMs)};
    while (!deadline.passed()) {
        const Snapshot now = hub.next(kRoundMs);
        listing = others(*now, number);
        std::erase_if(listing, [&](int viewer) { return !lists(*now->node(viewer), id); });
        if (listing.empty())
            return told;
        std::vector<int> again = listing; // gossip from another one was faster than the FORGET
        std::erase_if(again, [&](int viewer) {
            const auto& opinions = now->node(viewer)->opinions;
            return std::none_of(opinions.begin(), opinions.end(),
                                [&](const Opinion& o) { return o.id == id; });
        });
        told = tellAll(again, id, context);
    }
    if (!told)
        return told;
    return Error{
        ErrorCode::Timeout,
        CoreText::tr("Node %1 is still listed by %2.").arg(QString::number(number), nodesText(listing))};
}

} // namespace ringside
