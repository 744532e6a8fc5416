// The part of StageGeometry that sets lines of text, and those in the corners of the stage.
#include "widgets/stage/stage_geometry.h"
#include "widgets/stage/stage_words.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ringside {

PlacedText StageGeometry::setLine(const StageText& text, TextFont which, QPointF topLeft, bool halo) const
{
    const QFontMetricsF metrics(font(which));
    PlacedText placed;
    placed.text = text;
    placed.font = which;
    placed.box = QRectF(topLeft, QSizeF(metrics.horizontalAdvance(text.text), metrics.height()));
    placed.halo = halo;
    placed.setting.setTextFormat(Qt::PlainText);
    placed.setting.setText(text.text);
    placed.setting.prepare(QTransform(), font(which));
    return placed;
}

bool StageGeometry::onStage(const QRectF& rect) const
{
    return QRectF(QPointF(), m_frame.size).adjusted(2, 2, -2, -2).contains(rect);
}

void StageGeometry::layCorner(const StageScene& scene)
{
    const QFontMetricsF metrics(m_frame.fonts.facts);
    QPointF at = m_ring.corner;
    for (const QString& line : scene.strangers) {
        m_corner.push_back(setLine({line, StageTone::Warning}, TextFont::Facts, at, true));
        at.ry() += metrics.lineSpacing();
    }
}

void StageGeometry::layChip(const StageScene& scene)
{
    if (scene.fault.isEmpty())
        return;
    const QFontMetricsF metrics(m_frame.fonts.facts);
    const qreal unit = m_frame.scale;
    const qreal dot = 18 * unit, pad = 10 * unit, gap = 14 * unit, line = metrics.lineSpacing();
    const qreal heal = metrics.horizontalAdvance(StageWords::heal()) + 12 * unit;
    const auto box = [&](qreal width, int lines) {
        const QSizeF size(width, lines * line + pad);
        return QRectF(QPointF(m_ring.corner.x(), m_frame.size.height() - 12 * unit - size.height()), size);
    };
    const QString whole = scene.fault.join(QLatin1Char(' '));
    const qreal room = 8 * unit;
    QRectF rect = box(dot + pad + metrics.horizontalAdvance(whole) + gap + heal, 1);
    QStringList lines{whole};
    if (showsRing() && !m_ring.clears(rect, room)) {
        // Two lines, with the button in the second; where even that is too wide, a third for the button.
        const qreal ends = dot + pad;
        const qreal duration = ends + metrics.horizontalAdvance(scene.fault.last());
        const bool third = !m_ring.clears(box(duration + gap + heal, 2), room);
        const qreal least = third ? std::max(duration, ends + heal) : duration + gap + heal;
        qreal width = std::max(least, ends + metrics.horizontalAdvance(scene.fault.first()) + pad);
        while (width > least && !m_ring.clears(box(width, third ? 3 : 2), room))
            width -= 4;
        rect = box(std::max(width, least), third ? 3 : 2);
        lines = scene.fault;
        lines.first() = metrics.elidedText(lines.first(), Qt::ElideRight, rect.width() - dot - 2 * pad);
        if (third)
            lines.append(QString());
    }
    m_chip.rect = rect;
    QPointF at = rect.topLeft() + QPointF(dot + pad * 0.6, pad / 2);
    m_chip.dot = QPointF(rect.left() + pad + 4 * unit, at.y() + line / 2);
    for (const QString& text : std::as_const(lines)) {
        m_chip.texts.push_back(setLine({text, StageTone::Strong}, TextFont::Facts, at, false));
        at.ry() += line;
    }
    m_chip.heal = QRectF(rect.right() - heal - pad * 0.4, at.y() - line - 1, heal, line + 2);
}

QSizeF StageGeometry::textSize(const std::vector<StageText>& lines, TextFont first) const
{
    qreal width = 0, height = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        const QFontMetricsF metrics(font(i == 0 ? first : TextFont::Detail));
        width = std::max(width, metrics.horizontalAdvance(lines[i].text));
        height += metrics.height();
    }
    // In coarse steps: a lag that grows by a digit must not send labels to other places.
    const qreal step = 10 * m_frame.scale;
    return {std::ceil(width / step) * step, height};
}

std::vector<PlacedText> StageGeometry::setLines(const std::vector<StageText>& lines, const QRectF& rect,
                                                Qt::Alignment align, TextFont first) const
{
    std::vector<PlacedText> placed;
    QPointF at = rect.topLeft();
    for (size_t i = 0; i < lines.size(); ++i) {
        const TextFont which = i == 0 ? first : TextFont::Detail;
        const qreal spare = rect.width() - QFontMetricsF(font(which)).horizontalAdvance(lines[i].text);
        const qreal shift = align & Qt::AlignLeft ? 0 : align & Qt::AlignRight ? spare : spare / 2;
        placed.push_back(setLine(lines[i], which, at + QPointF(shift, 0), true));
        at.setY(placed.back().box.bottom());
    }
    return placed;
}

} // namespace ringside
