#pragma once

#include "core/cluster/snapshot.h"

namespace ringside {

/// What a judgement is about.
enum class Matter {
    NotRunning, ///< its process has ended, or was never started
    Paused,
    Silent,    ///< it runs and does not answer
    CannotAsk, ///< it runs, and something else than its process keeps it from being asked, or from telling
               ///< all
    Fail,      ///< others hold it FAIL
    Pfail,
    SaysFail, ///< its own cluster_state
    OpenSlot,
    Uncovered,
    Disagreement,
    Acquaintance,
    Stranger,
    OutOfStep, ///< a replica that does not answer, or has not become one yet, or does not tell
    LinkDown   ///< a replica without a link to its master
};

/// One thing that is not as it should be.
struct Judgement
{
    Matter matter = Matter::NotRunning;
    int node = 0; ///< its subject; 0: the cluster
    QString sentence;
    bool operator==(const Judgement&) const = default;
};

/// The one table from which `check`, the conditions and the alerts draw: everything that keeps the cluster
/// from being whole, in the order in which it is told.
std::vector<Judgement> judgements(const ClusterSnapshot& cluster);
/// Two parts of it, cheap enough for every snapshot: of each node by itself, and of each running replica.
std::vector<Judgement> judgementsOfNodes(const ClusterSnapshot& cluster);
std::vector<Judgement> judgementsOfReplicas(const ClusterSnapshot& cluster);

/// Which replica is not in step, in one sentence; nothing when every running replica follows its shard's
/// master with its link up. A former master that came back and has not yet become a replica counts as out of
/// step. Paused ones are out of step too, unless `ofRunning` leaves them out.
std::optional<QString> replicationTrouble(const ClusterSnapshot& cluster, bool ofRunning = false);

/// What keeps the cluster from being whole, one sentence each: unowned slots, views that differ, nodes held
/// PFAIL or FAIL, open slots, masters that refuse writes, replicas out of step. Nodes that do not run are
/// named too. Empty: all is well. The findings of redis-cli --cluster check are among them.
QStringList troubles(const ClusterSnapshot& cluster);

} // namespace ringside
