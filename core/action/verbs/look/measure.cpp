// measure: a failover many times over, and how its times spread.

#include "core/action/verb.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/lab/form.h"
#include "core/action/verbs/table.h"
#include "core/anatomy/statistics.h"
#include "core/anatomy/theory.h"
#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kMeasureWholeMs = 60'000;
constexpr int kMeasureToldMs = 5000; // for the last witnesses of a failover that is over

/// A way to take a master away and to bring it back, as two other actions.
struct Harm
{
    const char* word;
    const char* take;
    const char* restore; ///< empty: heal, which names no node
};
constexpr Harm kHarms[] = {{"kill", "kill", "restart"},
                           {"stop", "stop", "restart"},
                           {"pause", "pause", "resume"},
                           {"isolate", "isolate", ""}};

const Harm* harmOf(const Action& action)
{
    const QString wanted = action.option(u"by").value_or(QStringLiteral("kill"));
    const auto found = std::find_if(std::begin(kHarms), std::end(kHarms),
                                    [&](const Harm& h) { return wanted == QLatin1String(h.word); });
    return found == std::end(kHarms) ? nullptr : found;
}

/// Does another action within this one: its commands and its errors are this one's.
Status perform(const QString& verb, const QString& node, ActionContext& context)
{
    const Action action{verb, node.isEmpty() ? QStringList() : QStringList{node}, {}};
    const Verb* row = findVerb(verb);
    if (const auto reason = row->whyNot(action, *context.lab().hub().latest()))
        return Error{ErrorCode::NotPossible, *reason};
    const Result<QJsonObject> done = row->run(action, context);
    return done ? Status(Done{}) : Status(done.error());
}

int lastFailover(const ClusterSnapshot& cluster)
{
    return cluster.failovers && !cluster.failovers->empty() ? cluster.failovers->back().number : 0;
}

/// The failover of `subject` after number `after`, once all is whole again.
const Failover* finished(const ClusterSnapshot& cluster, int subject, int after)
{
    if (!cluster.failovers)
        return nullptr;
    for (const Failover& failover : *cluster.failovers) {
        if (failover.number > after && failover.subject == subject && failover.promoted > 0 &&
            failover.state == Failover::State::Whole)
            return &failover;
    }
    return nullptr;
}

int patienceMs(const ClusterSnapshot& cluster)
{
    return 20'000 + 6 * cluster.nodeTimeoutMs; // two attempts at an election
}

/// That failover's times. The wire may tell its part later than the polls say that all is whole: it gets as
/// long again. Nothing: nobody saw who was promoted, and when.
Result<std::optional<FailoverSample>> measured(int subject, int after, ActionContext& context)
{
    const auto told = context.await(
        [&](const ClusterSnapshot& c) { return finished(c, subject, after) != nullptr; }, kMeasureToldMs,
        CoreText::tr("The end of the failover of node %1 was not seen").arg(subject));
    if (!told)
        return told.error();
    const auto sampled = [&](const ClusterSnapshot& cluster) {
        const Failover* failover = finished(cluster, subject, after);
        return failover ? sampleOf(*failover) : std::nullopt;
    };
    const auto whole = [&](const ClusterSnapshot& cluster) {
        const auto sample = sampled(cluster);
        return sample && sample->wholeMs;
    };
    const auto complete = context.await(
        whole, kMeasureToldMs, CoreText::tr("It was not seen when node %1 went silent").arg(subject));
    if (!complete && complete.error().code == ErrorCode::Cancelled)
        return complete.error();
    return sampled(complete ? **complete : *context.lab().hub().latest());
}

