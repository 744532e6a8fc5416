#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ringside {

/// What chaos may do to a node.
enum class ChaosKind {
    Kill,     ///< SIGKILL, and its start again
    Pause,    ///< SIGSTOP and SIGCONT: the hung process
    Cut,      ///< all its links: it goes on alone
    Delay,    ///< between it and another node of its shard
    Failover, ///< asked of a replica
    Move      ///< some slots go to another master
};

/// `kill`, `pause`, ...
QString chaosWord(ChaosKind kind);
/// All of them, in the order of the words.
const std::vector<ChaosKind>& chaosKinds();

/// How a chaos run is made. The same options, seed included, on a cluster with the same seats and roles give
/// the same faults in the same order.
struct ChaosOptions
{
    quint64 seed = 1;
    qint64 durationMs = 60'000;
    qint64 everyMs = 10'000; ///< from one fault to the next: between half and one and a half of it
    qint64 holdMs = 4'000;   ///< how long a fault lasts: between half and one and a half of it
    std::vector<ChaosKind> kinds = chaosKinds();
    bool lastReplica = false; ///< a shard may be left without a replica that runs, and without its last node
    double rate = 2000;       ///< operations a second of the load
    int waitReplicas = 1;     ///< WAIT of the ledger's writers; 0: none
    qint64 haltMs = 30'000;   ///< a shard that has not answered for so long ends the run
};

} // namespace ringside
