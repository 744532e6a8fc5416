#pragma once

#include "core/cluster/snapshot.h"

#include <map>

namespace ringside {

/// What most answering nodes hold of a node, itself included: its role, master and config epoch. At equal
/// numbers the higher epoch prevails, as it would in the cluster.
struct PrevailingView
{
    Role role = Role::Unknown;
    NodeId masterId;
    quint64 configEpoch = 0;

    bool matches(const Opinion& opinion) const
    {
        return role == opinion.role && masterId == opinion.masterId && configEpoch == opinion.configEpoch;
    }
    bool operator==(const PrevailingView&) const = default;
};

/// By node number; nodes of which nobody answering has an opinion are left out. Health is not part of it:
/// suspicions differ by their nature.
std::map<int, PrevailingView> prevailingViews(const ClusterSnapshot& cluster);

/// How many answering nodes that nobody holds FAIL themselves suspect this one: that a node which was cut off
/// suspects everybody is no news of everybody.
int credibleSuspects(const ClusterSnapshot& cluster, int number);

} // namespace ringside
