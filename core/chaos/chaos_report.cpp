#include "core/chaos/chaos_report.h"

#include "core/anatomy/step_text.h"
#include "core/anatomy/theory.h"
#include "core/base/core_text.h"
#include "core/chaos/chaos_plots.h"
#include "core/cluster/event_text.h"
#include "core/cluster/load_json.h"
#include "core/report/html_report.h"

#include <QDateTime>

namespace ringside {

namespace {

using Tone = ReportFact::Tone;

const QString kDash = QStringLiteral("–");

QString utcText(qint64 ms)
{
    return ms > 0
               ? QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
                     QStringLiteral(" UTC")
               : kDash;
}

/// A figure and its unit stay on one line.
QString together(QString text)
{
    return text.replace(u' ', QChar(0xa0));
}

/// Four digits, and never rounded up to 100 while something failed.
QString availableText(const std::optional<double>& share)
{
    if (!share)
        return kDash;
    const double percent = *share < 1 ? std::min(*share * 100, 99.9999) : 100;
    return together(QString::number(percent, 'f', *share < 1 ? 4 : 0) + QStringLiteral(" %"));
}

QString secondsText(qint64 ms)
{
    return ms < 0 ? kDash : together(CoreText::tr("%1 s").arg(double(ms) / 1000, 0, 'f', 1));
}

QString millisText(double ms)
{
    return together(CoreText::tr("%1 ms").arg(ms, 0, 'f', 1));
}

QString countText(const std::optional<qint64>& count)
{
    return count ? amountText(double(*count)) : kDash;
}

QString nodeText(int node)
{
    return node > 0 ? QString::number(node) : kDash;
}

QString keptText(ChaosVerdict::Answer answer)
{
    return answer == ChaosVerdict::Answer::Yes  ? CoreText::tr("✓ yes")
           : answer == ChaosVerdict::Answer::No ? CoreText::tr("✗ no")
                                                : CoreText::tr("? not enough to say");
}

Tone toneOf(ChaosVerdict::Answer answer)
{
    return answer == ChaosVerdict::Answer::Yes  ? Tone::Good
           : answer == ChaosVerdict::Answer::No ? Tone::Bad
                                                : Tone::Plain;
}

QString shardName(const ChaosReport& report, int shard)
{
    return shard >= 0 && size_t(shard) < report.shards.size() ? report.shards[size_t(shard)] : kDash;
}

void addStanding(HtmlReport& page, const ChaosReport& report)
{
    if (!report.whole)
        page.addNotice(CoreText::tr("This run did not end. Last written at %1, after %2 of %3.")
                           .arg(utcText(report.writtenMs), secondsText(report.state.passedMs),
                                secondsText(report.state.durationMs)));
    if (!report.state.ended.isEmpty())
        page.addNotice(CoreText::tr("It ended before its time, after %1. %2")
                           .arg(secondsText(report.state.passedMs), report.state.ended));
}

void addFigures(HtmlReport& page, const ChaosReport& report)
{
    const ChaosState& state = report.state;
    const bool measured = !report.windows.empty();
    const Tone loss = !report.lost ? Tone::Plain : *report.lost == 0 ? Tone::Good : Tone::Bad;
    page.addFacts(
        {{CoreText::tr("As promised"), keptText(report.verdict), {}, toneOf(report.verdict)},
         {CoreText::tr("Available, operations"), availableText(state.availabilityOperations),
          CoreText::tr("%1 answered, %2 failed")
              .arg(amountText(double(state.operations)), amountText(double(state.failed))),
          Tone::Plain},
         {CoreText::tr("Available, windows"), availableText(state.availabilityWindows),
          CoreText::tr("of %1 ms, in which every shard answered").arg(report.windowMs), Tone::Plain},
         {CoreText::tr("Longest outage"), measured ? secondsText(state.longestOutageMs) : kDash,
          CoreText::tr("some shard did not answer"), Tone::Plain},
         {CoreText::tr("Worst shard"), availableText(report.worstAvailability),
          report.worstShard ? shardName(report, *report.worstShard) : QString(), Tone::Plain},
         {CoreText::tr("Lost writes"), countText(report.lost),
          report.lost ? CoreText::tr("of %1 acknowledged").arg(countText(report.accepted))
                      : CoreText::tr("not read back"),
          loss}});
}

void addVerdicts(HtmlReport& page, const ChaosReport& report)
{
    if (report.verdicts.empty())
        return;
    page.addHeading(CoreText::tr("What was promised"));
    QList<QStringList> rows;
    for (const ChaosVerdict& line : report.verdicts)
        rows.append({line.what, line.wanted, line.measured.isEmpty() ? kDash : line.measured,
                     line.why.isEmpty() ? keptText(line.answer) : keptText(line.answer) + u'\n' + line.why});
    page.addTable(
        {CoreText::tr("What"), CoreText::tr("Promised"), CoreText::tr("Measured"), CoreText::tr("Kept")},
        rows);
}

QString faultNote(const ChaosFault& fault)
{
    switch (fault.state) {
    case ChaosFault::State::Planned:
        return CoreText::tr("not begun");
    case ChaosFault::State::Skipped:
        return CoreText::tr("skipped: %1").arg(fault.note);
    case ChaosFault::State::Failed:
        return CoreText::tr("failed: %1").arg(fault.note);
    case ChaosFault::State::Set:
    case ChaosFault::State::Over:
        break;
    }
    return fault.note;
}

QString feltText(const ChaosReport& report, const ChaosFault& fault)
{
    for (const ChaosRecovery& recovery : report.recoveries) {
        if (recovery.fault != fault.number || !recovery.outageMs)
            continue;
        return *recovery.outageMs == 0 ? CoreText::tr("nothing missed")
                                       : CoreText::tr("%1, %2").arg(secondsText(*recovery.outageMs),
                                                                    shardName(report, recovery.shard));
    }
    return kDash;
}

void addFaults(HtmlReport& page, const ChaosReport& report)
{
    page.addHeading(CoreText::tr("Faults"));
    if (report.state.faults.empty()) {
        page.addText(CoreText::tr("No fault was planned."));
        return;
    }
    QList<QStringList> rows;
    for (const ChaosFault& fault : report.state.faults)
        rows.append({QString::number(fault.number), fault.line, secondsText(fault.setMs),
                     secondsText(fault.overMs), feltText(report, fault), faultNote(fault)});
    page.addTable({CoreText::tr("No."),
                   CoreText::tr("Fault"),
                   CoreText::tr("Set after"),
                   CoreText::tr("Healed after"),
                   CoreText::tr("A shard did not answer for"),
                   {}},
                  rows);
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

void addWrites(HtmlReport& page, const ChaosReport& report)
{
    page.addHeading(CoreText::tr("Writes"));
    if (!report.accepted) {
        page.addText(CoreText::tr("No account of writes was kept."));
        return;
    }
    page.addText(report.waitReplicas ? CoreText::tr("Replicas that confirmed each accepted write (WAIT): %1.")
                                           .arg(*report.waitReplicas)
                                     : CoreText::tr("No replica had to confirm a write (no WAIT)."));
    page.addTable({CoreText::tr("Acknowledged"), CoreText::tr("Refused"), CoreText::tr("Not known"),
                   CoreText::tr("Lost"), CoreText::tr("Not known, but there"),
                   CoreText::tr("Refused, but there")},
                  {{countText(report.accepted), countText(report.refused), countText(report.unknown),
                    countText(report.lost), countText(report.recovered), countText(report.phantom)}});
    if (!report.lost)
        page.addText(CoreText::tr("The writes were not read back, so nobody knows which are lost."));
}

void addRun(HtmlReport& page, const ChaosReport& report)
{
    const ChaosState& state = report.state;
    const auto known = [](const QString& text) { return text.isEmpty() ? kDash : text; };
    page.addHeading(CoreText::tr("The run"));
    page.addTable({CoreText::tr("What"), CoreText::tr("Value")},
                  {{CoreText::tr("Seed"), QString::number(state.seed)},
                   {CoreText::tr("Line"), known(state.line)},
                   {CoreText::tr("Begun"), utcText(state.startedMs)},
                   {CoreText::tr("Lasted"),
                    CoreText::tr("%1 of %2").arg(secondsText(state.passedMs), secondsText(state.durationMs))},
                   {CoreText::tr("Written"), utcText(report.writtenMs)},
                   {CoreText::tr("Server"), known(report.server)},
                   {CoreText::tr("Cluster"),
                    CoreText::tr("masters: %1, replicas: %2").arg(report.masters).arg(report.replicas)},
                   {CoreText::tr("Node timeout"),
                    report.nodeTimeoutMs > 0 ? CoreText::tr("%1 ms").arg(report.nodeTimeoutMs) : kDash},
                   {CoreText::tr("Ringside"), known(report.version)}});
    page.addText(CoreText::tr("An operation succeeded when it was answered within its retries. A window "
                              "counts when every shard answered "
                              "at least one operation in it. All figures of this page, and each window, are "
                              "inside the file as JSON."));
}

} // namespace

QByteArray chaosPage(const ChaosReport& report)
{
    HtmlReport page(CoreText::tr("Chaos run, seed %1").arg(report.state.seed), report.language);
    addStanding(page, report);
    addFigures(page, report);
    addVerdicts(page, report);
    page.addHeading(CoreText::tr("What clients felt"));
    page.addStrip(chaosShards(report));
    page.addPlot(chaosLatency(report));
    page.addPlot(chaosOperations(report));
    if (report.state.failed > 0) // on the scale of all operations a few are not seen
        page.addPlot(chaosFailures(report));
    addFaults(page, report);
    addFailovers(page, report);
    addWrites(page, report);
    addRun(page, report);
    return page.page(toJson(report));
}

} // namespace ringside
