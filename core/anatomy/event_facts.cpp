#include "core/anatomy/event_facts.h"

#include "core/cluster/event_text.h"

namespace ringside {

namespace {

class EventReader
{
public:
    EventReader(const Event& event, Known& known)
        : m_event(event)
        , m_known(known)
        , m_timeUs(event.timeMs * 1000)
        , m_node(event.node)
    {
    }

    Facts read()
    {
        if (!process() && !health() && !candidate() && !manual())
            outcome();
        return m_facts;
    }

private:
    Fact& add(Fact::Kind kind, int subject, int node, int other = 0, const QString& note = {})
    {
        m_facts.push_back({kind, m_timeUs, subject, node, other, m_event.witness});
        m_facts.back().note = note;
        m_facts.back().cause = m_event.cause;
        return m_facts.back();
    }

    int masterOf(int replica) const { return m_known.roster.of(replica).lastMaster; }

    bool process()
    {
        switch (m_event.kind) {
        case EventKind::NodeKilled:
        case EventKind::NodeCrashed:
        case EventKind::NodeStopped:
            for (const int subject : m_known.suspicions.forget(m_node, m_timeUs))
                add(Fact::Kind::Clears, subject, m_node);
            [[fallthrough]];
        case EventKind::NodePaused:
            add(Fact::Kind::Harm, m_node, m_node, 0, describe(m_event)).number = 1;
            return true;
        case EventKind::NodeStarted:
            m_known.startedUs[m_node] = m_timeUs;
            [[fallthrough]];
        case EventKind::NodeResumed:
            add(Fact::Kind::Mended, m_node, m_node).number = 1;
            return true;
        default:
            return false;
        }
    }

    bool health()
    {
        switch (m_event.kind) {
        case EventKind::Pfail:
            suspicion();
            return true;
        case EventKind::Fail:
            failure();
            return true;
        default:
            return false;
        }
    }

    /// A poll does not know who declared it, only who says so; and who has just started may only repeat what
    /// was declared before, as nodes.conf keeps it.
    void failure()
    {
        const bool polled = m_event.witness == Witness::Poll;
        if (!m_known.roster.isVoter(m_node) || (polled && m_known.hasJustStarted(m_event.other, m_timeUs)))
            return;
        add(Fact::Kind::Declared, m_node, m_event.witness == Witness::Log ? m_event.other : 0);
        lastSign();
    }

    void suspicion()
    {
        if (m_event.other == 0 || !m_known.roster.isVoter(m_node) ||
            !m_known.suspicions.begin(m_event.other, m_node, m_event.witness, m_timeUs))
            return;
        add(Fact::Kind::Suspects, m_node, m_event.other).counts = m_known.roster.isVoter(m_event.other);
        lastSign();
    }

    void lastSign()
    {
        if (const auto sign = m_known.lastSign(m_node, m_timeUs))
            m_facts.push_back(*sign);
    }

    bool candidate()
    {
        const int subject = masterOf(m_node);
        switch (m_event.kind) {
        case EventKind::ElectionDelayed:
        case EventKind::ElectionPostponed: {
            const bool delayed = m_event.kind == EventKind::ElectionDelayed;
            add(delayed ? Fact::Kind::Delayed : Fact::Kind::Postponed, subject, m_node,
                m_event.detail.toInt())
                .number = m_event.value;
            return true;
        }
        case EventKind::ElectionBlocked:
            add(Fact::Kind::Blocked, subject, m_node, 0, m_event.detail);
            return true;
        case EventKind::ElectionExpired:
            add(Fact::Kind::Expired, subject, m_node);
            return true;
        case EventKind::ElectionStarted:
            add(Fact::Kind::Requested, subject, m_node).epoch = quint64(m_event.value);
            return true;
        case EventKind::VoteGranted:
            add(Fact::Kind::Voted, subject, m_event.other, m_node).epoch = quint64(m_event.value);
            return true;
        case EventKind::VoteDenied:
            add(Fact::Kind::Refused, subject, m_event.other, m_node, m_event.detail);
            return true;
        default:
            return false;
        }
    }

    bool manual()
    {
        switch (m_event.kind) {
        case EventKind::ManualFailoverAsked:
            add(Fact::Kind::Asked, masterOf(m_node), m_node, masterOf(m_node), m_event.detail);
            return true;
        case EventKind::WritesPaused:
            add(Fact::Kind::Paused, m_node, m_node, m_event.other);
            return true;
        case EventKind::OffsetReached:
            add(Fact::Kind::CaughtUp, masterOf(m_node), m_node);
            return true;
        case EventKind::ManualFailoverTimedOut:
            add(Fact::Kind::TimedOut, m_known.roster.isVoter(m_node) ? m_node : masterOf(m_node), m_node);
            return true;
        default:
            return false;
        }
    }

    void outcome()
    {
        if (m_event.kind == EventKind::Promoted)
            promotion();
        else if (m_event.kind == EventKind::BecameReplica)
            add(Fact::Kind::Demoted, m_node, m_node, m_event.other);
        else if (m_event.kind == EventKind::ReplicationUp)
            add(Fact::Kind::LinkUp, m_node, m_node, m_event.other);
    }

    /// "Election won" says a replica also when it counts votes of its last election: then its epoch is not
    /// above that of the master it means to replace, and nobody heeds it.
    void promotion()
    {
        const bool takeover = m_event.detail == u"takeover";
        const int former = masterOf(m_node) != 0 ? masterOf(m_node) : m_event.other;
        const quint64 epoch = takeover ? 0 : quint64(m_event.value);
        const Roster::Entry& master = m_known.roster.of(former);
        const bool heeded = epoch == 0 || !master.hasSlots || epoch > master.configEpoch;
        if (takeover)
            add(Fact::Kind::Asked, former, m_node, former, m_event.detail);
        Fact& fact = add(heeded ? Fact::Kind::Promoted : Fact::Kind::Claimed, former, m_node, former);
        fact.epoch = epoch;
        fact.number = qint64(master.configEpoch);
    }

    const Event& m_event;
    Known& m_known;
    const qint64 m_timeUs;
    const int m_node;
    Facts m_facts;
};

} // namespace

Facts factsOf(const Event& event, Known& known)
{
    return EventReader(event, known).read();
}

} // namespace ringside
