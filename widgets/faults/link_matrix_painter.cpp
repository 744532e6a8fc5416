#include "widgets/faults/link_matrix_painter.h"

#include "widgets/dress/matrix_labels.h"
#include "widgets/dress/tones.h"
#include "widgets/faults/fault_mark.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

namespace {

qreal radiusFor(qreal cell)
{
    return cell > 12 ? cell * 0.18 : cell > 6 ? 1.5 : 0;
}

/// Delay and throttle share a hue: where there is no room for marks, their depth tells them apart.
QColor groundOf(const LinkCell& cell)
{
    const Theme& theme = Theme::current();
    if (cell.state == LinkCell::State::None)
        return theme.surface();
    if (cell.state == LinkCell::State::Open)
        return mixed(theme.surface(), theme.good(), theme.isDark() ? 0.3 : 0.22);
    const qreal depth = cell.state == LinkCell::State::Throttle ? 0.55 : 0.9;
    return mixed(theme.surface(), faultColour(cell.worst), depth);
}

void outline(QPainter& painter, const QRectF& box, const QColor& colour, qreal width, qreal radius)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    painter.drawRoundedRect(box, radius, radius);
}

} // namespace

void paintLinkCell(QPainter& painter, const QRectF& box, const LinkCell& cell, bool marked)
{
    const Theme& theme = Theme::current();
    painter.setPen(Qt::NoPen);
    painter.setBrush(groundOf(cell));
    if (cell.state != LinkCell::State::None)
        painter.drawRoundedRect(box, radiusFor(box.width()), radiusFor(box.width()));
    if (!marked || cell.kinds == 0)
        return;
    const QColor ink = cell.state == LinkCell::State::Throttle ? theme.text() : onFill();
    if (cell.state != LinkCell::State::Several) {
        paintFaultMark(painter, cell.worst, box.adjusted(1, 1, -1, -1), ink);
        return;
    }
    QFont font = theme.font(9, true);
    font.setPixelSize(qMax(7, int(box.height() * 0.6)));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, QString::number(cell.kinds));
}

void paintLinkMatrix(QPainter& painter, const MatrixGeometry& geometry, const LinkTable& table,
                     const LinkMatrixLook& look)
{
    const Theme& theme = Theme::current();
    const qreal side = geometry.cellSize();
    painter.setRenderHint(QPainter::Antialiasing, side > 6);
    for (int row = 0; row < geometry.count(); ++row) {
        for (int column = 0; column < geometry.count(); ++column)
            paintLinkCell(painter, geometry.cell(row, column), table.at(row, column), side >= 10);
    }
    paintMatrixLabels(painter, geometry, table.names(), {look.link ? look.link->row : -1, look.hovered, {}});
    const qreal radius = radiusFor(side);
    if (!look.chosen.isNull()) {
        const QRectF box = geometry.cell(look.chosen.top(), look.chosen.left())
                               .united(geometry.cell(look.chosen.bottom(), look.chosen.right()))
                               .adjusted(-1, -1, 1, 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(withAlpha(theme.accent(), 0.16));
        painter.drawRoundedRect(box, radius, radius);
        outline(painter, box, theme.accent(), 1.8 * theme.scale(), radius);
    }
    if (look.link) {
        outline(painter, geometry.cell(look.link->row, look.link->column), theme.text(), 1.6 * theme.scale(),
                radius);
        outline(painter, geometry.cell(look.link->column, look.link->row), theme.text(), theme.scale(),
                radius);
    }
    if (look.hovered)
        outline(painter, geometry.cell(look.hovered->row, look.hovered->column), theme.accent(),
                2 * theme.scale(), radius);
}

} // namespace ringside
