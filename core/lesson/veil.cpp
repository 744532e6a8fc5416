#include "core/lesson/veil.h"

#include "core/action/parse.h"

#include <algorithm>

namespace ringside::lesson {

namespace {

/// Events of the deed itself, which nobody but Ringside could tell.
bool tellsTheDeed(EventKind kind)
{
    switch (kind) {
    case EventKind::LinkCut:
    case EventKind::LinkHealed:
    case EventKind::FaultSet:
    case EventKind::FaultLifted:
    case EventKind::LinkReset:
    case EventKind::NodePaused:
    case EventKind::ActionDone:
    case EventKind::ActionFailed:
        return true;
    default:
        return false;
    }
}

} // namespace

Veil::Veil(const QStringList& actions)
{
    for (const QString& line : actions) {
        const auto parsed = parseAction(line);
        if (const auto* action = std::get_if<Action>(&parsed))
            m_causes << action->text(true);
    }
}

Snapshot Veil::over(const Snapshot& snapshot) const
{
    const auto hidden = [this](const LinkFault& fault) { return m_causes.contains(fault.cause); };
    const bool faults = std::any_of(snapshot->faults.begin(), snapshot->faults.end(), hidden);
    const bool pauses = std::any_of(m_causes.begin(), m_causes.end(),
                                    [](const QString& cause) { return cause.startsWith(u"pause "); });
    if (!faults && !pauses)
        return snapshot;
    auto veiled = std::make_shared<ClusterSnapshot>(*snapshot);
    std::erase_if(veiled->faults, hidden);
    for (NodeState& node : veiled->nodes) {
        if (pauses && node.process == ProcessState::Paused)
            node.process = ProcessState::Running;
    }
    return veiled;
}

Events Veil::over(const Events& events) const
{
    Events seen;
    for (Event event : events) {
        if (m_causes.contains(event.cause)) {
            if (tellsTheDeed(event.kind))
                continue;
            event.cause.clear();
        }
        seen << event;
    }
    return seen;
}

} // namespace ringside::lesson
