#include "core/cluster/migration_json.h"

#include "core/cluster/migration_words.h"

#include <QJsonObject>

#include <cmath>

namespace ringside {

namespace {

QJsonValue limit(double perSecond)
{
    return perSecond > 0 ? QJsonValue(perSecond) : QJsonValue();
}

QJsonValue textOrNull(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

} // namespace

QJsonArray toJson(const SlotRanges& slots)
{
    QJsonArray array;
    for (const SlotRange& range : slots.ranges())
        array.append(QJsonArray{range.first, range.last});
    return array;
}

QString phaseWord(MigrationState::Phase phase)
{
    switch (phase) {
    case MigrationState::Phase::Running:
        return QStringLiteral("running");
    case MigrationState::Phase::Paused:
        return QStringLiteral("paused");
    case MigrationState::Phase::Waiting:
        return QStringLiteral("waiting");
    case MigrationState::Phase::Interrupted:
        return QStringLiteral("interrupted");
    case MigrationState::Phase::Off:
        break;
    }
    return QStringLiteral("off");
}

QJsonValue toJson(const MigrationState& migration)
{
    if (migration.phase == MigrationState::Phase::Off)
        return QJsonValue();
    QJsonArray moves;
    for (const MigrationMove& move : migration.moves)
        moves.append(QJsonObject{{QStringLiteral("from"), move.from},
                                 {QStringLiteral("to"), move.to},
                                 {QStringLiteral("slots"), toJson(move.slots)},
                                 {QStringLiteral("slots_done"), move.slotsDone},
                                 {QStringLiteral("atomic"), move.atomic}});
    return QJsonObject{
        {QStringLiteral("phase"), phaseWord(migration.phase)},
        {QStringLiteral("action"), migration.action},
        {QStringLiteral("started_ms"), migration.startedMs},
        {QStringLiteral("moves"), moves},
        {QStringLiteral("open"), toJson(migration.open)},
        {QStringLiteral("slots_done"), migration.slotsDone},
        {QStringLiteral("slots"), migration.slotsAll},
        {QStringLiteral("keys_done"), migration.keys},
        {QStringLiteral("keys"), migration.keysAll > 0 ? QJsonValue(migration.keysAll) : QJsonValue()},
        {QStringLiteral("bytes_done"), migration.bytes},
        {QStringLiteral("keys_per_second"), std::round(migration.keysPerSecond)},
        {QStringLiteral("bytes_per_second"), std::round(migration.bytesPerSecond)},
        {QStringLiteral("left_ms"), migration.leftMs < 0 ? QJsonValue() : QJsonValue(migration.leftMs)},
        {QStringLiteral("keys_limit"), limit(migration.keysLimit)},
        {QStringLiteral("bytes_limit"), limit(migration.bytesLimit)},
        {QStringLiteral("interrupted"), textOrNull(interruptedText(migration))},
        {QStringLiteral("problem"),
         migration.problem.isEmpty() ? QJsonValue() : QJsonValue(migration.problem)}};
}

} // namespace ringside
