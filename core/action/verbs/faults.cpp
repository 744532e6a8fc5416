// The verbs that act on links: cut, isolate, partition, heal.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/cluster/core_text.h"
#include "core/cluster/judgement.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace ringside {

namespace {

using Groups = std::vector<std::vector<int>>;

/// `1 2`, `1>2` or `1<2`: the directed links meant.
struct Ends
{
    QString a;
    QString b;
    bool bothWays = true;
};

std::optional<Ends> endsOf(const QStringList& arguments)
{
    if (arguments.size() == 2 && looksLikeNodes(arguments[0]) && looksLikeNodes(arguments[1]))
        return Ends{arguments[0], arguments[1], true};
    const QStringList sides = arguments.value(0).split(u'>');
    if (arguments.size() == 1 && sides.size() == 2 && looksLikeNodes(sides[0]) && looksLikeNodes(sides[1]))
        return Ends{sides[0], sides[1], false};
    return std::nullopt;
}

std::vector<Plane> planesOf(const Action& action)
{
    const QString plane = action.option(u"plane").value_or(QStringLiteral("all"));
    if (plane == u"bus")
        return {Plane::Bus};
    if (plane == u"replication")
        return {Plane::Replication};
    return {Plane::Bus, Plane::Replication};
}

std::optional<ArgumentError> checkPlane(const Action& action)
{
    const QString plane = action.option(u"plane").value_or(QStringLiteral("all"));
    if (plane == u"all" || plane == u"bus" || plane == u"replication")
        return std::nullopt;
    return ArgumentError{0, QStringLiteral("plane"),
                         CoreText::tr("'%1' is no plane: bus, replication or all.").arg(plane)};
}

std::optional<ArgumentError> checkCut(const Action& action)
{
    if (!endsOf(action.arguments))
        return ArgumentError{
            0, {}, CoreText::tr("Which link? Write `cut 1 2` for both directions or `cut 1>2` for one.")};
    return checkPlane(action);
}

/// The groups of `partition 1,4 | 2,3`.
std::optional<ArgumentError> checkPartition(const Action& action)
{
    bool wantsGroup = true;
    int groups = 0;
    for (int i = 0; i < action.arguments.size(); ++i) {
        const QString& word = action.arguments[i];
        if (wantsGroup != (word != u"|"))
            return ArgumentError{
                i,
                {},
                wantsGroup
                    ? CoreText::tr("A group of nodes belongs here.")
                    : CoreText::tr("A | belongs between the groups; nodes of a group are written 1,4.")};
        if (wantsGroup && !looksLikeNodes(word))
            return ArgumentError{i, {}, CoreText::tr("'%1' names no node; write 1,4 | 2,3,5,6.").arg(word)};
        groups += wantsGroup;
        wantsGroup = !wantsGroup;
    }
    if (wantsGroup || groups < 2)
        return ArgumentError{
            int(action.arguments.size()), {}, CoreText::tr("At least two groups, with a | between them.")};
    return std::nullopt;
}

std::optional<QString> whyNotLink(const Action& action, const ClusterSnapshot& cluster)
{
    if (cluster.nodes.size() < 2)
        return CoreText::tr("There are no links: a cluster of at least two nodes is needed.");
    const auto ends = endsOf(action.arguments);
    if (!ends)
        return std::nullopt;
    if (auto unknown = unknownNodes(ends->a, cluster))
        return unknown;
    if (auto unknown = unknownNodes(ends->b, cluster))
        return unknown;
    const std::vector<int> a = nodesOf(ends->a, cluster), b = nodesOf(ends->b, cluster);
    for (const int node : a) {
        if (std::find(b.begin(), b.end(), node) != b.end())
            return CoreText::tr("Node %1 has no link to itself.").arg(node);
    }
    return std::nullopt;
}

/// Named nodes; those that no group names form one more group together.
Groups groupsOf(const Action& action, const ClusterSnapshot& cluster)
{
    Groups groups;
    std::vector<int> rest;
    for (const QString& word : action.arguments) {
        if (word != u"|")
            groups.push_back(nodesOf(word, cluster));
    }
    for (const NodeState& node : cluster.nodes) {
        const bool named = std::any_of(groups.begin(), groups.end(), [&](const auto& g) {
            return std::find(g.begin(), g.end(), node.number) != g.end();
        });
        if (!named)
            rest.push_back(node.number);
    }
    if (!rest.empty())
        groups.push_back(rest);
    return groups;
}

std::optional<QString> whyNotPartition(const Action& action, const ClusterSnapshot& cluster)
{
    if (cluster.nodes.size() < 2)
        return CoreText::tr("A cluster of at least two nodes is needed.");
    std::vector<int> seen;
    for (const QString& word : action.arguments) {
        if (word == u"|")
            continue;
        if (auto unknown = unknownNodes(word, cluster))
            return unknown;
        for (const int node : nodesOf(word, cluster)) {
            if (std::find(seen.begin(), seen.end(), node) != seen.end())
                return CoreText::tr("Node %1 is in two groups.").arg(node);
            seen.push_back(node);
        }
    }
    return std::nullopt;
}

std::optional<QString> whyNotIsolate(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto reason = whyNotPartition(action, cluster))
        return reason;
    return groupsOf(action, cluster).size() < 2
               ? std::optional(CoreText::tr("No node would be left to be cut off from."))
               : std::nullopt;
}

