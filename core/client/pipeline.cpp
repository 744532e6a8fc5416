// Many commands at once: a pipeline for each node, all nodes at work together.

#include "core/client/cluster_client.h"

#include "core/base/core_text.h"

#include <poll.h>

namespace ringside::client {

namespace {

/// The commands for one node and what has come back.
struct Share
{
    int node = 0;
    Connection* connection = nullptr;
    std::vector<size_t> indices; ///< of the requests
    size_t heard = 0;
    bool done() const { return heard == indices.size() || !connection->isOpen(); }
};

/// Takes what is there; a connection that fails is closed. False: there was nothing.
bool collect(Share& share, std::vector<Reply>& replies)
{
    const size_t before = share.heard;
    if (!share.connection->advance())
        return false;
    while (share.heard < share.indices.size()) {
        Result<std::optional<Reply>> reply = share.connection->take();
        if (!reply || !reply->has_value())
            break;
        replies[share.indices[share.heard++]] = std::move(**reply);
    }
    return share.heard > before;
}

/// Until all have answered, or nobody has for so long.
void exchange(std::vector<Share>& shares, std::vector<Reply>& replies, std::chrono::milliseconds silence,
              const std::stop_token& stop)
{
    constexpr int kLookMs = 50; // for the stop
    Deadline deadline{silence};
    for (;;) {
        std::vector<pollfd> fds;
        for (const Share& share : shares) {
            if (!share.done())
                fds.push_back({share.connection->fd(), share.connection->events(), 0});
        }
        if (fds.empty() || deadline.passed() || stop.stop_requested())
            return;
        poll(fds.data(), nfds_t(fds.size()), std::min(kLookMs, deadline.left()));
        for (Share& share : shares) {
            if (!share.done() && collect(share, replies))
                deadline = Deadline{silence};
        }
    }
}

} // namespace

Result<std::vector<Reply>> ClusterClient::pipeline(const std::vector<Request>& requests,
                                                   const std::stop_token& stop)
{
    std::vector<Reply> replies(requests.size());
    std::vector<bool> answered(requests.size(), false), sent(requests.size(), false);
    std::map<int, Share> byNode;
    const std::chrono::milliseconds attempt{std::max<qint64>(1, m_options.rules.attemptUs / 1000)};
    for (size_t i = 0; i < requests.size(); ++i) {
        const int node = placeFor(requests[i].slot, false, stop);
        if (node != 0)
            byNode[node].indices.push_back(i);
    }
    std::vector<Share> shares;
    for (auto& [node, share] : byNode) {
        Heard unused;
        share.node = node;
        share.connection = connectionTo(node, Deadline{attempt}, unused, stop);
        if (!share.connection)
            continue; // each of its commands is tried alone below, and told there
        for (const size_t index : share.indices) {
            share.connection->queue(requests[index].words);
            sent[index] = true;
        }
        shares.push_back(std::move(share));
    }
    exchange(shares, replies, attempt, stop);
    for (const Share& share : shares) {
        for (size_t k = 0; k < share.heard; ++k)
            answered[share.indices[k]] = true;
        if (share.heard < share.indices.size()) {
            m_connections.erase(share.node); // answers may still come that nobody wants
            m_silent = share.node;
        }
    }
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
    // Each alone has the rules' patience; all of them together have it once, or a cluster that is down would
    // hold a thousand commands for a thousand deadlines.
    const Deadline alone{std::chrono::milliseconds(std::max<qint64>(1, m_options.rules.deadlineUs / 1000))};
    for (size_t i = 0; i < requests.size(); ++i) {
        const Answer answer = answered[i] ? answerOf(replies[i]) : sent[i] ? Answer::Lost : Answer::None;
        ++m_tally.heard[size_t(answer)];
        if (answer == Answer::Ok)
            continue;
        if (answer == Answer::Lost && !requests[i].repeatable)
            return Error{ErrorCode::Connection,
                         CoreText::tr("Nobody knows whether %1 was done: its node gave no answer.")
                             .arg(QString::fromUtf8(requests[i].words.value(0)))};
        if (answer == Answer::Moved)
            take(replies[i]);
        if (alone.passed() && answered[i])
            continue;
        if (alone.passed())
            return Error{ErrorCode::Timeout, CoreText::tr("The cluster gave no answer in time.")};
        Result<Reply> reply = send(requests[i], stop);
        if (!reply)
            return reply.error();
        replies[i] = std::move(*reply);
    }
    return replies;
}

} // namespace ringside::client
