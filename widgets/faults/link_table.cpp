#include "widgets/faults/link_table.h"

#include "widgets/facts/fact_text.h"
#include "widgets/faults/fault_groups.h"
#include "widgets/faults/fault_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace ringside {

namespace {

/// The translation context.
struct LinkTableText
{
    Q_DECLARE_TR_FUNCTIONS(LinkTable)
};

bool isLink(int from, int to)
{
    return from != to && !(isClientEnd(from) && isClientEnd(to));
}

LinkCell::State stateOf(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Cut:
        return LinkCell::State::Cut;
    case FaultKind::Delay:
        return LinkCell::State::Delay;
    case FaultKind::Throttle:
        return LinkCell::State::Throttle;
    case FaultKind::Drop:
        break;
    }
    return LinkCell::State::Drop;
}

} // namespace

int LinkTable::indexOf(int end) const
{
    const auto found = std::find(ends.begin(), ends.end(), end);
    return found == ends.end() ? -1 : int(found - ends.begin());
}

QStringList LinkTable::names() const
{
    QStringList names;
    for (const int end : ends)
        names << endName(end);
    return names;
}

LinkTable linkTable(const ClusterSnapshot& cluster, std::optional<Plane> plane)
{
    LinkTable table;
    for (const NodeState& node : cluster.nodes)
        table.ends.push_back(node.number);
    if (!plane || *plane == Plane::Client) {
        for (const WriterState& writer : cluster.ledger.writers)
            table.ends.push_back(clientEnd(writer.client));
    }
    std::map<std::pair<int, int>, std::set<FaultKind>> kinds;
    for (const LinkFault& fault : cluster.faults) {
        if (!plane || fault.plane == *plane)
            kinds[{fault.from, fault.to}].insert(fault.kind);
    }
    table.cells.reserve(table.ends.size() * table.ends.size());
    for (const int from : table.ends) {
        for (const int to : table.ends) {
            LinkCell cell;
            if (isLink(from, to))
                cell.state = LinkCell::State::Open;
            const auto found = kinds.find({from, to});
            if (found != kinds.end() && isLink(from, to)) {
                cell.kinds = int(found->second.size());
                cell.worst = *found->second.begin();
                cell.state = cell.kinds > 1 ? LinkCell::State::Several : stateOf(cell.worst);
            }
            table.cells.push_back(cell);
        }
    }
    return table;
}

QString linkCellWords(const ClusterSnapshot& cluster, int from, int to, std::optional<Plane> plane)
{
    if (!isLink(from, to))
        return {};
    QStringList lines;
    for (const LinkFault& fault : faultsOn(cluster, from, to, plane))
        lines << LinkTableText::tr("%1 %2 · %3", "a link, its fault, the plane it is on")
                     .arg(directionText(from, to), faultFact(fault, cluster.timeMs), planeText(fault.plane));
    if (lines.isEmpty())
        lines << LinkTableText::tr("%1: open", "a link without a fault").arg(directionText(from, to));
    return lines.join(QLatin1Char('\n'));
}

QString linkCellName(int from, int to, const QString& words)
{
    return words.isEmpty() ? LinkTableText::tr("no link from %1 to %2").arg(endName(from), endName(to))
                           : LinkTableText::tr("link %1", "its ends and its state").arg(words);
}

QString linkRowName(int from)
{
    return LinkTableText::tr("links from %1").arg(endName(from));
}

QString linkColumnName(int to)
{
    return LinkTableText::tr("links to %1").arg(endName(to));
}

} // namespace ringside