std::vector<LinkFault> between(const std::vector<int>& from, const std::vector<int>& to,
                               const std::vector<Plane>& planes)
{
    std::vector<LinkFault> links;
    for (const int a : from) {
        for (const int b : to) {
            for (const Plane plane : planes) {
                if (a != b)
                    links.push_back({a, b, plane});
            }
        }
    }
    return links;
}

constexpr int kSeenMs = 2000; // for the observer to see what the fabric has done already

/// Tells the observer what was done to these links, and waits until it shows them `cut` or not: what comes
/// next can count on it.
Status tell(const std::vector<LinkFault>& links, bool cut, const QString& detail, ActionContext& context)
{
    std::vector<int> touched;
    for (const LinkFault& link : links)
        touched.insert(touched.end(), {link.from, link.to});
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    context.lab().observer().attribute(touched, context.text());
    const bool one = touched.size() == 2;
    context.lab().observer().note({QDateTime::currentMSecsSinceEpoch(),
                                   cut ? EventKind::LinkCut : EventKind::LinkHealed, Witness::Fabric,
                                   one ? touched[0] : 0, one ? touched[1] : 0, qint64(links.size()),
                                   cut ? detail : CoreText::tr("all links"), context.text()});
    context.did(
        QStringLiteral("fabric: %1 %2").arg(cut ? QStringLiteral("hold") : QStringLiteral("pass"), detail));
    const auto seen = context.await(
        [&](const ClusterSnapshot& c) {
            return std::all_of(links.begin(), links.end(),
                               [&](const LinkFault& l) { return c.linkCut(l.from, l.to, l.plane) == cut; });
        },
        kSeenMs, CoreText::tr("The links were set, but are not seen so"));
    return seen ? Status(Done{}) : Status(seen.error());
}

Status hold(const std::vector<LinkFault>& links, const QString& detail, ActionContext& context)
{
    context.lab().fabric().addFaults(links);
    return tell(links, true, detail, context);
}

Result<QJsonObject> cut(const Action& action, ActionContext& context)
{
    const Snapshot now = context.lab().hub().latest();
    const Ends ends = *endsOf(action.arguments);
    const std::vector<int> a = nodesOf(ends.a, *now), b = nodesOf(ends.b, *now);
    std::vector<LinkFault> links = between(a, b, planesOf(action));
    if (ends.bothWays) {
        const std::vector<LinkFault> back = between(b, a, planesOf(action));
        links.insert(links.end(), back.begin(), back.end());
    }
    const QString detail = ends.a + (ends.bothWays ? QStringLiteral(" | ") : QStringLiteral(" > ")) + ends.b;
    if (const Status applied = hold(links, detail, context); !applied)
        return applied.error();
    return QJsonObject{{QStringLiteral("links"), int(links.size())}};
}

