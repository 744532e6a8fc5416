#include "widgets/stage/stage_seating.h"

#include <algorithm>

namespace ringside {

namespace {

bool has(const std::vector<int>& numbers, int number)
{
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

std::vector<int> membersOf(const ShardState& shard)
{
    std::vector<int> members = shard.replicas;
    if (shard.master)
        members.push_back(shard.master);
    std::sort(members.begin(), members.end());
    return members;
}

void seatReplica(std::vector<int>& places, int number)
{
    for (size_t i = 1; i < places.size(); ++i) {
        if (places[i] == 0) {
            places[i] = number;
            return;
        }
    }
    places.push_back(number);
}

void seatShard(std::vector<int>& places, const ShardState& shard)
{
    const std::vector<int> members = membersOf(shard);
    if (places.empty())
        places.push_back(0);
    for (int& number : places) {
        if (!has(members, number))
            number = 0;
    }
    const auto promoted = std::find(places.begin(), places.end(), shard.master);
    if (shard.master && promoted != places.end())
        std::iter_swap(places.begin(), promoted); // a failover: the two exchange their places
    else if (shard.master) {
        const int former = std::exchange(places.front(), shard.master);
        if (former)
            seatReplica(places, former);
    }
    for (const int number : members) {
        if (!has(places, number))
            seatReplica(places, number);
    }
    while (places.size() > 1 && places.back() == 0)
        places.pop_back();
}

} // namespace

void StageSeating::update(const ClusterSnapshot& cluster)
{
    m_seats.resize(cluster.shards.size());
    std::vector<int> seated;
    for (const ShardState& shard : cluster.shards) {
        std::vector<int>& places = m_seats[size_t(&shard - cluster.shards.data())];
        seatShard(places, shard);
        seated.insert(seated.end(), places.begin(), places.end());
    }
    m_loose.clear();
    for (const NodeState& node : cluster.nodes) {
        if (!has(seated, node.number))
            m_loose.push_back(node.number);
    }
}

} // namespace ringside
