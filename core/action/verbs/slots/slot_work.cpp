#include "core/action/verbs/slots/slot_work.h"

#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/cluster/migration_json.h"
#include "core/laboratory/laboratory.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kSlotWorkSeenMs = 10'000; // asked of every node several times a second
constexpr int kEndSeenMs = 3000;

bool showsSlotWork(const ClusterSnapshot& cluster, const MovePlan& plan)
{
    return cluster.wholeView() && cluster.migration.phase == MigrationState::Phase::Off &&
           std::all_of(plan.moves.begin(), plan.moves.end(), [&](const SlotMove& move) {
               const NodeState* to = cluster.node(masterInPlaceOf(cluster, move.to));
               const auto& ranges = move.slots.ranges();
               return to && std::all_of(ranges.begin(), ranges.end(), [&](const SlotRange& r) {
                          return to->slots.contains(r.first) && to->slots.contains(r.last);
                      });
           });
}

} // namespace

std::optional<MoveOptions> parseThrottle(QStringView text)
{
    if (text == u"max")
        return MoveOptions{};
    const bool keys = text.endsWith(u"keys");
    bool ok = false;
    const int count = (keys ? text.chopped(4) : text).toInt(&ok);
    if (ok)
        return count > 0 ? std::optional(MoveOptions{double(count), 0}) : std::nullopt;
    const std::optional<qint64> bytes = keys ? std::nullopt : parseBytes(text);
    return bytes && *bytes > 0 ? std::optional(MoveOptions{0, double(*bytes)}) : std::nullopt;
}

MigrationSite siteOf(ActionContext& context)
{
    return {[&] { return context.lab().hub().latest(); },
            [&](const std::function<bool(const ClusterSnapshot&)>& fits, int timeoutMs) {
                return context.lab().hub().waitFor(fits, timeoutMs, context.stopToken());
            },
            [&](int node) { return context.lab().endpoint(node); },
            [&](int node, const std::vector<int>& slots) { return context.lab().dropImporting(node, slots); },
            [&](const QString& command) { context.did(command); },
            [&](double fraction, const QString& step) { context.progress(fraction, step); },
            context.stopToken()};
}

QJsonArray toJson(const MovePlan& plan)
{
    QJsonArray moves;
    for (const SlotMove& move : plan.moves)
        moves.append(QJsonObject{{QStringLiteral("from"), move.from},
                                 {QStringLiteral("to"), move.to},
                                 {QStringLiteral("slots"), toJson(move.slots)}});
    return moves;
}

QJsonObject toJson(const MigrationOutcome& outcome, qint64 ms)
{
    return {{QStringLiteral("slots"), outcome.slots},
            {QStringLiteral("keys"), outcome.keys},
            {QStringLiteral("bytes"), outcome.bytes},
            {QStringLiteral("ms"), ms}};
}

Error endedWith(const Error& error, ActionContext& context)
{
    context.lab().observer().hurry();
    (void)context.lab().hub().next(kEndSeenMs); // should none come: the error is told all the same
    return error;
}

Result<QJsonObject> moveSlots(const MovePlan& plan, const MoveOptions& options, ActionContext& context)
{
    QElapsedTimer timer;
    timer.start();
    const Result<MigrationOutcome> moved = context.lab().migration().run(
        context.text(), plan, options.keysPerSecond, options.bytesPerSecond, siteOf(context));
    if (!moved)
        return endedWith(moved.error(), context);
    context.lab().observer().hurry();
    const qint64 ms = timer.elapsed();
    const auto seen =
        context.await([&](const ClusterSnapshot& c) { return showsSlotWork(c, plan); }, kSlotWorkSeenMs,
                      CoreText::tr("The slots have moved, but some nodes did not show it"));
    if (!seen)
        return seen.error();
    QJsonObject result = toJson(*moved, ms);
    result[QStringLiteral("plan")] = toJson(plan);
    return result;
}

} // namespace ringside
