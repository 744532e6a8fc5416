#include "core/client/journey.h"

#include <algorithm>

namespace ringside::client {

namespace {

/// The pause before the `times`-th try (from 0).
qint64 pauseOf(qint64 firstUs, int times, const RetryRules& rules, double chance)
{
    const qint64 due =
        rules.steady ? firstUs : std::min(std::max(firstUs, rules.longestUs), firstUs << std::min(times, 20));
    return rules.jittered ? qint64(double(due) * (0.5 + 0.5 * chance)) : due;
}

/// 0: no client tries again after this.
qint64 firstPause(Answer answer, const RetryRules& rules)
{
    switch (answer) {
    case Answer::TryAgain:
        return rules.tryAgainUs;
    case Answer::ClusterDown:
    case Answer::MasterDown:
    case Answer::Loading:
    case Answer::UnknownNode:
        return rules.clusterDownUs;
    case Answer::Unreachable:
    case Answer::TimedOut:
    case Answer::Lost:
        return rules.connectionUs;
    case Answer::ReadOnly:
        return rules.readOnly ? rules.connectionUs : 0;
    default:
        return 0;
    }
}

} // namespace

bool Journey::wasAsked(int node) const
{
    return std::find(m_asked.begin(), m_asked.end(), quint16(node)) != m_asked.end();
}

void Journey::remember(int node)
{
    std::rotate(m_asked.rbegin(), m_asked.rbegin() + 1, m_asked.rend());
    m_asked[0] = quint16(node);
}

Next Journey::after(Answer answer, int asked, int target, const RetryRules& rules, qint64 beganUs,
                    qint64 nowUs, double chance)
{
    if (answer == Answer::Ok)
        return {};
    const bool elsewhere = answer == Answer::Moved || answer == Answer::Ask;
    Next next = elsewhere && target != 0 ? redirected(answer == Answer::Ask, asked, target, rules, chance)
                : elsewhere              ? troubled(Answer::UnknownNode, rules, chance)
                                         : troubled(answer, rules, chance);
    if (next.step != Next::Step::GiveUp && nowUs + next.pauseUs - beganUs >= rules.deadlineUs)
        next.step = Next::Step::GiveUp;
    return next;
}

Next Journey::redirected(bool asking, int asked, int target, const RetryRules& rules, double chance)
{
    if (m_redirects >= rules.redirects)
        return {.step = Next::Step::GiveUp, .refresh = true};
    ++m_redirects;
    remember(asked);
    Next next{.step = Next::Step::Elsewhere, .node = target, .asking = asking, .refresh = !asking};
    if (wasAsked(target) && rules.bounceUs > 0)
        next.pauseUs = pauseOf(rules.bounceUs, m_bounces++, rules, chance);
    return next;
}

Next Journey::troubled(Answer answer, const RetryRules& rules, double chance)
{
    const qint64 first = firstPause(answer, rules);
    if (first == 0 || m_retries >= rules.retries)
        return {.step = Next::Step::GiveUp, .refresh = first > 0};
    return {.step = Next::Step::Owner,
            .pauseUs = pauseOf(first, m_retries++, rules, chance),
            .refresh = answer != Answer::TryAgain && answer != Answer::Loading};
}

} // namespace ringside::client
