#include "core/action/verbs/faults/heal_proof.h"

#include "core/base/core_text.h"
#include "core/cluster/judgement.h"
#include "core/laboratory/laboratory.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <set>

namespace ringside {

namespace {

constexpr size_t kNamed = 4; // links named in an error; the others are counted
constexpr qint64 kNsPerMs = 1'000'000;

using Link = std::pair<int, int>;

/// Directed bus links over which no PONG can come while their fault lasts.
std::set<Link> stopped(const ClusterSnapshot& cluster)
{
    std::set<Link> links;
    for (const LinkFault& fault : cluster.faults) {
        if (fault.plane == Plane::Bus && (fault.kind == FaultKind::Cut || fault.kind == FaultKind::Drop))
            links.insert({{fault.from, fault.to}, {fault.to, fault.from}}); // a PONG needs its PING
    }
    return links;
}

/// Each bus link between answering nodes, and since when it must have carried a PONG.
std::map<Link, qint64> usual(const ClusterSnapshot& cluster, qint64 nowNs)
{
    std::map<Link, qint64> links;
    const qint64 recently = nowNs - (qint64(cluster.nodeTimeoutMs) + 1000) * kNsPerMs;
    for (const NodeState& a : cluster.nodes) {
        for (const NodeState& b : cluster.nodes) {
            const bool both = a.answering && b.answering && a.number != b.number;
            if (both && cluster.opinion(a.number, b.number))
                links[{a.number, b.number}] = recently;
        }
    }
    return links;
}

/// The same, but those whose fault was lifted since then, and those that a fault stops not at all.
std::map<Link, qint64> owed(const ClusterSnapshot& cluster, const std::vector<LinkFault>& lifted,
                            qint64 sinceNs, qint64 nowNs)
{
    std::map<Link, qint64> links = usual(cluster, nowNs);
    for (const LinkFault& fault : lifted) {
        for (const Link& link : {Link{fault.from, fault.to}, Link{fault.to, fault.from}}) {
            if (fault.plane == Plane::Bus && links.contains(link))
                links[link] = sinceNs;
        }
    }
    for (const Link& link : stopped(cluster))
        links.erase(link);
    return links;
}

QStringList silentLinks(const std::map<Link, qint64>& owed, const WireWatch& wire)
{
    std::vector<Link> silent;
    for (const auto& [link, since] : owed) {
        if (wire.lastPongNs(link.first, link.second) < since)
            silent.push_back(link);
    }
    QStringList sentences;
    for (size_t i = 0; i < std::min(silent.size(), kNamed); ++i)
        sentences << CoreText::tr("Node %1 has had no PONG from node %2.")
                         .arg(silent[i].second)
                         .arg(silent[i].first);
    if (silent.size() > kNamed)
        sentences << CoreText::tr("%1 more links have carried no PONG.").arg(silent.size() - kNamed);
    return sentences;
}

/// Nodes that do not run cannot be healed by opening links, so they are not waited for.
QStringList disagreements(const ClusterSnapshot& cluster)
{
    QStringList sentences;
    for (const NodeState& node : cluster.nodes) {
        if (node.process != ProcessState::Running || node.failReports + node.pfailReports == 0)
            continue;
        sentences << (node.failReports > 0 ? CoreText::tr("Node %1 is marked FAIL by %2 nodes.")
                                           : CoreText::tr("Node %1 is marked PFAIL by %2 nodes."))
                         .arg(node.number)
                         .arg(node.failReports > 0 ? node.failReports : node.pfailReports);
    }
    if (!cluster.agreed)
        sentences << CoreText::tr("The nodes do not agree on who owns which slot.");
    if (const auto trouble = replicationTrouble(cluster, true))
        sentences << *trouble;
    return sentences;
}

} // namespace

BusLinks busLinks(const ClusterSnapshot& cluster, const WireWatch& wire)
{
    std::map<Link, qint64> links = usual(cluster, wire.nowNs());
    BusLinks found{int(links.size()), {}};
    for (const LinkFault& fault : cluster.faults) {
        if (fault.plane != Plane::Bus || fault.kind != FaultKind::Cut)
            continue;
        found.silent
            << CoreText::tr("The bus link from node %1 to node %2 is cut.").arg(fault.from).arg(fault.to);
        links.erase({fault.from, fault.to});
    }
    for (const auto& [link, since] : std::map(links)) {
        const auto [from, to] = link;
        if (cluster.opinion(from, to)->linkConnected)
            continue;
        found.silent << CoreText::tr("Node %1 has no bus link to node %2.").arg(from).arg(to);
        links.erase(link);
    }
    found.silent += silentLinks(links, wire);
    return found;
}

QStringList missingProof(const ClusterSnapshot& cluster, const WireWatch& wire,
                         const std::vector<LinkFault>& lifted, qint64 sinceNs)
{
    QStringList missing = silentLinks(owed(cluster, lifted, sinceNs, wire.nowNs()), wire);
    if (cluster.faults.empty())
        missing += disagreements(cluster);
    return missing;
}

Result<QJsonObject> proveHealed(const std::vector<LinkFault>& lifted, qint64 sinceNs, int timeoutMs,
                                ActionContext& context)
{
    Laboratory& lab = context.lab();
    const auto stillShown = [&](const ClusterSnapshot& c) {
        return std::any_of(c.faults.begin(), c.faults.end(),
                           [&](const LinkFault& f) { return f.sameAs(lifted.back()); });
    };
    QElapsedTimer timer;
    timer.start();
    const auto proven = [&](const ClusterSnapshot& c) {
        lab.observer().hurry();
        return !stillShown(c) && missingProof(c, lab.wire(), lifted, sinceNs).isEmpty();
    };
    const auto healed =
        context.await(proven, timeoutMs,
                      CoreText::tr("The faults are lifted, but it is not proven that the cluster is whole"));
    if (!healed && healed.error().code == ErrorCode::Timeout) {
        ClusterSnapshot now = *lab.hub().latest();
        now.faults = lab.fabric().faults(); // the snapshot may be older than the lifting
        return Error{ErrorCode::Timeout, healed.error().message,
                     missingProof(now, lab.wire(), lifted, sinceNs).join(u' ')};
    }
    if (!healed)
        return healed.error();
    const auto links = owed(**healed, lifted, sinceNs, lab.wire().nowNs());
    return QJsonObject{{QStringLiteral("links"), int(lifted.size())},
                       {QStringLiteral("pongs"), int(links.size())},
                       {QStringLiteral("proven_ms"), std::round(double(timer.nsecsElapsed()) / 1e5) / 10}};
}

} // namespace ringside
