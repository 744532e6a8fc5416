// spread: keys written by a client of the cluster, how they fall on the masters, and the redirections on the
// way.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/client/cluster_client.h"
#include "core/cluster/shares.h"
#include "core/cluster/slot.h"

#include <QJsonArray>

#include <cmath>

namespace ringside {

namespace {

using client::Answer;
using client::ClusterClient;
using client::Request;

constexpr int kSpreadMostKeys = 1'000'000;
constexpr int kSpreadBatch = 1000;
constexpr std::chrono::seconds kSpreadAnswer{5};

const QString kSpreadKeys = QStringLiteral("keys");
const QString kPrefix = QStringLiteral("prefix");
const QString kClear = QStringLiteral("clear");

/// The keys of one run: `prefix0`, `prefix1`, ...
struct Keys
{
    QByteArray prefix;
    int count = 0;

    QByteArray at(int index) const { return prefix + QByteArray::number(index); }
};

Keys keysOf(const Action& action)
{
    return {action.option(kPrefix).value_or(QStringLiteral("sharding_test:dist:")).toUtf8(),
            *intOption(action, kSpreadKeys, 1, kSpreadMostKeys, 1000)};
}

std::optional<ArgumentError> checkSpread(const Action& action)
{
    for (int i = 0; i < action.arguments.size(); ++i) {
        if (i > 0 || action.arguments[i] != kClear)
            return ArgumentError{i, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[i])};
    }
    if (action.option(kPrefix) && action.option(kPrefix)->contains(u'{'))
        return ArgumentError{0, kPrefix,
                             CoreText::tr("With a hash tag in the prefix all keys would lie in one slot.")};
    return checkInt(action, kSpreadKeys, 1, kSpreadMostKeys);
}

std::optional<QString> whyNotSpread(const Action&, const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    if (!cluster.uncovered.isEmpty())
        return CoreText::tr("%1 slots belong to nobody.").arg(cluster.uncovered.count());
    return std::nullopt;
}

/// Sends a command for each key, in batches; `heard` gets the replies of a batch that began at that key.
Status forEachKey(ClusterClient& sender, const Keys& keys, const std::function<QByteArrayList(int)>& command,
                  ActionContext& context, const QString& step,
                  const std::function<void(const std::vector<Reply>&)>& heard)
{
    for (int at = 0; at < keys.count; at += kSpreadBatch) {
        std::vector<Request> requests;
        for (int i = at; i < std::min(keys.count, at + kSpreadBatch); ++i)
            requests.push_back({command(i), keyHashSlot(keys.at(i))});
        const auto replies = sender.pipeline(requests, context.stopToken());
        if (!replies)
            return replies.error();
        for (const Reply& reply : *replies) {
            if (reply.isError())
                return Error{ErrorCode::Server,
                             CoreText::tr("A node answers: %1").arg(QString::fromUtf8(reply.text)),
                             CoreText::tr("Keys that were written before that are there.")};
        }
        heard(*replies);
        context.progress(double(at + int(requests.size())) / keys.count, step.arg(at + int(requests.size())));
    }
    return Done{};
}

/// What one node answers when it is asked for every key, as by a client that has no table of slots.
Result<QJsonObject> askedOf(int node, const Keys& keys, ActionContext& context)
{
    Result<Connection> connection = Connection::open(context.lab().endpoint(node), Deadline{kSpreadAnswer});
    if (!connection)
        return connection.error();
    int moved = 0, ask = 0;
    for (int at = 0; at < keys.count; at += kSpreadBatch) {
        std::vector<QByteArrayList> questions;
        for (int i = at; i < std::min(keys.count, at + kSpreadBatch); ++i)
            questions.push_back({"EXISTS", keys.at(i)});
        const auto replies = connection->pipeline(questions, Deadline{kSpreadAnswer}, context.stopToken());
        if (!replies)
            return replies.error();
        for (const Reply& reply : *replies) {
            moved += client::answerOf(reply) == Answer::Moved;
            ask += client::answerOf(reply) == Answer::Ask;
        }
    }
    return QJsonObject{{QStringLiteral("node"), node},
                       {QStringLiteral("asked"), keys.count},
                       {QStringLiteral("moved"), moved},
                       {QStringLiteral("ask"), ask}};
}

/// How many of the keys each master has, by its own answer.
Result<std::map<int, int>> countedSpread(ClusterClient& reader, const Keys& keys, ActionContext& context)
{
    std::map<int, int> byMaster;
    for (const int master : slotMasters(*context.lab().hub().latest()))
        byMaster[master] = 0;
    int at = 0;
    const Status read = forEachKey(
        reader, keys,
        [&](int i) {
            return QByteArrayList{"EXISTS", keys.at(i)};
        },
        context, CoreText::tr("%1 keys looked for"),
        [&](const std::vector<Reply>& replies) {
            for (const Reply& reply : replies)
                byMaster[reader.ownerOf(keyHashSlot(keys.at(at++)))] += int(reply.integer);
        });
    return read ? Result<std::map<int, int>>(byMaster) : Result<std::map<int, int>>(read.error());
}

double roundedSpread(double value)
{
    return std::round(value * 10) / 10;
}

struct Shares
{
    QJsonArray masters;
    double worst = 0;
    QStringList told; ///< "node 1: 343"
};

Shares sharesOf(const std::map<int, int>& byMaster, int keys)
{
    Shares shares;
    const double even = double(keys) / double(std::max<size_t>(1, byMaster.size()));
    for (const auto& [master, count] : byMaster) {
        const double off = std::abs(double(count) - even) / even * 100;
        shares.worst = std::max(shares.worst, off);
        shares.told << CoreText::tr("node %1: %2").arg(master).arg(count);
        shares.masters.append(QJsonObject{{QStringLiteral("node"), master},
                                          {QStringLiteral("keys"), count},
                                          {QStringLiteral("share"), roundedSpread(100.0 * count / keys)},
                                          {QStringLiteral("even"), roundedSpread(even)},
                                          {QStringLiteral("off_percent"), roundedSpread(off)}});
    }
    return shares;
}

QString sentenceSpread(const Shares& shares, const Keys& keys, qint64 redirects, const QJsonObject& without)
{
    return CoreText::tr(
               "%1 keys fell on the masters so: %2. The farthest from an even share is %3 % off; with "
               "more keys it comes nearer, as long as each master has as many slots.")
               .arg(QString::number(keys.count), shares.told.join(QStringLiteral(", ")),
                    QString::number(roundedSpread(shares.worst))) +
           u' ' +
           CoreText::tr("Redirections of a client that keeps a table of slots: %1. One without a table, "
                        "asking node %2 for every key, was told MOVED %3 times.")
               .arg(redirects)
               .arg(without[QStringLiteral("node")].toInt())
               .arg(without[QStringLiteral("moved")].toInt());
}

Result<QJsonObject> clear(const Keys& keys, ActionContext& context)
{
    ClusterClient sender(context.lab().clientDirectory(), {});
    qint64 deleted = 0;
    const Status done = forEachKey(
        sender, keys,
        [&](int i) {
            return QByteArrayList{"DEL", keys.at(i)};
        },
        context, CoreText::tr("%1 keys deleted"),
        [&](const std::vector<Reply>& replies) {
            for (const Reply& reply : replies)
                deleted += reply.integer;
        });
    if (!done)
        return done.error();
    context.did(QStringLiteral("redis-cli -c -p %1 DEL %2   # and %3 more of them, in a pipeline")
                    .arg(QString::number(context.lab().clientDirectory().all().front().direct.port),
                         shellWord(QString::fromUtf8(keys.at(0))), QString::number(keys.count - 1)));
    context.lab().observer().hurry();
    return QJsonObject{{QStringLiteral("deleted"), deleted}};
}

Result<QJsonObject> runSpread(const Action& action, ActionContext& context)
{
    const Keys keys = keysOf(action);
    if (action.hasFlag(kClear))
        return clear(keys, context);
    const int first = slotMasters(*context.lab().hub().latest()).front();
    const auto without = askedOf(first, keys, context);
    if (!without)
        return without.error();
    ClusterClient sender(context.lab().clientDirectory(), {.first = first, .knowsNothing = true});
    context.did(
        QStringLiteral("redis-cli -c -p %1 SET %2 0   # and %3 more of them, in a pipeline to each node")
            .arg(QString::number(context.lab().endpoint(first).port),
                 shellWord(QString::fromUtf8(keys.at(0))), QString::number(keys.count - 1)));
    const Status written = forEachKey(
        sender, keys,
        [&](int i) {
            return QByteArrayList{"SET", keys.at(i), QByteArray::number(i)};
        },
        context, CoreText::tr("%1 keys written"), [](const std::vector<Reply>&) {});
    if (!written)
        return written.error();
    const qint64 moved = sender.tally().of(Answer::Moved), ask = sender.tally().of(Answer::Ask);
    const auto byMaster = countedSpread(sender, keys, context);
    if (!byMaster)
        return byMaster.error();
    const Shares shares = sharesOf(*byMaster, keys.count);
    context.lab().observer().hurry();
    return QJsonObject{{QStringLiteral("keys"), keys.count},
                       {QStringLiteral("masters"), shares.masters},
                       {QStringLiteral("redirects"), moved + ask},
                       {QStringLiteral("moved"), moved},
                       {QStringLiteral("ask"), ask},
                       {QStringLiteral("without_table"), *without},
                       {QStringLiteral("worst_percent"), roundedSpread(shares.worst)},
                       {QStringLiteral("found"), sentenceSpread(shares, keys, moved + ask, *without)}};
}

} // namespace

Verb spreadVerb()
{
    return {QStringLiteral("spread"),
            QStringLiteral("spread [keys=1000] [prefix=sharding_test:dist:] [clear]"),
            CoreText::tr("writes keys and tells how many each master has, how far from even that is, and how "
                         "often clients were redirected; clear deletes the keys"),
            {kSpreadKeys, kPrefix},
            checkSpread,
            whyNotSpread,
            runSpread};
}

} // namespace ringside
