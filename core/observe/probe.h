#pragma once

#include "core/cluster/info_text.h"
#include "core/observe/node_facts.h"

namespace ringside {

/// Asks one node for its facts, again and again, without ever waiting: the observer polls fd() for events()
/// and calls advance(). A node that does not answer keeps its question; nobody else waits for it. Its
/// connection is called `ringside` (CLIENT LIST).
class Probe
{
public:
    explicit Probe(ObservedNode node);

    /// Forgets what a former process said and connects anew.
    void restart();
    /// Its process is gone: no connection, facts stay as the last word.
    void end();
    enum class Depth {
        Glance,  ///< CLUSTER NODES, INFO replication
        Look,    ///< and CLUSTER INFO
        Figures, ///< and the figures of INFO
        Full     ///< and the settings that decide on writes
    };
    /// Asks, unless an answer is still owed.
    void ask(Depth depth);
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
    enum class Question { Name, Nodes, Cluster, Replication, Figures, Settings };
    void queue(Question question, const QByteArrayList& words);
    void take(const Reply& reply);
    void complete();
    void read(Question question, const Reply& reply);
    void readNodes(const Reply& reply);
    void readCluster(const Reply& reply);
    void readReplication(const Reply& reply);
    void readFigures(const Reply& reply);
    void readSettings(const Reply& reply);
    void giveUp(const QString& problem);

    ObservedNode m_node;
    NodeFacts m_facts;
    Connection m_connection;
    std::vector<Question> m_questions; ///< of which m_replies are the answers
    std::vector<Reply> m_replies;
    QStringList m_forbidden; ///< what the ACL forbids, of this round
    bool m_named = false;
    int m_owed = 0;
    bool m_authOwed = false;
    qint64 m_askedNs = 0;
    struct Counters
    {
        qint64 ns = 0;
        double cpu = 0;
        qint64 commands = 0; ///< data commands that the server ever did
    };
    void readRates(const InfoText& info, Load& load);
    std::optional<Counters> m_last;
};

constexpr qint64 kNsPerMs = 1'000'000;
/// The steady clock, in nanoseconds.
qint64 steadyNs();

} // namespace ringside
