#include "core/chaos/report_failovers.h"

#include "core/anatomy/step_text.h"
#include "core/anatomy/theory.h"
#include "core/base/core_text.h"
#include "core/chaos/report_text.h"
#include "core/cluster/event_text.h"

namespace ringside::chaospage {

namespace {

QString nodeText(int node)
{
    return node > 0 ? QString::number(node) : kDash;
}

QString rangeText(const std::optional<AllowedRange>& range)
{
    return range ? CoreText::tr("%1 to %2 ms").arg(range->fromMs, 0, 'f', 0).arg(range->toMs, 0, 'f', 0)
                 : kDash;
}

void addSteps(HtmlReport& page, const Failover& failover)
{
    const FailoverStep* start = failover.start();
    if (!start && !failover.steps.empty())
        start = &failover.steps.front();
    QList<QStringList> rows;
    for (const FailoverStep& step : failover.steps) {
        const bool ranged =
            step.allowed && step.allowedSince >= 0 && size_t(step.allowedSince) < failover.steps.size();
        const double took =
            ranged ? double(step.timeUs - failover.steps[size_t(step.allowedSince)].timeUs) / 1000 : 0;
        QString rule = kDash;
        if (ranged)
            rule = (within(*step.allowed, took) ? CoreText::tr("✓ %1, allowed %2")
                                                : CoreText::tr("✗ %1, allowed %2"))
                       .arg(millisText(took), rangeText(step.allowed));
        rows.append({millisText(double(step.timeUs - start->timeUs) / 1000), describe(step, failover.subject),
                     witnessName(step.witness), rule});
    }
    page.addTable({CoreText::tr("After"), CoreText::tr("Step"), CoreText::tr("Witness"),
                   CoreText::tr("Since the step before it, by the rules")},
                  rows);
}

QString failoverTitle(const ChaosReport& report, const Failover& failover)
{
    const QString title =
        failover.promoted > 0
            ? CoreText::tr("Failover %1: node %2 takes the place of node %3")
                  .arg(nodeText(failover.number), nodeText(failover.promoted), nodeText(failover.subject))
            : CoreText::tr("Failover %1 of node %2: nobody was promoted")
                  .arg(nodeText(failover.number), nodeText(failover.subject));
    const FailoverStep* start = failover.start();
    return start ? CoreText::tr("%1 (after %2)")
                       .arg(title, secondsText(start->timeUs / 1000 - report.state.startedMs))
                 : title;
}

} // namespace

void addFailovers(HtmlReport& page, const ChaosReport& report)
{
    page.addHeading(CoreText::tr("Failovers"));
    if (report.failovers.empty())
        page.addText(CoreText::tr("There was none."));
    for (const Failover& failover : report.failovers) {
        page.addSubheading(failoverTitle(report, failover));
        const std::optional<double> whole = failover.wholeMs();
        QStringList lines;
        if (!failover.cause.isEmpty())
            lines << CoreText::tr("Cause: %1").arg(failover.cause);
        if (whole)
            lines << (failover.allowedWhole ? CoreText::tr("Promoted after %1; the rules allow %2.")
                                                  .arg(millisText(*whole), rangeText(failover.allowedWhole))
                                            : CoreText::tr("Promoted after %1.").arg(millisText(*whole)));
        lines += failover.whyNobody;
        if (!lines.isEmpty())
            page.addText(lines.join(u'\n'));
        if (!failover.steps.empty())
            addSteps(page, failover);
    }
}

} // namespace ringside::chaospage
