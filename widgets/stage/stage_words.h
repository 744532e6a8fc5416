#pragma once

#include "widgets/stage/stage_item.h"
#include "widgets/stage/stage_scene.h"

#include <QCoreApplication>

namespace ringside {

/// The stage's texts: what is written beside a node, in the corner, in tooltips and for screen readers.
/// No state of its own.
class StageWords
{
    Q_DECLARE_TR_FUNCTIONS(ringside::StageWords)
public:
    enum class Length { Whole, Short, Bare }; ///< Short: no lag, no reasons; Bare: port and worst trouble

    /// A node's label: first role and port, then lag, then troubles.
    static std::vector<StageText> label(const ClusterSnapshot& cluster, const NodeState& node,
                                        Length length = Length::Whole);
    static QStringList facts(const ClusterSnapshot& cluster);
    /// Nodes that are not of this lab, by address: a line each, two at most, then how many more.
    static QStringList strangers(const ClusterSnapshot& cluster);
    /// What is wrong with links, and for how long: "1 | 2 3 4 5 6" and "cut for 6.2 s", "1 → 2: 50 ms later"
    /// and "for 3.0 s", "3 faults" and "for 12 s"; empty without faults.
    static QStringList fault(const ClusterSnapshot& cluster);
    static QString longestCut();
    /// "50 ms, 2 more"
    static QString andMore(const QString& first, int others);
    static QString heal();
    static QString uncovered();
    static QString notServed();
    static QString notOfThisLab();
    static QString slot(int slot);
    /// For the ring without the graph: "node 1", "5461 slots".
    static std::vector<StageText> shard(int seat, int master, int slotCount);

    static QString nodeTip(const ClusterSnapshot& cluster, int number);
    static QString linkTip(const ClusterSnapshot& cluster, int a, int b);
    static QString slotTip(const ClusterSnapshot& cluster, int slot);
    static QString shardTip(const ClusterSnapshot& cluster, int seat);
    /// The state and one sentence per shard.
    static QString summary(const ClusterSnapshot& cluster);

    // For screen readers, a thing at a time; empty for what is not there.
    /// "node 4", "link 1 to 4", "slots 0-5460 of node 1".
    static QString spokenName(const ClusterSnapshot& cluster, const StageScene& scene, const StageItem& item);
    /// Role, lag and troubles of a node, faults of a link, what a shard is.
    static QString spokenDescription(const ClusterSnapshot& cluster, const StageItem& item);

    static QString bytes(qint64 count);
    static QString seconds(qint64 ms);

private:
    static QString roleAndPort(const ClusterSnapshot& cluster, const NodeState& node);
    static QString process(const NodeState& node, Length length);
    static std::vector<StageText> troubles(const ClusterSnapshot& cluster, const NodeState& node,
                                           Length length);
    static QStringList cutWords(const ClusterSnapshot& cluster);
    static void addWriters(const ClusterSnapshot& cluster, const NodeState& node,
                           std::vector<StageText>& words);
    static QString agreement(const ClusterSnapshot& cluster);
    static QString ranges(const SlotRanges& slots);
    static QString spokenArc(const StageScene& scene, int slot);
};

} // namespace ringside
