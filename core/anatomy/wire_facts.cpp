#include "core/anatomy/wire_facts.h"

#include <algorithm>

namespace ringside {

namespace {

/// Nodes talk every half of a node timeout, and suspect after a whole one.
qint64 silentUs(const Known& known)
{
    return qint64(known.nodeTimeoutMs) * 750;
}

class MessageReader
{
public:
    MessageReader(const WireMessage& wire, Known& known)
        : m_wire(wire)
        , m_message(wire.message)
        , m_known(known)
        , m_timeUs(wire.timeNs / 1000)
        , m_sender(wire.from > 0 ? wire.from : known.roster.numberOf(wire.message.sender))
    {
    }

    Facts read()
    {
        if (m_sender <= 0 || m_message.light)
            return {};
        if (m_wire.dropped) {
            dropped();
            return m_facts;
        }
        arrival();
        m_former = m_known.roster.learn(m_sender, m_message, m_timeUs);
        roleChange();
        if (m_message.is(BusType::Ping) || m_message.is(BusType::Pong) || m_message.is(BusType::Meet))
            gossip();
        else if (m_message.is(BusType::Fail))
            declaration();
        else
            election();
        return m_facts;
    }

private:
    Fact& add(Fact::Kind kind, int subject, int node, int other = 0, quint64 epoch = 0)
    {
        m_facts.push_back({kind, m_timeUs, subject, node, other, Witness::Wire, epoch});
        return m_facts.back();
    }

    int masterOf(int replica) const { return m_known.roster.of(replica).lastMaster; }

    void arrival()
    {
        if (m_wire.to <= 0)
            return;
        const qint64 arrivesUs = std::max(m_wire.timeNs, m_wire.dueNs) / 1000;
        if (m_known.silence.heard(m_sender, m_wire.to, arrivesUs) >= silentUs(m_known))
            add(Fact::Kind::Heard, m_sender, m_wire.to);
    }

    void roleChange()
    {
        const Roster::Entry now = m_known.roster.of(m_sender);
        if (now.master && !m_former.master && m_former.lastMaster != 0 && !m_message.slots.isEmpty()) {
            const int former = m_former.lastMaster;
            const quint64 itsEpoch = m_known.roster.of(former).configEpoch;
            const bool heeded = m_message.configEpoch > itsEpoch;
            Fact& fact = add(heeded ? Fact::Kind::Promoted : Fact::Kind::Claimed, former, m_sender, former,
                             m_message.configEpoch);
            fact.number = qint64(itsEpoch);
            if (heeded)
                m_known.roster.promoted(m_sender, former);
        } else if (!now.master && m_former.master) {
            add(Fact::Kind::Demoted, m_sender, m_sender, masterOf(m_sender));
        }
        if (now.master && now.paused && !m_former.paused)
            add(Fact::Kind::Paused, m_sender, m_sender, m_wire.to);
    }

    void gossip()
    {
        for (const BusGossip& entry : m_message.gossip) {
            const int subject = m_known.roster.numberOf(entry.id);
            if (subject == 0 || subject == m_sender)
                continue;
            if (entry.flags & (BusPfail | BusFail))
                suspicion(subject, entry.flags & BusPfail);
            else if (m_known.suspicions.end(m_sender, subject, Witness::Wire, m_timeUs))
                add(Fact::Kind::Clears, subject, m_sender);
        }
    }

    /// Whoever says FAIL may only repeat what another has declared.
    void suspicion(int subject, bool itsOwn)
    {
        if (!m_known.suspicions.begin(m_sender, subject, Witness::Wire, m_timeUs) || !itsOwn ||
            !m_known.roster.isVoter(subject))
            return;
        add(Fact::Kind::Suspects, subject, m_sender).counts = m_known.roster.isVoter(m_sender);
        if (const auto sign = m_known.lastSign(subject, m_timeUs))
            m_facts.push_back(*sign);
    }

    void declaration()
    {
        const int subject = m_known.roster.numberOf(m_message.about);
        if (subject == 0 || !m_known.roster.isVoter(subject))
            return;
        add(Fact::Kind::Declared, subject, m_sender);
        if (const auto sign = m_known.lastSign(subject, m_timeUs))
            m_facts.push_back(*sign);
    }

    void election()
    {
        if (m_message.is(BusType::AuthRequest)) {
            add(Fact::Kind::Requested, masterOf(m_sender), m_sender, 0, m_message.currentEpoch);
        } else if (m_message.is(BusType::AuthAck) && m_wire.to > 0) {
            add(Fact::Kind::Voted, masterOf(m_wire.to), m_sender, m_wire.to, m_message.currentEpoch);
        } else if (m_message.is(BusType::MfStart) && m_wire.to > 0) {
            add(Fact::Kind::Asked, m_wire.to, m_sender, m_wire.to).note = QStringLiteral("plain");
        }
    }

    void dropped()
    {
        int subject = 0;
        if (m_message.is(BusType::AuthRequest)) {
            subject = masterOf(m_sender);
        } else if (m_message.is(BusType::AuthAck)) {
            subject = masterOf(m_wire.to);
        } else if (m_message.is(BusType::MfStart)) {
            subject = m_wire.to;
            add(Fact::Kind::Asked, subject, m_sender, subject).note = QStringLiteral("plain");
        }
        if (subject > 0)
            add(Fact::Kind::Dropped, subject, m_sender, m_wire.to, m_message.currentEpoch).note =
                busTypeWord(m_message.type);
    }

    const WireMessage& m_wire;
    const BusMessage& m_message;
    Known& m_known;
    const qint64 m_timeUs;
    const int m_sender;
    Roster::Entry m_former;
    Facts m_facts;
};

} // namespace

bool Known::hasJustStarted(int viewer, qint64 timeUs) const
{
    const auto started = startedUs.find(viewer);
    return started != startedUs.end() && timeUs - started->second < qint64(nodeTimeoutMs) * kUsPerMs;
}

std::optional<Fact> Known::lastSign(int subject, qint64 timeUs) const
{
    const std::optional<qint64> sign = silence.lastSign(subject, timeUs, silentUs(*this));
    if (!sign)
        return std::nullopt;
    return Fact{Fact::Kind::LastSign, *sign, subject, subject};
}

Facts factsOf(const WireMessage& message, Known& known)
{
    return MessageReader(message, known).read();
}

} // namespace ringside
