// The part of StagePainter that paints what is between two nodes.
#include "widgets/stage/stage_painter.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

/// Beyond so many cut links each of them is drawn lightly and without a mark.
constexpr int kMarkedCuts = 40;

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
    paintThose([](const SceneLink& link) { return link.stream == SceneLink::Stream::None && !link.cut(); });
    paintThose([](const SceneLink& link) { return link.stream != SceneLink::Stream::None && !link.cut(); });
    paintThose([](const SceneLink& link) { return link.cut(); });
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
    if (link.cut()) {
        // The stream goes on while the bus is cut: the cut runs beside it.
        QLineF normal = line.normalVector();
        normal.setLength(streamDrawn ? 6 * unit() : 0);
        const QPointF aside = streamDrawn ? QPointF(normal.dx(), normal.dy()) : QPointF();
        paintCut(link, line.translated(aside), mark + aside);
    } else if (link.stream == SceneLink::Stream::None) {
        m_painter.setPen(QPen(m_theme.line(), 1.1 * unit()));
        m_painter.drawLine(line);
    }
}

void StagePainter::paintStream(const SceneLink& link, const QLineF& line)
{
    const SceneNode& replica = m_scene.nodes[size_t(link.replica - 1)];
    const QColor colour = shardColour(replica.seat);
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

void StagePainter::paintCut(const SceneLink& link, const QLineF& line, QPointF mark)
{
    const auto cuts =
        std::count_if(m_scene.links.begin(), m_scene.links.end(), [](const SceneLink& l) { return l.cut(); });
    const bool crowded = cuts > kMarkedCuts;
    QColor colour = m_theme.bad();
    colour.setAlphaF(crowded ? std::clamp(20.0f / float(cuts), 0.06f, 0.5f) : 0.85f);
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
