#pragma once

#include "core/cluster/failover.h"
#include "core/cluster/fault.h"
#include "core/cluster/ledger_state.h"
#include "core/cluster/migration_state.h"
#include "core/cluster/node_id.h"
#include "core/cluster/scope_state.h"
#include "core/cluster/slot_ranges.h"

#include <QMetaType>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

/// The whole cluster at one instant, as a value. Nothing here knows of sockets, processes or windows;
/// whoever holds a Snapshot may read it from any thread, for ever.
///
/// Nodes are numbered 1, 2, 3, ... in order of port, with gaps where nodes were removed; 0 stands for "none".
/// Times are milliseconds since the epoch (wall clock) unless a name says otherwise.
namespace ringside {

enum class Role { Unknown, Master, Replica };

/// What one node thinks of another's reachability (specification, "Failure detection").
enum class Health { Unknown, Handshake, Ok, Pfail, Fail };

/// The operating system's side of a node. Stopped: it ended because it was asked to (or killed by us);
/// Crashed: it ended and nobody here asked.
enum class ProcessState { Absent, Starting, Running, Paused, Stopped, Crashed };

/// How much of the hash slot space is served: Ok = all slots by reachable masters that say ok themselves;
/// Degraded = some; Fail = none; Absent = no cluster.
enum class ClusterState { Absent, Forming, Ok, Degraded, Fail };

/// A slot on its way: seen from the node that holds the mark, `with` is the other side.
struct OpenSlot
{
    int slot = 0;
    NodeId with;
    bool operator==(const OpenSlot&) const = default;
};

/// One line of one node's CLUSTER NODES: what the viewer believes of node `id`.
struct Opinion
{
    NodeId id;
    int number = 0; ///< 0 when no node of this lab has that id
    Role role = Role::Unknown;
    Health health = Health::Unknown;
    bool myself = false;
    bool noAddress = false;
    bool linkConnected = false; ///< the viewer's own bus link to it
    qint64 sinceMs = 0; ///< since when it has held this health, role and epoch; 0: from before the first look
    NodeId masterId;    ///< null for masters
    quint64 configEpoch = 0;
    qint64 pingSentMs = 0;     ///< 0: no ping outstanding
    qint64 pongReceivedMs = 0; ///< 0: none yet
    SlotRanges slots;
    std::vector<OpenSlot> migrating; ///< only in a node's own line
    std::vector<OpenSlot> importing;
    bool operator==(const Opinion&) const = default;
};

/// Replication as the replica knows it. Lag compares it with its master's own offset.
struct Replication
{
    bool linkUp = false;            ///< master_link_status:up
    bool syncing = false;           ///< a full or partial synchronisation is going on
    bool everSynced = false;        ///< since its process started; a replica that has not cannot be elected
    qint64 downForMs = -1;          ///< -1 unless the link is down
    std::optional<qint64> lagBytes; ///< master's offset less the replica's, at one instant
    std::optional<double>
        lagMs; ///< time since the replica had the offset that its master has now; 0 when level
    bool operator==(const Replication&) const = default;
};

/// Figures of one node, from INFO. Rates are per second over the last interval.
struct Load
{
    double opsPerSecond = 0;
    qint64 usedMemory = 0; ///< bytes
    qint64 maxMemory = 0;  ///< bytes; 0: no limit
    qint64 keys = 0;
    int clients = 0;
    double cpu = 0;      ///< share of one core, 0..
    bool saving = false; ///< BGSAVE or AOF rewrite going on
    bool operator==(const Load&) const = default;
};

struct NodeState
{
    int number = 0;
    NodeId id;
    QString host; ///< what people's tools dial: 127.0.0.1
    int port = 0;
    qint64 pid = 0;
    ProcessState process = ProcessState::Absent;
    QString processNote; ///< why it ended, in words: "killed by SIGKILL"; empty while running
    QString server;      ///< redis, valkey or redict
    QString version;
    bool answering = false; ///< it answered its last question in time
    qint64 silentMs = 0;    ///< how long it has owed an answer; 0 when it answers
    QString problem;        ///< why it cannot be asked, when not for its process: "wrong password", "loading"
    Role role = Role::Unknown; ///< as it says itself; the last word while it is silent
    int master = 0;            ///< a replica's master
    int shard = -1;            ///< seat of its shard; index into ClusterSnapshot::shards
    SlotRanges slots;          ///< slots it owns in the eyes of the cluster (highest config epoch wins)
    bool clusterOk = false;    ///< its own cluster_state
    quint64 currentEpoch = 0;
    quint64 configEpoch = 0;
    qint64 replicationOffset = 0;
    Replication replication; ///< meaningful for replicas
    Load load;
    int failReports = 0;           ///< how many other answering nodes hold it FAIL
    int pfailReports = 0;          ///< how many hold it PFAIL
    bool startingUp = false;       ///< loading its data
    std::vector<Opinion> opinions; ///< its own view of every node, itself included; the last one while silent

    bool running() const { return process == ProcessState::Running || process == ProcessState::Paused; }
    bool operator==(const NodeState&) const = default;
};

/// A seat on the stage. The place belongs to the shard: on a failover its nodes change places inside it.
/// Nobody sits in the seat of a shard that was removed: no master, no replicas, no slots.
struct ShardState
{
    int seat = 0;              ///< index in ClusterSnapshot::shards; never changes in a lab's life
    int master = 0;            ///< the master in the eyes of the cluster; 0: none
    std::vector<int> replicas; ///< numbers, ascending; a dead former master counts until it is forgotten
    SlotRanges slots;
    bool served = false; ///< its master runs, is not FAIL and says ok
    bool operator==(const ShardState&) const = default;
};

struct ClusterSnapshot
{
    qint64 timeMs = 0;    ///< when it was taken
    quint64 sequence = 0; ///< grows by one with each snapshot of a run
    QString lab;          ///< the lab's name
    ClusterState state = ClusterState::Absent;
    bool agreed = false;  ///< every answering node tells the same owners for all slots
    int slotsCovered = 0; ///< slots with an owner
    int slotsServed = 0;  ///< slots whose owner runs, is not FAIL and says ok
    quint64 epoch = 0;    ///< highest currentEpoch heard
    int nodeTimeoutMs = 0;
    bool passwordSet = false;
    SlotRanges uncovered;
    std::vector<NodeState> nodes;   ///< in order of number; look one up with node()
    std::vector<ShardState> shards; ///< index = seat
    std::vector<LinkFault> faults;
    LedgerState ledger;
    MigrationState migration;
    ScopeState scope;    ///< the slot under the microscope
    Failovers failovers; ///< the latest ones, oldest first; null: none yet

    /// The node of that number, or nullptr.
    const NodeState* node(int number) const;
    const NodeState* node(const NodeId& id) const;
    /// The numbers of its nodes, ascending.
    std::vector<int> numbers() const;
    /// Seat of the shard that owns a slot, or -1.
    int shardOfSlot(int slot) const;
    /// What `viewer` believes of `subject`, or nullptr.
    const Opinion* opinion(int viewer, int subject) const;
    /// A fault of kind Cut is set on it.
    bool linkCut(int from, int to, Plane plane) const;

    bool operator==(const ClusterSnapshot&) const = default;
};

/// How snapshots travel: immutable and shared.
using Snapshot = std::shared_ptr<const ClusterSnapshot>;

} // namespace ringside

Q_DECLARE_METATYPE(ringside::Snapshot)
