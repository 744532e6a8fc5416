#pragma once

#include "core/redis/connection.h"

#include <functional>
#include <vector>

namespace ringside::client {

/// Asks for the slots' owners (CLUSTER SLOTS) when it is wanted, at most five times a second, of the first
/// node that answers. It never blocks; its owner polls fd() for events(), calls
/// ready() on any and tick() when nextUs() has come.
class Scout
{
public:
    using Heard = std::function<bool(const Reply&)>;

    /// `order`: nodes to ask, the first first; `heard` gets the reply, and false means: no use, ask another.
    Scout(std::function<Endpoint(int node)> endpointOf, std::vector<int> order, Heard heard);

    void want() { m_wanted = true; }
    int fd() const { return m_connection.fd(); }
    short events() const { return m_connection.events(); }
    void ready(qint64 nowUs);
    void tick(qint64 nowUs);
    qint64 nextUs() const;

private:
    void ask(qint64 nowUs);
    void advance(qint64 nowUs);
    /// This one is of no use: the next one's turn.
    void giveUp(qint64 nowUs);

    std::function<Endpoint(int)> m_endpointOf;
    std::vector<int> m_order;
    Heard m_heard;
    size_t m_turn = 0;
    Connection m_connection;
    bool m_wanted = false;
    bool m_asking = false;
    int m_skip = 0;
    qint64 m_nextAskUs = 0;
    qint64 m_deadlineUs = 0;
};

} // namespace ringside::client
