// The part of StagePainter that paints what is between two nodes.
#include "widgets/faults/fault_mark.h"
#include "widgets/stage/stage_painter.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

QLineF shortened(QLineF line, qreal atStart, qreal atEnd)
{
    const qreal length = line.length();
    if (length <= atStart + atEnd)
        return line;
    return {line.pointAt(atStart / length), line.pointAt(1 - atEnd / length)};
}

} // namespace

QLineF StagePainter::between(const SceneLink& link) const
{
    const NodeSpot* a = m_geometry.node(link.a);
    const NodeSpot* b = m_geometry.node(link.b);
    const Disc from = m_look.motion.at(link.a, *a);
    const Disc to = m_look.motion.at(link.b, *b);
    return shortened({from.centre, to.centre}, from.radius, to.radius);
}

void StagePainter::paintLinks()
{
    const auto paintThose = [this](auto&& wanted) {
        for (size_t i = 0; i < m_scene.links.size(); ++i) {
            const SceneLink& link = m_scene.links[i];
            if (m_geometry.links()[i].placed && wanted(link))
                paintLink(link, between(link), m_geometry.links()[i].mark);
        }
    };
    paintThose(
        [](const SceneLink& link) { return link.stream == SceneLink::Stream::None && !link.faulty(); });
    paintThose(
        [](const SceneLink& link) { return link.stream != SceneLink::Stream::None && !link.faulty(); });
    paintThose([](const SceneLink& link) { return link.faulty(); });
}

