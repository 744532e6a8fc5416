#pragma once

#include "core/client/directory.h"
#include "core/client/journey.h"
#include "core/client/topology.h"

#include <random>
#include <stop_token>

namespace ringside::client {

/// A command and where it belongs.
struct Request
{
    QByteArrayList words;
    int slot = -1; ///< of its keys; -1: it has none, any node will do
    /// It may be sent again when nobody knows whether it was done (the connection ended, or no answer came in
    /// time): SET to a fixed value is, INCR is not.
    bool repeatable = true;
};

/// One node asked on a command's way.
struct Hop
{
    int node = 0;
    bool asking = false; ///< ASKING was said before
    Answer answer = Answer::None;
    QByteArray line;    ///< the error line, or what came instead of an answer; empty: the answer was one
    qint64 tookUs = 0;  ///< until the answer
    qint64 pauseUs = 0; ///< and then waited so long before the next hop
};

/// The way of one command through the cluster.
struct Way
{
    int slot = -1;
    int believed = 0; ///< whom the client took for the owner at first; 0: it knew nobody
    std::vector<Hop> hops;
    int redirects = 0;
    int retries = 0;
    qint64 tookUs = 0;
};

/// What all commands of a client have met.
struct Tally
{
    std::array<qint64, kAnswers> heard{}; ///< by answer; redirections that were followed among them
    qint64 redirects = 0;
    qint64 retries = 0;
    qint64 refreshes = 0; ///< of the table of slots

    qint64 of(Answer answer) const { return heard[size_t(answer)]; }
};

/// A client of the cluster as public ones are: it keeps a table of slots, follows MOVED and ASK, waits and
/// tries again as its rules say. Blocking, for a worker thread of its own; each call ends by the rules'
/// deadline, or soon after a stop is asked for. It believes what nodes tell it and nothing else.
///
/// An error *reply* that the rules do not answer with another try is an answer. Errors: Connection and
/// Timeout (nobody answered within the rules), Cancelled.
class ClusterClient
{
public:
    struct Options
    {
        RetryRules rules = retryRules().front();
        QString source = {};       ///< its address in the lab's network; empty: past that network
        int first = 0;             ///< the node it asks while it has no table; 0: the first that answers
        bool knowsNothing = false; ///< begins without a table, so that the first command may be sent wrong
        /// Whatever is sent goes to a replica of the slot's owner (READONLY), where there is one that
        /// answers; a replica sends a write on to its master.
        bool fromReplicas = false;
    };

    /// `directory` must outlive it.
    ClusterClient(const Directory& directory, Options options);

    Result<Reply> send(const Request& request, const std::stop_token& stop = {});
    /// Commands that belong together, such as MULTI ... EXEC, all in `slot`, in one piece to one node. When
    /// any of them is redirected the whole is sent again; so they must be repeatable unless a transaction
    /// holds them together. ASK cannot be followed inside MULTI: the client waits as for TRYAGAIN.
    Result<std::vector<Reply>> batch(int slot, const std::vector<QByteArrayList>& commands,
                                     const std::stop_token& stop = {});
    /// Many commands at once, a pipeline for each node; answers in their order. Within a slot the order is
    /// kept, as long as nothing is redirected. What is redirected goes again, alone. It ends by three of
    /// the rules' deadlines: for the pipelines, for what goes again, and for the last of that; what the
    /// servers have refused until then stays refused.
    Result<std::vector<Reply>> pipeline(const std::vector<Request>& requests,
                                        const std::stop_token& stop = {});

    /// Of the last send() or batch().
    const Way& way() const { return m_way; }
    const Tally& tally() const { return m_tally; }
    /// What it believes; nothing before it has asked.
    const std::optional<Topology>& topology() const { return m_topology; }
    /// Takes one node for the owner of all slots, without asking.
    void believe(int node);
    /// Asks for the owners of the slots now. False: nobody answered.
    bool refresh(const std::stop_token& stop = {});
    /// The owner as it believes now; asks if it has no table. 0: nobody is known.
    int ownerOf(int slot, const std::stop_token& stop = {});
    /// Replicas of a master as it believes now.
    std::vector<int> replicasOf(int master) const;

private:
    struct Heard ///< of one node, once
    {
        std::vector<Reply> replies;
        Answer trouble = Answer::None; ///< no replies, and why
        QByteArray why;
    };

    Heard ask(int node, const std::vector<QByteArrayList>& commands, const std::stop_token& stop);
    Connection* connectionTo(int node, Deadline deadline, Heard& heard, const std::stop_token& stop);
    std::vector<Reply> drive(int slot, const std::vector<QByteArrayList>& commands, bool together,
                             bool repeatable, const std::stop_token& stop, std::optional<Error>& error);
    int placeFor(int slot, bool masterOnly, const std::stop_token& stop);
    int anyNode() const;
    int nodeAt(const Reply& line) const;
    bool pause(qint64 us, const std::stop_token& stop) const;
    void take(const Reply& moved);
    double chance() { return std::generate_canonical<double, 24>(m_random); }
    qint64 nowUs() const;

    const Directory& m_directory;
    Options m_options;
    std::optional<Topology> m_topology;
    std::map<int, Connection> m_connections;
    std::minstd_rand m_random;
    Way m_way;
    Tally m_tally;
    qint64 m_refreshedUs = 0;
    int m_turn = 0;   ///< among replicas
    int m_silent = 0; ///< the node that gave no answer last: others are asked for the owners before it
};

} // namespace ringside::client
