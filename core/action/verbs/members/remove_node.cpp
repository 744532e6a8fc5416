// remove: takes a node out of the cluster and out of the lab.

#include "core/action/verbs/members/drain.h"
#include "core/action/verbs/members/follow.h"
#include "core/action/verbs/members/forget.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/stranger_words.h"

#include <QJsonArray>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kRemoveNodeStopMs = 12'000; // a server waits up to shutdown-timeout (10 s) for lagging replicas
constexpr int kDrainedMs = 5000;          // for every node to hear of the new owners
constexpr int kLearnMs = 1000;            // for clients that still come, to be sent on with MOVED

std::optional<ArgumentError> checkRemoveNode(const Action& action)
{
    if (action.arguments.size() > 2)
        return ArgumentError{2, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[2])};
    const QString data = action.arguments.value(1, QStringLiteral("keep"));
    if (data != u"keep" && data != u"delete")
        return ArgumentError{1, {}, CoreText::tr("'%1' is neither keep nor delete.").arg(data)};
    Action node = action;
    node.arguments = node.arguments.mid(0, 1);
    return checkOneNodeList(node);
}

bool isServing(const NodeState& node)
{
    return node.role == Role::Master && node.answering && !node.slots.isEmpty();
}

std::optional<QString> whyNotSlots(const NodeState& node, const ClusterSnapshot& cluster)
{
    if (node.slots.isEmpty())
        return std::nullopt;
    const bool otherMaster = std::any_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& n) {
        return n.number != node.number && isServing(n);
    });
    if (!otherMaster)
        return CoreText::tr("Node %1 is the last master with slots: no other master can take them. `reset` "
                            "ends the cluster.")
            .arg(node.number);
    if (!node.answering)
        return CoreText::tr(
                   "Node %1 owns %2 slots and does not answer, so they cannot be moved away. Start it, "
                   "or let a replica take over.")
            .arg(node.number)
            .arg(node.slots.count());
    return whyNotDrain(node.number, cluster);
}

/// Everybody has to be told at once, see forgetEverywhere().
std::optional<QString> whyNotTold(int number, const ClusterSnapshot& cluster)
{
    for (const NodeState& other : cluster.nodes) {
        if (other.number != number && !other.answering)
            return CoreText::tr("Node %1 does not answer, so it cannot be told to forget node %2. It would "
                                "bring node %2 back by gossip.")
                .arg(other.number)
                .arg(number);
    }
    return std::nullopt;
}

/// Whoever is not of this lab cannot be told to forget: it would bring the node back by gossip; and its
/// replica would be left without a master.
std::optional<QString> whyNotOutside(int number, const ClusterSnapshot& cluster)
{
    const QString outside = membersFromOutside(cluster);
    if (outside.isEmpty())
        return std::nullopt;
    return CoreText::tr("%1 is in this cluster, but not part of this lab. Ringside does not tell it to "
                        "forget node %2, so it would bring node %2 back by gossip. Take it out first, with "
                        "the tool that joined it (redis-cli --cluster del-node).")
        .arg(outside)
        .arg(number);
}

std::optional<QString> whyNotRemoveNode(const Action& action, const ClusterSnapshot& cluster)
{
    if (action.arguments.isEmpty())
        return needsCluster(cluster);
    if (auto unknown = unknownNodes(action.arguments[0], cluster))
        return unknown;
    const NodeState* node = cluster.node(action.arguments[0].toInt());
    if (!node)
        return CoreText::tr("Name one node: only one at a time can be removed.");
    if (auto reason = whyNotSlots(*node, cluster))
        return reason;
    if (cluster.nodes.size() == 1)
        return CoreText::tr("Node %1 is the only node. `reset` ends the cluster.").arg(node->number);
    if (auto reason = whyNotOutside(node->number, cluster))
        return reason;
    return whyNotTold(node->number, cluster);
}

/// A master with slots that has the fewest replicas; 0: there is none.
int newMaster(const ClusterSnapshot& cluster, int except)
{
    int best = 0;
    std::ptrdiff_t least = 0;
    for (const NodeState& node : cluster.nodes) {
        if (node.number == except || !isServing(node))
            continue;
        const auto replicas =
            std::count_if(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& n) {
                return n.role == Role::Replica && n.master == node.number && n.number != except;
            });
        if (best == 0 || replicas < least) {
            best = node.number;
            least = replicas;
        }
    }
    return best;
}

