// way: one command, sent as a client of the cluster does, and every node that it was sent to on its way.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/client/way_text.h"
#include "core/cluster/slot.h"

#include <QJsonArray>

namespace ringside {

namespace {

using client::ClusterClient;

const QString kWayFrom = QStringLiteral("from");
const QString kRead = QStringLiteral("read");
const QString kRules = QStringLiteral("rules");

/// Commands that are more than a question and its answer.
const QStringList kNoWay{
    QStringLiteral("subscribe"), QStringLiteral("psubscribe"), QStringLiteral("ssubscribe"),
    QStringLiteral("monitor"),   QStringLiteral("sync"),       QStringLiteral("psync"),
    QStringLiteral("multi"),     QStringLiteral("exec"),       QStringLiteral("watch"),
    QStringLiteral("asking"),    QStringLiteral("auth"),       QStringLiteral("hello")};
/// Writes that may be done twice without harm. Reads may as well; a server tells which those are.
const QStringList kRepeatable{QStringLiteral("set"),    QStringLiteral("mset"),   QStringLiteral("setex"),
                              QStringLiteral("psetex"), QStringLiteral("hset"),   QStringLiteral("hmset"),
                              QStringLiteral("sadd"),   QStringLiteral("zadd"),   QStringLiteral("del"),
                              QStringLiteral("unlink"), QStringLiteral("expire"), QStringLiteral("persist")};

QStringList ruleNames()
{
    QStringList names;
    for (const client::RetryRules& rules : client::retryRules())
        names << rules.name;
    return names;
}

std::optional<ArgumentError> checkWay(const Action& action)
{
    if (action.arguments.isEmpty())
        return ArgumentError{
            0, {}, CoreText::tr("Which command? Write it as for redis-cli: way get user:1.")};
    if (kNoWay.contains(action.arguments[0].toLower()))
        return ArgumentError{
            0, {}, CoreText::tr("%1 is more than one command with one answer.").arg(action.arguments[0])};
    if (const auto from = action.option(kWayFrom)) {
        bool ok = false;
        if (from->toInt(&ok) < 1 || !ok)
            return ArgumentError{0, kWayFrom, CoreText::tr("Which node is asked first? Write from=2.")};
    }
    const QString read = action.option(kRead).value_or(QStringLiteral("master"));
    if (read != u"master" && read != u"replica")
        return ArgumentError{0, kRead, CoreText::tr("Reads go to the master or to a replica.")};
    if (const auto rules = action.option(kRules); rules && !client::findRetryRules(*rules))
        return ArgumentError{0, kRules,
                             CoreText::tr("Rules are %1.").arg(ruleNames().join(QStringLiteral(", ")))};
    return std::nullopt;
}

std::optional<QString> whyNotWay(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    const auto from = action.option(kWayFrom);
    return from ? unknownNodes(*from, cluster) : std::nullopt;
}

/// What the servers know of a command.
struct Known
{
    QByteArray key; ///< the first; empty: it has none
    bool reads = false;
    bool told = false; ///< a node has answered
};

/// Asked of any node that answers: a command's keys are known to servers alone.
Known knowledgeOf(const QByteArrayList& words, ActionContext& context)
{
    Known known;
    const Snapshot now = context.lab().hub().latest();
    for (const NodeState& node : now->nodes) {
        if (!node.answering || context.stopped())
            continue;
        const auto keys = context.look(node.number, QByteArrayList{"COMMAND", "GETKEYS"} + words);
        const auto info = context.look(node.number, {"COMMAND", "INFO", words[0]});
        if (!keys || !info)
            continue;
        known.told = true;
        if (!keys->elements.empty())
            known.key = keys->elements.front().text;
        if (info->elements.empty() || info->elements[0].elements.size() < 3)
            return known;
        for (const Reply& flag : info->elements[0].elements[2].elements)
            known.reads |= flag.text == "readonly";
        return known;
    }
    return known;
}

QString typedWay(const QByteArrayList& words)
{
    QStringList all;
    for (const QByteArray& word : words)
        all << shellWord(QString::fromUtf8(word));
    return all.join(u' ');
}

QJsonArray hopsOf(const client::Way& way, const QString& sent)
{
    QJsonArray hops;
    for (const client::Hop& hop : way.hops)
        hops.append(QJsonObject{
            {QStringLiteral("node"), hop.node ? QJsonValue(hop.node) : QJsonValue()},
            {QStringLiteral("sent"), hop.asking ? QStringLiteral("ASKING / ") + sent : sent},
            {QStringLiteral("answer"), hop.line.isEmpty() ? QJsonValue() : QString::fromUtf8(hop.line)},
            {QStringLiteral("word"), client::answerWord(hop.answer)},
            {QStringLiteral("ms"), double(hop.tookUs) / 1000},
            {QStringLiteral("pause_ms"), double(hop.pauseUs) / 1000}});
    return hops;
}

ClusterClient::Options optionsOf(const Action& action, const Known& known)
{
    ClusterClient::Options options;
    options.rules = *client::findRetryRules(action.option(kRules).value_or(QStringLiteral("ringside")));
    options.first = action.option(kWayFrom).value_or(QStringLiteral("0")).toInt();
    options.knowsNothing = options.first != 0;
    // As public clients: only what reads goes to a replica.
    options.fromReplicas = known.reads && action.option(kRead) == QStringLiteral("replica");
    return options;
}

QJsonObject toJsonWay(const client::Way& way, const QByteArray& key, const QString& sent)
{
    const auto orNull = [](int number) { return number > 0 ? QJsonValue(number) : QJsonValue(); };
    return {{QStringLiteral("slot"), way.slot < 0 ? QJsonValue() : QJsonValue(way.slot)},
            {QStringLiteral("key"), key.isEmpty() ? QJsonValue() : QString::fromUtf8(key)},
            {QStringLiteral("owner"), orNull(way.believed)},
            {QStringLiteral("hops"), hopsOf(way, sent)},
            {QStringLiteral("redirects"), way.redirects},
            {QStringLiteral("retries"), way.retries},
            {QStringLiteral("ms"), double(way.tookUs) / 1000},
            {QStringLiteral("found"), client::wayInWords(way, key)}};
}

/// The same question again and again is listed once.
void listHops(const client::Way& way, const QString& sent, ActionContext& context)
{
    int last = 0;
    for (const client::Hop& hop : way.hops) {
        if (hop.node != 0 && (hop.node != last || hop.asking))
            context.did(QStringLiteral("redis-cli -p %1 %2%3")
                            .arg(QString::number(context.lab().endpoint(hop.node).port), sent,
                                 hop.asking ? QStringLiteral("   # after ASKING, on the same connection")
                                            : QString()));
        last = hop.node;
    }
}

Result<QJsonObject> runWay(const Action& action, ActionContext& context)
{
    QByteArrayList words;
    for (const QString& word : action.arguments)
        words << word.toUtf8();
    const Known known = knowledgeOf(words, context);
    if (context.stopped())
        return cancelled();
    if (!known.told)
        return Error{ErrorCode::Connection,
                     CoreText::tr("No node answers, so nobody can tell the command's keys."),
                     CoreText::tr("`start` or `restart all` runs the nodes.")};
    const bool repeatable = known.reads || kRepeatable.contains(action.arguments[0].toLower());
    ClusterClient sender(context.lab().clientDirectory(), optionsOf(action, known));
    const auto reply = sender.send({words, known.key.isEmpty() ? -1 : keyHashSlot(known.key), repeatable},
                                   context.stopToken());
    const client::Way& way = sender.way();
    listHops(way, typedWay(words), context);
    QJsonObject result = toJsonWay(way, known.key, typedWay(words));
    const bool said = reply && !reply->isError();
    result.insert(QStringLiteral("answer"), said    ? replyJson(*reply)
                                            : reply ? QJsonValue(QString::fromUtf8(reply->text))
                                                    : QJsonValue());
    result.insert(QStringLiteral("ok"), said);
    result.insert(QStringLiteral("node"),
                  reply && !way.hops.empty() ? QJsonValue(way.hops.back().node) : QJsonValue());
    context.lab().observer().hurry();
    if (reply)
        return result;
    context.tellAnyway(result);
    return reply.error();
}

} // namespace

Verb wayVerb()
{
    return {
        QStringLiteral("way"),
        QStringLiteral("way [from=N] [read=master|replica] [rules=ringside|lab|ioredis|redis-py] "
                       "COMMAND [ARGUMENT...]"),
        CoreText::tr("sends one command as a client of the cluster does, and tells each node asked on its "
                     "way and why; from=N: the client knows no owners and asks node N first"),
        {kWayFrom, kRead, kRules},
        checkWay,
        whyNotWay,
        runWay};
}

} // namespace ringside
