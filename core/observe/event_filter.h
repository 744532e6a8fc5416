#pragma once

#include "core/observe/causes.h"

#include <deque>

namespace ringside {

/// Two witnesses of one thing make one event: the first one told stays, the later one is dropped. Also puts a
/// cause to events. One thread.
class EventFilter
{
public:
    /// The new ones among `events`, causes filled in.
    Events pass(const Events& events);
    /// An action touches these nodes from now on.
    void attribute(const std::vector<int>& nodes, const QString& action, qint64 timeMs,
                   Effect effect = Effect::Harms);
    void clear();

private:
    bool seenBefore(const Event& event) const;

    std::deque<Event> m_recent;
    Causes m_causes;
};

} // namespace ringside
