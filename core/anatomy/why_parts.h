#pragma once

#include "core/anatomy/why_nobody.h"

namespace ringside {

/// What the parts of whyNobody() look at, and what they share.
struct WhyContext
{
    const ClusterSnapshot& cluster;
    const Failover& failover;
    const FailoverEvidence& evidence;

    int subject() const { return failover.subject; }
    qint64 nowUs() const { return cluster.timeMs * 1000; }
    int timeoutMs() const;
    FailoverSettings settings() const;
    /// The shard whose slots the subject owns, or nullptr.
    const ShardState* shard() const;
    /// The subject's replicas by number.
    std::vector<int> replicas() const;
    /// Masters with slots, the subject among them: the size of the cluster.
    std::vector<int> voters() const;
    int quorum() const { return int(voters().size()) / 2 + 1; }
    /// Those of them that run and answer, without the subject unless it hands over.
    std::vector<int> livingVoters() const;
    const FailoverStep* lastStep(FailoverStep::Kind kind, int node = 0) const;
};

/// `7.2 s`.
QString seconds(qint64 ms);
/// `node 2`, `nodes 2 and 3`, `nodes 2, 3 and 5`.
QString nodeNames(const std::vector<int>& numbers);
/// Why a node cannot do anything: "does not run (killed by SIGKILL)", "is paused"; empty: it can.
QString unableWord(const NodeState& node);

/// Why this replica may not stand for election, in a sentence; empty: it may.
QString whyNotStanding(const WhyContext& why, int replica);
/// Masters that are missing for FAIL and for votes; empty: there are enough.
QStringList whyNoMajority(const WhyContext& why);
/// Who suspects the subject, while FAIL is not declared.
QStringList whyNoFail(const WhyContext& why);
/// Votes that do not arrive: links cut, messages swallowed, votes refused.
QStringList whyNoVotes(const WhyContext& why, const std::vector<int>& standing);
/// What only takes its time.
QStringList whyNotYet(const WhyContext& why, const std::vector<int>& standing);
/// What a manual failover waits for.
QStringList whyNoHandover(const WhyContext& why);

} // namespace ringside
