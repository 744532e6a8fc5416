#include "core/observe/event_filter.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kSameThingMs = 2000; // poll and log are never further apart than a few polls
constexpr size_t kRemembered = 256;

/// Things that each witness sees for itself, and that are one thing.
bool hasSeveralWitnesses(EventKind kind)
{
    switch (kind) {
    case EventKind::Pfail:
    case EventKind::Promoted:
    case EventKind::BecameReplica:
    case EventKind::Fail:
    case EventKind::ReplicationUp:
    case EventKind::WritesRefused:
    case EventKind::WritesAccepted:
        return true;
    default:
        return false;
    }
}

/// With another node on the other side it is another thing.
bool namesItsOther(EventKind kind)
{
    return kind == EventKind::Pfail || kind == EventKind::BecameReplica;
}

/// What undoes it: after that, the same once more is news.
bool undoes(EventKind kind, EventKind other)
{
    const auto pair = [&](EventKind a, EventKind b) {
        return (kind == a && other == b) || (kind == b && other == a);
    };
    return pair(EventKind::WritesRefused, EventKind::WritesAccepted) ||
           pair(EventKind::Fail, EventKind::FailCleared) || pair(EventKind::Pfail, EventKind::FailCleared) ||
           pair(EventKind::ReplicationUp, EventKind::ReplicationDown) ||
           pair(EventKind::Promoted, EventKind::BecameReplica);
}

} // namespace

bool EventFilter::seenBefore(const Event& event) const
{
    if (!hasSeveralWitnesses(event.kind))
        return false;
    for (auto other = m_recent.rbegin(); other != m_recent.rend(); ++other) {
        if (other->node != event.node)
            continue;
        if (other->kind == event.kind && namesItsOther(event.kind) && other->other != event.other)
            continue;
        if (other->kind == event.kind)
            return qAbs(other->timeMs - event.timeMs) < kSameThingMs;
        if (undoes(other->kind, event.kind) && other->timeMs < event.timeMs)
            return false;
    }
    return false;
}

Events EventFilter::pass(const Events& events)
{
    Events passed;
    for (Event event : events) {
        if (seenBefore(event))
            continue;
        if (event.cause.isEmpty())
            event.cause = m_causes.of(event);
        m_recent.push_back(event);
        if (m_recent.size() > kRemembered)
            m_recent.pop_front();
        passed << event;
    }
    return passed;
}

void EventFilter::attribute(const std::vector<int>& nodes, const QString& action, qint64 timeMs,
                            Effect effect)
{
    m_causes.attribute(nodes, action, timeMs, effect);
}

void EventFilter::clear()
{
    m_recent.clear();
    m_causes = Causes();
}

} // namespace ringside
