#include "widgets/dress/themed_label.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

namespace ringside {

ThemedLabel::ThemedLabel(qreal points, Face face, Tone tone, QWidget* parent)
    : QLabel(parent)
    , m_points(points)
    , m_face(face)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    connect(&Theme::current(), &Theme::changed, this, &ThemedLabel::restyle);
    restyle();
}

void ThemedLabel::setTone(Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    restyle();
}

void ThemedLabel::restyle()
{
    const Theme& theme = Theme::current();
    QFont font = m_face == Face::Mono ? theme.monospace(m_points) : theme.font(m_points);
    if (m_face == Face::Bold)
        font.setWeight(QFont::DemiBold);
    setFont(font);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(m_tone));
    setPalette(colours);
}

void CopyLabel::setCopyable(bool copyable)
{
    m_copyable = copyable;
    setCursor(copyable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setFocusPolicy(copyable ? Qt::TabFocus : Qt::NoFocus);
}

QSize CopyLabel::minimumSizeHint() const
{
    return {scaled(24), QLabel::minimumSizeHint().height()};
}

void CopyLabel::copy()
{
    const QString copy = m_copyText.isEmpty() ? text() : m_copyText;
    QApplication::clipboard()->setText(copy);
    m_justCopied = true;
    update();
    QTimer::singleShot(900, this, [this] {
        m_justCopied = false;
        update();
    });
    Q_EMIT copied(copy);
}

bool CopyLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        const QString hint = m_copyable ? tr("Click to copy") : QString();
        QString tip = toolTip().isEmpty() ? hint : toolTip();
        if (cut)
            tip = text() + (tip.isEmpty() ? QString() : QLatin1Char('\n') + tip);
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return ThemedLabel::event(event);
}

void CopyLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect box = contentsRect();
    QColor ink = palette().color(QPalette::WindowText);
    QString shown = text();
    if (m_justCopied) {
        ink = Theme::current().good();
        shown = tr("copied");
    } else if (m_copyable && (underMouse() || hasFocus())) {
        ink = Theme::current().accent();
    }
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(box, int(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(shown, Qt::ElideRight, box.width()));
}

void CopyLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_copyable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        copy();
}

void CopyLabel::keyPressEvent(QKeyEvent* event)
{
    const bool wants =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Space || event == QKeySequence::Copy;
    if (m_copyable && wants)
        copy();
    else
        ThemedLabel::keyPressEvent(event);
}

} // namespace ringside
