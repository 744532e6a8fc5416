#include "widgets/frame/rail_signs.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace ringside {

namespace {

// All shapes lie in a square of 18 x 18.

void eye(QPainter& painter, const QColor& ink)
{
    QPainterPath lids(QPointF(1, 9));
    lids.quadTo(9, 0.5, 17, 9);
    lids.quadTo(9, 17.5, 1, 9);
    painter.drawPath(lids);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(9, 9), 2.2, 2.2);
}

void book(QPainter& painter)
{
    QPainterPath pages(QPointF(9, 4.5));
    pages.quadTo(5.5, 2.5, 1.5, 3.2);
    pages.lineTo(1.5, 14.2);
    pages.quadTo(5.5, 13.5, 9, 15.5);
    pages.quadTo(12.5, 13.5, 16.5, 14.2);
    pages.lineTo(16.5, 3.2);
    pages.quadTo(12.5, 2.5, 9, 4.5);
    pages.lineTo(9, 15.5);
    painter.drawPath(pages);
}

void arrow(QPainter& painter, qreal y, qreal from, qreal to)
{
    const qreal back = to > from ? -3.2 : 3.2;
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    painter.drawPolyline(QPolygonF{{to + back, y - 3}, {to, y}, {to + back, y + 3}});
}

void grid(QPainter& painter)
{
    painter.drawRect(QRectF(2, 2, 14, 14));
    for (const qreal at : {6.7, 11.3}) {
        painter.drawLine(QPointF(at, 2), QPointF(at, 16));
        painter.drawLine(QPointF(2, at), QPointF(16, at));
    }
}

void waves(QPainter& painter)
{
    for (const qreal y : {4.5, 9.0, 13.5}) {
        QPainterPath wave(QPointF(1.5, y));
        wave.cubicTo(5, y - 4, 6, y + 4, 9, y);
        wave.cubicTo(12, y - 4, 13, y + 4, 16.5, y);
        painter.drawPath(wave);
    }
}

void gear(QPainter& painter)
{
    painter.drawEllipse(QPointF(9, 9), 4.6, 4.6);
    painter.drawEllipse(QPointF(9, 9), 1.4, 1.4);
    for (int tooth = 0; tooth < 8; ++tooth) {
        const qreal angle = tooth * std::numbers::pi / 4;
        const QPointF way(std::cos(angle), std::sin(angle));
        painter.drawLine(QPointF(9, 9) + way * 4.8, QPointF(9, 9) + way * 7.6);
    }
}

void prompt(QPainter& painter)
{
    painter.drawPolyline(QPolygonF{{3, 5}, {8, 9}, {3, 13}});
    painter.drawLine(QPointF(9.5, 13.5), QPointF(15.5, 13.5));
}

} // namespace

void paintRailSign(QPainter& painter, RailSign sign, const QRectF& square, const QColor& ink)
{
    painter.save();
    painter.translate(square.topLeft());
    painter.scale(square.width() / 18, square.height() / 18);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (sign) {
    case RailSign::Eye:
        eye(painter, ink);
        break;
    case RailSign::Book:
        book(painter);
        break;
    case RailSign::Arrows:
        arrow(painter, 5.5, 2, 16);
        arrow(painter, 12.5, 16, 2);
        break;
    case RailSign::Grid:
        grid(painter);
        break;
    case RailSign::Waves:
        waves(painter);
        break;
    case RailSign::Gear:
        gear(painter);
        break;
    case RailSign::Prompt:
        prompt(painter);
        break;
    }
    painter.restore();
}

} // namespace ringside
