// crossslot: several keys in one go, tried on the real cluster: what fails with the server's words, and the
// repair.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/client/cluster_client.h"
#include "core/client/cross_slot.h"
#include "core/cluster/shares.h"
#include "core/cluster/slot.h"

#include <QJsonArray>

#include <poll.h>

namespace ringside {

namespace {

using client::ClusterClient;
using client::CrossSlotTry;
using client::Request;

constexpr std::chrono::seconds kCrossslotAnswer{2};
constexpr std::chrono::milliseconds kArrives{1000};

const QString kAll = QStringLiteral("all");

/// How a line went.
struct Outcome
{
    bool ok = false;
    QString words; ///< the server's
    int node = 0;  ///< that was asked; 0: several
};

std::optional<ArgumentError> checkCrossslot(const Action& action)
{
    const QString kind = action.arguments.value(0, kAll);
    if (kind != kAll && !client::crossSlotKinds().contains(kind))
        return ArgumentError{
            0, {}, CoreText::tr("Kinds are %1.").arg(client::crossSlotKinds().join(QStringLiteral(", ")))};
    if (action.arguments.size() > 1)
        return ArgumentError{1, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[1])};
    return std::nullopt;
}

std::optional<QString> whyNotCrossslot(const Action&, const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    if (!cluster.uncovered.isEmpty())
        return CoreText::tr("%1 slots belong to nobody.").arg(cluster.uncovered.count());
    return std::nullopt;
}

QString wordsOfCrossslot(const Reply& reply)
{
    switch (reply.type) {
    case Reply::Type::Nil:
        return QStringLiteral("(nil)");
    case Reply::Type::Integer:
        return QString::number(reply.integer);
    case Reply::Type::Array: {
        QStringList all;
        for (const Reply& element : reply.elements)
            all << wordsOfCrossslot(element);
        return u'[' + all.join(QStringLiteral(", ")) + u']';
    }
    default:
        return QString::fromUtf8(reply.text);
    }
}

/// All went well, or the weightiest error: CROSSSLOT rather than the MOVED or EXECABORT beside it.
Outcome outcomeOf(const std::vector<Reply>& replies, int node)
{
    Outcome outcome{true, wordsOfCrossslot(replies.back()), node};
    for (const Reply& reply : replies) {
        if (reply.isError() && (outcome.ok || reply.error() == ServerError::CrossSlot))
            outcome = {false, wordsOfCrossslot(reply), node};
    }
    return outcome;
}

Outcome failedCrossslot(const Error& error, int node)
{
    return {false, error.message, node};
}

/// A word for a shell; one with a line break as bash takes it.
QString shellText(const QString& word)
{
    if (!word.contains(u'\n'))
        return shellWord(word);
    QString inside = word;
    inside.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return QStringLiteral("$'%1'").arg(inside.replace(u'\n', QStringLiteral("\\n")));
}

/// The tries of one action: on the nodes that own the slots now.
class Trial
{
public:
    explicit Trial(ActionContext& context)
        : m_context(context)
        , m_client(context.lab().clientDirectory(), {})
    {
    }

    Outcome perform(const CrossSlotTry::Line& line)
    {
        switch (line.manner) {
        case CrossSlotTry::Manner::Plain:
            return plain(line);
        case CrossSlotTry::Manner::Split:
            return split(line);
        case CrossSlotTry::Manner::Subscribed:
            break;
        }
        return subscribed(line);
    }

    /// Errors are no matter: what cannot be deleted now was not written either, or is a short string.
    void remove(const QByteArrayList& keys)
    {
        for (const QByteArray& key : keys)
            (void)m_client.send({{"DEL", key}, keyHashSlot(key)}, m_context.stopToken());
    }

private:
    int ownerOf(const CrossSlotTry::Line& line)
    {
        return m_client.ownerOf(keyHashSlot(line.keys.front()), m_context.stopToken());
    }

    Result<Connection> open(int node) const
    {
        return Connection::open(m_context.lab().endpoint(node), Deadline{kCrossslotAnswer},
                                m_context.stopToken());
    }

    /// Nothing is followed: what this one node says is what is asked.
    Outcome plain(const CrossSlotTry::Line& line)
    {
        const int node = ownerOf(line);
        list(line.commands, node);
        Result<Connection> connection = open(node);
        if (!connection)
            return failedCrossslot(connection.error(), node);
        const auto replies =
            connection->pipeline(line.commands, Deadline{kCrossslotAnswer}, m_context.stopToken());
        return replies ? outcomeOf(*replies, node) : failedCrossslot(replies.error(), node);
    }

    Outcome split(const CrossSlotTry::Line& line)
    {
        std::vector<Request> requests;
        for (size_t i = 0; i < line.commands.size(); ++i) {
            const int slot = keyHashSlot(line.keys[qsizetype(i)]);
            requests.push_back({line.commands[i], slot});
            list({line.commands[i]}, m_client.ownerOf(slot, m_context.stopToken()));
        }
        const auto replies = m_client.pipeline(requests, m_context.stopToken());
        if (!replies)
            return failedCrossslot(replies.error(), 0);
        Outcome outcome = outcomeOf(*replies, 0);
        QStringList all;
        for (const Reply& reply : *replies)
            all << wordsOfCrossslot(reply);
        if (outcome.ok)
            outcome.words = all.join(QStringLiteral(", "));
        return outcome;
    }

