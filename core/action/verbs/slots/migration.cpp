// migration: the hand on slots that are being moved, and what to do with those that were left open.

#include "core/action/verbs/common.h"
#include "core/action/verbs/slots/slot_work.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/migration_json.h"

#include <QElapsedTimer>

#include <algorithm>

namespace ringside {

namespace {

using MigrationPhase = MigrationState::Phase;

constexpr int kMigrationSeenMs = 3000;
constexpr int kPausedMs = 30'000; // until the batch under way is finished

Result<QJsonObject> toldMigration(const MigrationState& state)
{
    return QJsonObject{{QStringLiteral("migration"), toJson(state)}};
}

/// Waits until a snapshot shows it: what comes next can count on it.
Result<QJsonObject> seenMigration(const std::function<bool(const MigrationState&)>& fits, int timeoutMs,
                                  ActionContext& context)
{
    context.lab().observer().hurry();
    const auto shown = context.await([&](const ClusterSnapshot& c) { return fits(c.migration); }, timeoutMs,
                                     CoreText::tr("The migration got the command, but did not follow it"));
    return shown ? toldMigration((*shown)->migration) : Result<QJsonObject>(shown.error());
}

Result<QJsonObject> pauseMigration(const Action&, ActionContext& context)
{
    if (const Status paused = context.lab().migration().pause(); !paused)
        return paused.error();
    context.progress(-1, CoreText::tr("Finishing the slots under way"));
    return seenMigration(
        [](const MigrationState& m) {
            return m.open.isEmpty() && (m.phase == MigrationPhase::Paused || m.phase == MigrationPhase::Off);
        },
        kPausedMs, context);
}

Result<QJsonObject> goOn(const Action&, ActionContext& context)
{
    if (const Status gone = context.lab().migration().go(); !gone)
        return gone.error();
    return seenMigration([](const MigrationState& m) { return m.phase != MigrationPhase::Paused; },
                         kMigrationSeenMs, context);
}

Result<QJsonObject> throttleMigration(const Action& action, ActionContext& context)
{
    const MoveOptions limit = parseThrottle(action.arguments[1]).value_or(MoveOptions{});
    if (const Status set = context.lab().migration().limit(limit.keysPerSecond, limit.bytesPerSecond); !set)
        return set.error();
    return seenMigration(
        [&](const MigrationState& m) {
            return m.phase == MigrationPhase::Off ||
                   (m.keysLimit == limit.keysPerSecond && m.bytesLimit == limit.bytesPerSecond);
        },
        kMigrationSeenMs, context);
}

using MigrationDeed = Result<MigrationOutcome> (Migration::*)(const MigrationSite&);

template <MigrationDeed deed> Result<QJsonObject> clean(const Action&, ActionContext& context)
{
    QElapsedTimer timer;
    timer.start();
    const Result<MigrationOutcome> done = (context.lab().migration().*deed)(siteOf(context));
    if (!done)
        return endedWith(done.error(), context);
    const qint64 ms = timer.elapsed();
    const Result<QJsonObject> shown = seenMigration(
        [](const MigrationState& m) { return m.phase == MigrationPhase::Off; }, kMigrationSeenMs, context);
    return shown ? Result<QJsonObject>(toJson(*done, ms)) : shown;
}

Result<QJsonObject> statusMigration(const Action&, ActionContext& context)
{
    return toldMigration(context.lab().migration().state());
}

struct MigrationWord
{
    const char* name;
    int more; ///< words behind it
    Result<QJsonObject> (*run)(const Action&, ActionContext&);
};
constexpr MigrationWord kMigrationWords[] = {
    {"pause", 0, pauseMigration},         {"go", 0, goOn},
    {"throttle", 1, throttleMigration},   {"resume", 0, clean<&Migration::resume>},
    {"undo", 0, clean<&Migration::undo>}, {"status", 0, statusMigration}};

const MigrationWord* wordOfMigration(const Action& action)
{
    const QString word = action.arguments.value(0);
    const auto found = std::find_if(std::begin(kMigrationWords), std::end(kMigrationWords),
                                    [&](const MigrationWord& w) { return word == QLatin1String(w.name); });
    return found == std::end(kMigrationWords) ? nullptr : found;
}

std::optional<ArgumentError> checkMigration(const Action& action)
{
    const MigrationWord* word = wordOfMigration(action);
    if (!word)
        return ArgumentError{
            0,
            {},
            CoreText::tr("What should the migration do? Write pause, go, throttle, resume, undo or status.")};
    if (action.arguments.size() > 1 + word->more)
        return ArgumentError{
            1 + word->more, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[1 + word->more])};
    if (word->more > 0 && !parseThrottle(action.arguments.value(1)))
        return ArgumentError{1, {}, CoreText::tr("How fast? Write 500keys or 10mb (a second), or max.")};
    return std::nullopt;
}

std::optional<QString> whyNotMigration(const Action& action, const ClusterSnapshot& cluster)
{
    const QString word = action.arguments.value(0);
    const MigrationPhase phase = cluster.migration.phase;
    if (auto none = needsCluster(cluster))
        return none;
    if ((word == u"resume" || word == u"undo") && phase != MigrationPhase::Interrupted)
        return phase == MigrationPhase::Off ? CoreText::tr("No migration was interrupted.")
                                            : CoreText::tr("Slots are being moved already.");
    if ((word == u"pause" || word == u"go" || word == u"throttle") &&
        (phase == MigrationPhase::Off || phase == MigrationPhase::Interrupted))
        return CoreText::tr("No slots are being moved.");
    return std::nullopt;
}

} // namespace

Verb migrationVerb()
{
    return {QStringLiteral("migration"),
            QStringLiteral("migration pause | go | throttle 500keys|10mb|max | resume | undo | status"),
            CoreText::tr("holds, slows and continues the moving of slots; resume goes on with an interrupted "
                         "migration, undo brings back the slots that were left open"),
            {},
            checkMigration,
            whyNotMigration,
            [](const Action& action, ActionContext& context) {
                return wordOfMigration(action)->run(action, context);
            }};
}

} // namespace ringside
