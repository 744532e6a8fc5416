#include "core/cluster/event_text.h"

#include <QCoreApplication>

namespace ringside {

namespace {

/// The translation context.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(Event)
};

/// A name for the other side of `event`: "node 3", or what the detail says when there is no number.
QString otherName(const Event& event)
{
    return event.other > 0 ? Text::tr("node %1").arg(event.other) : Text::tr("the others");
}

/// `plain` with %1 = node, or `detailed` with %1 = node and %2 = detail when there is one.
QString withDetail(const Event& event, const char* plain, const char* detailed)
{
    return event.detail.isEmpty() ? Text::tr(plain).arg(event.node)
                                  : Text::tr(detailed).arg(QString::number(event.node), event.detail);
}

/// `plain` with %1 = node, or `named` with %1 = node and %2 = the other's number.
QString withOther(const Event& event, const char* plain, const char* named)
{
    return event.other > 0 ? Text::tr(named).arg(event.node).arg(event.other)
                           : Text::tr(plain).arg(event.node);
}

QString describeProcess(const Event& event)
{
    switch (event.kind) {
    case EventKind::NodeStarted:
        return Text::tr("Node %1 started and answers").arg(event.node);
    case EventKind::NodeStopped:
        return withDetail(event, QT_TRANSLATE_NOOP("Event", "Node %1 stopped as asked"),
                          QT_TRANSLATE_NOOP("Event", "Node %1 stopped as asked: %2"));
    case EventKind::NodeKilled:
        return withDetail(event, QT_TRANSLATE_NOOP("Event", "Node %1 ended: killed by SIGKILL"),
                          QT_TRANSLATE_NOOP("Event", "Node %1 ended: %2"));
    case EventKind::NodeCrashed:
        return withDetail(event, QT_TRANSLATE_NOOP("Event", "Node %1 crashed: no action here ended it"),
                          QT_TRANSLATE_NOOP("Event", "Node %1 crashed: %2"));
    case EventKind::NodePaused:
        return Text::tr("Node %1 is paused: its process lives but does nothing").arg(event.node);
    case EventKind::NodeResumed:
        return Text::tr("Node %1 runs again after its pause").arg(event.node);
    case EventKind::NodeSilent:
        return Text::tr("Node %1 runs but does not answer").arg(event.node);
    default:
        return Text::tr("Node %1 answers again").arg(event.node);
    }
}

QString describeHealth(const Event& event)
{
    switch (event.kind) {
    case EventKind::Pfail:
        return withOther(event, QT_TRANSLATE_NOOP("Event", "Node %1 is suspected to have failed (PFAIL)"),
                         QT_TRANSLATE_NOOP("Event", "Node %2 suspects node %1 (PFAIL)"));
    case EventKind::Fail:
        return withOther(
            event, QT_TRANSLATE_NOOP("Event", "Node %1 is declared FAIL: a quorum of masters agrees"),
            QT_TRANSLATE_NOOP("Event", "Node %2 declares node %1 FAIL: a quorum of masters agrees"));
    default:
        if (event.detail == u"pfail")
            return Text::tr("Node %1 is no longer suspected (PFAIL)").arg(event.node);
        return withOther(event, QT_TRANSLATE_NOOP("Event", "Node %1 is no longer FAIL"),
                         QT_TRANSLATE_NOOP("Event", "Node %2 clears FAIL for node %1"));
    }
}

/// What comes before the votes.
QString describeCandidate(const Event& event)
{
    const QString node = QString::number(event.node);
    switch (event.kind) {
    case EventKind::ElectionDelayed:
        return Text::tr("Node %1 will ask for votes in %2 ms (rank %3)")
            .arg(node, QString::number(event.value), event.detail);
    case EventKind::ElectionPostponed:
        return Text::tr("Node %1 waits %2 ms longer: other replicas have more data (rank %3)")
            .arg(node, QString::number(event.value), event.detail);
    case EventKind::ElectionBlocked:
        return event.detail.isEmpty()
                   ? Text::tr("Node %1 may not stand for election").arg(node)
                   : Text::tr("Node %1 may not stand for election: %2").arg(node, event.detail);
    default:
        return Text::tr("Node %1 gives up its attempt: not enough votes in time").arg(node);
    }
}

QString describeManual(const Event& event)
{
    switch (event.kind) {
    case EventKind::ManualFailoverAsked:
        return event.detail == u"force"
                   ? Text::tr("Node %1 was asked to take over without its master (CLUSTER FAILOVER FORCE)")
                         .arg(event.node)
                   : Text::tr("Node %1 was asked to take over (CLUSTER FAILOVER)").arg(event.node);
    case EventKind::WritesPaused:
        return withOther(event, QT_TRANSLATE_NOOP("Event", "Node %1 pauses writes to hand over"),
                         QT_TRANSLATE_NOOP("Event", "Node %1 pauses writes to hand over to node %2"));
    case EventKind::OffsetReached:
        return Text::tr("Node %1 has all that its master wrote: it may ask for votes").arg(event.node);
    default:
        return Text::tr("Node %1 gave up the manual failover: its time is over").arg(event.node);
    }
}

QString describeElection(const Event& event)
{
    switch (event.kind) {
    case EventKind::ElectionStarted:
        return event.value > 0 ? Text::tr("Node %1 asks the masters for votes (epoch %2)")
                                     .arg(event.node)
                                     .arg(event.value)
                               : Text::tr("Node %1 asks the masters for votes").arg(event.node);
    case EventKind::VoteGranted:
        return event.value > 0
                   ? Text::tr("Node %1 gets the vote of %2 (epoch %3)")
                         .arg(QString::number(event.node), otherName(event), QString::number(event.value))
                   : Text::tr("Node %1 gets the vote of %2")
                         .arg(QString::number(event.node), otherName(event));
    case EventKind::VoteDenied:
        return event.detail.isEmpty() ? Text::tr("Node %1 does not get the vote of %2")
                                            .arg(QString::number(event.node), otherName(event))
                                      : Text::tr("Node %1 does not get the vote of %2: %3")
                                            .arg(QString::number(event.node), otherName(event), event.detail);
    case EventKind::Promoted: {
        if (event.other > 0 && event.value > 0)
            return Text::tr("Node %1 became master in place of node %2 (epoch %3)")
                .arg(event.node)
                .arg(event.other)
                .arg(event.value);
        if (event.value > 0)
            return Text::tr("Node %1 became master (epoch %2)").arg(event.node).arg(event.value);
        return withOther(event, QT_TRANSLATE_NOOP("Event", "Node %1 became master"),
                         QT_TRANSLATE_NOOP("Event", "Node %1 became master in place of node %2"));
    }
    default:
        return withOther(event, QT_TRANSLATE_NOOP("Event", "Node %1 became a replica"),
                         QT_TRANSLATE_NOOP("Event", "Node %1 became a replica of node %2"));
    }
}

QString describeReplication(const Event& event)
{
    const QString node = QString::number(event.node);
    switch (event.kind) {
    case EventKind::ReplicationUp:
        if (event.other == 0)
            return Text::tr("Node %1 is in step with its master").arg(node);
        if (event.detail == u"full")
            return Text::tr("Node %1 is in step with %2 (full synchronisation)").arg(node, otherName(event));
        if (event.detail == u"partial")
            return Text::tr("Node %1 is in step with %2 (partial synchronisation)")
                .arg(node, otherName(event));
        return Text::tr("Node %1 replicates %2 again").arg(node, otherName(event));
    case EventKind::ReplicationDown:
        return withOther(event, QT_TRANSLATE_NOOP("Event", "Node %1 lost the replication link to its master"),
                         QT_TRANSLATE_NOOP("Event", "Node %1 lost the replication link to node %2"));
    default:
        return withOther(event,
                         QT_TRANSLATE_NOOP("Event", "Node %1 receives the whole data set from its master"),
                         QT_TRANSLATE_NOOP("Event", "Node %1 receives the whole data set from node %2"));
    }
}

QString describeCluster(const Event& event)
{
    switch (event.kind) {
    case EventKind::SlotsChanged:
        return withDetail(event, QT_TRANSLATE_NOOP("Event", "Node %1 no longer owns any hash slots"),
                          QT_TRANSLATE_NOOP("Event", "Node %1 now owns hash slots %2"));
    case EventKind::WritesRefused:
        return Text::tr("Node %1 refuses queries: its cluster state is fail").arg(event.node);
    case EventKind::WritesAccepted:
        return Text::tr("Node %1 accepts queries: its cluster state is ok").arg(event.node);
    case EventKind::ClusterOk:
        return Text::tr("The cluster is ok: every hash slot is served");
    case EventKind::ClusterDegraded:
        return Text::tr("The cluster serves only %1 of 16384 hash slots").arg(event.value);
    default:
        return Text::tr("The cluster is down: no hash slot is served");
    }
}

QString describeFault(const Event& event)
{
    switch (event.kind) {
    case EventKind::FaultSet:
        return Text::tr("A fault was set: %1").arg(event.detail);
    case EventKind::FaultLifted:
        return Text::tr("A fault was lifted: %1").arg(event.detail);
    default:
        return Text::tr("Connections between nodes %1 and %2 were reset (%3)")
            .arg(QString::number(event.node), QString::number(event.other), event.detail);
    }
}

QString describeLink(const Event& event)
{
    const bool cut = event.kind == EventKind::LinkCut;
    if (event.node <= 0 || event.other <= 0) {
        if (event.detail.isEmpty())
            return cut ? Text::tr("Links were cut") : Text::tr("All links are healed");
        return cut ? Text::tr("Links cut: %1").arg(event.detail)
                   : Text::tr("Links healed: %1").arg(event.detail);
    }
    const QString from = QString::number(event.node), to = QString::number(event.other);
    if (event.detail.isEmpty())
        return cut ? Text::tr("The link from node %1 to node %2 is cut").arg(from, to)
                   : Text::tr("The link from node %1 to node %2 is healed").arg(from, to);
    return cut ? Text::tr("The link from node %1 to node %2 is cut (%3)").arg(from, to, event.detail)
               : Text::tr("The link from node %1 to node %2 is healed (%3)").arg(from, to, event.detail);
}

} // namespace

