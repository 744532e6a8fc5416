// What clients have met, and who is connected.

#include "core/action/conditions/forms.h"
#include "core/base/core_text.h"

namespace ringside::conditions {

namespace {

/// The nodes at which a connection of that name is open. Nodes that do not run are not asked; nothing when
/// one that runs does not tell.
std::optional<std::vector<int>> nodesOfClient(const Sight& sight, const QByteArray& name, QString& problem)
{
    std::vector<int> found;
    for (const NodeState& node : sight.now->nodes) {
        if (node.process != ProcessState::Running)
            continue;
        const Result<Reply> reply = sight.ask(node.number, {"CLIENT", "LIST"});
        if (!reply || reply->isError()) {
            problem = CoreText::tr("node %1 cannot be asked: %2")
                          .arg(QString::number(node.number),
                               reply ? QString::fromUtf8(reply->text) : reply.error().message);
            return std::nullopt;
        }
        if (reply->text.contains(" name=" + name + ' '))
            found.push_back(node.number);
    }
    return found;
}

Finding connected(const Sight& sight, const QString& name, const Comparison& wanted)
{
    if (!sight.ask)
        return unknown(CoreText::tr("no node can be asked here."));
    QString problem;
    const auto nodes = nodesOfClient(sight, name.toUtf8(), problem);
    if (!nodes)
        return unknown(problem);
    return {wanted.holds(double(nodes->size())),
            CoreText::tr("a client named %1 is connected to %2 nodes.").arg(name).arg(nodes->size())};
}

Parsed clientCondition(const QStringList& words)
{
    const QString name = words.value(1), what = words.value(2);
    if (name.isEmpty())
        return wrong(1, CoreText::tr("Which client? Write the name of its connection."));
    if (what != u"connected" && what != u"nodes")
        return wrong(2, CoreText::tr("Write `client %1 connected` or `client %1 nodes > 2`.").arg(name));
    if (what == u"connected" && words.size() > 3)
        return wrong(3, CoreText::tr("'%1' was not expected.").arg(words[3]));
    Comparison wanted{u'>', 0};
    if (what == u"nodes") {
        const auto parsed = parseComparison(words, 3);
        if (const auto* error = std::get_if<ArgumentError>(&parsed))
            return *error;
        wanted = std::get<Comparison>(parsed);
    }
    return condition(
        words, {}, [name, wanted](const Sight& sight) { return connected(sight, name, wanted); }, true);
}

/// MOVED of all nodes since then. A server that was started anew counts from 0.
qint64 movedSince(const ClusterSnapshot& since, const ClusterSnapshot& now)
{
    qint64 sum = 0;
    for (const NodeState& node : now.nodes) {
        const NodeState* before = since.node(node.number);
        const qint64 had = before && before->load ? before->load->moved : 0;
        const qint64 has = node.load ? node.load->moved : had;
        sum += has >= had ? has - had : has;
    }
    return sum;
}

Parsed movedCondition(const QStringList& words)
{
    const auto parsed = parseComparison(words, 1);
    if (const auto* error = std::get_if<ArgumentError>(&parsed))
        return *error;
    return condition(words, {}, [wanted = std::get<Comparison>(parsed)](const Sight& sight) {
        if (!sight.since)
            return unknown(CoreText::tr("it is not known how it was before."));
        const qint64 moved = movedSince(*sight.since, *sight.now);
        return Finding{wanted.holds(double(moved)),
                       CoreText::tr("clients were told MOVED %1 times.").arg(moved)};
    });
}

} // namespace

std::vector<Form> clientForms()
{
    return {
        {"client", "client NAME connected|nodes >= 3", 5, clientCondition},
        {"moved", "moved > 0", 3, movedCondition},
    };
}

} // namespace ringside::conditions
