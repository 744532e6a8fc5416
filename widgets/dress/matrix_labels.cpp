#include "widgets/dress/matrix_labels.h"

#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ringside {

void paintMatrixLabels(QPainter& painter, const MatrixGeometry& geometry, const QStringList& names,
                       const MatrixMarks& marks)
{
    const Theme& theme = Theme::current();
    const QFont plain = theme.font(9), strong = theme.font(9, true);
    const qreal room = QFontMetricsF(strong).horizontalAdvance(QStringLiteral("00")) + 4;
    for (int i = 0; i < geometry.count(); ++i) {
        const bool rowOn = i == marks.row || (marks.hovered && marks.hovered->row == i);
        const bool down = std::find(marks.down.begin(), marks.down.end(), i) != marks.down.end();
        const bool columnOn = down || (marks.hovered && marks.hovered->column == i);
        const auto label = [&](const QRectF& box, bool on, const QColor& ink, int align) {
            if (!on && !geometry.isLabelled(i, room))
                return;
            painter.setFont(on ? strong : plain);
            painter.setPen(on ? ink : theme.muted());
            painter.drawText(
                box.adjusted(-30, -30, align & Qt::AlignRight ? 0 : 30, align & Qt::AlignBottom ? 0 : 30),
                align, names.value(i));
        };
        label(geometry.rowLabel(i), rowOn, theme.text(), Qt::AlignRight | Qt::AlignVCenter);
        label(geometry.columnLabel(i), columnOn, down ? theme.bad() : theme.text(),
              Qt::AlignHCenter | Qt::AlignBottom);
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