QString describe(const Event& event)
{
    switch (event.kind) {
    case EventKind::NodeStarted:
    case EventKind::NodeStopped:
    case EventKind::NodeKilled:
    case EventKind::NodeCrashed:
    case EventKind::NodePaused:
    case EventKind::NodeResumed:
    case EventKind::NodeSilent:
    case EventKind::NodeAnswers:
        return describeProcess(event);
    case EventKind::Pfail:
    case EventKind::Fail:
    case EventKind::FailCleared:
        return describeHealth(event);
    case EventKind::ElectionDelayed:
    case EventKind::ElectionPostponed:
    case EventKind::ElectionBlocked:
    case EventKind::ElectionExpired:
        return describeCandidate(event);
    case EventKind::ManualFailoverAsked:
    case EventKind::WritesPaused:
    case EventKind::OffsetReached:
    case EventKind::ManualFailoverTimedOut:
        return describeManual(event);
    case EventKind::ElectionStarted:
    case EventKind::VoteGranted:
    case EventKind::VoteDenied:
    case EventKind::Promoted:
    case EventKind::BecameReplica:
        return describeElection(event);
    case EventKind::ReplicationUp:
    case EventKind::ReplicationDown:
    case EventKind::FullSync:
        return describeReplication(event);
    case EventKind::SlotsChanged:
    case EventKind::WritesRefused:
    case EventKind::WritesAccepted:
    case EventKind::ClusterOk:
    case EventKind::ClusterDegraded:
    case EventKind::ClusterFailed:
        return describeCluster(event);
    case EventKind::LinkCut:
    case EventKind::LinkHealed:
        return describeLink(event);
    case EventKind::FaultSet:
    case EventKind::FaultLifted:
    case EventKind::LinkReset:
        return describeFault(event);
    case EventKind::ActionDone:
        return Text::tr("Done: %1").arg(event.detail);
    case EventKind::ActionFailed:
        return Text::tr("Failed: %1").arg(event.detail);
    case EventKind::Problem:
        break;
    }
    return event.detail.isEmpty() ? Text::tr("Ringside met an unknown problem") : event.detail;
}

