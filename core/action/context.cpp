#include "core/action/context.h"

#include "core/base/core_text.h"
#include "core/laboratory/laboratory.h"

#include <QRegularExpression>

#include <condition_variable>

namespace ringside {

namespace {

QString typed(const QByteArrayList& words)
{
    QStringList typed;
    for (const QByteArray& word : words)
        typed << shellWord(QString::fromUtf8(word));
    return typed.join(u' ');
}

} // namespace

QString shellWord(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_.,:/@%+=-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

Error cancelled()
{
    return {ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
}

Result<Reply> ActionContext::ask(int node, const QByteArrayList& words, int timeoutMs)
{
    Result<Reply> reply = exchange(node, words, timeoutMs);
    if (reply && reply->isError())
        return Error{ErrorCode::Server,
                     CoreText::tr("Node %1 answers: %2").arg(node).arg(QString::fromUtf8(reply->text))};
    return reply;
}

Result<Reply> ActionContext::exchange(int node, const QByteArrayList& words, int timeoutMs)
{
    const int port = m_laboratory.endpoint(node).port;
    did(QStringLiteral("redis-cli -p %1 %2").arg(QString::number(port), typed(words)));
    return look(node, words, timeoutMs);
}

Result<Reply> ActionContext::look(int node, const QByteArrayList& words, int timeoutMs)
{
    const Endpoint endpoint = m_laboratory.endpoint(node);
    const Deadline deadline{std::chrono::milliseconds(timeoutMs)};
    Result<Connection> connection = Connection::open(endpoint, deadline);
    if (!connection)
        return Error{connection.error().code,
                     CoreText::tr("Node %1 does not answer. %2").arg(node).arg(connection.error().message),
                     CoreText::tr("Is it paused or stopped?")};
    Result<Reply> reply = connection->command(words, deadline);
    if (!reply)
        return Error{reply.error().code, CoreText::tr("Node %1: %2").arg(node).arg(reply.error().message)};
    return reply;
}

Result<Snapshot> ActionContext::await(const std::function<bool(const ClusterSnapshot&)>& fits, int timeoutMs,
                                      const QString& what)
{
    const Snapshot snapshot = m_laboratory.hub().waitFor(fits, timeoutMs, m_stop);
    if (fits(*snapshot))
        return snapshot;
    if (stopped())
        return cancelled();
    return Error{ErrorCode::Timeout, CoreText::tr("%1 within %2 s.").arg(what).arg(timeoutMs / 1000.0)};
}

Status ActionContext::rest(int ms)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, m_stop, std::chrono::milliseconds(ms), [] { return false; });
    return stopped() ? Status(cancelled()) : Status(Done{});
}

} // namespace ringside
