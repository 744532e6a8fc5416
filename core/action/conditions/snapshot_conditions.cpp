#include "core/action/conditions/forms.h"
#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/cluster/judgement.h"
#include "core/cluster/snapshot_json.h"
#include "core/cluster/stranger_words.h"

#include <algorithm>
#include <cmath>

namespace ringside::conditions {

namespace {

using Test = std::function<Finding(const ClusterSnapshot&)>;

Condition bySnapshot(const QStringList& words, const QString& nodes, const Test& test)
{
    return condition(words, nodes, [test](const Sight& sight) { return test(*sight.now); });
}

/// Every named node must pass; the first that does not is what is found.
Test everyNode(const QString& list,
               const std::function<Finding(const NodeState&, const ClusterSnapshot&)>& test)
{
    return [list, test](const ClusterSnapshot& cluster) {
        Finding last;
        for (const int number : nodesOf(list, cluster)) {
            last = test(*cluster.node(number), cluster);
            if (!last.met)
                return last;
        }
        return last;
    };
}

Parsed stateCondition(const QStringList& words)
{
    const QString wanted = words.value(1);
    if (wanted != u"ok" && wanted != u"degraded" && wanted != u"fail" && wanted != u"forming")
        return wrong(1, CoreText::tr("A state is ok, degraded, fail or forming."));
    return bySnapshot(words, {}, [wanted](const ClusterSnapshot& c) {
        return Finding{stateWord(c.state) == wanted,
                       CoreText::tr("the state is %1: %2 of 16384 slots are served.")
                           .arg(stateWord(c.state))
                           .arg(c.slotsServed),
                       troubles(c).join(u' ')};
    });
}

QString roleSentence(const NodeState& node, const ClusterSnapshot& cluster)
{
    if (node.role == Role::Replica)
        return CoreText::tr("node %1 is a replica of %2.")
            .arg(QString::number(node.number), masterText(cluster, node));
    return CoreText::tr("node %1 is a %2 with %3 slots.")
        .arg(QString::number(node.number), roleWord(node.role), QString::number(node.slots.count()));
}

Parsed roleCondition(const QStringList& words)
{
    if (!looksLikeNodes(words.value(1)))
        return wrong(1, CoreText::tr("Which node?"));
    const QString wanted = words.value(2);
    if (wanted != u"master" && wanted != u"replica")
        return wrong(2, CoreText::tr("A role is master or replica."));
    return bySnapshot(
        words, words[1], everyNode(words[1], [wanted](const NodeState& n, const ClusterSnapshot& c) {
            // What a node was before it fell silent is no answer. A master is one that the cluster takes for
            // one.
            const bool master = n.role == Role::Master && !n.slots.isEmpty();
            return Finding{n.answering && (wanted == u"master" ? master : n.role == Role::Replica),
                           n.answering ? roleSentence(n, c)
                                       : CoreText::tr("node %1 does not answer.").arg(n.number),
                           n.answering ? QString() : CoreText::tr("Start it with: restart %1").arg(n.number)};
        }));
}

Parsed processCondition(const QStringList& words)
{
    if (!looksLikeNodes(words.value(1)))
        return wrong(1, CoreText::tr("Which node?"));
    const QString wanted = words.value(2);
    if (!QStringList{QStringLiteral("running"), QStringLiteral("paused"), QStringLiteral("stopped"),
                     QStringLiteral("crashed")}
             .contains(wanted))
        return wrong(2, CoreText::tr("A process is running, paused, stopped or crashed."));
    return bySnapshot(words, words[1],
                      everyNode(words[1], [wanted](const NodeState& n, const ClusterSnapshot&) {
                          return Finding{processWord(n.process) == wanted,
                                         CoreText::tr("the process of node %1 is %2.")
                                             .arg(QString::number(n.number), processWord(n.process))};
                      }));
}

Parsed healthCondition(const QStringList& words)
{
    if (!looksLikeNodes(words.value(1)))
        return wrong(1, CoreText::tr("Which node?"));
    const QString wanted = words.value(2);
    if (wanted != u"ok" && wanted != u"pfail" && wanted != u"fail")
        return wrong(2, CoreText::tr("Health is ok, pfail or fail."));
    return bySnapshot(
        words, words[1], everyNode(words[1], [wanted](const NodeState& n, const ClusterSnapshot&) {
            const QString is = n.failReports    ? QStringLiteral("fail")
                               : n.pfailReports ? QStringLiteral("pfail")
                                                : QStringLiteral("ok");
            return Finding{is == wanted,
                           CoreText::tr("the others mark node %1 as %2 (FAIL by %3, PFAIL by %4).")
                               .arg(QString::number(n.number), is.toUpper())
                               .arg(n.failReports)
                               .arg(n.pfailReports)};
        }));
}

QString writesSentence(const NodeState& node)
{
    if (node.writes == Writes::Accepted)
        return CoreText::tr("node %1 accepts writes.").arg(node.number);
    if (node.writes == Writes::Refused)
        return CoreText::tr("node %1 answers a write with %2: %3.")
            .arg(QString::number(node.number), node.writesWord, node.writesWhy);
    return CoreText::tr("it is not known whether node %1 accepts writes: %2.")
        .arg(QString::number(node.number), node.writesWhy);
}

Parsed writesCondition(const QStringList& words)
{
    if (!looksLikeNodes(words.value(1)))
        return wrong(1, CoreText::tr("Which node?"));
    const QString wanted = words.value(2);
    if (wanted != u"accepted" && wanted != u"refused")
        return wrong(2, CoreText::tr("Writes are accepted or refused."));
    if (words.size() > 3 && wanted == u"accepted")
        return wrong(3, CoreText::tr("Only a refusal has a word."));
    const Writes writes = wanted == u"accepted" ? Writes::Accepted : Writes::Refused;
    const QString word = words.value(3);
    return bySnapshot(words, words[1],
                      everyNode(words[1], [writes, word](const NodeState& n, const ClusterSnapshot&) {
                          return Finding{n.writes == writes && (word.isEmpty() || n.writesWord == word),
                                         writesSentence(n),
                                         {},
                                         n.writes != Writes::Unknown};
                      }));
}

Parsed linkCondition(const QStringList& words)
{
    if (words.value(1) != u"up" || words.size() > 2)
        return wrong(1, CoreText::tr("`link up` means: every replica that runs is in step with its master."));
    return bySnapshot(words, {}, [](const ClusterSnapshot& c) {
        const auto trouble = replicationTrouble(c);
        return Finding{!trouble && !c.nodes.empty(),
                       trouble.value_or(CoreText::tr("every replica's link is up."))};
    });
}

Parsed lagCondition(const QStringList& words)
{
    // lag < 100ms, lag 4 < 10kb
    const int sign = words.size() == 4 ? 2 : 1;
    const QString nodes = words.size() == 4 ? words[1] : QStringLiteral("all");
    if (words.value(sign) != u"<")
        return wrong(sign, CoreText::tr("Write `lag < 100ms` or `lag < 10kb`."));
    const QString limit = words.value(sign + 1);
    const auto ms = parseDuration(limit);
    const auto bytes = parseBytes(limit);
    const bool inTime = ms && limit.endsWith(u's');
    if (words.size() != sign + 2 || (!inTime && !bytes))
        return wrong(sign + 1, CoreText::tr("'%1' is neither a time (100ms) nor a size (10kb).").arg(limit));
    if (!looksLikeNodes(nodes))
        return wrong(1, CoreText::tr("Which node?"));
    return bySnapshot(
        words, nodes, everyNode(nodes, [=](const NodeState& n, const ClusterSnapshot&) {
            if (n.role != Role::Replica)
                return Finding{true, CoreText::tr("node %1 is not a replica.").arg(n.number)};
            if (!n.replication.lagMs || !n.replication.linkUp)
                return unknown(
                    CoreText::tr("the lag of node %1 is unknown: its link is down.").arg(n.number));
            const bool met = inTime ? *n.replication.lagMs < double(*ms) : *n.replication.lagBytes < *bytes;
            return Finding{met, CoreText::tr("node %1 is %2 bytes and %3 ms behind.")
                                    .arg(n.number)
                                    .arg(*n.replication.lagBytes)
                                    .arg(std::round(*n.replication.lagMs))};
        }));
}

Parsed agreedCondition(const QStringList& words)
{
    if (words.size() > 1)
        return wrong(1, CoreText::tr("`agreed` takes no more words."));
    return bySnapshot(words, {}, [](const ClusterSnapshot& c) {
        if (!c.agreed)
            return Finding{false, CoreText::tr("the nodes do not agree on the owners of slots.")};
        if (!c.acquainted)
            return Finding{false, CoreText::tr("not every node knows all the others."),
                           acquaintanceTroubles(c).join(u' ')};
        return Finding{true, CoreText::tr("all nodes that answer agree on the owners of slots.")};
    });
}

Parsed followsCondition(const QStringList& words)
{
    bool ok = false;
    const int master = words.value(2).toInt(&ok);
    if (!looksLikeNodes(words.value(1)))
        return wrong(1, CoreText::tr("Which replica?"));
    if (!ok)
        return wrong(2, CoreText::tr("Which master?"));
    return bySnapshot(words, words[1],
                      everyNode(words[1], [master](const NodeState& n, const ClusterSnapshot& c) {
                          return Finding{n.answering && n.master == master, roleSentence(n, c)};
                      }));
}

} // namespace

std::vector<Form> snapshotForms()
{
    return {
        {"state", "state ok|degraded|fail", 2, stateCondition},
        {"role", "role N master|replica", 3, roleCondition},
        {"follows", "follows N MASTER", 3, followsCondition},
        {"link", "link up", 2, linkCondition},
        {"lag", "lag [N] < 100ms|10kb", 4, lagCondition},
        {"health", "health N ok|pfail|fail", 3, healthCondition},
        {"process", "process N running|paused|stopped|crashed", 3, processCondition},
        {"writes", "writes N accepted|refused [ERROR]", 4, writesCondition},
        {"agreed", "agreed", 1, agreedCondition},
    };
}

} // namespace ringside::conditions
