#include "widgets/wishes/wishes.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace ringside::wish {

namespace {

/// The translation context.
struct WishWordsText
{
    Q_DECLARE_TR_FUNCTIONS(wish)
};

QString failoverMeaning(const Action& action)
{
    if (action.hasFlag(u"takeover"))
        return WishWordsText::tr(
            "The replica takes the slots with a new epoch and asks no other node: no votes, no agreement.");
    if (action.hasFlag(u"force"))
        return WishWordsText::tr("The replica starts an election without asking its master. Writes that it "
                                 "has not received are lost.");
    return WishWordsText::tr(
        "The master stops its clients. The replica catches up and is elected. No write is lost.");
}

bool canBeElected(const NodeState& replica)
{
    return replica.process == ProcessState::Running && replica.replication.everSynced;
}

std::optional<QString> endWarning(const NodeState& node, const ClusterSnapshot& cluster)
{
    if (node.role != Role::Master || node.slots.isEmpty() || !node.running())
        return {};
    const auto& nodes = cluster.nodes;
    const bool lastMaster = std::none_of(nodes.begin(), nodes.end(), [&](const NodeState& n) {
        return n.number != node.number && n.role == Role::Master && n.running() && !n.slots.isEmpty();
    });
    if (lastMaster)
        return WishWordsText::tr("Node %1 is the last running master. Without it no master can vote, and the "
                                 "cluster stays down until a master restarts.")
            .arg(node.number);
    int replicas = 0;
    for (const NodeState& other : nodes) {
        if (other.role != Role::Replica || other.master != node.number)
            continue;
        ++replicas;
        if (canBeElected(other))
            return {};
    }
    if (replicas == 0)
        return WishWordsText::tr("Node %1 has no replica. If you kill it now, there is no failover, and its "
                                 "slots stay down until it restarts.")
            .arg(node.number);
    return WishWordsText::tr("No replica of node %1 has synced yet. If you kill node %1 now, there is no "
                             "failover, and its slots stay down until it restarts.")
        .arg(node.number);
}

} // namespace

QString meaning(const Action& action)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("start"),
         QT_TRANSLATE_NOOP("wish", "Starts every node that is not running, with the data it had.")},
        {QStringLiteral("kill"), QT_TRANSLATE_NOOP("wish", "SIGKILL: a real crash.")},
        {QStringLiteral("pause"),
         QT_TRANSLATE_NOOP("wish", "SIGSTOP: the process halts. Its connections stay open and silent.")},
        {QStringLiteral("resume"),
         QT_TRANSLATE_NOOP("wish", "SIGCONT: the process goes on as if no time had passed.")},
        {QStringLiteral("restart"),
         QT_TRANSLATE_NOOP("wish", "Ends the process if it runs and starts it again with its own data.")},
        {QStringLiteral("check"),
         QT_TRANSLATE_NOOP(
             "wish", "Asks every node and reports uncovered slots, open slots and differing opinions.")},
        {QStringLiteral("connectivity"),
         QT_TRANSLATE_NOOP("wish", "Sends PING to every node. Checks that every bus link has carried a PONG "
                                   "lately and that every replica is linked to its master.")},
        {QStringLiteral("info"),
         QT_TRANSLATE_NOOP(
             "wish",
             "Shows the keys, slots, replicas and memory of each master, as redis-cli --cluster info does.")},
        {QStringLiteral("status"),
         QT_TRANSLATE_NOOP("wish", "Shows the state of the cluster, node by node.")},
        {QStringLiteral("set"),
         QT_TRANSLATE_NOOP("wish", "CONFIG SET: changes a directive of the running node.")},
        {QStringLiteral("create"),
         QT_TRANSLATE_NOOP("wish", "Starts the processes and makes one cluster of them.")},
        {QStringLiteral("reset"),
         QT_TRANSLATE_NOOP("wish", "Stops every node and deletes the data of this lab.")},
        {QStringLiteral("add-master"),
         QT_TRANSLATE_NOOP("wish",
                           "Starts one more node and joins it to the others (MEET). It has no slots yet.")},
        {QStringLiteral("add-replica"),
         QT_TRANSLATE_NOOP("wish", "Starts one more node, joins it to the others (MEET) and makes it a "
                                   "replica (CLUSTER REPLICATE).")},
        {QStringLiteral("remove"),
         QT_TRANSLATE_NOOP("wish", "Moves its slots away and gives its replicas to other masters. Every node "
                                   "forgets it (FORGET), then it ends. Its directory is kept.")},
        {QStringLiteral("rebalance"),
         QT_TRANSLATE_NOOP("wish", "Moves slots, with their keys, until every master has its share.")},
        {QStringLiteral("migration"),
         QT_TRANSLATE_NOOP("wish", "Holds, continues, resumes or undoes a move of slots.")},
        {QStringLiteral("fix"),
         QT_TRANSLATE_NOOP("wish",
                           "Gives every slot one owner that has all its keys, and closes open slots.")},
        {QStringLiteral("quit"),
         QT_TRANSLATE_NOOP("wish", "Stops every node, keeps their data, and ends Ringside.")}};
    if (action.verb == u"failover")
        return failoverMeaning(action);
    if (const QString fault = faultMeaning(action); !fault.isEmpty())
        return fault;
    if (action.verb == u"stop") {
        return action.hasFlag(u"all")
                   ? WishWordsText::tr("SIGTERM to every node: each saves and ends; the data stays.")
                   : WishWordsText::tr("SIGTERM: the server saves and ends in order.");
    }
    const char* text = words.value(action.verb, nullptr);
    return text ? WishWordsText::tr(text) : QString();
}

QString describe(const QList<Action>& actions)
{
    if (actions.isEmpty())
        return {};
    QStringList lines;
    for (const Action& action : actions)
        lines << action.shown();
    return WishWordsText::tr("%1 — %2").arg(lines.join(QStringLiteral(" · ")), meaning(actions.first()));
}

std::optional<QString> warning(const Action& action, const ClusterSnapshot& cluster)
{
    if (action.verb == u"reset" && action.arguments.isEmpty())
        return WishWordsText::tr("This stops every node and deletes the data of lab %1. It cannot be undone.")
            .arg(cluster.lab);
    if (action.verb != u"kill" && action.verb != u"stop")
        return {};
    if (action.hasFlag(u"all"))
        return WishWordsText::tr("This stops every node: each saves and ends in order. Nobody serves the "
                                 "cluster then. The data stays, and Start brings the nodes back.");
    const NodeState* node = cluster.node(action.arguments.value(0).toInt());
    return node ? endWarning(*node, cluster) : std::nullopt;
}

} // namespace ringside::wish
