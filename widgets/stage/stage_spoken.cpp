// What StageWords says to screen readers of one thing at a time.
#include "widgets/dress/spoken_text.h"
#include "widgets/faults/fault_groups.h"
#include "widgets/stage/stage_words.h"

#include <algorithm>

namespace ringside {

/// A piece of the ring that is of no shard.
QString StageWords::spokenArc(const StageScene& scene, int slot)
{
    const auto arc = std::find_if(scene.arcs.begin(), scene.arcs.end(),
                                  [&](const SceneArc& a) { return a.range.contains(slot); });
    if (arc == scene.arcs.end())
        return {};
    SlotRanges slots;
    slots.add(arc->range);
    return arc->kind == SceneArc::Kind::Foreign
               ? tr("slots %1 of %2, not of this lab").arg(slots.toString(), arc->owner)
               : tr("slots %1, no owner").arg(slots.toString());
}

QString StageWords::spokenName(const ClusterSnapshot& cluster, const StageScene& scene, const StageItem& item)
{
    switch (item.kind) {
    case StageItem::Kind::Node:
        return tr("node %1").arg(item.first);
    case StageItem::Kind::Link:
        return tr("link %1 to %2").arg(item.first).arg(item.second);
    case StageItem::Kind::Slot:
        return spokenArc(scene, item.first);
    case StageItem::Kind::Shard: {
        if (item.first >= int(cluster.shards.size()))
            return {};
        const ShardState& shard = cluster.shards[size_t(item.first)];
        const QString slots = ranges(shard.slots);
        return shard.master ? tr("slots %1 of node %2").arg(slots).arg(shard.master)
                            : tr("slots %1, no master").arg(slots);
    }
    case StageItem::Kind::Nothing:
        break;
    }
    return {};
}

QString StageWords::spokenDescription(const ClusterSnapshot& cluster, const StageItem& item)
{
    switch (item.kind) {
    case StageItem::Kind::Node: {
        const NodeState* node = cluster.node(item.first);
        QStringList words;
        for (const StageText& line : node ? label(cluster, *node) : std::vector<StageText>())
            words << line.text;
        if (node && node->role == Role::Replica && node->master)
            words.insert(1, tr("follows node %1").arg(node->master));
        return spokenText(words.join(QStringLiteral(", ")));
    }
    case StageItem::Kind::Link:
        return spokenText(linkFaultLines(cluster, item.first, item.second).join(QLatin1Char('\n')));
    case StageItem::Kind::Shard:
        return spokenText(shardTip(cluster, item.first));
    case StageItem::Kind::Slot:
        return spokenText(slotTip(cluster, item.first));
    case StageItem::Kind::Nothing:
        break;
    }
    return {};
}

} // namespace ringside
