#pragma once

#include "core/client/directory.h"
#include "core/client/slot_table.h"

#include <functional>
#include <map>
#include <stop_token>

namespace ringside::ledger {

/// Asked between two pieces of work: whether to give up.
using Stopped = std::function<bool()>;
/// Told now and then: 0..1.
using Told = std::function<void(double fraction)>;

/// Pipelined questions to the owners of the slots, past the lab's network. Blocking, for an action's thread.
class Owners
{
public:
    Owners(const client::Directory& directory, const client::SlotTable& table)
        : m_directory(directory)
        , m_table(table)
    {
    }
    int ownerOf(int slot) const { return m_table.owner(slot); }
    /// Asks one node; the replies in order. Errors: Connection, Timeout, NotPossible (MOVED or ASK), Server
    /// (another error reply: the first).
    Result<std::vector<Reply>> ask(int node, const std::vector<QByteArrayList>& commands);

private:
    const client::Directory& m_directory;
    client::SlotTable m_table;
    std::map<int, Connection> m_connections;
};

} // namespace ringside::ledger
