#include "widgets/stage/stage_geometry.h"

#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

qreal distanceToLine(const QLineF& line, QPointF point)
{
    const QPointF along = line.p2() - line.p1();
    const qreal length = QPointF::dotProduct(along, along);
    const qreal t =
        length > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), along) / length, 0.0, 1.0) : 0;
    return QLineF(line.pointAt(t), point).length();
}

/// How much can be written in a ring of that size: in a small one the numbers alone are read.
Detail detailIn(const RingFrame& ring, const StageFonts& fonts)
{
    const qreal line = QFontMetricsF(fonts.name).height();
    return ring.inner < 9 * line ? Detail::Sparse : ring.inner < 11 * line ? Detail::Brief : Detail::Full;
}

} // namespace

StageGeometry::StageGeometry(const StageScene& scene, const StageFrame& frame)
    : m_frame(frame)
    , m_ring(frame.size, frame.scale, frame.mode, frame.fonts)
    , m_detail(std::max(detailFor(int(scene.nodes.size())), detailIn(m_ring, frame.fonts)))
    , m_nodes(scene.isEmpty() ? 0 : size_t(scene.nodes.back().number))
{
    if (scene.isEmpty())
        return;
    layCorner(scene);
    layChip(scene);
    if (showsGraph()) {
        seat(scene);
        layGrounds(scene);
        layLinks(scene);
    }
    if (showsRing())
        layRingTexts(scene);
    if (showsGraph()) {
        layLabels(scene);
        layMarks(scene);
        layFaultWords(scene);
    }
}

const NodeSpot* StageGeometry::node(int number) const
{
    const bool known = number >= 1 && number <= int(m_nodes.size()) && m_nodes[size_t(number - 1)].placed;
    return known ? &m_nodes[size_t(number - 1)] : nullptr;
}

const QFont& StageGeometry::font(TextFont font) const
{
    switch (font) {
    case TextFont::Title:
        return m_frame.fonts.title;
    case TextFont::Facts:
        return m_frame.fonts.facts;
    case TextFont::Name:
        return m_frame.fonts.name;
    case TextFont::Detail:
        break;
    }
    return m_frame.fonts.detail;
}

void StageGeometry::seat(const StageScene& scene)
{
    std::vector<int> places;
    for (const std::vector<int>& numbers : scene.seats)
        places.push_back(std::max(1, int(numbers.size())));
    const qreal line = QFontMetricsF(m_frame.fonts.detail).height();
    const SeatPlan plan = SeatPlan::make(places, int(scene.loose.size()), m_ring.inner, line);
    const auto put = [this](int number, const Disc& disc) {
        if (number < 1 || number > int(m_nodes.size()))
            return;
        NodeSpot& spot = m_nodes[size_t(number - 1)];
        spot.centre = m_ring.centre + disc.centre;
        spot.radius = disc.radius;
        spot.placed = true;
        m_walk.push_back(number);
    };
    for (size_t s = 0; s < scene.seats.size(); ++s) {
        for (size_t p = 0; p < scene.seats[s].size(); ++p)
            put(scene.seats[s][p], plan.seats[s][p]);
    }
    for (size_t i = 0; i < scene.loose.size(); ++i)
        put(scene.loose[i], plan.loose[i]);
}

void StageGeometry::layGrounds(const StageScene& scene)
{
    const qreal pad = (m_detail == Detail::Full ? 11 : m_detail == Detail::Brief ? 6 : 3) * m_frame.scale;
    for (const std::vector<int>& numbers : scene.seats) {
        QPainterPath lines;
        const NodeSpot* head = nullptr;
        for (const int number : numbers) {
            const NodeSpot* spot = node(number);
            if (!spot)
                continue;
            head = head ? head : spot;
            lines.moveTo(head->centre);
            lines.lineTo(spot == head ? spot->centre + QPointF(0.01, 0) : spot->centre);
        }
        QPainterPathStroker stroker;
        stroker.setCapStyle(Qt::RoundCap);
        stroker.setJoinStyle(Qt::RoundJoin);
        stroker.setWidth(head ? 2 * (head->radius + pad) : 1);
        QPainterPath ground = stroker.createStroke(lines);
        ground.setFillRule(Qt::WindingFill);
        m_grounds.push_back(m_detail == Detail::Sparse ? ground : ground.simplified());
    }
}

void StageGeometry::layLinks(const StageScene& scene)
{
    for (const SceneLink& link : scene.links) {
        LinkSpot spot;
        const NodeSpot* a = node(link.a);
        const NodeSpot* b = node(link.b);
        if (a && b) {
            spot.placed = true;
            spot.line = QLineF(a->centre, b->centre);
            spot.mark = spot.line.center();
        }
        m_links.push_back(spot);
        m_ends.push_back({link.a, link.b});
    }
}

StageItem StageGeometry::hitTest(QPointF point) const
{
    const qreal slack = 3 * m_frame.scale;
    int nearest = 0;
    qreal best = slack;
    for (const int number : m_walk) {
        const NodeSpot& spot = m_nodes[size_t(number - 1)];
        const qreal outside = QLineF(spot.centre, point).length() - spot.radius;
        if (outside < best) {
            best = outside;
            nearest = number;
        }
    }
    if (nearest)
        return StageItem::node(nearest);
    for (const int number : m_walk) {
        if (m_nodes[size_t(number - 1)].label.contains(point))
            return StageItem::node(number);
    }
    for (size_t i = 0; i < m_links.size(); ++i) {
        if (m_links[i].label.contains(point))
            return StageItem::link(m_ends[i].first, m_ends[i].second);
    }
    const qreal distance = m_ring.distance(point);
    if (showsRing() && !m_nodes.empty() && distance >= m_ring.inner - slack &&
        distance <= m_ring.outer + 2 * slack)
        return StageItem::slot(m_ring.slotAt(point));
    qreal closest = 4.5 * m_frame.scale;
    StageItem item;
    for (size_t i = 0; i < m_links.size(); ++i) {
        const qreal away = m_links[i].placed ? distanceToLine(m_links[i].line, point) : closest;
        if (away < closest) {
            closest = away;
            item = StageItem::link(m_ends[i].first, m_ends[i].second);
        }
    }
    if (item)
        return item;
    for (size_t seat = 0; seat < m_grounds.size(); ++seat) {
        if (m_grounds[seat].contains(point))
            return StageItem::shard(int(seat));
    }
    return {};
}

} // namespace ringside
