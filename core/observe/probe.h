#pragma once

#include "core/cluster/info_text.h"
#include "core/observe/node_facts.h"

namespace ringside {

/// Asks one node for its facts, again and again, without ever waiting: the observer polls fd() for events()
/// and calls advance(). A node that does not answer keeps its question; nobody else waits for it.
class Probe
{
public:
    explicit Probe(ObservedNode node);

    /// Forgets what a former process said and connects anew.
    void restart();
    /// Its process is gone: no connection, facts stay as the last word.
    void end();
    /// Asks, unless an answer is still owed. `full` asks for INFO's figures too.
    void ask(bool full);
    void advance();

    const ObservedNode& node() const { return m_node; }
    const NodeFacts& facts() const { return m_facts; }
    int fd() const { return m_connection.fd(); }
    short events() const { return m_connection.events(); }
    bool owes() const { return m_owed > 0; }
    /// Brings silentMs up to date.
    void tick();

private:
    void connect();
    void take(const Reply& reply);
    void complete();
    void readNodes(const QByteArray& text);
    void readReplication(const QByteArray& text);
    void readInfo(const QByteArray& text);
    void giveUp(const QString& problem);

    ObservedNode m_node;
    NodeFacts m_facts;
    Connection m_connection;
    std::vector<Reply> m_replies;
    int m_owed = 0;
    bool m_authOwed = false;
    qint64 m_askedNs = 0;
    struct Counters
    {
        qint64 ns = 0;
        double cpu = 0;
        qint64 commands = 0; ///< all that the server ever did
        qint64 own = 0;      ///< of them ours
    };
    void readRates(const InfoText& info);
    std::optional<Counters> m_last;
    qint64 m_sent = 0; ///< commands on this connection and its predecessors
};

constexpr qint64 kNsPerMs = 1'000'000;
/// The steady clock, in nanoseconds.
qint64 steadyNs();

} // namespace ringside
