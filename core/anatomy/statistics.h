#pragma once

#include "core/cluster/failover.h"

#include <QJsonObject>

namespace ringside {

/// One measured failover in figures, milliseconds. What was not seen is missing.
struct FailoverSample
{
    int number = 0;  ///< of the failover
    int subject = 0; ///< who failed
    int promoted = 0;
    int attempts = 1;                       ///< vote requests of the one promoted
    std::optional<double> detectionMs;      ///< last sign of life to the first PFAIL told
    std::optional<double> failMs;           ///< last sign of life to FAIL
    std::optional<double> delayMs;          ///< FAIL to the first vote request of the one promoted
    std::optional<double> votesMs;          ///< its last vote request to its promotion
    std::optional<double> wholeMs;          ///< last sign of life to the promotion
    std::vector<FailoverStep::Kind> beyond; ///< steps outside what the rules allow for them
};

/// The figures of an automatic failover that somebody won; nothing of any other.
std::optional<FailoverSample> sampleOf(const Failover& failover);

struct Distribution
{
    int count = 0;
    double minMs = 0;
    double medianMs = 0; ///< the mean of the middle two of an even number
    double p90Ms = 0;    ///< the smallest value that nine tenths do not exceed
    double maxMs = 0;
    bool operator==(const Distribution&) const = default;
};
Distribution distributionOf(std::vector<double> valuesMs);

/// Many failovers under the same settings, against the rules and against what a class is promised (kLabMs).
struct FailoverStatistics
{
    struct Row
    {
        Distribution measured;
        AllowedRange allowed;
        int beyond = 0; ///< values outside of it
    };
    int nodeTimeoutMs = 0;
    std::vector<FailoverSample> samples;
    Row detection, fail, delay, votes, whole;
    int withinLab = 0; ///< whole ones of at most kLabMs
};
FailoverStatistics statisticsOf(std::vector<FailoverSample> samples, int nodeTimeoutMs);

/// Fields: see app/cli/README.md.
QJsonObject toJson(const FailoverStatistics& statistics);

} // namespace ringside
