#include "core/client/topology.h"

#include <algorithm>

namespace ringside::client {

std::optional<Topology> readTopology(const Reply& reply, const std::function<int(int port)>& numberAt)
{
    const auto owners = readClusterSlots(reply, numberAt);
    if (!owners)
        return std::nullopt;
    Topology topology{*owners, {}};
    const auto nodeOf = [&](const Reply& line) {
        return line.elements.size() < 2 ? 0 : numberAt(int(line.elements[1].integer));
    };
    for (const Reply& entry : reply.elements) {
        const int master = nodeOf(entry.elements[2]);
        for (size_t i = 3; master != 0 && i < entry.elements.size(); ++i) {
            const int replica = nodeOf(entry.elements[i]);
            std::vector<int>& known = topology.replicas[master];
            if (replica != 0 && std::find(known.begin(), known.end(), replica) == known.end())
                known.push_back(replica);
        }
    }
    std::erase_if(topology.replicas, [](const auto& one) { return one.second.empty(); });
    return topology;
}

} // namespace ringside::client
