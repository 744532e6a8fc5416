// The verbs that only look: check, status, help.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/cluster/core_text.h"
#include "core/cluster/judgement.h"
#include "core/cluster/snapshot_json.h"

#include <QJsonArray>

namespace ringside {

namespace {

constexpr int kFreshMs = 2000;

Result<QJsonObject> check(const Action&, ActionContext& context)
{
    const Snapshot now = context.lab().hub().next(kFreshMs, context.stopToken());
    const QStringList found = troubles(*now);
    for (const NodeState& node : now->nodes) {
        if (node.answering) {
            context.did(QStringLiteral("redis-cli --cluster check 127.0.0.1:%1").arg(node.port));
            break;
        }
    }
    if (!found.isEmpty())
        return Error{ErrorCode::NotPossible, found.join(u' ')};
    return QJsonObject{{QStringLiteral("state"), stateWord(now->state)},
                       {QStringLiteral("slots_covered"), now->slotsCovered},
                       {QStringLiteral("agreed"), now->agreed}};
}

Result<QJsonObject> status(const Action&, ActionContext& context)
{
    return toJson(*context.lab().hub().next(kFreshMs, context.stopToken()));
}

Result<QJsonObject> help(const Action&, ActionContext&)
{
    QJsonArray all;
    for (const Verb& verb : verbs())
        all.append(
            QJsonObject{{QStringLiteral("usage"), verb.usage}, {QStringLiteral("summary"), verb.summary}});
    return QJsonObject{{QStringLiteral("verbs"), all}};
}

} // namespace

Verb checkVerb()
{
    return {QStringLiteral("check"),
            QStringLiteral("check"),
            CoreText::tr("looks for everything that keeps the cluster from being whole"),
            {},
            checkNothing,
            [](const Action&, const ClusterSnapshot& c) { return needsCluster(c); },
            check};
}

Verb statusVerb()
{
    return {QStringLiteral("status"),
            QStringLiteral("status"),
            CoreText::tr("tells every node's state"),
            {},
            checkNothing,
            {},
            status};
}

Verb helpVerb()
{
    return {QStringLiteral("help"),
            QStringLiteral("help"),
            CoreText::tr("lists all actions"),
            {},
            checkNothing,
            {},
            help};
}

} // namespace ringside
