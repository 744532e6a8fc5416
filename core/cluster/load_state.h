#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ringside {

/// A distribution of latencies, in microseconds.
struct LatencyFigures
{
    qint64 count = 0; ///< 0: none of the rest means anything
    double meanUs = 0;
    qint64 p50Us = 0;
    qint64 p90Us = 0;
    qint64 p99Us = 0;
    qint64 p999Us = 0;
    qint64 maxUs = 0;
    bool operator==(const LatencyFigures&) const = default;
};

/// What the load has done at one node, by the node that answered last.
struct LoadedNode
{
    int node = 0; ///< 0: nobody was known to own the slot
    qint64 operations = 0;
    double rate = 0; ///< operations per second over the last second; of a run that has ended: over the run
    qint64 failed = 0;
    qint64 troubles = 0; ///< answers that were no answer, retried or not; redirections are not among them
    bool operator==(const LoadedNode&) const = default;
};

/// One second of a run.
struct LoadSecond
{
    qint64 startMs = 0; ///< since the epoch
    double seconds = 1; ///< how long it was in truth
    qint64 operations = 0;
    qint64 failed = 0;
    LatencyFigures service;
    LatencyFigures intended;
    std::vector<LoadedNode> nodes;
    bool operator==(const LoadSecond&) const = default;
};

/// A run of the load generator, as it is now or was at its end.
struct LoadState
{
    enum class Phase {
        WarmUp,  ///< at work, and nothing counts yet
        Running, ///< at work
        Ended    ///< all of it stays as it was at the end
    };
    Phase phase = Phase::WarmUp;
    int run = 0;  ///< grows by one with each run of a lab
    QString line; ///< the action that began it
    qint64 startedMs = 0;
    double seconds = 0;    ///< measured, without the warm-up
    double wantedRate = 0; ///< operations per second; 0: flat out
    qint64 operations = 0; ///< answered within their retries
    double rate = 0;       ///< per second: over the last second; of a run that has ended: over the run
    qint64 failed = 0;     ///< given up, by their rules or by an error that no retry mends
    qint64 retries = 0;
    qint64 shed = 0;    ///< never begun, because a million operations were waiting already
    qint64 waiting = 0; ///< not yet sent, or to be sent again; of a run that has ended: never answered
    std::map<QString, qint64> errors;    ///< why operations failed, by the server's word or what came instead
    std::map<QString, qint64> troubles;  ///< all that was met, retried or not
    std::map<QString, qint64> redirects; ///< MOVED and ASK
    LatencyFigures service;              ///< from the first sending to the answer
    LatencyFigures intended;             ///< from the moment that the rate wanted; flat out: count is 0
    std::vector<LoadedNode> nodes;
    std::vector<LoadSecond> bySecond; ///< the last ones, oldest first
    double generatorCpu = 0; ///< of the busiest generator thread: share of a core, over the last second
    QString note;            ///< why it ended by itself before its time; empty: it did not
    bool running() const { return phase != Phase::Ended; }
    bool operator==(const LoadState&) const = default;
};

} // namespace ringside