Severity severity(EventKind kind)
{
    switch (kind) {
    case EventKind::NodeAnswers:
    case EventKind::FailCleared:
    case EventKind::Promoted:
    case EventKind::ReplicationUp:
    case EventKind::WritesAccepted:
    case EventKind::ClusterOk:
    case EventKind::LinkHealed:
    case EventKind::FaultLifted:
    case EventKind::NodeResumed:
        return Severity::Good;
    case EventKind::NodePaused:
    case EventKind::NodeSilent:
    case EventKind::Pfail:
    case EventKind::VoteDenied:
    case EventKind::ElectionBlocked:
    case EventKind::ElectionExpired:
    case EventKind::ManualFailoverTimedOut:
    case EventKind::ReplicationDown:
    case EventKind::ClusterDegraded:
    case EventKind::FaultSet:
    case EventKind::LinkReset:
        return Severity::Warning;
    case EventKind::NodeKilled:
    case EventKind::NodeCrashed:
    case EventKind::Fail:
    case EventKind::WritesRefused:
    case EventKind::ClusterFailed:
    case EventKind::LinkCut:
    case EventKind::ActionFailed:
    case EventKind::Problem:
        return Severity::Bad;
    case EventKind::NodeStarted:
    case EventKind::NodeStopped:
    case EventKind::ElectionDelayed:
    case EventKind::ElectionPostponed:
    case EventKind::ElectionStarted:
    case EventKind::VoteGranted:
    case EventKind::ManualFailoverAsked:
    case EventKind::WritesPaused:
    case EventKind::OffsetReached:
    case EventKind::BecameReplica:
    case EventKind::FullSync:
    case EventKind::SlotsChanged:
    case EventKind::ActionDone:
        break;
    }
    return Severity::Info;
}

QString witnessName(Witness witness)
{
    switch (witness) {
    case Witness::Process:
        return Text::tr("process");
    case Witness::Log:
        return Text::tr("log");
    case Witness::Poll:
        return Text::tr("poll");
    case Witness::Fabric:
        return Text::tr("fabric");
    case Witness::Action:
        return Text::tr("action");
    case Witness::Wire:
        return Text::tr("wire");
    case Witness::Client:
        return Text::tr("client");
    }
    return {};
}

} // namespace ringside
