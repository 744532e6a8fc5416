#pragma once

#include "widgets/packets/packet_traffic.h"

#include <QRectF>

class QFontMetricsF;
class QPainter;

namespace ringside {

/// Draws packets in their places: dots for gossip, larger marks with words for what matters. Lives as long as
/// one paint.
class PacketPainter
{
public:
    /// Words are kept inside `bounds` and, where there is room beside them, off the `taken` places.
    PacketPainter(QPainter& painter, const QRectF& bounds, std::vector<QRectF> taken = {});

    /// `progress` 0..1 of its flight.
    void packet(const Packet& packet, QPointF place, double progress, bool picked);
    /// The words of the packets drawn, over them all; those that would lie on another are left out.
    void words();

    static qreal radius(PacketKind kind);
    /// How far a packet flies beside the middle of its link.
    static qreal lane();
    /// All that packet() and words() may touch for it.
    static QRectF box(const Packet& packet, QPointF place);

private:
    struct Word
    {
        QPointF place;
        QString text;
        PacketKind kind;
    };
    void vanish(const Packet& packet, QPointF place, double progress);

    QPainter& m_painter;
    QRectF m_bounds;
    std::vector<QRectF> m_taken;
    std::vector<Word> m_words;
    QRectF wordPlace(const Word& word, const QFontMetricsF& metrics) const;
    void write(const Word& word, const QRectF& box);
};

} // namespace ringside
