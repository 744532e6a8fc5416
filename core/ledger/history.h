#pragma once

#include "core/cluster/ledger_report.h"
#include "core/cluster/snapshot.h"

#include <map>
#include <vector>

namespace ringside::ledger {

/// What a run has to know of the cluster's past to say when and under which fault a write was acknowledged:
/// each node's config epochs, and the intervals of faults. From snapshots, as they come; so an interval of a
/// process begins when it was first seen so. Bounded: the oldest is forgotten. One thread at a time.
class History
{
public:
    void observe(const ClusterSnapshot& cluster);
    /// A new run: what is going on now stays, the rest is forgotten.
    void restart();

    /// The node's config epoch then; 0: never heard of.
    quint64 epochAt(int node, qint64 timeMs) const;
    /// In order of beginning.
    const std::vector<FaultInterval>& faults() const { return m_faults; }

private:
    void observeLinks(const ClusterSnapshot& cluster);
    void observeProcesses(const ClusterSnapshot& cluster);
    void add(FaultInterval interval);

    struct Epoch
    {
        qint64 sinceMs = 0;
        quint64 epoch = 0;
    };
    std::map<int, std::vector<Epoch>> m_epochs;
    std::vector<FaultInterval> m_faults;
};

/// Which of the intervals a write acknowledged at that time belongs to: the last one to begin of those that
/// were on; otherwise one that began within a second afterwards, as its last acknowledgements may have been
/// on their way to the replica. An index, or -1.
int faultOf(const std::vector<FaultInterval>& faults, qint64 timeMs);

} // namespace ringside::ledger
