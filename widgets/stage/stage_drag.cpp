#include "widgets/stage/stage_drag.h"

#include "widgets/faults/fault_words.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

namespace {

void paintHead(QPainter& painter, const QLineF& line, qreal unit)
{
    QLineF back(line.p2(), line.p1());
    back.setLength(11 * unit);
    QLineF side = back.normalVector();
    side.setLength(6 * unit);
    const QPointF across(side.dx(), side.dy());
    painter.drawPolygon(QPolygonF{line.p2(), back.p2() + across, back.p2() - across});
}

} // namespace

void paintDragWords(QPainter& painter, const QString& words, QPointF at, const StageGeometry& geometry,
                    const Theme& theme)
{
    const qreal unit = geometry.frame().scale;
    painter.setFont(theme.font(10, true));
    const QFontMetricsF metrics(painter.font());
    QRectF box(QPointF(), QSizeF(metrics.horizontalAdvance(words) + 16 * unit, metrics.height() + 6 * unit));
    box.moveCenter(at);
    const QRectF ground = QRectF(QPointF(), geometry.frame().size).adjusted(4, 4, -4, -4);
    box.moveLeft(qBound(ground.left(), box.left(), qMax(ground.left(), ground.right() - box.width())));
    box.moveTop(qBound(ground.top(), box.top(), qMax(ground.top(), ground.bottom() - box.height())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent());
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(theme.surface());
    painter.drawText(box, Qt::AlignCenter, words);
}

void paintPull(QPainter& painter, QPointF from, QPointF end, qreal room, qreal unit, const Theme& theme)
{
    const QLineF whole(from, end);
    if (whole.length() <= room + 12 * unit)
        return;
    QPen pen(theme.accent(), 2.4 * unit, Qt::SolidLine, Qt::RoundCap);
    if (room == 0)
        pen.setDashPattern({3, 2.5});
    const QLineF line(from, whole.pointAt(1 - (room > 0 ? room + unit : 0) / whole.length()));
    painter.setPen(pen);
    painter.drawLine(line.p1(), line.pointAt(1 - 6 * unit / line.length()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent());
    paintHead(painter, line, unit);
}

void paintDrag(QPainter& painter, const StageDrag& drag, const StageGeometry& geometry, const Theme& theme)
{
    const NodeSpot* from = geometry.node(drag.from);
    if (!from || !drag.moving)
        return;
    const NodeSpot* target = geometry.node(drag.target);
    const qreal unit = geometry.frame().scale;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QLineF whole(from->centre, target ? target->centre : drag.at);
    if (whole.length() > from->radius)
        paintPull(painter, whole.pointAt(from->radius / whole.length()), whole.p2(),
                  target ? target->radius : 0, unit, theme);
    if (target) {
        painter.setPen(QPen(theme.accent(), 2.5 * unit));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(target->centre, target->radius + 4 * unit, target->radius + 4 * unit);
        paintDragWords(painter, directionText(drag.from, drag.target),
                       target->centre - QPointF(0, target->radius + 20 * unit), geometry, theme);
    }
    painter.restore();
}

} // namespace ringside
