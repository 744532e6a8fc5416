#pragma once

#include <QString>

#include <vector>

namespace ringside {

/// A writer of the ledger: a client placed in the network that writes elements, each of them once, and keeps
/// account of every answer. Counts are of this run of the ledger.
struct WriterState
{
    int client = 0;       ///< its number as a client: the end of its links is clientEnd(client)
    int beside = 0;       ///< the node whose side of a partition it shares; 0: none
    qint64 accepted = 0;  ///< acknowledged (with WAIT: by enough replicas)
    qint64 refused = 0;   ///< definite errors: the element cannot have been written
    qint64 unknown = 0;   ///< no answer: it may have been written or not
    qint64 lost = 0;      ///< acknowledged and gone; known after reading back
    qint64 recovered = 0; ///< unknown and there
    double acceptedPerSecond = 0;
    double refusedPerSecond = 0;
    QString lastRefusal; ///< the first word of the last definite error, CLUSTERDOWN; empty: none yet
    qint64 lastRefusalMs = 0;
    qint64 lastAcceptedMs = 0;
    bool operator==(const WriterState&) const = default;
};

/// The ledger's whole account.
struct LedgerState
{
    enum class Phase {
        Off,     ///< nothing was written yet
        Writing, ///< writers are at work
        Stopped, ///< they are done; nothing was read back yet
        Reading, ///< reading back
        Read     ///< lost, recovered and phantom are known
    };
    Phase phase = Phase::Off;
    qint64 startedMs = 0;
    qint64 endedMs = 0;   ///< 0 while writing
    int waitReplicas = 0; ///< WAIT n after each write; 0: none
    qint64 lost = 0;
    qint64 recovered = 0;
    qint64 phantom = 0; ///< read back though refused or never attempted: must be 0
    std::vector<WriterState> writers;
    bool operator==(const LedgerState&) const = default;
};

} // namespace ringside
