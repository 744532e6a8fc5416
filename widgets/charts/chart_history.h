#pragma once

#include "core/cluster/snapshot.h"

#include <QString>

#include <deque>
#include <vector>

namespace ringside {

enum class Measure { LagBytes, LagMs, Operations, Memory };

/// One line of a chart: times (milliseconds since the epoch) and values; NaN where there is a gap.
struct ChartSeries
{
    std::vector<qint64> times;
    std::vector<double> values;

    /// The greatest value, or 0.
    double peak() const;
    bool hasValues() const;
};

/// A stretch of time, both ends included.
struct TimeSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    bool operator==(const TimeSpan&) const = default;
};

/// The figures of every node over the last ten minutes, taken from snapshots. A plain value without a window.
///
/// A node has a gap while it does not answer; the lag of a replica has one while its link is down. Snapshots
/// may come in any order of time (a recording that is wound back); those of another lab start anew.
class ChartHistory
{
public:
    static constexpr qint64 kSpanMs = 10 * 60 * 1000;
    /// Snapshots closer than this are kept as one.
    static constexpr qint64 kStepMs = 100;

    void add(const ClusterSnapshot& cluster);
    void clear();

    bool isEmpty() const { return m_samples.empty(); }
    size_t size() const { return m_samples.size(); }
    /// The highest number of a node.
    int nodeCount() const;

    /// Values of node `number` from `fromMs` to `toMs`. With more than `maxPoints` samples, each point stands
    /// for several and has their peak; a gap among them stays visible.
    ChartSeries series(int number, Measure measure, qint64 fromMs, qint64 toMs, int maxPoints = 600) const;
    /// When the replication link of an answering replica was down.
    std::vector<TimeSpan> linkDown(int number, qint64 fromMs, qint64 toMs) const;
    /// When samples were taken, ascending.
    std::vector<qint64> times(qint64 fromMs, qint64 toMs) const;
    /// The value of the newest sample not later than `timeMs` and at most two seconds older; NaN otherwise.
    double valueAt(int number, Measure measure, qint64 timeMs) const;

private:
    struct Figures
    {
        double lagBytes, lagMs, operations, memory;
        bool linkDown;
    };
    struct Sample
    {
        qint64 timeMs = 0;
        std::vector<Figures> nodes; ///< index = number - 1; gaps where nodes were removed
    };

    static Figures figuresOf(const NodeState& node);
    static double pick(const Sample& sample, int number, Measure measure);
    std::deque<Sample>::const_iterator firstFrom(qint64 timeMs) const;

    QString m_lab;
    std::deque<Sample> m_samples;
};

} // namespace ringside
