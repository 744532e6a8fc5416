#include "widgets/story/story.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kCalmMs = 4000;   // then a deed begins a chapter
constexpr qint64 kQuietMs = 30000; // then anything does

/// Each viewer says it; the first one is the news.
bool isSaidByMany(EventKind kind)
{
    return kind == EventKind::Pfail || kind == EventKind::Fail || kind == EventKind::FailCleared;
}

bool beginsChapter(const Event& event, const Event& before)
{
    const qint64 calm = event.timeMs - before.timeMs;
    return calm >= kQuietMs || (calm >= kCalmMs && isDeed(event));
}

} // namespace

bool isDeed(const Event& event)
{
    return !event.cause.isEmpty() && (event.witness == Witness::Process || event.witness == Witness::Fabric ||
                                      event.witness == Witness::Action);
}

/// Actions that went well are told by what they did.
bool Story::isTold(const Event& event) const
{
    if (event.kind == EventKind::ActionDone)
        return false;
    if (!isSaidByMany(event.kind))
        return true;
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (line->event.node == event.node && isSaidByMany(line->event.kind))
            return line->event.kind != event.kind || line->event.timeMs < event.timeMs - kQuietMs;
        if (line->first)
            break;
    }
    return true;
}

void Story::insert(const Event& event)
{
    size_t at = m_lines.size();
    while (at > 0 && m_lines[at - 1].event.timeMs > event.timeMs && !m_lines[at - 1].first)
        --at;
    Line line{event, 0, m_lines.empty()};
    if (at == m_lines.size() && at > 0)
        line.first = beginsChapter(event, m_lines.back().event);
    if (!line.first) {
        size_t head = at - 1;
        while (head > 0 && !m_lines[head].first)
            --head;
        line.sinceMs = std::max<qint64>(0, event.timeMs - m_lines[head].event.timeMs);
    }
    m_lines.insert(m_lines.begin() + std::ptrdiff_t(at), line);
    m_changedFrom = std::min(m_changedFrom, at);
}

void Story::add(const Events& events)
{
    m_changedFrom = m_lines.size();
    m_dropped = 0;
    for (const Event& event : events) {
        if (isTold(event))
            insert(event);
    }
    while (m_lines.size() > kMaximum) {
        m_lines.pop_front();
        ++m_dropped;
    }
    if (m_dropped > 0) {
        m_lines.front().first = true;
        m_changedFrom = 0;
    }
}

void Story::clear()
{
    m_lines.clear();
    m_changedFrom = m_dropped = 0;
}

} // namespace ringside
