#include "widgets/stage/stage_scene.h"

#include "core/cluster/dissent.h"
#include "core/cluster/moving_slots.h"
#include "widgets/faults/fault_groups.h"
#include "widgets/faults/fault_words.h"
#include "widgets/stage/stage_words.h"

#include <algorithm>
#include <map>

namespace ringside {

namespace {

Badge badgeOf(const ClusterSnapshot& cluster, const NodeState& node)
{
    const bool dead = node.process == ProcessState::Stopped || node.process == ProcessState::Crashed;
    if (dead)
        return Badge::Dead;
    if (node.process == ProcessState::Paused)
        return Badge::Paused;
    if (node.failReports > 0)
        return Badge::Fail;
    if (node.pfailReports > 0 && credibleSuspects(cluster, node.number) > 0)
        return Badge::Pfail;
    if (cluster.state == ClusterState::Forming)
        return Badge::None;
    if (node.saysFail() ||
        (node.role == Role::Master && node.writes == Writes::Refused && !node.slots.isEmpty()))
        return Badge::Refuses;
    if (node.process == ProcessState::Running && !node.answering && !node.startingUp)
        return Badge::Silent;
    const bool follows = node.role == Role::Replica && node.master;
    if (node.startingUp || node.process == ProcessState::Starting ||
        (follows && node.replication.known && !node.replication.linkUp))
        return Badge::Busy;
    return Badge::None;
}

SceneLink::Stream streamOf(const ClusterSnapshot& cluster, const NodeState& replica)
{
    const NodeState* master = cluster.node(replica.master);
    if (!master || replica.role != Role::Replica)
        return SceneLink::Stream::None;
    const auto gone = [](const NodeState& node) {
        return node.process == ProcessState::Stopped || node.process == ProcessState::Crashed;
    };
    if (gone(replica) || gone(*master))
        return SceneLink::Stream::Down;
    if (replica.replication.syncing)
        return SceneLink::Stream::Syncing;
    return replica.replication.linkUp ? SceneLink::Stream::Up : SceneLink::Stream::Down;
}

/// The short words of faults; thousands of them may say the same.
class ShortWords
{
public:
    QString of(const LinkFault& fault)
    {
        const auto known = std::find_if(m_words.begin(), m_words.end(),
                                        [&](const auto& each) { return sameFigures(*each.first, fault); });
        return known == m_words.end() ? m_words.emplace_back(&fault, faultShort(fault)).second
                                      : known->second;
    }

private:
    std::vector<std::pair<const LinkFault*, QString>> m_words;
};

void addFault(SceneLink& link, const LinkFault& fault, ShortWords& words)
{
    const bool forward = fault.from == link.a;
    if (fault.kind == FaultKind::Cut) {
        (forward ? link.cutForward : link.cutBack) = true;
        link.streamCut = link.streamCut || fault.plane == Plane::Replication;
        return;
    }
    const QString word = words.of(fault);
    auto same = std::find_if(link.faults.begin(), link.faults.end(), [&](const SceneFault& other) {
        return other.kind == fault.kind && other.word == word;
    });
    if (same == link.faults.end()) {
        const auto after =
            std::upper_bound(link.faults.begin(), link.faults.end(), fault.kind,
                             [](FaultKind kind, const SceneFault& other) { return kind < other.kind; });
        same = link.faults.insert(after, {fault.kind, false, false, word});
    }
    (forward ? same->forward : same->back) = true;
}

std::vector<SceneLink> linksOf(const ClusterSnapshot& cluster)
{
    std::map<std::pair<int, int>, SceneLink> links;
    const auto link = [&](int a, int b) -> SceneLink& {
        SceneLink& found = links[std::minmax(a, b)];
        std::tie(found.a, found.b) = std::minmax(a, b);
        return found;
    };
    for (const NodeState& node : cluster.nodes) {
        const SceneLink::Stream stream = streamOf(cluster, node);
        if (stream == SceneLink::Stream::None || node.master == node.number)
            continue;
        SceneLink& found = link(node.number, node.master);
        found.stream = stream;
        found.replica = node.number;
    }
    ShortWords words;
    for (const LinkFault& fault : cluster.faults) {
        if (!cluster.node(fault.from) || !cluster.node(fault.to) || fault.from == fault.to)
            continue;
        addFault(link(fault.from, fault.to), fault, words);
    }
    if (int(cluster.nodes.size()) <= kAllLinksUpTo) {
        for (const NodeState& a : cluster.nodes) {
            for (const NodeState& b : cluster.nodes) {
                if (a.number < b.number && a.running() && b.running())
                    link(a.number, b.number);
            }
        }
    }
    std::vector<SceneLink> result;
    for (const auto& [pair, found] : links)
        result.push_back(found);
    return result;
}

std::vector<SceneArc> arcsOf(const ClusterSnapshot& cluster)
{
    std::vector<SceneArc> arcs;
    for (const ShardState& shard : cluster.shards) {
        const auto kind = shard.served ? SceneArc::Kind::Served : SceneArc::Kind::NotServed;
        for (const SlotRange& range : shard.slots.ranges())
            arcs.push_back({range, shard.seat, kind});
    }
    for (const Stranger& stranger : cluster.strangers) {
        for (const SlotRange& range : stranger.slots.ranges())
            arcs.push_back({range, -1, SceneArc::Kind::Foreign, stranger.name()});
    }
    std::sort(arcs.begin(), arcs.end(),
              [](const SceneArc& a, const SceneArc& b) { return a.range.first < b.range.first; });
    const bool forming = cluster.state == ClusterState::Forming || cluster.state == ClusterState::Absent;
    const auto nobody = forming ? SceneArc::Kind::Vacant : SceneArc::Kind::Unowned;
    std::vector<SceneArc> whole;
    int next = 0;
    for (const SceneArc& arc : arcs) {
        if (arc.range.last < next)
            continue; // two owners in one picture: the lower seat is drawn
        const int first = std::max(arc.range.first, next);
        if (first > next)
            whole.push_back({{next, first - 1}, -1, nobody});
        whole.push_back({{first, arc.range.last}, arc.seat, arc.kind, arc.owner});
        next = arc.range.last + 1;
    }
    if (next < kSlotCount)
        whole.push_back({{next, kSlotCount - 1}, -1, nobody});
    return whole;
}

std::vector<SceneMove> movesOf(const ClusterSnapshot& cluster)
{
    const auto seatOf = [&](int number) {
        const NodeState* node = cluster.node(number);
        return node ? node->shard : -1;
    };
    std::vector<SceneMove> moves;
    for (const auto& [slot, way] : movingSlots(cluster)) {
        const SceneMove move{{slot, slot}, seatOf(way.from), seatOf(way.to)};
        SceneMove* last = moves.empty() ? nullptr : &moves.back();
        if (last && last->range.last == slot - 1 && last->fromSeat == move.fromSeat &&
            last->toSeat == move.toSeat)
            last->range.last = slot;
        else
            moves.push_back(move);
    }
    return moves;
}

/// The worst of what is set: a cut, then what slows, then what swallows messages.
StageTone faultTone(const ClusterSnapshot& cluster)
{
    const auto has = [&](auto&& wanted) {
        return std::any_of(cluster.faults.begin(), cluster.faults.end(),
                           [&](const LinkFault& fault) { return wanted(fault.kind); });
    };
    if (cluster.faults.empty() || has([](FaultKind kind) { return kind == FaultKind::Cut; }))
        return StageTone::Bad;
    return has([](FaultKind kind) { return kind != FaultKind::Drop; }) ? StageTone::Warning : StageTone::Vote;
}

void seatNodes(StageScene& scene, const StageSeating& seating)
{
    for (int seat = 0; seat < seating.seatCount(); ++seat) {
        scene.seats.push_back(seating.places(seat));
        const std::vector<int>& places = scene.seats.back();
        for (size_t place = 0; place < places.size(); ++place) {
            for (SceneNode& node : scene.nodes) {
                if (node.number != places[place])
                    continue;
                node.seat = seat;
                node.place = int(place);
            }
        }
    }
    scene.loose = seating.loose();
}

} // namespace

int StageScene::seatOfSlot(int slot) const
{
    const auto found =
        std::find_if(arcs.begin(), arcs.end(), [&](const SceneArc& arc) { return arc.range.contains(slot); });
    return found == arcs.end() ? -1 : found->seat;
}

const SceneNode* StageScene::node(int number) const
{
    const auto found = std::lower_bound(nodes.begin(), nodes.end(), number,
                                        [](const SceneNode& n, int wanted) { return n.number < wanted; });
    return found == nodes.end() || found->number != number ? nullptr : &*found;
}

StageScene sceneOf(const ClusterSnapshot& cluster, const StageSeating& seating)
{
    StageScene scene;
    for (const NodeState& node : cluster.nodes) {
        SceneNode drawn;
        drawn.number = node.number;
        drawn.master = std::any_of(cluster.shards.begin(), cluster.shards.end(),
                                   [&](const ShardState& shard) { return shard.master == node.number; });
        drawn.badge = badgeOf(cluster, node);
        drawn.lines = StageWords::label(cluster, node);
        drawn.brief = StageWords::label(cluster, node, StageWords::Length::Short);
        drawn.bare = StageWords::label(cluster, node, StageWords::Length::Bare);
        scene.nodes.push_back(drawn);
    }
    seatNodes(scene, seating);
    scene.links = linksOf(cluster);
    scene.arcs = arcsOf(cluster);
    scene.moves = movesOf(cluster);
    if (!cluster.nodes.empty()) {
        scene.strangers = StageWords::strangers(cluster);
        scene.fault = StageWords::fault(cluster);
        scene.faultTone = faultTone(cluster);
    }
    return scene;
}

} // namespace ringside
