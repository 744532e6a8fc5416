// The part of StageGeometry that sets texts: corner, chip, slot numbers, words on the ring, node labels.
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

/// A line to a label that stands further away than `near`.
QLineF leaderTo(const NodeSpot& spot, qreal near)
{
    const QRectF& box = spot.label;
    const QPointF end(std::clamp(spot.centre.x(), box.left(), box.right()),
                      std::clamp(spot.centre.y(), box.top(), box.bottom()));
    QLineF line(spot.centre, end);
    if (line.length() < spot.radius + near)
        return {};
    return {line.pointAt((spot.radius + 2) / line.length()), line.pointAt(1 - 2 / line.length())};
}

} // namespace

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
    m_corner.push_back(setLine(scene.state, TextFont::Title, m_ring.corner, false));
    const QFontMetricsF metrics(m_frame.fonts.facts);
    QPointF at(m_ring.corner.x(), m_corner.front().box.bottom());
    const QStringList lines =
        m_ring.factsStacked ? scene.facts : QStringList(scene.facts.join(QStringLiteral(" · ")));
    for (const QString& line : lines) {
        m_corner.push_back(setLine({line, Tone::Muted}, TextFont::Facts, at, false));
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
    const qreal room = 16 * unit;
    QRectF rect = box(dot + pad + metrics.horizontalAdvance(whole) + gap + heal, 1);
    QStringList lines{whole};
    if (showsRing() && !m_ring.clears(rect, room)) {
        lines = scene.fault;
        const qreal second = metrics.horizontalAdvance(lines.last()) + gap + heal;
        qreal width = dot + pad + std::max(second, metrics.horizontalAdvance(lines.first()) + pad);
        while (width > dot + pad + second && !m_ring.clears(box(width, 2), room))
            width -= 4;
        rect = box(std::max(width, dot + pad + second), 2);
        lines.first() = metrics.elidedText(lines.first(), Qt::ElideRight, rect.width() - dot - 2 * pad);
    }
    m_chip.rect = rect;
    QPointF at = rect.topLeft() + QPointF(dot + pad * 0.6, pad / 2);
    m_chip.dot = QPointF(rect.left() + pad + 4 * unit, at.y() + line / 2);
    for (const QString& text : lines) {
        m_chip.texts.push_back(setLine({text, Tone::Strong}, TextFont::Facts, at, false));
        at.ry() += line;
    }
    m_chip.heal = QRectF(rect.right() - heal - pad * 0.4, at.y() - line - 1, heal, line + 2);
}

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
    m_ringTexts.push_back(setLine({text, Tone::Muted}, TextFont::Detail, box.topLeft(), false));
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
        m_ringTexts.push_back(setLine({text, Tone::Strong}, TextFont::Detail, box.topLeft(), true));
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
            say(arc, {{StageWords::uncovered(), Tone::Bad}});
        else if (arc.kind == SceneArc::Kind::NotServed && first && words < kMostWords)
            say(arc, {{StageWords::notServed(), Tone::Bad}});
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

QSizeF StageGeometry::textSize(const std::vector<StageText>& lines) const
{
    qreal width = 0, height = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        const QFontMetricsF metrics(i == 0 ? m_frame.fonts.name : m_frame.fonts.detail);
        width = std::max(width, metrics.horizontalAdvance(lines[i].text));
        height += metrics.height();
    }
    // In coarse steps: a lag that grows by a digit must not send labels to other places.
    const qreal step = 10 * m_frame.scale;
    return {std::ceil(width / step) * step, height};
}

std::vector<PlacedText> StageGeometry::setLines(const std::vector<StageText>& lines, const QRectF& rect,
                                                Qt::Alignment align) const
{
    std::vector<PlacedText> placed;
    QPointF at = rect.topLeft();
    for (size_t i = 0; i < lines.size(); ++i) {
        const TextFont which = i == 0 ? TextFont::Name : TextFont::Detail;
        const qreal spare = rect.width() - QFontMetricsF(font(which)).horizontalAdvance(lines[i].text);
        const qreal shift = align & Qt::AlignLeft ? 0 : align & Qt::AlignRight ? spare : spare / 2;
        placed.push_back(setLine(lines[i], which, at + QPointF(shift, 0), true));
        at.setY(placed.back().box.bottom());
    }
    return placed;
}

