#include "widgets/load/latency_bars.h"

#include "core/cluster/load_json.h"
#include "widgets/dress/hover_tip.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr double kLeastUs = 10;         // the left edge of the bars
constexpr double kMostUs = 100'000'000; // the right edge: 100 s

double lengthOf(qint64 us)
{
    const double at = std::log10(std::max(kLeastUs, double(us)) / kLeastUs);
    return std::clamp(at / std::log10(kMostUs / kLeastUs), 0.01, 1.0);
}

} // namespace

LatencyBars::LatencyBars(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("load.latency"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

std::vector<LatencyBars::Row> LatencyBars::rows()
{
    return {{tr("half"), tr("Half of all operations had their answer within this time (the median, p50)"),
             &LatencyFigures::p50Us},
            {tr("90 %"), tr("Nine of ten operations had their answer within this time (p90)"),
             &LatencyFigures::p90Us},
            {tr("99 %"), tr("99 of 100 operations had their answer within this time (p99)"),
             &LatencyFigures::p99Us},
            {tr("99.9 %"), tr("999 of 1,000 operations had their answer within this time (p99.9)"),
             &LatencyFigures::p999Us},
            {tr("longest"), tr("No operation waited longer"), &LatencyFigures::maxUs}};
}

void LatencyBars::setFigures(const LatencyFigures& service, const LatencyFigures& intended, bool flatOut)
{
    m_service = service;
    m_intended = intended;
    m_flatOut = flatOut;
    setAccessibleName(tr("Latency"));
    setAccessibleDescription(text());
    update();
}

QString LatencyBars::text() const
{
    if (m_service.count == 0)
        return tr("Nothing was measured yet.");
    QStringList lines;
    for (const Row& row : rows())
        lines << (m_flatOut ? tr("%1: service %2").arg(row.name, latencyText(m_service.*row.figure))
                            : tr("%1: service %2, intended %3")
                                  .arg(row.name, latencyText(m_service.*row.figure),
                                       latencyText(m_intended.*row.figure)));
    return lines.join(u'\n');
}

int LatencyBars::rowHeight() const
{
    return QFontMetrics(Theme::current().font(10)).height() + scaled(7);
}

QSize LatencyBars::sizeHint() const
{
    return {scaled(380), rowHeight() * (int(rows().size()) + 1) + scaled(6)};
}

QSize LatencyBars::minimumSizeHint() const
{
    return {scaled(240), sizeHint().height()};
}

bool LatencyBars::event(QEvent* event)
{
    const auto tipAt = [this](QPoint at) {
        const int row = at.y() / rowHeight() - 1;
        if (row < 0)
            return tr(
                "Service: from the moment an operation was sent to its answer. Intended: from the moment the "
                "rate wanted it to be sent. When a server stops for a second, the few operations that wait "
                "for "
                "it are slow by the first measure; by the second all are that should have been sent "
                "meanwhile. "
                "A tool that shows the first only hides what users feel (coordinated omission).");
        const auto all = rows();
        return row < int(all.size()) ? all[size_t(row)].tip : QString();
    };
    return showHoverTip(event, this, tipAt) || QWidget::event(event);
}

/// A bar on the logarithmic scale with its figure behind it, or inside where there is no room.
void LatencyBars::paintBar(QPainter& painter, const QRectF& room, qint64 us, const QColor& colour) const
{
    const QString figure = latencyText(us);
    const double words = painter.fontMetrics().horizontalAdvance(QStringLiteral("999.9 ms ")) + scaled(4);
    const double length = std::max(2.0, (room.width() - words) * lengthOf(us));
    const double inset = room.height() * 0.24;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(room.left(), room.top() + inset, length, room.height() - 2 * inset), 2, 2);
    painter.setPen(Theme::current().text());
    painter.drawText(QRectF(room.left() + length + scaled(5), room.top(), words, room.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, figure);
}

void LatencyBars::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(10));
    const int height = rowHeight();
    const double names = painter.fontMetrics().horizontalAdvance(tr("longest")) + scaled(14);
    const double half = (width() - names) / 2.0;
    const QRectF left(names, 0, half - scaled(10), height), right(names + half, 0, half - scaled(6), height);
    painter.setFont(theme.font(10, true));
    painter.setPen(theme.text());
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, tr("Service latency"));
    painter.drawText(right, Qt::AlignLeft | Qt::AlignVCenter, tr("Intended latency"));
    painter.setFont(theme.font(10));
    int line = 1;
    for (const Row& row : rows()) {
        const double top = line++ * height;
        painter.setPen(theme.muted());
        painter.drawText(QRectF(0, top, names - scaled(8), height), Qt::AlignRight | Qt::AlignVCenter,
                         row.name);
        const auto paint = [&](const QRectF& column, const LatencyFigures& figures, const QColor& colour) {
            const QRectF room(column.left(), top, column.width(), height);
            if (figures.count > 0)
                return paintBar(painter, room, figures.*row.figure, colour);
            painter.setPen(theme.muted());
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("–"));
        };
        paint(left, m_service, theme.accent());
        paint(right, m_intended, theme.warning());
    }
    if (m_flatOut && m_service.count > 0) {
        painter.setPen(theme.muted());
        painter.drawText(QRectF(right.left() + scaled(16), height, right.width() - scaled(16), height * 5),
                         int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap),
                         tr("Flat out, nothing is due at a time. Start with a rate to see what users feel."));
    }
}

} // namespace ringside
