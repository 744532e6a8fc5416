#include "core/redis/connection.h"

#include "core/base/core_text.h"

#include <hiredis/hiredis.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kLookMs = 50; // for a stop

Reply convert(const redisReply& from)
{
    Reply reply;
    switch (from.type) {
    case REDIS_REPLY_NIL:
        break;
    case REDIS_REPLY_INTEGER:
        reply.type = Reply::Type::Integer;
        reply.integer = from.integer;
        break;
    case REDIS_REPLY_ARRAY:
        reply.type = Reply::Type::Array;
        for (size_t i = 0; i < from.elements; ++i)
            reply.elements.push_back(convert(*from.element[i]));
        break;
    default:
        reply.type = from.type == REDIS_REPLY_ERROR ? Reply::Type::ErrorLine : Reply::Type::Text;
        reply.text = QByteArray(from.str, qsizetype(from.len));
        reply.status = from.type == REDIS_REPLY_STATUS;
        break;
    }
    return reply;
}

Error timedOut()
{
    return {ErrorCode::Timeout, CoreText::tr("No answer in time.")};
}

} // namespace

void Connection::Free::operator()(redisContext* context) const
{
    redisFree(context);
}

Connection::Connection() = default;
Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

bool Connection::begin(const Endpoint& to)
{
    const QByteArray host = to.host.toLatin1();
    m_context.reset(to.source.isEmpty() ? redisConnectNonBlock(host.constData(), to.port)
                                        : redisConnectBindNonBlock(host.constData(), to.port,
                                                                   to.source.toLatin1().constData()));
    m_wantsWrite = false;
    if (!m_context || m_context->err) {
        m_context.reset();
        return false;
    }
    const int yes = 1;
    setsockopt(fd(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (!to.password.isEmpty())
        queue({"AUTH", to.password.toUtf8()});
    return true;
}

void Connection::close()
{
    m_context.reset();
}

void Connection::queue(const QByteArrayList& words)
{
    std::vector<const char*> text;
    std::vector<size_t> sizes;
    for (const QByteArray& word : words) {
        text.push_back(word.constData());
        sizes.push_back(size_t(word.size()));
    }
    redisAppendCommandArgv(m_context.get(), int(text.size()), text.data(), sizes.data());
    m_wantsWrite = true;
}

int Connection::fd() const
{
    return m_context ? int(m_context->fd) : -1;
}

short Connection::events() const
{
    return short(m_wantsWrite ? POLLIN | POLLOUT : POLLIN);
}

Status Connection::fail()
{
    const QString why = m_context ? QString::fromLocal8Bit(m_context->errstr) : CoreText::tr("not connected");
    m_context.reset();
    return Error{ErrorCode::Connection, CoreText::tr("Connection lost: %1.").arg(why)};
}

Status Connection::advance()
{
    if (!m_context)
        return fail();
    if (m_wantsWrite) {
        int done = 0;
        if (redisBufferWrite(m_context.get(), &done) != REDIS_OK)
            return fail();
        m_wantsWrite = !done;
    }
    pollfd readable{fd(), POLLIN, 0};
    if (poll(&readable, 1, 0) > 0 && redisBufferRead(m_context.get()) != REDIS_OK)
        return fail();
    return Done{};
}

Result<std::optional<Reply>> Connection::take()
{
    if (!m_context)
        return fail().error();
    void* raw = nullptr;
    if (redisGetReplyFromReader(m_context.get(), &raw) != REDIS_OK)
        return fail().error();
    if (!raw)
        return std::optional<Reply>();
    const std::unique_ptr<redisReply, void (*)(redisReply*)> reply(static_cast<redisReply*>(raw),
                                                                   [](redisReply* r) { freeReplyObject(r); });
    return std::optional<Reply>(convert(*reply));
}

Result<std::vector<Reply>> Connection::pipeline(const std::vector<QByteArrayList>& commands,
                                                Deadline deadline, const std::stop_token& stop)
{
    if (!m_context)
        return fail().error();
    for (const QByteArrayList& words : commands)
        queue(words);
    std::vector<Reply> replies;
    while (replies.size() < commands.size()) {
        if (deadline.passed()) { // asked each time: a server that never stops sending is no answer either
            m_context.reset();
            return timedOut();
        }
        if (stop.stop_requested()) {
            m_context.reset();
            return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
        }
        pollfd ready{fd(), events(), 0};
        poll(&ready, 1, stop.stop_possible() ? std::min(kLookMs, deadline.left()) : deadline.left());
        if (const Status moved = advance(); !moved)
            return moved.error();
        for (;;) {
            Result<std::optional<Reply>> reply = take();
            if (!reply)
                return reply.error();
            if (!reply->has_value())
                break;
            replies.push_back(std::move(**reply));
        }
    }
    return replies;
}

Result<Reply> Connection::command(const QByteArrayList& words, Deadline deadline, const std::stop_token& stop)
{
    Result<std::vector<Reply>> replies = pipeline({words}, deadline, stop);
    if (!replies)
        return replies.error();
    return std::move(replies->front());
}

Result<Connection> Connection::open(const Endpoint& to, Deadline deadline, const std::stop_token& stop)
{
    Connection connection;
    const QString where = QStringLiteral("%1:%2").arg(to.host).arg(to.port);
    Endpoint open = to;
    open.password.clear(); // asked for below, where the answer is seen
    if (!connection.begin(open))
        return Error{ErrorCode::Connection, CoreText::tr("No connection to %1.").arg(where)};
    const QByteArrayList first =
        to.password.isEmpty() ? QByteArrayList{"PING"} : QByteArrayList{"AUTH", to.password.toUtf8()};
    Result<Reply> reply = connection.command(first, deadline, stop);
    if (!reply)
        return Error{reply.error().code, QStringLiteral("%1: %2").arg(where, reply.error().message)};
    if (!to.password.isEmpty() && reply->isError())
        return Error{
            ErrorCode::Server,
            CoreText::tr("%1 does not accept the password: %2.").arg(where, QString::fromUtf8(reply->text))};
    return connection;
}

} // namespace ringside
