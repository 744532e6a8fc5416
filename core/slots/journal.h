#pragma once

#include "core/base/result.h"
#include "core/cluster/node_id.h"
#include "core/cluster/slot_ranges.h"

#include <QString>

#include <optional>
#include <vector>

namespace ringside {

/// One pair of a migration as the journal keeps it. The ids count; numbers are for people.
struct JournalMove
{
    SlotRanges slots;
    SlotRanges done; ///< of `slots`: owned by the target's shard, and every node has heard of it
    SlotRanges open; ///< of `slots`: may be marked with keys on both sides, or be on their way by the servers
    int from = 0;
    int to = 0;
    NodeId fromId;
    NodeId toId;
    bool operator==(const JournalMove&) const = default;
};

/// A setting that was changed for the time of the migration: cluster-allow-replica-migration of a node.
struct HeldSetting
{
    int node = 0;
    QString value; ///< as it was
    bool operator==(const HeldSetting&) const = default;
};

/// What has to be known to go on with a migration, or to clean up after it, when whoever made it is gone.
struct MigrationRecord
{
    QString action; ///< its text form
    qint64 startedMs = 0;
    std::vector<JournalMove> moves;
    std::vector<HeldSetting> held;
    qint64 keys = 0; ///< moved so far
    qint64 bytes = 0;
    QString problem; ///< why it was interrupted; empty: nobody was left to say
    bool operator==(const MigrationRecord&) const = default;

    SlotRanges open() const;
    int slotsAll() const;
    int slotsDone() const;
};

/// The record as a file in the lab's directory, there while a migration runs or is interrupted. Written whole
/// or not at all (a new file takes the place of the old one), before slots are opened and after they are
/// closed. It outlives any process; after a power cut the last write may be missing, as are then the servers'
/// own last writes. One thread at a time.
class MigrationJournal
{
public:
    explicit MigrationJournal(const QString& directory);

    /// Nothing when there is none. Errors: Storage (unreadable, or not understood).
    Result<std::optional<MigrationRecord>> read() const;
    /// Errors: Storage.
    Status write(const MigrationRecord& record);
    void remove();
    const QString& path() const { return m_path; }

private:
    QString m_path;
};

} // namespace ringside
