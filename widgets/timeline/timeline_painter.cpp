#include "widgets/timeline/timeline_painter.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace ringside {

namespace {

QFont smallFont()
{
    return Theme::current().font(8);
}

/// The quiet blue-grey of what was done and of waiting for an election.
QColor quiet()
{
    const Theme& theme = Theme::current();
    return mixed(theme.surface(), mixed(theme.muted(), theme.accent(), 0.35), 0.8);
}

void paintAxis(QPainter& painter, const TimelineLayout& layout)
{
    const Theme& theme = Theme::current();
    painter.setFont(smallFont());
    const QFontMetricsF metrics(smallFont());
    const qreal top = layout.axisY();
    for (const TimelineLayout::Tick& tick : layout.ticks()) {
        const bool large = !tick.label.isEmpty();
        painter.setPen(QPen(large ? theme.muted() : mixed(theme.surface(), theme.muted(), 0.6), 1));
        painter.drawLine(QPointF(tick.x, top), QPointF(tick.x, top + (large ? 7 : 4) * theme.scale()));
        if (!large)
            continue;
        painter.setPen(theme.muted());
        painter.drawText(QPointF(tick.x - metrics.horizontalAdvance(tick.label) / 2,
                                 top + 9 * theme.scale() + metrics.ascent()),
                         tick.label);
    }
}

void paintBar(QPainter& painter, const TimelineLayout::Bar& bar, bool hovered)
{
    const Theme& theme = Theme::current();
    const qreal radius = 3 * theme.scale();
    painter.setPen(Qt::NoPen);
    QColor label = theme.text();
    switch (bar.bar.kind) {
    case TimelineBar::Kind::Action:
        painter.setBrush(quiet());
        painter.drawRoundedRect(bar.box, radius, radius);
        label = bar.labelInside ? onFill() : theme.muted();
        break;
    case TimelineBar::Kind::FailedAction:
        painter.setPen(QPen(theme.bad(), 1.5 * theme.scale()));
        painter.setBrush(mixed(theme.surface(), theme.bad(), 0.15));
        painter.drawRoundedRect(bar.box.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
        label = theme.bad();
        break;
    case TimelineBar::Kind::Fault:
        painter.setBrush(theme.bad());
        painter.drawRoundedRect(bar.box, radius, radius);
        label = bar.labelInside ? onFill() : theme.bad();
        break;
    case TimelineBar::Kind::Failover: {
        QPainterPath clip;
        clip.addRoundedRect(bar.box, radius, radius);
        painter.save();
        painter.setClipPath(clip);
        for (const TimelineLayout::Segment& segment : bar.segments)
            painter.fillRect(segment.box, partColour(segment.what));
        painter.setFont(smallFont());
        painter.setPen(onFill());
        for (const TimelineLayout::Segment& segment : bar.segments)
            painter.drawText(segment.box, Qt::AlignCenter | Qt::TextSingleLine, segment.name);
        painter.restore();
        label = bar.bar.toMs > 0 ? theme.good() : theme.warning();
        break;
    }
    }
    if (hovered) {
        painter.setPen(QPen(theme.text(), 1.2 * theme.scale()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bar.box, radius, radius);
    }
    if (bar.label.isEmpty())
        return;
    QFont font = smallFont();
    font.setWeight(bar.bar.kind == TimelineBar::Kind::Action ? QFont::Normal : QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(label);
    painter.drawText(bar.label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, bar.text);
}

} // namespace

void paintMark(QPainter& painter, QPointF centre, qreal radius, Severity severity)
{
    const Theme& theme = Theme::current();
    switch (severity) {
    case Severity::Bad: {
        const qreal arm = radius * 0.82;
        painter.setPen(QPen(theme.bad(), radius * 0.55, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
        painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
        return;
    }
    case Severity::Warning: {
        QPolygonF triangle{centre + QPointF(0, -radius), centre + QPointF(radius, radius * 0.8),
                           centre + QPointF(-radius, radius * 0.8)};
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warning());
        painter.drawPolygon(triangle);
        return;
    }
    case Severity::Good:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.good());
        painter.drawEllipse(centre, radius * 0.95, radius * 0.95);
        return;
    case Severity::Info:
        painter.setPen(QPen(theme.muted(), radius * 0.32));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius * 0.62, radius * 0.62);
        return;
    }
}

void paintTimeline(QPainter& painter, const TimelineLayout& layout, const TimelineLayout::Mark* hoveredMark,
                   const TimelineLayout::Bar* hoveredBar)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter, layout);
    for (const TimelineLayout::Bar& bar : layout.bars())
        paintBar(painter, bar, &bar == hoveredBar);
    for (const TimelineLayout::Mark& mark : layout.marks())
        paintMark(painter, mark.centre, mark.radius * (&mark == hoveredMark ? 1.3 : 1), mark.severity);
    if (layout.hiddenBars() > 0) {
        painter.setFont(smallFont());
        painter.setPen(Theme::current().muted());
        painter.drawText(QRectF(8 * Theme::current().scale(),
                                layout.area().bottom() - QFontMetricsF(smallFont()).height() - 3,
                                layout.area().left(), QFontMetricsF(smallFont()).height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QCoreApplication::translate("TimelinePainter", "%1 more").arg(layout.hiddenBars()));
    }
}

} // namespace ringside
