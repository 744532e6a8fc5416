#pragma once

#include <QString>

#include <vector>

/// What the ledger knows after reading back, as values. Times are milliseconds since the epoch.
namespace ringside {

/// A stretch of time in which something was wrong: a fault on links, a process that had ended or was paused.
struct FaultInterval
{
    QString cause = {}; ///< text of the action that set it, or a few words; for people
    qint64 sinceMs = 0;
    qint64 liftedMs = 0; ///< 0: it still lasts
    int node = 0;        ///< whose process it was; 0: a fault on links
    int group = 0;       ///< LinkFault::group; 0: none
    // Known after reading back:
    qint64 lost = 0;                ///< lost writes that were acknowledged in it, or just before it
    qint64 firstLostAfterMs = 0;    ///< after its beginning; below 0: acknowledged before it
    qint64 lastLostAfterMs = 0;     ///< meaningful when lost > 0, as the first
    qint64 firstRefusalAfterMs = 0; ///< the first time in it that a server refused; 0: none did
    QString firstRefusal = {};      ///< in that server's first word: CLUSTERDOWN
    int refusedBy = 0;              ///< which node that was
    bool operator==(const FaultInterval&) const = default;
};

/// A write that was acknowledged and is gone.
struct LostWrite
{
    qint64 number = 0; ///< of the operation, from 0
    QString key = {};
    int client = 0; ///< the writer, as WriterState::client
    int slot = 0;
    int node = 0;       ///< who acknowledged it
    quint64 epoch = 0;  ///< that node's config epoch at the time; 0: not known
    qint64 ackMs = 0;   ///< when the acknowledgement came
    int fault = -1;     ///< index in LedgerReport::faults; -1: none was set
    qint64 afterMs = 0; ///< since the beginning of that fault
    bool operator==(const LostWrite&) const = default;
};

/// Lost writes by the node that had acknowledged them.
struct NodeLoss
{
    int node = 0;
    qint64 lost = 0;
    qint64 firstAckMs = 0; ///< of the lost ones
    qint64 lastAckMs = 0;
    bool operator==(const NodeLoss&) const = default;
};

/// The outcome of reading back.
struct LedgerReport
{
    qint64 readMs = 0; ///< when reading ended
    qint64 attempted = 0;
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 unknown = 0;
    qint64 lost = 0;                   ///< accepted - seen
    qint64 recovered = 0;              ///< unknown and seen
    qint64 phantom = 0;                ///< refused and seen, or another value than was written
    std::vector<NodeLoss> byNode;      ///< in order of node
    std::vector<FaultInterval> faults; ///< those that overlap the run, in order of beginning
    std::vector<LostWrite> lostWrites; ///< the first ones, in order of number; `lost` counts all
    bool operator==(const LedgerReport&) const = default;
};

} // namespace ringside
