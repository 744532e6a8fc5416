#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/anatomy/why_nobody.h"
#include "core/base/core_text.h"
#include "core/cluster/stranger_words.h"

namespace ringside {

namespace {

constexpr int kLinkMs = 5000;         // dialled anew every 100 ms; heard of by the next ping
constexpr int kFailoverToldMs = 2000; // after a promotion
constexpr int kFailoverMs =
    6'000; // the servers give a manual failover up after 5 s (cluster.h, CLUSTER_MF_TIMEOUT)

std::optional<ArgumentError> checkFailover(const Action& action)
{
    if (action.arguments.isEmpty())
        return ArgumentError{0, {}, CoreText::tr("Which replica?")};
    bool ok = false;
    if (action.arguments[0].toInt(&ok) < 1 || !ok)
        return ArgumentError{0, {}, CoreText::tr("'%1' is not a node number.").arg(action.arguments[0])};
    if (action.arguments.size() > 1 && action.arguments[1] != u"force" && action.arguments[1] != u"takeover")
        return ArgumentError{
            1, {}, CoreText::tr("'%1' is neither force nor takeover.").arg(action.arguments[1])};
    if (action.arguments.size() > 2)
        return ArgumentError{2, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[2])};
    return std::nullopt;
}

std::optional<QString> whyNotFailover(const Action& action, const ClusterSnapshot& cluster)
{
    if (action.arguments.isEmpty())
        return needsCluster(cluster);
    if (auto unknown = unknownNodes(action.arguments[0], cluster))
        return unknown;
    const NodeState* asked = cluster.node(action.arguments[0].toInt());
    if (!asked)
        return CoreText::tr("Name one node: a failover is asked of one replica.");
    const NodeState& node = *asked;
    if (node.process != ProcessState::Running)
        return CoreText::tr("Node %1 is not running.").arg(node.number);
    if (node.role != Role::Replica)
        return CoreText::tr("Node %1 is a master. Name the replica that is to take over.").arg(node.number);
    const NodeState* master = cluster.node(node.master);
    if (!master)
        return CoreText::tr("Node %1 follows %2. Ringside does not start a failover there.")
            .arg(QString::number(node.number), masterText(cluster, node));
    const bool masterThere = master && master->answering &&
                             !cluster.linkCut(node.number, node.master, Plane::Bus) &&
                             !cluster.linkCut(node.master, node.number, Plane::Bus);
    if (action.arguments.size() == 1 && !masterThere)
        return CoreText::tr(
                   "Its master, node %1, does not answer and cannot hand over. Use `failover %2 force`.")
            .arg(node.master)
            .arg(node.number);
    return std::nullopt;
}

/// Why nobody was promoted.
QString reason(ActionContext& context, int number, int master)
{
    const QStringList why = whyNobody(*context.lab().hub().latest(), master,
                                      FailoverSettings::of(context.lab().record().directives));
    if (why.isEmpty())
        return CoreText::tr("The log of node %1 says more.").arg(number);
    return why.join(u' ') + u' ' + CoreText::tr("`failover %1 takeover` needs no votes.").arg(number);
}

/// A plain failover begins with one message to the master. It is lost without a word while the bus link is
/// being made anew, and while the master has not heard yet that this is its replica (cluster.c,
/// CLUSTERMSG_TYPE_MFSTART); both last a moment after a node came back.
Status awaitLink(int replica, int master, ActionContext& context)
{
    const auto linked = [=](const ClusterSnapshot& c) {
        const Opinion* there = c.opinion(replica, master);
        const Opinion* back = c.opinion(master, replica);
        return there && there->linkConnected && there->health == Health::Ok && back && back->linkConnected &&
               back->masterId == there->id;
    };
    context.lab().hub().next(kLinkMs, context.stopToken());
    const auto seen = context.await(
        linked, kLinkMs, CoreText::tr("Node %1 did not hear of node %2 on the bus").arg(master).arg(replica));
    return seen ? Status(Done{}) : Status(seen.error());
}

/// A master votes for the replica of a master that it knows as one (cluster.c,
/// clusterSendFailoverAuthIfNeeded). After a failover the news that the old master follows now takes a ping
/// or two. Waits until each master that hears the replica knows it; one that never does is named afterwards,
/// by what nobody's vote says.
Status awaitVoters(int replica, int master, ActionContext& context)
{
    const auto known = [=](const ClusterSnapshot& c) {
        return std::ranges::all_of(c.nodes, [&](const NodeState& voter) {
            if (voter.number == replica || voter.role != Role::Master || voter.slots.isEmpty() ||
                !voter.answering)
                return true;
            const Opinion* of = c.opinion(voter.number, replica);
            const Opinion* followed = c.opinion(voter.number, master);
            return !of || !followed || !of->linkConnected || of->masterId == followed->id;
        });
    };
    const auto seen = context.await(known, kLinkMs,
                                    CoreText::tr("Not every master knows node %1 as a replica").arg(replica));
    return seen || seen.error().code == ErrorCode::Timeout ? Status(Done{}) : Status(seen.error());
}

/// The former master follows as soon as it hears of it. Who ends the new one before that leaves a cluster in
/// which nobody knows of the change. One that does not hear (its link is cut by now) is not waited for.
Status awaitFormer(int former, int master, ActionContext& context)
{
    const auto follows = [=](const ClusterSnapshot& c) {
        const NodeState* node = c.node(former);
        return !node || !node->answering || (node->role == Role::Replica && node->master == master);
    };
    const auto seen =
        context.await(follows, kFailoverToldMs, CoreText::tr("Node %1 does not follow yet").arg(former));
    return seen || seen.error().code == ErrorCode::Timeout ? Status(Done{}) : Status(seen.error());
}

Result<QJsonObject> runFailover(const Action& action, ActionContext& context)
{
    const int number = action.arguments[0].toInt();
    const Snapshot before = context.lab().hub().latest();
    const int master = before->node(number)->master;
    context.lab().observer().attribute({number, master}, context.text(), Effect::HandsOver);
    context.lab().observer().hurry();
    if (action.arguments.size() == 1) {
        if (const Status linked = awaitLink(number, master, context); !linked)
            return linked.error();
    }
    if (action.arguments.value(1) != u"takeover") {
        if (const Status known = awaitVoters(number, master, context); !known)
            return known.error();
    }
    QByteArrayList words{"CLUSTER", "FAILOVER"};
    if (action.arguments.size() > 1)
        words << action.arguments[1].toUpper().toLatin1();
    if (const auto sent = context.ask(number, words); !sent)
        return sent.error();
    context.progress(-1, CoreText::tr("Node %1 asks to become master").arg(number));
    const auto promoted = context.await(
        [&](const ClusterSnapshot& c) {
            return c.node(number)->role == Role::Master && !c.node(number)->slots.isEmpty();
        },
        kFailoverMs, CoreText::tr("Node %1 did not become master").arg(number));
    if (!promoted && promoted.error().code == ErrorCode::Timeout)
        return Error{ErrorCode::Timeout, promoted.error().message, reason(context, number, master)};
    if (!promoted)
        return promoted.error();
    if (action.arguments.size() == 1) {
        if (const Status told = awaitFormer(master, number, context); !told)
            return told.error();
    }
    return QJsonObject{{QStringLiteral("master"), number},
                       {QStringLiteral("former_master"), master},
                       {QStringLiteral("epoch"), qint64((*promoted)->node(number)->configEpoch)}};
}

} // namespace

Verb failoverVerb()
{
    return {QStringLiteral("failover"),
            QStringLiteral("failover N [force|takeover]"),
            CoreText::tr("makes replica N the master: plain hands over without loss, force needs no old "
                         "master, takeover needs no votes either"),
            {},
            checkFailover,
            whyNotFailover,
            runFailover};
}

} // namespace ringside
