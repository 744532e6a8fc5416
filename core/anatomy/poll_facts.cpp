#include "core/anatomy/poll_facts.h"

#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kPollsLagUs = 500'000; // a snapshot may show what was so long ago

/// It can keep pings or pongs away.
bool harmsDetection(const LinkFault& fault)
{
    const quint32 signs = busTypeBit(BusType::Ping) | busTypeBit(BusType::Pong);
    return fault.plane == Plane::Bus && (fault.kind != FaultKind::Drop || (fault.types & signs));
}

} // namespace

Fact& PollReader::add(Fact::Kind kind, int subject, int node, int other)
{
    m_facts.push_back({kind, m_nowUs, subject, node, other, Witness::Poll});
    return m_facts.back();
}

Facts PollReader::read(const ClusterSnapshot& cluster, Known& known)
{
    m_facts.clear();
    m_nowUs = cluster.timeMs * 1000;
    if (cluster.nodeTimeoutMs > 0)
        known.nodeTimeoutMs = cluster.nodeTimeoutMs;
    known.roster.learn(cluster);
    for (const NodeState& each : cluster.nodes) {
        if (each.answering)
            opinions(each, known);
        node(each);
    }
    faults(cluster);
    return std::move(m_facts);
}

void PollReader::opinions(const NodeState& viewer, Known& known)
{
    for (const Opinion& opinion : viewer.opinions) {
        const int subject = opinion.number;
        if (opinion.myself || subject == 0)
            continue;
        const qint64 sinceUs = opinion.sinceMs > 0 ? opinion.sinceMs * 1000 : m_nowUs;
        const bool suspects = opinion.health == Health::Pfail;
        if (suspects || opinion.health == Health::Fail) {
            if (!known.suspicions.begin(viewer.number, subject, Witness::Poll, sinceUs) || !suspects ||
                !known.roster.isVoter(subject))
                continue;
            Fact& fact = add(Fact::Kind::Suspects, subject, viewer.number);
            fact.timeUs = sinceUs;
            fact.counts = known.roster.isVoter(viewer.number);
            if (const auto sign = known.lastSign(subject, sinceUs))
                m_facts.push_back(*sign);
        } else if (opinion.health == Health::Ok &&
                   known.suspicions.end(viewer.number, subject, Witness::Poll, m_nowUs)) {
            add(Fact::Kind::Clears, subject, viewer.number);
        }
    }
}

void PollReader::node(const NodeState& node)
{
    const bool linked = node.answering && node.role == Role::Replica && node.replication.linkUp;
    const int master = linked ? node.master : 0;
    int& linkedTo = m_linkedTo[node.number];
    if (master != 0 && linkedTo != master)
        add(Fact::Kind::LinkUp, node.number, node.number, master);
    linkedTo = master;

    // FAIL is cleared only of a node that is reached again; that all who held it so are silent is something
    // else.
    if (node.failReports > 0) {
        expectEnd(node.number, 0);
        return;
    }
    const auto held = m_heldFail.find(node.number);
    if (held == m_heldFail.end() || !node.answering || m_nowUs - held->second < kPollsLagUs)
        return;
    add(Fact::Kind::FailOver, node.number, node.number);
    m_heldFail.erase(held);
}

void PollReader::expectEnd(int subject, qint64 timeUs)
{
    qint64& latest = m_heldFail[subject];
    latest = std::max(latest, timeUs);
}

/// A node is harmed when the first of its links is, and mended when the last one is.
void PollReader::faults(const ClusterSnapshot& cluster)
{
    std::map<int, std::set<Ends>> now;
    for (const LinkFault& fault : cluster.faults) {
        if (!harmsDetection(fault))
            continue;
        for (const int end : {fault.from, fault.to}) {
            if (end <= 0)
                continue;
            const bool first = now[end].empty() && m_cut[end].empty();
            now[end].insert({fault.from, fault.to});
            if (!first)
                continue;
            m_facts.push_back({Fact::Kind::Harm, fault.sinceMs * 1000, end, end, 0, Witness::Fabric});
            m_facts.back().note = CoreText::tr("Links of node %1 on the bus have a fault").arg(end);
            m_facts.back().cause = fault.cause;
        }
    }
    for (const auto& [end, links] : m_cut) {
        if (!links.empty() && now[end].empty())
            add(Fact::Kind::Mended, end, end).witness = Witness::Fabric;
    }
    m_cut = std::move(now);
}

} // namespace ringside
