#pragma once

#include "core/client/slot_table.h"
#include "core/console/console_session.h"
#include "core/console/peer.h"

#include <map>
#include <memory>

namespace ringside::console {

/// Does the lines of a ConsoleSession, one at a time, on its thread.
class Worker
{
public:
    struct Job
    {
        quint64 id = 0;
        Target target;
        QByteArrayList words;
    };

    Worker(ConsoleSession::Options options, ConsoleSession::Tell tell);

    void setNodes(std::vector<Node> nodes);
    /// Blocks until the line is done or `patience` ends; patience without a deadline, the limit is set here.
    void run(const Job& job, const Patience& patience);
    /// COMMAND and COMMAND DOCS of the first node that answers; nothing when none does.
    std::shared_ptr<const Catalog> loadCatalog(const Patience& patience);

private:
    /// Connections for lines to nodes, for lines to the cluster, and for the console's own questions are
    /// apart: none of them may end up in another's MULTI.
    enum class Room { Nodes, Cluster, Questions };

    Peer& peer(Room room, int number);
    const Node* node(int number) const;
    std::vector<int> numbersFor(const Target& target) const;
    std::vector<int> byReadiness() const;
    Patience patienceFor(const QByteArrayList& words) const;
    void say(int node, std::vector<Line> lines, bool last);
    void sayOne(int node, Line::Kind kind, const QString& text, bool last);
    void finish(const Peer& peer, std::vector<Line> lines, bool last);
    std::vector<Line> linesOf(const Result<Reply>& reply) const;

    void runOnNodes(const std::vector<int>& numbers);
    void listen(const std::vector<Peer*>& peers);

    void runInCluster();
    void carryOut(int number, int slot);
    bool follow(const Reply& reply, int& number, bool& asking, std::vector<Line>& lines);
    void describe(Catalog& catalog, int number, const QByteArrayList& names, const Patience& patience);
    int slotOfKey();
    int ownerOf(int slot);
    void learnSlots();
    int numberAt(int port) const;
    Result<Reply> ask(Room room, int number, const QByteArrayList& words, bool asking,
                      const Patience& patience, std::vector<Line>* notes = nullptr);

    const ConsoleSession::Options m_options;
    const ConsoleSession::Tell m_tell;
    std::vector<Node> m_nodes;
    std::map<std::pair<Room, int>, std::unique_ptr<Peer>> m_peers;
    std::shared_ptr<const Catalog> m_catalog;
    std::optional<client::SlotTable> m_slots; ///< as a client in the cluster knows it
    int m_current = 0; ///< who gets what has no key: as with redis-cli, whoever was asked last
    Job m_job;
    Patience m_patience;
    std::chrono::steady_clock::time_point m_began;
    int m_redirects = 0;
    bool m_reached = false; ///< what ask() sent last went to a server that was there
};

} // namespace ringside::console
