#pragma once

#include "core/base/endpoint.h"
#include "core/base/result.h"
#include "core/redis/reply.h"

#include <QByteArrayList>

#include <functional>
#include <utility>
#include <vector>

namespace ringside::insurance {

/// Asks one node.
using AskNode = std::function<Result<Reply>(const QByteArrayList& words)>;

/// On one connection, opened with the first question and kept.
AskNode askerOf(const Endpoint& node);

/// All keys of customers on a node, some at a time, until `take` says false. A key may come twice while the
/// server's table grows. Errors: Connection, Timeout, Server with the server's words.
Status scanCustomers(const AskNode& ask, const std::function<bool(const QByteArrayList&)>& take);
/// How many insurance keys the node holds, each counted once as long as they are fewer than a million.
Result<qint64> countKeys(const AskNode& ask);

/// A master and its keys beside an even share.
struct KeyShare
{
    int node = 0;
    qint64 keys = 0;
    double share = 0;      ///< percent of all
    double even = 0;       ///< keys, if all masters had the same
    double offPercent = 0; ///< of the even share, below 0 when it has fewer
};

/// Of counts by node, in their order.
std::vector<KeyShare> sharesOf(const std::vector<std::pair<int, qint64>>& keys);
/// The farthest from even, in percent; 0 without keys.
double worstOf(const std::vector<KeyShare>& shares);

} // namespace ringside::insurance
