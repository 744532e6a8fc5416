#include "widgets/timeline/timeline_data.h"

#include "core/cluster/event_text.h"
#include "core/cluster/shown.h"
#include "widgets/dress/figure_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <map>

namespace ringside {

namespace {

struct TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)
};

/// An action whose fault began within this time of it is told by the fault's bar.
constexpr qint64 kTogetherMs = 400;
constexpr size_t kMaximumBars = 500;

template <typename Bars> void bound(Bars& bars)
{
    if (bars.size() > kMaximumBars)
        bars.erase(bars.begin());
}

QString linkNames(const std::set<std::pair<int, int>>& links)
{
    QStringList names;
    for (const auto& [from, to] : links) {
        const bool both = links.count({to, from}) > 0;
        if (!both)
            names << QStringLiteral("%1>%2").arg(endName(from), endName(to));
        else if (from < to)
            names << QStringLiteral("%1–%2").arg(endName(from), endName(to));
    }
    return names.join(QStringLiteral(", "));
}

qint64 promotedMs(const Failover& failover)
{
    const FailoverStep* step = failover.step(FailoverStep::Kind::Promoted);
    return step ? step->timeUs / 1000 : 0;
}

std::vector<AnatomyPart> barParts(const Failover& failover, qint64 nowMs)
{
    std::vector<AnatomyPart> parts = anatomyParts(failover, nowMs * 1000);
    std::erase_if(parts, [](const AnatomyPart& part) { return part.what == AnatomyPart::What::Return; });
    return parts;
}

qint64 beginUs(const Failover& failover, const std::vector<AnatomyPart>& parts, qint64 nowMs)
{
    if (!parts.empty())
        return parts.front().fromUs;
    return failover.steps.empty() ? nowMs * 1000 : failover.steps.front().timeUs;
}

/// From when to when its bar goes; 0: goes on.
std::pair<qint64, qint64> stretchOf(const Failover& failover, const std::vector<AnatomyPart>& parts,
                                    qint64 nowMs)
{
    qint64 end = promotedMs(failover);
    if (end == 0 && failover.state != Failover::State::Running && !parts.empty())
        end = parts.back().toUs / 1000;
    return {beginUs(failover, parts, nowMs) / 1000, end};
}

QString failoverLabel(const Failover& failover, qint64 fromUs)
{
    if (const FailoverStep* promoted = failover.step(FailoverStep::Kind::Promoted))
        return TimelineWords::tr("node %1 promoted after %2")
            .arg(QString::number(failover.promoted), durationText(double(promoted->timeUs - fromUs) / 1000));
    return failover.step(FailoverStep::Kind::Fail)
               ? TimelineWords::tr("node %1 is FAIL").arg(failover.subject)
               : TimelineWords::tr("node %1 is suspected").arg(failover.subject);
}

} // namespace

QString barName(const TimelineBar& bar)
{
    switch (bar.kind) {
    case TimelineBar::Kind::Action:
        return TimelineWords::tr("action: %1").arg(bar.label);
    case TimelineBar::Kind::FailedAction:
        return TimelineWords::tr("failed action: %1").arg(bar.label);
    case TimelineBar::Kind::Fault:
        return TimelineWords::tr("fault: %1").arg(bar.label);
    case TimelineBar::Kind::Failover:
        break;
    }
    return TimelineWords::tr("failover: %1").arg(bar.label);
}

QString barStory(const TimelineBar& bar, qint64 nowMs)
{
    const QString begin = QDateTime::fromMSecsSinceEpoch(bar.fromMs).toString(QStringLiteral("HH:mm:ss"));
    const qint64 end = bar.toMs > 0 ? bar.toMs : nowMs;
    const QString length = durationText(double(std::max<qint64>(0, end - bar.fromMs)));
    const QString when = bar.toMs > 0 ? TimelineWords::tr("began at %1, took %2").arg(begin, length)
                                      : TimelineWords::tr("began at %1, goes on for %2").arg(begin, length);
    return bar.tip + QLatin1Char('\n') + when;
}

void TimelineData::clear()
{
    const quint64 changes = m_changes + 1;
    *this = {};
    m_changes = changes;
}

void TimelineData::setSnapshot(const ClusterSnapshot& cluster)
{
    ++m_changes;
    m_failovers = cluster.failovers;
    std::map<int, Fault> present;
    for (const LinkFault& fault : cluster.faults) {
        Fault& group = present.try_emplace(fault.group, Fault{fault.group, fault.sinceMs, 0, fault.cause, {}})
                           .first->second;
        group.fromMs = std::min(group.fromMs, fault.sinceMs);
        group.links.insert({fault.from, fault.to});
    }
    for (Fault& fault : m_faults) {
        const auto still = present.find(fault.group);
        if (fault.toMs > 0)
            continue;
        if (still == present.end()) {
            fault.toMs = cluster.timeMs;
        } else {
            fault.links.insert(still->second.links.begin(), still->second.links.end());
            present.erase(still);
        }
    }
    for (const auto& [group, fault] : present) {
        m_faults.push_back(fault);
        bound(m_faults);
    }
}

