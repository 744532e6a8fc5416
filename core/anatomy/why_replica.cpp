#include "core/anatomy/theory.h"
#include "core/anatomy/why_parts.h"
#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

/// The server's own words that its data is too old, if its log has them.
bool saysTooOld(const WhyContext& why, int replica)
{
    return std::any_of(why.evidence.lines.begin(), why.evidence.lines.end(), [&](const Fact& line) {
        return line.kind == Fact::Kind::Blocked && line.node == replica;
    });
}

QString whyTooOld(const WhyContext& why, const NodeState& node)
{
    const FailoverSettings settings = why.settings();
    const std::optional<qint64> allowed = allowedDataAgeMs(settings);
    if (!allowed)
        return {};
    const QString limit = CoreText::tr("%1 (repl-ping-replica-period %2 + node timeout %3 x "
                                       "cluster-replica-validity-factor %4)")
                              .arg(seconds(*allowed), seconds(settings.replicaPingPeriodS * 1000),
                                   seconds(settings.nodeTimeoutMs), QString::number(settings.validityFactor));
    const qint64 down = node.replication.downForMs;
    const qint64 age = down < 0 ? -1 : dataAgeMs(down, settings.nodeTimeoutMs);
    if (age > *allowed)
        return CoreText::tr("The data of node %1 is too old. Its link has been down for %2; less the node "
                            "timeout, that is %3. At most %4 is allowed.")
            .arg(QString::number(node.number), seconds(down), seconds(age), limit);
    if (saysTooOld(why, node.number))
        return CoreText::tr("The data of node %1 is too old, as its log says: it was without its master for "
                            "longer than the node timeout and %2.")
            .arg(QString::number(node.number), limit);
    return {};
}

} // namespace

QString whyNotStanding(const WhyContext& why, int replica)
{
    const NodeState& node = *why.cluster.node(replica);
    if (const QString unable = unableWord(node); !unable.isEmpty())
        return CoreText::tr("Node %1, a replica of node %2, %3.")
            .arg(QString::number(replica), QString::number(why.subject()), unable);
    const std::vector<int>& refusing = why.evidence.noFailover;
    if (std::find(refusing.begin(), refusing.end(), replica) != refusing.end() && !why.failover.manual)
        return CoreText::tr("Node %1 is told not to take over: cluster-replica-no-failover is yes.")
            .arg(replica);
    if (why.failover.manual)
        return {}; // the age of its data is not asked for
    // Without ever having had its master's data its age counts from 1970 (server.c, repl_down_since), but
    // with factor 0 no age is too great.
    if (!node.replication.everSynced && why.settings().validityFactor != 0)
        return CoreText::tr("Node %1 has not synchronised with its master since it started. It has no data "
                            "to take over with, so it does not stand for election.")
            .arg(replica);
    return whyTooOld(why, node);
}

} // namespace ringside
