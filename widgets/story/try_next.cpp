#include "widgets/story/try_next.h"

#include "core/cluster/headline.h"

#include <algorithm>

namespace ringside {

namespace {

const NodeState* first(const ClusterSnapshot& cluster, const std::function<bool(const NodeState&)>& fits)
{
    const auto found = std::find_if(cluster.nodes.begin(), cluster.nodes.end(), fits);
    return found == cluster.nodes.end() ? nullptr : &*found;
}

bool isDown(const NodeState& node)
{
    return node.process == ProcessState::Stopped || node.process == ProcessState::Crashed;
}

bool runs(const NodeState& node)
{
    return node.process == ProcessState::Running && node.answering;
}

/// A master with slots whose replica could take over.
const NodeState* replaceable(const ClusterSnapshot& cluster)
{
    return first(cluster, [&](const NodeState& node) {
        return node.role == Role::Master && !node.slots.isEmpty() && runs(node) &&
               first(cluster, [&](const NodeState& r) {
                   return r.master == node.number && runs(r) && r.replication.linkUp;
               });
    });
}

} // namespace

void TryNext::mend(const ClusterSnapshot& cluster, const QStringList& tried, QList<Suggestion>& found)
{
    const bool writing = cluster.ledger.phase == LedgerState::Phase::Writing;
    if (sidesOfTheBus(cluster).size() > 1 && !writing && !tried.contains(QStringLiteral("ledger")))
        found << Suggestion{tr("Write to both sides, then heal: which acknowledged writes vanish?"),
                            QStringLiteral("ledger start")};
    if (!cluster.faults.empty())
        found << Suggestion{tr("Mend every link and watch the views become one again."),
                            QStringLiteral("heal")};
    if (const NodeState* paused =
            first(cluster, [](const NodeState& n) { return n.process == ProcessState::Paused; }))
        found << Suggestion{tr("Let node %1 go on. What does it believe it is?").arg(paused->number),
                            QStringLiteral("resume %1").arg(paused->number)};
    const NodeState* down = first(cluster, isDown);
    if (!down)
        return;
    const bool replaced = down->shard >= 0 && size_t(down->shard) < cluster.shards.size() &&
                          cluster.shards[size_t(down->shard)].master != down->number;
    found << Suggestion{replaced
                            ? tr("Start node %1 again: who is master now?").arg(down->number)
                            : tr("Start node %1 again and see what it needs to catch up.").arg(down->number),
                        QStringLiteral("restart %1").arg(down->number)};
}

void TryNext::discover(const ClusterSnapshot& cluster, const QStringList& tried, QList<Suggestion>& found)
{
    const auto offer = [&](const char* verb, const QString& why, const QString& line) {
        if (!tried.contains(QLatin1String(verb)))
            found << Suggestion{why, line};
    };
    if (const NodeState* master = replaceable(cluster)) {
        const int number = master->number;
        const NodeState* replica =
            first(cluster, [&](const NodeState& n) { return n.master == number && n.replication.linkUp; });
        offer("kill", tr("Kill a master: who takes its slots, and how long does it take?"),
              QStringLiteral("kill %1").arg(number));
        offer("isolate", tr("Cut a master off. Its process runs: how long does it take writes?"),
              QStringLiteral("isolate %1").arg(number));
        offer("failover", tr("Ask a replica to take over in order, without losing a write."),
              QStringLiteral("failover %1").arg(replica->number));
        offer("pause", tr("Pause a master for a while. Do the others wait for it?"),
              QStringLiteral("pause %1").arg(number));
    }
    const auto masters = std::count_if(cluster.nodes.begin(), cluster.nodes.end(), [](const NodeState& n) {
        return n.role == Role::Master && !n.slots.isEmpty() && runs(n);
    });
    if (masters >= 2)
        offer("reshard", tr("Move slots from one master to another while clients go on."),
              QStringLiteral("reshard 1000 to=%1").arg(cluster.shards.back().master));
    offer("add-master", tr("Let one more master join. Does it get slots by itself?"),
          QStringLiteral("add-master"));
}

QList<Suggestion> TryNext::all(const ClusterSnapshot& cluster, const QStringList& tried)
{
    QList<Suggestion> found;
    if (cluster.nodes.empty() || cluster.state == ClusterState::Forming ||
        cluster.migration.phase != MigrationState::Phase::Off)
        return found;
    mend(cluster, tried, found);
    if (found.isEmpty() && cluster.wholeView())
        discover(cluster, tried, found);
    return found;
}

} // namespace ringside
