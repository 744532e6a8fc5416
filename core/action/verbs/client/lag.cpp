// lag: writes at masters, read at their replicas until they are there; and beside it what the handout's
// monitor shows.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/info_text.h"
#include "core/cluster/shares.h"
#include "core/cluster/slot.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr int kMostWrites = 100'000;
constexpr std::chrono::seconds kLagAnswer{2};
constexpr std::chrono::seconds kSeen{3}; // longer than that, and the replica is left out

const QString kLagWrites = QStringLiteral("writes");
const QString kOf = QStringLiteral("of");

/// A replica, and what was seen at it.
struct Follower
{
    int node = 0;
    Connection connection;
    std::vector<double> us; ///< from the master's OK to the first read that had the value
    int stale = 0;          ///< writes whose first read came before they were there
    int unseen = 0;
    QString problem;
};

/// A master, one key of its own, and its replicas.
struct Pair
{
    int master = 0;
    QByteArray key;
    Connection connection;
    std::vector<Follower> followers;
};

std::optional<ArgumentError> checkLag(const Action& action)
{
    if (auto error = checkNothing(action))
        return error;
    if (auto error = checkInt(action, kOf, 1, 1'000'000))
        return error;
    return checkInt(action, kLagWrites, 1, kMostWrites);
}

std::optional<QString> whyNotLag(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    const auto of = action.option(kOf);
    if (!of)
        return runningReplicas(cluster).empty() ? std::optional(CoreText::tr("There is no replica."))
                                                : std::nullopt;
    if (auto unknown = unknownNodes(*of, cluster))
        return unknown;
    const int master = of->toInt();
    if (cluster.node(master)->slots.isEmpty())
        return CoreText::tr("Node %1 owns no slots: name a master.").arg(master);
    return runningReplicasOf(cluster, master).empty()
               ? std::optional(CoreText::tr("Node %1 has no replica that runs.").arg(master))
               : std::nullopt;
}

/// A key that nobody else uses, in a slot of these.
QByteArray keyIn(const SlotRanges& owned)
{
    const QByteArray run = QUuid::createUuid().toByteArray(QUuid::Id128).left(8);
    for (int i = 0;; ++i) {
        const QByteArray key = "ringside:lag:" + run + ':' + QByteArray::number(i);
        if (owned.contains(keyHashSlot(key)))
            return key;
    }
}

Result<Follower> follow(int node, ActionContext& context)
{
    Result<Connection> opened =
        Connection::open(context.lab().endpoint(node), Deadline{kLagAnswer}, context.stopToken());
    if (!opened)
        return Error{opened.error().code,
                     CoreText::tr("Node %1 does not answer. %2").arg(node).arg(opened.error().message)};
    const auto ready = opened->command({"READONLY"}, Deadline{kLagAnswer}, context.stopToken());
    if (!ready)
        return ready.error();
    return Follower{node, std::move(*opened), {}, 0, 0, {}};
}

Result<std::vector<Pair>> pairsOf(int of, ActionContext& context)
{
    const Snapshot now = context.lab().hub().latest();
    std::vector<Pair> pairs;
    for (const int master : slotMasters(*now)) {
        const std::vector<int> replicas = runningReplicasOf(*now, master);
        if ((of != 0 && master != of) || replicas.empty())
            continue;
        Result<Connection> opened =
            Connection::open(context.lab().endpoint(master), Deadline{kLagAnswer}, context.stopToken());
        if (!opened)
            return Error{opened.error().code,
                         CoreText::tr("Node %1 does not answer. %2").arg(master).arg(opened.error().message)};
        Pair pair{master, keyIn(now->node(master)->slots), std::move(*opened), {}};
        for (const int replica : replicas) {
            Result<Follower> one = follow(replica, context);
            if (!one)
                return one.error();
            pair.followers.push_back(std::move(*one));
        }
        pairs.push_back(std::move(pair));
    }
    if (pairs.empty())
        return Error{ErrorCode::NotPossible, CoreText::tr("There is no replica.")};
    return pairs;
}

