// reset and quit.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/cluster/core_text.h"

namespace ringside {

namespace {

Result<QJsonObject> reset(const Action&, ActionContext& context)
{
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    for (const NodeProcessInfo& process : context.lab().processes().all()) {
        if (process.pid != 0)
            context.did(QStringLiteral("kill -KILL %1").arg(process.pid));
    }
    for (int number = 1; number <= context.lab().nodeCount(); ++number)
        context.did(QStringLiteral("rm -r %1").arg(context.lab().optionsOf(number).directory));
    context.progress(-1, CoreText::tr("Ending the servers and deleting their data"));
    if (const Status cleared = context.lab().clear(context.text()); !cleared)
        return cleared.error();
    const auto empty = context.await([](const ClusterSnapshot& c) { return c.nodes.empty(); }, 5000,
                                     CoreText::tr("The nodes are still seen"));
    return empty ? Result<QJsonObject>(QJsonObject()) : Result<QJsonObject>(empty.error());
}

Result<QJsonObject> quit(const Action&, ActionContext& context)
{
    context.progress(-1, CoreText::tr("Ending the servers; the data is kept"));
    const auto lock = context.lab().awaitMembership();
    context.lab().shutDown(context.text());
    context.lab().quitting = true;
    return QJsonObject();
}

} // namespace

Verb resetVerb()
{
    return {QStringLiteral("reset"),
            QStringLiteral("reset"),
            CoreText::tr("ends all nodes and deletes the cluster with its data"),
            {},
            checkNothing,
            [](const Action&, const ClusterSnapshot& c) { return needsCluster(c); },
            reset};
}

Verb quitVerb()
{
    return {QStringLiteral("quit"),
            QStringLiteral("quit"),
            CoreText::tr("ends all nodes in order and keeps their data"),
            {},
            checkNothing,
            {},
            quit};
}

} // namespace ringside
