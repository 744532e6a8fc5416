#pragma once

#include "core/cluster/chaos_state.h"
#include "core/cluster/failover.h"
#include "core/cluster/load_state.h"

#include <QByteArray>
#include <QJsonObject>

namespace ringside {

/// A short stretch of the run: who answered in it.
struct ChaosWindow
{
    qint64 atMs = 0;           ///< its beginning, since the chaos began
    std::vector<int> answered; ///< operations that each shard answered; as many as ChaosReport::shards
    int failed = 0;            ///< operations that were given up
    qint64 maxUs = -1;         ///< the longest intended latency of its answers; -1: none came
    bool operator==(const ChaosWindow&) const = default;
};

/// How long a fault was felt.
struct ChaosRecovery
{
    int fault = 0; ///< ChaosFault::number
    /// The longest time in which some shard did not answer, from the fault until the next one; 0: none was
    /// missed; nothing: not measured.
    std::optional<qint64> outageMs;
    int shard = -1; ///< which one, an index; -1: none, or not known
    bool operator==(const ChaosRecovery&) const = default;
};

/// One line of the verdict: what was promised, and what came of it.
struct ChaosVerdict
{
    enum class Answer { Yes, No, Unknown };
    QString what;     ///< "Available, operations"
    QString wanted;   ///< "at least 99.99 %"
    QString measured; ///< "99.997 %"; empty: nothing was measured
    Answer answer = Answer::Unknown;
    QString why; ///< one sentence; empty: none is needed
    bool operator==(const ChaosVerdict&) const = default;
};

/// All that the report of a chaos run says. What is not known stays nothing, and is null in JSON and a dash
/// on the page. Texts come translated; `language` says into which.
struct ChaosReport
{
    ChaosState state;
    QString language = QStringLiteral("en"); ///< as in lang=
    QString server;                          ///< "redis 7.0.15"
    QString version;                         ///< of Ringside
    int nodeTimeoutMs = 0;                   ///< 0: not known
    int masters = 0;
    int replicas = 0;

    int windowMs = 100;
    std::vector<QString> shards;      ///< their names: "shard of node 1"
    std::vector<ChaosWindow> windows; ///< whole ones only, in order of time; each `windowMs` long
    std::vector<LoadSecond> seconds;  ///< of the load that ran with it, in order of time
    std::vector<ChaosRecovery> recoveries;

    /// The shard that answered in the fewest windows (the first of several), and in which share of them;
    /// nothing: all answered in all, or nothing was measured.
    std::optional<int> worstShard;
    std::optional<double> worstAvailability;

    std::vector<Failover> failovers;

    // The ledger. The last three are known only after reading back.
    std::optional<int> waitReplicas; ///< replicas that confirmed each accepted write (WAIT); nothing: no WAIT
    std::optional<qint64> accepted, refused, unknown;
    std::optional<qint64> lost, recovered, phantom;

    std::vector<ChaosVerdict> verdicts;
    ChaosVerdict::Answer verdict = ChaosVerdict::Answer::Unknown; ///< of all of them

    /// The run is over and the servers are healed. If not, the page says plainly that it is not finished.
    bool whole = false;
    qint64 writtenMs = 0; ///< when this page was written, since the epoch
};

/// A fault as `chaos plan`, `chaos` and the report tell it; what is not known is null.
QJsonObject toJson(const ChaosFault& fault);
/// The figures inside of the page, see core/chaos/README.md.
QJsonObject toJson(const ChaosReport& report);

/// The page: one HTML file with plots, without scripts, with toJson() inside (HtmlReport::dataIn).
QByteArray chaosPage(const ChaosReport& report);

} // namespace ringside
