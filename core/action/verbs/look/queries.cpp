// The verbs that only look: check, status, anatomy, help.

#include "core/action/other_names.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/anatomy/failover_json.h"
#include "core/base/core_text.h"
#include "core/cluster/judgement.h"
#include "core/cluster/migration_words.h"
#include "core/cluster/snapshot_json.h"
#include "core/cluster/stranger_words.h"

#include <QJsonArray>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kQueriesFreshMs = 2000;

/// Slots that are being moved are open as they should be.
QString helpWithSlots(const ClusterSnapshot& cluster)
{
    const auto phase = cluster.migration.phase;
    if (interruptedText(cluster))
        return howToGoOn();
    if (phase != MigrationState::Phase::Off && phase != MigrationState::Phase::Interrupted)
        return {};
    const bool open = std::any_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& node) {
        const Opinion* own = cluster.opinion(node.number, node.number);
        return node.role == Role::Master && own && (!own->migrating.empty() || !own->importing.empty());
    });
    return open || !cluster.uncovered.isEmpty() || !cluster.agreed
               ? CoreText::tr("`fix simulate` tells which slots can be repaired and how. `fix` repairs them.")
               : QString();
}

Result<QJsonObject> checkQueries(const Action&, ActionContext& context)
{
    const Snapshot now = context.lab().hub().next(kQueriesFreshMs, context.stopToken());
    QStringList found = troubles(*now);
    if (const auto interrupted = interruptedText(*now))
        found.prepend(*interrupted);
    for (const NodeState& node : now->nodes) {
        if (node.answering) {
            context.did(QStringLiteral("redis-cli --cluster check 127.0.0.1:%1").arg(node.port));
            break;
        }
    }
    if (!found.isEmpty())
        return Error{ErrorCode::NotPossible, found.join(u' '), helpWithSlots(*now)};
    QStringList sentences{CoreText::tr("All %1 slots have one owner and are served, no slot is open, and all "
                                       "nodes name the same owners.")
                              .arg(now->slotsCovered)};
    for (const Stranger& stranger : now->strangers)
        sentences << describe(stranger, *now);
    return QJsonObject{{QStringLiteral("state"), stateWord(now->state)},
                       {QStringLiteral("slots_covered"), now->slotsCovered},
                       {QStringLiteral("agreed"), now->wholeView()},
                       {QStringLiteral("found"), sentences.join(u'\n')}};
}

Result<QJsonObject> statusQueries(const Action&, ActionContext& context)
{
    return toJson(*context.lab().hub().next(kQueriesFreshMs, context.stopToken()));
}

const Failover* chosenFailover(const Action& action, const ClusterSnapshot& cluster)
{
    if (!cluster.failovers || cluster.failovers->empty())
        return nullptr;
    if (action.arguments.isEmpty())
        return &cluster.failovers->back();
    for (const Failover& failover : *cluster.failovers) {
        if (failover.number == action.arguments[0].toInt())
            return &failover;
    }
    return nullptr;
}

std::optional<ArgumentError> checkAnatomy(const Action& action)
{
    bool ok = true;
    if (!action.arguments.isEmpty())
        ok = action.arguments[0].toInt(&ok) > 0 && ok;
    if (!ok || action.arguments.size() > 1)
        return ArgumentError{ok ? 1 : 0, {}, CoreText::tr("Which failover? They are numbered from 1.")};
    return std::nullopt;
}

std::optional<QString> whyNotAnatomy(const Action& action, const ClusterSnapshot& cluster)
{
    if (!cluster.failovers || cluster.failovers->empty())
        return CoreText::tr("There was no failover yet.");
    return chosenFailover(action, cluster)
               ? std::nullopt
               : std::optional(CoreText::tr("There is no failover %1: the latest is %2.")
                                   .arg(action.arguments.value(0))
                                   .arg(cluster.failovers->back().number));
}

Result<QJsonObject> anatomy(const Action& action, ActionContext& context)
{
    const Snapshot now = context.lab().hub().next(kQueriesFreshMs, context.stopToken());
    const Failover* failover = chosenFailover(action, *now);
    if (!failover)
        return Error{ErrorCode::NotPossible, CoreText::tr("There is no such failover any more.")};
    return toJson(*failover);
}

Result<QJsonObject> help(const Action&, ActionContext&)
{
    QJsonArray all;
    for (const Verb& verb : verbs())
        all.append(
            QJsonObject{{QStringLiteral("usage"), verb.usage}, {QStringLiteral("summary"), verb.summary}});
    QJsonArray names;
    for (const OtherName& other : otherNames())
        names.append(QJsonObject{{QStringLiteral("name"), other.name},
                                 {QStringLiteral("means"), other.words.join(u' ')}});
    return QJsonObject{{QStringLiteral("verbs"), all}, {QStringLiteral("other_names"), names}};
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
            checkQueries,
            true};
}

Verb statusVerb()
{
    return {QStringLiteral("status"),
            QStringLiteral("status"),
            CoreText::tr("tells every node's state"),
            {},
            checkNothing,
            {},
            statusQueries,
            true};
}

Verb anatomyVerb()
{
    return {QStringLiteral("anatomy"),
            QStringLiteral("anatomy [N]"),
            CoreText::tr("explains the last failover, or number N: each step with its time, its witness and "
                         "what the rules allow"),
            {},
            checkAnatomy,
            whyNotAnatomy,
            anatomy,
            true};
}

Verb helpVerb()
{
    return {QStringLiteral("help"),
            QStringLiteral("help"),
            CoreText::tr("lists all actions"),
            {},
            checkNothing,
            {},
            help,
            true};
}

} // namespace ringside
