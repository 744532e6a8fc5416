#include "widgets/load/rate_strip.h"

#include "core/cluster/load_json.h"
#include "widgets/dress/figure_text.h"
#include "widgets/dress/hover_tip.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QPainter>

#include <algorithm>

namespace ringside {

RateStrip::RateStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("load.rate"));
    setAccessibleName(tr("Operations of each of the last sixty seconds"));
    setMinimumHeight(scaled(70));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize RateStrip::sizeHint() const
{
    return {scaled(380), scaled(130)};
}

QSize RateStrip::minimumSizeHint() const
{
    return {scaled(200), scaled(64)};
}

void RateStrip::setSnapshot(const Snapshot& snapshot)
{
    m_seconds.clear();
    if (const auto load = snapshot->load) {
        const size_t first = load->bySecond.size() > kSeconds ? load->bySecond.size() - kSeconds : 0;
        for (size_t i = first; i < load->bySecond.size(); ++i) {
            const LoadSecond& from = load->bySecond[i];
            Second second{from.startMs,
                          double(from.operations) / from.seconds,
                          double(from.failed) / from.seconds,
                          from.service.count > 0 ? from.service.p99Us : -1,
                          {}};
            for (const LoadedNode& node : from.nodes) {
                const NodeState* state = snapshot->node(node.node);
                second.rateOfSeat[state ? state->shard : -1] += double(node.operations) / from.seconds;
            }
            m_seconds.push_back(std::move(second));
        }
    }
    setAccessibleDescription(
        m_seconds.empty()
            ? tr("No load yet")
            : tr("The last one: %1 operations a second").arg(amountText(m_seconds.back().rate)));
    update();
}

double RateStrip::ceiling() const
{
    double most = 10;
    for (const Second& second : m_seconds)
        most = std::max(most, second.rate + second.failed);
    return roundCeiling(most, Unit::PerSecond);
}

QRectF RateStrip::plot() const
{
    const double labels =
        QFontMetrics(Theme::current().font(9)).horizontalAdvance(QStringLiteral("1.25 million")) + scaled(8);
    return QRectF(rect()).adjusted(labels, scaled(8), -scaled(8), -scaled(6));
}

QString RateStrip::tipAt(QPoint at) const
{
    const QRectF room = plot();
    const double width = room.width() / kSeconds;
    const int fromEnd = int((room.right() - at.x()) / width);
    if (at.x() > room.right() || fromEnd < 0 || fromEnd >= int(m_seconds.size()))
        return {};
    const Second& second = m_seconds[m_seconds.size() - 1 - size_t(fromEnd)];
    QString tip =
        tr("%1: %2 operations a second")
            .arg(QDateTime::fromMSecsSinceEpoch(second.startMs).toString(QStringLiteral("HH:mm:ss")),
                 amountText(second.rate));
    if (second.failed > 0)
        tip += u'\n' + tr("%1 a second failed").arg(amountText(second.failed));
    if (second.p99Us >= 0)
        tip += u'\n' + tr("99 of 100 within %1").arg(latencyText(second.p99Us));
    return tip;
}

bool RateStrip::event(QEvent* event)
{
    return showHoverTip(event, this, [this](QPoint at) { return tipAt(at); }) || QWidget::event(event);
}

void RateStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(9));
    const QRectF room = plot();
    const double top = ceiling();
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = room.bottom() - share * room.height();
        painter.setPen(QPen(theme.line(), 1));
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        painter.setPen(theme.muted());
        painter.drawText(QRectF(0, y - scaled(9), room.left() - scaled(6), scaled(18)),
                         Qt::AlignRight | Qt::AlignVCenter, amountText(share * top));
    }
    painter.setPen(theme.muted());
    painter.drawText(room.adjusted(scaled(4), 0, 0, 0), int(Qt::AlignLeft) | int(Qt::AlignTop),
                     tr("operations a second, the last 60 s"));
    const double width = room.width() / kSeconds;
    double right = room.right();
    painter.setPen(Qt::NoPen);
    for (auto second = m_seconds.rbegin(); second != m_seconds.rend(); ++second, right -= width) {
        double y = room.bottom();
        const auto block = [&](double rate, const QColor& colour) {
            const double height = rate / top * room.height();
            painter.setBrush(colour);
            painter.drawRect(QRectF(right - width + 1, y - height, std::max(1.0, width - 1.5), height));
            y -= height;
        };
        for (const auto& [seat, rate] : second->rateOfSeat)
            block(rate, theme.shard(seat));
        if (second->failed > 0)
            block(second->failed, theme.bad());
    }
}

} // namespace ringside
