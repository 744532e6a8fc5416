#include "widgets/faults/fault_mark.h"

#include "widgets/theme/theme.h"

#include <QPainter>

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
        for (const qreal side : {-1.0, 1.0})
            painter.drawPolyline(QPolygonF{at(-0.4, side * 0.32), at(-0.12, side * 0.12),
                                           at(0.12, side * 0.12), at(0.4, side * 0.32)});
        break;
    case FaultKind::Drop:
        painter.drawEllipse(middle, size * 0.36, size * 0.36);
        painter.drawLine(at(-0.25, 0.25), at(0.25, -0.25));
        break;
    }
    painter.restore();
}

} // namespace ringside
