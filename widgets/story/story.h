#pragma once

#include "core/cluster/event.h"

#include <deque>

namespace ringside {

/// What happened as a story: the events worth telling, each with the time since its chapter began. A chapter
/// begins with a deed of a person after a moment of calm, or with anything after a longer calm. Who suspects
/// whom is told once for each suspect, not once for each viewer. A plain value.
class Story
{
public:
    struct Line
    {
        Event event;
        qint64 sinceMs = 0; ///< since its chapter began
        bool first = false; ///< of its chapter
    };
    static constexpr size_t kMaximum = 400; ///< the oldest lines go

    /// Events may come out of order by a little: a log is read after the wire. Lines that are there already
    /// keep their order; a late one takes its place by time inside its chapter.
    void add(const Events& events);
    void clear();

    const std::deque<Line>& lines() const { return m_lines; }
    /// What the last add() did, for a view: the first line that changed; the count when none did.
    size_t changedFrom() const { return m_changedFrom; }
    /// How many lines of the beginning the last add() dropped.
    size_t dropped() const { return m_dropped; }

private:
    bool isTold(const Event& event) const;
    void insert(const Event& event);

    std::deque<Line> m_lines;
    size_t m_changedFrom = 0;
    size_t m_dropped = 0;
};

/// A person did it, here: not the cluster by itself.
bool isDeed(const Event& event);

} // namespace ringside
