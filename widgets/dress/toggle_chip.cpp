#include "widgets/dress/toggle_chip.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

ToggleChip::ToggleChip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

QSize ToggleChip::sizeHint() const
{
    const QFontMetrics metrics(Theme::current().font(9.5));
    return {metrics.horizontalAdvance(text()) + scaled(34), metrics.height() + scaled(9)};
}

void ToggleChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = isChecked() ? mixed(theme.surface(), theme.accent(), 0.16) : theme.surface();
    const bool marked = hasFocus() || isChecked();
    painter.setPen(QPen(marked ? theme.accent() : theme.line(), hasFocus() ? 1.6 * theme.scale() : 1));
    painter.setBrush(underMouse() ? mixed(ground, theme.text(), 0.05) : ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);

    const QPointF middle(scaled(14), height() / 2.0);
    const qreal unit = theme.scale();
    painter.setBrush(Qt::NoBrush);
    if (isChecked()) {
        painter.setPen(QPen(theme.accent(), 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{middle + QPointF(-4, 0) * unit, middle + QPointF(-1, 3) * unit,
                                       middle + QPointF(4, -3.5) * unit});
    } else {
        painter.setPen(QPen(theme.muted(), 1.2 * unit));
        painter.drawEllipse(middle, 3 * unit, 3 * unit);
    }
    painter.setFont(theme.font(9.5));
    painter.setPen(isEnabled() ? theme.text() : theme.muted());
    painter.drawText(rect().adjusted(scaled(23), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace ringside
