#pragma once

#include "core/cluster/snapshot.h"

#include <vector>

namespace ringside {

/// Which slots one node is to be asked for in a sweep.
struct SweepTask
{
    int node = 0;
    std::vector<int> slots;
    bool operator==(const SweepTask&) const = default;
};

/// A task for each master that answers: the slots it owns in the eyes of the cluster, and those it is
/// importing, some of whose keys it holds already. Pure.
std::vector<SweepTask> sweepPlan(const ClusterSnapshot& cluster);

/// How many questions go out at once, so that a server is at it for a millisecond at most: it halves after a
/// slow answer and grows slowly after quick ones. Pure.
class ChunkSize
{
public:
    static constexpr int kLeast = 16, kFirst = 64, kMost = 256;
    static constexpr double kWantedMs = 1.0;

    int now() const { return m_size; }
    void learn(int asked, double tookMs);

private:
    int m_size = kFirst;
};

} // namespace ringside
