#pragma once

#include "core/slots/control.h"
#include "core/slots/journal.h"
#include "core/slots/kept_keys.h"
#include "core/slots/move_plan.h"
#include "core/slots/site.h"

#include <atomic>

namespace ringside {

/// What a migration has done.
struct MigrationOutcome
{
    int slots = 0;
    qint64 keys = 0;
    qint64 bytes = 0;
};

/// The moving of hash slots in one lab: at most one migration at a time, its journal in the lab's directory,
/// and its state for the snapshot. run(), resume() and undo() block their caller and move disjoint pairs of
/// nodes side by side, on threads of their own; everything else returns at once. Any thread.
class Migration
{
public:
    /// Takes up what an earlier Ringside has left in the directory.
    explicit Migration(const QString& directory);

    MigrationState state() const { return m_control.state(); }

    /// Errors: NotPossible (one runs or is interrupted; a shard has nobody left; a conflict), Storage,
    /// Cancelled, Timeout, Server. When it could not finish the batch under way the journal stays, and the
    /// state is Interrupted; after Cancelled it usually could.
    Result<MigrationOutcome> run(const QString& action, const MovePlan& plan, double keysPerSecond,
                                 double bytesPerSecond, const MigrationSite& site);
    /// Goes on with what was interrupted. Errors: as run().
    Result<MigrationOutcome> resume(const MigrationSite& site);
    /// Brings back the slots that were left open, and forgets the rest of the plan. Errors: as run().
    Result<MigrationOutcome> undo(const MigrationSite& site);

    /// For whoever moves slots by hand (core/scope): while it is held nothing runs here. Errors: NotPossible.
    Status claim();
    void letGo() { m_runs = false; }
    /// Writes down, while claimed, that these slots are open. For everybody else, and for resume() and
    /// undo(), they are an interrupted migration. Errors: NotPossible (there is one), Storage.
    Status leaveOpen(const QString& action, const MovePlan& plan, const QString& why,
                     const Snapshot& cluster);
    /// What was left open, if anything. Errors: Storage.
    Result<std::optional<MigrationRecord>> leftOpen() const { return m_journal.read(); }

    /// Takes effect between two batches. Error: NotPossible (nothing runs, or it is so already).
    Status pause();
    Status go();
    Status limit(double keysPerSecond, double bytesPerSecond);
    /// The lab was cleared: there is nothing to go on with.
    void forget();

private:
    Result<MigrationOutcome> carryOut(MigrationRecord record, bool back, double keysPerSecond,
                                      double bytesPerSecond, const MigrationSite& site);
    void leaveInterrupted(const MigrationRecord& record, const QString& problem);

    MigrationJournal m_journal;
    std::vector<KeptKeys> m_kept; ///< of each pair; what was interrupted in this Ringside keeps them
    MigrationControl m_control;
    std::atomic<bool> m_runs{false};
    std::atomic<bool> m_forgotten{false}; ///< while it ran
};

} // namespace ringside
