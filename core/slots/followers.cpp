// The part of PairMover that asks how far replicas are.

#include "core/base/core_text.h"
#include "core/cluster/info_text.h"
#include "core/slots/pair_mover.h"

#include <algorithm>
#include <thread>

namespace ringside {

namespace {

constexpr int kFollowMs = 10'000;
constexpr std::chrono::milliseconds kAskAgainIn{2};

/// Who could take its place. One that is getting its first data could not.
std::vector<int> successorsOf(int master, const ClusterSnapshot& cluster)
{
    std::vector<int> numbers;
    for (const NodeState& node : cluster.nodes) {
        if (node.role == Role::Replica && node.master == master && node.running() &&
            !node.replication.syncing)
            numbers.push_back(node.number);
    }
    return numbers;
}

} // namespace

Status PairMover::secure(NodeLine& receiver)
{
    const Result<bool> have = replicasFollow(receiver);
    if (!have)
        return have.error();
    if (!*have)
        return Error{ErrorCode::Timeout,
                     CoreText::tr("A replica of node %1 does not follow.").arg(receiver.number())};
    m_kept.clear();
    return Done{};
}

/// The receiver's replicas have the keys, and the giver's have let them go: one that is promoted with keys of
/// slots which it does not own would keep them for ever, and show them when such a slot comes back. A giver's
/// replica that does not follow for long holds nobody up, and from then on is not waited for.
Status PairMover::replicasCaughtUp(NodeLine& receiver, NodeLine& giver)
{
    if (const Status have = secure(receiver); !have)
        return have;
    if (m_giverLags)
        return Done{};
    const Result<bool> gone = replicasFollow(giver);
    if (!gone)
        return gone.error();
    m_giverLags = !*gone;
    return Done{};
}

/// They are asked themselves: to their master they tell it once a second, and WAIT counts only what its own
/// client has written (Valkey 8). One that has left its master may be on its way to take its place. False:
/// not all of them follow, although nobody has.
Result<bool> PairMover::replicasFollow(NodeLine& master)
{
    const Result<std::vector<Reply>> info = master.ask({{"INFO", "replication"}});
    if (!info)
        return info.error();
    const InfoText goal(info->front().text);
    const Deadline deadline{std::chrono::milliseconds(kFollowMs)};
    do {
        const Snapshot now = m_site.latest();
        if (masterInPlaceOf(*now, master.number()) != master.number())
            return Error{ErrorCode::Server,
                         CoreText::tr("Another node has taken the place of node %1.").arg(master.number())};
        const std::vector<int> successors = successorsOf(master.number(), *now);
        bool all = true;
        for (const int successor : successors) {
            const Result<bool> reached = hasReached(successor, goal);
            if (!reached)
                return reached.error();
            all = all && *reached;
        }
        if (all)
            return true;
        std::this_thread::sleep_for(kAskAgainIn);
    } while (!deadline.passed());
    return false;
}

/// One that does not answer has not. Error: Forbidden, as asking it again would be of no use.
Result<bool> PairMover::hasReached(int replica, const InfoText& goal)
{
    NodeLine* line = viewer(replica);
    const Result<std::vector<Reply>> info =
        line ? line->ask({{"INFO", "replication"}}) : Result<std::vector<Reply>>(Error{});
    if (!info) {
        remember(info.error());
        m_viewers.erase(replica);
        return m_forbidden ? Result<bool>(*m_forbidden) : Result<bool>(false);
    }
    const InfoText own(info->front().text);
    return own.text("role") == "slave" && own.text("master_replid") == goal.text("master_replid") &&
           own.integer("slave_repl_offset") >= goal.integer("master_repl_offset");
}

} // namespace ringside
