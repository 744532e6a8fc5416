#include "widgets/stage/label_placer.h"

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

bool touches(const QRectF& rect, QPointF centre, qreal radius)
{
    const qreal dx = std::max({rect.left() - centre.x(), 0.0, centre.x() - rect.right()});
    const qreal dy = std::max({rect.top() - centre.y(), 0.0, centre.y() - rect.bottom()});
    return dx * dx + dy * dy < radius * radius;
}

/// Liang-Barsky: does any part of the segment lie in the rectangle?
bool crosses(const QRectF& rect, const QLineF& line)
{
    qreal enter = 0, leave = 1;
    const auto clip = [&](qreal direction, qreal room) {
        if (qFuzzyIsNull(direction))
            return room >= 0;
        const qreal t = room / direction;
        (direction < 0 ? enter : leave) = direction < 0 ? std::max(enter, t) : std::min(leave, t);
        return enter <= leave;
    };
    return clip(-line.dx(), line.x1() - rect.left()) && clip(line.dx(), rect.right() - line.x1()) &&
           clip(-line.dy(), line.y1() - rect.top()) && clip(line.dy(), rect.bottom() - line.y1());
}

struct Direction
{
    qreal x;
    qreal y;
    qreal cost;
};

// Below is where people look first; then beside, above, and the corners.
constexpr Direction kDirections[] = {
    {0, 1, 0},         {1, 0, 2.5},        {-1, 0, 2.5},       {0, -1, 3},
    {0.71, 0.71, 2.5}, {-0.71, 0.71, 2.5}, {0.71, -0.71, 4},   {-0.71, -0.71, 4},
    {0.38, 0.92, 1.2}, {-0.38, 0.92, 1.2}, {0.38, -0.92, 3.6}, {-0.38, -0.92, 3.6},
    {0.92, 0.38, 2.7}, {-0.92, 0.38, 2.7}, {0.92, -0.38, 3.4}, {-0.92, -0.38, 3.4},
};

} // namespace

LabelPlacer::LabelPlacer(std::function<bool(const QRectF&)> inside, qreal gap)
    : m_inside(std::move(inside))
    , m_gap(gap)
{
}

std::vector<std::pair<qreal, LabelPlacer::Spot>> LabelPlacer::candidates(const Wish& wish) const
{
    std::vector<std::pair<qreal, Spot>> found;
    for (const qreal away : {1.0, 2.2, 4.0, 7.0}) {
        for (const Direction& direction : kDirections) {
            const qreal reach = wish.radius + m_gap * away;
            const QPointF centre = wish.anchor + QPointF(direction.x * (reach + wish.size.width() / 2),
                                                         direction.y * (reach + wish.size.height() / 2));
            QRectF rect(QPointF(), wish.size);
            rect.moveCenter(centre);
            const auto free = cost(rect);
            if (!free)
                continue;
            const Qt::Alignment align = direction.x > 0.6    ? Qt::AlignLeft
                                        : direction.x < -0.6 ? Qt::AlignRight
                                                             : Qt::AlignHCenter;
            const qreal taste = wish.lean.isNull()
                                    ? direction.cost
                                    : 4 - 4 * QPointF::dotProduct(wish.lean, {direction.x, direction.y});
            found.push_back({taste + 2.5 * (away - 1) + *free, {rect, align}});
        }
    }
    if (wish.reach > 0)
        addFarCandidates(wish, found);
    return found;
}

/// Anywhere around, in a grid: the nearer the better, with a leader that crosses no text.
void LabelPlacer::addFarCandidates(const Wish& wish, std::vector<std::pair<qreal, Spot>>& found) const
{
    const qreal step = 2.5 * m_gap;
    for (qreal dy = -wish.reach; dy <= wish.reach; dy += step) {
        for (qreal dx = -wish.reach; dx <= wish.reach; dx += step) {
            QRectF rect(QPointF(), wish.size);
            rect.moveCenter(wish.anchor + QPointF(dx, dy));
            const auto free = cost(rect);
            if (!free)
                continue;
            const QPointF end(std::clamp(wish.anchor.x(), rect.left(), rect.right()),
                              std::clamp(wish.anchor.y(), rect.top(), rect.bottom()));
            const QLineF leader(wish.anchor, end);
            if (const auto crossed = leaderCost(leader))
                found.push_back({20 + leader.length() / m_gap + *crossed + *free, {rect, Qt::AlignHCenter}});
        }
    }
}

std::optional<qreal> LabelPlacer::leaderCost(const QLineF& leader) const
{
    for (const QRectF& taken : m_rects) {
        if (crosses(taken, leader))
            return std::nullopt;
    }
    qreal sum = 0;
    for (const DiscObstacle& disc : m_discs) {
        const QRectF box(disc.centre - QPointF(disc.radius, disc.radius),
                         2 * QSizeF(disc.radius, disc.radius));
        sum += !box.contains(leader.p1()) && crosses(box, leader) ? 8 : 0;
    }
    return sum;
}

std::optional<qreal> LabelPlacer::cost(const QRectF& rect) const
{
    if (!m_inside(rect))
        return std::nullopt;
    for (const DiscObstacle& disc : m_discs) {
        if (touches(rect, disc.centre, disc.radius))
            return std::nullopt;
    }
    for (const QRectF& taken : m_rects) {
        if (taken.intersects(rect))
            return std::nullopt;
    }
    qreal sum = 0;
    for (const LineObstacle& obstacle : m_lines) {
        if (crosses(rect, obstacle.line))
            sum += obstacle.cost;
    }
    return sum;
}

std::vector<std::optional<LabelPlacer::Spot>> LabelPlacer::place(const std::vector<Wish>& wishes,
                                                                 int passes) const
{
    std::vector<std::vector<std::pair<qreal, Spot>>> choices;
    for (const Wish& wish : wishes)
        choices.push_back(candidates(wish));
    std::vector<std::optional<Spot>> placed(wishes.size());
    for (int pass = 0; pass < passes; ++pass) {
        for (size_t i = 0; i < wishes.size(); ++i) {
            qreal best = std::numeric_limits<qreal>::max();
            std::optional<Spot> chosen;
            for (const auto& [price, spot] : choices[i]) {
                if (price >= best)
                    continue;
                const QRectF rect = spot.rect;
                const bool taken =
                    std::any_of(placed.begin(), placed.end(), [&](const std::optional<Spot>& other) {
                        return other && &other != &placed[i] && other->rect.intersects(rect);
                    });
                if (taken)
                    continue;
                best = price;
                chosen = spot;
            }
            placed[i] = chosen;
        }
    }
    return placed;
}

} // namespace ringside
