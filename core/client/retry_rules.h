#pragma once

#include <QString>

#include <vector>

namespace ringside::client {

/// How a client behaves when the answer is no answer. Durations in microseconds.
struct RetryRules
{
    QString name;       ///< as it is written: `ringside`
    int redirects = 16; ///< MOVED and ASK followed at most
    /// Other troubles after which it tries again, at most; 0: none. So many that the deadline comes first: a
    /// failover at the usual node timeout of 5 s takes up to 8.
    int retries = 60;
    /// The first pause after each kind of trouble. It doubles up to `longestUs`, unless `steady`.
    qint64 bounceUs = 20'000;      ///< a redirection back to a node that was asked already
    qint64 tryAgainUs = 50'000;    ///< TRYAGAIN
    qint64 clusterDownUs = 50'000; ///< CLUSTERDOWN, MASTERDOWN, LOADING, nobody owns the slot
    qint64 connectionUs = 50'000;  ///< unreachable, or the connection ended
    qint64 longestUs = 500'000;
    bool steady = false;            ///< each pause as long as the first
    bool jittered = true;           ///< between half and all of it, by chance
    bool readOnly = true;           ///< READONLY: asks for the owners and tries again; else it is an error
    qint64 attemptUs = 1'000'000;   ///< for one answer
    qint64 deadlineUs = 10'000'000; ///< for the whole command, pauses included
};

/// What is known by name: `ringside` (wire.md's advice: patient, jittered), `lab` (Step 5.1 of the handout:
/// retry on failover 100 ms, on cluster down 300 ms, 3 retries), `ioredis` (ClusterOptions.ts: 100 ms each,
/// 16 redirections, no READONLY), `redis-py` (cluster.py and its backoff: 10 tries, 10 ms to 1 s by chance).
const std::vector<RetryRules>& retryRules();
/// Nothing of that name: nullptr.
const RetryRules* findRetryRules(const QString& name);

} // namespace ringside::client
