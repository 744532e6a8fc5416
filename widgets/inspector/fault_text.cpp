#include "widgets/inspector/fault_text.h"

#include "widgets/facts/fact_text.h"
#include "widgets/faults/fault_groups.h"

#include <QCoreApplication>

namespace ringside {

namespace {

/// The translation context.
struct FaultSaid
{
    Q_DECLARE_TR_FUNCTIONS(FaultText)
};

/// One line for what one action set.
void tellLinks(QStringList& lines, const ClusterSnapshot& cluster)
{
    for (const FaultGroup& group : faultGroups(cluster)) {
        const QString age = sinceText(qMax<qint64>(0, cluster.timeMs - group.sinceMs));
        lines << (group.cause.isEmpty()
                      ? FaultSaid::tr("%1: %2 for %3", "links, what is done to them, how long")
                            .arg(groupLinks(group), groupEffect(group), age)
                      : FaultSaid::tr("%1 for %2", "an action, how long").arg(group.cause, age));
    }
}

} // namespace

QStringList faultLines(const ClusterSnapshot& cluster)
{
    QStringList lines;
    for (const NodeState& node : cluster.nodes) {
        if (node.process != ProcessState::Running && node.process != ProcessState::Starting)
            lines << FaultSaid::tr("node %1: %2").arg(QString::number(node.number), processFact(node).text);
    }
    tellLinks(lines, cluster);
    return lines;
}

} // namespace ringside
