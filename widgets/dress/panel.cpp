#include "widgets/dress/panel.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

Panel::Panel(QWidget* parent, Ground ground)
    : QWidget(parent)
    , m_ground(ground)
{
    connect(&Theme::current(), &Theme::changed, this, [this] { update(); });
}

void Panel::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    if (m_ground == Ground::Plain) {
        painter.fillRect(rect(), theme.surface());
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const bool card = m_ground == Ground::Surface;
    painter.setPen(card ? QPen(theme.line(), 1) : QPen(Qt::NoPen));
    painter.setBrush(card ? theme.surface() : theme.control());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(9), scaled(9));
}

} // namespace ringside
