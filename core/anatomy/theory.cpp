#include "core/anatomy/theory.h"

#include <algorithm>

namespace ringside {

int voteTimeoutMs(int nodeTimeoutMs)
{
    return std::max(2 * nodeTimeoutMs, 2000);
}

int retryAfterMs(int nodeTimeoutMs)
{
    return 2 * voteTimeoutMs(nodeTimeoutMs);
}

int tellingMs(int nodeTimeoutMs)
{
    return std::min(1000, nodeTimeoutMs / 2) + kCronMs;
}

AllowedRange suspicionRange(int nodeTimeoutMs)
{
    // The ping leaves at the cron after T/2, and PFAIL is set at the cron after T more.
    const double latest = 1.5 * nodeTimeoutMs + 2 * kCronMs;
    return {double(nodeTimeoutMs), latest + tellingMs(nodeTimeoutMs)};
}

AllowedRange failRange(int nodeTimeoutMs)
{
    const double othersSuspect = nodeTimeoutMs / 2.0 + 2 * kCronMs;
    const double pairTalks = nodeTimeoutMs / 2.0 + 2 * kCronMs;
    return {0, othersSuspect + pairTalks};
}

AllowedRange eligibleRange()
{
    return {0, kCronMs};
}

AllowedRange voteRequestRange(int rank)
{
    const double delay = kElectionDelayMs + double(rank) * kRankMs;
    return {delay, delay + kElectionSpreadMs + 2 * kCronMs};
}

AllowedRange voteRequestAfter(int delayMs)
{
    return {double(delayMs), double(delayMs) + kCronMs};
}

AllowedRange nextAttemptRange(int nodeTimeoutMs, int rank)
{
    // Counted from the end of the delay, up to one cron before the request went out.
    const AllowedRange again = voteRequestRange(rank);
    const double retry = retryAfterMs(nodeTimeoutMs);
    return {retry - kCronMs + again.fromMs, retry + again.toMs};
}

AllowedRange voteRange(int nodeTimeoutMs)
{
    return {0, double(voteTimeoutMs(nodeTimeoutMs))};
}

AllowedRange promotionRange()
{
    return {0, kCronMs};
}

AllowedRange manualRange()
{
    return {0, kManualMs};
}

AllowedRange demotionRange(int nodeTimeoutMs)
{
    return {0, double(kCronMs + tellingMs(nodeTimeoutMs))};
}

AllowedRange wholeRange(int nodeTimeoutMs, int rank)
{
    // A node that suspects it by itself may be the second, and is told of the first: FAIL needs no second
    // telling. So the latest FAIL is the latest suspicion, untold, and one exchange between two nodes.
    const double latestFail = 1.5 * nodeTimeoutMs + 2 * kCronMs + nodeTimeoutMs / 2.0 + 2 * kCronMs;
    const AllowedRange request = voteRequestRange(rank);
    const double votesAndPromotion = 2 * kCronMs;
    return {nodeTimeoutMs + request.fromMs, latestFail + request.toMs + votesAndPromotion};
}

std::optional<qint64> allowedDataAgeMs(const FailoverSettings& settings)
{
    if (settings.validityFactor == 0)
        return std::nullopt;
    return qint64(settings.replicaPingPeriodS) * 1000 +
           qint64(settings.nodeTimeoutMs) * settings.validityFactor;
}

qint64 dataAgeMs(qint64 downMs, int nodeTimeoutMs)
{
    return downMs > nodeTimeoutMs ? downMs - nodeTimeoutMs : downMs;
}

bool within(const AllowedRange& range, double ms)
{
    return ms >= range.fromMs - kToleranceMs && ms <= range.toMs + kToleranceMs;
}

} // namespace ringside
