// What has happened since a wait, or a lesson's step, began.

#include "core/action/conditions/forms.h"
#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/cluster/moving_slots.h"

#include <algorithm>

namespace ringside::conditions {

namespace {

Finding noBeginning()
{
    return unknown(CoreText::tr("it is not known how it was before."));
}

/// What a dead node had marked is of no concern to anybody: those that answer count.
std::map<int, MovingSlot> openNow(const ClusterSnapshot& cluster)
{
    ClusterSnapshot alive = cluster;
    std::erase_if(alive.nodes, [](const NodeState& node) { return !node.answering; });
    return movingSlots(alive);
}

/// The failovers of which a step lies after the beginning, the latest first.
std::vector<const Failover*> failoversSince(const Sight& sight)
{
    std::vector<const Failover*> found;
    if (!sight.now->failovers)
        return found;
    for (const Failover& one : *sight.now->failovers) {
        if (!one.steps.empty() && one.steps.back().timeUs / 1000 > sight.since->timeMs)
            found.insert(found.begin(), &one);
    }
    return found;
}

Finding promotedSince(const Sight& sight, int node)
{
    if (!sight.since)
        return noBeginning();
    for (const Failover* one : failoversSince(sight)) {
        const FailoverStep* step = one->step(FailoverStep::Kind::Promoted);
        if (step && step->timeUs / 1000 > sight.since->timeMs && (node == 0 || one->promoted == node))
            return {true, CoreText::tr("node %1 was promoted in place of node %2.")
                              .arg(one->promoted)
                              .arg(one->subject)};
    }
    return {false, node ? CoreText::tr("node %1 was not promoted.").arg(node)
                        : CoreText::tr("nobody was promoted.")};
}

std::optional<int> nodeAt(const QStringList& words, int at)
{
    bool ok = false;
    const int node = words.value(at).toInt(&ok);
    return ok && node > 0 ? std::optional(node) : std::nullopt;
}

Parsed promotedCondition(const QStringList& words)
{
    if (words.value(1) == u"any")
        return condition(words, {}, [](const Sight& sight) { return promotedSince(sight, 0); });
    const auto node = nodeAt(words, 1);
    if (!node)
        return wrong(1, CoreText::tr("Which node? Or write `promoted any`."));
    return condition(words, words[1], [n = *node](const Sight& sight) { return promotedSince(sight, n); });
}

/// The latest failover of that master; nullptr: none.
const Failover* latestOf(const ClusterSnapshot& cluster, int subject)
{
    if (!cluster.failovers)
        return nullptr;
    const auto one = std::find_if(cluster.failovers->rbegin(), cluster.failovers->rend(),
                                  [subject](const Failover& each) { return each.subject == subject; });
    return one == cluster.failovers->rend() ? nullptr : &*one;
}

/// The rules would have had somebody promoted by now. Before that, why nobody is promoted only tells how far
/// it is.
bool isOverdue(const Failover& failover, qint64 nowMs)
{
    const FailoverStep* start = failover.start() ? failover.start() : &failover.steps.front();
    const double limit =
        failover.allowedWhole ? failover.allowedWhole->toMs : 2.0 * failover.nodeTimeoutMs + 3000;
    return double(nowMs) - double(start->timeUs) / 1000 > limit;
}

Parsed blockedCondition(const QStringList& words)
{
    const auto node = nodeAt(words, 1);
    if (!node)
        return wrong(1, CoreText::tr("Which master?"));
    return condition(words, words[1], [n = *node](const Sight& sight) {
        const Failover* one = latestOf(*sight.now, n);
        if (!one || one->state != Failover::State::Running)
            return Finding{false, CoreText::tr("the place of node %1 is not empty.").arg(n)};
        if (one->promoted)
            return Finding{false, CoreText::tr("node %1 has taken its place.").arg(one->promoted)};
        if (!isOverdue(*one, sight.now->timeMs) || one->whyNobody.isEmpty())
            return Finding{false, CoreText::tr("nobody has taken its place, but it is early yet.")};
        return Finding{true, CoreText::tr("nobody takes the place of node %1: %2")
                                 .arg(QString::number(n), one->whyNobody.first())};
    });
}

Finding raised(quint64 before, quint64 now, const QString& whose)
{
    return {now > before, CoreText::tr("%1 was %2 and is %3.").arg(whose).arg(before).arg(now)};
}

Parsed epochCondition(const QStringList& words)
{
    if (words.value(1) == u"raised" && words.size() == 2)
        return condition(words, {}, [](const Sight& sight) {
            return sight.since
                       ? raised(sight.since->epoch, sight.now->epoch, CoreText::tr("the cluster's epoch"))
                       : noBeginning();
        });
    const auto node = nodeAt(words, 1);
    if (!node)
        return wrong(1, CoreText::tr("Write `epoch raised` or `epoch 4 raised`."));
    if (words.value(2) != u"raised")
        return wrong(2, CoreText::tr("Write `epoch raised` or `epoch 4 raised`."));
    return condition(words, words[1], [n = *node](const Sight& sight) {
        const NodeState* before = sight.since ? sight.since->node(n) : nullptr;
        return before ? raised(before->configEpoch, sight.now->node(n)->configEpoch,
                               CoreText::tr("the config epoch of node %1").arg(n))
                      : noBeginning();
    });
}

Parsed passedCondition(const QStringList& words)
{
    const auto ms = parseDuration(words.value(1));
    if (!ms)
        return wrong(1, CoreText::tr("How long? Write 5s."));
    return condition(words, {}, [wanted = *ms](const Sight& sight) {
        if (!sight.since)
            return noBeginning();
        const qint64 passed = sight.now->timeMs - sight.since->timeMs;
        return Finding{passed >= wanted,
                       CoreText::tr("%1 s have passed.").arg(double(passed) / 1000, 0, 'f', 1)};
    });
}

Parsed openCondition(const QStringList& words)
{
    if (words.value(1) == u"none")
        return condition(words, {}, [](const Sight& sight) {
            const auto open = openNow(*sight.now);
            return Finding{open.empty(), open.empty()
                                             ? CoreText::tr("no slot is open.")
                                             : CoreText::tr("slot %1 is open.").arg(open.begin()->first)};
        });
    bool ok = false;
    const int slot = words.value(1).toInt(&ok);
    if (!ok || slot < 0 || slot >= kSlotCount)
        return wrong(1, CoreText::tr("A slot is a number from 0 to 16383."));
    return condition(words, {}, [slot](const Sight& sight) {
        const bool open = openNow(*sight.now).contains(slot);
        return Finding{open, open ? CoreText::tr("slot %1 is open.").arg(slot)
                                  : CoreText::tr("slot %1 is not open.").arg(slot)};
    });
}

} // namespace

std::vector<Form> sinceForms()
{
    return {
        {"promoted", "promoted N|any", 2, promotedCondition}, {"blocked", "blocked N", 2, blockedCondition},
        {"epoch", "epoch [N] raised", 3, epochCondition},     {"open", "open none|SLOT", 2, openCondition},
        {"passed", "passed 5s", 2, passedCondition},
    };
}

} // namespace ringside::conditions
