#include "core/anatomy/statistics.h"

#include "core/anatomy/failover_json.h"
#include "core/anatomy/theory.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

using Kind = FailoverStep::Kind;

std::optional<double> between(const FailoverStep* from, const FailoverStep* to)
{
    return from && to ? std::optional(double(to->timeUs - from->timeUs) / 1000) : std::nullopt;
}

/// The first or the last of its vote requests.
const FailoverStep* request(const Failover& failover, bool last)
{
    const FailoverStep* found = nullptr;
    for (const FailoverStep& step : failover.steps) {
        if (step.kind == Kind::VoteRequest && step.node == failover.promoted && (last || !found))
            found = &step;
    }
    return found;
}

FailoverStatistics::Row rowOf(const std::vector<FailoverSample>& samples,
                              std::optional<double> FailoverSample::*value, const AllowedRange& allowed)
{
    std::vector<double> values;
    for (const FailoverSample& sample : samples) {
        if (sample.*value)
            values.push_back(*(sample.*value));
    }
    const auto beyond =
        std::count_if(values.begin(), values.end(), [&](double ms) { return !within(allowed, ms); });
    return {distributionOf(std::move(values)), allowed, int(beyond)};
}

QJsonObject rowJson(const FailoverStatistics::Row& row)
{
    const Distribution& measured = row.measured;
    const auto figure = [&](double ms) { return measured.count == 0 ? QJsonValue() : roundedMs(ms); };
    return {{QStringLiteral("count"), measured.count},
            {QStringLiteral("min_ms"), figure(measured.minMs)},
            {QStringLiteral("median_ms"), figure(measured.medianMs)},
            {QStringLiteral("p90_ms"), figure(measured.p90Ms)},
            {QStringLiteral("max_ms"), figure(measured.maxMs)},
            {QStringLiteral("allowed_ms"), rangeJson(row.allowed)},
            {QStringLiteral("beyond"), row.beyond}};
}

QJsonObject sampleJson(const FailoverSample& sample)
{
    QJsonArray beyond;
    for (const Kind kind : sample.beyond)
        beyond.append(stepWord(kind));
    const auto figure = [](const std::optional<double>& ms) { return ms ? roundedMs(*ms) : QJsonValue(); };
    return {{QStringLiteral("failover"), sample.number},
            {QStringLiteral("subject"), sample.subject},
            {QStringLiteral("promoted"), sample.promoted},
            {QStringLiteral("attempts"), sample.attempts},
            {QStringLiteral("detection_ms"), figure(sample.detectionMs)},
            {QStringLiteral("fail_ms"), figure(sample.failMs)},
            {QStringLiteral("delay_ms"), figure(sample.delayMs)},
            {QStringLiteral("votes_ms"), figure(sample.votesMs)},
            {QStringLiteral("whole_ms"), figure(sample.wholeMs)},
            {QStringLiteral("beyond"), beyond}};
}

} // namespace

std::optional<FailoverSample> sampleOf(const Failover& failover)
{
    const FailoverStep* promoted = failover.step(Kind::Promoted);
    if (failover.manual || failover.promoted == 0 || !promoted)
        return std::nullopt;
    FailoverSample sample;
    sample.number = failover.number;
    sample.subject = failover.subject;
    sample.promoted = failover.promoted;
    const FailoverStep* sign = failover.step(Kind::LastSign);
    const FailoverStep* fail = failover.step(Kind::Fail);
    sample.detectionMs = between(sign, failover.step(Kind::Pfail));
    sample.failMs = between(sign, fail);
    sample.delayMs = between(fail, request(failover, false));
    sample.votesMs = between(request(failover, true), promoted);
    sample.wholeMs = between(sign, promoted);
    sample.attempts = 0;
    for (const FailoverStep& step : failover.steps) {
        if (step.kind == Kind::VoteRequest && step.node == failover.promoted)
            ++sample.attempts;
        if (step.allowed &&
            !within(*step.allowed,
                    double(step.timeUs - failover.steps[size_t(step.allowedSince)].timeUs) / 1000))
            sample.beyond.push_back(step.kind);
    }
    return sample;
}

Distribution distributionOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const size_t count = values.size(), middle = count / 2;
    const double median = count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    const size_t rank = (count * 9 + 9) / 10; // of nine tenths, rounded up
    return {int(count), values.front(), median, values[rank - 1], values.back()};
}

FailoverStatistics statisticsOf(std::vector<FailoverSample> samples, int nodeTimeoutMs)
{
    FailoverStatistics result;
    result.nodeTimeoutMs = nodeTimeoutMs;
    const AllowedRange whole = wholeRange(nodeTimeoutMs, 0);
    const AllowedRange request = voteRequestRange(0);
    const AllowedRange fail{whole.fromMs - request.fromMs, whole.toMs - request.toMs - 2 * kCronMs};
    const AllowedRange votes{0, voteRange(nodeTimeoutMs).toMs + promotionRange().toMs};
    result.detection = rowOf(samples, &FailoverSample::detectionMs, suspicionRange(nodeTimeoutMs));
    result.fail = rowOf(samples, &FailoverSample::failMs, fail);
    result.delay = rowOf(samples, &FailoverSample::delayMs, request);
    result.votes = rowOf(samples, &FailoverSample::votesMs, votes);
    result.whole = rowOf(samples, &FailoverSample::wholeMs, whole);
    result.withinLab = int(std::count_if(samples.begin(), samples.end(), [](const FailoverSample& sample) {
        return sample.wholeMs && *sample.wholeMs <= kLabMs;
    }));
    result.samples = std::move(samples);
    return result;
}

QJsonObject toJson(const FailoverStatistics& statistics)
{
    QJsonArray samples;
    for (const FailoverSample& sample : statistics.samples)
        samples.append(sampleJson(sample));
    return {{QStringLiteral("count"), int(statistics.samples.size())},
            {QStringLiteral("node_timeout_ms"), statistics.nodeTimeoutMs},
            {QStringLiteral("detection"), rowJson(statistics.detection)},
            {QStringLiteral("fail"), rowJson(statistics.fail)},
            {QStringLiteral("delay"), rowJson(statistics.delay)},
            {QStringLiteral("votes"), rowJson(statistics.votes)},
            {QStringLiteral("whole"), rowJson(statistics.whole)},
            {QStringLiteral("lab_ms"), kLabMs},
            {QStringLiteral("within_lab"), statistics.withinLab},
            {QStringLiteral("samples"), samples}};
}

} // namespace ringside
