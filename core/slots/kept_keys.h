#pragma once

#include "core/slots/node_line.h"

#include <map>

namespace ringside {

/// Copies of keys that MIGRATE has taken from one node and that may be in one process only, until replicas
/// have them too: when that process is replaced, they are given to who took its place. In memory; one thread
/// at a time.
class KeptKeys
{
public:
    /// Whose process gets the keys that follow.
    void isFor(const NodeLine& receiver) { m_holder = receiver.runId(); }
    /// `dump` and `ttl`: replies to DUMP and PTTL of the giver; a key that has gone is not kept.
    void keep(const QByteArray& key, const Reply& dump, const Reply& ttl);
    qint64 bytes() const { return m_bytes; }
    bool isEmpty() const { return m_copies.empty(); }
    void clear();
    /// Unless their holder is one of the two still: what neither has, the receiver gets. Slots are marked at
    /// both. Errors: Connection, Timeout, Server.
    Status bringBack(NodeLine& giver, NodeLine& receiver);

private:
    struct Copy
    {
        QByteArray dump;
        qint64 expiresMs = 0; ///< since the epoch; 0: never
    };
    Result<std::vector<QByteArray>> missing(NodeLine& giver) const;

    QByteArray m_holder; ///< run id
    std::map<QByteArray, Copy> m_copies;
    qint64 m_bytes = 0;
};

} // namespace ringside
