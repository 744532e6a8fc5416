// reset and quit.

#include "core/action/links.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/faults/fault_work.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

namespace ringside {

namespace {

std::optional<ArgumentError> checkReset(const Action& action)
{
    if (action.arguments.isEmpty())
        return action.options.empty()
                   ? std::nullopt
                   : std::optional(ArgumentError{0, {}, CoreText::tr("Which link? Write `reset 1 2`.")});
    if (const auto error = checkLinks(action))
        return error;
    const int used = linkWords(action.arguments)->used;
    if (action.arguments.size() > used)
        return ArgumentError{used, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[used])};
    return std::nullopt;
}

std::optional<QString> whyNotReset(const Action& action, const ClusterSnapshot& cluster)
{
    return action.arguments.isEmpty() ? needsCluster(cluster) : whyNotLinks(action, cluster);
}

Result<QJsonObject> reset(const Action& action, ActionContext& context)
{
    if (!action.arguments.isEmpty())
        return resetLinks(action, context);
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    for (const NodeProcessInfo& process : context.lab().processes().all()) {
        if (process.pid != 0)
            context.did(QStringLiteral("kill -KILL %1").arg(process.pid));
    }
    for (const int number : context.lab().numbers())
        context.did(QStringLiteral("rm -r %1").arg(context.lab().optionsOf(number).directory));
    context.progress(-1, CoreText::tr("Ending the servers and deleting their data"));
    if (const Status cleared = context.lab().clear(context.text()); !cleared)
        return cleared.error();
    const auto empty = context.await([](const ClusterSnapshot& c) { return c.nodes.empty(); }, 5000,
                                     CoreText::tr("The nodes did not disappear"));
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
            QStringLiteral("reset | reset 1 2 [plane=bus|replication|client]"),
            CoreText::tr("ends all nodes and deletes the cluster with its data; with a link: closes its "
                         "connections with RST"),
            {QStringLiteral("plane")},
            checkReset,
            whyNotReset,
            reset};
}

Verb quitVerb()
{
    return {QStringLiteral("quit"),
            QStringLiteral("quit"),
            CoreText::tr("ends all nodes cleanly and keeps their data"),
            {},
            checkNothing,
            {},
            quit};
}

} // namespace ringside
