#include "widgets/stage/stage_motion.h"

#include <QLineF>

#include <set>

namespace ringside {

namespace {

DrawnArc drawn(const SceneArc& arc)
{
    return {double(arc.range.first), double(arc.range.last + 1), arc.seat, arc.kind};
}

const SceneArc* arcAt(const std::vector<SceneArc>& arcs, int slot)
{
    const auto after = std::upper_bound(arcs.begin(), arcs.end(), slot,
                                        [](int s, const SceneArc& arc) { return s < arc.range.first; });
    return after == arcs.begin() ? nullptr : &*std::prev(after);
}

void append(std::vector<DrawnArc>& arcs, const DrawnArc& arc)
{
    if (arc.to <= arc.from)
        return;
    if (!arcs.empty() && arcs.back().seat == arc.seat && arcs.back().kind == arc.kind)
        arcs.back().to = arc.to;
    else
        arcs.push_back(arc);
}

} // namespace

StageMotion::StageMotion(const StageScene& fromScene, const StageGeometry& from, const StageScene& toScene,
                         const StageGeometry& to)
    : m_progress(0)
{
    for (const SceneNode& node : toScene.nodes) {
        const NodeSpot* before = from.node(node.number);
        const NodeSpot* after = to.node(node.number);
        if (before && after && QLineF(before->centre, after->centre).length() > 0.5)
            m_nodes[node.number] = {before->centre, before->radius};
    }
    if (fromScene.arcs == toScene.arcs || fromScene.arcs.empty() || toScene.arcs.empty())
        return;
    std::set<int> bounds{kSlotCount};
    for (const auto* arcs : {&fromScene.arcs, &toScene.arcs}) {
        for (const SceneArc& arc : *arcs)
            bounds.insert(arc.range.first);
    }
    for (auto bound = bounds.begin(); std::next(bound) != bounds.end(); ++bound) {
        const int first = *bound;
        const int end = *std::next(bound);
        const SceneArc* before = arcAt(fromScene.arcs, first);
        const SceneArc* after = arcAt(toScene.arcs, first);
        if (!before || !after)
            continue;
        ArcStep step{drawn(*before), drawn(*after), after->range.first < first};
        step.before.from = step.after.from = first;
        step.before.to = step.after.to = end;
        m_arcs.push_back(step);
    }
}

Disc StageMotion::at(int number, const NodeSpot& target) const
{
    const auto start = m_nodes.find(number);
    if (start == m_nodes.end() || isOver())
        return {target.centre, target.radius};
    const Disc& from = start->second;
    return {from.centre + (target.centre - from.centre) * m_progress,
            from.radius + (target.radius - from.radius) * m_progress};
}

std::vector<DrawnArc> StageMotion::arcs(const StageScene& scene) const
{
    std::vector<DrawnArc> result;
    if (m_arcs.empty() || isOver()) {
        for (const SceneArc& arc : scene.arcs)
            result.push_back(drawn(arc));
        return result;
    }
    for (const ArcStep& step : m_arcs) {
        if (step.before.seat == step.after.seat) {
            append(result, step.after);
            continue;
        }
        const double width = (step.after.to - step.after.from) * m_progress;
        DrawnArc grown = step.after;
        DrawnArc shrunk = step.before;
        (step.fromStart ? grown.to : shrunk.to) =
            step.fromStart ? step.after.from + width : step.after.to - width;
        (step.fromStart ? shrunk.from : grown.from) = step.fromStart ? grown.to : shrunk.to;
        append(result, step.fromStart ? grown : shrunk);
        append(result, step.fromStart ? shrunk : grown);
    }
    return result;
}

} // namespace ringside
