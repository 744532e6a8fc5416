#pragma once

#include "core/redis/connection.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

namespace ringside::client {

/// A node as clients reach it.
struct KnownNode
{
    int number = 0;
    Endpoint direct;   ///< past the network of the lab, as people's tools reach it
    QString announced; ///< the address in that network, at the same port
};

/// Which nodes there are and where. Any thread.
class Directory
{
public:
    void set(std::vector<KnownNode> nodes)
    {
        const std::lock_guard lock(m_mutex);
        m_nodes = std::move(nodes);
    }
    std::vector<KnownNode> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_nodes;
    }
    /// Where a client at `source` finds the node, through the network of the lab; with an empty source: past
    /// it. Port 0: there is none of that number.
    Endpoint placed(int node, const QString& source) const
    {
        Endpoint to = direct(node);
        if (source.isEmpty())
            return to;
        const std::lock_guard lock(m_mutex);
        for (const KnownNode& one : m_nodes) {
            if (one.number == node)
                to.host = one.announced;
        }
        to.source = source;
        return to;
    }
    /// Port 0: there is none of that number.
    Endpoint direct(int node) const
    {
        const std::lock_guard lock(m_mutex);
        for (const KnownNode& one : m_nodes) {
            if (one.number == node)
                return one.direct;
        }
        return {};
    }
    /// The node at that port; 0: none.
    int numberAt(int port) const
    {
        const std::lock_guard lock(m_mutex);
        for (const KnownNode& one : m_nodes) {
            if (one.direct.port == port)
                return one.number;
        }
        return 0;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<KnownNode> m_nodes;
};

} // namespace ringside::client
