#include "widgets/lesson/step_bar.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace ringside {

StepBar::StepBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("lesson.bar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize StepBar::sizeHint() const
{
    return {scaled(200), scaled(14)};
}

void StepBar::setSteps(const QList<bool>& reached, int position)
{
    if (reached == m_reached && position == m_position)
        return;
    m_reached = reached;
    m_position = position;
    setAccessibleName(
        tr("Step %1 of %2, %3 reached").arg(position + 1).arg(reached.size()).arg(reached.count(true)));
    update();
}

QRectF StepBar::segment(int position) const
{
    const qreal gap = scaled(5), count = qreal(std::max<qsizetype>(1, m_reached.size()));
    const qreal wide = (width() - gap * (count - 1)) / count;
    const qreal tall = position == m_position ? scaled(6) : scaled(4);
    return {position * (wide + gap), (height() - tall) / 2, wide, tall};
}

int StepBar::at(QPointF point) const
{
    for (int i = 0; i < m_reached.size(); ++i) {
        const QRectF box = segment(i);
        if (point.x() >= box.left() && point.x() <= box.right())
            return i;
    }
    return -1;
}

void StepBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < m_reached.size(); ++i) {
        const QColor open = i == m_position ? theme.accent() : mixed(theme.line(), theme.muted(), 0.25);
        painter.setBrush(m_reached[i] ? theme.good() : open);
        const QRectF box = segment(i);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    }
}

void StepBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (const int position = at(event->position()); position >= 0)
        Q_EMIT stepWanted(position);
}

bool StepBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const int position = at(help->pos()); position >= 0)
            QToolTip::showText(help->globalPos(), m_reached[position]
                                                      ? tr("Step %1, reached").arg(position + 1)
                                                      : tr("Step %1").arg(position + 1));
        return true;
    }
    return QWidget::event(event);
}

} // namespace ringside
