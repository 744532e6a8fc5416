#include "widgets/stage/stage_slice.h"

#include "widgets/stage/stage_drag.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

/// The translation context.
struct StageSliceText
{
    Q_DECLARE_TR_FUNCTIONS(StageSlice)
};

/// All slots around `slot` that belong to the same seat without a gap.
SlotRange arcAround(int slot, int seat, const StageScene& scene)
{
    SlotRange around{slot, slot};
    const auto ours = [&](const SceneArc& arc) { return arc.seat == seat; };
    // Arcs are ascending and together the whole ring, so neighbours in the list touch.
    const auto here = std::find_if(scene.arcs.begin(), scene.arcs.end(),
                                   [&](const SceneArc& arc) { return arc.range.contains(slot); });
    for (auto it = here; it != scene.arcs.end() && ours(*it); ++it)
        around.last = it->range.last;
    for (auto it = std::make_reverse_iterator(here + 1); it != scene.arcs.rend() && ours(*it); ++it)
        around.first = it->range.first;
    return around;
}

bool isOnRing(QPointF point, const StageGeometry& geometry)
{
    const RingFrame& ring = geometry.ring();
    const qreal room = 14 * geometry.frame().scale, away = ring.distance(point);
    return away >= ring.inner - room && away <= ring.outer + 2 * room;
}

QString wordsOf(const StageSlice& slice)
{
    const QLocale locale;
    if (!slice.range)
        return slice.target ? StageSliceText::tr("slots for node %1").arg(slice.target) : QString();
    const int count = slice.range->count();
    const QString what = StageSliceText::tr("%n slot(s)", nullptr, count);
    if (slice.target)
        return StageSliceText::tr("%1 to node %2").arg(what).arg(slice.target);
    return count == 1
               ? StageSliceText::tr("slot %1").arg(slice.range->first)
               : StageSliceText::tr("%1: %2–%3").arg(what).arg(slice.range->first).arg(slice.range->last);
}

} // namespace

StageSlice beginSlice(int slot, QPointF point, const StageScene& scene)
{
    StageSlice slice;
    slice.seat = scene.seatOfSlot(slot);
    if (slice.seat < 0)
        return {};
    slice.pressed = slot;
    slice.start = slice.at = point;
    return slice;
}

void moveSlice(StageSlice& slice, QPointF point, const StageScene& scene, const StageGeometry& geometry)
{
    slice.at = point;
    slice.moving = true;
    slice.target = 0;
    if (isOnRing(point, geometry)) {
        const SlotRange arc = arcAround(slice.pressed, slice.seat, scene);
        int slot = geometry.ring().slotAt(point);
        // The short way round: across slot 0 it ends at the ring's end.
        if (std::abs(slot - slice.pressed) > kSlotCount / 2)
            slot = slot < slice.pressed ? kSlotCount - 1 : 0;
        slot = std::clamp(slot, arc.first, arc.last);
        slice.range = SlotRange{std::min(slot, slice.pressed), std::max(slot, slice.pressed)};
        return;
    }
    const StageItem item = geometry.hitTest(point);
    const SceneNode* node = item.kind == StageItem::Kind::Node ? scene.node(item.first) : nullptr;
    if (node && node->master && node->seat != slice.seat)
        slice.target = node->number;
}

void paintSlice(QPainter& painter, const StageSlice& slice, const StageGeometry& geometry, const Theme& theme)
{
    if (!slice.moving)
        return;
    const RingFrame& ring = geometry.ring();
    const qreal unit = geometry.frame().scale;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double first = slice.range ? slice.range->first : slice.pressed;
    const double last = slice.range ? slice.range->last + 1 : slice.pressed + 1;
    QColor ground = theme.accent();
    ground.setAlphaF(0.35f);
    painter.setBrush(ground);
    painter.setPen(QPen(theme.accent(), 2.4 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(ring.wedge(first, last, ring.inner - 3 * unit, ring.outer + 3 * unit, 0));
    const NodeSpot* target = geometry.node(slice.target);
    if (!isOnRing(slice.at, geometry)) {
        const QPointF from = ring.at(RingFrame::angleOf((first + last) / 2), ring.inner - 3 * unit);
        paintPull(painter, from, target ? target->centre : slice.at, target ? target->radius : 0, unit,
                  theme);
    }
    if (const QString words = wordsOf(slice); !words.isEmpty())
        paintDragWords(painter, words,
                       target ? target->centre - QPointF(0, target->radius + 20 * unit)
                              : slice.at - QPointF(0, 24 * unit),
                       geometry, theme);
    painter.restore();
}

} // namespace ringside