double microseconds(std::chrono::steady_clock::duration time)
{
    return double(std::chrono::duration_cast<std::chrono::nanoseconds>(time).count()) / 1000;
}

/// Reads the key at every replica until each has the value, or the time is over.
void awaitAt(Pair& pair, const QByteArray& value, ActionContext& context)
{
    const auto written = std::chrono::steady_clock::now();
    std::vector<Follower*> waiting;
    for (Follower& one : pair.followers) {
        if (one.problem.isEmpty())
            waiting.push_back(&one);
    }
    bool first = true;
    while (!waiting.empty() && !context.stopped()) {
        std::erase_if(waiting, [&](Follower* one) {
            const auto got =
                one->connection.command({"GET", pair.key}, Deadline{kLagAnswer}, context.stopToken());
            const auto took = std::chrono::steady_clock::now() - written;
            if (got && got->text == value && !got->isError()) {
                one->us.push_back(microseconds(took));
                return true;
            }
            one->stale += first && got && !got->isError();
            if (!got || got->isError())
                one->problem = got ? QString::fromUtf8(got->text) : got.error().message;
            else if (took > kSeen)
                one->problem = CoreText::tr("A write was not there after %1 s.").arg(kSeen.count());
            one->unseen += !one->problem.isEmpty();
            return !one->problem.isEmpty();
        });
        first = false;
    }
}

Status write(std::vector<Pair>& pairs, int writes, ActionContext& context)
{
    for (int i = 0; i < writes; ++i) {
        if (context.stopped())
            return cancelled();
        Pair& pair = pairs[size_t(i) % pairs.size()];
        const QByteArray value = QByteArray::number(i);
        const auto set =
            pair.connection.command({"SET", pair.key, value}, Deadline{kLagAnswer}, context.stopToken());
        if (!set || set->isError())
            return Error{ErrorCode::Server,
                         CoreText::tr("Node %1 did not take the write: %2")
                             .arg(QString::number(pair.master),
                                  set ? QString::fromUtf8(set->text) : set.error().message)};
        awaitAt(pair, value, context);
        context.progress(double(i + 1) / writes, CoreText::tr("%1 writes followed").arg(i + 1));
    }
    return Done{};
}

QJsonValue part(const std::vector<double>& sorted, double share)
{
    if (sorted.empty())
        return {};
    const auto index = size_t(std::ceil(share * double(sorted.size()))) - 1;
    return std::round(sorted[std::min(index, sorted.size() - 1)] * 10) / 10;
}

/// master_last_io_seconds_ago, which the handout's monitor charts; null: not told.
QJsonValue handoutSeconds(Follower& one)
{
    const auto info = one.connection.command({"INFO", "replication"}, Deadline{kLagAnswer});
    const InfoText text(info && !info->isError() ? info->text : QByteArray());
    return text.contains("master_last_io_seconds_ago")
               ? QJsonValue(text.integer("master_last_io_seconds_ago"))
               : QJsonValue();
}

QJsonObject toJsonLag(Follower& one, int master, const ClusterSnapshot& now)
{
    std::sort(one.us.begin(), one.us.end());
    const NodeState* node = now.node(one.node);
    const Replication* const seen = node ? &node->replication : nullptr;
    return {
        {QStringLiteral("node"), one.node},
        {QStringLiteral("master"), master},
        {QStringLiteral("writes"), qint64(one.us.size())},
        {QStringLiteral("unseen"), one.unseen},
        {QStringLiteral("stale"), one.stale},
        {QStringLiteral("median_us"), part(one.us, 0.5)},
        {QStringLiteral("p99_us"), part(one.us, 0.99)},
        {QStringLiteral("max_us"), part(one.us, 1)},
        {QStringLiteral("lag_bytes"), seen && seen->lagBytes ? QJsonValue(*seen->lagBytes) : QJsonValue()},
        {QStringLiteral("lag_ms"), seen && seen->lagMs ? QJsonValue(*seen->lagMs) : QJsonValue()},
        {QStringLiteral("handout_seconds"), handoutSeconds(one)},
        {QStringLiteral("problem"), one.problem.isEmpty() ? QJsonValue() : one.problem}};
}

