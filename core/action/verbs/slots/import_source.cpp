#include "core/action/verbs/slots/import_source.h"

#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr auto kConnect = std::chrono::milliseconds(3000);
constexpr auto kImportSourceAnswer = std::chrono::milliseconds(60'000); // MIGRATE waits for the other side

Error serverSays(const Reply& reply)
{
    return {ErrorCode::Server, CoreText::tr("The source answers: %1").arg(QString::fromUtf8(reply.text))};
}

/// `db1:keys=3,expires=0`: the number of keys; 0 for any other line.
qint64 keysIn(const QByteArray& line)
{
    const qsizetype at = line.indexOf("keys=");
    return line.startsWith("db") && at > 0 ? line.mid(at + 5).split(',').first().toLongLong() : 0;
}

} // namespace

Result<ImportSource> ImportSource::open(const Endpoint& at)
{
    Result<Connection> connection = Connection::open(at, Deadline(kConnect));
    if (!connection)
        return Error{connection.error().code,
                     CoreText::tr("The source %1:%2 cannot be asked. %3")
                         .arg(at.host)
                         .arg(at.port)
                         .arg(connection.error().message),
                     CoreText::tr("Nothing was changed.")};
    ImportSource source(std::move(*connection), at);
    if (const Status looked = source.look(); !looked)
        return looked.error();
    return source;
}

Status ImportSource::look()
{
    const Result<Reply> info = command({"INFO", "everything"});
    if (!info)
        return info.error();
    if (info->isError())
        return serverSays(*info);
    qint64 keys = 0;
    for (const QByteArray& line : info->text.split('\n')) {
        if (line.trimmed() == "cluster_enabled:1")
            return Error{ErrorCode::NotPossible,
                         CoreText::tr("The server at %1:%2 belongs to a cluster itself.")
                             .arg(m_at.host)
                             .arg(m_at.port)};
        (line.startsWith("db0:") ? keys : m_otherKeys) += keysIn(line);
    }
    if (keys == 0)
        return Error{ErrorCode::NotPossible,
                     CoreText::tr("Database 0 of %1:%2 holds no keys.").arg(m_at.host).arg(m_at.port)};
    return Done{};
}

Result<std::vector<QByteArray>> ImportSource::keys(const std::function<bool(qsizetype)>& told)
{
    std::vector<QByteArray> all;
    QByteArray cursor = "0";
    do {
        const Result<Reply> reply = command({"SCAN", cursor, "COUNT", "1000"});
        if (!reply)
            return reply.error();
        if (reply->isError() || reply->elements.size() != 2)
            return serverSays(*reply);
        cursor = reply->elements[0].text;
        for (const Reply& key : reply->elements[1].elements)
            all.push_back(key.text);
    } while (cursor != "0" && told(qsizetype(all.size())));
    // SCAN may name a key twice.
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

Result<Reply> ImportSource::command(const QByteArrayList& words)
{
    return m_connection.command(words, Deadline(kImportSourceAnswer));
}

} // namespace ringside