bool StageGeometry::wantsLabel(const SceneNode& node) const
{
    const bool asked =
        std::find(m_frame.named.begin(), m_frame.named.end(), node.number) != m_frame.named.end();
    return asked || m_detail != Detail::Sparse || node.troubled();
}

/// Asked for, then troubled, then masters, then the others.
std::vector<int> StageGeometry::labelOrder(const StageScene& scene) const
{
    std::vector<int> order;
    for (const SceneNode& node : scene.nodes) {
        if (m_nodes[size_t(node.number - 1)].placed && wantsLabel(node))
            order.push_back(node.number);
    }
    const auto rank = [&](int number) {
        const SceneNode& node = scene.nodes[size_t(number - 1)];
        const bool asked =
            std::find(m_frame.named.begin(), m_frame.named.end(), number) != m_frame.named.end();
        if (m_detail == Detail::Sparse)
            return asked ? -1 : int(node.badge);
        return node.place; // all of them are wanted: a place that does not change with the node's state
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
    return order;
}

void StageGeometry::layLabels(const StageScene& scene)
{
    const qreal gap = 4 * m_frame.scale;
    LabelPlacer placer(
        [&](const QRectF& rect) {
            return onStage(rect) && (!showsRing() || m_ring.encloses(rect, m_ring.inner - gap));
        },
        gap);
    for (const PlacedText& text : m_corner)
        placer.avoidRect(text.box);
    for (const PlacedText& text : m_ringTexts)
        placer.avoidRect(text.box.adjusted(-gap, 0, gap, 0));
    if (!m_chip.rect.isEmpty())
        placer.avoidRect(m_chip.rect);
    for (const SceneNode& node : scene.nodes) {
        const NodeSpot& spot = m_nodes[size_t(node.number - 1)];
        if (!spot.placed)
            continue;
        placer.avoidDisc(spot.centre, spot.radius + 2 * m_frame.scale);
        if (m_detail == Detail::Full || node.troubled()) // a badge finds its corner free when it comes
            placer.avoidDisc(spot.badge(), spot.badgeRadius() + m_frame.scale);
    }
    for (size_t i = 0; i < m_links.size(); ++i) {
        if (m_links[i].placed)
            placer.avoidLine(m_links[i].line, scene.links[i].stream != SceneLink::Stream::None ? 2.5 : 0.3);
    }
    const std::vector<int> order = labelOrder(scene);
    std::vector<int> left = order;
    if (m_detail == Detail::Full)
        left = placeLabels(scene, placer, left, Wording::Whole);
    left = placeLabels(scene, placer, left, Wording::Brief);
    left = placeLabels(scene, placer, left, Wording::BriefAndFar);
    placeLabels(scene, placer, left, Wording::BareAndFar);
}

/// Returns those that found no place.
std::vector<int> StageGeometry::placeLabels(const StageScene& scene, LabelPlacer& placer,
                                            const std::vector<int>& numbers, Wording wording)
{
    const auto linesOf = [&](int number) -> const std::vector<StageText>& {
        const SceneNode& node = scene.nodes[size_t(number - 1)];
        return wording == Wording::Whole        ? node.lines
               : wording == Wording::BareAndFar ? node.bare
                                                : node.brief;
    };
    std::vector<LabelPlacer::Wish> wishes;
    for (const int number : numbers) {
        const NodeSpot& spot = m_nodes[size_t(number - 1)];
        LabelPlacer::Wish wish{spot.centre, spot.radius, textSize(linesOf(number)), 0, {}};
        if (wording == Wording::BriefAndFar || wording == Wording::BareAndFar)
            wish.reach = m_ring.inner;
        wishes.push_back(wish);
    }
    const auto spots = placer.place(wishes, numbers.size() <= 24 ? 3 : 1);
    std::vector<int> left;
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (!spots[i]) {
            left.push_back(numbers[i]);
            continue;
        }
        NodeSpot& spot = m_nodes[size_t(numbers[i] - 1)];
        spot.label = spots[i]->rect;
        spot.texts = setLines(linesOf(numbers[i]), spot.label, spots[i]->align);
        spot.leader = leaderTo(spot, 14 * m_frame.scale);
        placer.avoidRect(spot.label);
    }
    return left;
}

} // namespace ringside
