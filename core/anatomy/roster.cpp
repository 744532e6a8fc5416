#include "core/anatomy/roster.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kNewerThanPollsUs = 1'500'000; // a poll's answer may be so old when it is published

}

const Roster::Entry& Roster::of(int number) const
{
    static const Entry stranger;
    const auto found = m_entries.find(number);
    return found == m_entries.end() ? stranger : found->second;
}

std::vector<int> Roster::nodesWithNoFailover() const
{
    std::vector<int> numbers;
    for (const auto& [number, entry] : m_entries) {
        if (entry.noFailover)
            numbers.push_back(number);
    }
    return numbers;
}

/// Nobody of its shard holds the slots with an epoch as high (cluster.c, clusterUpdateSlotsConfigWith): not
/// the master that it followed, and nobody who took its own place.
bool Roster::isHeeded(int claimer, quint64 epoch) const
{
    const int followed = of(claimer).lastMaster;
    return std::none_of(m_entries.begin(), m_entries.end(), [&](const auto& other) {
        const auto& [number, entry] = other;
        const bool sameShard = number == followed || entry.lastMaster == claimer;
        return number != claimer && sameShard && entry.master && entry.hasSlots && entry.configEpoch >= epoch;
    });
}

Roster::Entry Roster::learn(int sender, const BusMessage& message, qint64 timeUs)
{
    if (!message.sender.isNull())
        m_numbers.insert(message.sender, sender);
    Entry& entry = m_entries[sender];
    const Entry former = entry;
    entry.master = message.flags & BusMaster;
    const bool claims = entry.master && !message.slots.isEmpty();
    const bool asBefore = former.hasSlots && former.configEpoch == message.configEpoch;
    entry.hasSlots = claims && (asBefore || isHeeded(sender, message.configEpoch));
    entry.noFailover = message.flags & BusNoFailover;
    entry.paused = message.paused;
    entry.configEpoch = message.configEpoch;
    entry.byMessageUs = timeUs;
    if (const int master = numberOf(message.masterId); master != 0)
        entry.lastMaster = master;
    return former;
}

void Roster::learn(const ClusterSnapshot& cluster)
{
    int size = 0;
    for (const ShardState& shard : cluster.shards)
        size += shard.slots.isEmpty() ? 0 : 1;
    m_size = size > 0 ? size : m_size;
    for (const NodeState& node : cluster.nodes) {
        if (!node.id.isNull())
            m_numbers.insert(node.id, node.number);
        Entry& entry = m_entries[node.number];
        if (entry.byMessageUs != 0 && cluster.timeMs * 1000 - entry.byMessageUs < kNewerThanPollsUs)
            continue;
        // Of a silent node this is its last word, but who owns its slots is known from the others.
        entry.master = node.role == Role::Master;
        entry.hasSlots = entry.master && !node.slots.isEmpty();
        entry.configEpoch = std::max(entry.configEpoch, node.configEpoch);
        if (node.role == Role::Replica && node.master != 0)
            entry.lastMaster = node.master;
    }
}

void Roster::promoted(int node, int former)
{
    m_entries[node].hasSlots = true;
    m_entries[former].hasSlots = false;
}

} // namespace ringside
