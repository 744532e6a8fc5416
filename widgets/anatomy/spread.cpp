#include "widgets/anatomy/spread.h"

#include "core/anatomy/theory.h"
#include "widgets/anatomy/anatomy_text.h"
#include "widgets/dress/figure_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ringside {

namespace {

/// The translation context.
struct SpreadText
{
    Q_DECLARE_TR_FUNCTIONS(Spread)
};

constexpr double kFarBeyond =
    1.8; // an axis with the lab's limit is not longer than so many times one without

QString figuresText(const FailoverStatistics::Row& row)
{
    return SpreadText::tr("shortest %1, median %2, nine of ten within %3, longest %4")
        .arg(durationText(row.measured.minMs), durationText(row.measured.medianMs),
             durationText(row.measured.p90Ms), durationText(row.measured.maxMs));
}

} // namespace

FailoverStatistics spreadOf(const std::vector<Failover>& failovers)
{
    std::vector<FailoverSample> samples;
    int nodeTimeoutMs = 0;
    for (auto one = failovers.rbegin(); one != failovers.rend(); ++one) {
        if (nodeTimeoutMs && one->nodeTimeoutMs != nodeTimeoutMs)
            continue;
        if (auto sample = sampleOf(*one)) {
            nodeTimeoutMs = one->nodeTimeoutMs;
            samples.push_back(*std::move(sample));
        }
    }
    std::reverse(samples.begin(), samples.end());
    return statisticsOf(std::move(samples), nodeTimeoutMs);
}

std::vector<SpreadRow> spreadRows(const FailoverStatistics& statistics)
{
    std::vector<SpreadRow> rows;
    const auto add = [&](const QString& name, const QString& what, const FailoverStatistics::Row& figures,
                         std::optional<double> FailoverSample::*value) {
        SpreadRow row{name, {}, {}, figures, rows.empty()};
        for (const FailoverSample& sample : statistics.samples) {
            if (sample.*value)
                row.valuesMs.push_back(*(sample.*value));
        }
        if (row.valuesMs.empty())
            return;
        row.tip = what + QLatin1Char('\n') + figuresText(figures) + QLatin1Char('\n') +
                  SpreadText::tr("The rules allow %1.").arg(rangeText(figures.allowed));
        rows.push_back(std::move(row));
    };
    add(SpreadText::tr("Until a new master"), SpreadText::tr("From the last sign of life to the promotion"),
        statistics.whole, &FailoverSample::wholeMs);
    add(SpreadText::tr("Until PFAIL"),
        SpreadText::tr("From the last sign of life to the first report of PFAIL"), statistics.detection,
        &FailoverSample::detectionMs);
    add(SpreadText::tr("Until FAIL"),
        SpreadText::tr("From the last sign of life to FAIL, when a quorum agrees"), statistics.fail,
        &FailoverSample::failMs);
    add(SpreadText::tr("Election delay"), SpreadText::tr("From FAIL to the vote request of the replica"),
        statistics.delay, &FailoverSample::delayMs);
    add(SpreadText::tr("Votes"), SpreadText::tr("From the vote request to the promotion"), statistics.votes,
        &FailoverSample::votesMs);
    return rows;
}

QString spreadText(const FailoverStatistics& statistics)
{
    const int count = int(statistics.samples.size());
    if (count == 0)
        return SpreadText::tr(
            "No failover by election yet. `Measure many…` lets one shard fail over twenty times, and "
            "shows here how its times spread.");
    const FailoverStatistics::Row& whole = statistics.whole;
    const int within = whole.measured.count - whole.beyond;
    return SpreadText::tr("%n failover(s) at a node timeout of %1", nullptr, count)
               .arg(durationText(statistics.nodeTimeoutMs)) +
           QStringLiteral(": ") +
           SpreadText::tr("%1 within what the rules allow (%2), %3 within the lab's limit of %4.")
               .arg(within)
               .arg(rangeText(whole.allowed))
               .arg(statistics.withinLab)
               .arg(durationText(kLabMs));
}

QString spreadTable(const FailoverStatistics& statistics)
{
    QStringList lines{
        spreadText(statistics),
        SpreadText::tr("Part\tCount\tLeast\tMedian\t90 %\tMost\tAllowed from\tAllowed to\tBeyond")};
    const auto ms = [](double value) { return QString::number(value, 'f', 1); };
    for (const SpreadRow& row : spreadRows(statistics)) {
        const Distribution& measured = row.figures.measured;
        lines << QStringList{row.name,
                             QString::number(measured.count),
                             ms(measured.minMs),
                             ms(measured.medianMs),
                             ms(measured.p90Ms),
                             ms(measured.maxMs),
                             ms(row.figures.allowed.fromMs),
                             ms(row.figures.allowed.toMs),
                             QString::number(row.figures.beyond)}
                     .join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

double spreadAxisMs(const std::vector<SpreadRow>& rows)
{
    double most = 0;
    for (const SpreadRow& row : rows)
        most = std::max({most, row.figures.measured.maxMs, row.figures.allowed.toMs});
    return kLabMs <= most * kFarBeyond ? std::max<double>(most, kLabMs) : most;
}

} // namespace ringside
