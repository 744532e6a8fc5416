#include "widgets/faults/link_legend.h"

#include "widgets/dress/tones.h"
#include "widgets/faults/link_matrix_painter.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

namespace {

int lineHeight()
{
    return scaled(19);
}

} // namespace

LinkLegend::LinkLegend(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("faults.legend"));
    setAccessibleName(tr("What the marks mean"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void LinkLegend::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    updateGeometry();
    update();
}

std::vector<std::pair<LinkCell, QString>> LinkLegend::entries()
{
    using State = LinkCell::State;
    return {{{State::Open, 0, FaultKind::Cut}, tr("open")},
            {{State::Cut, 1, FaultKind::Cut}, tr("cut")},
            {{State::Delay, 1, FaultKind::Delay}, tr("delayed")},
            {{State::Throttle, 1, FaultKind::Throttle}, tr("throttled")},
            {{State::Drop, 1, FaultKind::Drop}, tr("drops messages")},
            {{State::Several, 2, FaultKind::Cut}, tr("several")}};
}

int LinkLegend::columnWidth() const
{
    const QFontMetrics metrics(Theme::current().font(9));
    int width = 0;
    for (const auto& [cell, words] : entries())
        width = qMax(width, metrics.horizontalAdvance(words));
    return width + scaled(28);
}

int LinkLegend::rows() const
{
    return (int(entries().size()) + m_columns - 1) / m_columns;
}

QSize LinkLegend::sizeHint() const
{
    return {columnWidth() * m_columns, lineHeight() * rows()};
}

void LinkLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int place = 0;
    for (const auto& [cell, words] : entries()) {
        const QPoint at(place / rows() * columnWidth(), place % rows() * lineHeight());
        paintLinkCell(painter, QRectF(at.x(), at.y() + scaled(2), scaled(14), scaled(14)), cell, true);
        painter.setFont(Theme::current().font(9));
        painter.setPen(Theme::current().muted());
        painter.drawText(QRect(at.x() + scaled(20), at.y(), columnWidth(), scaled(18)),
                         Qt::AlignVCenter | Qt::AlignLeft, words);
        ++place;
    }
}

} // namespace ringside
