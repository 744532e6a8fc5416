#pragma once

#include "core/client/slot_table.h"

#include <map>

namespace ringside::client {

/// What CLUSTER SLOTS told a client: owners, and who replicates them. A plain value.
struct Topology
{
    SlotTable owners;
    std::map<int, std::vector<int>> replicas; ///< by master; masters without replicas are absent

    bool operator==(const Topology&) const = default;
};

/// As readClusterSlots(), with the replicas.
std::optional<Topology> readTopology(const Reply& reply, const std::function<int(int port)>& numberAt);

} // namespace ringside::client
