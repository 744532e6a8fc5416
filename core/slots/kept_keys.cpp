#include "core/slots/kept_keys.h"

#include "core/base/core_text.h"

#include <QDateTime>

namespace ringside {

void KeptKeys::keep(const QByteArray& key, const Reply& dump, const Reply& ttl)
{
    if (dump.type != Reply::Type::Text || ttl.type != Reply::Type::Integer)
        return;
    const qint64 expires = ttl.integer > 0 ? QDateTime::currentMSecsSinceEpoch() + ttl.integer : 0;
    Copy& copy = m_copies[key];
    m_bytes += dump.text.size() - copy.dump.size();
    copy = {dump.text, expires};
}

void KeptKeys::clear()
{
    m_copies.clear();
    m_bytes = 0;
}

Status KeptKeys::bringBack(NodeLine& giver, NodeLine& receiver)
{
    if (m_copies.empty() || m_holder == receiver.runId() || m_holder == giver.runId())
        return Done{};
    const Result<std::vector<QByteArray>> gone = missing(giver);
    if (!gone)
        return gone.error();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::vector<QByteArrayList> commands;
    for (const QByteArray& key : *gone) {
        const Copy& copy = m_copies.at(key);
        if (copy.expiresMs != 0 && copy.expiresMs <= now)
            continue;
        const qint64 ttl = copy.expiresMs == 0 ? 0 : copy.expiresMs - now;
        commands.push_back({"ASKING"});
        commands.push_back({"RESTORE", key, QByteArray::number(ttl), copy.dump});
    }
    const Result<std::vector<Reply>> replies = receiver.ask(commands);
    if (!replies)
        return replies.error();
    for (const Reply& reply : *replies) {
        if (!reply.isOk() && !reply.text.startsWith("BUSYKEY")) // it had reached a replica
            return Error{ErrorCode::Server, CoreText::tr("Node %1 answers: %2")
                                                .arg(receiver.number())
                                                .arg(QString::fromUtf8(reply.text))};
    }
    m_holder = receiver.runId();
    return Done{};
}

/// What the giver has (again, after a failover of its own) will be moved.
Result<std::vector<QByteArray>> KeptKeys::missing(NodeLine& giver) const
{
    std::vector<QByteArrayList> questions;
    for (const auto& [key, copy] : m_copies) {
        questions.push_back({"ASKING"});
        questions.push_back({"EXISTS", key});
    }
    const Result<std::vector<Reply>> replies = giver.ask(questions);
    if (!replies)
        return replies.error();
    std::vector<QByteArray> gone;
    size_t at = 1;
    for (const auto& [key, copy] : m_copies) {
        const Reply& there = (*replies)[at];
        if (there.type != Reply::Type::Integer || there.integer == 0) // 0, or ASK
            gone.push_back(key);
        at += 2;
    }
    return gone;
}

} // namespace ringside
