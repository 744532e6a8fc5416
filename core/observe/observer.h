#pragma once

#include "core/anatomy/settings.h"
#include "core/base/wake.h"
#include "core/cluster/event.h"
#include "core/node/node_processes.h"
#include "core/observe/change_events.h"
#include "core/observe/event_filter.h"
#include "core/observe/log_tail.h"
#include "core/observe/node_facts.h"
#include "core/observe/probe.h"
#include "core/observe/snapshot_builder.h"
#include "core/observe/snapshot_hub.h"
#include "core/observe/stranger_probes.h"
#include "core/wire/bus_message.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace ringside {

class Anatomist;

/// What is watched: one lab's nodes.
struct ObservedCluster
{
    QString lab;
    int nodeTimeoutMs = 0;
    QString password; ///< empty: none
    std::vector<ObservedNode> nodes;
    FailoverSettings failover; ///< what the rules for failovers depend on
};

/// Watches a cluster on a thread of its own: asks every node, reads every log, sees every process, and makes
/// snapshots and events of it: two a second while nothing happens, five while something is written, twenty
/// for a few seconds around a change. A node that does not answer delays nobody. All public functions: any
/// thread.
class Observer
{
public:
    struct Sources
    {
        std::function<std::vector<NodeProcessInfo>()> processes;
        std::function<std::vector<LinkFault>()> faults;
        std::function<LedgerState()> ledger = {}; ///< empty: there is none
        std::function<MigrationState()> migration = {};
        std::function<ScopeState()> scope = {};
        /// What else is to be in each snapshot; called on the observer's thread.
        std::function<void(ClusterSnapshot&)> parts = {};
        /// What is judged of a snapshot that is whole otherwise, with what processes, logs and actions told
        /// since the last one; called on the observer's thread.
        std::function<void(ClusterSnapshot&, const Events&)> judged = {};
    };
    /// Called on the observer's thread with each new snapshot, and the events since the last one.
    using Publish = std::function<void(const Snapshot&, const Events&)>;

    Observer(Sources sources, SnapshotHub& hub, Publish publish);
    ~Observer();
    Observer(const Observer&) = delete;
    Observer& operator=(const Observer&) = delete;

    /// `fresh`: a new cluster, seats and history are forgotten; otherwise only settings or nodes changed.
    void setCluster(ObservedCluster cluster, bool fresh);
    /// Look now, at everything, and often for the next seconds.
    void hurry();
    /// Adds an event that somebody else saw (an action, the fabric).
    void note(const Event& event);
    /// What passed on the bus, for the anatomy of failovers.
    void noteMessages(const WireBatch& batch);
    /// What happens to these nodes from now on may have been brought about by this action.
    void attribute(const std::vector<int>& nodes, const QString& action, Effect effect);

private:
    struct Watched
    {
        Probe probe;
        LogTail log;
        NodeProcessInfo process;
        bool announced = false; ///< its start was told
    };

    void run(const std::stop_token& stop);
    void adoptCluster();
    void followProcesses();
    void processChanged(Watched& watched, const NodeProcessInfo& now);
    void readLogs();
    void readMessages();
    void askAll();
    Probe::Depth depth();
    qint64 paceMs() const;
    void noteWrites();
    void collect();
    void publish();
    void tellWrites(const LedgerState& ledger);
    void rest(const std::stop_token& stop);
    int numberOf(const NodeId& id) const;
    void complete(Event& event) const;

    Sources m_sources;
    SnapshotHub& m_hub;
    Publish m_publish;

    std::mutex m_mutex; ///< guards what other threads leave here
    std::optional<ObservedCluster> m_newCluster;
    bool m_newIsFresh = false;
    Events m_notes;
    std::vector<WireBatch> m_batches;
    struct Attribution
    {
        std::vector<int> nodes;
        QString action;
        qint64 timeMs = 0;
        Effect effect = Effect::Harms;
    };
    std::vector<Attribution> m_attributions;
    std::atomic<qint64> m_hurryUntilNs{0};
    std::atomic<bool> m_wantsFull{false};

    ObservedCluster m_cluster;
    std::map<int, std::unique_ptr<Watched>> m_watched;
    StrangerProbes m_strangers;
    SnapshotBuilder m_builder;
    EventFilter m_filter;
    std::unique_ptr<Anatomist> m_anatomist;
    qint64 m_lastWriteUs = 0; ///< of the ledger's first writes, the last that was told
    Events m_events;
    std::map<int, qint64> m_elections; ///< epoch of each node's last election
    Snapshot m_last;
    qint64 m_lastFullNs = 0;
    std::map<int, qint64> m_offsets; ///< of masters, when m_movedNs was judged last
    qint64 m_movedNs = 0;            ///< when something was last written
    qint64 m_roundNs = 0;            ///< when this round began
    Wake m_wake;
    std::jthread m_thread;
};

} // namespace ringside
