#include "widgets/inspector/fault_text.h"

#include "widgets/faults/fault_groups.h"
#include "widgets/inspector/fact_text.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace ringside {

namespace {

/// The translation context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FaultText)
};

QString numbers(const std::set<int>& set)
{
    QStringList words;
    for (const int number : set)
        words << QString::number(number);
    return words.join(QLatin1Char(' '));
}

using Links = std::map<std::pair<int, int>, std::set<Plane>>;

/// Whether every link between the two sides, both ways, is among the cut ones.
bool separates(const Links& links, const std::set<int>& a, const std::set<int>& b)
{
    for (const int from : a) {
        for (const int to : b) {
            if (!links.count({from, to}) || !links.count({to, from}))
                return false;
        }
    }
    return links.size() == 2 * a.size() * b.size();
}

/// Two sides with everything between them cut and nothing else; false when the cuts are of another shape.
bool asPartition(const Links& links, std::set<int>& a, std::set<int>& b)
{
    if (links.empty())
        return false;
    const int first = links.begin()->first.first;
    for (const auto& [ends, planes] : links) {
        if (ends.first == first)
            b.insert(ends.second);
    }
    for (const auto& [ends, planes] : links) {
        if (ends.first == *b.begin())
            a.insert(ends.second);
    }
    return !a.empty() && separates(links, a, b);
}

QString planes(const std::set<Plane>& set)
{
    if (set.count(Plane::Bus) && set.count(Plane::Replication))
        return {};
    QStringList words;
    for (const Plane plane : set)
        words << planeText(plane);
    return Text::tr(" (%1 only)").arg(words.join(QStringLiteral(", ")));
}

void tellCuts(QStringList& lines, const ClusterSnapshot& cluster)
{
    Links links;
    std::map<std::pair<int, int>, qint64> since;
    qint64 earliest = cluster.timeMs;
    for (const LinkFault& fault : cluster.faults) {
        if (fault.kind != FaultKind::Cut)
            continue;
        links[{fault.from, fault.to}].insert(fault.plane);
        const auto [at, isNew] = since.try_emplace({fault.from, fault.to}, fault.sinceMs);
        at->second = qMin(at->second, fault.sinceMs);
        earliest = qMin(earliest, fault.sinceMs);
    }
    std::set<int> a, b;
    if (asPartition(links, a, b)) {
        lines << Text::tr("%1 | %2 cut for %3%4")
                     .arg(numbers(a), numbers(b), sinceText(cluster.timeMs - earliest),
                          planes(links.begin()->second));
        return;
    }
    for (const auto& [ends, set] : links) {
        const auto back = links.find({ends.second, ends.first});
        const bool bothWays = back != links.end() && back->second == set;
        if (bothWays && ends.first > ends.second)
            continue; // told with its other direction
        const QString pattern =
            bothWays ? Text::tr("%1 – %2 cut for %3%4") : Text::tr("%1 → %2 cut for %3%4");
        lines << pattern.arg(QString::number(ends.first), QString::number(ends.second),
                             sinceText(cluster.timeMs - since.at(ends)), planes(set));
    }
}

/// What is slow or loses messages, one line for what one action set.
void tellOthers(QStringList& lines, const ClusterSnapshot& cluster)
{
    for (const FaultGroup& group : faultGroups(cluster)) {
        if (group.faults.front().kind == FaultKind::Cut)
            continue;
        const QString age = sinceText(qMax<qint64>(0, cluster.timeMs - group.sinceMs));
        lines << Text::tr("%1: %2 for %3", "links, what is done to them, how long")
                     .arg(groupLinks(group), groupEffect(group), age);
    }
}

} // namespace

QStringList faultLines(const ClusterSnapshot& cluster)
{
    QStringList lines;
    for (const NodeState& node : cluster.nodes) {
        if (node.process != ProcessState::Running && node.process != ProcessState::Starting)
            lines << Text::tr("node %1: %2").arg(QString::number(node.number), processFact(node).text);
    }
    tellCuts(lines, cluster);
    tellOthers(lines, cluster);
    return lines;
}

} // namespace ringside
