#include "widgets/console/console_line.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyleOptionFrame>

namespace ringside {

ConsoleLine::ConsoleLine(QWidget* parent)
    : LineField(true, parent)
{
}

void ConsoleLine::setHint(const QString& hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    setAccessibleDescription(hint);
    update();
}

void ConsoleLine::paintEvent(QPaintEvent* event)
{
    LineField::paintEvent(event);
    if (m_hint.isEmpty() || text().isEmpty())
        return;
    constexpr int kOwnMargin = 2; // what QLineEdit keeps free at each side
    QStyleOptionFrame option;
    initStyleOption(&option);
    QRect room = style()
                     ->subElementRect(QStyle::SE_LineEditContents, &option, this)
                     .adjusted(kOwnMargin, 0, -kOwnMargin, 0);
    const int used = fontMetrics().horizontalAdvance(text());
    if (used + fontMetrics().averageCharWidth() * 6 > room.width())
        return; // it scrolls, or leaves no room worth a word
    room.setLeft(room.left() + used);
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(Theme::current().muted());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_hint, Qt::ElideRight, room.width()));
}

} // namespace ringside
