#include "core/cluster/headline.h"

#include "core/base/core_text.h"
#include <algorithm>

namespace ringside {

namespace {

QString listed(const std::vector<int>& numbers)
{
    QStringList words;
    for (const int number : numbers)
        words << QString::number(number);
    return words.join(QStringLiteral(", "));
}

bool isMasterOfShard(const ClusterSnapshot& cluster, int number)
{
    return std::any_of(cluster.shards.begin(), cluster.shards.end(),
                       [number](const ShardState& shard) { return shard.master == number; });
}

/// Masters with slots decide (cluster_legacy.c, clusterUpdateState: cluster.size).
int mastersIn(const ClusterSnapshot& cluster, const std::vector<int>& side)
{
    return int(std::count_if(side.begin(), side.end(), [&](int number) {
        const NodeState* node = cluster.node(number);
        return node && !node->slots.isEmpty() && isMasterOfShard(cluster, number);
    }));
}

int votingMasters(const ClusterSnapshot& cluster)
{
    return int(std::count_if(cluster.shards.begin(), cluster.shards.end(), [](const ShardState& shard) {
        return shard.master > 0 && !shard.slots.isEmpty();
    }));
}

QString areCutOff(const std::vector<int>& numbers)
{
    return numbers.size() == 1 ? CoreText::tr("node %1 is cut off").arg(numbers.front())
                               : CoreText::tr("nodes %1 are cut off").arg(listed(numbers));
}

std::optional<Headline> split(const ClusterSnapshot& cluster)
{
    const std::vector<std::vector<int>> sides = sidesOfTheBus(cluster);
    if (sides.size() < 2)
        return std::nullopt;
    const int needed = votingMasters(cluster) / 2 + 1;
    const auto majority = std::find_if(sides.begin(), sides.end(), [&](const std::vector<int>& side) {
        return mastersIn(cluster, side) >= needed;
    });
    if (majority == sides.end())
        return Headline{CoreText::tr("split: no side has a majority of the masters"), Severity::Bad};
    std::vector<int> rest;
    for (const std::vector<int>& side : sides) {
        if (&side != &*majority)
            rest.insert(rest.end(), side.begin(), side.end());
    }
    std::sort(rest.begin(), rest.end());
    return Headline{CoreText::tr("split: %1 of %2 go on, %3")
                        .arg(majority->size())
                        .arg(cluster.nodes.size())
                        .arg(areCutOff(rest)),
                    Severity::Warning};
}

std::vector<int> numbersOf(const ClusterSnapshot& cluster, bool (*wanted)(const NodeState&))
{
    std::vector<int> numbers;
    for (const NodeState& node : cluster.nodes) {
        if (wanted(node))
            numbers.push_back(node.number);
    }
    return numbers;
}

bool isDown(const NodeState& node)
{
    return node.process == ProcessState::Stopped || node.process == ProcessState::Crashed ||
           node.process == ProcessState::Absent;
}

bool isPaused(const NodeState& node)
{
    return node.process == ProcessState::Paused;
}

bool refusesWrites(const NodeState& node)
{
    return node.process == ProcessState::Running && node.role == Role::Master && !node.slots.isEmpty() &&
           node.writes == Writes::Refused;
}

bool isSilent(const NodeState& node)
{
    return node.process == ProcessState::Running && !node.answering && !node.startingUp;
}

/// What is not as it should be although every slot is served; nothing when all is well.
QString blemish(const ClusterSnapshot& cluster)
{
    const auto say = [](const std::vector<int>& numbers, const QString& one, const QString& several) {
        return numbers.size() == 1 ? one.arg(numbers.front()) : several.arg(listed(numbers));
    };
    if (const auto refuse = numbersOf(cluster, refusesWrites); !refuse.empty())
        return say(refuse, CoreText::tr("node %1 refuses writes"), CoreText::tr("nodes %1 refuse writes"));
    if (const auto down = numbersOf(cluster, isDown); !down.empty())
        return say(down, CoreText::tr("node %1 is down"), CoreText::tr("nodes %1 are down"));
    if (const auto paused = numbersOf(cluster, isPaused); !paused.empty())
        return say(paused, CoreText::tr("node %1 is paused"), CoreText::tr("nodes %1 are paused"));
    if (const auto silent = numbersOf(cluster, isSilent); !silent.empty())
        return say(silent, CoreText::tr("node %1 does not answer"), CoreText::tr("nodes %1 do not answer"));
    if (!cluster.agreed)
        return CoreText::tr("views differ");
    if (!cluster.acquainted)
        return CoreText::tr("not every node knows all the others");
    if (!cluster.faults.empty())
        return CoreText::tr("faults are set on links");
    return {};
}

Headline served(const ClusterSnapshot& cluster)
{
    if (const auto broken = split(cluster))
        return *broken;
    const QString but = blemish(cluster);
    return but.isEmpty() ? Headline{CoreText::tr("cluster ok"), Severity::Good}
                         : Headline{CoreText::tr("%1, all slots served").arg(but), Severity::Warning};
}

/// Why not every slot is served, where that is to be seen.
QString because(const ClusterSnapshot& cluster)
{
    if (!cluster.uncovered.isEmpty())
        return CoreText::tr("%1 of %2 slots have no owner").arg(cluster.uncovered.count()).arg(kSlotCount);
    for (const ShardState& shard : cluster.shards) {
        if (!shard.served && shard.master > 0 && !shard.slots.isEmpty())
            return CoreText::tr("the slots of node %1 are not served").arg(shard.master);
    }
    return CoreText::tr("%1 of %2 slots are served").arg(cluster.slotsServed).arg(kSlotCount);
}

} // namespace

std::vector<std::vector<int>> sidesOfTheBus(const ClusterSnapshot& cluster)
{
    std::vector<int> left = numbersOf(cluster, [](const NodeState& node) { return node.running(); });
    std::vector<std::vector<int>> sides;
    const auto reach = [&](int a, int b) {
        return !cluster.linkCut(a, b, Plane::Bus) && !cluster.linkCut(b, a, Plane::Bus);
    };
    while (!left.empty()) {
        std::vector<int> side{left.front()};
        left.erase(left.begin());
        for (size_t i = 0; i < side.size(); ++i) {
            const int from = side[i];
            const auto moved = std::stable_partition(left.begin(), left.end(),
                                                     [&](int other) { return !reach(from, other); });
            side.insert(side.end(), moved, left.end());
            left.erase(moved, left.end());
        }
        std::sort(side.begin(), side.end());
        sides.push_back(std::move(side));
    }
    std::stable_sort(sides.begin(), sides.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return sides;
}

Headline headline(const ClusterSnapshot& cluster)
{
    switch (cluster.state) {
    case ClusterState::Absent:
        return {CoreText::tr("no cluster"), Severity::Info};
    case ClusterState::Forming:
        return {CoreText::tr("forming"), Severity::Info};
    case ClusterState::Ok:
        return served(cluster);
    case ClusterState::Degraded:
        if (const auto broken = split(cluster))
            return *broken;
        return {CoreText::tr("degraded: %1").arg(because(cluster)), Severity::Bad};
    case ClusterState::Fail:
        return {CoreText::tr("cluster down: %1").arg(because(cluster)), Severity::Bad};
    }
    return {};
}

} // namespace ringside
