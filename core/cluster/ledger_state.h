#pragma once

#include "core/cluster/ledger_report.h"

#include <QString>

#include <memory>
#include <vector>

namespace ringside {

/// A node accepted a writer's element in a slot where another node had done so before, or nobody.
struct NewOwner
{
    int node = 0;
    qint64 acceptedUs = 0; ///< microseconds since the epoch
    bool operator==(const NewOwner&) const = default;
};

/// What one node has answered a writer, by the node asked last.
struct AskedNode
{
    int node = 0; ///< 0: nobody was known to own the slot
    qint64 accepted = 0;
    qint64 refused = 0; ///< unreachable ones included
    qint64 unknown = 0;
    qint64 lastAcceptedMs = 0; ///< 0: never
    qint64 lastRefusalMs = 0;
    QString lastRefusal = {}; ///< the server's first word, or `unreachable`; empty: none yet
    bool operator==(const AskedNode&) const = default;
};

/// A writer of the ledger: a client placed in the network that writes elements, each of them once, and keeps
/// account of every answer. Counts are of this run of the ledger.
struct WriterState
{
    int client = 0;               ///< its number as a client: the end of its links is clientEnd(client)
    int beside = 0;               ///< the node whose side of a partition it shares; 0: none
    qint64 accepted = 0;          ///< acknowledged (with WAIT: by enough replicas)
    qint64 refused = 0;           ///< definite errors: the element cannot have been written
    qint64 unreachable = 0;       ///< those of `refused` that were never sent: no connection to the node
    qint64 unknown = 0;           ///< no answer: it may have been written or not
    qint64 lost = 0;              ///< acknowledged and gone; known after reading back
    qint64 recovered = 0;         ///< unknown and there
    double acceptedPerSecond = 0; ///< over the last second; 0 unless writing
    double refusedPerSecond = 0;
    double unknownPerSecond = 0;
    /// The last definite error of a server, its first word: CLUSTERDOWN; empty: none yet.
    QString lastRefusal;
    int lastRefusedBy = 0; ///< the node that said so
    qint64 lastRefusalMs = 0;
    qint64 lastAcceptedMs = 0;
    int lastAcceptedBy = 0;
    std::vector<NewOwner> newOwners; ///< the latest ones, in order: when a failover was over for this client
    std::vector<AskedNode> nodes;    ///< those it has asked, in order of number

    /// What that node has answered it; all 0 when it was never asked.
    AskedNode asked(int node) const
    {
        for (const AskedNode& one : nodes) {
            if (one.node == node)
                return one;
        }
        return {node};
    }
    bool operator==(const WriterState&) const = default;
};

/// The ledger's whole account.
struct LedgerState
{
    enum class Phase {
        Off,     ///< nothing was written yet, or it is forgotten
        Writing, ///< writers are at work, and their clients are in the network
        Stopped, ///< they are done; nothing was read back yet
        Reading, ///< reading back
        Read     ///< lost, recovered and phantom are known
    };
    Phase phase = Phase::Off;
    QString run; ///< a short random word in all keys of this run; empty when off
    qint64 startedMs = 0;
    qint64 endedMs = 0;   ///< 0 while writing
    int waitReplicas = 0; ///< WAIT n after each write; 0: none
    double rate = 0;      ///< operations per second wanted of each writer; 0: as many as can be
    qint64 bytes = 0;     ///< memory that the account takes here
    double progress = 0;  ///< of reading back: 0..1
    QString note;         ///< why writing ended by itself, a sentence; empty: it did not
    qint64 lost = 0;
    qint64 recovered = 0;
    qint64 phantom = 0; ///< read back though refused, or another value: must be 0
    std::vector<WriterState> writers;
    std::shared_ptr<const LedgerReport> report; ///< when phase is Read, otherwise null
    bool operator==(const LedgerState&) const = default;
};

} // namespace ringside