void TimelineData::addEvents(const Events& events)
{
    ++m_changes;
    for (const Event& event : events) {
        const auto place =
            std::upper_bound(m_events.begin(), m_events.end(), event.timeMs,
                             [](qint64 time, const Event& other) { return time < other.timeMs; });
        m_events.insert(place, event);
    }
    if (m_events.size() > kMaximumEvents)
        m_events.remove(0, m_events.size() - kMaximumEvents);
}

void TimelineData::addResult(const ActionResult& result, qint64 endTimeMs)
{
    TimelineBar bar;
    bar.kind = result.ok ? TimelineBar::Kind::Action : TimelineBar::Kind::FailedAction;
    bar.fromMs = endTimeMs - qRound64(result.ms);
    bar.toMs = endTimeMs;
    bar.label = result.action.shown();
    bar.tip = result.ok
                  ? TimelineWords::tr("%1: done in %2").arg(bar.label, durationText(result.ms))
                  : TimelineWords::tr("%1: failed. %2")
                        .arg(bar.label, result.error ? shownError(result.error->text(), result.action.words())
                                                     : QString());
    ++m_changes;
    m_actions.push_back(std::move(bar));
    bound(m_actions);
}

TimelineBar TimelineData::faultBar(const Fault& fault)
{
    TimelineBar bar;
    bar.kind = TimelineBar::Kind::Fault;
    bar.fromMs = fault.fromMs;
    bar.toMs = fault.toMs;
    const QString names = linkNames(fault.links);
    bar.label = fault.cause.isEmpty() ? TimelineWords::tr("cut %1").arg(names) : fault.cause;
    bar.tip = TimelineWords::tr("Fault %1 on links %2").arg(QString::number(fault.group), names);
    return bar;
}

/// Steps, as a span that grew with every snapshot would have everything crawl.
qint64 TimelineData::spanForFailover(qint64 nowMs, qint64 spanMs) const
{
    constexpr qint64 kStays = 120'000;
    if (!m_failovers || m_failovers->empty())
        return spanMs;
    const Failover& latest = m_failovers->back();
    const auto [fromMs, toMs] = stretchOf(latest, barParts(latest, nowMs), nowMs);
    if (toMs > 0 && nowMs - toMs >= kStays)
        return spanMs;
    for (const qint64 span : {spanMs, qint64(60'000), qint64(120'000), qint64(150'000)}) {
        if (span >= spanMs && nowMs - fromMs <= span - span / 30)
            return span;
    }
    return spanMs;
}

TimelineBar TimelineData::failoverBar(const Failover& failover, qint64 nowMs)
{
    TimelineBar bar;
    bar.kind = TimelineBar::Kind::Failover;
    bar.number = failover.number;
    bar.segments = barParts(failover, nowMs);
    std::tie(bar.fromMs, bar.toMs) = stretchOf(failover, bar.segments, nowMs);
    bar.label = failoverLabel(failover, beginUs(failover, bar.segments, nowMs));
    QStringList lines{bar.label}, parts;
    for (const AnatomyPart& part : bar.segments) {
        const QString took = durationText(double(part.toUs - part.fromUs) / 1000);
        lines << TimelineWords::tr("%1: %2").arg(partText(part.what), took);
        parts << TimelineWords::tr("%1 %2", "a part of a failover and how long it took")
                     .arg(partName(part.what), took);
    }
    bar.parts = parts.join(QStringLiteral(" · "));
    bar.tip = (lines + failover.whyNobody).join(QLatin1Char('\n'));
    return bar;
}

std::vector<TimelineBar> TimelineData::bars(qint64 nowMs) const
{
    std::vector<TimelineBar> bars;
    for (const Fault& fault : m_faults)
        bars.push_back(faultBar(fault));
    const size_t faults = bars.size();
    for (const TimelineBar& action : m_actions) {
        // The bar of a fault says it already.
        const bool said =
            std::any_of(bars.begin(), bars.begin() + qptrdiff(faults), [&](const TimelineBar& fault) {
                return action.kind == TimelineBar::Kind::Action && fault.label == action.label &&
                       fault.fromMs >= action.fromMs - kTogetherMs &&
                       fault.fromMs <= action.toMs + kTogetherMs;
            });
        if (!said)
            bars.push_back(action);
    }
    for (const Failover& failover : m_failovers ? *m_failovers : std::vector<Failover>())
        bars.push_back(failoverBar(failover, nowMs));
    std::stable_sort(bars.begin(), bars.end(),
                     [](const TimelineBar& a, const TimelineBar& b) { return a.fromMs < b.fromMs; });
    return bars;
}

} // namespace ringside