Result<QJsonObject> cutApart(const Groups& groups, ActionContext& context)
{
    std::vector<LinkFault> links;
    QStringList words;
    for (const auto& group : groups) {
        words << nodesText(group);
        for (const auto& other : groups) {
            if (&other == &group)
                continue;
            const std::vector<LinkFault> some = between(group, other, {Plane::Bus, Plane::Replication});
            links.insert(links.end(), some.begin(), some.end());
        }
    }
    if (const Status applied = hold(links, words.join(QStringLiteral(" | ")), context); !applied)
        return applied.error();
    return QJsonObject{{QStringLiteral("links"), int(links.size())}};
}

Result<QJsonObject> partition(const Action& action, ActionContext& context)
{
    return cutApart(groupsOf(action, *context.lab().hub().latest()), context);
}

Result<QJsonObject> isolate(const Action& action, ActionContext& context)
{
    return partition(action, context); // those that are not named form the other group
}

constexpr int kHealMs = 60'000;

/// Nodes that do not run cannot be healed by opening links, so they are not waited for.
bool isHealed(const ClusterSnapshot& cluster)
{
    return cluster.faults.empty() && cluster.agreed && !replicationTrouble(cluster) &&
           std::none_of(cluster.nodes.begin(), cluster.nodes.end(), [](const NodeState& n) {
               return n.process == ProcessState::Running && (n.failReports > 0 || n.pfailReports > 0);
           });
}

Result<QJsonObject> heal(const Action& action, ActionContext& context)
{
    const std::vector<LinkFault> links =
        context.lab().fabric().removeFaults([](const LinkFault&) { return true; });
    if (const Status told = tell(links, false, QStringLiteral("all links"), context); !told)
        return told.error();
    context.progress(-1, CoreText::tr("Waiting until the nodes agree again and replicas are in step"));
    const auto healed = context.await(isHealed, int(timeoutOption(action, kHealMs)),
                                      CoreText::tr("All links are open, but the cluster is not whole"));
    if (!healed && healed.error().code == ErrorCode::Timeout)
        return Error{ErrorCode::Timeout, healed.error().message,
                     troubles(*context.lab().hub().latest()).join(u' ')};
    if (!healed)
        return healed.error();
    return QJsonObject{{QStringLiteral("links"), int(links.size())}};
}

std::optional<QString> whyNotHeal(const Action&, const ClusterSnapshot& cluster)
{
    return cluster.faults.empty() ? std::optional(CoreText::tr("No link is cut.")) : std::nullopt;
}

std::optional<ArgumentError> checkHeal(const Action& action)
{
    const auto error = checkNothing(action);
    return error ? error : checkTimeout(action);
}

} // namespace

Verb cutVerb()
{
    return {QStringLiteral("cut"),
            QStringLiteral("cut 1 2 | cut 1>2 [plane=bus|replication]"),
            CoreText::tr(
                "holds every byte on a link, as a network that swallows packets; held bytes flow on healing"),
            {QStringLiteral("plane")},
            checkCut,
            whyNotLink,
            cut};
}

Verb isolateVerb()
{
    return {QStringLiteral("isolate"),
            QStringLiteral("isolate N"),
            CoreText::tr("cuts all links of a node; it runs on alone"),
            {},
            checkOneNodeList,
            whyNotIsolate,
            isolate};
}

Verb partitionVerb()
{
    return {QStringLiteral("partition"),
            QStringLiteral("partition 1,4 | 2,3,5,6"),
            CoreText::tr("cuts all links between groups; nodes not named form a group of their own"),
            {},
            checkPartition,
            whyNotPartition,
            partition};
}

Verb healVerb()
{
    return {QStringLiteral("heal"),
            QStringLiteral("heal [timeout=60s]"),
            CoreText::tr("opens every link and waits until views agree and replicas are in step"),
            {QStringLiteral("timeout")},
            checkHeal,
            whyNotHeal,
            heal};
}

} // namespace ringside
