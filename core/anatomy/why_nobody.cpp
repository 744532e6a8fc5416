#include "core/anatomy/why_nobody.h"

#include "core/anatomy/theory.h"
#include "core/anatomy/why_parts.h"
#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

/// A replica that won on the votes of its last election (Redis 7.0: clusterHandleSlaveFailover() sets no new
/// attempt up before auth_retry_time is over, and the count of the old one still stands).
QString whyNotHeeded(const WhyContext& why)
{
    for (auto line = why.evidence.lines.rbegin(); line != why.evidence.lines.rend(); ++line) {
        if (line->kind == Fact::Kind::Claimed)
            return CoreText::tr("Node %1 calls itself master with epoch %2, but node %3 owns the slots with "
                                "epoch %4. The other nodes ignore node %1. It has counted the votes of an "
                                "earlier election, less than %5 ago.")
                .arg(line->node)
                .arg(line->epoch)
                .arg(why.subject())
                .arg(line->number)
                .arg(seconds(voteTimeoutMs(why.timeoutMs())));
    }
    return {};
}

/// Replicas that may stand; the reasons of the others go to `blocked`.
std::vector<int> standingOf(const WhyContext& why, QStringList& blocked)
{
    std::vector<int> standing = why.replicas();
    std::erase_if(standing, [&](int replica) {
        const QString reason = whyNotStanding(why, replica);
        if (!reason.isEmpty())
            blocked << reason;
        return !reason.isEmpty();
    });
    return standing;
}

QStringList reasons(const WhyContext& why)
{
    const ShardState* shard = why.shard();
    const QString subject = QString::number(why.subject());
    if (!shard || shard->slots.isEmpty())
        return {CoreText::tr("Node %1 owns no hash slots: there is nothing to take over.").arg(subject)};
    QStringList found;
    if (const QString stale = whyNotHeeded(why); !stale.isEmpty())
        found << stale;
    else if (why.replicas().empty())
        found << CoreText::tr("Node %1 has no replica: no node can take over its slots %2.")
                     .arg(subject, shard->slots.toString());
    QStringList blocked;
    const std::vector<int> standing = standingOf(why, blocked);
    if (standing.empty())
        found << blocked;
    found << whyNoMajority(why) << whyNoFail(why) << whyNoVotes(why, standing) << whyNoHandover(why)
          << whyNotYet(why, standing);
    if (!standing.empty())
        found << blocked;
    return found;
}

bool isMissed(const ClusterSnapshot& cluster, int subject)
{
    const NodeState* node = cluster.node(subject);
    return !node || !node->answering || node->failReports > 0 || node->pfailReports > 0;
}

} // namespace

QStringList whyNobody(const ClusterSnapshot& cluster, const Failover& failover,
                      const FailoverEvidence& evidence)
{
    if (failover.promoted != 0 || failover.subject == 0)
        return {};
    return reasons({cluster, failover, evidence});
}

QStringList whyNobody(const ClusterSnapshot& cluster, int subject, const FailoverSettings& settings)
{
    if (cluster.failovers) {
        const auto& all = *cluster.failovers;
        const auto last = std::find_if(all.rbegin(), all.rend(),
                                       [&](const Failover& failover) { return failover.subject == subject; });
        if (last != all.rend() && !last->whyNobody.isEmpty() && last->promoted == 0)
            return last->whyNobody;
    }
    if (!isMissed(cluster, subject))
        return {CoreText::tr(
                    "Node %1 answers, and no node suspects it. No replica has a reason to take its place.")
                    .arg(subject)};
    Failover failover;
    failover.subject = subject;
    FailoverEvidence evidence;
    evidence.settings = settings;
    return whyNobody(cluster, failover, evidence);
}

} // namespace ringside
