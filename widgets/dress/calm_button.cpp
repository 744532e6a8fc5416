#include "widgets/dress/calm_button.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace ringside {

CalmButton::CalmButton(QWidget* parent)
    : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, &CalmButton::restyle);
    restyle();
}

CalmButton::CalmButton(const QString& text, Kind kind, QWidget* parent)
    : CalmButton(parent)
{
    m_kind = kind;
    setText(text);
    setAccessibleName(text);
    restyle();
}

void CalmButton::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    restyle();
}

void CalmButton::setLarge(bool large)
{
    m_large = large;
    restyle();
}

void CalmButton::reserve(const QStringList& texts)
{
    m_reserved = texts;
    updateGeometry();
}

void CalmButton::restyle()
{
    QFont font = Theme::current().font(m_large ? 12 : 10);
    font.setWeight(m_kind == Kind::Primary || m_large ? QFont::DemiBold : QFont::Medium);
    setFont(font);
    setCursor(m_kind == Kind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

int CalmButton::arrowWidth() const
{
    return menu() ? scaled(popupMode() == MenuButtonPopup ? 22 : 14) : 0;
}

QSize CalmButton::sizeHint() const
{
    QFont widest = font();
    if (!m_reserved.isEmpty()) // as the one to press it has heavier letters
        widest.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(widest);
    int width = metrics.horizontalAdvance(text());
    for (const QString& other : m_reserved)
        width = qMax(width, metrics.horizontalAdvance(other));
    const qreal side = m_kind == Kind::Link ? 4 : m_large ? 22 : 11;
    return {width + 2 * scaled(side) + arrowWidth(), metrics.height() + 2 * scaled(m_large ? 10 : 6)};
}

QColor CalmButton::ground() const
{
    const Theme& theme = Theme::current();
    QColor base = theme.control();
    if (m_kind == Kind::Primary)
        base = theme.accent();
    else if (m_kind == Kind::Danger)
        base = theme.bad();
    if (!isEnabled())
        return mixed(theme.surface(), theme.control(), 0.6);
    return mixed(base, theme.text(), isDown() ? 0.16 : underMouse() ? 0.08 : 0);
}

QColor CalmButton::ink() const
{
    const Theme& theme = Theme::current();
    if (!isEnabled())
        return mixed(theme.surface(), theme.muted(), 0.62);
    switch (m_kind) {
    case Kind::Primary:
    case Kind::Danger:
        return onFill();
    case Kind::Link:
        return mixed(theme.accent(), theme.text(), underMouse() ? 0.35 : 0);
    case Kind::Plain:
        break;
    }
    return theme.text();
}

void CalmButton::paintArrow(QPainter& painter, const QColor& colour) const
{
    const int room = arrowWidth();
    const bool split = popupMode() == MenuButtonPopup;
    if (split) {
        painter.setPen(QPen(withAlpha(colour, 0.18), 1));
        painter.drawLine(QPointF(width() - room + 0.5, scaled(7)),
                         QPointF(width() - room + 0.5, height() - scaled(7)));
    }
    const QPointF middle(width() - room / 2.0 - (split ? 0 : scaled(4)), height() / 2.0 + scaled(0.5));
    const qreal half = scaled(3.5);
    QPainterPath chevron(middle + QPointF(-half, -half / 2));
    chevron.lineTo(middle + QPointF(0, half / 2));
    chevron.lineTo(middle + QPointF(half, -half / 2));
    painter.setPen(QPen(colour, 1.4 * Theme::current().scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(chevron);
}

void CalmButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = scaled(m_large ? 9 : 6);
    if (m_kind != Kind::Link) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground());
        painter.drawRoundedRect(rect(), radius, radius);
    }
    if (hasFocus() && m_byKeyboard) {
        painter.setPen(QPen(
            withAlpha(m_kind == Kind::Primary ? Theme::current().text() : Theme::current().accent(), 0.75),
            1.5 * Theme::current().scale()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    }
    const QColor colour = ink();
    painter.setPen(colour);
    painter.setFont(font());
    painter.drawText(rect().adjusted(0, 0, -arrowWidth(), 0), Qt::AlignCenter | Qt::TextHideMnemonic, text());
    if (menu())
        paintArrow(painter, colour);
}

void CalmButton::mousePressEvent(QMouseEvent* event)
{
    const bool onArrow = event->position().x() >= width() - arrowWidth();
    if (menu() && popupMode() == MenuButtonPopup && event->button() == Qt::LeftButton && onArrow) {
        showMenu();
        return;
    }
    QToolButton::mousePressEvent(event);
}

void CalmButton::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    QToolButton::focusInEvent(event);
}

void CalmButton::keyPressEvent(QKeyEvent* event)
{
    if (menu() && event->key() == Qt::Key_Down) {
        showMenu();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QToolButton::keyPressEvent(event);
}

} // namespace ringside
