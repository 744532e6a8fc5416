// connectivity: does every node answer, and does every bus link carry messages?

#include "core/action/verbs/common.h"
#include "core/action/verbs/faults/heal_proof.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/judgement.h"
#include "core/laboratory/laboratory.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr int kConnectivityFreshMs = 2000;
constexpr int kPingMs = 1000;

struct Pings
{
    QJsonArray nodes;
    double slowestMs = 0;
    QStringList troubles; ///< a sentence for each node that does not answer
};

Pings pingAll(const ClusterSnapshot& cluster, ActionContext& context)
{
    Pings pings;
    for (const NodeState& node : cluster.nodes) {
        context.progress(double(pings.nodes.size()) / double(cluster.nodes.size()),
                         CoreText::tr("Asking node %1").arg(node.number));
        QJsonObject told{{QStringLiteral("node"), node.number}, {QStringLiteral("port"), node.port}};
        QElapsedTimer timer;
        timer.start();
        const Result<Reply> pong = context.exchange(node.number, {"PING"}, kPingMs);
        const double ms = std::round(double(timer.nsecsElapsed()) / 1e3) / 1e3;
        if (pong) {
            told[QStringLiteral("ping_ms")] = ms;
            pings.slowestMs = std::max(pings.slowestMs, ms);
        } else {
            pings.troubles << pong.error().message;
        }
        pings.nodes.append(told);
    }
    return pings;
}

QString sentenceConnectivity(const Pings& pings, const BusLinks& bus)
{
    return CoreText::tr("All %1 nodes answer PING, the slowest after %2 ms. All %3 bus links carry messages. "
                        "Every replica is linked to its master.")
        .arg(pings.nodes.size())
        .arg(pings.slowestMs, 0, 'f', 2)
        .arg(bus.count);
}

Result<QJsonObject> connectivity(const Action&, ActionContext& context)
{
    const Snapshot now = context.lab().hub().next(kConnectivityFreshMs, context.stopToken());
    Pings pings = pingAll(*now, context);
    if (context.stopped())
        return cancelled();
    const BusLinks bus = busLinks(*now, context.lab().wire());
    pings.troubles += bus.silent;
    if (const auto replication = replicationTrouble(*now, true))
        pings.troubles << *replication;
    if (!pings.troubles.isEmpty())
        return Error{ErrorCode::NotPossible, pings.troubles.join(u' '),
                     now->faults.empty() ? QString()
                                         : CoreText::tr("There are faults on links; `heal` lifts them.")};
    return QJsonObject{{QStringLiteral("nodes"), pings.nodes},
                       {QStringLiteral("bus_links"), bus.count},
                       {QStringLiteral("found"), sentenceConnectivity(pings, bus)}};
}

} // namespace

Verb connectivityVerb()
{
    return {QStringLiteral("connectivity"),
            QStringLiteral("connectivity"),
            CoreText::tr("sends PING to every node, and checks that every bus link has carried a PONG and "
                         "every replica is linked to its master"),
            {},
            checkNothing,
            [](const Action&, const ClusterSnapshot& c) { return needsCluster(c); },
            connectivity,
            true};
}

} // namespace ringside
