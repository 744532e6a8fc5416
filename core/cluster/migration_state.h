#pragma once

#include "core/cluster/slot_ranges.h"

#include <QString>

#include <vector>

namespace ringside {

/// One pair of a migration: slots that go from one shard to another.
struct MigrationMove
{
    int from = 0; ///< the masters as they were planned; after a failover their successors do the work
    int to = 0;
    SlotRanges slots;
    int slotsDone = 0;
    bool atomic = false; ///< the servers move what is under way by themselves, and nothing is marked
    bool operator==(const MigrationMove&) const = default;
};

/// Hash slots on their way, as a plain value in the snapshot.
struct MigrationState
{
    enum class Phase {
        Off,        ///< no slots are on their way, and none were left behind
        Running,    ///< slots move
        Paused,     ///< between two batches; no slot is open
        Waiting,    ///< a node is gone; waiting for its replica to be promoted
        Interrupted ///< it ended before it was done; the journal knows what is left
    };
    Phase phase = Phase::Off;
    QString action;       ///< its text form
    qint64 startedMs = 0; ///< since the epoch
    std::vector<MigrationMove> moves;
    SlotRanges open; ///< under way: marked at both ends, or not known to be clean (Interrupted)
    int slotsDone = 0;
    int slotsAll = 0;
    qint64 keys = 0;    ///< moved
    qint64 keysAll = 0; ///< as counted at the start
    qint64 bytes = 0;   ///< moved: MEMORY USAGE where it was asked, else the node's average key
    double keysPerSecond = 0;
    double bytesPerSecond = 0;
    qint64 leftMs = -1;   ///< time left at this pace; below 0: not known
    double keysLimit = 0; ///< the throttle, keys a second; 0: none
    double bytesLimit = 0;
    QString problem; ///< why it waits or was interrupted, a sentence; empty: nothing is wrong
    bool operator==(const MigrationState&) const = default;
};

} // namespace ringside
