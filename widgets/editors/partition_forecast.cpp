#include "widgets/editors/partition_forecast.h"

#include "widgets/wishes/wishes.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace ringside {

namespace {

/// The translation context.
struct PartitionForecastText
{
    Q_DECLARE_TR_FUNCTIONS(PartitionForecast)
};

bool votes(const NodeState& node)
{
    return node.role == Role::Master && !node.slots.isEmpty();
}

QString list(const std::vector<int>& numbers)
{
    QStringList words;
    for (const int number : numbers)
        words << QString::number(number);
    return words.join(QStringLiteral(", "));
}

/// The replica most likely to win: running, synced once, the largest offset.
int candidate(const ClusterSnapshot& cluster, int master, const std::vector<int>& side)
{
    const NodeState* best = nullptr;
    for (const int number : side) {
        const NodeState* node = cluster.node(number);
        if (node && node->role == Role::Replica && node->master == master &&
            node->process == ProcessState::Running && node->replication.everSynced &&
            (!best || node->replicationOffset > best->replicationOffset))
            best = node;
    }
    return best ? best->number : 0;
}

void tell(PartitionForecast& f, const ClusterSnapshot& cluster)
{
    const double seconds = cluster.nodeTimeoutMs / 1000.0;
    const QString after = QString::number(seconds, 'g', 3);
    if (f.majority == 0) {
        f.sentences << PartitionForecastText::tr(
                           "Neither side has the majority of the %1 masters: after about %2 s both refuse "
                           "writes, and no "
                           "replica can be elected.")
                           .arg(f.masters)
                           .arg(after);
        return;
    }
    const QString strong(QLatin1Char(f.majority));
    const QString weak(QLatin1Char(f.majority == 'A' ? 'B' : 'A'));
    const int count = f.majority == 'A' ? f.mastersA : f.mastersB;
    f.sentences << PartitionForecastText::tr("Side %1 holds %2 of %3 masters: the majority.")
                       .arg(strong)
                       .arg(count)
                       .arg(f.masters);
    if (f.masters > count)
        f.sentences
            << PartitionForecastText::tr(
                   "Masters on side %1 go on accepting writes for about %2 s (the node timeout), then refuse "
                   "them. If a replica takes a master's place, the writes accepted meanwhile are lost.")
                   .arg(weak, after);
    if (!f.promoted.empty())
        f.sentences << PartitionForecastText::tr("A second or two later, side %1 elects in their place: %2.")
                           .arg(strong, list(f.promoted));
    if (!f.lost.empty())
        f.sentences << PartitionForecastText::tr("No replica on side %1 can replace %2: those slots are down "
                                                 "until the partition is healed.")
                           .arg(strong, list(f.lost));
    if (f.masters == count && (f.majority == 'A' ? f.othersA : f.othersB) == 0)
        f.sentences << PartitionForecastText::tr(
            "The masters' side has the majority of masters, so it wins. No replica can be elected. While the "
            "partition lasts, no master can fail over.");
    if (f.masters == count)
        f.sentences
            << PartitionForecastText::tr(
                   "No master is on side %1. The cluster stays whole, and the replicas there fall behind.")
                   .arg(weak);
}

} // namespace

PartitionForecast forecastPartition(const ClusterSnapshot& cluster, const std::vector<int>& sideA)
{
    PartitionForecast f;
    std::vector<int> sideB;
    for (const NodeState& node : cluster.nodes) {
        const bool inA = std::find(sideA.begin(), sideA.end(), node.number) != sideA.end();
        if (!inA)
            sideB.push_back(node.number);
        if (!votes(node)) {
            ++(inA ? f.othersA : f.othersB);
            continue;
        }
        ++f.masters;
        if (node.process == ProcessState::Running)
            ++(inA ? f.mastersA : f.mastersB);
    }
    if (sideA.empty() || sideB.empty()) {
        f.sentences << PartitionForecastText::tr("Put at least one node on each side.");
        return f;
    }
    const int quorum = f.masters / 2 + 1;
    f.majority = f.mastersA >= quorum ? 'A' : f.mastersB >= quorum ? 'B' : 0;
    if (f.majority) {
        const std::vector<int>& strong = f.majority == 'A' ? sideA : sideB;
        const std::vector<int>& weak = f.majority == 'A' ? sideB : sideA;
        for (const int number : weak) {
            if (!votes(*cluster.node(number)))
                continue;
            const int next = candidate(cluster, number, strong);
            (next ? f.promoted : f.lost).push_back(next ? next : number);
        }
    }
    tell(f, cluster);
    return f;
}

std::vector<int> minoritySide(const ClusterSnapshot& cluster)
{
    for (const NodeState& master : cluster.nodes) {
        if (!votes(master))
            continue;
        for (const NodeState& replica : cluster.nodes) {
            if (replica.role == Role::Replica && replica.master != master.number) {
                std::vector<int> side{master.number, replica.number};
                std::sort(side.begin(), side.end());
                return side;
            }
        }
    }
    return {};
}

std::vector<int> mastersSide(const ClusterSnapshot& cluster)
{
    std::vector<int> side;
    for (const NodeState& node : cluster.nodes) {
        if (votes(node))
            side.push_back(node.number);
    }
    return side;
}

std::vector<int> randomSide(const ClusterSnapshot& cluster)
{
    std::vector<int> side;
    for (const NodeState& node : cluster.nodes)
        side.push_back(node.number);
    std::shuffle(side.begin(), side.end(), *QRandomGenerator::global());
    side.resize(side.size() / 2);
    std::sort(side.begin(), side.end());
    return side;
}

QStringList forecastShape(const QString& preset)
{
    if (preset == u"bridge")
        return {
            PartitionForecastText::tr(
                "Two halves that cannot reach each other, and one node that both still reach."),
            PartitionForecastText::tr(
                "Nodes on different sides mark each other PFAIL, but as a rule none of them becomes FAIL. "
                "The bridge still hears every node, so the masters that miss a node are not a majority."),
            PartitionForecastText::tr(
                "A half accepts writes as long as its masters and the bridge are the majority.")};
    return {
        PartitionForecastText::tr(
            "Every node still reaches a majority of the nodes, but no two reach the same one."),
        PartitionForecastText::tr("The nodes' opinions differ. Whether a node becomes FAIL depends on how "
                                  "many masters miss it. Watch the table “What each node believes”.")};
}

} // namespace ringside
