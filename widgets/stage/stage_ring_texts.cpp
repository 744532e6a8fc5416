// The part of StageGeometry that writes slot numbers and words round the ring.
#include "widgets/stage/label_placer.h"
#include "widgets/stage/stage_geometry.h"
#include "widgets/stage/stage_words.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

bool meets(const std::vector<QRectF>& rects, const QRectF& rect)
{
    return std::any_of(rects.begin(), rects.end(),
                       [&](const QRectF& other) { return other.intersects(rect); });
}

} // namespace

QRectF StageGeometry::slotTextBox(int slot, const QString& text) const
{
    const QFontMetricsF metrics(m_frame.fonts.detail);
    const qreal angle = RingFrame::angleOf(slot);
    const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
    const QPointF edge = m_ring.at(angle, m_ring.outer + 13 * m_frame.scale);
    const QPointF out(std::sin(angle), -std::cos(angle));
    QRectF box(QPointF(), size);
    box.moveCenter(edge + QPointF(out.x() * size.width() / 2, out.y() * size.height() / 2));
    return box;
}

void StageGeometry::addSlotNumber(int slot, std::vector<QRectF>& taken)
{
    const QString text = QString::number(slot);
    const QRectF box = slotTextBox(slot, text);
    const qreal apart = 5 * m_frame.scale;
    if (!onStage(box) || meets(taken, box.adjusted(-apart, -apart / 2, apart, apart / 2)))
        return;
    taken.push_back(box);
    m_ringTexts.push_back(setLine({text, StageTone::Muted}, TextFont::Detail, box.topLeft(), false));
}

void StageGeometry::layRingTexts(const StageScene& scene)
{
    std::vector<QRectF> taken;
    for (const PlacedText& text : m_corner)
        taken.push_back(text.box);
    if (!m_chip.rect.isEmpty())
        taken.push_back(m_chip.rect);
    if (m_frame.markedSlot >= 0) {
        const QString text = StageWords::slot(m_frame.markedSlot);
        QRectF box = slotTextBox(m_frame.markedSlot, text);
        box.moveLeft(std::clamp(box.left(), 2.0, std::max(2.0, m_frame.size.width() - box.width() - 2)));
        taken.push_back(box);
        m_ringTexts.push_back(setLine({text, StageTone::Strong}, TextFont::Detail, box.topLeft(), true));
    }
    addSlotNumber(0, taken);
    std::vector<SceneArc> arcs = scene.arcs; // the widest ranges get their number first
    std::stable_sort(arcs.begin(), arcs.end(),
                     [](const SceneArc& a, const SceneArc& b) { return a.range.count() > b.range.count(); });
    constexpr size_t kMostNumbers = 64;
    for (size_t i = 0; i < std::min(arcs.size(), kMostNumbers); ++i) {
        if (arcs[i].range.first != 0)
            addSlotNumber(arcs[i].range.first, taken);
    }
    layRingWords(scene, taken);
}

void StageGeometry::layRingWords(const StageScene& scene, const std::vector<QRectF>& taken)
{
    const qreal gap = 5 * m_frame.scale;
    LabelPlacer placer(
        [&](const QRectF& rect) {
            return onStage(rect) &&
                   (m_ring.clears(rect, 10 * m_frame.scale) || m_ring.encloses(rect, m_ring.inner - gap));
        },
        gap);
    for (const QRectF& rect : taken)
        placer.avoidRect(rect);
    for (const NodeSpot& spot : m_nodes) {
        if (spot.placed)
            placer.avoidDisc(spot.centre, spot.radius + 2 * gap);
    }
    size_t words = 0;
    const qreal depth = (m_ring.outer - m_ring.inner) / 2;
    const auto say = [&](const SceneArc& arc, const std::vector<StageText>& lines) {
        ++words;
        for (const double share : {0.5, 0.3, 0.7, 0.15, 0.85}) { // anywhere along the arc, best in its middle
            const qreal angle = RingFrame::angleOf(arc.range.first + share * arc.range.count());
            const QPointF outward(std::sin(angle), -std::cos(angle));
            const auto spot = placer.place(
                {{m_ring.at(angle, m_ring.inner + depth), depth, textSize(lines), 0, outward}}, 1);
            if (!spot.front())
                continue;
            placer.avoidRect(spot.front()->rect);
            const auto set = setLines(lines, spot.front()->rect, spot.front()->align);
            m_ringTexts.insert(m_ringTexts.end(), set.begin(), set.end());
            return;
        }
    };
    std::vector<SceneArc> arcs = scene.arcs;
    std::stable_sort(arcs.begin(), arcs.end(),
                     [](const SceneArc& a, const SceneArc& b) { return a.range.count() > b.range.count(); });
    constexpr size_t kMostWords = 6;
    std::vector<int> told;
    for (const SceneArc& arc : arcs) {
        const bool first = std::find(told.begin(), told.end(), arc.seat) == told.end();
        if (arc.kind == SceneArc::Kind::Unowned && words < kMostWords)
            say(arc, {{StageWords::uncovered(), StageTone::Bad}});
        else if (arc.kind == SceneArc::Kind::Foreign && words < kMostWords)
            say(arc, {{arc.owner, StageTone::Warning}, {StageWords::notOfThisLab(), StageTone::Warning}});
        else if (arc.kind == SceneArc::Kind::NotServed && first && words < kMostWords)
            say(arc, {{StageWords::notServed(), StageTone::Bad}});
        else if (m_frame.mode == StageMode::RingOnly && arc.seat >= 0 && first) {
            const std::vector<int>& places = scene.seats[size_t(arc.seat)];
            int slotCount = 0;
            for (const SceneArc& other : arcs)
                slotCount += other.seat == arc.seat ? other.range.count() : 0;
            say(arc, StageWords::shard(arc.seat, places.empty() ? 0 : places.front(), slotCount));
        }
        told.push_back(arc.seat);
    }
}

} // namespace ringside
