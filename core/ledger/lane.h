#pragma once

#include "core/client/backoff.h"
#include "core/ledger/account.h"
#include "core/ledger/verdict.h"
#include "core/redis/connection.h"

#include <vector>

namespace ringside::ledger {

/// What a client of the cluster does for its lanes, and what it tells them. Times are microseconds on one
/// clock that never runs backwards and begins near the epoch.
class LaneHost
{
public:
    virtual ~LaneHost() = default;
    virtual int ownerOf(int slot) const = 0;    ///< 0: nobody is known
    virtual int nodeAtPort(int port) const = 0; ///< 0: nobody
    virtual Endpoint endpointOf(int node) const = 0;
    virtual int slotOf(int group) const = 0;
    virtual QByteArray keyOf(int group, qint64 number) const = 0;
    virtual QByteArray valueOf(qint64 number) const = 0;
    virtual double chance() = 0;                ///< 0..1
    virtual void moved(int slot, int node) = 0; ///< a MOVED was heard
    virtual void wantTopology() = 0;            ///< something speaks for another owner by now
    /// Number of a new operation; nothing: the account is full.
    virtual std::optional<qint64> begin(int group, qint64 nowUs) = 0;
    /// `word` is what a definite error said in short.
    virtual void end(qint64 number, const Ending& ending, const QString& word) = 0;
};

struct LaneOptions
{
    qint64 timeoutUs = 1'000'000; ///< for an operation, its redirections included
    int waitReplicas = 0;
    qint64 waitMs = 100;   ///< how long the server waits for them
    qint64 intervalUs = 0; ///< from one operation's beginning to the next one's; 0: as fast as answers come
};

/// A lane: one connection, one operation under way, for the keys of one shard. So a dead node stalls its own
/// lane and no other. It never blocks: its owner polls fd() for events(), calls ready() on any and tick()
/// when nextUs() has come.
///
/// A connection is greeted (PING) before the first element is sent on it: if that fails, the element was
/// never sent, which is a definite answer. Rules of a conforming client, wire.md section 6: MOVED leads to
/// the new owner at once, and with a pause if it leads back; ASK to the other node for this once; both at
/// most 16 times and within the time-out. Every other error ends the operation; the next element comes after
/// a pause. An element is never sent again once its fate is unknown.
class Lane
{
public:
    Lane(LaneHost& host, const LaneOptions& options, std::vector<int> groups, qint64 firstUs);

    /// Key groups it writes to, in turn; empty: it rests.
    void setGroups(std::vector<int> groups) { m_groups = std::move(groups); }
    const std::vector<int>& groups() const { return m_groups; }
    void setInterval(qint64 intervalUs) { m_options.intervalUs = intervalUs; }
    /// Owners have changed: a lane that rests after trouble tries again.
    void wake(qint64 nowUs);
    /// Begins no more operations.
    void finish() { m_finishing = true; }
    bool idle() const { return m_state == State::Rest; }
    bool troubled() const { return m_troubled; }

    int fd() const { return m_connection.fd(); }
    short events() const { return m_connection.events(); }
    void ready(qint64 nowUs);
    void tick(qint64 nowUs);
    /// When tick() has something to do; a very large number: never by itself.
    qint64 nextUs() const;

private:
    enum class State {
        Rest,  ///< no operation under way
        Greet, ///< connection made, greeting not yet answered
        Set,   ///< SET sent
        Wait,  ///< acknowledged, WAIT sent
        Pause  ///< before a redirection that leads in circles
    };
    void start(qint64 nowUs);
    void go(int node, qint64 nowUs);
    void send();
    void advance(qint64 nowUs);
    void heard(const Reply& reply, qint64 nowUs);
    void heardGreeting(const Reply& reply, bool last, qint64 nowUs);
    void heardSet(const Reply& reply, qint64 nowUs);
    bool redirect(const Reply& reply, qint64 nowUs);
    void silence(bool timedOut, qint64 nowUs);
    void end(const Verdict& verdict, const QString& word, qint64 nowUs);
    bool sent() const { return m_state == State::Set || m_state == State::Wait; }

    LaneHost& m_host;
    LaneOptions m_options;
    std::vector<int> m_groups;
    size_t m_turn = 0;
    Connection m_connection;
    int m_connectedTo = 0; ///< a greeted connection's node; 0: none
    State m_state = State::Rest;
    qint64 m_atUs = 0;  ///< Rest: when the next operation begins; Pause: when it goes on
    qint64 m_dueUs = 0; ///< when it should begin by the rate alone
    bool m_troubled = false;
    bool m_finishing = false;
    client::Backoff m_backoff{50'000, 500'000};
    client::Backoff m_bounce{20'000, 200'000};

    // The operation under way.
    qint64 m_number = 0;
    int m_group = 0;
    int m_node = 0; ///< whom it is asked of
    bool m_asking = false;
    int m_skip = 0; ///< replies before the one that counts
    int m_redirects = 0;
    std::vector<int> m_visited;
    int m_waited = -1;
    qint64 m_deadlineUs = 0;
    Verdict m_last; ///< the last definite word on it
};

} // namespace ringside::ledger