/// Its replicas follow other masters; a node cannot be forgotten by one that follows it.
Result<QJsonArray> reattach(int number, ActionContext& context)
{
    QJsonArray moved;
    for (;;) {
        const Snapshot now = context.lab().hub().latest();
        const auto replica = std::find_if(now->nodes.begin(), now->nodes.end(), [&](const NodeState& n) {
            return n.role == Role::Replica && n.master == number && n.number != number;
        });
        if (replica == now->nodes.end())
            return moved;
        const int master = newMaster(*now, number);
        if (master == 0)
            return Error{
                ErrorCode::NotPossible,
                CoreText::tr("Node %1 has replicas, and there is no other master that they could follow.")
                    .arg(number)};
        if (const Status followed = follow(replica->number, master, context); !followed)
            return followed.error();
        if (const Status saved = rememberSeat(replica->number, context); !saved)
            return saved.error();
        moved.append(
            QJsonObject{{QStringLiteral("node"), replica->number}, {QStringLiteral("master"), master}});
    }
}

void endRemoveNode(int number, ActionContext& context)
{
    const qint64 pid = context.lab().processes().info(number).pid;
    if (pid == 0)
        return;
    context.progress(-1, CoreText::tr("Waiting for the servers to end"));
    context.lab().observer().attribute({number}, context.text(), Effect::Harms);
    context.did(QStringLiteral("kill -TERM %1").arg(pid));
    if (!context.lab().stopNodes({number}, context.text(), kRemoveNodeStopMs).empty())
        context.did(QStringLiteral("kill -KILL %1").arg(pid));
}

/// Up to here nothing is lost when it is cancelled or fails: afterwards the node has neither slots nor
/// replicas.
Result<QJsonArray> empty(int number, ActionContext& context)
{
    const Snapshot now = context.lab().hub().latest();
    const NodeState* before = now->node(number);
    const bool served = before && isServing(*before);
    if (const Status drained = drain(number, context); !drained)
        return drained.error();
    const auto owner = [&](const ClusterSnapshot& c) {
        return c.node(number) && !c.node(number)->slots.isEmpty();
    };
    const auto drained = context.await([&](const ClusterSnapshot& c) { return !owner(c); }, kDrainedMs,
                                       CoreText::tr("Node %1 still owns slots").arg(number));
    if (!drained)
        return drained.error();
    const Result<QJsonArray> moved = reattach(number, context);
    if (moved && served) {
        context.progress(-1, CoreText::tr("Clients learn where the slots are now"));
        (void)context.rest(kLearnMs); // cancelled: the next line tells
    }
    if (moved && context.stopped())
        return cancelled();
    return moved;
}

Status leave(int number, bool keep, ActionContext& context)
{
    Laboratory& lab = context.lab();
    const Snapshot now = lab.hub().latest();
    const NodeState* node = now->node(number);
    if (!node)
        return Error{ErrorCode::NotPossible, noSuchNode(QString::number(number), *now)};
    if (const auto reason = whyNotTold(number, *now))
        return Error{ErrorCode::NotPossible, *reason};
    const QString directory = lab.optionsOf(number).directory;
    endRemoveNode(number, context);
    context.progress(-1, CoreText::tr("Every node forgets node %1").arg(number));
    if (const Status forgotten = forgetEverywhere(number, node->id, context); !forgotten)
        return Error{forgotten.error().code, forgotten.error().message,
                     CoreText::tr("The node has ended. `remove %1` again tells the other nodes once more.")
                         .arg(number)};
    if (!keep)
        context.did(QStringLiteral("rm -r %1").arg(directory));
    return lab.dismiss(number, keep ? Laboratory::Farewell::KeepData : Laboratory::Farewell::DeleteData);
}

Result<QJsonObject> runRemoveNode(const Action& action, ActionContext& context)
{
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    const int number = action.arguments[0].toInt();
    const bool keep = !action.hasFlag(u"delete");
    const QString directory = context.lab().optionsOf(number).directory;
    const Result<QJsonArray> moved = empty(number, context);
    if (!moved)
        return moved.error();
    if (const Status left = leave(number, keep, context); !left)
        return left.error();
    return QJsonObject{{QStringLiteral("node"), number},
                       {QStringLiteral("replicas"), *moved},
                       {QStringLiteral("kept"), keep ? QJsonValue(directory) : QJsonValue()}};
}

} // namespace

Verb removeVerb()
{
    return {QStringLiteral("remove"),
            QStringLiteral("remove N [keep|delete]"),
            CoreText::tr("takes a node out of the cluster: its replicas follow others, every node forgets "
                         "it, its process ends; delete: its data is deleted too"),
            {},
            checkRemoveNode,
            whyNotRemoveNode,
            runRemoveNode};
}

} // namespace ringside
