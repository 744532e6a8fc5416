#include "widgets/stage/cut_groups.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ringside {

namespace {

using Directed = std::set<std::pair<int, int>>;

bool cutBothWays(const Directed& cuts, int a, int b)
{
    return cuts.count({a, b}) && cuts.count({b, a});
}

/// Groups of nodes that still reach each other.
std::vector<std::vector<int>> components(const Directed& cuts, const std::vector<int>& nodes)
{
    std::vector<std::vector<int>> groups;
    std::set<int> seen;
    for (const int start : nodes) {
        if (!seen.insert(start).second)
            continue;
        std::vector<int> group{start};
        for (size_t i = 0; i < group.size(); ++i) {
            for (const int other : nodes) {
                if (!cutBothWays(cuts, group[i], other) && seen.insert(other).second)
                    group.push_back(other);
            }
        }
        std::sort(group.begin(), group.end());
        groups.push_back(group);
    }
    return groups;
}

bool anyCutInside(const Directed& cuts, const std::vector<std::vector<int>>& groups)
{
    std::map<int, size_t> groupOf;
    for (size_t g = 0; g < groups.size(); ++g) {
        for (const int number : groups[g])
            groupOf[number] = g;
    }
    return std::any_of(cuts.begin(), cuts.end(),
                       [&](const auto& cut) { return groupOf.at(cut.first) == groupOf.at(cut.second); });
}

/// Groups found as connected components may still have single whole links across them missing a cut.
bool allCutAcross(const Directed& cuts, const std::vector<std::vector<int>>& groups)
{
    for (size_t g = 0; g < groups.size(); ++g) {
        for (size_t h = g + 1; h < groups.size(); ++h) {
            for (const int a : groups[g]) {
                for (const int b : groups[h]) {
                    if (!cutBothWays(cuts, a, b))
                        return false;
                }
            }
        }
    }
    return true;
}

} // namespace

CutGroups cutGroups(const ClusterSnapshot& cluster)
{
    CutGroups result;
    Directed cuts;
    std::set<std::pair<int, int>> pairs;
    for (const LinkFault& fault : cluster.faults) {
        if (fault.kind != FaultKind::Cut)
            continue;
        if (fault.sinceMs && (!result.sinceMs || fault.sinceMs < result.sinceMs))
            result.sinceMs = fault.sinceMs;
        if (!cluster.node(fault.from) || !cluster.node(fault.to) || fault.from == fault.to)
            continue;
        cuts.insert({fault.from, fault.to});
        pairs.insert(std::minmax(fault.from, fault.to));
    }
    result.links = int(pairs.size());
    if (cuts.empty())
        return result;
    const auto groups = components(cuts, cluster.numbers());
    if (groups.size() > 1 && !anyCutInside(cuts, groups) && allCutAcross(cuts, groups))
        result.groups = groups;
    return result;
}

QString nodeList(const std::vector<int>& numbers)
{
    QStringList words;
    const bool brief = numbers.size() > 8;
    for (size_t i = 0; i < numbers.size();) {
        size_t end = i;
        while (brief && end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1)
            ++end;
        words << (end > i + 1 ? QStringLiteral("%1–%2").arg(numbers[i]).arg(numbers[end])
                              : QString::number(numbers[i]));
        i = end > i + 1 ? end + 1 : i + 1;
    }
    return words.join(QLatin1Char(' '));
}

} // namespace ringside
