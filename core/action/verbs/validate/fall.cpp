#include "core/action/verbs/validate/fall.h"

#include "core/action/verbs/lab/form.h"
#include "core/base/core_text.h"
#include "core/cluster/alert_state.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>

namespace ringside::validation {

namespace {

constexpr qint64 kFallWrites = 100; // before the kill, and again after it
constexpr int kWritesMs = 10'000;
constexpr int kFallWholeMs = 60'000;
constexpr int kBackMs = 15'000;
constexpr int kFallToldMs = 5000; // for the last witnesses of a failover that is over

qint64 acceptedOf(const ClusterSnapshot& cluster)
{
    qint64 accepted = 0;
    for (const WriterState& writer : cluster.ledger.writers)
        accepted += writer.accepted;
    return accepted;
}

int shardOf(int node, const ClusterSnapshot& cluster)
{
    const NodeState* state = cluster.node(node);
    return state ? state->shard : -1;
}

/// The latest failover of that node after number `after`, or nullptr.
const Failover* failoverOf(int subject, int after, const ClusterSnapshot& cluster)
{
    const Failover* found = nullptr;
    if (cluster.failovers) {
        for (const Failover& failover : *cluster.failovers) {
            if (failover.subject == subject && failover.number > after)
                found = &failover;
        }
    }
    return found;
}

bool isSince(const Alert& alert, qint64 fromMs, const char* rule, int node)
{
    const bool about = alert.node == node || alert.other == node;
    return alert.rule == QLatin1String(rule) && about && alert.raisedMs >= fromMs;
}

/// The alert about that node that was raised since then, over or not.
const Alert* raisedSince(const ClusterSnapshot& cluster, qint64 fromMs, const char* rule, int node)
{
    if (!cluster.alerts)
        return nullptr;
    for (const auto* list : {&cluster.alerts->active, &cluster.alerts->cleared}) {
        for (const Alert& alert : *list) {
            if (isSince(alert, fromMs, rule, node))
                return &alert;
        }
    }
    return nullptr;
}

int lastNumber(const ClusterSnapshot& cluster)
{
    return cluster.failovers && !cluster.failovers->empty() ? cluster.failovers->back().number : 0;
}

/// One walk through it; its end puts back what it has changed.
class Walk
{
public:
    explicit Walk(Bench& bench)
        : m_bench(bench)
    {
    }
    ~Walk()
    {
        if (!m_bench.isScratch())
            putBack();
    }
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;

    FallAndLosses go()
    {
        const Snapshot now = m_bench.fresh();
        m_whole = isFormed(*now);
        QString why;
        const int victim = victimOf(*now, why);
        if (victim == 0) {
            m_seen.fall.problem = m_seen.losses.problem = why;
            return m_seen;
        }
        startWriting(victim, *now);
        if (!fell(victim, *now)) {
            if (m_seen.losses.problem.isEmpty())
                m_seen.losses.problem = CoreText::tr("There was no failover.");
        } else {
            awaitWrites(0.65);
            bringBack(victim);
            measure(victim, lastNumber(*now));
            readBack();
        }
        return m_seen;
    }

private:
    /// Also after a stop. What cannot be put back is seen in the lab, and `check` names it.
    void putBack()
    {
        if (m_writing)
            m_bench.performAnyway(QStringLiteral("ledger stop"));
        const Snapshot now =
            m_down ? m_bench.freshAnyway() : m_bench.latest(); // the signal may be on its way
        const NodeState* down = m_down ? now->node(m_down) : nullptr;
        if (down && !down->running()) { // it is, when the signal was refused
            m_bench.performAnyway(QStringLiteral("restart %1").arg(m_down));
            if (m_whole)
                m_bench.awaitAnyway(isFormed, kBackMs);
        }
        if (m_account)
            m_bench.performAnyway(QStringLiteral("ledger forget"));
    }

    /// Beside another master, so that the writer is no part of what falls.
    void startWriting(int victim, const ClusterSnapshot& now)
    {
        m_bench.tell(0.35, CoreText::tr("Starting a client that writes with WAIT 1"));
        int beside = victim;
        for (const NodeState& node : now.nodes) {
            if (isServing(node) && node.number != victim)
                beside = node.number;
        }
        const ActionResult started =
            m_bench.perform(QStringLiteral("ledger start wait=1 beside=%1").arg(beside));
        m_writing = m_account = started.ok;
        if (started.error)
            m_seen.losses.problem = started.error->message;
        awaitWrites(0.4);
    }

    /// Some more acknowledged writes than there are now.
    void awaitWrites(double part)
    {
        if (!m_writing)
            return;
        m_bench.tell(part, CoreText::tr("Waiting for acknowledged writes"));
        const qint64 wanted = acceptedOf(*m_bench.latest()) + kFallWrites;
        if (!m_bench.await([&](const ClusterSnapshot& c) { return acceptedOf(c) >= wanted; }, kWritesMs))
            m_seen.losses.problem = CoreText::tr("Fewer than %1 writes were acknowledged within %2 s.")
                                        .arg(kFallWrites)
                                        .arg(kWritesMs / 1000);
    }

