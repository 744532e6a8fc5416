#pragma once

#include "core/observe/snapshot_builder.h"

#include <algorithm>

namespace ringside::test {

inline NodeId idOf(int number)
{
    return *NodeId::fromHex(QByteArray::number(number).rightJustified(40, '0'));
}
/// Nodes as they would be heard. A view is drawn like `1 m 0-99 e1; 2 r1; 3 m fail`: number, m(aster) or
/// rN (replica of N), then slots, eN (config epoch), fail, pfail, handshake, @address:port.
class Heard
{
public:
    explicit Heard(int count, const QList<int>& seats = {})
    {
        for (int i = 0; i < count; ++i) {
            ObservedNode node;
            node.number = i + 1;
            node.id = idOf(i + 1);
            node.endpoint.port = 9000 + i;
            node.seat = seats.value(i, -1);
            m_nodes.push_back(node);
            NodeFacts facts;
            facts.heard = facts.answering = facts.clusterOk = true;
            m_facts.push_back(facts);
            NodeProcessInfo process;
            process.number = i + 1;
            process.state = ProcessState::Running;
            process.pid = 100 + i;
            m_processes.push_back(process);
        }
    }

    NodeFacts& facts(int number) { return m_facts[size_t(indexOf(number))]; }

    /// Every node tells the same.
    void all(const QString& view)
    {
        for (const ObservedNode& node : m_nodes)
            one(node.number, view);
    }

    /// The lab has no such node any more.
    void remove(int number)
    {
        const auto index = indexOf(number);
        m_nodes.erase(m_nodes.begin() + index);
        m_facts.erase(m_facts.begin() + index);
        m_processes.erase(m_processes.begin() + index);
    }

    void one(int viewer, const QString& view)
    {
        NodeFacts& node = facts(viewer);
        node.opinions.clear();
        for (const QString& line : view.split(u';')) {
            const Opinion opinion = read(line.simplified().split(u' '), viewer);
            if (opinion.myself) {
                node.id = opinion.id;
                node.role = opinion.role;
                node.configEpoch = opinion.configEpoch;
                node.currentEpoch = std::max(node.currentEpoch, opinion.configEpoch);
            }
            node.opinions.push_back(opinion);
        }
    }

    void end(int number)
    {
        facts(number).answering = false;
        m_processes[size_t(indexOf(number))].state = ProcessState::Stopped;
        m_processes[size_t(indexOf(number))].pid = 0;
        m_processes[size_t(indexOf(number))].note = QStringLiteral("killed by SIGKILL");
    }

    void begin(int number)
    {
        facts(number).answering = true;
        m_processes[size_t(indexOf(number))].state = ProcessState::Running;
        m_processes[size_t(indexOf(number))].note.clear();
    }

    /// Node i of the lab is at 127.15.1.i.
    void announce()
    {
        for (ObservedNode& node : m_nodes)
            node.announced = QStringLiteral("127.15.1.%1").arg(node.number);
    }

    Snapshot build(SnapshotBuilder& builder, qint64 timeMs = 1000) const
    {
        std::vector<NodeInput> inputs;
        for (size_t i = 0; i < m_nodes.size(); ++i)
            inputs.push_back({&m_nodes[i], &m_facts[i], m_processes[i]});
        return builder.build(inputs, {QStringLiteral("lab"), 5000, false, {}}, timeMs);
    }

private:
    std::ptrdiff_t indexOf(int number) const
    {
        return std::find_if(m_nodes.begin(), m_nodes.end(),
                            [&](const ObservedNode& n) { return n.number == number; }) -
               m_nodes.begin();
    }

    static Opinion read(const QStringList& words, int viewer)
    {
        Opinion opinion;
        opinion.id = idOf(words[0].toInt());
        opinion.myself = words[0].toInt() == viewer;
        opinion.health = Health::Ok;
        opinion.role = words[1] == u"m" ? Role::Master : Role::Replica;
        if (opinion.role == Role::Replica)
            opinion.masterId = idOf(words[1].mid(1).toInt());
        for (const QString& word : words.mid(2)) {
            if (word.startsWith(u'e'))
                opinion.configEpoch = word.mid(1).toULongLong();
            else if (word == u"fail")
                opinion.health = Health::Fail;
            else if (word == u"pfail")
                opinion.health = Health::Pfail;
            else if (word == u"handshake")
                opinion.health = Health::Handshake;
            else if (word.startsWith(u'@'))
                opinion.address = {word.mid(1).section(u':', 0, 0), word.section(u':', 1).toInt(), 0};
            else
                opinion.slots.add(SlotRanges::parse(word).value().ranges().front());
        }
        return opinion;
    }

    std::vector<ObservedNode> m_nodes;
    std::vector<NodeFacts> m_facts;
    std::vector<NodeProcessInfo> m_processes;
};

} // namespace ringside::test
