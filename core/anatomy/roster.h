#pragma once

#include "core/cluster/snapshot.h"
#include "core/wire/bus_message.h"

#include <QHash>

#include <map>

namespace ringside {

/// Who is who, as messages and snapshots tell it: numbers of ids, roles, whose replica, epochs. Messages are
/// newer than snapshots and win. One thread.
class Roster
{
public:
    struct Entry
    {
        bool master = false;
        bool hasSlots = false; ///< whose claim the others heed: the highest epoch wins
        bool noFailover = false;
        int lastMaster = 0; ///< the master it follows or followed last; stays known after its promotion
        quint64 configEpoch = 0;
        bool paused = false;    ///< holds writes back
        qint64 byMessageUs = 0; ///< when a message last told; 0: never
    };

    /// 0 for an id that nobody has told yet.
    int numberOf(const NodeId& id) const { return m_numbers.value(id, 0); }
    /// What is known of a node; empty for a stranger.
    const Entry& of(int number) const;
    bool isVoter(int number) const { return of(number).master && of(number).hasSlots; }
    /// Masters with slots, as far as known: the size of the cluster (cluster.c, clusterUpdateState).
    int size() const { return m_size; }
    int quorum() const { return m_size / 2 + 1; }
    std::vector<int> nodesWithNoFailover() const;

    /// Takes what the header of a message says of its sender. Returns the sender's former entry.
    Entry learn(int sender, const BusMessage& message, qint64 timeUs);
    void learn(const ClusterSnapshot& cluster);
    /// `node` has taken the slots of `former`.
    void promoted(int node, int former);

private:
    bool isHeeded(int claimer, quint64 epoch) const;

    QHash<NodeId, int> m_numbers;
    std::map<int, Entry> m_entries;
    int m_size = 0;
};

} // namespace ringside
