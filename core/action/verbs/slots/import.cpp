// import: the keys of a plain Redis server, into the cluster.

#include "core/action/verbs/common.h"
#include "core/action/verbs/slots/import_source.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/slot.h"

#include <QRegularExpression>

#include <map>

namespace ringside {

namespace {

constexpr size_t kImportBatch = 200;        // keys of one MIGRATE, which blocks both servers
constexpr const char* kMigrateMs = "15000"; // for one step of one MIGRATE
constexpr auto kExists = std::chrono::milliseconds(30'000);

using ByOwner = std::map<int, std::vector<QByteArray>>;

std::optional<Endpoint> sourceOf(const Action& action)
{
    static const QRegularExpression form(QStringLiteral("^(.+):([0-9]{1,5})$"));
    const QRegularExpressionMatch match = form.match(action.arguments.value(0));
    const int port = match.captured(2).toInt();
    if (!match.hasMatch() || port < 1 || port > 65535)
        return std::nullopt;
    return Endpoint{match.captured(1), port, action.option(u"password").value_or(QString())};
}

std::optional<ArgumentError> checkImport(const Action& action)
{
    if (!sourceOf(action))
        return ArgumentError{0, {}, CoreText::tr("From where? Write HOST:PORT of a Redis server.")};
    for (int i = 1; i < action.arguments.size(); ++i) {
        if (action.arguments[i] != u"copy" && action.arguments[i] != u"replace")
            return ArgumentError{i, {}, CoreText::tr("'%1' is unknown here.").arg(action.arguments[i])};
    }
    return std::nullopt;
}

std::optional<QString> whyNotImport(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    if (cluster.slotsServed < kSlotCount)
        return CoreText::tr("%1 slots are not served: their keys would have nowhere to go.")
            .arg(kSlotCount - cluster.slotsServed);
    const std::optional<Endpoint> source = sourceOf(action);
    for (const NodeState& node : cluster.nodes) {
        if (source && source->port == node.port &&
            (source->host == node.host || source->host == u"localhost"))
            return CoreText::tr("That is node %1 of this cluster.").arg(node.number);
    }
    return std::nullopt;
}

ByOwner byOwner(const std::vector<QByteArray>& keys, const ClusterSnapshot& cluster)
{
    ByOwner owners;
    for (const QByteArray& key : keys) {
        const int seat = cluster.shardOfSlot(keyHashSlot(key));
        owners[seat < 0 ? 0 : cluster.shards[size_t(seat)].master].push_back(key);
    }
    return owners;
}

/// The keys that the cluster has already, up to a few.
Result<QStringList> clashes(int owner, const std::vector<QByteArray>& keys, ActionContext& context)
{
    const Deadline deadline(kExists);
    Result<Connection> connection = Connection::open(context.lab().endpoint(owner), deadline);
    if (!connection)
        return connection.error();
    QStringList found;
    for (size_t first = 0; first < keys.size(); first += kImportBatch) {
        std::vector<QByteArrayList> questions;
        for (size_t i = first; i < std::min(first + kImportBatch, keys.size()); ++i)
            questions.push_back({"EXISTS", keys[i]});
        const auto replies = connection->pipeline(questions, deadline);
        if (!replies)
            return replies.error();
        for (size_t i = 0; i < replies->size(); ++i) {
            const Reply& reply = (*replies)[i];
            if (reply.isError())
                return Error{
                    ErrorCode::Server,
                    CoreText::tr("Node %1 answers: %2").arg(owner).arg(QString::fromUtf8(reply.text))};
            if (reply.integer != 0)
                found << QString::fromUtf8(keys[first + i]);
        }
    }
    return found;
}

/// Nothing may be moved before it is known that all of it can be.
Status refuseClashes(const ByOwner& owners, ActionContext& context)
{
    context.progress(-1, CoreText::tr("Looking for keys that the cluster has already"));
    QStringList found;
    for (const auto& [owner, keys] : owners) {
        const Result<QStringList> some = clashes(owner, keys, context);
        if (!some)
            return Error{some.error().code, some.error().message, CoreText::tr("Nothing was changed.")};
        found += *some;
    }
    if (found.isEmpty())
        return Done{};
    return Error{ErrorCode::NotPossible,
                 CoreText::tr("The cluster has %1 of these keys already, such as '%2'. Nothing was changed.")
                     .arg(found.size())
                     .arg(found.first()),
                 CoreText::tr("`replace` overwrites them.")};
}

QByteArrayList migrateWords(const Action& action, const Endpoint& owner)
{
    QByteArrayList words{"MIGRATE", owner.host.toLatin1(), QByteArray::number(owner.port), "", "0",
                         kMigrateMs};
    if (action.hasFlag(u"copy"))
        words << "COPY";
    if (action.hasFlag(u"replace"))
        words << "REPLACE";
    if (!owner.password.isEmpty())
        words << "AUTH" << owner.password.toUtf8();
    return words << "KEYS";
}

Error failedImport(const Error& why, size_t done, size_t all, const Endpoint& owner)
{
    const QString how = done == 0 ? CoreText::tr("No batch of keys was finished. Each key of the failed "
                                                 "batch is either in the source or in the cluster.")
                                  : CoreText::tr("%1 of %2 keys have been taken before. Each key of the "
                                                 "failed batch is either in the source or in the cluster.")
                                        .arg(done)
                                        .arg(all);
    return {why.code, why.message,
            how + u' ' +
                CoreText::tr("The source itself must be able to connect to %1:%2.")
                    .arg(owner.host)
                    .arg(owner.port)};
}

/// The source sends the keys to their owners itself; a batch may hold keys of several slots, as the source
/// hands them over one by one (cluster.c, migrateCommand: RESTORE).
Status take(const Action& action, const ByOwner& owners, size_t all, ImportSource& source,
            ActionContext& context)
{
    size_t done = 0;
    for (const auto& [number, keys] : owners) {
        const Endpoint owner = context.lab().endpoint(number);
        context.did(
            QStringLiteral("redis-cli -h %1 -p %2 MIGRATE %3 %4 \"\" 0 %5 KEYS ... (%6 keys, %7 at a time)")
                .arg(sourceOf(action)->host)
                .arg(sourceOf(action)->port)
                .arg(owner.host)
                .arg(owner.port)
                .arg(QLatin1String(kMigrateMs))
                .arg(keys.size())
                .arg(kImportBatch));
        for (size_t first = 0; first < keys.size(); first += kImportBatch) {
            if (context.stopped())
                return Error{ErrorCode::Cancelled,
                             CoreText::tr("Cancelled: %1 of %2 keys have been taken.").arg(done).arg(all)};
            context.progress(double(done) / double(all), CoreText::tr("%1 of %2 keys").arg(done).arg(all));
            QByteArrayList words = migrateWords(action, owner);
            const size_t end = std::min(first + kImportBatch, keys.size());
            for (size_t i = first; i < end; ++i)
                words << keys[i];
            const Result<Reply> reply = source.command(words);
            if (!reply)
                return failedImport(reply.error(), done, all, owner);
            if (reply->isError())
                return failedImport(
                    {ErrorCode::Server,
                     CoreText::tr("The source answers: %1").arg(QString::fromUtf8(reply->text))},
                    done, all, owner);
            done += end - first;
        }
    }
    return Done{};
}

Result<QJsonObject> runImport(const Action& action, ActionContext& context)
{
    const auto lock = context.lab().takeMembership(); // owners must not go meanwhile
    if (!lock)
        return lock.error();
    Result<ImportSource> source = ImportSource::open(*sourceOf(action));
    if (!source)
        return source.error();
    const auto keys = source->keys([&](qsizetype found) {
        context.progress(-1, CoreText::tr("%1 keys found").arg(found));
        return !context.stopped();
    });
    if (!keys)
        return keys.error();
    if (context.stopped())
        return cancelled();
    const ByOwner owners = byOwner(*keys, *context.lab().hub().latest());
    if (owners.contains(0))
        return Error{ErrorCode::NotPossible,
                     CoreText::tr("Some slots have no owner now. Nothing was changed.")};
    if (!action.hasFlag(u"replace")) {
        if (const Status free = refuseClashes(owners, context); !free)
            return free.error();
    }
    if (const Status taken = take(action, owners, keys->size(), *source, context); !taken)
        return taken.error();
    return QJsonObject{{QStringLiteral("keys"), qint64(keys->size())},
                       {QStringLiteral("masters"), int(owners.size())},
                       {QStringLiteral("left"), source->otherKeys()}};
}

} // namespace

Verb importVerb()
{
    return {QStringLiteral("import"),
            QStringLiteral("import HOST:PORT [copy] [replace] [password=WORD]"),
            CoreText::tr("moves all keys of a plain Redis server into the cluster; copy keeps them in the "
                         "source too, replace overwrites keys of the cluster"),
            {QStringLiteral("password")},
            checkImport,
            whyNotImport,
            runImport};
}

} // namespace ringside
