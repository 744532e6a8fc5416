// fix: repairs what is wrong with hash slots.

#include "core/action/verbs/common.h"
#include "core/action/verbs/slots/slot_work.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/migration_json.h"
#include "core/slots/fix_work.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>

namespace ringside {

namespace {

using Phase = MigrationState::Phase;

constexpr int kFixSeenMs = 10'000;

std::optional<ArgumentError> checkFix(const Action& action)
{
    if (action.arguments.isEmpty())
        return std::nullopt;
    if (action.arguments[0] != u"simulate")
        return ArgumentError{
            0,
            {},
            CoreText::tr("'%1' was not expected. Write `fix` or `fix simulate`.").arg(action.arguments[0])};
    if (action.arguments.size() > 1)
        return ArgumentError{1, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[1])};
    return std::nullopt;
}

/// An interrupted migration is one of the things that it repairs.
std::optional<QString> whyNotFix(const Action&, const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    if (cluster.migration.phase != Phase::Off && cluster.migration.phase != Phase::Interrupted)
        return CoreText::tr("Slots are being moved already.");
    return std::nullopt;
}

QString wordOfFix(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Open:
        return QStringLiteral("open");
    case Trouble::Uncovered:
        return QStringLiteral("uncovered");
    case Trouble::SeveralOwners:
        return QStringLiteral("owners");
    case Trouble::Views:
        return QStringLiteral("views");
    }
    return {};
}

QJsonArray numbers(const std::vector<int>& nodes)
{
    QJsonArray array;
    for (const int node : nodes)
        array.append(node);
    return array;
}

QJsonObject toJsonFix(const SlotRepair& repair)
{
    return {{QStringLiteral("trouble"), wordOfFix(repair.trouble)},
            {QStringLiteral("slots"), toJson(repair.slots)},
            {QStringLiteral("owners"), numbers(repair.claimants)},
            {QStringLiteral("migrating"), numbers(repair.migrating)},
            {QStringLiteral("importing"), numbers(repair.importing)},
            {QStringLiteral("misled"), numbers(repair.misled)},
            {QStringLiteral("owner"), repair.owner},
            {QStringLiteral("keys"), repair.keys}};
}

QJsonObject answer(const FixSurvey& survey, const QJsonValue& resumed)
{
    QJsonArray repairs, leftAlone;
    for (const SlotRepair& repair : survey.repairs)
        repairs.append(toJsonFix(repair));
    QStringList named;
    for (const ForeignSlots& foreign : survey.foreign) {
        leftAlone.append(QJsonObject{{QStringLiteral("address"), foreign.who},
                                     {QStringLiteral("slots"), toJson(foreign.slots)}});
        named << CoreText::tr("Slots %1 belong to %2, which is not part of this lab. They are left alone.")
                     .arg(foreign.slots.toString(), foreign.who);
    }
    return {{QStringLiteral("repairs"), repairs},
            {QStringLiteral("slots"), survey.slots()},
            {QStringLiteral("left_alone"), leftAlone},
            {QStringLiteral("found"), named.join(u'\n')},
            {QStringLiteral("resumed"), resumed}};
}

QJsonObject toldFix(QJsonObject answer, const QJsonValue& keys, const QJsonValue& ms)
{
    answer[QStringLiteral("keys")] = keys;
    answer[QStringLiteral("ms")] = ms;
    return answer;
}

bool hasNoMarks(const NodeState& node)
{
    return node.role != Role::Master ||
           std::all_of(node.opinions.begin(), node.opinions.end(), [](const Opinion& opinion) {
               return opinion.migrating.empty() && opinion.importing.empty();
           });
}

Status seenWhole(ActionContext& context)
{
    context.lab().observer().hurry();
    const auto seen = context.await(
        [](const ClusterSnapshot& c) {
            return c.agreed && c.uncovered.isEmpty() && c.migration.phase == Phase::Off &&
                   std::all_of(c.nodes.begin(), c.nodes.end(), hasNoMarks);
        },
        kFixSeenMs, CoreText::tr("The slots are repaired, but some nodes did not show it"));
    return seen ? Status(Done{}) : Status(seen.error());
}

Result<QJsonObject> simulate(ActionContext& context)
{
    const Result<FixSurvey> survey = examine(siteOf(context));
    if (!survey)
        return survey.error();
    qint64 keys = 0;
    for (const SlotRepair& repair : survey->repairs)
        keys += repair.keys;
    const bool interrupted = context.lab().migration().state().phase == Phase::Interrupted;
    return toldFix(answer(*survey, interrupted), keys, QJsonValue());
}

Result<QJsonObject> runFix(const Action& action, ActionContext& context)
{
    if (action.hasFlag(u"simulate"))
        return simulate(context);
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    QElapsedTimer timer;
    timer.start();
    const MigrationSite site = siteOf(context);
    Migration& migration = context.lab().migration();
    const bool interrupted = migration.state().phase == Phase::Interrupted;
    qint64 keys = 0;
    if (interrupted) {
        context.progress(-1, CoreText::tr("Resuming the migration that was interrupted"));
        const Result<MigrationOutcome> resumed = migration.resume(site);
        if (!resumed)
            return endedWith(resumed.error(), context);
        keys = resumed->keys;
    }
    context.progress(-1, CoreText::tr("Asking every node"));
    Result<FixSurvey> survey = examine(site);
    if (!survey)
        return survey.error();
    const QJsonObject found = answer(*survey, interrupted);
    FixWork work(site, migration, context.text());
    if (const Status done = work.run(std::move(*survey)); !done)
        return done.error();
    if (const Status seen = seenWhole(context); !seen)
        return seen.error();
    return toldFix(found, keys + work.keys(), timer.elapsed());
}

} // namespace

Verb fixVerb()
{
    return {QStringLiteral("fix"),
            QStringLiteral("fix [simulate]"),
            CoreText::tr("repairs slots that are open, that have no owner or several, or whose owner the "
                         "nodes do not agree on; no key is lost; simulate: only tells what it would do"),
            {},
            checkFix,
            whyNotFix,
            runFix};
}

} // namespace ringside
