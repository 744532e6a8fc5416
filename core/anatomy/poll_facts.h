#pragma once

#include "core/anatomy/wire_facts.h"

#include <map>
#include <set>

namespace ringside {

/// The facts in snapshots: what changed since the one before. Also learns from them who is who. One thread.
class PollReader
{
public:
    Facts read(const ClusterSnapshot& cluster, Known& known);
    /// Another witness told then that the subject is FAIL, or that votes were asked for in its place: when
    /// nobody holds it FAIL is told even if no snapshot shows that somebody did.
    void expectEnd(int subject, qint64 timeUs);

private:
    using Ends = std::pair<int, int>;

    void opinions(const NodeState& viewer, Known& known);
    void faults(const ClusterSnapshot& cluster);
    void node(const NodeState& node);
    Fact& add(Fact::Kind kind, int subject, int node, int other = 0);

    Facts m_facts;                       ///< of the snapshot being read
    qint64 m_nowUs = 0;                  ///< its time
    std::map<int, int> m_linkedTo;       ///< replica, the master with which its link is up
    std::map<int, qint64> m_heldFail;    ///< subject that somebody holds FAIL, when that was told last
    std::map<int, std::set<Ends>> m_cut; ///< node, faults of its links on the bus
};

} // namespace ringside
