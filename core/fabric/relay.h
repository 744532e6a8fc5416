#pragma once

#include "core/fabric/link.h"
#include "core/fabric/pipe.h"

#include <netinet/in.h>

#include <optional>

namespace ringside::fabric {

/// One connection through the fabric: the accepted socket (near, the caller's side), the dialled one (far),
/// and a pipe each way. Fabric thread only.
class Relay
{
public:
    /// Who keeps the relays. Must outlive them.
    class Owner
    {
    public:
        virtual ~Owner() = default;
        /// The relay wants takeTurn() to be called once, soon: no socket will ask for it.
        virtual void again(quint64 id) = 0;
        /// The relay wants wake() to be called at that time (as of Common::nowNs()) and not, as before, at
        /// another; 0: not at all.
        virtual void wakeAt(quint64 id, qint64 timeNs) = 0;
        /// The relay has closed its sockets. It must live until the end of the loop's turn.
        virtual void ended(Relay& relay) = 0;
    };

    struct Route
    {
        LinkKey link;                      ///< caller -> callee
        std::optional<sockaddr_in> source; ///< what to dial from; nothing: the system's choice
        sockaddr_in target{};
    };

    /// `forward` and `reverse` are the lines of the caller's and of the callee's bytes; they must outlive it.
    Relay(quint64 id, const Route& route, UniqueFd accepted, Owner& owner, Common& common, Loop& loop,
          Line& forward, Line& reverse);
    ~Relay() = default;
    Q_DISABLE_COPY_MOVE(Relay)

    /// Begins: dials when both directions are open and their delays have passed, else waits until then.
    void start();
    /// Its lines have other faults than before, for all bytes not yet delivered. What may go on now does when
    /// the relay takes its turn.
    void faultsChanged();
    /// The answer to Owner::again().
    void takeTurn();
    /// The answer to Owner::wakeAt(): it will ask for a turn.
    void wake();
    /// Closes both sides with RST.
    void abort();

    quint64 id() const { return m_id; }
    const LinkKey& link() const { return m_route.link; }
    /// A cut keeps it from reaching the callee.
    bool waiting() const { return m_state == State::Waiting && held(); }
    bool closed() const { return m_state == State::Closed; }
    /// Bytes in its hands that are the line's.
    qint64 pendingBytes(const Line& line) const;

private:
    enum class State {
        Waiting, ///< accepted; the pair is cut or delayed, so the callee is not dialled yet
        Dialling,
        Relaying,
        Closed
    };

    bool held() const { return m_forward.held() || m_reverse.held(); }
    void askForTurn();
    void askForWake(qint64 timeNs);
    /// Does what the sockets and the faults allow.
    void advance();
    void wait();
    void dialCallee();
    void dialled();
    void pump();
    void goOnLater(bool more);
    void close();

    const quint64 m_id;
    const Route m_route;
    Owner& m_owner;
    Common& m_common;
    Loop& m_loop;
    Endpoint m_near;
    Endpoint m_far;
    Pipe m_forward;
    Pipe m_reverse;
    State m_state = State::Waiting;
    bool m_asked = false; ///< for a turn
    qint64 m_wakeNs = 0;  ///< asked for
    qint64 m_openNs = 0;  ///< Waiting: when a handshake would be over; 0: not begun
};

} // namespace ringside::fabric
