#pragma once

#include "core/action/action.h"
#include "core/cluster/event.h"
#include "core/cluster/snapshot.h"
#include "widgets/anatomy/anatomy_text.h"

#include <set>
#include <vector>

namespace ringside {

/// A stretch of time that is worth a bar.
struct TimelineBar
{
    enum class Kind { Action, FailedAction, Fault, Failover };
    Kind kind = Kind::Action;
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< 0: goes on
    int number = 0;  ///< of a failover
    QString label;
    QString parts; ///< of a failover, in short, for where there is room: "silence 5 s · PFAIL 1 s"
    QString tip;   ///< sentences
    std::vector<AnatomyPart> segments; ///< failovers only, up to the promotion
    bool operator==(const TimelineBar&) const = default;
};

/// For screen readers: "failover: node 4 promoted after 7.2 s", and its sentences with when and how long.
QString barName(const TimelineBar& bar);
QString barStory(const TimelineBar& bar, qint64 nowMs);

/// What the timeline knows: events in order of time, faults on links, actions, failovers. A plain value
/// that never asks a clock. Bounded: the oldest go.
class TimelineData
{
public:
    static constexpr qsizetype kMaximumEvents = 5000;

    /// What one action set on links is a bar (LinkFault::group); it ends when the last of it is lifted.
    /// Failovers that got as far as FAIL, or were asked for, are bars.
    void setSnapshot(const ClusterSnapshot& cluster);
    void addEvents(const Events& events);
    void addResult(const ActionResult& result, qint64 endTimeMs);
    void clear();

    const Events& events() const { return m_events; }
    /// All bars at `nowMs`, in order of their beginning.
    std::vector<TimelineBar> bars(qint64 nowMs) const;
    /// The span that keeps the beginning of the latest failover in sight at `nowMs`: `spanMs`, or while it is
    /// under way and for two minutes after its end one of a few longer ones, at most two and a half minutes.
    qint64 spanForFailover(qint64 nowMs, qint64 spanMs) const;
    /// Grows with everything that is added.
    quint64 changes() const { return m_changes; }

private:
    struct Fault
    {
        int group = 0;
        qint64 fromMs = 0;
        qint64 toMs = 0;
        QString cause;
        std::set<std::pair<int, int>> links;
        bool operator==(const Fault&) const = default;
    };

    static TimelineBar faultBar(const Fault& fault);
    static TimelineBar failoverBar(const Failover& failover, qint64 nowMs);

    Events m_events;
    std::vector<Fault> m_faults;
    std::vector<TimelineBar> m_actions;
    Failovers m_failovers;
    quint64 m_changes = 0;
};

} // namespace ringside
