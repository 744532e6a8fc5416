#include "widgets/stage/ring_frame.h"

#include "core/cluster/slot.h"
#include "widgets/stage/angles.h"
#include "widgets/stage/stage_words.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

qreal distanceTo(const QRectF& rect, QPointF point)
{
    const qreal dx = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const qreal dy = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(dx, dy);
}

/// Room for the chip at its narrowest, in the corner below.
QRectF chipRoom(QPointF corner, QSizeF stage, qreal scale, const StageFonts& fonts)
{
    const QFontMetricsF metrics(fonts.facts);
    const QSizeF size(28 * scale + metrics.horizontalAdvance(StageWords::longestCut()),
                      3 * metrics.lineSpacing() + 10 * scale);
    return {QPointF(corner.x(), stage.height() - 12 * scale - size.height()), size};
}

} // namespace

StageFonts StageFonts::of(const Theme& theme)
{
    return {theme.font(13, true), theme.font(9.5), theme.font(9.5, true), theme.font(9)};
}

RingFrame::RingFrame(QSizeF size, qreal scale, StageMode mode, const StageFonts& fonts)
    : corner(16 * scale, 12 * scale)
{
    const QFontMetricsF metrics(fonts.detail);
    const bool ring = mode != StageMode::GraphOnly;
    const qreal margin = 8 * scale;
    const qreal room = ring ? 14 * scale : margin;
    const qreal beside = ring ? room + metrics.horizontalAdvance(QStringLiteral("16383")) + margin : margin;
    const qreal above = ring ? room + metrics.height() + margin * 0.5 : margin;
    const qreal largest = std::max(20.0, std::min(size.width() / 2 - beside, size.height() / 2 - above));

    // The chip comes first: the ring moves aside, then gives way a little.
    const QPointF middle(size.width() / 2, size.height() / 2);
    const qreal slack = std::max(0.0, size.width() / 2 - beside - largest);
    const QRectF chip = chipRoom(corner, size, scale, fonts);
    centre = middle;
    outer = largest;
    for (qreal step = 0; step <= 1 && !clears(chip, margin); step += 0.1)
        centre.setX(middle.x() + slack * step);
    while (!clears(chip, margin) && outer > largest * 0.7) {
        outer *= 0.985;
        centre = {std::max(middle.x(), size.width() - beside - outer), middle.y()};
    }
    inner = ring ? outer - std::clamp(outer * 0.085, 9.0, 42 * scale) : outer;
}

qreal RingFrame::angleOf(double slot)
{
    return kTurn * slot / kSlotCount;
}

QPointF RingFrame::at(qreal angle, qreal radius) const
{
    return centre + radius * QPointF(std::sin(angle), -std::cos(angle));
}

qreal RingFrame::distance(QPointF point) const
{
    return QLineF(centre, point).length();
}

qreal RingFrame::angle(QPointF point) const
{
    const QPointF from = point - centre;
    const qreal angle = std::atan2(from.x(), -from.y());
    return angle < 0 ? angle + kTurn : angle;
}

int RingFrame::slotAt(QPointF point) const
{
    return std::clamp(int(angle(point) / kTurn * kSlotCount), 0, kSlotCount - 1);
}

QPainterPath RingFrame::wedge(double from, double to, qreal innerRadius, qreal outerRadius, qreal gap) const
{
    QPainterPath path;
    const auto degrees = [](qreal angle) { return 90 - angle * 360 / kTurn; };
    const auto box = [this](qreal radius) {
        return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    };
    if (to - from >= kSlotCount) {
        path.addEllipse(centre, outerRadius, outerRadius);
        path.addEllipse(centre, innerRadius, innerRadius);
        return path;
    }
    const auto ends = [&](qreal radius) {
        const qreal cut = gap / 2 / radius;
        return std::pair(angleOf(from) + cut, std::max(angleOf(from) + cut, angleOf(to) - cut));
    };
    const auto [outerStart, outerEnd] = ends(outerRadius);
    const auto [innerStart, innerEnd] = ends(innerRadius);
    path.arcMoveTo(box(outerRadius), degrees(outerStart));
    path.arcTo(box(outerRadius), degrees(outerStart), degrees(outerEnd) - degrees(outerStart));
    path.arcTo(box(innerRadius), degrees(innerEnd), degrees(innerStart) - degrees(innerEnd));
    path.closeSubpath();
    return path;
}

bool RingFrame::clears(const QRectF& rect, qreal room) const
{
    return distanceTo(rect, centre) >= outer + room;
}

bool RingFrame::encloses(const QRectF& rect, qreal radius) const
{
    return distance(rect.topLeft()) <= radius && distance(rect.topRight()) <= radius &&
           distance(rect.bottomLeft()) <= radius && distance(rect.bottomRight()) <= radius;
}

} // namespace ringside
