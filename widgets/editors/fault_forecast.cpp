#include "widgets/editors/fault_forecast.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ringside {

namespace {

/// The translation context.
struct FaultForecastText
{
    Q_DECLARE_TR_FUNCTIONS(FaultForecast)
};

QString seconds(int ms)
{
    return QLocale().toString(ms / 1000.0, 'g', 3);
}

bool touches(const FaultWish& wish, Plane plane)
{
    return !wish.links.plane || *wish.links.plane == plane;
}

bool drops(const FaultWish& wish, BusType type)
{
    return wish.kind == FaultWish::Kind::Drop && (wish.types & busTypeBit(type));
}

bool amongNodes(const FaultWish& wish)
{
    const auto node = [](int end) { return !isClientEnd(end); };
    return std::any_of(wish.links.from.begin(), wish.links.from.end(), node) &&
           std::any_of(wish.links.to.begin(), wish.links.to.end(), node);
}

/// A replica whose stream from its master goes over these links; 0: none.
int replicaOn(const ClusterSnapshot& cluster, const wish::Links& links)
{
    const auto has = [](const std::vector<int>& ends, int end) {
        return std::find(ends.begin(), ends.end(), end) != ends.end();
    };
    for (const NodeState& node : cluster.nodes) {
        if (node.role != Role::Replica || !node.master)
            continue;
        if ((has(links.from, node.number) && has(links.to, node.master)) ||
            (has(links.to, node.number) && has(links.from, node.master)))
            return node.number;
    }
    return 0;
}

/// The bus, as far as PING and PONG are concerned: held or swallowed, they are missed alike.
QString aboutPings(const ClusterSnapshot& cluster, const FaultWish& wish)
{
    const bool silent = (wish.kind == FaultWish::Kind::Cut && touches(wish, Plane::Bus)) ||
                        (wish.percent == 100 && (drops(wish, BusType::Ping) || drops(wish, BusType::Pong)));
    if (silent)
        return FaultForecastText::tr(
                   "After %1 s without a PONG (the node timeout) these nodes mark each other PFAIL. It "
                   "becomes FAIL only when the majority of masters says so.")
            .arg(seconds(cluster.nodeTimeoutMs));
    const int roundTrip = wish.delayMs * (wish.links.oneWay ? 1 : 2);
    if (wish.kind == FaultWish::Kind::Delay && touches(wish, Plane::Bus) &&
        roundTrip > cluster.nodeTimeoutMs && cluster.nodeTimeoutMs > 0)
        return FaultForecastText::tr("PING and PONG together take longer than the node timeout of %1 s. "
                                     "These nodes will mark each other PFAIL.")
            .arg(seconds(cluster.nodeTimeoutMs));
    return {};
}

QString aboutVotes(const FaultWish& wish)
{
    if (drops(wish, BusType::AuthAck) || drops(wish, BusType::AuthRequest))
        return FaultForecastText::tr(
            "A replica that needs a vote from the other end cannot win its election.");
    if (drops(wish, BusType::Fail))
        return FaultForecastText::tr("FAIL still spreads by gossip, only more slowly.");
    if (drops(wish, BusType::Update))
        return FaultForecastText::tr(
            "A node with an old view of the slots gets no UPDATE. It learns the new view from PING.");
    return {};
}

QString aboutStream(const ClusterSnapshot& cluster, const FaultWish& wish)
{
    const int replica = replicaOn(cluster, wish.links);
    if (replica == 0 || !touches(wish, Plane::Replication))
        return {};
    switch (wish.kind) {
    case FaultWish::Kind::Cut:
        return FaultForecastText::tr(
                   "Replica %1 falls behind. If it is elected now, the writes that it lacks are lost.")
            .arg(replica);
    case FaultWish::Kind::Delay:
        return FaultForecastText::tr("Replica %1 lags by that time.").arg(replica);
    case FaultWish::Kind::Throttle:
        return FaultForecastText::tr("Replica %1 falls behind as soon as more is written than can pass.")
            .arg(replica);
    case FaultWish::Kind::Reset:
        return FaultForecastText::tr("Replica %1 reconnects and continues with a partial resynchronisation.")
            .arg(replica);
    case FaultWish::Kind::Drop:
        break;
    }
    return {};
}

} // namespace

QString forecastFault(const ClusterSnapshot& cluster, const FaultWish& wish)
{
    if (missingFrom(wish) || !amongNodes(wish))
        return {};
    QStringList sentences{aboutPings(cluster, wish), aboutVotes(wish), aboutStream(cluster, wish)};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace ringside
