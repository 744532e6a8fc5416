// The part of StagePainter that paints nodes and their badges.
#include "widgets/stage/stage_painter.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace ringside {

QPen StagePainter::outline(const SceneNode& node, qreal radius) const
{
    const qreal width = std::max(1.2, radius * (node.master ? 0.16 : 0.09));
    QPen pen(shardColour(node.seat), width);
    if (node.badge == Badge::Dead) {
        pen = QPen(m_theme.bad(), std::max(1.2, radius * 0.09), Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({2.6, 2});
    } else if (node.badge == Badge::Fail) {
        pen.setColor(m_theme.bad());
    }
    return pen;
}

void StagePainter::paintNode(const SceneNode& node, const NodeSpot& spot)
{
    const Disc disc = m_look.motion.at(node.number, spot);
    const qreal radius = disc.radius;
    const bool selected = m_look.selection.isNode(node.number);
    if (selected || m_look.hovered.isNode(node.number)) {
        QColor glow = m_theme.accent();
        glow.setAlphaF(selected ? 0.9f : 0.35f);
        m_painter.setPen(QPen(glow, 2.5 * unit()));
        m_painter.setBrush(m_theme.window());
        m_painter.drawEllipse(disc.centre, radius + 4 * unit(), radius + 4 * unit());
    }
    const QPen pen = outline(node, radius);
    const qreal rim = radius - pen.widthF() / 2;
    m_painter.setPen(pen);
    m_painter.setBrush(node.badge == Badge::Dead ? m_theme.window() : m_theme.surface());
    m_painter.drawEllipse(disc.centre, rim, rim);
    if (m_look.focusedNode == node.number) {
        QPen focus(m_theme.accent(), 2 * unit());
        focus.setDashPattern({1.5, 1.5});
        m_painter.setPen(focus);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(disc.centre, radius + 7 * unit(), radius + 7 * unit());
    }
    const QString number = QString::number(node.number);
    const qreal height = radius * (m_scene.nodes.size() > 99 ? 0.68 : number.size() > 1 ? 0.82 : 0.9);
    if (height >= 6.5) {
        QFont font = m_theme.font(10, true);
        font.setPixelSize(int(height));
        m_painter.setFont(font);
        m_painter.setPen(node.badge == Badge::Dead ? m_theme.muted() : m_theme.text());
        m_painter.drawText(QRectF(disc.centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                           Qt::AlignCenter, number);
    }
    if (node.troubled())
        paintBadge(node, disc.centre + QPointF(0.74, -0.74) * radius,
                   spot.badgeRadius() * radius / spot.radius);
}

void StagePainter::paintBadge(const SceneNode& node, QPointF centre, qreal radius)
{
    const bool bad = node.badge == Badge::Dead || node.badge == Badge::Fail || node.badge == Badge::Refuses;
    const bool paused = node.badge == Badge::Paused;
    m_painter.setPen(QPen(m_theme.window(), std::max(1.0, radius * 0.22)));
    m_painter.setBrush(bad ? m_theme.bad() : paused ? m_theme.muted() : m_theme.warning());
    m_painter.drawEllipse(centre, radius, radius);
    m_painter.setPen(QPen(m_theme.window(), std::max(1.0, radius * 0.26), Qt::SolidLine, Qt::RoundCap));
    const auto line = [&](qreal x1, qreal y1, qreal x2, qreal y2) {
        m_painter.drawLine(centre + radius * QPointF(x1, y1), centre + radius * QPointF(x2, y2));
    };
    switch (node.badge) {
    case Badge::Dead:
        line(-0.35, -0.35, 0.35, 0.35);
        line(-0.35, 0.35, 0.35, -0.35);
        break;
    case Badge::Paused:
        line(-0.24, -0.38, -0.24, 0.38);
        line(0.24, -0.38, 0.24, 0.38);
        break;
    case Badge::Fail:
        line(0, -0.5, 0, 0.1);
        line(0, 0.45, 0, 0.46);
        break;
    case Badge::Refuses:
        line(-0.45, 0, 0.45, 0);
        break;
    case Badge::Pfail:
    case Badge::Silent: {
        QFont font = m_theme.font(10, true);
        font.setPixelSize(std::max(4, int(radius * 1.5)));
        m_painter.setFont(font);
        m_painter.drawText(QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                           Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    case Badge::Busy:
        for (const qreal x : {-0.45, 0.0, 0.45})
            line(x, 0, x + 0.01, 0);
        break;
    case Badge::None:
        break;
    }
}

} // namespace ringside
