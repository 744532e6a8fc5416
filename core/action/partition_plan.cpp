#include "core/action/partition_plan.h"

#include "core/action/links.h"
#include "core/action/partition_shapes.h"
#include "core/base/core_text.h"

#include <algorithm>
#include <set>

namespace ringside {

namespace {

using Groups = std::vector<std::vector<int>>;

bool isPreset(const Action& action)
{
    return action.arguments.size() == 1 && partitionPresets().contains(action.arguments[0]);
}

bool isIn(const std::vector<int>& group, int end)
{
    return std::find(group.begin(), group.end(), end) != group.end();
}

/// Named ends; nodes that no group names form one more group together.
Groups namedGroups(const Action& action, const ClusterSnapshot& cluster)
{
    Groups groups;
    for (const QString& word : action.arguments) {
        if (word != u"|")
            groups.push_back(endsOf(word, cluster));
    }
    std::vector<int> rest;
    for (const NodeState& node : cluster.nodes) {
        const bool named =
            std::any_of(groups.begin(), groups.end(), [&](const auto& g) { return isIn(g, node.number); });
        if (!named)
            rest.push_back(node.number);
    }
    if (!rest.empty())
        groups.push_back(rest);
    return groups;
}

/// Clients that no group names go with the node beside which they stand.
void addClients(Groups& groups, const ClusterSnapshot& cluster)
{
    for (const WriterState& writer : cluster.ledger.writers) {
        const int client = clientEnd(writer.client);
        const bool named =
            std::any_of(groups.begin(), groups.end(), [&](const auto& g) { return isIn(g, client); });
        for (std::vector<int>& group : groups) {
            if (!named && isIn(group, writer.beside))
                group.push_back(client);
        }
    }
}

PartitionPlan planOfGroups(Groups groups, const ClusterSnapshot& cluster)
{
    PartitionPlan plan;
    addClients(groups, cluster);
    QStringList words;
    for (size_t i = 0; i < groups.size(); ++i) {
        words << endsText(groups[i]);
        for (size_t j = i + 1; j < groups.size(); ++j) {
            for (const int a : groups[i]) {
                for (const int b : groups[j])
                    plan.pairs.push_back({a, b});
            }
        }
    }
    plan.words = words.join(QStringLiteral(" | "));
    return plan;
}

PartitionPlan planOfPairs(const std::vector<std::pair<int, int>>& pairs, const ClusterSnapshot& cluster)
{
    PartitionPlan plan{pairs, {}};
    QStringList words;
    for (const auto& [a, b] : pairs)
        words << QStringLiteral("%1-%2").arg(a).arg(b);
    for (const WriterState& writer : cluster.ledger.writers) {
        for (const auto& [a, b] : pairs) {
            if (a == writer.beside || b == writer.beside)
                plan.pairs.push_back({clientEnd(writer.client), a == writer.beside ? b : a});
        }
    }
    plan.words = words.join(QStringLiteral(", "));
    return plan;
}

PartitionPlan planOfPreset(const Action& action, const ClusterSnapshot& cluster)
{
    const QString name = action.arguments[0];
    if (name == u"bridge")
        return planOfPairs(bridgePairs(cluster), cluster);
    if (name == u"ring")
        return planOfPairs(ringPairs(cluster), cluster);
    std::vector<int> side;
    if (name == u"one")
        side = loneMaster(cluster);
    else if (name == u"minority")
        side = minority(cluster);
    else if (name == u"halves")
        side = randomHalf(cluster, action.option(u"seed").value_or(QString()).toUInt());
    else
        side = allMasters(cluster);
    std::vector<int> rest;
    for (const NodeState& node : cluster.nodes) {
        if (!isIn(side, node.number))
            rest.push_back(node.number);
    }
    return side.empty() || rest.empty() ? PartitionPlan() : planOfGroups({side, rest}, cluster);
}

} // namespace

const QStringList& partitionPresets()
{
    static const QStringList names{QStringLiteral("one"),    QStringLiteral("minority"),
                                   QStringLiteral("halves"), QStringLiteral("bridge"),
                                   QStringLiteral("ring"),   QStringLiteral("masters")};
    return names;
}

std::optional<ArgumentError> checkPartition(const Action& action)
{
    if (const auto seed = action.option(u"seed"); seed) {
        bool ok = false;
        seed->toUInt(&ok);
        if (!ok)
            return ArgumentError{0, QStringLiteral("seed"), CoreText::tr("A seed must be a whole number.")};
    }
    if (isPreset(action))
        return std::nullopt;
    bool wantsGroup = true;
    int groups = 0;
    for (int i = 0; i < action.arguments.size(); ++i) {
        const QString& word = action.arguments[i];
        if (wantsGroup != (word != u"|"))
            return ArgumentError{
                i,
                {},
                wantsGroup
                    ? CoreText::tr("A group of nodes is missing here.")
                    : CoreText::tr("Write a | between the groups. Write the nodes of a group as 1,4.")};
        if (wantsGroup && !looksLikeEnds(word))
            return ArgumentError{i,
                                 {},
                                 CoreText::tr("'%1' is not a node. Write 1,4 | 2,3,5,6, or one of: %2.")
                                     .arg(word, partitionPresets().join(QStringLiteral(", ")))};
        groups += wantsGroup;
        wantsGroup = !wantsGroup;
    }
    if (wantsGroup || groups < 2)
        return ArgumentError{int(action.arguments.size()),
                             {},
                             CoreText::tr("Write at least two groups, with a | between them.")};
    return std::nullopt;
}

PartitionPlan planPartition(const Action& action, const ClusterSnapshot& cluster)
{
    return isPreset(action) ? planOfPreset(action, cluster)
                            : planOfGroups(namedGroups(action, cluster), cluster);
}

std::optional<QString> whyNotPartition(const Action& action, const ClusterSnapshot& cluster)
{
    if (cluster.nodes.size() < 2)
        return CoreText::tr("A cluster of at least two nodes is needed.");
    if (isPreset(action))
        return planPartition(action, cluster).pairs.empty()
                   ? std::optional(
                         CoreText::tr("In this cluster, one side of that partition would have no nodes."))
                   : std::nullopt;
    std::set<int> seen;
    for (const QString& word : action.arguments) {
        if (word == u"|")
            continue;
        if (auto unknown = unknownEnds(word, cluster))
            return unknown;
        for (const int end : endsOf(word, cluster)) {
            if (!seen.insert(end).second)
                return CoreText::tr("Node %1 is in two groups.").arg(endName(end));
        }
    }
    return std::nullopt;
}

std::vector<LinkFault> linksOf(const PartitionPlan& plan)
{
    std::vector<LinkFault> links;
    for (const auto& [a, b] : plan.pairs) {
        const std::vector<LinkFault> some = linksBetween({a}, {b});
        links.insert(links.end(), some.begin(), some.end());
    }
    return links;
}

} // namespace ringside
