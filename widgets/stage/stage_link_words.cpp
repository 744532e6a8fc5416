// The part of StageGeometry that finds places for the marks and words of faulty links.
#include "widgets/stage/label_placer.h"
#include "widgets/stage/stage_geometry.h"
#include "widgets/stage/stage_words.h"

#include <algorithm>
#include <map>

namespace ringside {

namespace {

/// So many links have words at most; beyond that, colour and dash must do, and the tooltip.
constexpr size_t kMostWords = 14;
/// Up to so many links that say the same all say it.
constexpr int kFewAlike = 8;

std::vector<StageText> wordsOf(const SceneLink& link)
{
    std::vector<StageText> lines;
    for (const SceneFault& fault : link.faults)
        lines.push_back({fault.word, fault.kind == FaultKind::Drop ? StageTone::Vote : StageTone::Warning});
    return lines;
}

} // namespace

void StageGeometry::layMarks(const StageScene& scene)
{
    const qreal room = 9 * m_frame.scale;
    std::vector<QPointF> marks;
    for (size_t i = 0; i < m_links.size(); ++i) {
        LinkSpot& link = m_links[i];
        if (!link.placed || !scene.links[i].cut())
            continue;
        for (const qreal t : {0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72}) {
            const QPointF at = link.line.pointAt(t);
            const bool hidden = std::any_of(m_nodes.begin(), m_nodes.end(), [&](const NodeSpot& spot) {
                return QLineF(spot.centre, at).length() < spot.radius + room ||
                       spot.label.adjusted(-room, -room, room, room).contains(at);
            });
            const bool near = std::any_of(marks.begin(), marks.end(),
                                          [&](QPointF mark) { return QLineF(mark, at).length() < 2 * room; });
            if (hidden || near)
                continue;
            link.mark = at;
            break;
        }
        marks.push_back(link.mark);
    }
}

/// The one asked for, then round by round one link of each wording: when words thin out, every wording is
/// still read somewhere.
std::vector<size_t> StageGeometry::wordOrder(const StageScene& scene) const
{
    std::map<QString, int> told;
    std::vector<std::pair<int, size_t>> ranked;
    int faulty = 0;
    for (size_t i = 0; i < m_links.size(); ++i) {
        const SceneLink& link = scene.links[i];
        faulty += link.faulty();
        if (!m_links[i].placed || link.faults.empty())
            continue;
        const bool asked = m_frame.worded.isLink(link.a, link.b);
        ranked.push_back({asked ? -1 : told[link.faults.front().word]++, i});
    }
    // Where lines do not stand out any more, or all say the same, one or two words stand for the others.
    std::erase_if(ranked, [&](const auto& each) {
        const QString& word = scene.links[each.second].faults.front().word;
        const int most = faulty > kFullyDrawnFaults ? 1 : told[word] > kFewAlike ? 2 : told[word];
        return each.first >= most && each.first > 0;
    });
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& x, const auto& y) { return x.first < y.first; });
    if (ranked.size() > kMostWords)
        ranked.resize(kMostWords);
    std::vector<size_t> order;
    for (const auto& [rank, link] : ranked)
        order.push_back(link);
    return order;
}

void StageGeometry::layFaultWords(const StageScene& scene)
{
    const std::vector<size_t> order = wordOrder(scene);
    if (order.empty())
        return;
    const qreal gap = 3 * m_frame.scale;
    LabelPlacer placer(
        [&](const QRectF& rect) {
            return onStage(rect) && (!showsRing() || m_ring.encloses(rect, m_ring.inner - gap));
        },
        gap);
    for (const std::vector<PlacedText>* texts : {&m_corner, &m_ringTexts}) {
        for (const PlacedText& text : *texts)
            placer.avoidRect(text.box);
    }
    if (!m_chip.rect.isEmpty())
        placer.avoidRect(m_chip.rect);
    for (const NodeSpot& spot : m_nodes) {
        if (!spot.placed)
            continue;
        placer.avoidDisc(spot.centre, spot.radius + gap);
        if (!spot.label.isEmpty())
            placer.avoidRect(spot.label);
    }
    for (const SceneNode& node : scene.nodes) {
        const NodeSpot& spot = m_nodes[size_t(node.number - 1)];
        if (spot.placed && node.troubled())
            placer.avoidDisc(spot.badge(), spot.badgeRadius() + m_frame.scale);
    }
    constexpr size_t kMostLines = 200; // where there are more, every place lies on some
    for (size_t i = 0; i < m_links.size(); ++i) {
        if (!m_links[i].placed)
            continue;
        if (m_links.size() <= kMostLines)
            placer.avoidLine(m_links[i].line, scene.links[i].faulty() ? 2.5 : 0.4);
        if (scene.links[i].cut())
            placer.avoidDisc(m_links[i].mark, 8 * m_frame.scale);
    }
    for (const size_t i : order) {
        std::vector<StageText> lines = wordsOf(scene.links[i]);
        if (placeWords(placer, m_links[i], lines) || lines.size() < 2)
            continue;
        lines.front().text = StageWords::andMore(lines.front().text, int(lines.size()) - 1);
        lines.resize(1);
        placeWords(placer, m_links[i], lines);
    }
}

/// Beside the line, at its middle if there is room, else nearer to one of its ends.
bool StageGeometry::placeWords(LabelPlacer& placer, LinkSpot& link, const std::vector<StageText>& lines)
{
    const QLineF normal = link.line.normalVector().unitVector();
    const QPointF aside = QPointF(normal.dx(), normal.dy()) * (normal.dy() > 0 ? 1 : -1);
    const qreal lanes = 5 + 2.5 * qreal(lines.size());
    LabelPlacer::Wish wish{{}, lanes * m_frame.scale, textSize(lines, TextFont::Detail), 0, aside};
    for (const qreal t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
        wish.anchor = link.line.pointAt(t);
        const auto spots = placer.place({wish}, 1);
        if (!spots.front() || QLineF(spots.front()->rect.center(), wish.anchor).length() >
                                  wish.size.width() / 2 + wish.size.height() + 8 * m_frame.scale)
            continue; // too far away to be read as this link's
        link.label = spots.front()->rect;
        link.words = setLines(lines, link.label, spots.front()->align, TextFont::Detail);
        placer.avoidRect(link.label);
        return true;
    }
    return false;
}

} // namespace ringside
