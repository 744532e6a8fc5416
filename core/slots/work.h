#pragma once

#include "core/slots/journal.h"
#include "core/slots/pair_mover.h"

#include <set>
#include <thread>

namespace ringside {

/// One run of a migration: a thread for each pair, of which those that share no node work side by side; the
/// journal before and after each batch. Made, run once, and gone.
class MigrationWork
{
public:
    MigrationWork(MigrationRecord record, bool back, MigrationJournal& journal, MigrationControl& control,
                  const MigrationSite& site, std::vector<KeptKeys>& kept);

    /// Blocks. `kept` has a place for each pair. Success: nothing is left to do and no slot is open.
    Status run();
    /// As it is when run() has returned.
    const MigrationRecord& record() const { return m_record; }

private:
    void movePair(size_t index);
    Status movePairs(PairMover& mover, size_t index);
    Status undoPair(PairMover& mover, size_t index);
    bool broughtBack(PairMover& mover, const Error& error, const SlotRanges& slots);
    Result<std::vector<int>> nextBatch(PairMover& mover, size_t index, PairMover::Way& way);
    Status countKeys();
    void clearReplicas() const;
    Status holdReplicaMigration();
    void releaseReplicaMigration();
    Status note(size_t index, const SlotRanges& open, const SlotRanges& done);
    bool takeNodes(const JournalMove& move);
    void returnNodes(const JournalMove& move);
    void fail(const Error& error);
    void tellProgress();
    std::vector<int> drainedNodes() const;

    MigrationRecord m_record; ///< guarded by m_mutex while threads run
    bool m_back;              ///< undo what is open
    MigrationJournal& m_journal;
    MigrationControl& m_control;
    std::vector<KeptKeys>& m_kept; ///< of each pair
    MigrationSite m_site;          ///< whose stop is this run's: cancelled, or another pair has failed
    std::stop_source m_end;
    std::stop_token m_asked;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::set<int> m_busy; ///< nodes at work
    size_t m_left = 0;    ///< pairs not done
    std::optional<Error> m_error;
};

} // namespace ringside
