// What is judged of one node.

#include "core/alerts/judges.h"
#include "core/base/core_text.h"
#include "core/cluster/judgement.h"

#include <algorithm>

namespace ringside::alerts::judges {

namespace {

/// The first judgement about each node that is one of those.
Sightings ofMatters(const std::vector<Judgement>& judged, std::initializer_list<Matter> matters)
{
    Sightings seen;
    for (const Judgement& one : judged) {
        const bool asked = std::find(matters.begin(), matters.end(), one.matter) != matters.end();
        if (asked && (seen.empty() || seen.back().node != one.node))
            seen.push_back({one.node, 0, {}, one.sentence});
    }
    return seen;
}

bool tellsFigures(const NodeState& node)
{
    return node.answering && node.load.has_value();
}

} // namespace

Sightings nodeDown(const ClusterSnapshot& cluster, double)
{
    return ofMatters(judgementsOfNodes(cluster), {Matter::NotRunning, Matter::Fail});
}

Sightings nodeSilent(const ClusterSnapshot& cluster, double)
{
    Sightings seen = ofMatters(judgementsOfNodes(cluster), {Matter::Paused, Matter::Silent});
    std::erase_if(seen, [&](Sighting& one) {
        const NodeState* node = cluster.node(one.node);
        one.value = double(node->silentMs) / 1000;
        return node->process == ProcessState::Starting || node->startingUp;
    });
    return seen;
}

Sightings memoryHigh(const ClusterSnapshot& cluster, double percent)
{
    Sightings seen;
    for (const NodeState& node : cluster.nodes) {
        if (!tellsFigures(node) || node.load->maxMemory <= 0)
            continue;
        const double used = 100.0 * double(node.load->usedMemory) / double(node.load->maxMemory);
        if (used > percent)
            seen.push_back({node.number, 0, used,
                            CoreText::tr("Node %1 uses %2 % of its maxmemory.")
                                .arg(QString::number(node.number), QString::number(used, 'f', 1))});
    }
    return seen;
}

Sightings cpuHigh(const ClusterSnapshot& cluster, double percent)
{
    Sightings seen;
    for (const NodeState& node : cluster.nodes) {
        const double used = tellsFigures(node) ? 100 * node.load->cpu : 0;
        if (used > percent)
            seen.push_back({node.number, 0, used,
                            CoreText::tr("Node %1 uses %2 % of one processor.")
                                .arg(QString::number(node.number), QString::number(used, 'f', 0))});
    }
    return seen;
}

Sightings lagHigh(const ClusterSnapshot& cluster, double seconds)
{
    Sightings seen;
    for (const NodeState& node : cluster.nodes) {
        const Replication& replication = node.replication;
        const bool known = node.answering && node.role == Role::Replica && replication.known &&
                           replication.linkUp && replication.lagMs;
        if (known && *replication.lagMs > 1000 * seconds)
            seen.push_back(
                {node.number, node.master, *replication.lagMs / 1000,
                 CoreText::tr("Node %1 is %2 s behind its master.")
                     .arg(QString::number(node.number), QString::number(*replication.lagMs / 1000, 'f', 1))});
    }
    return seen;
}

Sightings linkDown(const ClusterSnapshot& cluster, double)
{
    Sightings seen = ofMatters(judgementsOfReplicas(cluster), {Matter::LinkDown});
    for (Sighting& one : seen)
        one.other = cluster.node(one.node)->master;
    return seen;
}

/// All nodes run on this machine and share its clock, so only one that tells a time which is still to come
/// can be found out: a server with a clock of its own, or a clock that was set back.
Sightings clocksDiffer(const ClusterSnapshot& cluster, double seconds)
{
    Sightings seen;
    for (const NodeState& node : cluster.nodes) {
        qint64 ahead = 0;
        for (const Opinion& opinion : node.opinions)
            ahead = std::max(ahead, opinion.pongReceivedMs - cluster.timeMs);
        if (node.answering && double(ahead) > 1000 * seconds)
            seen.push_back(
                {node.number, 0, double(ahead) / 1000,
                 CoreText::tr("The clock of node %1 is %2 s ahead of Ringside's.")
                     .arg(QString::number(node.number), QString::number(double(ahead) / 1000, 'f', 1))});
    }
    return seen;
}

Sightings writesRefused(const ClusterSnapshot& cluster, double)
{
    Sightings seen;
    for (const NodeState& node : cluster.nodes) {
        const bool master = node.answering && node.role == Role::Master && !node.slots.isEmpty();
        if (master && node.writes == Writes::Refused)
            seen.push_back({node.number,
                            0,
                            {},
                            CoreText::tr("Node %1 answers a write with %2: %3.")
                                .arg(QString::number(node.number), node.writesWord, node.writesWhy)});
    }
    return seen;
}

} // namespace ringside::alerts::judges
