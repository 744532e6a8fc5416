#include "core/observe/causes.h"

namespace ringside {

namespace {

constexpr qint64 kHoldsMs = 60'000;  // longer than detection, election and resynchronisation
constexpr qint64 kMendedMs = 15'000; // what was mended for so long is over
constexpr qint64 kClocksMs = 5;      // two clocks

bool holds(qint64 causeMs, qint64 eventMs)
{
    const qint64 age = eventMs - causeMs;
    return age >= -kClocksMs && age < kHoldsMs;
}

enum class Needs {
    Harm,     ///< to the node itself
    Link,     ///< harm to either of the two
    Election, ///< harm to its master, or a failover asked of it
    Any
};

Needs needs(EventKind kind)
{
    switch (kind) {
    case EventKind::NodeSilent:
    case EventKind::Pfail:
    case EventKind::Fail:
    case EventKind::WritesRefused:
        return Needs::Harm;
    case EventKind::ReplicationDown:
        return Needs::Link;
    case EventKind::ElectionDelayed:
    case EventKind::ElectionPostponed:
    case EventKind::ElectionBlocked:
    case EventKind::ElectionExpired:
    case EventKind::ElectionStarted:
    case EventKind::VoteGranted:
    case EventKind::VoteDenied:
    case EventKind::Promoted:
        return Needs::Election;
    default:
        return Needs::Any;
    }
}

} // namespace

void Causes::attribute(const std::vector<int>& nodes, const QString& action, qint64 timeMs, Effect effect)
{
    for (const int node : nodes) {
        OfNode& causes = m_causes[node];
        (effect == Effect::Mends ? causes.mend : causes.harm) = Cause{action, timeMs, effect};
    }
}

/// The harm that was done to it, unless it was mended long ago.
const Causes::Cause* Causes::harmTo(int node, qint64 timeMs) const
{
    const auto causes = m_causes.find(node);
    if (node == 0 || causes == m_causes.end() || !causes->second.harm)
        return nullptr;
    const Cause& harm = *causes->second.harm;
    const std::optional<Cause>& mend = causes->second.mend;
    const bool over = mend && mend->timeMs > harm.timeMs && timeMs - mend->timeMs > kMendedMs;
    return holds(harm.timeMs, timeMs) && !over ? &harm : nullptr;
}

/// The last action on either of the two.
const Causes::Cause* Causes::latest(const Event& event) const
{
    const Cause* last = nullptr;
    for (const int node : {event.node, event.other}) {
        const auto causes = m_causes.find(node);
        if (node == 0 || causes == m_causes.end())
            continue;
        for (const std::optional<Cause>* cause : {&causes->second.harm, &causes->second.mend}) {
            if (*cause && holds((*cause)->timeMs, event.timeMs) && (!last || (*cause)->timeMs > last->timeMs))
                last = &**cause;
        }
    }
    return last;
}

QString Causes::ofElection(const Event& event)
{
    const Cause* asked = harmTo(event.node, event.timeMs);
    if (asked && asked->effect == Effect::HandsOver)
        return asked->action;
    // The other one is the former master here; with votes it is the voter.
    if (event.kind != EventKind::Promoted && event.kind != EventKind::ElectionStarted)
        return m_elections[event.node];
    const Cause* harm = harmTo(event.other, event.timeMs);
    return m_elections[event.node] = harm ? harm->action : QString();
}

QString Causes::of(const Event& event)
{
    if (event.node == 0 || event.kind == EventKind::NodeCrashed) // a crash is what nobody here asked for
        return {};
    const Needs needed = needs(event.kind);
    if (needed == Needs::Election)
        return ofElection(event);
    const Cause* cause = needed == Needs::Any ? latest(event) : harmTo(event.node, event.timeMs);
    if (!cause && needed == Needs::Link)
        cause = harmTo(event.other, event.timeMs);
    return cause ? cause->action : QString();
}

} // namespace ringside
