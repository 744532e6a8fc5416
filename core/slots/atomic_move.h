#pragma once

#include "core/cluster/slot_ranges.h"
#include "core/slots/node_line.h"

namespace ringside {

/// Atomic slot migration: two servers bring slots and their keys from one to the other by themselves, and all
/// of them change hands in one instant. Until then clients see nothing of it, and when it fails nothing has
/// changed. Valkey 9 is asked for it at the source (CLUSTER MIGRATESLOTS, cluster_migrateslots.c), Redis 8.4
/// at the target (CLUSTER MIGRATION IMPORT, cluster_asm.c). One thread; the lines have to outlive it.
class AtomicMove
{
public:
    enum class Form { None, Valkey, Redis };
    /// One such migration as a server tells of it.
    struct Job
    {
        QByteArray id;
        SlotRanges slots;
        bool between = false; ///< these two; else the host and somebody else
        QByteArray state;     ///< in the server's words
        QByteArray why;       ///< it failed, in the server's words
        int retries = 0;      ///< Redis begins a failed one again by itself
        bool ended = false;

        bool done() const { return state == "success" || state == "completed"; }
        bool runs() const { return !ended; }
        /// The source holds writes back until the target has the slots, or its patience ends. Ended from
        /// outside now, it would take writes again of which the target does not know (Valkey).
        bool handsOver() const;
    };

    /// What these two offer, asked by command. Errors: Connection, Timeout.
    static Result<Form> offered(NodeLine& source, NodeLine& target);
    AtomicMove(Form form, NodeLine& source, NodeLine& target);

    /// Who is in charge of it, and is asked.
    NodeLine& host() const { return m_form == Form::Valkey ? m_source : m_target; }
    QByteArrayList beginning(const SlotRanges& slots) const;
    /// One that is under way between the two for just these slots is taken over. Errors: Connection, Timeout,
    /// Server (refused: a slot is open, or there is one for some of these slots already).
    Result<Job> begin(const SlotRanges& slots);
    /// As it is now. Errors: Connection, Timeout, Server (the server knows nothing of it).
    Result<Job> look(const Job& job);
    /// Those of the host, the newest first. Errors: Connection, Timeout, Server.
    Result<std::vector<Job>> jobs();
    /// Ends it, if it has not ended by itself; as it is then. Valkey ends all of its source. Errors:
    /// Connection, Timeout, Server (refused).
    Result<Job> cancel(const Job& job);
    /// Redis's source gives up its part, although its host may not be there. Errors: Connection, Timeout.
    Status stopSending(const Job& job);
    /// Ends what whoever is not the host still has of such a migration, whose host is no more or not reached
    /// by it. Errors: Connection, Timeout.
    Status endParts(const SlotRanges& slots);
    /// Valkey's target gives up what it is receiving, whatever is on its way to it. Errors: Connection,
    /// Timeout.
    Status stopReceiving();

private:
    Status stopSending(const SlotRanges& slots);
    Result<std::optional<Job>> newest(const SlotRanges& slots);
    Error unknown() const;
    QByteArrayList cancelling(const Job& job) const;

    Form m_form;
    NodeLine& m_source;
    NodeLine& m_target;
};

} // namespace ringside
