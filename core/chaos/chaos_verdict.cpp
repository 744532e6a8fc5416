#include "core/chaos/chaos_verdict.h"

#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

using Answer = ChaosVerdict::Answer;

constexpr double kAvailable = 0.9999;
constexpr qint64 kEnough = 100'000; // ten times as many as one failure may be among
constexpr double kFailoverMs = 15'000;

QString percentText(double share)
{
    return QString::number(share * 100, 'f', 4) + QStringLiteral("\u00A0%");
}

bool somethingFell(const ChaosReport& report)
{
    return std::any_of(report.state.faults.begin(), report.state.faults.end(),
                       [](const ChaosFault& fault) { return fault.setMs >= 0; });
}

ChaosVerdict availableLine(const ChaosReport& report)
{
    ChaosVerdict line{CoreText::tr("Operations answered within their retries"),
                      CoreText::tr("at least 99.99 %"),
                      {},
                      Answer::Unknown,
                      {}};
    const ChaosState& state = report.state;
    if (!state.availabilityOperations) {
        line.why = CoreText::tr("Nothing was asked.");
        return line;
    }
    line.measured = percentText(*state.availabilityOperations);
    if (*state.availabilityOperations < kAvailable)
        line.answer = Answer::No;
    else if (!somethingFell(report))
        line.why = CoreText::tr("No fault was set, so nothing was tried.");
    else if (state.operations + state.failed < kEnough)
        line.why = CoreText::tr("%1 operations are too few: one in 10,000 may fail, so it takes %2 to tell.")
                       .arg(state.operations + state.failed)
                       .arg(kEnough);
    else
        line.answer = Answer::Yes;
    return line;
}

ChaosVerdict failoverLine(const ChaosReport& report)
{
    ChaosVerdict line{CoreText::tr("Failovers"), CoreText::tr("within 15 s"), {}, Answer::Unknown, {}};
    double longest = -1;
    for (const Failover& failover : report.failovers) {
        if (failover.promoted != 0 && failover.wholeMs())
            longest = std::max(longest, *failover.wholeMs());
    }
    if (longest < 0) {
        line.why = CoreText::tr("There was no failover that could be measured.");
        return line;
    }
    line.measured = CoreText::tr("%1 s at most").arg(longest / 1000, 0, 'f', 2);
    line.answer = longest <= kFailoverMs ? Answer::Yes : Answer::No;
    return line;
}

ChaosVerdict lossLine(const ChaosReport& report)
{
    ChaosVerdict line{
        report.waitReplicas
            ? CoreText::tr("Lost writes of those that WAIT %1 confirmed").arg(*report.waitReplicas)
            : CoreText::tr("Lost writes of those that were acknowledged"),
        CoreText::tr("none"),
        {},
        Answer::Unknown,
        {}};
    if (!report.lost) {
        line.why = CoreText::tr("The writes were not read back.");
        return line;
    }
    if (report.accepted.value_or(0) == 0) {
        line.why = CoreText::tr("No write was acknowledged.");
        return line;
    }
    line.measured = CoreText::tr("%1 of %2").arg(*report.lost).arg(*report.accepted);
    line.answer = *report.lost == 0 ? Answer::Yes : Answer::No;
    return line;
}

} // namespace

std::vector<ChaosVerdict> chaosVerdicts(const ChaosReport& report)
{
    return {availableLine(report), failoverLine(report), lossLine(report)};
}

Answer wholeVerdict(const std::vector<ChaosVerdict>& lines)
{
    const auto has = [&](Answer answer) {
        return std::any_of(lines.begin(), lines.end(),
                           [=](const ChaosVerdict& line) { return line.answer == answer; });
    };
    if (has(Answer::No))
        return Answer::No;
    return lines.empty() || has(Answer::Unknown) ? Answer::Unknown : Answer::Yes;
}

QString verdictWord(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return QStringLiteral("yes");
    case Answer::No:
        return QStringLiteral("no");
    case Answer::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace ringside
