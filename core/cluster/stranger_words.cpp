#include "core/cluster/stranger_words.h"

#include "core/base/core_text.h"
#include "core/cluster/node_numbers.h"
#include "core/cluster/nodes_text.h"

#include <algorithm>
#include <map>

namespace ringside {

namespace {

QString holdings(const Stranger& stranger, const ClusterSnapshot& cluster)
{
    QStringList parts;
    if (stranger.role == Role::Master)
        parts << CoreText::tr("a master");
    else if (const NodeState* master = cluster.node(stranger.masterId))
        parts << CoreText::tr("a replica of node %1").arg(master->number);
    else if (stranger.role == Role::Replica)
        parts << CoreText::tr("a replica");
    if (!stranger.slots.isEmpty())
        parts << CoreText::tr("slots %1").arg(stranger.slots.toString());
    if (stranger.keys)
        parts << CoreText::tr("%1 keys").arg(*stranger.keys);
    if (!stranger.problem.isEmpty())
        parts << stranger.problem;
    else if (!stranger.answering)
        parts << CoreText::tr("it does not answer");
    return parts.join(QStringLiteral(", "));
}

QString viewers(const Stranger& stranger)
{
    return nodeRangesText(stranger.seenBy);
}

/// As it says itself, or as somebody knows it.
NodeAddress addressOf(const NodeState& node, const ClusterSnapshot& cluster)
{
    if (const Opinion* own = ownLine(node.opinions); own && !own->address.host.isEmpty())
        return own->address;
    for (const NodeState& viewer : cluster.nodes) {
        if (const Opinion* line = lineOf(viewer.opinions, node.id); line && !line->address.host.isEmpty())
            return line->address;
    }
    return {node.host, node.port, node.port + 10'000};
}

/// The first node that lists it: who is told to forget.
int firstViewer(const Stranger& stranger)
{
    return stranger.seenBy.empty() ? 0 : stranger.seenBy.front();
}

QString trouble(const Stranger& stranger, const ClusterSnapshot& cluster)
{
    if (stranger.sameIdAs != 0)
        return CoreText::tr("%1 has the same id as node %2: two processes use the same nodes.conf, and the "
                            "nodes confuse them. End the process that listens at %1.")
            .arg(stranger.name())
            .arg(stranger.sameIdAs);
    if (stranger.handshake)
        return CoreText::tr("Node %1 was told to meet %2, but no cluster node answers there. Start a server "
                            "there, or wait: node %1 gives up after a node timeout.")
            .arg(viewers(stranger), stranger.name());
    if (stranger.formerly != 0)
        return CoreText::tr(
                   "Node %1 still lists an id that node %2 had before. `call %3 CLUSTER FORGET %4` makes it "
                   "forget that id.")
            .arg(viewers(stranger))
            .arg(stranger.formerly)
            .arg(firstViewer(stranger))
            .arg(QString::fromLatin1(stranger.id.toHex()));
    if (!stranger.answering && !stranger.slots.isEmpty())
        return CoreText::tr("%1 is not part of this lab. It owns slots %2 and does not answer. Start it "
                            "again: only it has their keys.")
            .arg(stranger.name(), stranger.slots.toString());
    return cluster.node(stranger.masterId) || stranger.answering
               ? QString()
               : CoreText::tr(
                     "%1 is not part of this lab. Node %2 lists it, and it does not answer. `call %3 CLUSTER "
                     "FORGET %4` makes node %3 forget it. Tell every node within a minute.")
                     .arg(stranger.name(), viewers(stranger))
                     .arg(firstViewer(stranger))
                     .arg(QString::fromLatin1(stranger.id.toHex()));
}

} // namespace

QString masterText(const ClusterSnapshot& cluster, const NodeState& replica)
{
    if (replica.master != 0)
        return CoreText::tr("node %1").arg(replica.master);
    if (const Stranger* stranger = cluster.stranger(replica.masterId))
        return CoreText::tr("%1, which is not part of this lab").arg(stranger->name());
    return CoreText::tr("an unknown master");
}

QString describe(const Stranger& stranger, const ClusterSnapshot& cluster)
{
    if (const QString wrong = trouble(stranger, cluster); !wrong.isEmpty())
        return wrong;
    return CoreText::tr("%1 is not part of this lab: %2. Ringside leaves it alone.")
        .arg(stranger.name(), holdings(stranger, cluster));
}

QStringList strangerTroubles(const ClusterSnapshot& cluster)
{
    QStringList found;
    for (const Stranger& stranger : cluster.strangers) {
        if (const QString wrong = trouble(stranger, cluster); !wrong.isEmpty())
            found << wrong;
    }
    for (const NodeState& node : cluster.nodes) {
        if (node.answering && node.role == Role::Replica && node.master == 0)
            found << CoreText::tr("Node %1 follows %2.")
                         .arg(QString::number(node.number), masterText(cluster, node));
    }
    return found;
}

QStringList acquaintanceTroubles(const ClusterSnapshot& cluster)
{
    std::map<int, std::vector<int>> unknownTo; // by node: who does not list it
    for (const NodeState& viewer : cluster.nodes) {
        for (const NodeState& subject : cluster.nodes) {
            if (viewer.answering && !lineOf(viewer.opinions, subject.id))
                unknownTo[subject.number].push_back(viewer.number);
        }
    }
    QStringList found;
    for (const auto& [number, viewers] : unknownTo) {
        const NodeAddress address = addressOf(*cluster.node(number), cluster);
        found << CoreText::tr("Node %1 does not know node %2.").arg(nodeRangesText(viewers)).arg(number) +
                     u' ' +
                     CoreText::tr("`call %1 CLUSTER MEET %2 %3 %4` brings them together.")
                         .arg(QString::number(viewers.front()), address.host, QString::number(address.port),
                              QString::number(address.busPort));
    }
    return found;
}

QString membersFromOutside(const ClusterSnapshot& cluster)
{
    QStringList names;
    for (const Stranger& stranger : cluster.strangers) {
        const bool member = !stranger.slots.isEmpty() || cluster.node(stranger.masterId) != nullptr;
        if (member && stranger.sameIdAs == 0 && stranger.formerly == 0)
            names << stranger.name();
    }
    return names.join(QStringLiteral(", "));
}

} // namespace ringside
