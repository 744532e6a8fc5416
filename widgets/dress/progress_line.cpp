#include "widgets/dress/progress_line.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace ringside {

ProgressLine::ProgressLine(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
    m_timer.setInterval(40);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_phase += 0.02;
        update();
    });
}

void ProgressLine::setFraction(double fraction)
{
    if (m_fraction == fraction)
        return;
    m_fraction = fraction;
    setAccessibleDescription(fraction < 0 ? tr("running") : tr("%1 %").arg(qRound(fraction * 100)));
    run();
    update();
}

void ProgressLine::run()
{
    const bool moving = isVisible() && m_fraction < 0 && Theme::current().isAnimated();
    if (moving != m_timer.isActive())
        moving ? m_timer.start() : m_timer.stop();
}

QSize ProgressLine::sizeHint() const
{
    return {scaled(140), scaled(6)};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line());
    const qreal radius = height() / 2.0;
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setBrush(theme.accent());
    if (m_fraction >= 0) {
        painter.drawRoundedRect(QRectF(0, 0, qMax(2 * radius, width() * qMin(1.0, m_fraction)), height()),
                                radius, radius);
        return;
    }
    const qreal stretch = width() * 0.3;
    const qreal share = (1 - std::cos(m_phase * 2 * M_PI)) / 2;
    painter.drawRoundedRect(QRectF((width() - stretch) * share, 0, stretch, height()), radius, radius);
}

void ProgressLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    run();
}

void ProgressLine::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    run();
}

} // namespace ringside
