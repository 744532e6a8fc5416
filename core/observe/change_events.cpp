#include "core/observe/change_events.h"

#include <algorithm>

namespace ringside {

namespace {

class Changes
{
public:
    Changes(const ClusterSnapshot& before, const ClusterSnapshot& after)
        : m_before(before)
        , m_after(after)
    {
    }

    Events all()
    {
        for (const NodeState& node : m_after.nodes) {
            if (const NodeState* was = m_before.node(node.number); was && was->id == node.id) {
                roles(*was, node);
                health(*was, node);
                replication(*was, node);
                answers(*was, node);
            }
        }
        cluster();
        return m_events;
    }

private:
    void add(EventKind kind, int node, int other = 0, qint64 value = 0, const QString& detail = {})
    {
        m_events << Event{m_after.timeMs, kind, Witness::Poll, node, other, value, detail, {}};
    }

    int firstWith(Health health, int subject) const
    {
        for (const NodeState& viewer : m_after.nodes) {
            const Opinion* opinion = viewer.answering ? m_after.opinion(viewer.number, subject) : nullptr;
            if (opinion && !opinion->myself && opinion->health == health)
                return viewer.number;
        }
        return 0;
    }

    void roles(const NodeState& was, const NodeState& is)
    {
        if (was.role == Role::Replica && is.role == Role::Master)
            add(EventKind::Promoted, is.number, was.master, qint64(is.configEpoch));
        else if (is.role == Role::Replica && is.master != 0 && was.role != Role::Unknown &&
                 (was.role != Role::Replica || was.master != is.master))
            add(EventKind::BecameReplica, is.number, is.master);
        else if (is.role == Role::Master && was.role == Role::Master && is.answering &&
                 was.slots != is.slots && m_after.state != ClusterState::Forming)
            add(EventKind::SlotsChanged, is.number, 0, is.slots.count(), is.slots.toString());
        if (was.answering && is.answering && is.role == Role::Master && was.clusterOk != is.clusterOk)
            add(is.clusterOk ? EventKind::WritesAccepted : EventKind::WritesRefused, is.number);
    }

    void health(const NodeState& was, const NodeState& is)
    {
        if (was.pfailReports == 0 && was.failReports == 0 && is.pfailReports > 0)
            add(EventKind::Pfail, is.number, firstWith(Health::Pfail, is.number));
        if (was.failReports == 0 && is.failReports > 0)
            add(EventKind::Fail, is.number, firstWith(Health::Fail, is.number));
        if (was.failReports > 0 && is.failReports == 0)
            add(EventKind::FailCleared, is.number);
        else if (was.failReports == 0 && was.pfailReports > 0 && is.failReports == 0 && is.pfailReports == 0)
            add(EventKind::FailCleared, is.number, 0, 0, QStringLiteral("pfail")); // it was a suspicion only
    }

    void replication(const NodeState& was, const NodeState& is)
    {
        if (is.role != Role::Replica || !is.answering)
            return;
        if (!was.replication.linkUp && is.replication.linkUp)
            add(EventKind::ReplicationUp, is.number, is.master);
        else if (was.role == Role::Replica && was.answering && was.replication.linkUp &&
                 !is.replication.linkUp)
            add(EventKind::ReplicationDown, is.number, is.master);
    }

    void answers(const NodeState& was, const NodeState& is)
    {
        constexpr qint64 kSilentMs = 1000;
        if (is.process != ProcessState::Running)
            return;
        if (was.silentMs < kSilentMs && is.silentMs >= kSilentMs)
            add(EventKind::NodeSilent, is.number);
        else if (was.silentMs >= kSilentMs && is.answering)
            add(EventKind::NodeAnswers, is.number);
    }

    void cluster()
    {
        if (m_before.state == m_after.state)
            return;
        if (m_after.state == ClusterState::Ok)
            add(EventKind::ClusterOk, 0, 0, m_after.slotsServed);
        else if (m_after.state == ClusterState::Degraded)
            add(EventKind::ClusterDegraded, 0, 0, m_after.slotsServed);
        else if (m_after.state == ClusterState::Fail)
            add(EventKind::ClusterFailed, 0);
    }

    const ClusterSnapshot& m_before;
    const ClusterSnapshot& m_after;
    Events m_events;
};

} // namespace

Events changesBetween(const ClusterSnapshot& before, const ClusterSnapshot& after)
{
    return Changes(before, after).all();
}

} // namespace ringside
