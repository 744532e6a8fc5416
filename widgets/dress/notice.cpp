#include "widgets/dress/notice.h"

#include "widgets/dress/themed_label.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ringside {

Notice::Notice(Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_label(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Text, this))
{
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(18), scaled(10), scaled(12), scaled(10));
    column->addWidget(m_label);
}

void Notice::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.surface(), toneColour(m_tone), 0.12));
    painter.drawRoundedRect(rect(), scaled(7), scaled(7));
    painter.setBrush(toneColour(m_tone));
    painter.drawRoundedRect(QRectF(0, 0, scaled(4), height()), scaled(2), scaled(2));
}

} // namespace ringside
