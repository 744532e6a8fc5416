#include "core/observe/stranger_probes.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kHopelessMs = 100; // whoever owes an answer for so long is not waited for

/// Gossip names any address: the lab's password goes to no other machine.
bool isOnThisMachine(const QString& host)
{
    return host.startsWith(QLatin1String("127.")) || host == QLatin1String("::1");
}

} // namespace

void StrangerProbes::follow(const ClusterSnapshot& cluster, const QString& password)
{
    std::map<QString, std::unique_ptr<Probe>> kept;
    for (const Stranger& stranger : cluster.strangers) {
        const QString address = stranger.address.text();
        const QString word = isOnThisMachine(stranger.address.host) ? password : QString();
        if (address.isEmpty() || kept.contains(address))
            continue;
        auto known = m_probes.find(address);
        if (known != m_probes.end() && known->second->node().endpoint.password == word) {
            kept[address] = std::move(known->second);
            continue;
        }
        ObservedNode node;
        node.endpoint = {stranger.address.host, stranger.address.port, word};
        kept[address] = std::make_unique<Probe>(node);
    }
    m_probes = std::move(kept);
}

void StrangerProbes::turn(Probe::Depth depth)
{
    for (auto& [address, probe] : m_probes) {
        probe->ask(std::min(depth, Probe::Depth::Figures));
        probe->advance();
        probe->tick();
    }
}

std::vector<Probe*> StrangerProbes::awaited() const
{
    std::vector<Probe*> probes;
    for (const auto& [address, probe] : m_probes) {
        if (probe->owes() && probe->fd() >= 0 && probe->facts().silentMs < kHopelessMs)
            probes.push_back(probe.get());
    }
    return probes;
}

StrangerFacts StrangerProbes::facts() const
{
    StrangerFacts facts;
    for (const auto& [address, probe] : m_probes)
        facts.emplace(address, probe->facts());
    return facts;
}

} // namespace ringside
