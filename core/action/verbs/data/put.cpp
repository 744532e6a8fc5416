// put and fill: keys written as a cluster client writes them, each at the node that owns its slot.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/shares.h"
#include "core/cluster/slot.h"

#include <map>

namespace ringside {

namespace {

constexpr int kPutMostKeys = 1'000'000;
constexpr size_t kPutBatch = 500; // keys sent before their answers are read

std::optional<ArgumentError> checkPut(const Action& action)
{
    if (action.arguments.isEmpty())
        return ArgumentError{0, {}, CoreText::tr("Which key? Write: put KEY VALUE")};
    if (action.arguments.size() < 2)
        return ArgumentError{1, {}, CoreText::tr("Which value? Write: put KEY VALUE")};
    if (action.arguments.size() > 2)
        return ArgumentError{2, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[2])};
    return std::nullopt;
}

std::optional<QString> whyNotPut(const Action& action, const ClusterSnapshot& cluster)
{
    if (action.arguments.isEmpty() || cluster.nodes.empty())
        return needsCluster(cluster);
    const int slot = keyHashSlot(action.arguments[0].toUtf8());
    if (ownerOfSlot(cluster, slot) == 0)
        return CoreText::tr("Nobody owns slot %1 of that key.").arg(slot);
    return std::nullopt;
}

Result<QJsonObject> put(const Action& action, ActionContext& context)
{
    const QByteArray key = action.arguments[0].toUtf8();
    const int slot = keyHashSlot(key);
    const int owner = ownerOfSlot(*context.lab().hub().latest(), slot);
    const Result<Reply> reply = context.ask(owner, {"SET", key, action.arguments[1].toUtf8()});
    if (!reply)
        return reply.error();
    context.lab().observer().hurry();
    return QJsonObject{
        {QStringLiteral("slot"), slot},
        {QStringLiteral("node"), owner},
        {QStringLiteral("found"), CoreText::tr("Slot %1: node %2 has taken it.").arg(slot).arg(owner)}};
}

std::optional<ArgumentError> checkFill(const Action& action)
{
    bool ok = false;
    const int count = action.arguments.value(0).toInt(&ok);
    if (!ok || count < 1 || count > kPutMostKeys)
        return ArgumentError{
            0, {}, CoreText::tr("How many keys? A whole number from 1 to %1.").arg(kPutMostKeys)};
    if (action.arguments.size() > 1)
        return ArgumentError{1, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[1])};
    return std::nullopt;
}

std::optional<QString> whyNotFill(const Action&, const ClusterSnapshot& cluster)
{
    if (cluster.nodes.empty())
        return needsCluster(cluster);
    if (!cluster.uncovered.isEmpty())
        return CoreText::tr("%1 slots belong to nobody.").arg(cluster.uncovered.count());
    return std::nullopt;
}

using Commands = std::vector<QByteArrayList>;

/// Sends `commands` to their owner in batches. Errors: Connection, Timeout, Server with the first refusal,
/// Cancelled.
Status send(int owner, const Commands& commands, ActionContext& context,
            const std::function<void(size_t)>& told)
{
    const Deadline opening{std::chrono::seconds(3)};
    Result<Connection> connection = Connection::open(context.lab().endpoint(owner), opening);
    if (!connection)
        return Error{connection.error().code,
                     CoreText::tr("Node %1 does not answer. %2").arg(owner).arg(connection.error().message)};
    for (size_t at = 0; at < commands.size(); at += kPutBatch) {
        if (context.stopped())
            return cancelled();
        const auto end = std::min(commands.size(), at + kPutBatch);
        const auto replies = connection->pipeline(
            Commands(commands.begin() + std::ptrdiff_t(at), commands.begin() + std::ptrdiff_t(end)),
            Deadline{std::chrono::seconds(10)});
        if (!replies)
            return replies.error();
        for (const Reply& reply : *replies) {
            if (reply.isError())
                return Error{
                    ErrorCode::Server,
                    CoreText::tr("Node %1 answers: %2").arg(owner).arg(QString::fromUtf8(reply.text)),
                    CoreText::tr("Keys that were written before that are there.")};
        }
        told(end - at);
    }
    return Done{};
}

Result<QJsonObject> fill(const Action& action, ActionContext& context)
{
    const int count = action.arguments[0].toInt();
    const QByteArray prefix = action.option(u"prefix").value_or(QStringLiteral("demo:")).toUtf8();
    const Snapshot cluster = context.lab().hub().latest();
    std::map<int, Commands> byOwner;
    for (int i = 0; i < count; ++i) {
        const QByteArray key = prefix + QByteArray::number(i);
        byOwner[ownerOfSlot(*cluster, keyHashSlot(key))].push_back({"SET", key, QByteArray::number(i)});
    }
    QJsonObject nodes;
    size_t done = 0;
    for (const auto& [owner, commands] : byOwner) {
        context.did(QStringLiteral("redis-cli -c -p %1 SET %2 %3   # and %4 more of them, in a pipeline")
                        .arg(QString::number(context.lab().endpoint(owner).port),
                             shellWord(QString::fromUtf8(commands[0][1])), QString::fromUtf8(commands[0][2]),
                             QString::number(commands.size() - 1)));
        const Status sent = send(owner, commands, context, [&](size_t more) {
            done += more;
            context.progress(double(done) / count, CoreText::tr("%1 keys written").arg(done));
        });
        if (!sent)
            return sent.error();
        nodes.insert(QString::number(owner), qint64(commands.size()));
    }
    context.lab().observer().hurry();
    return QJsonObject{{QStringLiteral("keys"), count}, {QStringLiteral("nodes"), nodes}};
}

} // namespace

Verb putVerb()
{
    return {QStringLiteral("put"),
            QStringLiteral("put KEY VALUE"),
            CoreText::tr("writes one key at the node that owns its slot, and tells which that is"),
            {},
            checkPut,
            whyNotPut,
            put};
}

Verb fillVerb()
{
    return {QStringLiteral("fill"),
            QStringLiteral("fill COUNT [prefix=demo:]"),
            CoreText::tr("writes so many keys, demo:0, demo:1, ..., each at the node that owns its slot"),
            {QStringLiteral("prefix")},
            checkFill,
            whyNotFill,
            fill};
}

} // namespace ringside
