#include "core/slots/foreign_slots.h"

#include "core/cluster/nodes_text.h"

#include <algorithm>

namespace ringside {

namespace {

class Gathering
{
public:
    explicit Gathering(const ClusterSnapshot& cluster)
        : m_cluster(cluster)
    {
        for (const Stranger& stranger : cluster.strangers) {
            if (isForeign(stranger.id))
                take(stranger.name(), stranger.slots);
        }
    }

    void look(const std::vector<Opinion>& view)
    {
        for (const Opinion& line : view) {
            if (isForeign(line.id) && line.health != Health::Handshake)
                take(nameOf(line), line.slots);
        }
        const Opinion* own = ownLine(view);
        if (!own)
            return;
        for (const auto* marks : {&own->migrating, &own->importing}) {
            for (const OpenSlot& mark : *marks) {
                const Opinion* other = lineOf(view, mark.with);
                if (other && isForeign(other->id))
                    take(nameOf(*other), {{mark.slot, mark.slot}});
            }
        }
    }

    std::vector<ForeignSlots> all() { return std::move(m_found); }

private:
    bool isForeign(const NodeId& id) const
    {
        if (id.isNull() || m_cluster.node(id))
            return false;
        const Stranger* stranger = m_cluster.stranger(id);
        return !stranger || stranger->formerly == 0;
    }

    QString nameOf(const Opinion& line) const
    {
        Stranger stranger;
        stranger.id = line.id;
        stranger.address = line.address;
        return stranger.name();
    }

    void take(const QString& who, const SlotRanges& slots)
    {
        if (slots.isEmpty())
            return;
        auto known = std::find_if(m_found.begin(), m_found.end(),
                                  [&](const ForeignSlots& foreign) { return foreign.who == who; });
        if (known == m_found.end())
            known = m_found.insert(known, {who, {}});
        for (const SlotRange& range : slots.ranges())
            known->slots.add(range);
    }

    const ClusterSnapshot& m_cluster;
    std::vector<ForeignSlots> m_found;
};

} // namespace

std::vector<ForeignSlots> foreignSlots(const ClusterSnapshot& cluster,
                                       const std::map<int, std::vector<Opinion>>& lines)
{
    Gathering gathering(cluster);
    for (const auto& [number, view] : lines)
        gathering.look(view);
    return gathering.all();
}

} // namespace ringside
