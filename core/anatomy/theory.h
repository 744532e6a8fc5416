#pragma once

#include "core/anatomy/settings.h"
#include "core/cluster/failover.h"

/// What the rules of Redis Cluster allow for each step of a failover. Pure functions of the settings; times
/// in milliseconds. Sources are Redis 7.0.15, src/cluster.c, unless said; Valkey 8.0.1, src/cluster_legacy.c,
/// has the same bounds. They are the servers' own: time that messages spend on a delayed link comes on top.
namespace ringside {

/// clusterCron() runs ten times a second (server.c, serverCron: run_with_period(100)): whatever it decides
/// may wait so long.
inline constexpr int kCronMs = 100;
/// clusterHandleSlaveFailover(): "500 + random() % 500", and a second for each rank.
inline constexpr int kElectionDelayMs = 500;
inline constexpr int kElectionSpreadMs = 499;
inline constexpr int kRankMs = 1000;
/// cluster.h, CLUSTER_MF_TIMEOUT: a manual failover is given up after that.
inline constexpr int kManualMs = 5000;
/// What a class is promised: a new master within 15 s, with the node timeout at 5 s.
inline constexpr int kLabMs = 15'000;

/// How long a replica waits for votes: max(2 x node timeout, 2000) (clusterHandleSlaveFailover,
/// auth_timeout).
int voteTimeoutMs(int nodeTimeoutMs);
/// After which time, counted from the end of its delay, a replica may set the next delay: twice the former
/// (auth_retry_time).
int retryAfterMs(int nodeTimeoutMs);
/// At the latest so long after a node suspects another it has told somebody: clusterCron() pings one node a
/// second, and every node whose pong is older than half the node timeout; each ping and pong names all nodes
/// held PFAIL, from the next cron on (clusterSendPing, stats_pfail_nodes).
int tellingMs(int nodeTimeoutMs);

/// Since the last sign of life: until a node tells that it suspects the subject. clusterCron(): PFAIL when
/// the ping and all data are older than the node timeout; a ping is sent at the latest when the last pong is
/// half a node timeout old.
AllowedRange suspicionRange(int nodeTimeoutMs);
/// Since the first suspicion was told: until FAIL. markNodeAsFailingIfNeeded(): a node that suspects it
/// itself has heard so from a majority of the masters. The others may come to suspect it half a node timeout
/// later, and the report has to reach one of them by its next ping.
AllowedRange failRange(int nodeTimeoutMs);
/// Since FAIL: until a replica has set its delay, at its next cron.
AllowedRange eligibleRange();
/// Since FAIL: until a replica of that rank asks for votes.
AllowedRange voteRequestRange(int rank);
/// Since it has set a delay of `delayMs`: until it asks for votes, at its next cron.
AllowedRange voteRequestAfter(int delayMs);
/// Since it asked for votes: until it does so again, the first attempt having failed.
AllowedRange nextAttemptRange(int nodeTimeoutMs, int rank);
/// Since the vote request: until a vote that still counts.
AllowedRange voteRange(int nodeTimeoutMs);
/// Since the deciding vote: until the replica is master. A vote makes clusterBeforeSleep() look at once; the
/// next cron would do it at the latest.
AllowedRange promotionRange();
/// Since a manual failover was asked for: until any further step of it.
AllowedRange manualRange();
/// Since the former master was heard again: until it tells that it is a replica. It connects to everybody at
/// its next cron, and the first answer or UPDATE shows it the higher epoch (clusterUpdateSlotsConfigWith).
AllowedRange demotionRange(int nodeTimeoutMs);
/// From the last sign of life to the promotion, by the first attempt of a replica of that rank.
AllowedRange wholeRange(int nodeTimeoutMs, int rank);

/// How old a replica's data may be for it to stand for election, the node timeout taken off: repl-ping-
/// replica-period + node timeout x validity factor; nothing: any age (factor 0) (clusterHandleSlaveFailover).
std::optional<qint64> allowedDataAgeMs(const FailoverSettings& settings);
/// The age that is compared with it, of a replica whose link has been down for `downMs`.
qint64 dataAgeMs(qint64 downMs, int nodeTimeoutMs);

/// `ms` lies in it; clocks and relays are granted `kToleranceMs` at both ends.
inline constexpr double kToleranceMs = 20;
bool within(const AllowedRange& range, double ms);

} // namespace ringside
