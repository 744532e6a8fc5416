// The part of MigrationWork that clears marks which a replica has kept from a time when it was a master.

#include "core/slots/slot_list.h"
#include "core/slots/work.h"

namespace ringside {

namespace {

constexpr int kPatienceMs = 3000;

SlotRanges marksOf(const ClusterSnapshot& cluster, int node)
{
    SlotRanges marked;
    if (const Opinion* own = cluster.opinion(node, node)) {
        for (const auto* marks : {&own->migrating, &own->importing}) {
            for (const OpenSlot& mark : *marks)
                marked.add({mark.slot, mark.slot});
        }
    }
    return marked;
}

} // namespace

/// Valkey 8 replicates marks, so a node that was cut off or stopped in a migration comes back as a replica
/// with those of its last batch. Once promoted it would have slots open, and not hear of their new owners. A
/// replica can only be told by its master.
void MigrationWork::clearReplicas() const
{
    const Snapshot cluster = m_site.latest();
    for (const NodeState& node : cluster->nodes) {
        const NodeState* master = cluster->node(node.master);
        if (node.role != Role::Replica || !node.answering || !master || !master->answering)
            continue;
        const SlotRanges known = marksOf(*cluster, master->number);
        const SlotRanges stale = without(without(marksOf(*cluster, node.number), known), m_record.open());
        if (stale.isEmpty())
            continue;
        Result<NodeLine> line =
            NodeLine::open(master->number, master->id, m_site.endpoint(master->number), kPatienceMs);
        if (!line || !line->waitsForReplicas())
            continue;
        std::vector<QByteArrayList> commands;
        for (const int slot : listOf(stale))
            commands.push_back({"CLUSTER", "SETSLOT", QByteArray::number(slot), "STABLE"});
        (void)line->settle(commands); // the next migration tries again
    }
}

} // namespace ringside
