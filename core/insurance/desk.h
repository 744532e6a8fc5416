#pragma once

#include "core/client/cluster_client.h"
#include "core/insurance/portfolio.h"

namespace ringside::insurance {

/// What every piece of work on the data has at hand. A worker thread's.
struct Desk
{
    client::ClusterClient& client;
    std::stop_token stop = {};

    /// Each command of one slot; the answers in order, none of them an error. Errors: Server with the
    /// server's words, Connection, Timeout, Cancelled.
    Result<std::vector<Reply>> ask(const std::vector<client::Request>& requests) const;
    Result<Reply> ask(const client::Request& request) const;
    /// As ClusterClient::batch(), sent again up to three times when nobody answers: for commands that do no
    /// harm when they are done twice. The last answer, EXEC's.
    Result<Reply> together(int slot, const std::vector<QByteArrayList>& commands) const;
    /// `node` answered with an error line.
    Error refusal(int slot, const QByteArray& line) const;
    /// Waits; false when a stop was asked for.
    bool rest(int ms) const;
};

/// HGETALL's answer.
Fields fieldsOf(const Reply& reply);
/// SMEMBERS' answer, sorted.
QByteArrayList membersOf(const Reply& reply);
/// As one would type it, shortened to its first `words` words.
QString shownLine(const QByteArrayList& command, int words = 30);

} // namespace ringside::insurance
