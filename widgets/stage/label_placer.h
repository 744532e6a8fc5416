#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <Qt>

#include <functional>
#include <optional>
#include <vector>

namespace ringside {

/// Finds free places for texts beside round things: never over a node or another text, preferably not over a
/// link. A plain helper without state of its own beyond the obstacles it was told.
class LabelPlacer
{
public:
    struct Wish
    {
        QPointF anchor;
        qreal radius = 0;
        QSizeF size;
        qreal reach = 0; ///< how far from the anchor it may go when nothing is free close by
        QPointF lean;    ///< the direction it likes best, of length 1; a null point: below
    };
    struct Spot
    {
        QRectF rect;
        Qt::Alignment align = Qt::AlignHCenter; ///< towards the anchor
    };

    /// `inside` says whether a rectangle lies on ground where texts may stand.
    explicit LabelPlacer(std::function<bool(const QRectF&)> inside, qreal gap);

    void avoidDisc(QPointF centre, qreal radius) { m_discs.push_back({centre, radius}); }
    void avoidRect(const QRectF& rect) { m_rects.push_back(rect); }
    /// A line costs this much when a text stands on it.
    void avoidLine(const QLineF& line, qreal cost) { m_lines.push_back({line, cost}); }

    /// Places for all wishes, the first ones served first; nothing where none is free.
    std::vector<std::optional<Spot>> place(const std::vector<Wish>& wishes, int passes) const;

private:
    struct DiscObstacle
    {
        QPointF centre;
        qreal radius;
    };
    struct LineObstacle
    {
        QLineF line;
        qreal cost;
    };
    std::optional<qreal> cost(const QRectF& rect) const;
    std::vector<std::pair<qreal, Spot>> candidates(const Wish& wish) const;
    std::optional<qreal> leaderCost(const QLineF& leader) const;
    void addFarCandidates(const Wish& wish, std::vector<std::pair<qreal, Spot>>& found) const;

    std::function<bool(const QRectF&)> m_inside;
    qreal m_gap;
    std::vector<DiscObstacle> m_discs;
    std::vector<QRectF> m_rects;
    std::vector<LineObstacle> m_lines;
};

} // namespace ringside
