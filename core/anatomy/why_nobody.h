#pragma once

#include "core/anatomy/episode.h"
#include "core/anatomy/settings.h"
#include "core/cluster/snapshot.h"

namespace ringside {

/// What matters for a promotion and stands in no snapshot.
struct FailoverEvidence
{
    FailoverSettings settings;
    std::vector<int> noFailover;        ///< replicas that announce NOFAILOVER
    std::vector<Episode::Delay> delays; ///< that replicas have set in this failover
    Facts lines;                        ///< Blocked, Expired, Claimed, TimedOut in this failover
};

/// Why nobody has taken the subject's place, in whole sentences with figures, the weightiest first: first
/// what nothing but another setting or a repair will change, last what only takes its time. Empty when
/// somebody was promoted. A pure function; any thread.
QStringList whyNobody(const ClusterSnapshot& cluster, const Failover& failover,
                      const FailoverEvidence& evidence);

/// The same for whoever has only the snapshot: what its failovers say of `subject` last, or what the snapshot
/// alone shows with these settings. For a master that nobody misses it says that.
QStringList whyNobody(const ClusterSnapshot& cluster, int subject, const FailoverSettings& settings = {});

} // namespace ringside
