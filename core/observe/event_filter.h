#pragma once

#include "core/cluster/event.h"

#include <deque>
#include <map>

namespace ringside {

/// Two witnesses of one thing make one event: the first one told stays, the later one is dropped. Also puts a
/// cause to events: the last action that touched the node concerned. One thread.
class EventFilter
{
public:
    /// The new ones among `events`, causes filled in.
    Events pass(const Events& events);
    /// An action touches these nodes from now on.
    void attribute(const std::vector<int>& nodes, const QString& action, qint64 timeMs);
    void clear();

private:
    bool seenBefore(const Event& event) const;
    QString causeOf(const Event& event) const;

    struct Cause
    {
        QString action;
        qint64 timeMs = 0;
    };
    std::deque<Event> m_recent;
    std::map<int, Cause> m_causes;
};

} // namespace ringside
