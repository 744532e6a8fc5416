#include "widgets/faults/fault_groups.h"

#include "widgets/facts/fact_text.h"
#include "widgets/faults/fault_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace ringside {

namespace {

/// The translation context.
struct FaultGroupsText
{
    Q_DECLARE_TR_FUNCTIONS(FaultGroups)
};

auto orderOf(const LinkFault& fault)
{
    return std::tuple(fault.from, fault.to, fault.plane, fault.kind, fault.types);
}

auto figuresOf(const LinkFault& fault)
{
    return std::tuple(fault.kind, fault.delayMs, fault.jitterMs, fault.bytesPerSecond, fault.types,
                      fault.share);
}

void add(FaultGroup& group, const LinkFault& fault)
{
    group.number = fault.group;
    if (group.cause.isEmpty())
        group.cause = fault.cause;
    if (group.faults.empty() || fault.sinceMs < group.sinceMs)
        group.sinceMs = fault.sinceMs;
    group.heldBytes += fault.heldBytes;
    group.dropped += fault.dropped;
    group.faults.push_back(fault);
}

QString linkWords(const FaultGroup& group)
{
    std::set<std::pair<int, int>> directions, pairs;
    for (const LinkFault& fault : group.faults) {
        directions.insert({fault.from, fault.to});
        pairs.insert(std::minmax(fault.from, fault.to));
    }
    const bool bothWays = directions.size() == 2 * pairs.size();
    if (directions.size() == 1)
        return directionText(group.faults.front().from, group.faults.front().to);
    if (pairs.size() == 1)
        return FaultGroupsText::tr("%1 – %2", "a link, both ways")
            .arg(endName(pairs.begin()->first), endName(pairs.begin()->second));
    const int count = int(pairs.size());
    return bothWays ? FaultGroupsText::tr("%n links", nullptr, count)
                    : FaultGroupsText::tr("%n links, one way", nullptr, count);
}

} // namespace

bool sameFigures(const LinkFault& a, const LinkFault& b)
{
    return figuresOf(a) == figuresOf(b);
}

std::vector<FaultGroup> faultGroups(const ClusterSnapshot& cluster)
{
    std::map<int, FaultGroup> numbered;
    std::vector<FaultGroup> result; // those without a number come first
    for (const LinkFault& fault : cluster.faults) {
        if (fault.group > 0) {
            add(numbered[fault.group], fault);
            continue;
        }
        auto alike = std::find_if(result.begin(), result.end(), [&](const FaultGroup& group) {
            return sameFigures(group.faults.front(), fault);
        });
        add(alike == result.end() ? result.emplace_back() : *alike, fault);
    }
    for (auto& [number, group] : numbered)
        result.push_back(std::move(group));
    const auto before = [](const LinkFault& a, const LinkFault& b) { return orderOf(a) < orderOf(b); };
    for (FaultGroup& group : result) {
        if (!std::is_sorted(group.faults.begin(), group.faults.end(), before))
            std::sort(group.faults.begin(), group.faults.end(), before);
    }
    return result;
}

int faultGroupCount(const ClusterSnapshot& cluster)
{
    std::set<int> numbers;
    std::vector<const LinkFault*> others;
    for (const LinkFault& fault : cluster.faults) {
        const auto same = [&](const LinkFault* other) { return sameFigures(*other, fault); };
        if (fault.group > 0)
            numbers.insert(fault.group);
        else if (std::none_of(others.begin(), others.end(), same))
            others.push_back(&fault);
    }
    return int(numbers.size() + others.size());
}

QString groupEffect(const FaultGroup& group)
{
    const LinkFault& first = group.faults.front();
    const bool alike = std::all_of(group.faults.begin(), group.faults.end(),
                                   [&](const LinkFault& fault) { return sameFigures(fault, first); });
    return alike ? faultEffect(first) : FaultGroupsText::tr("several faults, see its links");
}

QString groupLinks(const FaultGroup& group)
{
    const LinkFault& first = group.faults.front();
    const bool onePlane = std::all_of(group.faults.begin(), group.faults.end(),
                                      [&](const LinkFault& fault) { return fault.plane == first.plane; });
    const QString words = linkWords(group);
    return onePlane && first.kind != FaultKind::Drop
               ? FaultGroupsText::tr("%1 · %2", "links and their plane").arg(words, planeText(first.plane))
               : words;
}

QString groupCount(const FaultGroup& group)
{
    const bool drops = std::any_of(group.faults.begin(), group.faults.end(),
                                   [](const LinkFault& fault) { return fault.kind == FaultKind::Drop; });
    return faultCount(drops ? FaultKind::Drop : FaultKind::Cut, group.heldBytes, group.dropped);
}

QStringList linkFaultLines(const ClusterSnapshot& cluster, int a, int b)
{
    QStringList lines;
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
        std::vector<std::pair<LinkFault, QStringList>> told;
        for (const LinkFault& fault : faultsOn(cluster, from, to)) {
            const auto same = std::find_if(
                told.begin(), told.end(), [&](const auto& other) { return sameFigures(other.first, fault); });
            if (same == told.end()) {
                told.push_back({fault, {planeText(fault.plane)}});
                continue;
            }
            same->first.heldBytes += fault.heldBytes;
            same->first.sinceMs = std::min(same->first.sinceMs, fault.sinceMs);
            same->second << planeText(fault.plane);
        }
        for (const auto& [fault, planes] : told)
            lines << FaultGroupsText::tr("%1 %2 · %3", "a link, its fault, the planes it is on")
                         .arg(directionText(from, to), faultFact(fault, cluster.timeMs),
                              planes.join(QStringLiteral(", ")));
    }
    return lines;
}

std::vector<LinkFault> faultsOn(const ClusterSnapshot& cluster, int from, int to, std::optional<Plane> plane)
{
    std::vector<LinkFault> found;
    for (const LinkFault& fault : cluster.faults) {
        if (fault.from == from && fault.to == to && (!plane || fault.plane == *plane))
            found.push_back(fault);
    }
    std::sort(found.begin(), found.end(),
              [](const LinkFault& a, const LinkFault& b) { return orderOf(a) < orderOf(b); });
    return found;
}

} // namespace ringside
