#include "widgets/palette/palette_popup.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace ringside {

PalettePopup::PalettePopup(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("palette.popup"));
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void PalettePopup::showOffers(const QList<Completion>& offers, int current, const QString& usage)
{
    m_mode = Mode::Offers;
    m_offers = offers;
    m_current = current;
    m_usage = usage;
    settle();
}

void PalettePopup::showError(const QString& line, int column, const QString& message)
{
    m_mode = Mode::Error;
    m_line = line;
    m_column = column;
    m_message = message;
    settle();
}

void PalettePopup::showDone(const QString& text)
{
    m_mode = Mode::Done;
    m_message = text;
    settle();
}

void PalettePopup::settle()
{
    setAccessibleName(m_mode == Mode::Error ? tr("Error in the command") : tr("Command help"));
    setAccessibleDescription(text());
    updateGeometry();
    update();
}

QString PalettePopup::text() const
{
    if (m_mode == Mode::Error)
        return m_column < 0 ? m_message : m_line + QLatin1Char('\n') + m_message;
    if (m_mode == Mode::Done)
        return m_message;
    QStringList lines;
    if (!m_usage.isEmpty())
        lines << m_usage;
    for (const Completion& offer : m_offers)
        lines << offer.shown;
    return lines.join(QLatin1Char('\n'));
}

int PalettePopup::rowHeight() const
{
    return QFontMetrics(Theme::current().monospace(9.5)).height() + scaled(9);
}

qreal PalettePopup::caretX(int column) const
{
    const QFontMetricsF metrics(Theme::current().monospace(10));
    const qreal before = metrics.horizontalAdvance(m_line.left(column));
    const QString at = column < m_line.size() ? m_line.mid(column, 1) : QStringLiteral(" ");
    return scaled(14) + before + metrics.horizontalAdvance(at) / 2;
}

QSize PalettePopup::sizeHint() const
{
    const Theme& theme = Theme::current();
    const int pad = scaled(14);
    if (m_mode == Mode::Offers) {
        const int rows = int(m_offers.size()) + (m_usage.isEmpty() ? 0 : 1);
        int wide = QFontMetrics(theme.monospace(9.5)).horizontalAdvance(m_usage);
        for (const Completion& offer : m_offers) {
            wide = qMax(wide, QFontMetrics(theme.monospace(9.5)).horizontalAdvance(offer.shown) + scaled(18) +
                                  QFontMetrics(theme.font(9.5)).horizontalAdvance(offer.summary));
        }
        return {wide + 2 * pad, rows * rowHeight() + scaled(10)};
    }
    const int wide = scaled(440);
    const QRect words = QFontMetrics(theme.font(10))
                            .boundingRect(QRect(0, 0, wide - 2 * pad, 4000), Qt::TextWordWrap, m_message);
    const int caret =
        m_mode == Mode::Error && m_column >= 0 ? QFontMetrics(theme.monospace(10)).height() + scaled(14) : 0;
    const int line = QFontMetrics(theme.monospace(10)).horizontalAdvance(m_line);
    return {qMax(wide, m_mode == Mode::Error ? line + 2 * pad : 0), words.height() + caret + 2 * scaled(10)};
}

void PalettePopup::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool bad = m_mode == Mode::Error;
    painter.setPen(QPen(bad ? mixed(theme.line(), theme.bad(), 0.6) : theme.line(), 1));
    painter.setBrush(theme.surface());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(7), scaled(7));
    if (m_mode == Mode::Offers)
        paintOffers(painter);
    else
        paintError(painter);
}

void PalettePopup::paintOffers(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const int row = rowHeight(), pad = scaled(14);
    int y = scaled(5);
    if (!m_usage.isEmpty()) {
        painter.setFont(theme.monospace(9.5));
        painter.setPen(theme.muted());
        painter.drawText(QRect(pad, y, width() - 2 * pad, row), Qt::AlignVCenter, m_usage);
        y += row;
    }
    for (qsizetype i = 0; i < m_offers.size(); ++i, y += row) {
        if (i == m_current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(theme.surface(), theme.accent(), 0.16));
            painter.drawRoundedRect(QRect(scaled(5), y, width() - scaled(10), row), scaled(5), scaled(5));
        }
        painter.setFont(theme.monospace(9.5));
        painter.setPen(theme.text());
        painter.drawText(QRect(pad, y, width() - 2 * pad, row), Qt::AlignVCenter, m_offers[i].shown);
        const int used = painter.fontMetrics().horizontalAdvance(m_offers[i].shown) + scaled(18);
        painter.setFont(theme.font(9.5));
        painter.setPen(theme.muted());
        painter.drawText(
            QRect(pad + used, y, width() - 2 * pad - used, row), Qt::AlignVCenter | Qt::AlignRight,
            painter.fontMetrics().elidedText(m_offers[i].summary, Qt::ElideRight, width() - 2 * pad - used));
    }
}

void PalettePopup::paintError(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const int pad = scaled(14);
    int y = scaled(10);
    if (m_mode == Mode::Error && m_column >= 0) {
        painter.setFont(theme.monospace(10));
        painter.setPen(theme.text());
        const int tall = painter.fontMetrics().height();
        painter.drawText(QRect(pad, y, width() - pad, tall), Qt::AlignVCenter, m_line);
        y += tall;
        const qreal x = caretX(m_column), half = scaled(4);
        QPainterPath caret(QPointF(x - half, y + scaled(6)));
        caret.lineTo(x, y + scaled(1));
        caret.lineTo(x + half, y + scaled(6));
        painter.setPen(QPen(theme.bad(), 2 * theme.scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(caret);
        y += scaled(14);
    }
    painter.setFont(theme.font(10));
    painter.setPen(m_mode == Mode::Error ? theme.bad() : theme.good());
    painter.drawText(QRect(pad, y, width() - 2 * pad, height() - y), Qt::TextWordWrap, m_message);
}

void PalettePopup::mousePressEvent(QMouseEvent* event)
{
    if (m_mode != Mode::Offers) {
        hide();
        return;
    }
    const int row = (int(event->position().y()) - scaled(5)) / rowHeight() - (m_usage.isEmpty() ? 0 : 1);
    if (row >= 0 && row < m_offers.size())
        Q_EMIT picked(row);
}

} // namespace ringside