void StagePainter::paintLink(const SceneLink& link, const QLineF& line, QPointF mark)
{
    const bool selected = m_look.selection.isLink(link.a, link.b);
    if (selected || m_look.hovered.isLink(link.a, link.b)) {
        QColor under = m_theme.accent();
        under.setAlphaF(selected ? 0.45f : 0.2f);
        m_painter.setPen(QPen(under, 9 * unit(), Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(line);
    }
    const bool streamDrawn = link.stream != SceneLink::Stream::None && !link.streamCut;
    if (streamDrawn)
        paintStream(link, line);
    if (link.faulty()) {
        paintFaults(link, line, mark, streamDrawn);
    } else if (link.stream == SceneLink::Stream::None) {
        m_painter.setPen(QPen(m_theme.line(), 1.1 * unit()));
        m_painter.drawLine(line);
    }
}

void StagePainter::paintStream(const SceneLink& link, const QLineF& line)
{
    const SceneNode* replica = m_scene.node(link.replica);
    const QColor colour = shardColour(replica ? replica->seat : -1);
    const qreal width = (m_geometry.detail() == Detail::Sparse ? 2 : 3.5) * unit();
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap);
    if (link.stream == SceneLink::Stream::Syncing)
        pen.setDashPattern({0.9, 1.1});
    else if (link.stream == SceneLink::Stream::Down) {
        pen.setColor(blend(colour, m_theme.window(), 0.7));
        pen.setWidthF(width * 0.6);
        pen.setDashPattern({3, 3});
    }
    m_painter.setPen(pen);
    const QLineF towards = link.replica == link.b ? line : QLineF(line.p2(), line.p1());
    if (link.stream == SceneLink::Stream::Down || m_geometry.detail() == Detail::Sparse) {
        m_painter.drawLine(towards);
        return;
    }
    m_painter.drawLine(shortened(towards, 0, 6 * unit()));
    paintArrow(shortened(towards, 0, 1.5 * unit()), colour);
}

void StagePainter::paintArrow(const QLineF& line, const QColor& colour)
{
    QLineF back(line.p2(), line.p1());
    back.setLength(9 * unit());
    QLineF side = back.normalVector();
    side.setLength(5 * unit());
    const QPointF across(side.dx(), side.dy());
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawPolygon(QPolygonF{line.p2(), back.p2() + across, back.p2() - across});
}

/// Each fault has a lane of its own, side by side; a stream keeps the middle, as it goes on.
void StagePainter::paintFaults(const SceneLink& link, const QLineF& line, QPointF mark, bool besideStream)
{
    const int lanes = int(link.faults.size()) + link.cut();
    QLineF normal = line.normalVector();
    normal.setLength(1);
    int lane = 0;
    const auto aside = [&] {
        const int number = lane++;
        const qreal away =
            besideStream ? (number % 2 ? -6 : 6) * (1 + number / 2) : 5 * (number - (lanes - 1) / 2.0);
        return away * unit() * QPointF(normal.dx(), normal.dy());
    };
    if (link.cut()) {
        const QPointF shift = aside();
        paintCut(link, line.translated(shift), mark + shift);
    }
    for (const SceneFault& fault : link.faults)
        paintFault(fault, line.translated(aside()));
}

/// 1 where each faulty link is drawn in full; less where there are too many of them.
qreal StagePainter::faultStrength() const
{
    const auto faulty = std::count_if(m_scene.links.begin(), m_scene.links.end(),
                                      [](const SceneLink& link) { return link.faulty(); });
    return faulty > kFullyDrawnFaults ? std::clamp(20.0 / double(faulty), 0.06, 0.5) : 1;
}

void StagePainter::paintFault(const SceneFault& fault, const QLineF& line)
{
    const qreal strength = faultStrength();
    QColor colour = faultColour(fault.kind);
    colour.setAlphaF(float(0.9 * strength));
    QPen pen(colour, 1.7 * unit(), Qt::SolidLine, Qt::FlatCap);
    m_painter.setPen(pen);
    switch (fault.kind) {
    case FaultKind::Cut:
        break;
    case FaultKind::Delay:
        pen.setDashPattern({7, 3.5});
        m_painter.setPen(pen);
        m_painter.drawLine(line);
        break;
    case FaultKind::Throttle: {
        m_painter.setPen(QPen(colour, 1.1 * unit()));
        QLineF normal = line.normalVector();
        normal.setLength(1.6 * unit());
        const QPointF half(normal.dx(), normal.dy());
        m_painter.drawLine(line.translated(half));
        m_painter.drawLine(line.translated(-half));
        break;
    }
    case FaultKind::Drop:
        pen = QPen(colour, 2.8 * unit(), Qt::SolidLine, Qt::RoundCap);
        pen.setDashPattern({0.01, 2.1});
        m_painter.setPen(pen);
        m_painter.drawLine(line);
        break;
    }
    if (strength == 1 && fault.forward != fault.back)
        paintArrow(fault.forward ? line : QLineF(line.p2(), line.p1()), faultColour(fault.kind));
}

void StagePainter::paintCut(const SceneLink& link, const QLineF& line, QPointF mark)
{
    const qreal strength = faultStrength();
    const bool crowded = strength < 1;
    QColor colour = m_theme.bad();
    colour.setAlphaF(crowded ? float(strength) : 0.85f);
    QPen pen(colour, (crowded ? 1 : 1.6) * unit(), Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({3, 3});
    m_painter.setPen(pen);
    if (crowded) {
        m_painter.drawLine(line);
        return;
    }
    QLineF along = line;
    along.setLength(1);
    const QPointF step = (along.p2() - along.p1()) * unit();
    const QPointF across(-step.y(), step.x());
    m_painter.drawLine(line.p1(), mark - 5 * step);
    m_painter.drawLine(mark + 5 * step, line.p2());
    m_painter.setPen(QPen(m_theme.bad(), 2 * unit(), Qt::SolidLine, Qt::RoundCap));
    for (const qreal at : {-2.2, 2.2})
        m_painter.drawLine(mark + (at - 2) * step + 5.5 * across, mark + (at + 2) * step - 5.5 * across);
    if (link.cutForward != link.cutBack)
        paintArrow(link.cutForward ? line : QLineF(line.p2(), line.p1()), m_theme.bad());
}

} // namespace ringside
