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

struct AlertState;
struct ChaosState;
struct LoadState;

enum class Role { Unknown, Master, Replica };

/// What one node thinks of another's reachability (specification, "Failure detection").
enum class Health { Unknown, Handshake, Ok, Pfail, Fail };

/// The operating system's side of a node. Stopped: it ended because it was asked to (or killed by us);
/// Crashed: it ended and nobody here asked.
enum class ProcessState { Absent, Starting, Running, Paused, Stopped, Crashed };

/// How much of the hash slot space is served: Ok = all slots by reachable masters that say ok themselves;
/// Degraded = some; Fail = none; Absent = no cluster.
enum class ClusterState { Absent, Forming, Ok, Degraded, Fail };

/// Where a node says that others reach it, as it stands in CLUSTER NODES: `127.15.1.1:9000@19000`.
struct NodeAddress
{
    QString host; ///< empty: not known (the flag noaddr)
    int port = 0;
    int busPort = 0;

    /// `127.15.1.1:9000`; empty when it is not known.
    QString text() const { return host.isEmpty() ? QString() : host + u':' + QString::number(port); }
    bool operator==(const NodeAddress&) const = default;
};

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
    NodeAddress address;
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
    bool known = true;              ///< false: it forbids INFO, and nothing of this is known
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
    qint64 moved = 0;    ///< how often it has answered MOVED since it started
    bool operator==(const Load&) const = default;
};

/// What a write of a key in a slot of its own would be answered by a node now. Told from what the node says
/// of itself (INFO, CONFIG GET); nothing is written to find out.
enum class Writes { Unknown, Accepted, Refused };

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
    int master = 0;            ///< a replica's master; 0 when that is not of this lab
    NodeId masterId;           ///< a replica's master, of this lab or not; null for masters
    int shard = -1;            ///< seat of its shard; index into ClusterSnapshot::shards
    SlotRanges slots;          ///< slots it owns in the eyes of the cluster (highest config epoch wins)
    bool clusterOk = false;    ///< its own cluster_state is ok
    bool clusterKnown = true;  ///< false: it forbids CLUSTER INFO
    quint64 currentEpoch = 0;
    quint64 configEpoch = 0;
    qint64 replicationOffset = 0;
    Replication replication; ///< meaningful for replicas
    Writes writes = Writes::Unknown;
    QString writesWord;            ///< refused: what the server answers first (NOREPLICAS)
    QString writesWhy;             ///< refused or unknown: why, the rest of a sentence
    std::optional<Load> load;      ///< nothing: INFO was never read in this run of its process
    int failReports = 0;           ///< how many other answering nodes hold it FAIL
    int pfailReports = 0;          ///< how many hold it PFAIL
    bool startingUp = false;       ///< loading its data
    std::vector<Opinion> opinions; ///< its own view of every node, itself included; the last one while silent

    bool running() const { return process == ProcessState::Running || process == ProcessState::Paused; }
    bool saysFail() const { return answering && clusterKnown && !clusterOk; }
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

/// A node that some node of this lab lists and that is not of this lab: somebody joined it with their own
/// tools, two clusters were merged, a MEET goes to nobody. Also an address that has the id of a node of this
/// lab and is not that node. It is seen, named by its address and left alone.
struct Stranger
{
    NodeId id;              ///< null in a handshake: ids are made up until it answers
    NodeAddress address;    ///< as most of those who list it know it
    int sameIdAs = 0;       ///< the node of this lab whose id it has; 0: none
    int formerly = 0;       ///< the node of this lab that had this id before a CLUSTER RESET; 0: none
    bool handshake = false; ///< met, and it has not answered yet
    Role role = Role::Unknown;
    Health health = Health::Unknown; ///< the worst that anybody who answers holds
    NodeId masterId;                 ///< a replica's master
    SlotRanges slots;                ///< that it owns in the eyes of the cluster
    std::vector<int> seenBy;         ///< nodes of this lab that list it, ascending
    bool answering = false;          ///< it answers Ringside's questions
    bool clusterOk = false;          ///< its own cluster_state, while it answers
    QString problem;                 ///< why it cannot be asked: "it asks for a password"
    std::optional<qint64> keys;      ///< nothing: not known

    /// How it is called in sentences: its address, else the beginning of its id.
    QString name() const;
    bool operator==(const Stranger&) const = default;
};

struct ClusterSnapshot
{
    qint64 timeMs = 0;    ///< when it was taken
    quint64 sequence = 0; ///< grows by one with each snapshot of a run
    QString lab;          ///< the lab's name
    ClusterState state = ClusterState::Absent;
    bool agreed = false; ///< every answering node tells the same owners for all slots
    bool acquainted =
        false;            ///< every answering node lists every node of this lab, and meets none of them yet
    int slotsCovered = 0; ///< slots with an owner
    int slotsServed = 0;  ///< slots whose owner runs, is not FAIL and says ok
    quint64 epoch = 0;    ///< highest currentEpoch heard
    int nodeTimeoutMs = 0;
    bool passwordSet = false;
    SlotRanges uncovered;
    std::vector<NodeState> nodes;    ///< in order of number; look one up with node()
    std::vector<Stranger> strangers; ///< in order of address
    std::vector<ShardState> shards;  ///< index = seat
    std::vector<LinkFault> faults;
    LedgerState ledger;
    MigrationState migration;
    ScopeState scope;                      ///< the slot under the microscope
    std::shared_ptr<const LoadState> load; ///< the load that runs, or the last one; null: there was none yet
    std::shared_ptr<const ChaosState>
        chaos; ///< the chaos run that is under way, or the last one; null: none yet
    std::shared_ptr<const AlertState> alerts; ///< what is wrong, judged by rules; null: nobody judges
    int dashboardPort = 0;                    ///< on which the dashboard's page is served; 0: it is not
    Failovers failovers;                      ///< the latest ones, oldest first; null: none yet

    /// The node of that number, or nullptr.
    const NodeState* node(int number) const;
    const NodeState* node(const NodeId& id) const;
    /// The numbers of its nodes, ascending.
    std::vector<int> numbers() const;
    /// Seat of the shard that owns a slot, or -1.
    int shardOfSlot(int slot) const;
    /// What `viewer` believes of `subject`, or nullptr.
    const Opinion* opinion(int viewer, int subject) const;
    /// The stranger of that id, or nullptr.
    const Stranger* stranger(const NodeId& id) const;
    /// Same owners in every view, and every node of the lab knows all the others.
    bool wholeView() const { return agreed && acquainted; }
    /// A fault of kind Cut is set on it.
    bool linkCut(int from, int to, Plane plane) const;

    bool operator==(const ClusterSnapshot&) const = default;
};

/// How snapshots travel: immutable and shared.
using Snapshot = std::shared_ptr<const ClusterSnapshot>;

} // namespace ringside

Q_DECLARE_METATYPE(ringside::Snapshot)
