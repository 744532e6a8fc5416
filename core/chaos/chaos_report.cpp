#include "core/chaos/chaos_report.h"

#include "core/base/core_text.h"
#include "core/chaos/chaos_plots.h"
#include "core/chaos/report_failovers.h"
#include "core/chaos/report_text.h"
#include "core/cluster/load_json.h"
#include "core/report/html_report.h"

namespace ringside {

namespace {

using namespace chaospage;
using Tone = ReportFact::Tone;

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
