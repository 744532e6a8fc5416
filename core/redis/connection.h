#pragma once

#include "core/base/deadline.h"
#include "core/base/endpoint.h"
#include "core/base/result.h"
#include "core/redis/reply.h"

#include <QByteArrayList>

#include <memory>
#include <stop_token>

struct redisContext;

namespace ringside {

/// One connection to one server, on hiredis, never blocking by itself.
///
/// Two ways of use. Plain: command() and pipeline() wait with a deadline. In a loop of one's own: begin(),
/// then queue(), poll fd() for events(), advance(), take(). One thread at a time. After an error the
/// connection is closed; begin() opens it again.
class Connection
{
public:
    Connection();
    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;

    /// Connects and, with a password, authenticates. A stop ends these three soon, as an error does: with
    /// Cancelled. Errors: Connection, Timeout, Cancelled, Server (wrong password).
    static Result<Connection> open(const Endpoint& to, Deadline deadline, const std::stop_token& stop = {});

    Result<Reply> command(const QByteArrayList& words, Deadline deadline, const std::stop_token& stop = {});
    /// All replies in order, error replies among them. Errors: Connection, Timeout, Cancelled.
    Result<std::vector<Reply>> pipeline(const std::vector<QByteArrayList>& commands, Deadline deadline,
                                        const std::stop_token& stop = {});

    /// Starts to connect and queues AUTH if there is a password (its reply comes first). False: no socket, or
    /// it cannot call from `source`.
    bool begin(const Endpoint& to);
    void close();
    bool isOpen() const { return m_context != nullptr; }
    void queue(const QByteArrayList& words);
    int fd() const;
    short events() const; ///< POLLIN, and POLLOUT while there is something to write
    /// Writes and reads what is possible now. Error: Connection (closed, refused, no Redis on the other end).
    Status advance();
    /// The next complete reply, if there is one.
    Result<std::optional<Reply>> take();

private:
    Status fail();
    struct Free
    {
        void operator()(redisContext* context) const;
    };
    std::unique_ptr<redisContext, Free> m_context;
    bool m_wantsWrite = false;
};

} // namespace ringside
