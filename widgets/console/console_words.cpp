#include "widgets/console/console_words.h"

#include <QCoreApplication>

namespace ringside::console {

namespace {

/// The translation context.
struct ConsoleWordsText
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

} // namespace

QString promptText(const Target& target, const ClusterSnapshot& cluster, bool transaction)
{
    const QString end = transaction ? QStringLiteral("(TX)>") : QStringLiteral(">");
    switch (target.kind) {
    case Target::Kind::Masters:
        return QStringLiteral("masters") + end;
    case Target::Kind::Replicas:
        return QStringLiteral("replicas") + end;
    case Target::Kind::Nodes:
        return QStringLiteral("nodes") + end;
    case Target::Kind::Node:
        if (const NodeState* node = cluster.node(target.node))
            return QStringLiteral("%1:%2").arg(node->host).arg(node->port) + end;
        break;
    case Target::Kind::Cluster:
        break;
    }
    return QStringLiteral("cluster>");
}

QString targetText(const Target& target, const ClusterSnapshot& cluster)
{
    switch (target.kind) {
    case Target::Kind::Cluster:
        return ConsoleWordsText::tr("Cluster");
    case Target::Kind::Masters:
        return ConsoleWordsText::tr("All masters");
    case Target::Kind::Replicas:
        return ConsoleWordsText::tr("All replicas");
    case Target::Kind::Nodes:
        return ConsoleWordsText::tr("All nodes");
    case Target::Kind::Node:
        break;
    }
    const NodeState* node = cluster.node(target.node);
    if (node && !node->running())
        return ConsoleWordsText::tr("Node %1 · down").arg(target.node);
    if (node && node->role == Role::Master)
        return ConsoleWordsText::tr("Node %1 · master").arg(target.node);
    if (node && node->role == Role::Replica)
        return ConsoleWordsText::tr("Node %1 · replica").arg(target.node);
    return ConsoleWordsText::tr("Node %1").arg(target.node);
}

QList<Target> targetsOf(const ClusterSnapshot& cluster)
{
    QList<Target> targets{{Target::Kind::Cluster}};
    for (const NodeState& node : cluster.nodes)
        targets << Target::ofNode(node.number);
    if (!cluster.nodes.empty())
        targets << Target{Target::Kind::Masters} << Target{Target::Kind::Replicas}
                << Target{Target::Kind::Nodes};
    return targets;
}

} // namespace ringside::console
