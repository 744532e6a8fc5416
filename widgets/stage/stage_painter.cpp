#include "widgets/stage/stage_painter.h"

#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

QColor blend(const QColor& over, const QColor& under, qreal share)
{
    const auto mix = [&](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

StagePainter::StagePainter(QPainter& painter, const StageScene& scene, const StageGeometry& geometry,
                           const StageLook& look, const Theme& theme)
    : m_painter(painter)
    , m_scene(scene)
    , m_geometry(geometry)
    , m_look(look)
    , m_theme(theme)
{
}

QColor StagePainter::colour(StageTone tone) const
{
    switch (tone) {
    case StageTone::Strong:
        return m_theme.text();
    case StageTone::Muted:
        return m_theme.muted();
    case StageTone::Good:
        return m_theme.good();
    case StageTone::Warning:
        return m_theme.warning();
    case StageTone::Bad:
        return m_theme.bad();
    case StageTone::Vote:
        return m_theme.vote();
    }
    return m_theme.text();
}

QColor StagePainter::shardColour(int seat) const
{
    return seat < 0 ? m_theme.muted() : m_theme.shard(seat);
}

int StagePainter::pickedSeat() const
{
    const StageItem& picked = m_look.selection;
    if (picked.kind == StageItem::Kind::Shard)
        return picked.first;
    return picked.kind == StageItem::Kind::Slot ? m_scene.seatOfSlot(picked.first) : -1;
}

void StagePainter::paint()
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (m_geometry.showsRing())
        paintRing();
    if (m_geometry.showsGraph()) {
        paintGrounds();
        paintLinks();
        for (const SceneNode& node : m_scene.nodes) {
            const NodeSpot* spot = m_geometry.node(node.number);
            if (!spot)
                continue;
            if (!spot->leader.isNull()) {
                m_painter.setPen(QPen(m_theme.muted(), unit()));
                m_painter.drawLine(spot->leader);
            }
            paintNode(node, *spot);
        }
        for (const SceneNode& node : m_scene.nodes) {
            if (const NodeSpot* spot = m_geometry.node(node.number))
                paintTexts(spot->texts, m_look.motion.moves(node.number) ? 0.35 : 1);
        }
    }
    for (const LinkSpot& link : m_geometry.links())
        paintTexts(link.words);
    if (m_geometry.showsRing())
        paintTexts(m_geometry.ringTexts());
    paintTexts(m_geometry.corner());
    paintChip();
    m_painter.restore();
}

void StagePainter::paintTexts(const std::vector<PlacedText>& texts, qreal opacity)
{
    m_painter.setOpacity(opacity);
    m_painter.setPen(m_theme.window());
    const qreal wide = 1.8 * unit(), narrow = 1.3 * unit();
    const QPointF around[] = {{wide, 0},        {-wide, 0},        {0, wide},         {0, -wide},
                              {narrow, narrow}, {-narrow, narrow}, {narrow, -narrow}, {-narrow, -narrow}};
    for (const PlacedText& text : texts) {
        if (!text.halo)
            continue;
        m_painter.setFont(m_geometry.font(text.font));
        for (const QPointF& aside : around)
            m_painter.drawStaticText(text.box.topLeft() + aside, text.setting);
    }
    for (const PlacedText& text : texts) {
        m_painter.setFont(m_geometry.font(text.font));
        m_painter.setPen(colour(text.text.tone));
        m_painter.drawStaticText(text.box.topLeft(), text.setting);
    }
    m_painter.setOpacity(1);
}

void StagePainter::paintChip()
{
    const ChipSpot& chip = m_geometry.chip();
    if (chip.rect.isEmpty())
        return;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.control());
    const qreal round = std::min(chip.rect.height() / 2, 14 * unit());
    m_painter.drawRoundedRect(chip.rect, round, round);
    m_painter.setBrush(colour(m_scene.faultTone));
    m_painter.drawEllipse(chip.dot, 4.5 * unit(), 4.5 * unit());
    paintTexts(chip.texts);
}

void StagePainter::paintGrounds()
{
    const int picked = pickedSeat();
    for (size_t seat = 0; seat < m_geometry.grounds().size(); ++seat) {
        const bool hovered = m_look.hovered == StageItem::shard(int(seat));
        if (m_geometry.detail() == Detail::Sparse && !hovered && picked != int(seat))
            continue;
        QColor ground = shardColour(int(seat));
        ground.setAlphaF(picked == int(seat) ? 0.22f : hovered ? 0.14f : 0.07f);
        m_painter.fillPath(m_geometry.grounds()[seat], ground);
        if (picked == int(seat))
            m_painter.strokePath(m_geometry.grounds()[seat], QPen(shardColour(picked), 1.6 * unit()));
    }
}

} // namespace ringside
