#pragma once

#include "core/base/endpoint.h"
#include "core/base/unique_fd.h"
#include "core/workload/command_text.h"

#include <memory>
#include <vector>

struct redisReader;

namespace ringside::workload {

/// Who is told what a line has heard.
class LineOwner
{
public:
    virtual ~LineOwner() = default;
    /// An answer to that operation; `error` is the error line, empty: it is none.
    virtual void answered(int node, Operation& operation, const QByteArray& error) = 0;
    /// The connection ended, or never was. `Unreachable`: nothing was sent on it.
    virtual void silent(int node, Operation& operation, client::Answer why) = 0;
};

/// One connection to one node, with one pipeline under way. It never blocks: its owner watches fd() for
/// reading and writing, edge-triggered, and calls ready(). The thread of its owner only; what it tells its
/// owner from inside a call must not call it.
class Line
{
public:
    enum class State {
        Closed,
        Opening, ///< connecting, or its greeting (AUTH, READONLY, PING) is not yet answered
        Free,    ///< may be given operations
        Busy     ///< waits for their answers
    };

    Line(int node, const CommandText& text, LineOwner& owner);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    /// Begins to connect. False: it cannot; it is closed.
    bool open(const Endpoint& to, bool readOnly, qint64 nowUs);
    /// Takes the operations and sends them.
    void send(std::vector<Operation>& operations, qint64 nowUs);
    /// The socket can be read or written.
    void ready(bool readable, bool writable, qint64 nowUs);
    /// Closes; what has no answer yet is told as `why`.
    void close(client::Answer why);

    State state() const { return m_state; }
    int node() const { return m_node; }
    int fd() const { return m_fd.get(); }
    /// Since when it waits for an answer or for the connection; meaningful while Opening or Busy.
    qint64 sinceUs() const { return m_sinceUs; }
    /// Why a closed line is closed.
    client::Answer closedBy() const { return m_closedBy; }

private:
    struct Parser;
    void write();
    void read(qint64 nowUs);
    void parse();
    void heard(bool isError);

    int m_node;
    const CommandText& m_text;
    LineOwner& m_owner;
    State m_state = State::Closed;
    bool m_connecting = false;
    UniqueFd m_fd;
    std::unique_ptr<Parser> m_parser;
    std::string m_out;
    size_t m_written = 0;
    std::vector<Operation> m_batch;
    size_t m_answered = 0;
    bool m_askingHeard = false; ///< the OK to the next operation's ASKING
    int m_greetings = 0;        ///< replies that are no operation's
    qint64 m_sinceUs = 0;
    client::Answer m_closedBy = client::Answer::None;
};

} // namespace ringside::workload
