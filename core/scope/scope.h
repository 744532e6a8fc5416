#pragma once

#include "core/cluster/scope_state.h"
#include "core/scope/pair_survey.h"
#include "core/scope/questions.h"
#include "core/slots/migration.h"

#include <atomic>
#include <mutex>

namespace ringside {

/// The migration microscope of one lab: one hash slot moved by hand, step by step, with a look at what
/// clients are answered in between. While it is open it is an interrupted migration to everybody else, in the
/// journal of Migration, so that whatever repairs such a one repairs this. Every step begins by asking both
/// masters how far they are: so a failover in between needs no case of its own. Blocking functions are for
/// one thread at a time; a second one is refused (NotPossible). Any thread.
class Scope
{
public:
    /// Takes up the slot that an earlier Ringside has left open. `migration` outlives it.
    explicit Scope(Migration& migration);

    ScopeState state() const;

    struct Wish
    {
        QString action; ///< its text form
        int slot = 0;
        int source = 0; ///< masters, by number
        int target = 0;
        int sampleKeys = 0; ///< so many are written first, unless they are there: `{tag}:1`, ...
    };
    /// Looks at both nodes and opens the scope; nothing is marked. Errors: NotPossible (a migration runs, or
    /// was interrupted; the slot has no keys), Storage, Connection, Timeout, Server.
    Status begin(const Wish& wish, const MigrationSite& site);
    /// Does the next step and says which; of keys so many as are asked for. Errors: as begin(); the same step
    /// may be done again. NotPossible: none is open, or a key has two values.
    Result<ScopeState::Step> step(int keys, const MigrationSite& site);
    /// All steps that are left, with the patience of a migration. Errors: as Migration::resume().
    Status finish(const MigrationSite& site);
    /// Brings all keys back and takes the marks away. Errors: as Migration::undo().
    Status undo(const MigrationSite& site);
    /// Asks the questions of the table anew; they are in the state.
    Status ask(const MigrationSite& site);
    /// The same question about one key of the slot. Errors: NotPossible (nothing is open).
    Result<ScopeQuestion> ask(const QByteArray& key, const MigrationSite& site) const;
    /// The lab was cleared.
    void forget();

private:
    struct Subject
    {
        NodeId source;
        NodeId target;
    };
    class Work;

    static Error nothingOpen();
    Result<ScopePair> open(const ClusterSnapshot& cluster, const MigrationSite& site) const;
    Status look(const MigrationSite& site);
    void question(const MigrationSite& site);
    Status carryOut(ScopeState::Step step, int keys, ScopePair& pair, const PairSurvey& survey,
                    const ClusterSnapshot& cluster, const MigrationSite& site);
    Status moveKeys(int keys, ScopePair& pair, const PairSurvey& survey, const ClusterSnapshot& cluster,
                    const MigrationSite& site);
    Status give(ScopePair& pair, const MigrationSite& site);
    Status close(const Result<MigrationOutcome>& done, const MigrationSite& site);
    Status failed(const Error& error, const MigrationSite& site);
    ScopeState known() const;
    void edit(const std::function<void(ScopeState&)>& change);

    Migration& m_migration;
    std::mutex m_work;
    std::atomic<bool> m_works{false};
    mutable std::mutex m_mutex; ///< guards the state
    ScopeState m_state;
    Subject m_subject;
    PairSurvey m_survey;  ///< the last one
    bool m_level = false; ///< no key has moved since the target's replicas had all
};

} // namespace ringside
