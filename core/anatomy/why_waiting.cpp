#include "core/anatomy/theory.h"
#include "core/anatomy/why_parts.h"
#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

using Kind = FailoverStep::Kind;

const Episode::Delay* lastDelay(const WhyContext& why, int replica)
{
    const Episode::Delay* last = nullptr;
    for (const Episode::Delay& delay : why.evidence.delays) {
        if (delay.node == replica)
            last = &delay;
    }
    return last;
}

/// Votes that arrived: a log tells also of those that were swallowed on the way.
int votesOf(const WhyContext& why, const FailoverStep& request)
{
    const auto& steps = why.failover.steps;
    const auto isLost = [&](const FailoverStep& vote) {
        return std::any_of(steps.begin(), steps.end(), [&](const FailoverStep& step) {
            return step.kind == Kind::VoteDropped && step.node == vote.node && step.other == vote.other &&
                   step.epoch == vote.epoch;
        });
    };
    return int(std::count_if(steps.begin(), steps.end(), [&](const FailoverStep& step) {
        return step.kind == Kind::Vote && step.other == request.node && step.epoch == request.epoch &&
               !isLost(step);
    }));
}

/// It has asked; what came of it, and when it may ask again.
QString afterRequest(const WhyContext& why, const FailoverStep& request)
{
    const qint64 since = (why.nowUs() - request.timeUs) / 1000;
    const qint64 waits = voteTimeoutMs(why.timeoutMs());
    const QString node = QString::number(request.node);
    const QString votes = CoreText::tr("%1 of %2 votes").arg(votesOf(why, request)).arg(why.quorum());
    if (since < waits)
        return CoreText::tr("Node %1 has %2 (epoch %3) and waits up to %4 for more.")
            .arg(node, votes, QString::number(request.epoch), seconds(waits - since));
    const qint64 again = qint64(nextAttemptRange(why.timeoutMs(), 0).toMs) - since;
    const QString got = CoreText::tr("Node %1 got %2 (epoch %3) and gave up after %4.")
                            .arg(node, votes, QString::number(request.epoch), seconds(waits));
    return again > 0 ? CoreText::tr("%1 It asks again in %2 at the latest.").arg(got, seconds(again)) : got;
}

QString beforeRequest(const WhyContext& why, int replica)
{
    const QString node = QString::number(replica);
    if (const Episode::Delay* delay = lastDelay(why, replica)) {
        const qint64 left = delay->ms - (why.nowUs() - delay->timeUs) / 1000;
        return CoreText::tr("Node %1 asks for votes in %2: its delay is %3 ms (rank %4).")
            .arg(node, seconds(std::max(left, qint64(0))), QString::number(delay->ms),
                 QString::number(delay->rank));
    }
    const FailoverStep* fail = why.lastStep(Kind::Fail);
    if (!fail)
        return {};
    const qint64 since = (why.nowUs() - fail->timeUs) / 1000;
    const Opinion* opinion = why.cluster.opinion(replica, why.subject());
    if (opinion && opinion->health != Health::Fail)
        return CoreText::tr("Node %1 has not heard that node %2 is FAIL.").arg(node).arg(why.subject());
    if (since < qint64(eligibleRange().toMs) + 200)
        return CoreText::tr("Node %1 is about to set its delay: 0.5 s to 1 s.").arg(node);
    // auth_age <= auth_retry_time: without a failed attempt before, so its own last one was another failover.
    return CoreText::tr("Node %1 has set no delay for an election, %2 after FAIL. A replica that has stood "
                        "for election begins no other one for %3. Its log may say more.")
        .arg(node, seconds(since), seconds(retryAfterMs(why.timeoutMs())));
}

} // namespace

QStringList whyNotYet(const WhyContext& why, const std::vector<int>& standing)
{
    QStringList found;
    for (const int replica : standing) {
        const FailoverStep* request = why.lastStep(Kind::VoteRequest, replica);
        const Episode::Delay* delay = lastDelay(why, replica);
        const bool newAttempt = request && delay && delay->timeUs > request->timeUs;
        const QString sentence =
            request && !newAttempt ? afterRequest(why, *request) : beforeRequest(why, replica);
        if (!sentence.isEmpty())
            found << sentence;
    }
    return found;
}

QStringList whyNoHandover(const WhyContext& why)
{
    const FailoverStep* asked = why.lastStep(Kind::Asked);
    if (!asked || why.lastStep(Kind::VoteRequest))
        return {};
    QStringList found;
    const QString replica = QString::number(asked->node), master = QString::number(why.subject());
    if (asked->note == u"CLUSTER FAILOVER" && !why.lastStep(Kind::WritesPaused)) {
        found << CoreText::tr("Node %1 has not paused its writes. Either the request did not arrive, or node "
                              "%1 does not know node %2 as its replica.")
                     .arg(master, replica);
    } else if (asked->note == u"CLUSTER FAILOVER" && !why.lastStep(Kind::CaughtUp)) {
        const NodeState* node = why.cluster.node(asked->node);
        found << (node && node->replication.lagBytes.value_or(0) > 0
                      ? CoreText::tr("Node %1 still lacks %2 bytes of what node %3 wrote before it paused.")
                            .arg(replica, QString::number(*node->replication.lagBytes), master)
                      : CoreText::tr("Node %1 does not have everything that node %2 wrote before it paused.")
                            .arg(replica, master));
    }
    if ((why.nowUs() - asked->timeUs) / 1000 > kManualMs)
        found << CoreText::tr("A manual failover is given up after %1.").arg(seconds(kManualMs));
    return found;
}

} // namespace ringside
