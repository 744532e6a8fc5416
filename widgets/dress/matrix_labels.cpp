#include "widgets/dress/matrix_labels.h"

#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace ringside {

void paintMatrixLabels(QPainter& painter, const MatrixGeometry& geometry, const QStringList& names,
                       int emphasis, const std::optional<MatrixGeometry::Cell>& hovered)
{
    const Theme& theme = Theme::current();
    const QFont plain = theme.font(9), strong = theme.font(9, true);
    const qreal room = QFontMetricsF(strong).horizontalAdvance(QStringLiteral("00")) + 4;
    for (int i = 0; i < geometry.count(); ++i) {
        const bool rowOn = i == emphasis || (hovered && hovered->row == i);
        const bool columnOn = hovered && hovered->column == i;
        const auto label = [&](const QRectF& box, bool on, int align) {
            if (!on && !geometry.isLabelled(i, room))
                return;
            painter.setFont(on ? strong : plain);
            painter.setPen(on ? theme.text() : theme.muted());
            painter.drawText(
                box.adjusted(-30, -30, align & Qt::AlignRight ? 0 : 30, align & Qt::AlignBottom ? 0 : 30),
                align, names.value(i));
        };
        label(geometry.rowLabel(i), rowOn, Qt::AlignRight | Qt::AlignVCenter);
        label(geometry.columnLabel(i), columnOn, Qt::AlignHCenter | Qt::AlignBottom);
    }
}

qreal matrixHeader(const QStringList& longestNames)
{
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(theme.font(9, true));
    qreal width = 0;
    for (const QString& name : longestNames)
        width = qMax(width, metrics.horizontalAdvance(name));
    return qMax(width + 8 * theme.scale(), metrics.height() + 6 * theme.scale());
}

} // namespace ringside