    /// PUBLISH goes to another node than SUBSCRIBE, where there is one; SPUBLISH to the channel's own.
    Outcome subscribed(const CrossSlotTry::Line& line)
    {
        const int node = ownerOf(line);
        const bool sharded = line.commands[1].front() == "SPUBLISH";
        const int from = sharded ? node : otherThan(node);
        list({line.commands[0]}, node);
        list({line.commands[1]}, from);
        Result<Connection> listening = open(node);
        Result<Connection> speaking = open(from);
        if (!listening || !speaking)
            return failedCrossslot(listening ? speaking.error() : listening.error(), node);
        const auto subscribed =
            listening->command(line.commands[0], Deadline{kCrossslotAnswer}, m_context.stopToken());
        if (!subscribed || subscribed->isError())
            return subscribed ? outcomeOf({*subscribed}, node) : failedCrossslot(subscribed.error(), node);
        const auto sent =
            speaking->command(line.commands[1], Deadline{kCrossslotAnswer}, m_context.stopToken());
        if (!sent || sent->isError())
            return sent ? outcomeOf({*sent}, from) : failedCrossslot(sent.error(), from);
        return heard(*listening, line.commands[1].back(), node, from);
    }

    Outcome heard(Connection& listening, const QByteArray& message, int node, int from) const
    {
        const Deadline deadline{kArrives};
        while (!deadline.passed() && !m_context.stopped()) {
            auto reply = listening.take();
            if (!reply)
                return failedCrossslot(reply.error(), node);
            if (reply->has_value() && !(*reply)->elements.empty() &&
                (*reply)->elements.back().text == message)
                return {true, CoreText::tr("Published at node %1, heard at node %2.").arg(from).arg(node),
                        node};
            if (reply->has_value())
                continue; // the confirmation of a further channel
            pollfd ready{listening.fd(), POLLIN, 0};
            poll(&ready, 1, std::min(50, deadline.left()));
            if (const Status moved = listening.advance(); !moved)
                return failedCrossslot(moved.error(), node);
        }
        return {false, CoreText::tr("Published at node %1, and not heard at node %2.").arg(from).arg(node),
                node};
    }

    int otherThan(int node) const
    {
        for (const int master : slotMasters(*m_context.lab().hub().latest())) {
            if (master != node)
                return master;
        }
        return node;
    }

    /// As one would type them. What has to be on one connection goes to one redis-cli.
    void list(const std::vector<QByteArrayList>& commands, int node)
    {
        QStringList typed;
        for (const QByteArrayList& words : commands) {
            QStringList one;
            for (const QByteArray& word : words)
                one << (commands.size() > 1 ? QString::fromUtf8(word) : shellText(QString::fromUtf8(word)));
            typed << one.join(u' ');
        }
        const QString cli = QStringLiteral("redis-cli -p %1").arg(m_context.lab().endpoint(node).port);
        m_context.did(
            typed.size() == 1
                ? cli + u' ' + typed.front()
                : QStringLiteral("printf '%1\\n' | %2").arg(typed.join(QStringLiteral("\\n")), cli));
    }

    ActionContext& m_context;
    ClusterClient m_client;
};

QJsonObject toJsonCrossslot(const CrossSlotTry& one, const Outcome& line, const Outcome& repair)
{
    QJsonArray inSlots;
    for (const int slot : one.line.slots())
        inSlots.append(slot);
    return {{QStringLiteral("kind"), one.kind},
            {QStringLiteral("line"), one.line.text()},
            {QStringLiteral("slots"), inSlots},
            {QStringLiteral("node"), line.node ? QJsonValue(line.node) : QJsonValue()},
            {QStringLiteral("ok"), line.ok},
            {QStringLiteral("words"), line.words},
            {QStringLiteral("repair"), one.repair.text()},
            {QStringLiteral("repair_ok"), repair.ok},
            {QStringLiteral("repair_words"), repair.words},
            {QStringLiteral("why"), CoreText::tr(one.why)}};
}

Result<QJsonObject> runCrossslot(const Action& action, ActionContext& context)
{
    const QString kind = action.arguments.value(0, kAll);
    Trial trial(context);
    QJsonArray tries;
    int refused = 0, repaired = 0;
    for (const CrossSlotTry& one : client::crossSlotTries()) {
        if (kind != kAll && kind != one.kind)
            continue;
        if (context.stopped())
            return cancelled();
        context.progress(-1, CoreText::tr("Trying %1").arg(one.kind));
        const Outcome line = trial.perform(one.line), repair = trial.perform(one.repair);
        trial.remove(one.written);
        refused += !line.ok;
        repaired += repair.ok;
        tries.append(toJsonCrossslot(one, line, repair));
    }
    if (context.stopped())
        return cancelled();
    context.lab().observer().hurry();
    QString found =
        CoreText::tr("Of %1 lines %2 were refused as people write them at first, and %3 work when they "
                     "are repaired.")
            .arg(tries.size())
            .arg(refused)
            .arg(repaired);
    if (tries.size() == 1)
        found = tries[0][QStringLiteral("words")].toString() + QStringLiteral(" - ") +
                tries[0][QStringLiteral("why")].toString();
    return QJsonObject{{QStringLiteral("tries"), tries}, {QStringLiteral("found"), found}};
}

} // namespace

Verb crossslotVerb()
{
    return {QStringLiteral("crossslot"),
            QStringLiteral("crossslot [%1|all]").arg(client::crossSlotKinds().join(u'|')),
            CoreText::tr(
                "tries commands on keys of several slots: what the server says, and the repaired line that "
                "works"),
            {},
            checkCrossslot,
            whyNotCrossslot,
            runCrossslot};
}

} // namespace ringside
