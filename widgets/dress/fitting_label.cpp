#include "widgets/dress/fitting_label.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

FittingLabel::FittingLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto restyle = [this] {
        setFont(Theme::current().font(9.5));
        updateGeometry();
        update();
    };
    connect(&Theme::current(), &Theme::changed, this, restyle);
    restyle();
}

void FittingLabel::setWordings(const QStringList& wordings)
{
    if (m_wordings == wordings)
        return;
    m_wordings = wordings;
    setToolTip(text());
    setAccessibleDescription(text());
    update();
}

void FittingLabel::setAlignment(Qt::Alignment side)
{
    m_side = side;
    update();
}

QSize FittingLabel::sizeHint() const
{
    return {scaled(120), fontMetrics().height()};
}

QSize FittingLabel::minimumSizeHint() const
{
    return {scaled(40), fontMetrics().height()};
}

void FittingLabel::paintEvent(QPaintEvent*)
{
    if (m_wordings.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(Theme::current().muted());
    painter.setFont(font());
    for (const QString& wording : m_wordings) {
        if (fontMetrics().horizontalAdvance(wording) > width() && &wording != &m_wordings.last())
            continue;
        painter.drawText(rect(), int(Qt::AlignVCenter | m_side) | Qt::TextSingleLine,
                         fontMetrics().elidedText(wording, Qt::ElideRight, width()));
        return;
    }
}

} // namespace ringside
