#include "core/chaos/chaos_plots.h"

#include "core/base/core_text.h"

#include <QStringList>

#include <algorithm>

namespace ringside {

namespace {

double drawnMs(const ChaosReport& report)
{
    double last = double(std::max(report.state.durationMs, report.state.passedMs));
    if (!report.windows.empty())
        last = std::max(last, double(report.windows.back().atMs + report.windowMs));
    return std::max(last, 1000.0);
}

int toneOf(const QString& kind)
{
    static const QStringList kinds{QStringLiteral("kill"),     QStringLiteral("pause"),
                                   QStringLiteral("cut"),      QStringLiteral("delay"),
                                   QStringLiteral("failover"), QStringLiteral("move")};
    const qsizetype index = kinds.indexOf(kind);
    return index < 0 ? 7 : int(index);
}

std::vector<Span> faultSpans(const ChaosReport& report)
{
    std::vector<Span> spans;
    for (const ChaosFault& fault : report.state.faults) {
        if (fault.setMs < 0)
            continue;
        const bool lasts = fault.state == ChaosFault::State::Set && fault.overMs < 0 && fault.holdMs > 0;
        const qint64 over = lasts ? std::max(report.state.passedMs, fault.setMs) : fault.overMs;
        spans.push_back({double(fault.setMs), double(over), QString::number(fault.number), fault.kind,
                         toneOf(fault.kind),
                         CoreText::tr("Fault %1, after %2 s: %3")
                             .arg(QString::number(fault.number),
                                  QString::number(double(fault.setMs) / 1000, 'f', 1), fault.line)});
    }
    return spans;
}

template <typename Drawing> Drawing shaded(Drawing drawing, const ChaosReport& report)
{
    for (const Span& span : faultSpans(report))
        drawing.addSpan(span);
    return drawing;
}

template <typename Value> std::vector<Plot::Point> bySecond(const ChaosReport& report, Value value)
{
    std::vector<Plot::Point> points;
    for (const LoadSecond& second : report.seconds)
        points.push_back(
            {double(second.startMs - report.state.startedMs), second.seconds * 1000, value(second)});
    return points;
}

std::optional<double> rateOf(const LoadSecond& second, qint64 count)
{
    return second.seconds > 0 ? std::optional(double(count) / second.seconds) : std::nullopt;
}

Strip::Cell cellOf(const ChaosWindow& window, size_t shard)
{
    return shard >= window.answered.size() ? Strip::Cell::Unknown
           : window.answered[shard] > 0    ? Strip::Cell::Answered
                                           : Strip::Cell::Missed;
}

/// Missed when one shard missed it, answered when all answered.
Strip::Cell worstOf(const ChaosReport& report, const ChaosWindow& window)
{
    Strip::Cell worst = report.shards.empty() ? Strip::Cell::Unknown : Strip::Cell::Answered;
    for (size_t shard = 0; shard < report.shards.size(); ++shard) {
        const Strip::Cell cell = cellOf(window, shard);
        if (cell == Strip::Cell::Missed)
            return cell;
        if (cell == Strip::Cell::Unknown)
            worst = cell;
    }
    return worst;
}

/// One cell for each window; times without one are not known.
template <typename Cell> std::vector<Strip::Cell> cellsOf(const ChaosReport& report, Cell cell)
{
    std::vector<Strip::Cell> cells(size_t(drawnMs(report) / report.windowMs), Strip::Cell::Unknown);
    for (const ChaosWindow& window : report.windows) {
        const qint64 index = window.atMs / report.windowMs;
        if (index >= 0 && index < qint64(cells.size()))
            cells[size_t(index)] = cell(window);
    }
    return cells;
}

} // namespace

Plot chaosLatency(const ChaosReport& report)
{
    Plot plot(CoreText::tr("Latency, counted from when each operation was due"), QStringLiteral("ms"),
              Plot::Scale::Logarithmic, 0, drawnMs(report));
    plot.setNothing(CoreText::tr("No latency was measured."));
    const auto ms = [](const LatencyFigures& latency, qint64 us) {
        return latency.count > 0 ? std::optional(double(us) / 1000) : std::nullopt;
    };
    plot.addSeries(CoreText::tr("half of the operations, by second (p50)"),
                   bySecond(report, [&](const LoadSecond& second) {
                       return ms(second.intended, second.intended.p50Us);
                   }));
    plot.addSeries(CoreText::tr("99 of 100, by second (p99)"),
                   bySecond(report, [&](const LoadSecond& second) {
                       return ms(second.intended, second.intended.p99Us);
                   }));
    std::vector<Plot::Point> highest;
    for (const ChaosWindow& window : report.windows)
        highest.push_back({double(window.atMs), double(report.windowMs),
                           window.maxUs >= 0 ? std::optional(double(window.maxUs) / 1000) : std::nullopt});
    plot.addSeries(CoreText::tr("the longest, by window"), highest, Plot::Form::Step, Plot::Crowded::Highest);
    return shaded(plot, report);
}

Plot chaosOperations(const ChaosReport& report)
{
    Plot plot(CoreText::tr("Operations answered, a second"), CoreText::tr("/s"), Plot::Scale::Linear, 0,
              drawnMs(report));
    plot.setNothing(CoreText::tr("No operation was counted."));
    plot.addSeries(CoreText::tr("answered"), bySecond(report, [](const LoadSecond& second) {
                       return rateOf(second, second.operations);
                   }));
    return shaded(plot, report);
}

Plot chaosFailures(const ChaosReport& report)
{
    Plot plot(CoreText::tr("Operations that failed, a second"), CoreText::tr("/s"), Plot::Scale::Linear, 0,
              drawnMs(report));
    plot.setNothing(CoreText::tr("No operation was counted."));
    plot.addSeries(CoreText::tr("failed"),
                   bySecond(report, [](const LoadSecond& second) { return rateOf(second, second.failed); }));
    return shaded(plot, report);
}

Strip chaosShards(const ChaosReport& report)
{
    Strip strip(CoreText::tr("Shards that answered, in windows of %1 ms").arg(report.windowMs), 0,
                drawnMs(report));
    strip.setNames({CoreText::tr("answered"), CoreText::tr("no answer"), CoreText::tr("not known")});
    const auto windowMs = double(report.windowMs);
    strip.addRow(CoreText::tr("every shard"),
                 cellsOf(report, [&](const ChaosWindow& window) { return worstOf(report, window); }), 0,
                 windowMs);
    for (size_t shard = 0; shard < report.shards.size(); ++shard)
        strip.addRow(report.shards[shard],
                     cellsOf(report, [&](const ChaosWindow& window) { return cellOf(window, shard); }), 0,
                     windowMs);
    return shaded(strip, report);
}

} // namespace ringside
