#pragma once

#include "core/cluster/node_id.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace ringside {

/// What happened. The sentence a person reads is made from the kind and the parameters (event_text.h).
enum class EventKind {
    NodeStarted, ///< its process answers
    NodeStopped, ///< ended as asked; detail: how
    NodeKilled,  ///< ended by a SIGKILL from here
    NodeCrashed, ///< ended and nobody here asked; detail: status or signal
    NodePaused,
    NodeResumed,
    NodeSilent,        ///< runs but owes an answer
    NodeAnswers,       ///< answers again
    Pfail,             ///< other = who suspects it
    Fail,              ///< other = who declared it (quorum reached)
    FailCleared,       ///< other = who cleared it; detail: pfail when it was suspected only
    ElectionDelayed,   ///< node (replica) will ask for votes in `value` ms; detail: its rank
    ElectionPostponed, ///< node waits `value` ms longer; detail: its new rank
    ElectionBlocked,   ///< node may not stand: its data is too old; detail: the server's words
    ElectionExpired,   ///< node gave an attempt up: not enough votes in time
    ElectionStarted,   ///< node asks for votes; value = epoch
    VoteGranted,       ///< other voted for node; value = epoch
    VoteDenied,        ///< other refused node; detail: why
    Promoted, ///< node became master; other = the former master; value = epoch; detail: takeover if so
    ManualFailoverAsked,    ///< CLUSTER FAILOVER was accepted by node; detail: plain or force
    WritesPaused,           ///< node (master) holds writes back to hand over to other
    OffsetReached,          ///< node (replica) has all that its pausing master wrote
    ManualFailoverTimedOut, ///< node gave a manual failover up
    BecameReplica,          ///< node follows other
    SlotsChanged,           ///< node now owns other slots; detail: ranges
    ReplicationUp,          ///< node (replica) in step with other (master); detail: full or partial
    ReplicationDown,
    FullSync,        ///< node receives the whole data set from other
    WritesRefused,   ///< node's cluster_state turned to fail
    WritesAccepted,  ///< node's cluster_state turned to ok
    ClusterOk,       ///< every slot is served
    ClusterDegraded, ///< value = slots served
    ClusterFailed,
    LinkCut, ///< node -> other (0: detail names them); detail: plane
    LinkHealed,
    FaultSet,     ///< detail: the fault as text; node and other as for LinkCut
    FaultLifted,  ///< detail: the fault as text
    LinkReset,    ///< connections between node and other were reset; value = how many; detail: plane
    ActionDone,   ///< detail: the action's text
    ActionFailed, ///< detail: the action's text and why
    Problem       ///< something Ringside itself could not do; detail: sentence
};

/// Who saw it first.
enum class Witness { Process, Log, Poll, Fabric, Action, Wire, Client };

/// How much it matters on screen.
enum class Severity { Info, Good, Warning, Bad };

struct Event
{
    qint64 timeMs = 0; ///< wall clock, from the earliest witness
    EventKind kind = EventKind::Problem;
    Witness witness = Witness::Poll;
    int node = 0;  ///< subject; 0: the cluster
    int other = 0; ///< see the kind
    qint64 value = 0;
    QString detail;
    QString cause; ///< text of the action that brought it about, if one did; empty: the cluster's own doing

    bool operator==(const Event&) const = default;
};

using Events = QList<Event>;

} // namespace ringside

Q_DECLARE_METATYPE(ringside::Events)
