#include "core/slots/journal.h"

#include "core/base/core_text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace ringside {

namespace {

constexpr int kVersion = 1;

QJsonObject toJson(const JournalMove& move)
{
    return {{QStringLiteral("slots"), move.slots.toString()},
            {QStringLiteral("done"), move.done.toString()},
            {QStringLiteral("open"), move.open.toString()},
            {QStringLiteral("from"), move.from},
            {QStringLiteral("to"), move.to},
            {QStringLiteral("from_id"), QString::fromLatin1(move.fromId.toHex())},
            {QStringLiteral("to_id"), QString::fromLatin1(move.toId.toHex())}};
}

std::optional<JournalMove> moveFrom(const QJsonObject& json)
{
    const auto slots = SlotRanges::parse(json[u"slots"].toString());
    const auto done = SlotRanges::parse(json[u"done"].toString());
    const auto open = SlotRanges::parse(json[u"open"].toString());
    const auto from = NodeId::fromHex(json[u"from_id"].toString().toLatin1());
    const auto to = NodeId::fromHex(json[u"to_id"].toString().toLatin1());
    if (!slots || slots->isEmpty() || !done || !open || !from || !to)
        return std::nullopt;
    return JournalMove{*slots, *done, *open, json[u"from"].toInt(), json[u"to"].toInt(), *from, *to};
}

QByteArray toJson(const MigrationRecord& record)
{
    QJsonArray moves, held;
    for (const JournalMove& move : record.moves)
        moves.append(toJson(move));
    for (const HeldSetting& setting : record.held)
        held.append(
            QJsonObject{{QStringLiteral("node"), setting.node}, {QStringLiteral("value"), setting.value}});
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), kVersion},
                                     {QStringLiteral("action"), record.action},
                                     {QStringLiteral("started_ms"), record.startedMs},
                                     {QStringLiteral("moves"), moves},
                                     {QStringLiteral("held"), held},
                                     {QStringLiteral("keys"), record.keys},
                                     {QStringLiteral("bytes"), record.bytes},
                                     {QStringLiteral("problem"), record.problem}})
        .toJson(QJsonDocument::Compact);
}

std::optional<MigrationRecord> recordFrom(const QByteArray& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json[u"version"].toInt() != kVersion || !json[u"moves"].isArray())
        return std::nullopt;
    MigrationRecord record;
    record.action = json[u"action"].toString();
    record.startedMs = json[u"started_ms"].toInteger();
    record.keys = json[u"keys"].toInteger();
    record.bytes = json[u"bytes"].toInteger();
    record.problem = json[u"problem"].toString();
    for (const QJsonValue move : json[u"moves"].toArray()) {
        const std::optional<JournalMove> read = moveFrom(move.toObject());
        if (!read)
            return std::nullopt;
        record.moves.push_back(*read);
    }
    for (const QJsonValue setting : json[u"held"].toArray())
        record.held.push_back({setting[u"node"].toInt(), setting[u"value"].toString()});
    return record;
}

} // namespace

SlotRanges MigrationRecord::open() const
{
    SlotRanges open;
    for (const JournalMove& move : moves) {
        for (const SlotRange& range : move.open.ranges())
            open.add(range);
    }
    return open;
}

int MigrationRecord::slotsAll() const
{
    int all = 0;
    for (const JournalMove& move : moves)
        all += move.slots.count();
    return all;
}

int MigrationRecord::slotsDone() const
{
    int done = 0;
    for (const JournalMove& move : moves)
        done += move.done.count();
    return done;
}

MigrationJournal::MigrationJournal(const QString& directory)
    : m_path(QDir(directory).filePath(QStringLiteral("migration.json")))
{
}

Result<std::optional<MigrationRecord>> MigrationJournal::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return std::optional<MigrationRecord>();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage,
                     CoreText::tr("%1 cannot be read: %2.").arg(m_path, file.errorString())};
    std::optional<MigrationRecord> record = recordFrom(file.readAll());
    if (!record)
        return Error{ErrorCode::Storage, CoreText::tr("%1 cannot be understood.").arg(m_path)};
    return record;
}

Status MigrationJournal::write(const MigrationRecord& record)
{
    QFile file(m_path + QStringLiteral(".new"));
    const QByteArray json = toJson(record);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(json) != json.size() ||
        !file.flush())
        return Error{ErrorCode::Storage,
                     CoreText::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()),
                     CoreText::tr("Is the disk full?")};
    file.close();
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(m_path).constData()) !=
        0)
        return Error{ErrorCode::Storage,
                     CoreText::tr("%1 cannot be written: %2.").arg(m_path, qt_error_string(errno))};
    return Done{};
}

void MigrationJournal::remove()
{
    QFile::remove(m_path);
}

} // namespace ringside
