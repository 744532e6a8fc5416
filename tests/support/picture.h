#pragma once

#include "core/cluster/snapshot.h"

namespace ringside::test {

/// A cluster drawn in a few lines of text, one node a line:
///
///     1 master 0-5460
///     2 master 5461-10922 fail crashed
///     4 replica of 1 lag=120
///
/// Words after the role: slot ranges, `of N`, `paused` `stopped` `crashed` (its process), `fail` `pfail`
/// (what the others say), `alone` (its own cluster_state is fail), `linkdown` (replication), `syncing`,
/// `lag=BYTES`, `cut>N` (bus and replication from this node to N). Seats go to masters in order; a replica
/// sits with its master. Node N listens on port 8999+N. A master that failed keeps its slots unless a line
/// says otherwise.
Snapshot picture(const char* text);

/// masters x (1 + replicas) healthy nodes, paired as Ringside pairs them: 4 -> 1, 5 -> 2, 6 -> 3.
Snapshot healthyCluster(int masters = 3, int replicas = 1);

} // namespace ringside::test
