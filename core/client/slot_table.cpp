#include "core/client/slot_table.h"

namespace ringside::client {

void SlotTable::set(const SlotRanges& ranges, int node)
{
    for (const SlotRange& range : ranges.ranges()) {
        for (int slot = range.first; slot <= range.last; ++slot)
            set(slot, node);
    }
}

std::optional<SlotTable> readClusterSlots(const Reply& reply, const std::function<int(int port)>& numberAt)
{
    if (reply.type != Reply::Type::Array)
        return std::nullopt;
    SlotTable table;
    for (const Reply& entry : reply.elements) {
        // first, last, then its master and replicas: each [name, port, id, ...]
        if (entry.elements.size() < 3 || entry.elements[2].elements.size() < 2)
            return std::nullopt;
        const qint64 first = entry.elements[0].integer, last = entry.elements[1].integer;
        if (first < 0 || last < first || last >= kSlotCount)
            return std::nullopt;
        table.set(SlotRanges{{int(first), int(last)}}, numberAt(int(entry.elements[2].elements[1].integer)));
    }
    return table;
}

} // namespace ringside::client
