// add-master and add-replica.

#include "core/action/verbs/members/follow.h"
#include "core/action/verbs/members/join.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

#include <QJsonArray>

#include <algorithm>

namespace ringside {

namespace {

/// The first seat in which nobody sits.
int freeSeat(const ClusterSnapshot& cluster)
{
    const auto found = std::find_if(cluster.shards.begin(), cluster.shards.end(),
                                    [](const ShardState& s) { return s.master == 0 && s.replicas.empty(); });
    return int(found - cluster.shards.begin());
}

QJsonObject resultOfAddNode(int number, ActionContext& context)
{
    const NodeOptions options = context.lab().optionsOf(number);
    return {{QStringLiteral("node"), number},
            {QStringLiteral("port"), options.port},
            {QStringLiteral("id"), QString::fromLatin1(options.id.toHex())}};
}

Result<QJsonObject> addMaster(const Action&, ActionContext& context)
{
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    const Result<Joined> joined = join(freeSeat(*context.lab().hub().latest()), Joins::AsMaster, context);
    if (!joined)
        return joined.error();
    QJsonObject result = resultOfAddNode(joined->number, context);
    result.insert(QStringLiteral("libraries"), QJsonArray::fromStringList(joined->libraries));
    return result;
}

std::optional<ArgumentError> checkAddReplica(const Action& action)
{
    if (const auto error = checkNothing(action))
        return error;
    return checkMasterOption(action);
}

std::optional<QString> whyNotAddReplica(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto reason = whyNotJoin(cluster))
        return reason;
    return action.option(u"of") ? whyNotMaster(action, cluster) : std::nullopt;
}

Result<QJsonObject> addReplica(const Action& action, ActionContext& context)
{
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    const int master = action.option(u"of")->toInt();
    const Snapshot before = context.lab().hub().latest();
    if (!before->node(master)) // another action has just removed it
        return Error{ErrorCode::NotPossible, noSuchNode(QString::number(master), *before)};
    const Result<Joined> joined = join(before->node(master)->shard, Joins::AsReplica, context);
    if (!joined)
        return joined.error();
    if (const Status followed = follow(joined->number, master, context); !followed)
        return unjoin(joined->number, followed.error(), context);
    QJsonObject result = resultOfAddNode(joined->number, context);
    result.insert(QStringLiteral("master"), master);
    return result;
}

} // namespace

Verb addMasterVerb()
{
    return {QStringLiteral("add-master"),
            QStringLiteral("add-master"),
            CoreText::tr("starts one more node and lets it join as a master without slots"),
            {},
            checkNothing,
            [](const Action&, const ClusterSnapshot& c) { return whyNotJoin(c); },
            addMaster};
}

Verb addReplicaVerb()
{
    return {QStringLiteral("add-replica"),
            QStringLiteral("add-replica of=N"),
            CoreText::tr("starts one more node and lets it join as a replica of master N"),
            {QStringLiteral("of")},
            checkAddReplica,
            whyNotAddReplica,
            addReplica};
}

} // namespace ringside
