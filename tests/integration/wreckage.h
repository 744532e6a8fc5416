#pragma once

#include "tests/support/lab_fixture.h"

#include <map>

namespace ringside::test {

QByteArray wreckKey(int slot, int index);

/// Makes wrecks of hash slots in a cluster with masters 1 to 3, past Ringside, and looks what became of them.
class Wreckage
{
public:
    explicit Wreckage(LabFixture& lab)
        : m_lab(lab)
    {
    }

    /// CLUSTER SETSLOT with `what`: MIGRATING, IMPORTING or NODE.
    void mark(int node, int slot, const QByteArray& what, int with);
    /// CLUSTER DELSLOTS.
    void disown(const std::vector<int>& nodes, int slot);
    /// Keys `first` to `first` + `count` - 1 of that slot; a node that does not own it has to import it.
    void put(int node, int slot, int first, int count);
    /// Node 1 hands it to node 2; so many keys are here and there.
    void halfMoved(int slot, int here, int there);
    /// Nobody's slot, of which nodes 1 and 2 hold so many keys.
    void heldBy(int slot, int here, int there);
    /// A command that must not be answered with an error.
    void tell(int node, const QByteArrayList& words);
    /// As a client that was redirected: what is asked of a node that imports the slot.
    void asking(int node, const QByteArrayList& words);
    QByteArray id(int node) const { return m_lab.node(node).id.toHex(); }
    std::vector<Opinion> view(int node) const;
    /// Of `node`, as `viewer` knows it.
    quint64 epoch(int viewer, int node) const;
    /// By its own word; 0: nobody or several.
    int ownerOf(int slot) const;
    /// Empty: covered once, in the eyes of all; no slot open; every key of it with its value at its owner,
    /// and nowhere else.
    QString wrong(int slot);
    /// What redis-cli --cluster check complains of; empty: nothing.
    QString checked() const;
    /// redis-cli --cluster fix; whatever it asks, it is told yes.
    void redisCliFixes(const QString& more = {});
    /// All keys that must be there.
    std::map<QByteArray, QByteArray>& values() { return m_values; }

private:
    LabFixture& m_lab;
    std::map<QByteArray, QByteArray> m_values;
};

} // namespace ringside::test
