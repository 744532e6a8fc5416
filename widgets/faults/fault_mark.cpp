#include "widgets/faults/fault_mark.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace ringside {

QColor faultColour(FaultKind kind)
{
    const Theme& theme = Theme::current();
    switch (kind) {
    case FaultKind::Cut:
        return theme.bad();
    case FaultKind::Delay:
    case FaultKind::Throttle:
        return theme.warning();
    case FaultKind::Drop:
        break;
    }
    return theme.vote();
}

void paintFaultMark(QPainter& painter, FaultKind kind, const QRectF& box, const QColor& ink)
{
    const qreal size = std::min(box.width(), box.height());
    const QPointF middle = box.center();
    const auto at = [&](qreal x, qreal y) { return middle + size * QPointF(x, y); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, std::max(1.2, size * 0.13), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (kind) {
    case FaultKind::Cut:
        painter.drawLine(at(-0.3, -0.3), at(0.3, 0.3));
        painter.drawLine(at(-0.3, 0.3), at(0.3, -0.3));
        break;
    case FaultKind::Delay:
        painter.drawEllipse(middle, size * 0.38, size * 0.38);
        painter.drawPolyline(QPolygonF{at(0, -0.22), at(0, 0), at(0.17, 0.08)});
        break;
    case FaultKind::Throttle:
        for (const qreal level : {-0.17, 0.17}) {
            QPainterPath wave(at(-0.38, level + 0.08));
            wave.cubicTo(at(-0.2, level - 0.2), at(-0.08, level - 0.1), at(0, level));
            wave.cubicTo(at(0.08, level + 0.1), at(0.2, level + 0.2), at(0.38, level - 0.08));
            painter.drawPath(wave);
        }
        break;
    case FaultKind::Drop:
        painter.drawEllipse(middle, size * 0.36, size * 0.36);
        painter.drawLine(at(-0.25, 0.25), at(0.25, -0.25));
        break;
    }
    painter.restore();
}

} // namespace ringside
