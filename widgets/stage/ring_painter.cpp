// The part of StagePainter that paints the slot ring.
#include "widgets/stage/stage_painter.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace ringside {

namespace {

constexpr int kTicks = 16; // every 1024 slots

} // namespace

/// Widens a piece that would be too thin to be seen.
DrawnArc StagePainter::atLeast(DrawnArc arc, qreal pixels) const
{
    const double least = pixels / (RingFrame::angleOf(1) * m_geometry.ring().outer);
    const double missing = least - (arc.to - arc.from);
    if (missing > 0) {
        arc.from -= missing / 2;
        arc.to += missing / 2;
    }
    return arc;
}

void StagePainter::paintTicks()
{
    const RingFrame& ring = m_geometry.ring();
    m_painter.setPen(QPen(m_theme.muted(), 1 * unit()));
    for (int i = 0; i < kTicks; ++i) {
        const qreal angle = RingFrame::angleOf(double(i) * kSlotCount / kTicks);
        const qreal length = i % 4 == 0 ? 5.5 : 3.5;
        m_painter.drawLine(ring.at(angle, ring.outer + 3 * unit()),
                           ring.at(angle, ring.outer + (3 + length) * unit()));
    }
}

void StagePainter::paintRing()
{
    if (m_scene.isEmpty()) {
        const RingFrame& ring = m_geometry.ring();
        QColor faint = m_theme.line();
        faint.setAlphaF(0.5f);
        m_painter.fillPath(ring.wedge(0, kSlotCount, ring.inner, ring.outer, 0), faint);
        return;
    }
    paintTicks();
    const std::vector<DrawnArc> arcs = m_look.motion.arcs(m_scene);
    for (const DrawnArc& arc : arcs) {
        if (arc.kind != SceneArc::Kind::Unowned && arc.kind != SceneArc::Kind::Foreign)
            paintArc(arc);
    }
    for (const DrawnArc& arc : arcs) { // on top: a single slot without an owner must not be hidden
        if (arc.kind == SceneArc::Kind::Unowned || arc.kind == SceneArc::Kind::Foreign)
            paintArc(atLeast(arc, 5 * unit()));
    }
    for (const SceneMove& move : m_scene.moves)
        paintMove(move);
    paintSlotMark();
}

void StagePainter::paintArc(const DrawnArc& arc)
{
    const RingFrame& ring = m_geometry.ring();
    const qreal length = RingFrame::angleOf(arc.to - arc.from) * ring.outer;
    const qreal gap = std::min(2.4 * unit(), length * 0.3);
    const bool picked = arc.seat >= 0 && arc.seat == pickedSeat();
    const qreal grow = picked ? 3 * unit() : 0;
    const QPainterPath shape = ring.wedge(arc.from, arc.to, ring.inner - grow, ring.outer + grow, gap);
    if (arc.kind == SceneArc::Kind::Vacant) {
        m_painter.fillPath(shape, m_theme.line());
        return;
    }
    if (arc.kind == SceneArc::Kind::Unowned) {
        m_painter.fillPath(shape, m_theme.window());
        QPen pen(m_theme.bad(), 2 * unit());
        pen.setDashPattern({3, 2});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        const qreal inset = unit();
        m_painter.drawPath(
            ring.wedge(arc.from, arc.to, ring.inner + inset, ring.outer - inset, gap + 2 * inset));
        return;
    }
    if (arc.kind == SceneArc::Kind::Foreign) {
        m_painter.fillPath(shape, m_theme.muted());
        m_painter.strokePath(shape, QPen(m_theme.warning(), 1.6 * unit()));
        return;
    }
    QColor fill = shardColour(arc.seat);
    const bool hovered = m_look.hovered.kind == StageItem::Kind::Slot && m_look.hovered.first >= arc.from &&
                         m_look.hovered.first < arc.to;
    if (hovered || m_look.hovered == StageItem::shard(arc.seat))
        fill = blend(m_theme.text(), fill, 0.16);
    if (arc.kind == SceneArc::Kind::NotServed) {
        m_painter.fillPath(shape, blend(fill, m_theme.window(), 0.25));
        m_painter.save();
        m_painter.setClipPath(shape);
        hatch(arc.from, arc.to, blend(fill, m_theme.window(), 0.8));
        m_painter.restore();
    } else {
        m_painter.fillPath(shape, fill);
    }
}

void StagePainter::hatch(double from, double to, const QColor& colour)
{
    const RingFrame& ring = m_geometry.ring();
    const qreal step = 7 * unit() / ring.outer;
    const qreal lean = (ring.outer - ring.inner) * 0.8 / ring.outer;
    m_painter.setPen(QPen(colour, 1.8 * unit(), Qt::SolidLine, Qt::FlatCap));
    const qreal end = RingFrame::angleOf(to);
    for (qreal angle = std::floor(RingFrame::angleOf(from) / step) * step - lean; angle < end; angle += step)
        m_painter.drawLine(ring.at(angle, ring.inner - 4 * unit()),
                           ring.at(angle + lean, ring.outer + 4 * unit()));
}

void StagePainter::paintMove(const SceneMove& move)
{
    const RingFrame& ring = m_geometry.ring();
    const DrawnArc arc =
        atLeast({double(move.range.first), double(move.range.last + 1), move.fromSeat, {}}, 8 * unit());
    const qreal out = 4 * unit();
    const QPainterPath shape = ring.wedge(arc.from, arc.to, ring.inner - out, ring.outer + out, 0);
    m_painter.fillPath(shape, shardColour(move.fromSeat));
    m_painter.save();
    m_painter.setClipPath(shape);
    hatch(arc.from, arc.to, m_theme.window());
    m_painter.restore();
    m_painter.strokePath(shape, QPen(shardColour(move.toSeat), 2 * unit()));
}

void StagePainter::paintSlotMark()
{
    const int slot = m_geometry.frame().markedSlot;
    if (slot < 0)
        return;
    const RingFrame& ring = m_geometry.ring();
    const qreal angle = RingFrame::angleOf(slot + 0.5);
    const QPen wide(m_theme.window(), 6 * unit(), Qt::SolidLine, Qt::RoundCap);
    const QPen thin(m_theme.text(), 2.5 * unit(), Qt::SolidLine, Qt::RoundCap);
    for (const QPen& pen : {wide, thin}) {
        m_painter.setPen(pen);
        m_painter.drawLine(ring.at(angle, ring.inner - 4 * unit()), ring.at(angle, ring.outer + 6 * unit()));
    }
}

} // namespace ringside
