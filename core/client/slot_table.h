#pragma once

#include "core/cluster/slot_ranges.h"
#include "core/redis/reply.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace ringside::client {

/// Which node owns each slot, as a client knows it. A plain value.
class SlotTable
{
public:
    /// A node's number; 0: nobody's.
    int owner(int slot) const { return m_owners[size_t(slot)]; }
    void set(int slot, int node) { m_owners[size_t(slot)] = quint16(node); }
    void set(const SlotRanges& ranges, int node);
    bool operator==(const SlotTable&) const = default;

private:
    std::array<quint16, kSlotCount> m_owners{};
};

/// Reads the reply of CLUSTER SLOTS. Nodes are told by their port, which is one node's in a lab, whatever
/// name or address the server gives: `numberAt` gives 0 for ports that are nobody's. Nothing when the reply
/// is none.
std::optional<SlotTable> readClusterSlots(const Reply& reply, const std::function<int(int port)>& numberAt);

} // namespace ringside::client
