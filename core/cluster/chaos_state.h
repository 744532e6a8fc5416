#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace ringside {

/// One fault of a chaos plan. Times are milliseconds since the chaos began.
struct ChaosFault
{
    enum class State {
        Planned,
        Set,     ///< it is there
        Over,    ///< it was healed
        Skipped, ///< it had become forbidden; note: why
        Failed   ///< its action failed; note: why
    };
    int number = 0; ///< from 1
    QString kind;   ///< kill, pause, cut, delay, failover, move
    int node = 0;   ///< that it is done to
    qint64 atMs = 0;
    qint64 holdMs = 0; ///< how long it lasts; 0: it is done at once
    QString line;      ///< the action, in the text form
    QString undo;      ///< the action that ends it; empty: none
    State state = State::Planned;
    qint64 setMs = -1;  ///< when it was done; -1: not yet
    qint64 overMs = -1; ///< when it was healed; -1: not yet, or nothing was to be healed
    QString note;
    bool operator==(const ChaosFault&) const = default;
};

/// A chaos run as it is now, or was at its end. Figures are of the load that ran with it.
struct ChaosState
{
    enum class Phase { Running, Healing, Ended };
    Phase phase = Phase::Running;
    quint64 seed = 0;
    QString line; ///< the action that began it
    qint64 startedMs = 0;
    qint64 durationMs = 0;
    qint64 passedMs = 0;
    std::vector<ChaosFault> faults; ///< the whole plan, in order of time
    qint64 operations = 0;
    qint64 failed = 0;
    std::optional<double> availabilityOperations; ///< share, 0..1; nothing: nothing was asked yet
    std::optional<double> availabilityWindows;    ///< share of the 100 ms in which every shard answered
    qint64 longestOutageMs = 0;
    std::vector<int> answered; ///< of the last windows, oldest first: how many shards answered in each
    int shards = 0;
    QString ended;   ///< why it ended before its time, a sentence; empty: it did not
    QString verdict; ///< yes, no or unknown; empty while it runs
    bool operator==(const ChaosState&) const = default;
};

} // namespace ringside
