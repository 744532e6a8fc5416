#include "widgets/charts/chart_history.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ringside {

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 kFreshMs = 2000;

/// Peak of what was collected for one point; a gap among them makes the point a gap.
void append(ChartSeries& series, qint64 timeMs, double value)
{
    series.times.push_back(timeMs);
    series.values.push_back(value);
}

} // namespace

double ChartSeries::peak() const
{
    double peak = 0;
    for (const double value : values)
        peak = value > peak ? value : peak; // false for NaN
    return peak;
}

bool ChartSeries::hasValues() const
{
    return std::any_of(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
}

void ChartHistory::clear()
{
    m_samples.clear();
}

ChartHistory::Figures ChartHistory::figuresOf(const NodeState& node)
{
    Figures figures{kGap, kGap, kGap, kGap, false};
    if (!node.answering || node.process != ProcessState::Running)
        return figures;
    if (node.load) {
        figures.operations = node.load->opsPerSecond;
        figures.memory = double(node.load->usedMemory);
    }
    if (node.role != Role::Replica || !node.replication.known)
        return figures;
    figures.linkDown = !node.replication.linkUp;
    if (node.replication.linkUp && node.replication.lagBytes)
        figures.lagBytes = double(*node.replication.lagBytes);
    if (node.replication.linkUp && node.replication.lagMs)
        figures.lagMs = *node.replication.lagMs;
    return figures;
}

void ChartHistory::add(const ClusterSnapshot& cluster)
{
    if (cluster.lab != m_lab) {
        clear();
        m_lab = cluster.lab;
    }
    Sample sample;
    sample.timeMs = cluster.timeMs;
    for (const NodeState& node : cluster.nodes) {
        sample.nodes.resize(size_t(node.number - 1), Figures{kGap, kGap, kGap, kGap, false}); // removed ones
        sample.nodes.push_back(figuresOf(node));
    }

    const auto place = std::lower_bound(m_samples.begin(), m_samples.end(), sample.timeMs,
                                        [](const Sample& other, qint64 time) { return other.timeMs < time; });
    const auto same = [&](const Sample& other) { return other.timeMs / kStepMs == sample.timeMs / kStepMs; };
    if (place != m_samples.end() && same(*place))
        *place = std::move(sample);
    else if (place != m_samples.begin() && same(*std::prev(place)))
        *std::prev(place) = std::move(sample);
    else
        m_samples.insert(place, std::move(sample));
    while (m_samples.back().timeMs - m_samples.front().timeMs > kSpanMs)
        m_samples.pop_front();
}

int ChartHistory::nodeCount() const
{
    size_t count = 0;
    for (const Sample& sample : m_samples)
        count = std::max(count, sample.nodes.size());
    return int(count);
}

double ChartHistory::pick(const Sample& sample, int number, Measure measure)
{
    if (number < 1 || size_t(number) > sample.nodes.size())
        return kGap;
    const Figures& figures = sample.nodes[size_t(number - 1)];
    switch (measure) {
    case Measure::LagBytes:
        return figures.lagBytes;
    case Measure::LagMs:
        return figures.lagMs;
    case Measure::Operations:
        return figures.operations;
    case Measure::Memory:
        return figures.memory;
    }
    return kGap;
}

std::deque<ChartHistory::Sample>::const_iterator ChartHistory::firstFrom(qint64 timeMs) const
{
    return std::lower_bound(m_samples.begin(), m_samples.end(), timeMs,
                            [](const Sample& sample, qint64 time) { return sample.timeMs < time; });
}

ChartSeries ChartHistory::series(int number, Measure measure, qint64 fromMs, qint64 toMs, int maxPoints) const
{
    ChartSeries result;
    // Points are cut at fixed instants, so that they do not dance while time moves on.
    const qint64 width = std::max(kStepMs, (toMs - fromMs) / std::max(1, maxPoints));
    qint64 bucket = -1;
    for (auto it = firstFrom(fromMs); it != m_samples.end() && it->timeMs <= toMs; ++it) {
        const double value = pick(*it, number, measure);
        if (it->timeMs / width != bucket || std::isnan(value) != std::isnan(result.values.back())) {
            append(result, it->timeMs, value);
            bucket = it->timeMs / width;
        } else if (value > result.values.back()) {
            result.values.back() = value;
        }
    }
    return result;
}

std::vector<TimeSpan> ChartHistory::linkDown(int number, qint64 fromMs, qint64 toMs) const
{
    std::vector<TimeSpan> spans;
    bool open = false;
    for (auto it = firstFrom(fromMs); it != m_samples.end() && it->timeMs <= toMs; ++it) {
        const bool down =
            number >= 1 && size_t(number) <= it->nodes.size() && it->nodes[size_t(number - 1)].linkDown;
        if (down && !open)
            spans.push_back({it->timeMs, it->timeMs});
        if (open)
            spans.back().toMs = it->timeMs;
        open = down;
    }
    return spans;
}

std::vector<qint64> ChartHistory::times(qint64 fromMs, qint64 toMs) const
{
    std::vector<qint64> times;
    for (auto it = firstFrom(fromMs); it != m_samples.end() && it->timeMs <= toMs; ++it)
        times.push_back(it->timeMs);
    return times;
}

double ChartHistory::valueAt(int number, Measure measure, qint64 timeMs) const
{
    auto it = firstFrom(timeMs + 1);
    if (it == m_samples.begin())
        return kGap;
    --it;
    return timeMs - it->timeMs > kFreshMs ? kGap : pick(*it, number, measure);
}

} // namespace ringside
