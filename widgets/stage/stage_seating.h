#pragma once

#include "core/cluster/snapshot.h"

#include <vector>

namespace ringside {

/// Which node sits where inside its shard. Place 0 is the master's, the others are the replicas'. It
/// remembers: a node keeps its place while its part stays the same, so that a failover exchanges two nodes
/// and moves nobody else. A plain value.
class StageSeating
{
public:
    /// Places the nodes of a snapshot, moving as few as possible.
    void update(const ClusterSnapshot& cluster);

    /// Node numbers by place, for one seat; 0 where a place is empty.
    const std::vector<int>& places(int seat) const { return m_seats[size_t(seat)]; }
    int seatCount() const { return int(m_seats.size()); }
    /// Nodes that belong to no shard yet, ascending.
    const std::vector<int>& loose() const { return m_loose; }

    bool operator==(const StageSeating&) const = default;

private:
    std::vector<std::vector<int>> m_seats;
    std::vector<int> m_loose;
};

} // namespace ringside
