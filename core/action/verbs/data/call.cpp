// call: one command, sent to nodes as redis-cli would, and what each of them answers.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

#include <QJsonArray>

namespace ringside {

namespace {

constexpr int kCallAnswerMs = 3000;

std::optional<Role> roleOf(const QString& word)
{
    if (word == u"masters")
        return Role::Master;
    return word == u"replicas" ? std::optional(Role::Replica) : std::nullopt;
}

std::optional<ArgumentError> checkCall(const Action& action)
{
    const QString where = action.arguments.value(0);
    if (!roleOf(where) && !looksLikeNodes(where))
        return ArgumentError{0, {}, CoreText::tr("Which nodes? Write 1, 1,4, all, masters or replicas.")};
    if (action.arguments.size() < 2)
        return ArgumentError{
            1, {}, CoreText::tr("Which command? Write it as for redis-cli: call 1 GET key.")};
    return std::nullopt;
}

std::vector<int> calledNodes(const QString& where, const ClusterSnapshot& cluster)
{
    const std::optional<Role> role = roleOf(where);
    if (!role)
        return nodesOf(where, cluster);
    std::vector<int> nodes;
    for (const NodeState& node : cluster.nodes) {
        if (node.role == *role)
            nodes.push_back(node.number);
    }
    return nodes;
}

std::optional<QString> whyNotCall(const Action& action, const ClusterSnapshot& cluster)
{
    if (action.arguments.isEmpty() || cluster.nodes.empty())
        return needsCluster(cluster);
    const QString where = action.arguments[0];
    if (!roleOf(where))
        return unknownNodes(where, cluster);
    if (calledNodes(where, cluster).empty())
        return where == u"masters" ? CoreText::tr("There is no master.")
                                   : CoreText::tr("There is no replica.");
    return std::nullopt;
}

QJsonObject answerOf(int number, const Result<Reply>& reply)
{
    QJsonValue value, error;
    if (!reply)
        error = reply.error().text();
    else if (reply->isError())
        error = QString::fromUtf8(reply->text);
    else
        value = replyJson(*reply);
    return {
        {QStringLiteral("node"), number}, {QStringLiteral("reply"), value}, {QStringLiteral("error"), error}};
}

Result<QJsonObject> runCall(const Action& action, ActionContext& context)
{
    QByteArrayList words;
    for (const QString& word : action.arguments.mid(1))
        words << word.toUtf8();
    const std::vector<int> nodes = calledNodes(action.arguments[0], *context.lab().hub().latest());
    QJsonArray replies;
    int errors = 0;
    for (const int number : nodes) {
        if (context.stopped())
            return cancelled();
        context.progress(double(replies.size()) / double(nodes.size()),
                         CoreText::tr("Asking node %1").arg(number));
        const QJsonObject answer = answerOf(number, context.exchange(number, words, kCallAnswerMs));
        errors += !answer[QStringLiteral("error")].isNull();
        replies.append(answer);
    }
    context.lab().observer().hurry();
    return QJsonObject{{QStringLiteral("replies"), replies}, {QStringLiteral("errors"), errors}};
}

} // namespace

Verb callVerb()
{
    return {QStringLiteral("call"),
            QStringLiteral("call N|all|masters|replicas COMMAND [ARGUMENT...]"),
            CoreText::tr("sends one command to each of these nodes and shows what each answers"),
            {},
            checkCall,
            whyNotCall,
            runCall};
}

} // namespace ringside
