#include "widgets/anatomy/spread_view.h"

#include "core/anatomy/theory.h"
#include "widgets/dress/figure_text.h"
#include "widgets/dress/hover_tip.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr int kLeastRow = 14, kMostRow = 38;

QFont nameFont(bool whole)
{
    return Theme::current().font(9.5, whole);
}

QString figureOf(const SpreadRow& row)
{
    const Distribution& measured = row.figures.measured;
    return SpreadView::tr("%1 · at most %2")
        .arg(durationText(measured.medianMs), durationText(measured.maxMs));
}

int axisHeight()
{
    return QFontMetrics(Theme::current().font(8.5)).height() + scaled(3);
}

/// 1, 2 or 5 times a power of ten, so that at most eight of them fit.
double tickStep(double axisMs)
{
    const double power = std::pow(10, std::floor(std::log10(axisMs / 8)));
    for (const double times : {1, 2, 5}) {
        if (axisMs / (times * power) <= 8)
            return times * power;
    }
    return 10 * power;
}

} // namespace

SpreadView::SpreadView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("anatomy.spread"));
    setAccessibleName(tr("How the times of many failovers spread"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        measure();
        updateGeometry();
        update();
    });
}

void SpreadView::setStatistics(const FailoverStatistics& statistics)
{
    m_rows = spreadRows(statistics);
    m_axisMs = spreadAxisMs(m_rows);
    QStringList words;
    for (const SpreadRow& row : m_rows)
        words << row.name + QStringLiteral(": ") + figureOf(row);
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    measure();
    update();
}

void SpreadView::measure()
{
    m_left = m_right = 0;
    for (const SpreadRow& row : m_rows) {
        const QFontMetricsF metrics(nameFont(row.whole));
        m_left = std::max(m_left, metrics.horizontalAdvance(row.name));
        m_right = std::max(m_right, metrics.horizontalAdvance(figureOf(row)));
    }
    m_left += scaled(14);
    m_right += scaled(14);
}

QSize SpreadView::sizeHint() const
{
    return {scaled(520), 5 * scaled(24) + axisHeight()};
}

QSize SpreadView::minimumSizeHint() const
{
    return {scaled(260), 5 * scaled(kLeastRow) + axisHeight()};
}

QRectF SpreadView::rowBox(int row) const
{
    const double free = double(height() - axisHeight()) / std::max<double>(1, double(m_rows.size()));
    const double high = std::clamp<double>(free, scaled(kLeastRow), scaled(kMostRow));
    return {0, row * high, double(width()), high};
}

double SpreadView::xOf(double ms) const
{
    const double wide = std::max(1.0, width() - m_left - m_right);
    return m_left + (m_axisMs > 0 ? ms / m_axisMs * wide : 0);
}

void SpreadView::paintRow(QPainter& painter, int index) const
{
    const Theme& theme = Theme::current();
    const SpreadRow& row = m_rows[size_t(index)];
    const QRectF box = rowBox(index);
    painter.setFont(nameFont(row.whole));
    painter.setPen(theme.text());
    painter.drawText(box.adjusted(0, 0, m_left - width(), 0), Qt::AlignVCenter | Qt::AlignLeft, row.name);
    painter.setPen(row.whole ? theme.text() : theme.muted());
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignRight, figureOf(row));

    const double left = xOf(row.figures.allowed.fromMs), right = xOf(row.figures.allowed.toMs);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.surface(), theme.good(), 0.22));
    const double inset = box.height() * 0.16;
    painter.drawRoundedRect(
        QRectF(left, box.top() + inset, std::max(2.0, right - left), box.height() - 2 * inset), scaled(2),
        scaled(2));
    // Dots at one place would hide each other: each has a height of its own, the same in every frame.
    const double radius = scaled(row.whole ? 7 : 6) / 2.0, spread = box.height() / 2 - inset - radius;
    for (size_t i = 0; i < row.valuesMs.size(); ++i) {
        const double ms = row.valuesMs[i];
        const double lift = (double((i * 5) % 7) / 3.0 - 1) * std::max(0.0, spread);
        QColor colour = within(row.figures.allowed, ms) ? theme.accent() : theme.bad();
        colour.setAlphaF(0.75f);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(xOf(ms), box.center().y() + lift), radius, radius);
    }
    const double median = xOf(row.figures.measured.medianMs);
    painter.setPen(QPen(theme.text(), scaled(2)));
    painter.drawLine(QPointF(median, box.top() + inset / 2), QPointF(median, box.bottom() - inset / 2));
}

void SpreadView::paintAxis(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const double bottom = rowBox(int(m_rows.size()) - 1).bottom();
    const QFont font = theme.font(8.5);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const bool lab = m_axisMs >= kLabMs;
    const QString limit = tr("lab: %1").arg(durationText(kLabMs));
    const double limitWide = metrics.horizontalAdvance(limit), limitAt = xOf(kLabMs);
    const QRectF limitBox(std::min(limitAt - limitWide / 2, width() - limitWide), bottom + scaled(2),
                          limitWide, metrics.height());
    const double step = tickStep(m_axisMs);
    for (double ms = 0; ms <= m_axisMs * 1.0001; ms += step) {
        const double x = xOf(ms);
        painter.setPen(theme.line());
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom + scaled(2)));
        const QString text = durationText(ms);
        const double wide = metrics.horizontalAdvance(text);
        const QRectF place(x - wide / 2, bottom + scaled(2), wide, metrics.height());
        if (lab && place.adjusted(-scaled(6), 0, scaled(6), 0).intersects(limitBox))
            continue;
        painter.setPen(theme.muted());
        painter.drawText(place, Qt::AlignCenter, text);
    }
    if (!lab)
        return;
    painter.setPen(QPen(theme.bad(), scaled(1), Qt::DashLine));
    painter.drawLine(QPointF(limitAt, 0), QPointF(limitAt, bottom + scaled(2)));
    painter.setPen(theme.bad());
    painter.drawText(limitBox, Qt::AlignCenter, limit);
}

void SpreadView::paintEvent(QPaintEvent*)
{
    if (m_rows.empty() || m_axisMs <= 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    for (int row = 0; row < int(m_rows.size()); ++row)
        paintRow(painter, row);
}

QString SpreadView::tipAt(QPointF point) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (rowBox(row).contains(point))
            return m_rows[size_t(row)].tip;
    }
    return {};
}

bool SpreadView::event(QEvent* event)
{
    return showHoverTip(event, this, [this](QPoint at) { return tipAt(at); }) || QWidget::event(event);
}

} // namespace ringside
