// replicate, and what else makes a node follow a master.

#include "core/action/verbs/members/follow.h"

#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/stranger_words.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kFollowMs = 120'000; // a full synchronisation of all that a node may hold (800 MB)
constexpr int kFollowMostNodes = 254;

bool follows(const ClusterSnapshot& cluster, int replica, int master)
{
    const NodeState* node = cluster.node(replica);
    const NodeState* of = cluster.node(master);
    if (!node || !of || node->role != Role::Replica || node->master != master || !node->replication.linkUp ||
        node->replication.syncing)
        return false;
    return std::all_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& viewer) {
        const Opinion* opinion = cluster.opinion(viewer.number, replica);
        return !viewer.answering || (opinion && opinion->masterId == of->id);
    });
}

std::vector<int> replicasOf(int master, const ClusterSnapshot& cluster)
{
    std::vector<int> replicas;
    for (const NodeState& node : cluster.nodes) {
        if (node.role == Role::Replica && node.master == master)
            replicas.push_back(node.number);
    }
    return replicas;
}

std::optional<ArgumentError> checkFollow(const Action& action)
{
    if (const auto error = checkOneNodeList(action))
        return error;
    return checkMasterOption(action);
}

std::optional<QString> whyNotFollow(const Action& action, const ClusterSnapshot& cluster)
{
    if (action.arguments.isEmpty())
        return needsCluster(cluster);
    if (auto unknown = unknownNodes(action.arguments[0], cluster))
        return unknown;
    const NodeState* node = cluster.node(action.arguments[0].toInt());
    if (!node)
        return CoreText::tr("Name one node: only one at a time can follow another master.");
    if (!node->answering)
        return CoreText::tr("Node %1 does not answer.").arg(node->number);
    if (node->role == Role::Master && !node->slots.isEmpty())
        return CoreText::tr("Node %1 is a master with %2 slots: only a replica or an empty master can follow "
                            "another.")
            .arg(node->number)
            .arg(node->slots.count());
    if (const std::vector<int> own = replicasOf(node->number, cluster); !own.empty())
        return CoreText::tr("Node %1 has replicas itself (%2): let them follow another master first.")
            .arg(QString::number(node->number), nodesText(own));
    if (!action.option(u"of"))
        return std::nullopt;
    if (auto reason = whyNotMaster(action, cluster))
        return reason;
    const int master = action.option(u"of")->toInt();
    if (master == node->number)
        return CoreText::tr("A node cannot follow itself.");
    if (node->role == Role::Replica && node->master == master)
        return CoreText::tr("Node %1 follows node %2 already.").arg(node->number).arg(master);
    return std::nullopt;
}

Result<QJsonObject> runFollow(const Action& action, ActionContext& context)
{
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    const int number = action.arguments[0].toInt();
    const int master = action.option(u"of")->toInt();
    context.lab().observer().attribute({number}, context.text(), Effect::Harms);
    if (const Status followed = follow(number, master, context); !followed)
        return followed.error();
    if (const Status saved = rememberSeat(number, context); !saved)
        return saved.error();
    return QJsonObject{{QStringLiteral("node"), number}, {QStringLiteral("master"), master}};
}

} // namespace

std::optional<ArgumentError> checkMasterOption(const Action& action)
{
    if (!action.option(u"of"))
        return ArgumentError{int(action.arguments.size()), {}, CoreText::tr("Which master? Write of=N.")};
    return checkInt(action, QStringLiteral("of"), 1, kFollowMostNodes);
}

std::optional<QString> whyNotMaster(const Action& action, const ClusterSnapshot& cluster)
{
    const QString word = action.option(u"of").value_or(QString());
    const NodeState* node = cluster.node(word.toInt());
    if (!node)
        return noSuchNode(word, cluster);
    if (!node->answering)
        return CoreText::tr("Node %1 does not answer.").arg(node->number);
    if (node->role == Role::Replica)
        return CoreText::tr("Node %1 is a replica itself (of %2): only a master can be followed.")
            .arg(QString::number(node->number), masterText(cluster, *node));
    return std::nullopt;
}

Status follow(int replica, int master, ActionContext& context)
{
    context.progress(-1, CoreText::tr("Node %1 replicates node %2").arg(replica).arg(master));
    const Snapshot now = context.lab().hub().latest();
    const NodeState* of = now->node(master);
    if (!of)
        return Error{ErrorCode::NotPossible, noSuchNode(QString::number(master), *now)};
    context.lab().observer().hurry();
    if (const auto said = context.ask(replica, {"CLUSTER", "REPLICATE", of->id.toHex()}); !said)
        return said.error();
    const auto seen = context.await(
        [&](const ClusterSnapshot& c) {
            context.lab().observer().hurry();
            return follows(c, replica, master);
        },
        kFollowMs, CoreText::tr("Node %1 is not in step with node %2").arg(replica).arg(master));
    return seen ? Status(Done{}) : Status(seen.error());
}

Status rememberSeat(int number, ActionContext& context)
{
    const Snapshot now = context.lab().hub().latest();
    const NodeState* node = now->node(number);
    if (!node)
        return Done{};
    Status saved = context.lab().change([&](LabRecord& lab) {
        if (LabNode* kept = lab.node(number))
            kept->seat = node->shard;
    });
    context.lab().watch(false);
    return saved;
}

Verb replicateVerb()
{
    return {QStringLiteral("replicate"),
            QStringLiteral("replicate N of=M"),
            CoreText::tr("makes a replica, or a master without slots, follow master M"),
            {QStringLiteral("of")},
            checkFollow,
            whyNotFollow,
            runFollow};
}

} // namespace ringside
