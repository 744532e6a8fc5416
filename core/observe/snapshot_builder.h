#pragma once

#include "core/cluster/snapshot.h"
#include "core/node/node_processes.h"
#include "core/observe/lag_meter.h"
#include "core/observe/node_facts.h"
#include "core/observe/slot_claims.h"
#include "core/observe/strangers.h"

#include <map>

namespace ringside {

/// One node as the builder gets it.
struct NodeInput
{
    const ObservedNode* node = nullptr;
    const NodeFacts* facts = nullptr;
    NodeProcessInfo process;
};

/// What is true of the lab as a whole.
struct LabInput
{
    QString name;
    int nodeTimeoutMs = 0;
    bool passwordSet = false;
    std::vector<LinkFault> faults;
    Failovers failovers = {};
    LedgerState ledger = {};
    MigrationState migration = {};
    ScopeState scope = {};
    StrangerFacts strangers = {};
    std::function<void(ClusterSnapshot&)> parts = {};  ///< adds what else belongs into the snapshot
    std::function<void(ClusterSnapshot&)> judged = {}; ///< adds what is judged of a snapshot that is whole
};

/// Makes a ClusterSnapshot of what was heard. It remembers four things between snapshots: the seat of each
/// node's shard, each master's recent offsets, the opinions before, to tell since when each is held, and
/// since when a slot is denied by whom others hold for its owner. One thread.
class SnapshotBuilder
{
public:
    Snapshot build(const std::vector<NodeInput>& inputs, const LabInput& lab, qint64 timeMs);
    /// A new cluster: forgets seats and offsets.
    void clear();

private:
    void fillNodes(ClusterSnapshot& cluster, const std::vector<NodeInput>& inputs);
    void dateOpinions(ClusterSnapshot& cluster) const;
    void fillSlots(ClusterSnapshot& cluster, const LabInput& lab);
    void doubt(SlotClaims::Owners& owners, qint64 timeMs);
    void fillReports(ClusterSnapshot& cluster) const;
    void seat(ClusterSnapshot& cluster, const std::vector<NodeInput>& inputs);
    int freeSeat() const;
    void fillShards(ClusterSnapshot& cluster) const;
    void measureLag(ClusterSnapshot& cluster, const std::vector<NodeInput>& inputs);
    void judge(ClusterSnapshot& cluster);

    std::map<int, int> m_seats; ///< node number -> seat
    std::map<int, LagMeter> m_meters;
    std::map<int, qint64> m_deniedSinceMs; ///< by slot
    Snapshot m_before;
    quint64 m_sequence = 0;
    int m_seatCount = 0;
    bool m_everOk = false;
};

} // namespace ringside