    /// Kills it and waits for its successor. False: nothing more can be learnt.
    bool fell(int victim, const ClusterSnapshot& now)
    {
        Fall& fall = m_seen.fall;
        if (m_bench.stopped())
            return false;
        m_bench.tell(0.45, CoreText::tr("Killing node %1 and waiting for the failover").arg(victim));
        const int seat = shardOf(victim, now);
        const int before = lastNumber(now);
        const qint64 killedMs = QDateTime::currentMSecsSinceEpoch();
        QElapsedTimer timer;
        timer.start();
        m_down = victim;
        const ActionResult killed = m_bench.perform(QStringLiteral("kill %1").arg(victim));
        if (!killed.ok) {
            fall.problem = killed.error->message;
            return false;
        }
        const auto served = [&](const ClusterSnapshot& c) {
            if (seat < 0 || seat >= int(c.shards.size()))
                return false;
            const ShardState& shard = c.shards[size_t(seat)];
            return shard.master > 0 && shard.master != victim && shard.served;
        };
        const bool promoted = m_bench.await(served, int(kFailoverMs) + 6 * now.nodeTimeoutMs);
        fall.servedMs = double(timer.nsecsElapsed()) / 1e6;
        if (m_bench.stopped())
            return false;
        fall.killed = victim;
        noteAlarm(victim, killedMs);
        const Snapshot after = m_bench.latest();
        if (promoted)
            fall.promoted = after->shards[size_t(seat)].master;
        else if (const Failover* failover = failoverOf(victim, before, *after))
            fall.problem = failover->whyNobody.join(u' ');
        return promoted;
    }

    /// The alert of the kill is raised by now; that of the failover may want one more look at the wire.
    void noteAlarm(int victim, qint64 killedMs)
    {
        m_bench.await(
            [&](const ClusterSnapshot& c) { return raisedSince(c, killedMs, "failover-happened", victim); },
            kFallToldMs);
        const Snapshot now = m_bench.latest();
        Alarm& alarm = m_seen.alarm;
        alarm.killed = victim;
        alarm.judged = now->alerts != nullptr;
        alarm.slow = alarm.judged && now->alerts->holds == u"slow";
        alarm.failoverTold = raisedSince(*now, killedMs, "failover-happened", victim);
        if (const Alert* down = raisedSince(*now, killedMs, "node-down", victim))
            alarm.raisedMs = double(down->raisedMs - killedMs);
    }

    void bringBack(int victim)
    {
        m_bench.tell(0.75, CoreText::tr("Starting node %1 again").arg(victim));
        if (m_writing && m_bench.perform(QStringLiteral("ledger stop")).ok)
            m_writing = false;
        const ActionResult restarted = m_bench.perform(QStringLiteral("restart %1").arg(victim));
        if (restarted.ok)
            m_down = 0;
        else
            m_seen.losses.problem = restarted.error->message;
    }

    /// The anatomy's own time. The wire may tell its part later than the polls.
    void measure(int victim, int before)
    {
        const auto whole = [&](const ClusterSnapshot& cluster) {
            const Failover* failover = failoverOf(victim, before, cluster);
            return failover ? failover->wholeMs() : std::nullopt;
        };
        if (m_down || (m_whole && !m_bench.await(isFormed, kFallWholeMs)))
            return;
        m_bench.await([&](const ClusterSnapshot& c) { return whole(c).has_value(); }, kFallToldMs);
        m_seen.fall.wholeMs = whole(*m_bench.latest());
    }

    void readBack()
    {
        if (!m_account || m_down || m_bench.stopped())
            return;
        m_bench.tell(0.85, CoreText::tr("Reading back every write"));
        // What was broken before does not get whole by waiting; the ledger says what it is.
        const ActionResult read =
            m_bench.perform(QStringLiteral("ledger read timeout=%1")
                                .arg(m_whole ? QStringLiteral("60s") : QStringLiteral("5s")));
        Losses& losses = m_seen.losses;
        if (!read.ok) {
            losses.problem = read.error->text();
            return;
        }
        losses.lost = read.result[QStringLiteral("lost")].toInteger();
        losses.accepted = acceptedOf(*m_bench.latest());
        losses.known = losses.problem.isEmpty() || losses.lost > 0;
    }

    Bench& m_bench;
    FallAndLosses m_seen;
    bool m_writing = false;
    bool m_account = false; ///< a ledger that is to be forgotten
    bool m_whole = false;   ///< before anything was done
    int m_down = 0;         ///< the node that is to be started again
};

} // namespace

FallAndLosses probeFall(Bench& bench)
{
    return Walk(bench).go();
}

} // namespace ringside::validation
