#include "core/slots/node_line.h"

#include "core/base/core_text.h"
#include "core/cluster/info_text.h"
#include "core/cluster/nodes_text.h"
#include "core/slots/forbidden.h"

#include <poll.h>
#include <thread>

#include <algorithm>

namespace ringside {

namespace {

constexpr size_t kConnections = 48; // as many SETSLOTs wait for the replicas at once
constexpr size_t kFewCommands = 4;  // not worth more connections
constexpr int kCatchUpMs = 10'000;
constexpr int kWaitMs = 250;
constexpr std::chrono::milliseconds kAskReplicasAgain{5};

} // namespace

Result<NodeLine> NodeLine::open(int number, const NodeId& id, const Endpoint& endpoint, int patienceMs)
{
    NodeLine line;
    line.m_number = number;
    line.m_id = id;
    line.m_endpoint = endpoint;
    line.m_patienceMs = patienceMs;
    Result<Connection> connection =
        Connection::open(endpoint, Deadline(std::chrono::milliseconds(patienceMs)));
    if (!connection)
        return line.named(connection.error());
    line.m_connections.push_back(std::move(*connection));
    const Result<std::vector<Reply>> info = line.ask({{"INFO", "server"}});
    if (!info)
        return info.error();
    const InfoText server(info->front().text);
    line.m_runId = server.text("run_id");
    const QByteArray valkey = server.text("valkey_version");
    line.m_waitsForReplicas = valkey.left(valkey.indexOf('.')).toInt() >= 8;
    return line;
}

Error NodeLine::named(const Error& error) const
{
    return {error.code, CoreText::tr("Node %1: %2").arg(m_number).arg(error.message), error.advice};
}

Error NodeLine::refused(const Reply& reply) const
{
    return {ErrorCode::Server,
            CoreText::tr("Node %1 answers: %2").arg(m_number).arg(QString::fromUtf8(reply.text))};
}

Result<std::vector<Reply>> NodeLine::ask(const std::vector<QByteArrayList>& commands)
{
    Result<std::vector<Reply>> replies =
        first().pipeline(commands, Deadline(std::chrono::milliseconds(m_patienceMs)));
    if (!replies)
        return named(replies.error());
    const Status may = allowed(commands, *replies);
    return may ? std::move(replies) : may.error();
}

Status NodeLine::allowed(const std::vector<QByteArrayList>& commands, const std::vector<Reply>& replies) const
{
    for (size_t i = 0; i < replies.size(); ++i) {
        if (forbids(replies[i]))
            return forbidden(m_number, commands[i], replies[i]);
    }
    return Done{};
}

Result<std::vector<qint64>> NodeLine::numbers(const std::vector<QByteArrayList>& commands)
{
    const Result<std::vector<Reply>> replies = ask(commands);
    if (!replies)
        return replies.error();
    std::vector<qint64> numbers;
    for (const Reply& reply : *replies) {
        if (reply.type != Reply::Type::Integer)
            return refused(reply);
        numbers.push_back(reply.integer);
    }
    return numbers;
}

Status NodeLine::widen()
{
    while (m_connections.size() < kConnections) {
        Result<Connection> more =
            Connection::open(m_endpoint, Deadline(std::chrono::milliseconds(m_patienceMs)));
        if (!more)
            return named(more.error());
        m_connections.push_back(std::move(*more));
    }
    return Done{};
}

Result<std::vector<Reply>> NodeLine::collect(Connection& connection, size_t count, const Deadline& deadline)
{
    std::vector<Reply> replies;
    while (replies.size() < count) {
        const Result<std::optional<Reply>> reply = connection.take();
        if (!reply)
            return named(reply.error());
        if (reply->has_value()) {
            replies.push_back(**reply);
            continue;
        }
        if (deadline.passed()) {
            connection.close();
            return named({ErrorCode::Timeout, CoreText::tr("No answer in time.")});
        }
        pollfd ready{connection.fd(), connection.events(), 0};
        poll(&ready, 1, deadline.left());
        if (const Status moved = connection.advance(); !moved)
            return named(moved.error());
    }
    return replies;
}

Result<std::vector<Reply>> NodeLine::spread(const std::vector<QByteArrayList>& commands)
{
    if (!m_waitsForReplicas || commands.size() <= kFewCommands)
        return ask(commands);
    if (const Status wide = widen(); !wide)
        return wide.error();
    const Deadline deadline{std::chrono::milliseconds(m_patienceMs)};
    const size_t lanes = std::min(m_connections.size(), commands.size());
    for (size_t i = 0; i < commands.size(); ++i)
        m_connections[i % lanes].queue(commands[i]);
    for (size_t lane = 0; lane < lanes; ++lane) {
        if (const Status moved = m_connections[lane].advance(); !moved)
            return named(moved.error());
    }
    std::vector<Reply> replies(commands.size());
    for (size_t lane = 0; lane < lanes; ++lane) {
        const size_t count = (commands.size() - lane + lanes - 1) / lanes;
        Result<std::vector<Reply>> part = collect(m_connections[lane], count, deadline);
        if (!part)
            return part.error();
        for (size_t i = 0; i < count; ++i)
            replies[lane + i * lanes] = std::move((*part)[i]);
    }
    if (const Status may = allowed(commands, replies); !may)
        return may.error();
    return replies;
}

Status NodeLine::settle(const std::vector<QByteArrayList>& commands)
{
    const Deadline deadline{std::chrono::milliseconds(m_patienceMs)};
    std::vector<QByteArrayList> left = commands;
    while (!left.empty()) {
        const Result<std::vector<Reply>> replies = spread(left);
        if (!replies)
            return replies.error();
        std::vector<QByteArrayList> again;
        for (size_t i = 0; i < left.size(); ++i) {
            const Reply& reply = (*replies)[i];
            if (reply.error() == ServerError::NoReplicas && !deadline.passed())
                again.push_back(left[i]);
            else if (!reply.isOk())
                return refused(reply);
        }
        left = std::move(again);
    }
    return Done{};
}

Status NodeLine::settleOnce(const std::vector<QByteArrayList>& commands)
{
    const Result<std::vector<Reply>> replies = spread(commands);
    if (!replies)
        return replies.error();
    const auto bad =
        std::find_if(replies->begin(), replies->end(), [](const Reply& reply) { return !reply.isOk(); });
    return bad == replies->end() ? Status(Done{}) : Status(refused(*bad));
}

Result<std::vector<Opinion>> NodeLine::view()
{
    const Result<std::vector<Reply>> replies = ask({{"CLUSTER", "NODES"}});
    if (!replies)
        return replies.error();
    std::optional<std::vector<Opinion>> view = parseClusterNodes(replies->front().text);
    if (!view)
        return refused(replies->front());
    return std::move(*view);
}

Result<NodeLine::Dataset> NodeLine::dataset()
{
    const Result<std::vector<Reply>> replies = ask({{"INFO", "memory"}, {"DBSIZE"}});
    if (!replies)
        return replies.error();
    return Dataset{replies->back().integer, InfoText(replies->front().text).integer("used_memory_dataset")};
}

Result<double> NodeLine::averageKeyBytes()
{
    const Result<Dataset> all = dataset();
    return all ? Result<double>(all->averageKeyBytes()) : Result<double>(all.error());
}

Result<int> NodeLine::awaitReplicas()
{
    const Deadline deadline{std::chrono::milliseconds(kCatchUpMs)};
    std::optional<qint64> goal;
    do {
        const Result<std::vector<Reply>> info = ask({{"INFO", "replication"}});
        if (!info)
            return info.error();
        const InfoText replication(info->front().text);
        if (!goal)
            goal = replication.integer("master_repl_offset");
        int online = 0, level = 0;
        for (qint64 i = 0; i < replication.integer("connected_slaves"); ++i) {
            const QByteArray replica = "slave" + QByteArray::number(i);
            if (!replication.text(replica).contains("state=online"))
                continue;
            ++online;
            level += replication.field(replica, "offset") >= *goal;
        }
        if (level == online)
            return online;
        const Result<std::vector<qint64>> asked =
            numbers({{"WAIT", QByteArray::number(online), QByteArray::number(kWaitMs)}});
        if (!asked)
            return asked.error();
        std::this_thread::sleep_for(kAskReplicasAgain);
    } while (!deadline.passed());
    return Error{ErrorCode::Timeout, CoreText::tr("A replica of node %1 does not follow.").arg(m_number)};
}

} // namespace ringside
