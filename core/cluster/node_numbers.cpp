#include "core/cluster/node_numbers.h"

#include "core/base/core_text.h"
#include "core/cluster/snapshot.h"

namespace ringside {

QString nodeRangesText(const std::vector<int>& nodes)
{
    QStringList parts;
    for (size_t i = 0; i < nodes.size();) {
        size_t end = i + 1; // behind the last of those in a row
        while (end < nodes.size() && nodes[end] == nodes[end - 1] + 1)
            ++end;
        if (end - i < 3)
            end = i + 1;
        parts << (end - i == 1 ? QString::number(nodes[i])
                               : QStringLiteral("%1-%2").arg(nodes[i]).arg(nodes[end - 1]));
        i = end;
    }
    return parts.join(u',');
}

QString noSuchNode(const QString& argument, const ClusterSnapshot& cluster)
{
    const std::vector<int> numbers = cluster.numbers();
    if (!numbers.empty() && numbers.back() == int(numbers.size()))
        return CoreText::tr("There is no node %1: nodes are 1 to %2.").arg(argument).arg(numbers.size());
    return CoreText::tr("There is no node %1: nodes are %2.").arg(argument, nodeRangesText(numbers));
}

} // namespace ringside
