#pragma once

#include "core/cluster/info_text.h"
#include "core/cluster/snapshot.h"

namespace ringside {

struct NodeFacts;

/// What decides on a write at a master besides cluster_state, as INFO and CONFIG GET tell it. Nothing: not
/// told.
struct WriteGate
{
    std::optional<int> minReplicas;        ///< min-replicas-to-write; 0: not asked for (or its max-lag is 0)
    std::optional<int> goodReplicas;       ///< min_slaves_good_slaves; told only while it is asked for
    std::optional<bool> memoryFull;        ///< above maxmemory
    std::optional<bool> evicts;            ///< maxmemory-policy is not noeviction
    std::optional<bool> stopsOnFailedSave; ///< stop-writes-on-bgsave-error, and there are save points
    std::optional<bool> saveFailed;        ///< the last BGSAVE did
    std::optional<bool> appendFailed;      ///< the last write of the AOF did

    /// From the sections of INFO that `ask(full)` gets.
    void readInfo(const InfoText& info);
    /// From INFO replication, which is read more often.
    void readReplication(const InfoText& info);
    /// From the reply of CONFIG GET, as pairs.
    void readConfig(const QHash<QByteArray, QByteArray>& config);
};

/// The names for CONFIG GET.
QByteArrayList writeGateDirectives();

struct WriteVerdict
{
    Writes writes = Writes::Unknown;
    QString word; ///< of a refusal: what the server answers first (NOREPLICAS)
    QString why;  ///< the rest of a sentence about it, "min-replicas-to-write is 1 ..."; empty when accepted
};

/// Whether a write of a key in a slot of its own would be accepted now (server.c, processCommand: the checks
/// in its order). `ownsSlots`: in the eyes of the cluster.
WriteVerdict judgeWrites(const NodeFacts& facts, bool answering, bool ownsSlots);

} // namespace ringside
