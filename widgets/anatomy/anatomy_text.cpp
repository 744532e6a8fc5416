#include "widgets/anatomy/anatomy_text.h"

#include "core/cluster/event_text.h"
#include "widgets/dress/figure_text.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

using Kind = FailoverStep::Kind;

/// The translation context.
struct AnatomySaid
{
    Q_DECLARE_TR_FUNCTIONS(Anatomy)
};

qint64 timeOf(const Failover& failover, Kind kind)
{
    const FailoverStep* step = failover.step(kind);
    return step ? step->timeUs : 0;
}

} // namespace

QString stepWitness(const FailoverStep& step)
{
    const QString first = witnessName(step.witness);
    if (!step.checkedBy)
        return first;
    const double apart = step.disagreementMs();
    const QString sign = apart < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return AnatomySaid::tr("%1, %2 %3%4")
        .arg(first, witnessName(*step.checkedBy), sign, durationText(std::abs(apart)));
}

QString rangeText(const AllowedRange& range)
{
    if (range.fromMs < 1)
        return AnatomySaid::tr("up to %1").arg(durationText(range.toMs));
    return AnatomySaid::tr("%1 to %2").arg(durationText(range.fromMs), durationText(range.toMs));
}

QString allowedText(const FailoverStep& step)
{
    return step.allowed ? rangeText(*step.allowed) : QString();
}

std::optional<double> stepTook(const Failover& failover, int index)
{
    if (index <= 0 || index >= int(failover.steps.size()))
        return std::nullopt;
    const FailoverStep& step = failover.steps[size_t(index)];
    const int since = step.allowedSince >= 0 && step.allowedSince < index ? step.allowedSince : index - 1;
    return double(step.timeUs - failover.steps[size_t(since)].timeUs) / 1000;
}

Verdict stepVerdict(const Failover& failover, int index)
{
    const auto took = stepTook(failover, index);
    if (!took || !failover.steps[size_t(index)].allowed || failover.steps[size_t(index)].allowedSince < 0)
        return Verdict::NoRule;
    const AllowedRange& range = *failover.steps[size_t(index)].allowed;
    if (*took < range.fromMs)
        return Verdict::TooEarly;
    return *took > range.toMs ? Verdict::TooLate : Verdict::Within;
}

QString failoverTitle(const Failover& failover)
{
    const QString number = QString::number(failover.number), subject = QString::number(failover.subject);
    const FailoverStep* promoted = failover.step(Kind::Promoted);
    if (!promoted)
        return failover.state == Failover::State::Abandoned
                   ? AnatomySaid::tr("Failover %1: node %2 came back before a replica took its place")
                         .arg(number, subject)
                   : AnatomySaid::tr("Failover %1: node %2, nobody is promoted yet").arg(number, subject);
    const auto parts = anatomyParts(failover, promoted->timeUs);
    const double ms = parts.empty() ? 0 : double(promoted->timeUs - parts.front().fromUs) / 1000;
    return AnatomySaid::tr("Failover %1: node %2 → node %3 after %4")
        .arg(number, subject, QString::number(failover.promoted), durationText(ms));
}

std::vector<AnatomyPart> anatomyParts(const Failover& failover, qint64 nowUs)
{
    using What = AnatomyPart::What;
    const qint64 promoted = timeOf(failover, Kind::Promoted);
    const qint64 sign = timeOf(failover, failover.manual ? Kind::Asked : Kind::LastSign);
    const qint64 start = sign ? sign : failover.steps.empty() ? 0 : failover.steps.front().timeUs;
    // Each part ends where the next known moment begins.
    const std::vector<std::pair<What, qint64>> moments{
        {failover.manual ? What::HandOver : What::Silence, start},
        {What::Suspicion, timeOf(failover, Kind::Pfail)},
        {What::Delay, timeOf(failover, Kind::Fail)},
        {What::Votes, timeOf(failover, Kind::VoteRequest)},
        {What::Return, promoted}};
    const FailoverStep* whole = failover.step(Kind::Resynced);
    const qint64 end = whole                                        ? whole->timeUs
                       : failover.state == Failover::State::Running ? std::max(nowUs, promoted)
                       : promoted                                   ? promoted
                       : failover.steps.empty()                     ? 0
                                                                    : failover.steps.back().timeUs;
    std::vector<AnatomyPart> parts;
    for (size_t i = 0; i < moments.size(); ++i) {
        if (moments[i].second == 0)
            continue;
        qint64 to = end;
        for (size_t j = i + 1; j < moments.size(); ++j) {
            if (moments[j].second > 0) {
                to = moments[j].second;
                break;
            }
        }
        if (to > moments[i].second)
            parts.push_back({moments[i].first, moments[i].second, to});
    }
    return parts;
}

QString partText(AnatomyPart::What what)
{
    switch (what) {
    case AnatomyPart::What::Silence:
        return AnatomySaid::tr("silence until the first PFAIL");
    case AnatomyPart::What::HandOver:
        return AnatomySaid::tr("the master hands over");
    case AnatomyPart::What::Suspicion:
        return AnatomySaid::tr("from PFAIL to FAIL");
    case AnatomyPart::What::Delay:
        return AnatomySaid::tr("the replica's delay");
    case AnatomyPart::What::Votes:
        return AnatomySaid::tr("the votes");
    case AnatomyPart::What::Return:
        break;
    }
    return AnatomySaid::tr("until the former master is back in step");
}

QString partName(AnatomyPart::What what)
{
    switch (what) {
    case AnatomyPart::What::Silence:
        return AnatomySaid::tr("silence", "part of a failover");
    case AnatomyPart::What::HandOver:
        return AnatomySaid::tr("hand-over", "part of a failover");
    case AnatomyPart::What::Suspicion:
        return QStringLiteral("PFAIL");
    case AnatomyPart::What::Delay:
        return AnatomySaid::tr("delay", "part of a failover");
    case AnatomyPart::What::Votes:
        return AnatomySaid::tr("votes", "part of a failover");
    case AnatomyPart::What::Return:
        break;
    }
    return AnatomySaid::tr("return", "part of a failover");
}

QColor partColour(AnatomyPart::What what)
{
    const Theme& theme = Theme::current();
    switch (what) {
    case AnatomyPart::What::Silence:
        return mixed(theme.surface(), theme.text(), 0.62);
    case AnatomyPart::What::Suspicion:
        return theme.warning();
    case AnatomyPart::What::HandOver:
    case AnatomyPart::What::Delay:
        return mixed(theme.surface(), mixed(theme.muted(), theme.accent(), 0.35), 0.8);
    case AnatomyPart::What::Votes:
        return theme.vote();
    case AnatomyPart::What::Return:
        break;
    }
    return mixed(theme.surface(), theme.good(), 0.45);
}

} // namespace ringside
