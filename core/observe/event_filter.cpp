#include "core/observe/event_filter.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kSameThingMs = 2000;    // poll and log are never further apart than a few polls
constexpr qint64 kCauseHoldsMs = 60'000; // longer than detection, election and resynchronisation
constexpr size_t kRemembered = 256;

/// Things that each witness sees for itself, and that are one thing.
bool hasSeveralWitnesses(EventKind kind)
{
    switch (kind) {
    case EventKind::Promoted:
    case EventKind::Fail:
    case EventKind::ReplicationUp:
    case EventKind::WritesRefused:
    case EventKind::WritesAccepted:
        return true;
    default:
        return false;
    }
}

} // namespace

bool EventFilter::seenBefore(const Event& event) const
{
    return hasSeveralWitnesses(event.kind)
        && std::any_of(m_recent.begin(), m_recent.end(), [&](const Event& other) {
               return other.kind == event.kind && other.node == event.node
                   && qAbs(other.timeMs - event.timeMs) < kSameThingMs;
           });
}

QString EventFilter::causeOf(const Event& event) const
{
    for (const int node : {event.node, event.other}) {
        const auto cause = m_causes.find(node);
        if (node != 0 && cause != m_causes.end() && event.timeMs >= cause->second.timeMs - 5
            && event.timeMs - cause->second.timeMs < kCauseHoldsMs)
            return cause->second.action;
    }
    return {};
}

Events EventFilter::pass(const Events& events)
{
    Events passed;
    for (Event event : events) {
        if (seenBefore(event))
            continue;
        if (event.cause.isEmpty() && event.node != 0)
            event.cause = causeOf(event);
        m_recent.push_back(event);
        if (m_recent.size() > kRemembered)
            m_recent.pop_front();
        passed << event;
    }
    return passed;
}

void EventFilter::attribute(const std::vector<int>& nodes, const QString& action, qint64 timeMs)
{
    for (const int node : nodes)
        m_causes[node] = {action, timeMs};
}

void EventFilter::clear()
{
    m_recent.clear();
    m_causes.clear();
}

} // namespace ringside
