#pragma once

#include "widgets/stage/stage_seating.h"

#include <QStringList>

#include <vector>

namespace ringside {

/// How a piece of text is meant; the painter gives each a colour of the theme.
enum class StageTone { Strong, Muted, Good, Warning, Bad, Vote };

struct StageText
{
    QString text;
    StageTone tone = StageTone::Strong;
    bool operator==(const StageText&) const = default;
};

/// The badge at a node's shoulder, worst first.
enum class Badge { Dead, Paused, Fail, Pfail, Refuses, Silent, Busy, None };

struct SceneNode
{
    int number = 0;
    int seat = -1; ///< -1: belongs to no shard yet
    int place = 0; ///< see StageSeating
    bool master = false;
    Badge badge = Badge::None;
    std::vector<StageText> lines; ///< the label: role and port, lag, troubles
    std::vector<StageText> brief; ///< the same where room is scarce
    std::vector<StageText> bare;  ///< and where hardly any is left
    bool troubled() const { return badge != Badge::None; }
    bool operator==(const SceneNode&) const = default;
};

/// A fault of a link that is no cut, as it is drawn: bus and replication together.
struct SceneFault
{
    FaultKind kind = FaultKind::Delay;
    bool forward = false; ///< from a to b
    bool back = false;
    QString word; ///< "50 ms", "1 Mbit/s", "drops votes"
    bool operator==(const SceneFault&) const = default;
};

/// Everything drawn between two nodes, a < b.
struct SceneLink
{
    enum class Stream { None, Up, Syncing, Down }; ///< replication

    int a = 0;
    int b = 0;
    Stream stream = Stream::None;
    int replica = 0;         ///< a or b, where there is a stream
    bool streamCut = false;  ///< the fault severs the stream too
    bool cutForward = false; ///< from a to b
    bool cutBack = false;
    std::vector<SceneFault> faults; ///< told apart by kind and word, in order of kind
    bool cut() const { return cutForward || cutBack; }
    bool faulty() const { return cut() || !faults.empty(); }
    bool operator==(const SceneLink&) const = default;
};

/// Slots first..last of the ring that look alike.
struct SceneArc
{
    enum class Kind {
        Served,
        NotServed,
        Unowned,
        Vacant, ///< no owner while the cluster forms
        Foreign ///< owned by a node that is not of this lab
    };

    SlotRange range;
    int seat = -1;
    Kind kind = Kind::Served;
    QString owner = {}; ///< of a foreign one: its address
    bool operator==(const SceneArc&) const = default;
};

/// Slots on their way (core/cluster/moving_slots.h).
struct SceneMove
{
    SlotRange range;
    int fromSeat = -1;
    int toSeat = -1;
    bool operator==(const SceneMove&) const = default;
};

/// What the stage shows of a snapshot, without any place or colour. Two snapshots with equal scenes look the
/// same, so nothing needs to be painted again. A plain value.
struct StageScene
{
    std::vector<SceneNode> nodes;        ///< in order of number
    std::vector<std::vector<int>> seats; ///< node numbers by seat and place; 0: empty place
    std::vector<int> loose;              ///< nodes of no shard
    std::vector<SceneLink> links;
    std::vector<SceneArc> arcs; ///< ascending; together the whole ring
    std::vector<SceneMove> moves;
    QStringList strangers; ///< nodes that are not of this lab, a line each
    QStringList fault;     ///< what is wrong with links and for how long; empty without faults
    StageTone faultTone = StageTone::Bad;
    bool isEmpty() const { return nodes.empty(); }
    int seatOfSlot(int slot) const;
    /// The node of that number, or nullptr.
    const SceneNode* node(int number) const;
    bool operator==(const StageScene&) const = default;
};

/// Up to this many nodes every pair's bus link is drawn, beyond it only troubled ones.
inline constexpr int kAllLinksUpTo = 12;

/// Beyond so many faulty links each of them is drawn lightly, without mark and arrow, and of each wording
/// only one is written.
inline constexpr int kFullyDrawnFaults = 40;

StageScene sceneOf(const ClusterSnapshot& cluster, const StageSeating& seating);

} // namespace ringside
