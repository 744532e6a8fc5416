#include "widgets/dress/panel_bar.h"

#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

PanelBar::PanelBar(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(10, 6, 10, 6);
    m_row->setSpacing(8);
}

void PanelBar::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::current().surface());
}

} // namespace ringside
