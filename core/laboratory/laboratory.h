#pragma once

#include "core/alerts/alerts.h"
#include "core/chaos/chaos_desk.h"
#include "core/client/directory.h"
#include "core/dashboard/dashboard.h"
#include "core/fabric/address_plan.h"
#include "core/fabric/fabric.h"
#include "core/ledger/ledger.h"
#include "core/node/lab.h"
#include "core/node/node_processes.h"
#include "core/observe/bus_recorder.h"
#include "core/observe/observer.h"
#include "core/observe/wire_watch.h"
#include "core/scope/scope.h"
#include "core/slots/migration.h"
#include "core/workload/load_generator.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace ringside {

/// One open lab with everything that runs for it: its directory, the warden and the servers, the fabric and
/// what is read on its wire, the observer. Actions work on it from worker threads; all public functions may
/// be called from any thread. Destroying it ends every server (at once: call shutDown() first for an orderly
/// end).
class Laboratory
{
public:
    struct Options
    {
        QString directory;    ///< of the lab
        int basePort = 0;     ///< for a new cluster; 0: the lab's own, or 9000
        bool discard = false; ///< nobody asked to keep it: the directory goes when this object goes
    };
    /// Errors: Storage, NoProgram (the warden), NotPossible (no loopback addresses or fabric).
    static Result<std::unique_ptr<Laboratory>> open(const Options& options, Observer::Publish publish);
    ~Laboratory();
    Laboratory(const Laboratory&) = delete;
    Laboratory& operator=(const Laboratory&) = delete;

    /// A copy of what the lab remembers.
    LabRecord record() const;
    QString directory() const { return m_lab->directory(); }
    /// Where clients find its nodes.
    const client::Directory& clientDirectory() const { return m_clientDirectory; }
    /// Where its password stands for shells and scripts; empty: it has none.
    QString passwordFile() const;
    /// Changes what it remembers, and writes it down. When that fails nothing is changed. Errors: Storage.
    Status change(const std::function<void(LabRecord&)>& edit);
    /// How node `number` is started now; empty for a number that there is not.
    NodeOptions optionsOf(int number) const;
    Endpoint endpoint(int number) const;
    int nodeCount() const;
    /// The numbers of its nodes, ascending; there are gaps where nodes were removed.
    std::vector<int> numbers() const;

    NodeProcesses& processes() { return m_processes; }
    Fabric& fabric() { return *m_fabric; }
    WireWatch& wire() { return *m_wire; }
    BusRecorder& recorder() { return m_recorder; }
    /// A number for the faults that one action sets together; from 1.
    int nextFaultGroup() { return ++m_faultGroups; }
    const SnapshotHub& hub() const { return m_hub; }
    Observer& observer() { return *m_observer; }
    Ledger& ledger() { return m_ledger; }
    LoadGenerator& load() { return m_load; }
    ChaosDesk& chaos() { return m_chaos; }
    Migration& migration() { return m_migration; }
    Scope& scope() { return m_scope; }
    alerts::Alerts& alerts() { return m_alerts; }
    Dashboard& dashboard() { return m_dashboard; }
    /// Where client `client` (1, 2, ...) placed in the network calls from; empty before openNetwork().
    QString clientAddress(int client) const { return m_addresses ? m_addresses->client(client) : QString(); }

    /// Claims addresses for the recorded nodes, opens their relays, and rewrites a nodes.conf that holds
    /// addresses of another net. No server may run. Errors: NotPossible, PortTaken, Storage.
    Status openNetwork();
    /// Errors: Storage.
    Status makeNodeDirectory(int number);
    /// Takes one more node into a lab whose network is open: remembers it, makes its directory empty, opens
    /// its relays and lets the observer watch it. Its server is not started. When anything fails nothing is
    /// left of it. The caller holds the membership lock. Errors: NotPossible (open files), PortTaken,
    /// Storage.
    Status admit(const LabNode& node);
    /// What is left of a node that goes: its data, its data deleted, or not even its number.
    enum class Farewell { KeepData, DeleteData, NeverJoined };
    /// The reverse of admit(), for a node whose process has ended; the others go on. The caller holds the
    /// membership lock. Errors: Storage.
    Status dismiss(int number, Farewell farewell);
    /// Lets the observer watch the recorded nodes; `fresh` for a new cluster.
    void watch(bool fresh);
    /// Starts nodes and waits until each answers (or has loaded). Errors: as NodeProcesses::start,
    /// ProcessFailed with the server's last words, Timeout, Cancelled; nodes already started go on.
    Status startNodes(const std::vector<int>& nodes, const QString& cause, const std::stop_token& stop,
                      const std::function<void(int answering)>& progress);
    /// Takes importing marks of those slots out of the nodes.conf of a node that takes itself for a master
    /// and whose process has ended. False: it has some, and its process is there. Errors: Storage.
    Result<bool> dropImporting(int number, const std::vector<int>& slots);
    /// SIGTERM to those nodes that run, waiting for their end; SIGKILL to what is left after `patienceMs`.
    /// Returns the numbers of those that had to be killed.
    std::vector<int> stopNodes(const std::vector<int>& nodes, const QString& cause, int patienceMs);
    /// SIGKILL to every server, without waiting: whoever waits for their end goes on.
    void killServers(const QString& cause);
    /// Ends every server in order; the data is kept.
    void shutDown(const QString& cause);
    /// Kills every server and deletes the cluster's data. Errors: Storage.
    Status clear(const QString& cause);
    /// One action at a time may start nodes or change which there are: it holds this lock while it does.
    /// Errors: NotPossible when another holds it.
    Result<std::unique_lock<std::mutex>> takeMembership();
    /// The same for `quit`, which has the last word: waits until the other is done.
    std::unique_lock<std::mutex> awaitMembership() { return std::unique_lock(m_membership); }
    /// Set by `quit`.
    std::atomic<bool> quitting{false};

private:
    Laboratory(std::unique_ptr<Lab> lab, std::unique_ptr<Warden> warden, std::unique_ptr<WireWatch> wire,
               std::unique_ptr<Fabric> fabric, Observer::Publish publish);
    Status claimNet();
    Status openRelay(int number);
    void closeRelay(int number);
    void tellClients();
    void rememberSeats(const ClusterSnapshot& cluster);

    mutable std::mutex m_mutex; ///< guards m_lab
    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<Warden> m_warden;
    NodeProcesses m_processes;
    std::unique_ptr<WireWatch> m_wire; ///< outlives the fabric, which holds its tap
    BusRecorder m_recorder;
    std::unique_ptr<Fabric> m_fabric;
    std::atomic<int> m_faultGroups{0};
    client::Directory m_clientDirectory;
    Ledger m_ledger;
    LoadGenerator m_load;
    ChaosDesk m_chaos;
    Migration m_migration;
    Scope m_scope; ///< works on the migration
    alerts::Alerts m_alerts;
    std::optional<AddressPlan> m_addresses;
    std::vector<int> m_relayed; ///< nodes whose relays are open
    std::map<int, int> m_seats; ///< of each node, as last remembered; the observer's thread
    SnapshotHub m_hub;
    Dashboard m_dashboard{[this] { return m_hub.latest(); }};
    std::unique_ptr<Observer> m_observer;
    int m_anatomyReceiver = 0;
    std::mutex m_membership;
    std::mutex m_watching; ///< so that no older record is watched after a newer one
};

} // namespace ringside