QString sentenceLag(const QJsonObject& replica)
{
    const auto ms = [&](const QString& name) {
        return QString::number(replica[name].toDouble() / 1000, 'f', 2);
    };
    const QString node = QString::number(replica[QStringLiteral("node")].toInt());
    if (!replica[QStringLiteral("problem")].isNull())
        return CoreText::tr("Node %1: %2").arg(node, replica[QStringLiteral("problem")].toString());
    if (replica[QStringLiteral("writes")].toInt() == 0)
        return CoreText::tr("Node %1 was not asked.").arg(node);
    return CoreText::tr("Node %1 had a write of node %2 after %3 ms (median), %4 ms at most.")
        .arg(node, QString::number(replica[QStringLiteral("master")].toInt()),
             ms(QStringLiteral("median_us")), ms(QStringLiteral("max_us")));
}

QJsonObject resultOfLag(std::vector<Pair>& pairs, const ClusterSnapshot& now)
{
    QJsonArray replicas;
    QStringList found;
    int stale = 0;
    qint64 reads = 0;
    for (Pair& pair : pairs) {
        for (Follower& one : pair.followers) {
            replicas.append(toJsonLag(one, pair.master, now));
            found << sentenceLag(replicas.last().toObject());
            stale += one.stale;
            reads += qint64(one.us.size()) + one.unseen;
        }
    }
    found << CoreText::tr(
                 "Of %1 writes %2 were not there yet when they were read first: that is what a read from a "
                 "replica risks.")
                 .arg(reads)
                 .arg(stale)
          << CoreText::tr(
                 "The handout charts master_last_io_seconds_ago. That is the time since the master last "
                 "sent anything: on an idle link it climbs from 0 to 10 between two pings while nothing "
                 "is behind. Lag is the master's offset less the replica's, in bytes.");
    return {{QStringLiteral("replicas"), replicas},
            {QStringLiteral("stale"), stale},
            {QStringLiteral("found"), found.join(u' ')}};
}

void listDeeds(const std::vector<Pair>& pairs, ActionContext& context)
{
    for (const Pair& pair : pairs) {
        const QString key = QString::fromUtf8(pair.key);
        context.did(QStringLiteral("redis-cli -p %1 SET %2 N")
                        .arg(QString::number(context.lab().endpoint(pair.master).port), key));
        for (const Follower& one : pair.followers)
            context.did(QStringLiteral("redis-cli -p %1 GET %2   # after READONLY, until N is there")
                            .arg(QString::number(context.lab().endpoint(one.node).port), key));
    }
}

Result<QJsonObject> runLag(const Action& action, ActionContext& context)
{
    Result<std::vector<Pair>> pairs = pairsOf(*intOption(action, kOf, 1, 1'000'000, 0), context);
    if (!pairs)
        return pairs.error();
    listDeeds(*pairs, context);
    const Status written = write(*pairs, *intOption(action, kLagWrites, 1, kMostWrites, 100), context);
    const Snapshot now = context.lab().hub().latest();
    QJsonObject result = resultOfLag(*pairs, *now);
    for (Pair& pair : *pairs) // whatever happened; a master that is gone keeps a short string
        (void)pair.connection.command({"DEL", pair.key}, Deadline{kLagAnswer});
    context.lab().observer().hurry();
    if (!written)
        return written.error();
    return result;
}

} // namespace

Verb lagVerb()
{
    return {
        QStringLiteral("lag"),
        QStringLiteral("lag [writes=100] [of=N]"),
        CoreText::tr("writes at masters and reads at their replicas until each write is there: the true lag, "
                     "beside what the handout's monitor shows"),
        {kLagWrites, kOf},
        checkLag,
        whyNotLag,
        runLag};
}

} // namespace ringside
