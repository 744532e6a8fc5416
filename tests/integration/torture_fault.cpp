#include "tests/integration/torture_fault.h"

namespace ringside::test {

using Fault = TortureRound::Fault;

TortureFault::TortureFault(LabFixture& lab, const TortureRound& round, int source, int target)
    : m_lab(lab)
    , m_round(round)
    , m_source(source)
    , m_target(target)
    , m_victim(round.atTarget ? target : source)
{
    const Snapshot now = lab.now();
    const std::vector<int>& replicas = now->shards[size_t(now->node(m_victim)->shard)].replicas;
    if (!replicas.empty())
        m_replica = replicas.front();
}

QString TortureFault::does(const QString& line)
{
    const ActionResult result = m_lab.run(line);
    return result.ok ? QString() : m_lab.explain(result);
}

QString TortureFault::strike()
{
    switch (m_round.fault) {
    case Fault::Kill:
        return does(QStringLiteral("kill %1 force").arg(m_victim));
    case Fault::Pause:
        return does(QStringLiteral("pause %1").arg(m_victim));
    case Fault::Isolate:
        return does(QStringLiteral("isolate %1").arg(m_victim));
    case Fault::Cut:
        return does(QStringLiteral("cut %1 %2").arg(m_source).arg(m_target));
    case Fault::Failover:
        return does(QStringLiteral("failover %1").arg(m_replica));
    case Fault::KillRingside:
        break;
    }
    return QStringLiteral("no fault of this kind");
}

bool TortureFault::somebodyWasPromoted() const
{
    const Snapshot now = m_lab.now();
    const NodeState* victim = now->node(m_victim);
    const int master = victim && victim->shard >= 0 ? now->shards[size_t(victim->shard)].master : 0;
    return master != 0 && master != m_victim;
}

bool TortureFault::isOver(bool ended) const
{
    if (m_round.toTheEnd)
        return ended;
    if (m_round.fault == Fault::Failover || somebodyWasPromoted())
        return true;
    const bool noticed = ended || m_lab.now()->migration.phase == MigrationState::Phase::Waiting;
    const bool willBePromoted = m_round.fault != Fault::Cut && m_replica != 0;
    return noticed && !(m_round.untilPromoted && willBePromoted);
}

/// A target that still imports slots goes on naming the owner that they had when it was marked (cluster.c,
/// clusterUpdateSlotsConfigWith): with a migration interrupted, the views cannot agree before it is resumed.
QString TortureFault::heal()
{
    const QString why = does(QStringLiteral("heal timeout=8s"));
    const bool interrupted = m_lab.lab().migration().state().phase == MigrationState::Phase::Interrupted;
    return m_lab.now()->faults.empty() && interrupted ? QString() : why;
}

QString TortureFault::mend()
{
    switch (m_round.fault) {
    case Fault::Kill:
        return does(QStringLiteral("restart %1").arg(m_victim));
    case Fault::Pause:
        return does(QStringLiteral("resume %1").arg(m_victim));
    case Fault::Isolate:
    case Fault::Cut:
        return heal();
    case Fault::Failover:
    case Fault::KillRingside:
        break;
    }
    return {};
}

} // namespace ringside::test
