#pragma once

#include "core/slots/control.h"
#include "core/slots/kept_keys.h"
#include "core/slots/large_values.h"
#include "core/slots/node_line.h"

#include <deque>
#include <functional>
#include <map>

namespace ringside {

/// Moves all keys of open slots from one node to another with MIGRATE, as many in a call as are about half a
/// megabyte, 1000 at most. A call blocks both servers, so few are on their way at once, each of one slot. One
/// thread.
class KeyMover
{
public:
    /// What to do with a key that both nodes hold with different values (after a failover in the middle both
    /// may have accepted writes).
    enum class Conflict {
        Stop,        ///< an error names it
        KeepReceived ///< the receiver's value stays, the giver's goes
    };
    struct Options
    {
        Endpoint to;                ///< of the receiver, as the giver reaches it
        int timeoutMs = 1000;       ///< for the giver to wait for the receiver: both stand still meanwhile
        double averageKeyBytes = 0; ///< of the giver
        Conflict conflict = Conflict::Stop;
        bool giverImports = false;      ///< it does not own the slots: each question about a key needs ASKING
        KeptKeys* kept = nullptr;       ///< gets a copy of each key before it moves; none: no copies
        std::function<Status()> secure; ///< until replicas have what has moved, and forgets the copies
        /// The giver is still a master that answers, or is at work on a call for so long; else it is given
        /// up.
        std::function<bool(int waitedMs)> present;
        KeySizes sizes;                                    ///< what is known already
        QString goOn = QStringLiteral("migration resume"); ///< with it a person goes on after a conflict
    };

    KeyMover(NodeLine& from, NodeLine& to, const Options& options, MigrationControl& control,
             const std::stop_token& stop);

    /// Until the giver counts no keys in any of them. Errors: Connection, Timeout (one of the nodes is gone),
    /// Server, NotPossible (a conflict), Forbidden.
    Status move(const std::vector<int>& slots);
    /// These keys of one slot, no others. Errors: as move().
    Status moveSome(int slot, const QByteArrayList& keys);

private:
    struct Call
    {
        int slot = 0;
        QByteArrayList keys;
        qint64 bytes = 0;
    };
    Status page(const std::vector<int>& slots);
    Result<std::vector<qint64>> sizes(const QByteArrayList& keys);
    void split(int slot, const QByteArrayList& keys, const std::vector<qint64>& sizes,
               std::vector<Call>& calls);
    Status send(const std::vector<Call>& calls);
    void drain(std::deque<const Call*>& onTheWay);
    Status queue(const Call& call);
    Result<Reply> answerOf(const Call& call);
    bool keepsMuch() const;
    Result<std::vector<Reply>> askGiver(const std::vector<QByteArrayList>& questions);
    Status settleBusy();
    Result<Reply> nextReply();
    Status settled(const Call& call, const Reply& reply);
    Status compare(const QByteArray& key);
    Status drop(const QByteArray& key);
    QByteArrayList migrate(const Call& call, bool replace) const;

    NodeLine& m_from;
    NodeLine& m_to;
    Options m_options;
    MigrationControl& m_control;
    std::stop_token m_stop;
    QByteArrayList m_busy; ///< the receiver has them already
};

} // namespace ringside
