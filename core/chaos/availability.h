#pragma once

#include "core/chaos/chaos_report.h"
#include "core/cluster/snapshot.h"
#include "core/workload/window_book.h"

#include <map>
#include <optional>
#include <vector>

/// How available a cluster was, from the tenths of a second of a load. Pure; any thread.
namespace ringside {

/// Which shard answers for a node. Nodes change places inside a shard, never the shard.
struct ChaosShards
{
    std::vector<QString> names; ///< by index: "nodes 1 and 4"
    std::map<int, int> indexOf; ///< of a node's number

    static ChaosShards of(const ClusterSnapshot& cluster);
};

/// The same window by shards. `atMs` is when it began.
ChaosWindow windowOf(const LoadWindow& window, qint64 atMs, const ChaosShards& shards);

struct ChaosFigures
{
    qint64 operations = 0;
    qint64 failed = 0;
    std::optional<double> ofOperations; ///< answered within their retries, of those that were decided; 0..1
    std::optional<double> ofWindows;    ///< windows in which every shard answered, of all
    qint64 longestOutageMs = 0;         ///< the longest row of windows in which some shard did not answer
    int worstShard = -1;                ///< that answered in the fewest windows; -1: all did in all
    std::vector<double> shards;         ///< share of the windows in which each answered
};

ChaosFigures availabilityOf(const std::vector<ChaosWindow>& windows);

/// The longest row of windows without an answer of `shard` (-1: of some shard) that begins in from..to; in
/// ms. Indices count windows.
qint64 longestOutageMs(const std::vector<ChaosWindow>& windows, int shard, size_t from, size_t to);

/// How long each fault that was set was felt: the longest outage of one shard from its moment to the next
/// fault's.
std::vector<ChaosRecovery> recoveriesOf(const std::vector<ChaosFault>& faults,
                                        const std::vector<ChaosWindow>& windows);

} // namespace ringside
