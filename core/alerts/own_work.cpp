#include "core/alerts/own_work.h"

#include "core/cluster/snapshot.h"

namespace ringside::alerts {

namespace {

constexpr qint64 kAfterworkMs = 10'000; // a replica that was just started needs some seconds to be in step

bool isEnd(const Event& event)
{
    return event.kind == EventKind::NodeStopped || event.kind == EventKind::NodeKilled ||
           event.kind == EventKind::NodeCrashed || event.kind == EventKind::NodePaused;
}

bool isReturn(const Event& event)
{
    return event.kind == EventKind::NodeStarted || event.kind == EventKind::NodeResumed;
}

bool isBroken(const NodeState& node)
{
    return node.process == ProcessState::Stopped || node.process == ProcessState::Crashed ||
           node.process == ProcessState::Paused || node.failReports > 0;
}

} // namespace

bool isOwnWork(const QString& action)
{
    static const QStringList verbs =
        QStringLiteral("create start restart failover add-master add-replica "
                       "replicate remove set reshard move rebalance migration fix "
                       "scope reset upgrade quit")
            .split(u' ');
    return verbs.contains(action.section(u' ', 0, 0));
}

void OwnWork::look(const ClusterSnapshot& cluster, const Events& events, const QStringList& working)
{
    m_nowMs = cluster.timeMs;
    for (const Event& event : events) {
        if (isEnd(event))
            m_deeds[event.node] = {event.cause};
        else if (const auto deed = m_deeds.find(event.node); isReturn(event) && deed != m_deeds.end())
            deed->second.overMs = m_nowMs;
    }
    std::erase_if(m_deeds, [&](const auto& deed) {
        return deed.second.overMs != 0 && m_nowMs - deed.second.overMs > kAfterworkMs;
    });
    QStringList works = working;
    if (cluster.migration.phase == MigrationState::Phase::Running)
        works << cluster.migration.action;
    for (const QString& work : works) {
        if (!isOwnWork(work))
            continue;
        m_work = work;
        m_workMs = m_nowMs;
    }
    m_harm.clear();
    m_harmed = !cluster.faults.empty();
    if (m_harmed)
        m_harm = cluster.faults.front().cause;
    for (const NodeState& node : cluster.nodes) {
        if (!isBroken(node) || ofNode(node.number).own)
            continue;
        m_harmed = true;
        if (m_harm.isEmpty())
            m_harm = ofNode(node.number).cause;
    }
}

OwnWork::Blame OwnWork::ofNode(int node) const
{
    const auto deed = m_deeds.find(node);
    return deed == m_deeds.end() ? Blame{} : Blame{deed->second.cause, isOwnWork(deed->second.cause)};
}

OwnWork::Blame OwnWork::ofRest(int node) const
{
    if (m_harmed) {
        const QString own = ofNode(node).cause;
        return {own.isEmpty() || isOwnWork(own) ? m_harm : own, false};
    }
    if (!m_work.isEmpty() && m_nowMs - m_workMs <= kAfterworkMs)
        return {m_work, true};
    return {};
}

} // namespace ringside::alerts
