#pragma once

#include "core/client/directory.h"
#include "core/cluster/ledger_state.h"
#include "core/cluster/snapshot.h"
#include "core/fabric/fabric.h"
#include "core/ledger/history.h"
#include "core/ledger/options.h"
#include "core/ledger/owners.h"

#include <memory>
#include <mutex>

namespace ringside {

namespace ledger {
class Account;
class Crew;
struct WriterPlan;
} // namespace ledger

/// The ledger of one lab: writers placed in its network, the account of every write, and the reading back
/// that names those which were acknowledged and are gone. All functions: any thread; start() to forget()
/// block, one at a time (a second one: NotPossible). Has a thread of its own while it writes.
class Ledger
{
public:
    using Stopped = ledger::Stopped;
    using Told = ledger::Told;

    /// `fabric` must outlive it.
    explicit Ledger(Fabric& fabric);
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    /// Which nodes there are now.
    void setNodes(std::vector<client::KnownNode> nodes);
    /// Takes note of epochs and faults: to be called with every snapshot.
    void observe(const ClusterSnapshot& cluster);
    LedgerState state() const;

    /// Places the writers and lets them write; the account of a former run is dropped, its keys stay.
    /// `sourceOf` gives each client's address in the network. Errors: NotPossible (writing or reading, no
    /// owner of any slot, too few open files), BadInput (an address).
    Status start(const LedgerOptions& options, const ClusterSnapshot& now,
                 const std::function<QString(int client)>& sourceOf);
    /// No new writes; waits for those under way, for the time-out at most. Fine when nobody writes.
    Status stop();
    /// Reads back from the owners as `quiet` tells them, and judges, unless `stillTheSame` (asked at the end)
    /// has an error. Errors: NotPossible (writing, nothing written), Cancelled, Connection, Timeout, Server.
    Result<std::shared_ptr<const LedgerReport>> read(const ClusterSnapshot& quiet, const Stopped& stopped,
                                                     const Told& told,
                                                     const std::function<Status()>& stillTheSame);
    /// Errors: NotPossible (writing, nothing written), Storage, Cancelled.
    Status exportTo(const QString& path, const Stopped& stopped);
    /// Deletes the keys of every run from `masters`, and the account. Returns how many keys there were.
    /// Errors: NotPossible (writing), Cancelled, Connection, Timeout, Server.
    Result<qint64> forget(const std::vector<int>& masters, const Stopped& stopped, const Told& told);

    /// Ends whatever goes on, at once; the account stays. For the end of the servers.
    void halt();
    /// As halt(), and the account is dropped: the cluster is no more.
    void drop();

private:
    using Work = std::unique_lock<std::mutex>;
    Result<Work> takeWork();
    Result<Work> takeAccount();
    void endCrew();
    Status place(const std::vector<ledger::WriterPlan>& plans);
    void ended(const std::vector<WriterState>& states);
    void setPhase(LedgerState::Phase phase);
    std::shared_ptr<const LedgerReport> judge();
    std::vector<int> clients() const;
    ledger::History history() const;
    Work seizeWork();
    Stopped orHalted(const Stopped& stopped) const;

    Fabric& m_fabric;
    client::Directory m_directory;
    std::mutex m_work; ///< held by whoever starts, stops, reads, exports or forgets; guards m_account
    std::unique_ptr<ledger::Account> m_account; ///< the crew's while there is one
    std::atomic<int> m_halting = 0;

    mutable std::mutex m_mutex; ///< guards what follows
    ledger::History m_history;
    LedgerState m_state; ///< while writing, the crew knows the writers' states better
    std::shared_ptr<ledger::Crew> m_crew;
};

} // namespace ringside
