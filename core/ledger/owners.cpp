#include "core/ledger/owners.h"

#include "core/base/core_text.h"

namespace ringside::ledger {

namespace {

constexpr std::chrono::milliseconds kPatience{10'000}; // for a thousand questions

} // namespace

Result<std::vector<Reply>> Owners::ask(int node, const std::vector<QByteArrayList>& commands)
{
    const Deadline deadline{kPatience};
    Connection& connection = m_connections[node];
    if (!connection.isOpen()) {
        Result<Connection> opened = Connection::open(m_directory.direct(node), deadline);
        if (!opened)
            return Error{opened.error().code,
                         CoreText::tr("Node %1 does not answer. %2").arg(node).arg(opened.error().message)};
        connection = std::move(*opened);
    }
    Result<std::vector<Reply>> replies = connection.pipeline(commands, deadline);
    if (!replies)
        return Error{replies.error().code,
                     CoreText::tr("Node %1: %2").arg(node).arg(replies.error().message)};
    for (const Reply& reply : *replies) {
        if (reply.error() == ServerError::Moved || reply.error() == ServerError::Ask)
            return Error{ErrorCode::NotPossible,
                         CoreText::tr("Slots have changed hands meanwhile: node %1 answers %2.")
                             .arg(node)
                             .arg(QString::fromUtf8(reply.text)),
                         CoreText::tr("Try again when the cluster is quiet.")};
        if (reply.isError())
            return Error{ErrorCode::Server,
                         CoreText::tr("Node %1 answers: %2").arg(node).arg(QString::fromUtf8(reply.text))};
    }
    return replies;
}

} // namespace ringside::ledger
