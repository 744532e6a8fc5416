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
        /// The relay has closed its sockets. It must live until the end of the loop's turn.
        virtual void ended(quint64 id) = 0;
    };

    struct Route
    {
        LinkKey link;                      ///< caller -> callee
        std::optional<sockaddr_in> source; ///< what to dial from; nothing: the system's choice
        sockaddr_in target{};
    };

    Relay(quint64 id, const Route& route, UniqueFd accepted, Owner& owner, Common& common, Loop& loop,
          quint64& forwardBytes, quint64& reverseBytes);
    ~Relay() = default;
    Q_DISABLE_COPY_MOVE(Relay)

    /// Begins: dials when both directions are open, else waits until they are.
    void start(bool forwardHeld, bool reverseHeld);
    /// From now on, for all bytes not yet delivered. What was held goes on when the relay takes its turn.
    void setHeld(bool forward, bool reverse);
    /// The answer to Owner::again().
    void takeTurn();
    /// Closes both sides with RST.
    void abort();

    const LinkKey& link() const { return m_route.link; }
    bool waiting() const { return m_state == State::Waiting; }
    bool closed() const { return m_state == State::Closed; }
    /// Bytes held in either direction.
    qint64 forwardPending() const { return m_forward.pendingBytes(); }
    qint64 reversePending() const { return m_reverse.pendingBytes(); }

private:
    enum class State {
        Waiting, ///< accepted; the pair is cut, so the callee is not dialled
        Dialling,
        Relaying,
        Closed
    };

    bool held() const { return m_forward.held() || m_reverse.held(); }
    void askForTurn();
    /// Does what the sockets and the faults allow.
    void advance();
    void dialCallee();
    void dialled();
    void pump();
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
};

} // namespace ringside::fabric
