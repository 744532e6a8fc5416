#include "widgets/anatomy/anatomy_bar.h"

#include "widgets/dress/figure_text.h"
#include "widgets/dress/hover_tip.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace ringside {

namespace {

constexpr int kBar = 20;

/// A line of text and the bracket below it.
int bracketHeight()
{
    return QFontMetrics(Theme::current().font(8.5)).height() + scaled(8);
}

} // namespace

AnatomyBar::AnatomyBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("anatomy.bar"));
    setAccessibleName(tr("The failover as a measured bar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize AnatomyBar::sizeHint() const
{
    const int text = QFontMetrics(Theme::current().font(8.5)).height();
    return {scaled(420), bracketHeight() + scaled(kBar) + text + scaled(8)};
}

QSize AnatomyBar::minimumSizeHint() const
{
    return {scaled(160), sizeHint().height()};
}

void AnatomyBar::setFailover(const Failover& failover, qint64 nowUs)
{
    std::vector<AnatomyPart> parts = anatomyParts(failover, nowUs);
    // How long the former master stays away says nothing of the failover, and would make all else tiny.
    std::erase_if(parts, [](const AnatomyPart& p) { return p.what == AnatomyPart::What::Return; });
    const std::optional<AllowedRange> allowed = failover.manual ? std::nullopt : failover.allowedWhole;
    if (parts == m_parts && allowed == m_allowed)
        return;
    m_parts = std::move(parts);
    m_allowed = allowed;
    QStringList words;
    for (const AnatomyPart& part : m_parts)
        words << tr("%1: %2").arg(partText(part.what), durationText(double(part.toUs - part.fromUs) / 1000));
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    update();
}

double AnatomyBar::xOf(qint64 timeUs) const
{
    const qint64 from = m_parts.front().fromUs;
    const qint64 to = std::max(m_parts.back().toUs, m_allowed ? from + qint64(m_allowed->toMs * 1000) : 0);
    return to > from ? double(timeUs - from) / double(to - from) * width() : 0;
}

QRectF AnatomyBar::partBox(int index) const
{
    const AnatomyPart& part = m_parts[size_t(index)];
    const double left = xOf(part.fromUs), right = xOf(part.toUs);
    return {left, double(bracketHeight()), std::max(2.0, right - left), double(scaled(kBar))};
}

QRectF AnatomyBar::bracketBox() const
{
    if (!m_allowed || m_parts.empty())
        return {};
    const qint64 start = m_parts.front().fromUs;
    const double left = xOf(start + qint64(m_allowed->fromMs * 1000));
    const double right = xOf(start + qint64(m_allowed->toMs * 1000));
    return {left, double(bracketHeight() - scaled(6)), right - left, double(scaled(5))};
}

void AnatomyBar::paintBracket(QPainter& painter) const
{
    const QRectF box = bracketBox();
    if (box.isEmpty())
        return;
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.good(), scaled(2)));
    const double inset = scaled(1);
    const QPointF corners[] = {{box.left() + inset, box.bottom()},
                               {box.left() + inset, box.top()},
                               {box.right() - inset, box.top()},
                               {box.right() - inset, box.bottom()}};
    painter.drawPolyline(corners, 4);
    painter.setFont(theme.font(8.5));
    painter.setPen(theme.muted());
    const QString text = tr("allowed until a new master: %1").arg(rangeText(*m_allowed));
    const double wide = painter.fontMetrics().horizontalAdvance(text);
    const double x = std::clamp(box.center().x() - wide / 2, 0.0, std::max(0.0, width() - wide));
    painter.drawText(QPointF(x, painter.fontMetrics().ascent()), text);
}

void AnatomyBar::paintTimes(QPainter& painter) const
{
    const QFont font = Theme::current().font(8.5);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(Theme::current().muted());
    const qint64 start = m_parts.front().fromUs;
    double free = 0; // where the next label may begin
    const auto label = [&](qint64 timeUs) {
        const QString text = durationText(double(timeUs - start) / 1000);
        const double wide = metrics.horizontalAdvance(text);
        const double x = std::min(std::max(0.0, xOf(timeUs) - wide / 2), width() - wide);
        if (x < free)
            return;
        painter.drawText(QPointF(x, bracketHeight() + scaled(kBar) + scaled(3) + metrics.ascent()), text);
        free = x + wide + scaled(8);
    };
    label(start);
    for (const AnatomyPart& part : m_parts)
        label(part.toUs);
}

void AnatomyBar::paintEvent(QPaintEvent*)
{
    if (m_parts.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QPainterPath whole;
    const double right = partBox(int(m_parts.size()) - 1).right();
    whole.addRoundedRect(QRectF(0, bracketHeight(), right, scaled(kBar)), scaled(3), scaled(3));
    painter.setClipPath(whole);
    for (int i = 0; i < int(m_parts.size()); ++i) {
        painter.setBrush(partColour(m_parts[size_t(i)].what));
        painter.drawRect(partBox(i));
    }
    painter.setClipping(false);
    paintBracket(painter);
    paintTimes(painter);
}

QString AnatomyBar::tipAt(QPointF point) const
{
    for (int i = int(m_parts.size()) - 1; i >= 0; --i) {
        if (!partBox(i).adjusted(-2, -height(), 2, height()).contains(point))
            continue;
        const AnatomyPart& part = m_parts[size_t(i)];
        return tr("%1: %2").arg(partText(part.what), durationText(double(part.toUs - part.fromUs) / 1000));
    }
    return {};
}

bool AnatomyBar::event(QEvent* event)
{
    return showHoverTip(event, this, [this](QPoint at) { return tipAt(at); }) || QWidget::event(event);
}

} // namespace ringside
