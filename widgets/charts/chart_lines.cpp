#include "widgets/charts/chart_lines.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace ringside {

namespace {

struct ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

bool isLag(Measure measure)
{
    return measure == Measure::LagBytes || measure == Measure::LagMs;
}

/// `4: 0 B`, or why there is no figure.
QString lagWords(const NodeState& node, double value, Measure measure)
{
    QString state = figureText(value, unitOf(measure));
    if (!node.running())
        state = ChartWords::tr("not running");
    else if (!node.answering)
        state = ChartWords::tr("silent");
    else if (node.replication.syncing)
        state = ChartWords::tr("synchronising");
    else if (!node.replication.linkUp)
        state = ChartWords::tr("link down");
    else if (std::isnan(value))
        state = ChartWords::tr("unknown");
    return ChartWords::tr("%1: %2").arg(QString::number(node.number), state);
}

QStringList lagWordings(const ChartHistory& history, const ClusterSnapshot& cluster, Measure measure,
                        qint64 nowMs)
{
    QStringList all;
    int down = 0, replicas = 0;
    double worst = -1;
    int worstNode = 0;
    for (const NodeState& node : cluster.nodes) {
        if (node.role != Role::Replica || node.process == ProcessState::Absent)
            continue;
        const double value = history.valueAt(node.number, measure, nowMs);
        all << lagWords(node, value, measure);
        ++replicas;
        down += std::isnan(value) ? 1 : 0;
        if (value > worst) {
            worst = value;
            worstNode = node.number;
        }
    }
    if (replicas == 0)
        return {ChartWords::tr("no replicas")};
    QStringList wordings{all.join(QStringLiteral(" · "))};
    const QString most = figureText(worst, unitOf(measure));
    if (worst >= 0 && down > 0)
        wordings << ChartWords::tr("most %1 (node %2) · %3 out of step").arg(most).arg(worstNode).arg(down)
                 << ChartWords::tr("%1 out of step").arg(down);
    else if (worst >= 0)
        wordings << ChartWords::tr("most %1 (node %2)").arg(most).arg(worstNode)
                 << ChartWords::tr("most %1").arg(most) << most;
    else
        wordings << ChartWords::tr("%1 out of step").arg(down);
    return wordings;
}

QStringList operationWordings(const ChartHistory& history, const ClusterSnapshot& cluster, qint64 nowMs)
{
    double sum = 0;
    int silent = 0;
    for (const NodeState& node : cluster.nodes) {
        if (node.role != Role::Master || node.slots.isEmpty())
            continue;
        const double value = history.valueAt(node.number, Measure::Operations, nowMs);
        silent += std::isnan(value) ? 1 : 0;
        sum += std::isnan(value) ? 0 : value;
    }
    const QString total = countText(sum < 10 ? sum : std::round(sum));
    QStringList wordings{ChartWords::tr("%1 on all masters").arg(total), total};
    if (silent > 0)
        wordings.prepend(ChartWords::tr("%1 on all masters · %2 silent").arg(total).arg(silent));
    return wordings;
}

QStringList memoryWordings(const ChartHistory& history, const ClusterSnapshot& cluster, qint64 nowMs)
{
    double sum = 0, most = -1;
    int number = 0;
    for (const NodeState& node : cluster.nodes) {
        const double value = history.valueAt(node.number, Measure::Memory, nowMs);
        if (std::isnan(value))
            continue;
        sum += value;
        if (value > most) {
            most = value;
            number = node.number;
        }
    }
    if (most < 0)
        return {ChartWords::tr("no node answers")};
    return {ChartWords::tr("%1 in all · most on node %2: %3")
                .arg(bytesText(sum))
                .arg(number)
                .arg(bytesText(most)),
            ChartWords::tr("%1 in all").arg(bytesText(sum)), bytesText(sum)};
}

} // namespace

Unit unitOf(Measure measure)
{
    switch (measure) {
    case Measure::LagMs:
        return Unit::Milliseconds;
    case Measure::Operations:
        return Unit::PerSecond;
    case Measure::LagBytes:
    case Measure::Memory:
        break;
    }
    return Unit::Bytes;
}

std::vector<ChartLine> chartLines(const ChartHistory& history, const ClusterSnapshot& cluster,
                                  Measure measure, qint64 nowMs, qint64 windowMs)
{
    std::vector<const NodeState*> nodes;
    for (const NodeState& node : cluster.nodes)
        nodes.push_back(&node);
    // Masters first: the first node of a shard has the solid line, and it lies on top of nothing else.
    std::stable_sort(nodes.begin(), nodes.end(), [](const NodeState* a, const NodeState* b) {
        return (a->role == Role::Master) > (b->role == Role::Master);
    });
    std::vector<ChartLine> lines;
    std::map<int, int> drawn;
    const qint64 from = nowMs - windowMs;
    for (const NodeState* node : nodes) {
        ChartLine line;
        line.node = node->number;
        line.seat = node->shard;
        line.series = history.series(node->number, measure, from, nowMs);
        if (isLag(measure))
            line.down = history.linkDown(node->number, from, nowMs);
        if (isLag(measure) && !line.series.hasValues() && line.down.empty())
            continue; // a master, all the while
        line.dash = drawn[node->shard]++;
        lines.push_back(std::move(line));
    }
    return lines;
}

QStringList figureWordings(const ChartHistory& history, const ClusterSnapshot& cluster, Measure measure,
                           qint64 nowMs)
{
    if (history.isEmpty() || cluster.nodes.empty())
        return {};
    if (isLag(measure))
        return lagWordings(history, cluster, measure, nowMs);
    return measure == Measure::Operations ? operationWordings(history, cluster, nowMs)
                                          : memoryWordings(history, cluster, nowMs);
}

} // namespace ringside
