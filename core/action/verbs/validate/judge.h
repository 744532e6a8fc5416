#pragma once

#include "core/action/verbs/validate/item.h"
#include "core/cluster/snapshot.h"

#include <map>
#include <optional>

/// What was seen becomes an item: ok, failed or unknown. Pure; any thread.
namespace ringside::validation {

inline constexpr int kNodes = 6;
inline constexpr int kMasters = 3;
inline constexpr int kKeys = 1000;        ///< `sharding_test:dist:0` to `:999`
inline constexpr double kTolerance = 0.1; ///< around an even share
inline constexpr double kFailoverMs = 15'000;
inline constexpr double kAlarmMs = 2000;

/// `count` lies within kTolerance of `total / parts`.
bool isEven(double count, double total, int parts);
/// Running, answering, with slots.
bool isServing(const NodeState& node);
/// Numbers of the nodes that own slots, ascending.
std::vector<int> owners(const ClusterSnapshot& cluster);

/// Six nodes, three masters each with a replica in step, all answer and say ok.
Item judgeNodes(const ClusterSnapshot& cluster);
/// All slots have an owner, each master about a third of them.
Item judgeSlots(const ClusterSnapshot& cluster);

/// One value written at a master and looked for at one of its replicas.
struct Replicated
{
    int master = 0;
    int replica = 0;
    std::optional<double> ms = {}; ///< until the replica had it
    bool written = true;           ///< the master took it
    QString problem = {};          ///< why not, or why nobody could look
};
Item judgeReplication(const std::vector<Replicated>& seen);

/// One key asked of a node that does not own it.
struct Redirected
{
    int asked = 0;
    int owner = 0;
    bool right = false; ///< MOVED, with that slot and the owner's port
    bool answered = true;
    QString answer = {}; ///< the server's words, or why there are none
};
Item judgeRedirections(const std::vector<Redirected>& seen);

/// Where kKeys keys have gone.
struct Spread
{
    std::map<int, int> accepted; ///< keys that each master took
    int refused = 0;
    QString problem = {}; ///< what a refusal said, or why nobody could ask
};
Item judgeSharding(const Spread& seen);

/// Two keys with one tag, and what was done to them together.
struct Tagged
{
    int slots[2] = {-1, -1}; ///< as CLUSTER KEYSLOT tells; -1: no answer
    int expected = 0;        ///< as computed here
    bool together = false;   ///< a pipeline with both succeeded
    bool apart = false;      ///< without the tag the server refused with CROSSSLOT
    QString problem = {};
};
Item judgeTags(const Tagged& seen);

/// A master killed with SIGKILL.
struct Fall
{
    int killed = 0;                ///< 0: none was, see problem
    int promoted = 0;              ///< 0: nobody
    double servedMs = 0;           ///< from the signal until its slots were served again, or until we gave up
    std::optional<double> wholeMs; ///< as the anatomy tells: last sign of life to the promotion
    QString problem = {};          ///< why none was killed, or why nobody was promoted
};
Item judgeFailover(const Fall& seen);

/// What the alerts told of it.
struct Alarm
{
    int killed = 0;                 ///< 0: none was
    bool slow = false;              ///< the lab's hold times are set to `slow`
    bool judged = false;            ///< somebody judges alerts
    std::optional<double> raisedMs; ///< from the signal until node-down was raised; nothing: it was not
    bool failoverTold = false;      ///< failover-happened was raised as well
};
Item judgeAlarm(const Alarm& seen);

/// What the ledger found after it.
struct Losses
{
    qint64 accepted = 0; ///< acknowledged, with WAIT 1
    qint64 lost = 0;
    bool known = false;
    QString problem = {}; ///< why it is not known
};
Item judgeLoss(const Losses& seen);

/// A master that can be killed with good reason to expect a failover: its replica answers and is linked, and
/// a majority of masters stays. 0: none, and `why` says why.
int victimOf(const ClusterSnapshot& cluster, QString& why);

} // namespace ringside::validation
