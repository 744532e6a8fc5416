#include "core/client/retry_rules.h"

#include <algorithm>

namespace ringside::client {

namespace {

RetryRules ringsideRules()
{
    RetryRules rules;
    rules.name = QStringLiteral("ringside");
    return rules;
}

/// retryDelayOnFailover 100, retryDelayOnClusterDown 300, maxRetriesPerRequest 3; the rest as ioredis.
RetryRules labRules()
{
    RetryRules rules;
    rules.name = QStringLiteral("lab");
    rules.retries = 3;
    rules.bounceUs = 0;
    rules.tryAgainUs = rules.connectionUs = 100'000;
    rules.clusterDownUs = 300'000;
    rules.steady = true;
    rules.jittered = false;
    rules.readOnly = false;
    rules.deadlineUs = 60'000'000;
    return rules;
}

/// lib/cluster/ClusterOptions.ts: retryDelayOnMoved 0, OnFailover, OnClusterDown and OnTryAgain 100; each
/// counts as one of 16 "redirections".
RetryRules ioredisRules()
{
    RetryRules rules = labRules();
    rules.name = QStringLiteral("ioredis");
    rules.retries = 16;
    rules.clusterDownUs = 100'000;
    return rules;
}

/// redis/cluster.py: TTL of 16; ten tries, each after 10 ms to 1 s by chance; TRYAGAIN 50 ms, CLUSTERDOWN
/// 250 ms.
RetryRules redisPyRules()
{
    RetryRules rules;
    rules.name = QStringLiteral("redis-py");
    rules.retries = 10;
    rules.bounceUs = 0;
    rules.clusterDownUs = 250'000;
    rules.connectionUs = 10'000;
    rules.longestUs = 1'000'000;
    rules.readOnly = false;
    rules.deadlineUs = 60'000'000;
    return rules;
}

} // namespace

const std::vector<RetryRules>& retryRules()
{
    static const std::vector<RetryRules> all{ringsideRules(), labRules(), ioredisRules(), redisPyRules()};
    return all;
}

const RetryRules* findRetryRules(const QString& name)
{
    const std::vector<RetryRules>& all = retryRules();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const RetryRules& r) { return r.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace ringside::client
