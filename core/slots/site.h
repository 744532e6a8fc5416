#pragma once

#include "core/cluster/snapshot.h"
#include "core/redis/connection.h"

#include <functional>
#include <stop_token>

namespace ringside {

/// What a migration needs of the laboratory. All functions may be called from any thread.
struct MigrationSite
{
    std::function<Snapshot()> latest;
    /// A snapshot that fits, or the latest when time is up or `stop` is requested.
    std::function<Snapshot(const std::function<bool(const ClusterSnapshot&)>&, int timeoutMs)> waitFor;
    std::function<Endpoint(int node)> endpoint;
    /// Takes importing marks of those slots out of the nodes.conf of a node that takes itself for a master
    /// and whose process has ended. False: it has some, and its process is there. Errors: Storage.
    std::function<Result<bool>(int node, const std::vector<int>& slots)> dropImporting;
    /// Lists a command that was used.
    std::function<void(const QString&)> did;
    /// `fraction` 0..1. On the thread that called for the migration.
    std::function<void(double fraction, const QString& step)> progress;
    std::stop_token stop;
};

/// The master that now has the seat of that node: itself, or who was promoted in its place.
int masterInPlaceOf(const ClusterSnapshot& cluster, int node);
/// It runs and was heard; also one that did not tell what it was asked for (an ACL), as that can have changed
/// since: who asks it himself hears what holds now.
bool canBeAsked(const NodeState& node);
/// It runs, answers, and says that it is a master.
bool canServe(const ClusterSnapshot& cluster, int node);
/// The same, or it may be at work on one command for so long already: while it carries out a large MIGRATE it
/// answers nobody. After a node timeout the others take it for dead.
bool mayBeAtWork(const ClusterSnapshot& cluster, int node, int waitedMs);
/// How long a node is waited for: connecting, and each answer.
int linePatienceMs(const ClusterSnapshot& cluster);
/// How long a promotion is waited for: FAIL, an election and its repetition.
int promotionMs(const ClusterSnapshot& cluster);
/// What MIGRATE may wait for the receiver. Half a node timeout: the others must not take a giver that waits
/// for a receiver in vain for dead.
int migrateTimeoutMs(const ClusterSnapshot& cluster);
/// Nobody of its shard runs: waiting for a promotion is of no use.
bool shardIsGone(const ClusterSnapshot& cluster, int node);

/// Something is wrong with the link between these two, on purpose, in either direction.
bool linkHasFault(const ClusterSnapshot& cluster, int one, int other);

} // namespace ringside