/// One failover of the shard in that seat. Errors: as the actions it is made of, Timeout, Cancelled.
Result<FailoverSample> round(int seat, const Harm& harm, ActionContext& context)
{
    const auto whole = context.await(isFormed, kMeasureWholeMs, CoreText::tr("The cluster is not whole"));
    if (!whole)
        return whole.error();
    const int master = (*whole)->shards[size_t(seat)].master;
    const int before = lastFailover(**whole);
    if (const Status taken = perform(QLatin1String(harm.take), QString::number(master), context); !taken)
        return taken.error();
    const auto promoted = context.await(
        [&](const ClusterSnapshot& c) {
            return c.shards[size_t(seat)].master != master && c.shards[size_t(seat)].served;
        },
        patienceMs(**whole), CoreText::tr("No replica took the place of node %1").arg(master));
    // Whatever came of it, the master comes back.
    const Status restored = perform(QLatin1String(*harm.restore ? harm.restore : "heal"),
                                    *harm.restore ? QString::number(master) : QString(), context);
    if (!promoted)
        return promoted.error();
    if (!restored)
        return restored.error();
    const auto again =
        context.await(isFormed, kMeasureWholeMs, CoreText::tr("The cluster is not whole again"));
    if (!again)
        return again.error();
    const auto sample = measured(master, before, context);
    if (!sample)
        return sample.error();
    if (!*sample)
        return Error{ErrorCode::NotPossible,
                     CoreText::tr("The failover of node %1 was not measured.").arg(master)};
    return **sample;
}

std::optional<ArgumentError> checkMeasure(const Action& action)
{
    if (const auto error = checkInt(action, QStringLiteral("times"), 1, 1000))
        return error;
    if (!harmOf(action))
        return ArgumentError{0, QStringLiteral("by"),
                             CoreText::tr("Write by=kill, by=stop, by=pause or by=isolate.")};
    if (const auto error = checkOneNodeList(action))
        return error;
    bool ok = false;
    action.arguments[0].toInt(&ok);
    return ok ? std::nullopt
              : std::optional(ArgumentError{
                    0, {}, CoreText::tr("Name one node of the shard whose failovers are to be measured.")});
}

std::optional<QString> whyNotMeasure(const Action& action, const ClusterSnapshot& cluster)
{
    if (action.arguments.isEmpty())
        return needsCluster(cluster);
    if (auto unknown = unknownNodes(action.arguments[0], cluster))
        return unknown;
    const NodeState* named = cluster.node(action.arguments[0].toInt());
    if (!named)
        return CoreText::tr("Name one node of the shard whose failovers are to be measured.");
    const NodeState& node = *named;
    if (node.shard < 0 || cluster.shards[size_t(node.shard)].replicas.empty())
        return CoreText::tr("Node %1 has no replica in its shard, so no node can take over.")
            .arg(node.number);
    const auto masters = std::count_if(cluster.shards.begin(), cluster.shards.end(),
                                       [](const ShardState& s) { return !s.slots.isEmpty(); });
    if (masters < 3)
        return CoreText::tr("With fewer than three masters, the others have no majority when one fails.");
    return std::nullopt;
}

Result<QJsonObject> runMeasure(const Action& action, ActionContext& context)
{
    const int times = *intOption(action, QStringLiteral("times"), 1, 1000, 20);
    const Harm& harm = *harmOf(action);
    const int seat = context.lab().hub().latest()->node(action.arguments[0].toInt())->shard;
    const int nodeTimeoutMs = context.lab().hub().latest()->nodeTimeoutMs;
    std::vector<FailoverSample> samples;
    for (int i = 0; i < times; ++i) {
        context.progress(double(i) / times, CoreText::tr("Failover %1 of %2").arg(i + 1).arg(times));
        const Result<FailoverSample> sample = round(seat, harm, context);
        if (!sample)
            return Error{sample.error().code,
                         CoreText::tr("Failover %1 of %2: %3")
                             .arg(QString::number(i + 1), QString::number(times), sample.error().message),
                         sample.error().advice};
        samples.push_back(*sample);
        // Redis 7.0 takes a replica for elected on the votes of an election that is younger than this, and
        // then nobody is promoted (core/anatomy/README.md, "Known edges"). Its last one was two rounds ago.
        if (i + 1 < times) {
            context.progress(double(i + 1) / times,
                             CoreText::tr("Waiting, so that this election does not affect the next one"));
            if (const Status rested = context.rest(voteTimeoutMs(nodeTimeoutMs)); !rested)
                return rested.error();
        }
    }
    return toJson(statisticsOf(std::move(samples), nodeTimeoutMs));
}

} // namespace

Verb measureVerb()
{
    return {QStringLiteral("measure"),
            QStringLiteral("measure N [times=20] [by=kill|stop|pause|isolate]"),
            CoreText::tr("repeats the failover in the shard of node N, and tells how the times spread"),
            {QStringLiteral("times"), QStringLiteral("by")},
            checkMeasure,
            whyNotMeasure,
            runMeasure};
}

} // namespace ringside
