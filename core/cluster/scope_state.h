#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ringside {

/// What a server answered to a question of the microscope, as it gave it.
struct ScopeAnswer
{
    enum class Kind {
        NotAsked,
        Value,
        Nil,
        Moved,
        Ask,
        TryAgain,
        Error, ///< any other error reply
        Silent ///< no answer came; `text` says why
    };
    Kind kind = Kind::NotAsked;
    QString text;
    bool operator==(const ScopeAnswer&) const = default;
};

/// One row of the table: the same keys asked for in three ways, by a client that follows no redirection. A
/// row without keys could not be asked: no key is of that kind now.
struct ScopeQuestion
{
    enum class About {
        Here,    ///< a key that is still at the source
        There,   ///< one that has moved
        Missing, ///< one that does not exist
        Both,    ///< MGET of one on either side
        Named    ///< one that a person has named
    };
    About about = About::Here;
    QStringList keys;
    ScopeAnswer atSource;
    ScopeAnswer atTarget;
    ScopeAnswer afterAsking; ///< at the target, after ASKING
    bool operator==(const ScopeQuestion&) const = default;
};

/// One hash slot under the microscope: moved by hand, step by step. A plain value in the snapshot; all of it
/// is as the two nodes told at the last step or question.
struct ScopeState
{
    enum class Phase {
        Off,        ///< none has been looked at
        Open,       ///< between two steps
        Finished,   ///< the slot has its new owner
        BroughtBack ///< undone
    };
    /// In order. Whoever was promoted meanwhile may know of no mark: then the first ones come again.
    enum class Step {
        Import,  ///< SETSLOT IMPORTING at the target
        Migrate, ///< SETSLOT MIGRATING at the source
        Keys,    ///< MIGRATE, one key or some
        Level,   ///< WAIT: the target's replicas have them
        Give,    ///< SETSLOT NODE at the target
        Release, ///< SETSLOT NODE at the source, and at masters that have not heard
        None
    };
    Phase phase = Phase::Off;
    int slot = -1;
    int source = 0; ///< the masters of the two shards
    int target = 0;
    Step next = Step::None;
    bool importing = false; ///< the target's mark, for this source
    bool migrating = false; ///< the source's mark, for this target
    bool given = false;     ///< the target says that it owns the slot
    qint64 keysAtSource = 0;
    qint64 keysAtTarget = 0;
    QStringList atSource; ///< keys by name, sorted: kScopeKeysShown at most
    QStringList atTarget;
    std::vector<ScopeQuestion> questions;
    QString problem; ///< why the last step did not succeed, a sentence; empty: it did
    bool operator==(const ScopeState&) const = default;
};

inline constexpr int kScopeKeysShown = 200;

} // namespace ringside
