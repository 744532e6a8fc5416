#pragma once

#include "core/redis/connection.h"

#include <functional>
#include <vector>

namespace ringside {

/// A plain Redis server (not of a cluster) from which keys are taken. One thread.
class ImportSource
{
public:
    /// Connects and looks at it. Errors: Connection, Timeout, Server (its password), NotPossible (it belongs
    /// to a cluster, or its database 0 is empty).
    static Result<ImportSource> open(const Endpoint& at);

    /// Keys of its databases but 0, which a cluster does not have: they stay where they are.
    qint64 otherKeys() const { return m_otherKeys; }
    /// Every key of database 0, each once, in order. `told` is called with how many there are so far; when it
    /// returns false the rest is left. Errors: Connection, Timeout, Server.
    Result<std::vector<QByteArray>> keys(const std::function<bool(qsizetype)>& told);
    /// One command. An error reply comes back as a reply. Errors: Connection, Timeout.
    Result<Reply> command(const QByteArrayList& words);

private:
    ImportSource(Connection connection, const Endpoint& at)
        : m_connection(std::move(connection))
        , m_at(at)
    {
    }
    Status look();

    Connection m_connection;
    Endpoint m_at;
    qint64 m_otherKeys = 0;
};

} // namespace ringside
