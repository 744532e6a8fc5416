#include "widgets/packets/packet_painter.h"

#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <set>

namespace ringside {

namespace {

constexpr double kVanishFrom = 0.5; // of the way: where a dropped packet ends

QFont wordFont()
{
    return Theme::current().font(8.5, true);
}

/// Beside the packet: 0 right above, 1 right below, 2 left above, 3 left below.
QRectF wordBox(const QString& text, PacketKind kind, QPointF place, const QFontMetricsF& metrics, int corner)
{
    const qreal aside = PacketPainter::radius(kind) + 4 * Theme::current().scale();
    const qreal wide = metrics.horizontalAdvance(text), high = metrics.height();
    return {corner < 2 ? place.x() + aside : place.x() - aside - wide,
            corner % 2 == 0 ? place.y() - high - 1 : place.y() + 1, wide, high};
}

} // namespace

PacketPainter::PacketPainter(QPainter& painter, const QRectF& bounds, std::vector<QRectF> taken)
    : m_painter(painter)
    , m_bounds(bounds)
    , m_taken(std::move(taken))
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
}

qreal PacketPainter::radius(PacketKind kind)
{
    const qreal scale = Theme::current().scale();
    return (isNotable(kind) ? 5.5 : kind == PacketKind::Gossip ? 2.4 : 3.2) * scale;
}

qreal PacketPainter::lane()
{
    return 4 * Theme::current().scale();
}

QRectF PacketPainter::box(const Packet& packet, QPointF place)
{
    const qreal around = radius(packet.kind) * 2 + 3;
    QRectF box(place.x() - around, place.y() - around, 2 * around, 2 * around);
    if (!packet.word.isEmpty()) {
        const QFontMetricsF metrics(wordFont());
        for (int corner = 0; corner < 4; ++corner)
            box |= wordBox(packet.word, packet.kind, place, metrics, corner).adjusted(-2, -2, 3, 3);
    }
    return box;
}

void PacketPainter::vanish(const Packet& packet, QPointF place, double progress)
{
    const double gone = std::clamp((progress - kVanishFrom) / 0.12, 0.0, 1.0);
    const qreal size = radius(packet.kind) * (0.9 + gone);
    QColor colour = Theme::current().bad();
    colour.setAlphaF(float(1 - 0.6 * gone));
    m_painter.setPen(QPen(colour, 2 * Theme::current().scale(), Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(place + QPointF(-size, -size), place + QPointF(size, size));
    m_painter.drawLine(place + QPointF(-size, size), place + QPointF(size, -size));
    m_painter.setPen(Qt::NoPen);
}

void PacketPainter::packet(const Packet& packet, QPointF place, double progress, bool picked)
{
    const Theme& theme = Theme::current();
    const qreal size = radius(packet.kind);
    QColor colour = packetColour(packet.kind);
    if (picked) {
        m_painter.setPen(QPen(theme.accent(), 2 * theme.scale()));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(place, size + 4, size + 4);
        m_painter.setPen(Qt::NoPen);
    }
    if (packet.dropped && progress >= kVanishFrom) {
        vanish(packet, place, progress);
    } else {
        if (packet.kind == PacketKind::Gossip)
            colour.setAlphaF(0.75f);
        m_painter.setBrush(colour);
        if (packet.kind == PacketKind::Request) { // asks: a ring; a vote is full
            m_painter.setBrush(theme.window());
            m_painter.setPen(QPen(colour, 2 * theme.scale()));
        }
        m_painter.drawEllipse(place, size, size);
        m_painter.setPen(Qt::NoPen);
    }
    if (!packet.word.isEmpty())
        m_words.push_back({place, packet.word, packet.kind});
}

/// The first corner that is free; empty where none is.
QRectF PacketPainter::wordPlace(const Word& word, const QFontMetricsF& metrics) const
{
    for (int corner = 0; corner < 4; ++corner) {
        const QRectF box = wordBox(word.text, word.kind, word.place, metrics, corner);
        const bool free =
            std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF& t) { return t.intersects(box); });
        if (free && m_bounds.contains(box))
            return box;
    }
    return {};
}

void PacketPainter::words()
{
    const QFont font = wordFont();
    const QFontMetricsF metrics(font);
    m_painter.setFont(font);
    std::stable_sort(m_words.begin(), m_words.end(),
                     [](const Word& a, const Word& b) { return a.kind > b.kind; });
    std::set<PacketKind> told;
    std::vector<const Word*> homeless;
    for (const Word& word : m_words) {
        const QRectF box = wordPlace(word, metrics);
        if (box.isEmpty()) {
            homeless.push_back(&word);
            continue;
        }
        told.insert(word.kind);
        write(word, box);
    }
    // Without a place it is written over something, where nothing else names its kind.
    for (const Word* word : homeless) {
        if (!told.insert(word->kind).second)
            continue;
        const QRectF box = wordBox(word->text, word->kind, word->place, metrics, 0);
        QColor ground = Theme::current().window();
        ground.setAlphaF(0.85f);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ground);
        m_painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), 3, 3);
        write(*word, box);
    }
}

void PacketPainter::write(const Word& word, const QRectF& box)
{
    m_taken.push_back(box);
    const QPointF at(box.left(), box.top() + QFontMetricsF(m_painter.font()).ascent());
    m_painter.setPen(Theme::current().window());
    for (const QPointF& halo : {QPointF(1.4, 0), QPointF(-1.4, 0), QPointF(0, 1.4), QPointF(0, -1.4)})
        m_painter.drawText(at + halo, word.text);
    m_painter.setPen(packetColour(word.kind));
    m_painter.drawText(at, word.text);
}

} // namespace ringside
