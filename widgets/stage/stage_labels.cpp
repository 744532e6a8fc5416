// The part of StageGeometry that names the nodes.
#include "widgets/stage/label_placer.h"
#include "widgets/stage/stage_geometry.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ringside {

namespace {

/// A line to a label that stands further away than `near`.
QLineF leaderTo(const NodeSpot& spot, qreal near)
{
    const QRectF& box = spot.label;
    const QPointF end(std::clamp(spot.centre.x(), box.left(), box.right()),
                      std::clamp(spot.centre.y(), box.top(), box.bottom()));
    QLineF line(spot.centre, end);
    if (line.length() < spot.radius + near)
        return {};
    return {line.pointAt((spot.radius + 2) / line.length()), line.pointAt(1 - 2 / line.length())};
}

} // namespace

bool StageGeometry::wantsLabel(const SceneNode& node) const
{
    const bool asked =
        std::find(m_frame.named.begin(), m_frame.named.end(), node.number) != m_frame.named.end();
    return asked || m_detail != Detail::Sparse || node.troubled();
}

/// Asked for, then troubled, then masters, then the others.
std::vector<int> StageGeometry::labelOrder(const StageScene& scene) const
{
    std::vector<int> order;
    for (const SceneNode& node : scene.nodes) {
        if (m_nodes[size_t(node.number - 1)].placed && wantsLabel(node))
            order.push_back(node.number);
    }
    const auto rank = [&](int number) {
        const SceneNode& node = *scene.node(number);
        const bool asked =
            std::find(m_frame.named.begin(), m_frame.named.end(), number) != m_frame.named.end();
        if (m_detail == Detail::Sparse)
            return asked ? -1 : int(node.badge);
        return node.place; // all of them are wanted: a place that does not change with the node's state
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
    return order;
}

void StageGeometry::layLabels(const StageScene& scene)
{
    const qreal gap = 4 * m_frame.scale;
    LabelPlacer placer(
        [&](const QRectF& rect) {
            return onStage(rect) && (!showsRing() || m_ring.encloses(rect, m_ring.inner - gap));
        },
        gap);
    for (const PlacedText& text : m_corner)
        placer.avoidRect(text.box);
    for (const PlacedText& text : m_ringTexts)
        placer.avoidRect(text.box.adjusted(-gap, 0, gap, 0));
    if (!m_chip.rect.isEmpty())
        placer.avoidRect(m_chip.rect);
    for (const SceneNode& node : scene.nodes) {
        const NodeSpot& spot = m_nodes[size_t(node.number - 1)];
        if (!spot.placed)
            continue;
        placer.avoidDisc(spot.centre, spot.radius + 2 * m_frame.scale);
        if (m_detail == Detail::Full || node.troubled()) // a badge finds its corner free when it comes
            placer.avoidDisc(spot.badge(), spot.badgeRadius() + m_frame.scale);
    }
    for (size_t i = 0; i < m_links.size(); ++i) {
        const SceneLink& link = scene.links[i];
        if (m_links[i].placed)
            placer.avoidLine(m_links[i].line, link.stream != SceneLink::Stream::None ? 5
                                              : link.faulty()                        ? 3
                                                                                     : 0.3);
    }
    const std::vector<int> order = labelOrder(scene);
    std::vector<int> left = order;
    if (m_detail == Detail::Full)
        left = placeLabels(scene, placer, left, Wording::Whole);
    left = placeLabels(scene, placer, left, Wording::Brief);
    left = placeLabels(scene, placer, left, Wording::BriefAndFar);
    placeLabels(scene, placer, left, Wording::BareAndFar);
}

/// Returns those that found no place.
std::vector<int> StageGeometry::placeLabels(const StageScene& scene, LabelPlacer& placer,
                                            const std::vector<int>& numbers, Wording wording)
{
    const auto linesOf = [&](int number) -> const std::vector<StageText>& {
        const SceneNode& node = *scene.node(number);
        return wording == Wording::Whole        ? node.lines
               : wording == Wording::BareAndFar ? node.bare
                                                : node.brief;
    };
    std::vector<LabelPlacer::Wish> wishes;
    for (const int number : numbers) {
        const NodeSpot& spot = m_nodes[size_t(number - 1)];
        LabelPlacer::Wish wish{spot.centre, spot.radius, textSize(linesOf(number)), 0, {}};
        constexpr size_t kMostFar = 12; // looking far costs time
        if (wording != Wording::Whole && wording != Wording::Brief && wishes.size() < kMostFar)
            wish.reach = m_ring.inner;
        wishes.push_back(wish);
    }
    const auto spots = placer.place(wishes, numbers.size() <= 24 ? 3 : 1);
    std::vector<int> left;
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (!spots[i]) {
            left.push_back(numbers[i]);
            continue;
        }
        NodeSpot& spot = m_nodes[size_t(numbers[i] - 1)];
        spot.label = spots[i]->rect;
        spot.texts = setLines(linesOf(numbers[i]), spot.label, spots[i]->align);
        spot.leader = leaderTo(spot, 14 * m_frame.scale);
        placer.avoidRect(spot.label);
    }
    return left;
}

} // namespace ringside
